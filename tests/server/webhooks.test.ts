/** News of a match to a program elsewhere: signed, only where allowed, never to a private address. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic, Webhooks } from '../../src/server/webhooks';
import { ask, type Running, startServer, until } from './online';

interface Heard {
  readonly body: string;
  readonly time: string;
  readonly signature: string;
}

const heard: Heard[] = [];
/** What the listener answers next. */
let answers: number[] = [];
const listener = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    const header = (name: string) => String(request.headers[name]);
    heard.push({ body, time: header('x-axis-time'), signature: header('x-axis-signature') });
    response.writeHead(answers.shift() ?? 204, { Location: 'http://127.0.0.1:1/elsewhere' }).end();
  });
});

let server: Running;
let url = '';
beforeAll(async () => {
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  url = `http://${host}/hook`;
  server = await startServer(
    { AXIS_WEBHOOK_HOSTS: host, AXIS_WEBHOOK_SECRET: 's'.repeat(32) },
    { webhooks: { loose: { tries: [0, 20, 20] } } },
  );
});
afterAll(async () => {
  await server.stop();
  listener.close();
});

const game = {
  scenario: 'intervention-2015',
  level: 'accessible',
  side: 'moscow',
  name: 'A',
  pace: { kind: 'live', minutes: null },
};

describe('a webhook', () => {
  it('is told whose decision is awaited, signed with the key of its match, tried again after a failure', async () => {
    answers = [500];
    const made = (await ask<{ match: string; webhookKey: string }>(server.url, '/matches', { ...game, webhook: url }))
      .body;
    await ask(server.url, `/matches/${made.match}/join`, { name: 'B' });
    await until(() => heard.length === 2, 'the second try');
    const [first, second] = heard;
    expect(second!.body).toBe(first!.body);
    expect(JSON.parse(first!.body)).toMatchObject({
      format: 'axis-webhook/1',
      match: made.match,
      event: 'turn',
      awaited: ['moscow'],
      turn: 1,
    });
    const sign = (key: string) => createHmac('sha256', key).update(`${second!.time}.${second!.body}`).digest('hex');
    expect(second!.signature).toBe(`sha256=${sign(made.webhookKey)}`);
    expect(second!.signature).not.toBe(`sha256=${sign('another key')}`);
    // Where it goes is nobody's business but its maker's.
    expect(JSON.stringify((await ask(server.url, `/matches/${made.match}`)).body)).not.toContain('hook');
  });

  it('is not told the old after the new', async () => {
    const problems: string[] = [];
    const hooks = new Webhooks({
      hosts: [new URL(url).host],
      secret: 'x'.repeat(32),
      problem: (_, why) => problems.push(why),
      loose: { tries: [0, 200] },
    });
    let awaited = ['moscow'];
    const match = {
      row: { id: 'm', status: 'playing', updatedAt: 1, options: { webhook: url } },
      state: { turn: 1, step: 'offer' },
      seats: { moscow: { bot: null }, tehran: { bot: null } },
      awaited: () => awaited,
    } as never;
    const before = heard.length;
    answers = [500];
    hooks.changed(match);
    await until(() => problems.length === 1, 'the failure');
    awaited = ['tehran'];
    hooks.changed(match);
    await until(() => heard.length === before + 2, 'the newer news');
    await new Promise((done) => setTimeout(done, 400));
    expect(heard.slice(before).map(({ body }) => JSON.parse(body).awaited)).toEqual([['moscow'], ['tehran']]);
    hooks.stop();
  });

  it('goes to allowed hosts only', async () => {
    for (const webhook of [
      'http://127.0.0.1:1/',
      'https://evil.example/',
      'file:///etc/passwd',
      'nonsense',
      url.replace('//', '//me:pw@'),
    ]) {
      expect(await ask(server.url, '/matches', { ...game, webhook }), webhook).toMatchObject({
        status: 400,
        body: { why: 'webhookTarget' },
      });
    }
  });
});

describe('without permission of the operator', () => {
  const problems: string[] = [];
  const hooks = (hosts: string[]) =>
    new Webhooks({ hosts, secret: 'x'.repeat(32), problem: (_, why) => problems.push(why) });

  it('webhooks are off', () => expect(hooks([]).refuse('https://hooks.example.org/')).toBe('webhookOff'));

  it('plain HTTP and private addresses are refused, also those that a name leads to', async () => {
    const some = hooks(['localhost', '10.0.0.1', '[::1]', 'hooks.example.org']);
    expect(some.refuse('http://hooks.example.org/')).toBe('webhookTarget');
    expect(some.refuse('https://10.0.0.1/')).toBe('webhookTarget');
    expect(some.refuse('https://[::1]/')).toBe('webhookTarget');
    expect(some.refuse('https://hooks.example.org/a')).toBe(null);
    // The name is allowed; what it leads to is this machine.
    expect(some.refuse('https://localhost/')).toBe(null);
    some.changed({
      row: { id: 'm', status: 'playing', updatedAt: 1, options: { webhook: 'https://localhost/' } },
      state: { turn: 1, step: 'statecraft' },
      seats: { moscow: { bot: null }, tehran: { bot: null } },
      awaited: () => ['moscow'],
    } as never);
    await until(() => problems.length > 0);
    expect(problems[0]).toContain('private address');
    some.stop();
  });

  it('knows the public internet', () => {
    const yes = ['8.8.8.8', '172.32.0.1', '2606:4700::1111'];
    const no = [
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '127.0.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::ffff:8.8.8.8',
      'fe80::1',
      'fd00::1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
      'name',
    ];
    expect(yes.filter((address) => !isPublic(address))).toEqual([]);
    expect(no.filter(isPublic)).toEqual([]);
  });
});
