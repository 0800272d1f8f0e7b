/** What our page knows when the server stops, which is not what it knows when the line breaks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Decision, legalMoves } from '../../src/rules';
import { type ClassLine, openClassLine } from '../../src/table/class-line';
import type { LineShown } from '../../src/table/connection';
import { type Online, openOnline } from '../../src/table/online';
import { Room } from './classes/room';
import { type Running, startServer, twoPeople, until } from './online';

const data = mkdtempSync(join(tmpdir(), 'axis-away-'));
let server: Running;
beforeAll(async () => {
  server = await startServer({ AXIS_DATA: data });
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Every state of a line, one after the other. */
function follow(line: Online | ClassLine): LineShown[] {
  const all: LineShown[] = [];
  line.subscribe(() => all.push(line.read()));
  return all;
}

const isOpen = (line: Online | ClassLine) => line.read().line === 'open';
const breaks = (all: readonly LineShown[]) => new Set(all.flatMap((s) => (s.line === 'away' ? [s.restarts] : [])));

it('a server that stops says so to games and classes; what is decided meanwhile is kept, and all come back', async () => {
  const { id, moscow } = await twoPeople(server.url);
  const room = await Room.make(server.url);
  const seat = await room.join('Anna');
  const online = openOnline({ url: server.url, match: id, token: moscow.token });
  const lines = [online, ...[room.made.control, seat.token].map((token) => openClassLine({ url: server.url, token }))];
  await until(() => lines.every(isOpen), 'all lines');
  const told = lines.map(follow);

  await server.stop();
  await until(() => lines.every((line) => line.read().line === 'away'), 'the break');
  for (const line of lines) expect(line.read()).toMatchObject({ restarts: true, since: expect.any(Number) });
  const decided = online.decide(legalMoves(online.read().view!, 'moscow')[0] as Decision);
  expect(await online.say('Are you there?')).toMatchObject({ why: 'busy' });

  server = await startServer({ AXIS_DATA: data }, {}, Number(new URL(server.url).port));
  await until(() => lines.every(isOpen), 'the comeback');
  expect(await decided).toBeNull();
  await until(() => online.read().version === 1, 'the decision');
  for (const line of lines) expect(line.read()).toMatchObject({ restarts: false, since: null });
  for (const all of told) expect([...breaks(all)]).toEqual([true]);
  for (const line of lines) line.stop();
});

/** A line to the server that can be cut. */
async function relay(url: string): Promise<{ readonly url: string; cut(): void; close(): void }> {
  const open = new Set<Socket>();
  const through: Server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
    }
  });
  await new Promise<void>((done) => through.listen(0, '127.0.0.1', done));
  const cut = () => {
    for (const one of open) one.destroy();
  };
  return {
    url: `http://127.0.0.1:${(through.address() as AddressInfo).port}`,
    cut,
    close() {
      through.close();
      cut();
    },
  };
}

it('a line that is cut is no server that stops', async () => {
  const line = await relay(server.url);
  const { id, moscow } = await twoPeople(server.url);
  const room = await Room.make(server.url);
  const lines = [
    openOnline({ url: line.url, match: id, token: moscow.token }),
    openClassLine({ url: line.url, token: room.made.control }),
  ];
  await until(() => lines.every(isOpen), 'both lines');
  const told = lines.map(follow);
  line.cut();
  await until(() => told.every((all) => breaks(all).size > 0), 'the break');
  await until(() => lines.every(isOpen), 'the comeback');
  for (const all of told) expect([...breaks(all)]).toEqual([false]);
  for (const one of lines) one.stop();
  line.close();
});
