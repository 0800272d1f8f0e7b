/** The attackers: each sends some hostile packets over its own kind of connection and hears what comes back. */
import { io } from 'socket.io-client';
import { FastRng, type Viewer } from '../../../src/rules';
import type { Ears } from './secrets';
import { NAMES, nasty, packet, pick, RAW_JSON, type Target } from './values';
import { frame, request, webSocket } from './wire';

export interface Field {
  readonly url: string;
  readonly targets: readonly Target[];
  /** Ids of matches in which nobody of them sits. */
  readonly others: readonly string[];
  readonly ears: Ears;
}

/** Sends about `count` packets; says how many. */
export type Attack = (field: Field, rng: FastRng, count: number) => Promise<number>;

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

const eyes = ({ seat }: Target): Viewer => (seat === null ? 'spectator' : seat === '0' ? 'moscow' : 'tehran');

/** As a client of socket.io, with acknowledgements or not, seated, watching or neither. */
const client: Attack = async ({ url, targets, others, ears }, rng, count) => {
  const target = pick(rng, targets);
  const socket = io(`${url}/axis`, {
    auth: { ...(rng.below(2) ? { axis: 1 } : {}), ...(target.token ? { token: target.token } : {}) },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: 5_000,
  });
  const hear = (...what: unknown[]) => ears.hear(JSON.stringify(what) ?? '', eyes(target), [target.token]);
  socket.onAny(hear);
  const up = new Promise<boolean>((done) => {
    socket.once('connect', () => done(true));
    socket.once('connect_error', () => done(false));
  });
  if (!(await up)) return 1;
  if (rng.below(8)) socket.emit('sync', target.id, target.seat, null, 2, hear);
  let sent = 0;
  for (; sent < count && socket.connected; sent++) {
    const [name, ...args] = packet(rng, target, others) as [string, ...unknown[]];
    if (rng.below(3) === 0) socket.emit(name, ...args, hear);
    else if (rng.below(20) === 0) socket.emit(name, hear, ...args);
    else socket.emit(name, ...args);
    if (sent % 10 === 9) await pause(1);
  }
  await Promise.race([
    pause(300),
    socket
      .timeout(300)
      .emitWithAck('sync', target.id, null, null)
      .catch(() => {}),
  ]);
  socket.disconnect();
  return sent;
};

/** Frames and packets of engine.io and socket.io that no client would make. */
function rawPacket(rng: FastRng, { id }: Target): Buffer {
  const json = () => pick(rng, [...RAW_JSON, JSON.stringify(nasty(rng)) ?? 'null']);
  const text = pick<() => string>(rng, [
    () => `42/axis,["sync",${json()}]`,
    () => `42/axis,["update",${json()},0,"${id}","0"]`,
    () => `42/axis,${rng.below(1e9)}["update",{"type":"MAKE_MOVE","payload":${json()}},0,"${id}","0"]`,
    () => `42/axis,99999999999999999999["sync"]`,
    () => `43/axis,${rng.below(9)}[${json()}]`,
    () => `45${1 + rng.below(12)}-/axis,["update",{"_placeholder":true,"num":${rng.below(4)}}]`,
    () => `4599999999-/axis,["sync"]`,
    () => `40/axis,${json()}`,
    () => `40/,{}`,
    () => `40/__proto__,{"token":"x"}`,
    () => `41/axis,`,
    () => `44/axis,${json()}`,
    () => `42["sync","${id}"]`,
    () => `42/axis,["connect"]`,
    () => `42/axis,["disconnect"]`,
    () => `42/axis,["error",${json()}]`,
    () => `42/axis,[1,2]`,
    () => `49`,
    () => `3`,
    () => `2probe`,
    () => `5`,
    () => `6`,
    () => `1`,
    () => `${rng.below(10)}${json()}`,
    () => 'x'.repeat(rng.below(20_000)),
    () => `4${'2'.repeat(5000)}`,
    () => 'b4AAAA\x1e2\x1e',
  ])();
  const flags = pick(rng, [0x81, 0x81, 0x81, 0x81, 0x82, 0x80, 0x01, 0xc1, 0x89, 0x8a, 0x88, 0x83, 0xff]);
  return frame(flags === 0x81 ? text : Buffer.from(text).subarray(0, 120 + rng.below(400)), flags, rng.below(30) > 0);
}

const rawSocket: Attack = async ({ url, targets, ears }, rng, count) => {
  const target = pick(rng, targets);
  const connection = await webSocket(url);
  const auth = pick(rng, [
    '{"axis":1}',
    '{}',
    '{"__proto__":{"axis":1}}',
    '{"token":["x"]}',
    '{"axis":1,"token":null}',
  ]);
  connection.send(frame(`40/axis,${auth}`));
  if (rng.below(2)) connection.send(frame(`42/axis,["sync","${target.id}",null,null,2]`));
  let sent = 2;
  for (; sent < count && !connection.isClosed(); sent++) {
    connection.send(rawPacket(rng, target));
    if (sent % 4 === 0) await pause(1);
  }
  await pause(5);
  ears.hear(connection.heard());
  if (rng.below(2)) connection.socket.destroy();
  else connection.socket.end();
  return sent;
};

const polling: Attack = async ({ url, targets, ears }, rng, count) => {
  const at = `${url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(at)).text();
  const sid = /"sid":"([^"]+)"/.exec(opened)?.[1] ?? 'none';
  ears.hear(opened);
  let sent = 1;
  for (; sent < count; sent++) {
    const target = pick(rng, targets);
    const body = pick<() => string>(rng, [
      () => `40/axis,{"axis":1}\x1e42/axis,["sync","${target.id}",null,null,2]`,
      () => Array.from({ length: 30 }, () => '42/axis,["sync",{}]').join('\x1e'),
      () => rawPacket(rng, target).toString('latin1'),
      () => 'x'.repeat(30_000),
      () => `d=${encodeURIComponent('42/axis,["sync"]')}`,
      () => '\x1e'.repeat(2000),
      () => '',
    ])();
    const to = pick(rng, [`${at}&sid=${sid}`, `${at}&sid=${sid}`, at, `${at}&sid=__proto__`, `${at}&sid=${sid}&j=1`]);
    const init = rng.below(4) ? { method: 'POST', body } : { signal: AbortSignal.timeout(30) };
    await fetch(to, init)
      .then(async (response) => ears.hear(await response.text()))
      .catch(() => {});
  }
  return sent;
};

const ROUTES = ['', '/matches', '/matches/ID', '/matches/ID/join', '/matches/ID/code', '/matches/ID/token', '/mine'];
const MORE = ['/matches/ID/rematch', '/matches/ID/close', '/matches/ID/hand', '/matches/ID/game', '/open', '/codes/ID'];

const http: Attack = async ({ url, targets, others, ears }, rng, count) => {
  for (let sent = 0; sent < count; sent++) {
    const id = rng.below(2) ? pick(rng, targets).id : pick(rng, [...others, '__proto__', 'toString', '%2e%2e', 'ÿ']);
    const route = pick(rng, [...ROUTES, ...MORE]).replace('ID', encodeURIComponent(id));
    const method = pick(rng, ['GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);
    const wish = { scenario: nasty(rng), level: nasty(rng), side: nasty(rng), name: nasty(rng), [pick(rng, NAMES)]: 1 };
    const forms = [
      wish,
      nasty(rng),
      { name: nasty(rng) },
      { tokens: nasty(rng) },
      { side: nasty(rng), to: nasty(rng) },
    ];
    const body = rng.below(4) ? (JSON.stringify(pick(rng, forms)) ?? '') : pick(rng, RAW_JSON);
    const token = pick(rng, ['A'.repeat(43), '', 'null', '__proto__', `${'A'.repeat(43)} x`]);
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': pick(rng, ['application/json', 'text/plain', 'multipart/form-data', 'x/y; charset=\u00ff']),
      'X-Forwarded-For': pick(rng, ['1.2.3.4', '127.0.0.1', 'garbage', ','.repeat(500)]),
    };
    const init = { method, headers, ...(['GET', 'HEAD'].includes(method) ? {} : { body }) };
    await fetch(`${url}/api${route}`, init)
      .then(async (response) => ears.hear(`${response.status} ${await response.text()}`))
      .catch(() => {});
  }
  return count;
};

/** Whole requests as bytes. */
const BYTES = [
  'GET /../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /..%2f..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /%2e%2e/%2e%2e/data/axis.db HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /axis.db HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET //etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://127.0.0.1/api/open HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  'GET /api/open HTTP/1.1\r\n\r\n',
  'GET /api/open HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /api/open HTTP/1.1\r\nHost: a b/<script>\r\n\r\n',
  'GET /api/open HTTP/1.1\r\nHost: [::1\r\n\r\n',
  'GET /api/open HTTP/1.0\r\n\r\n',
  'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\nzz\r\n',
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n{',
  `POST /api/mine HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n${'{'.repeat(100_000)}`,
  'POST /api/mine HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}',
  'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: x\r\nX: a\nY: b\r\n\r\n',
  'GET /metrics HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 127.0.0.1\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=__proto__ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/?EIO=3&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=polling&sid=constructor HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/socket.io.js HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /other HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'SSH-2.0-x\r\n',
];

const bytes: Attack = async ({ url, ears }, rng, count) => {
  for (let sent = 0; sent < count; sent++) ears.hear(await request(url, pick(rng, BYTES), 150));
  return count;
};

/** In the proportion in which they are sent. */
const ATTACKS: readonly (readonly [Attack, number])[] = [
  [client, 40],
  [client, 40],
  [client, 40],
  [rawSocket, 25],
  [rawSocket, 25],
  [polling, 12],
  [http, 25],
  [bytes, 2],
];

/** Attacks until so many packets are sent. */
export async function attack(field: Field, packets: number, seed: number): Promise<number> {
  let sent = 0;
  const workers = Array.from({ length: 10 }, async (_, worker) => {
    const rng = new FastRng(seed + worker);
    for (let n = worker; sent < packets; n++) {
      const [kind, most] = ATTACKS[n % ATTACKS.length]!;
      sent += await kind(field, rng, 1 + rng.below(most));
    }
  });
  await Promise.all(workers);
  return sent;
}
