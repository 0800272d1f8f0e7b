/** What is refused to strangers and to floods, and that a school behind one address is refused nothing. */
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressReader, networkOf } from '../../src/server/address';
import { frame, raw, request, webSocket } from './hostile/wire';
import { ask, bearer, Page, type Running, startServer, twoPeople, until } from './online';
import { Couple } from './persistent';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const polling = '/socket.io/?EIO=4&transport=polling';
const evil = { Origin: 'https://evil.example' };

describe('pages of other origins', () => {
  it('change nothing over HTTP', async () => {
    const game = { scenario: 'intervention-2015', level: 'accessible', side: 'moscow', name: 'A' };
    expect(await ask(server.url, '/matches', game, evil)).toMatchObject({ status: 403, body: { why: 'origin' } });
    expect((await ask(server.url, '/matches', game, { Origin: 'null' })).status).toBe(403);
    expect((await ask(server.url, '/matches', game, { Origin: server.url })).status).toBe(201);
    expect((await fetch(`${server.url}/api/open`, { headers: evil })).headers.get('access-control-allow-origin')).toBe(
      null,
    );
  });

  it('open no socket, by polling, by a script tag, by WebSocket or on a connection that is open', async () => {
    const at = server.url + polling;
    expect((await fetch(at, { headers: evil })).status).toBe(400);
    expect((await fetch(at, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(400);
    expect((await fetch(`${at}&j=0`)).status).toBe(400);
    const opened = await fetch(at);
    expect(opened.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const sid = /"sid":"([^"]+)"/.exec(await opened.text())![1];
    expect((await fetch(`${at}&sid=${sid}`, { method: 'POST', body: '40/axis,{}', headers: evil })).status).toBe(400);
    expect((await fetch(`${at}&sid=${sid}`, { method: 'POST', body: '40/axis,{}' })).status).toBe(200);
    expect((await webSocket(server.url, evil)).heard()).toContain('400');
    const own = await webSocket(server.url, { Origin: server.url });
    expect(own.heard()).toContain('101');
    own.socket.destroy();
  });
});

describe('floods', () => {
  it('a connection that sends too much is ended, and so is one that is unreadable', async () => {
    const socket = await webSocket(server.url);
    socket.send(frame('40/axis,{"axis":1}'));
    for (let i = 0; i < 400; i++) socket.send(frame(`43/axis,1[]`));
    await until(socket.isClosed, 'the end of the flood');
    const other = io(`${server.url}/axis`, { transports: ['websocket'], reconnection: false, forceNew: true });
    await until(() => other.connected);
    for (let i = 0; i < 30; i++) other.emit('update', { no: 'move' });
    await until(() => !other.connected, 'the end of the unreadable');
  });

  it('of one seat 30 people get one', async () => {
    const game = { scenario: 'intervention-2015', level: 'accessible', side: 'tehran', name: 'A' };
    const { match } = (await ask<{ match: string }>(server.url, '/matches', game)).body;
    const names = ['__proto__', 'constructor', 'toString', 'B'];
    const joins = Array.from({ length: 30 }, (_, i) =>
      ask(server.url, `/matches/${match}/join`, { name: names[i % 4] }),
    );
    expect((await Promise.all(joins)).map(({ status }) => status).sort()).toEqual([201, ...Array(29).fill(409)]);
  });

  it('names hold nothing that is not seen', async () => {
    const game = { scenario: 'intervention-2015', level: 'accessible', side: 'moscow' };
    for (const name of [
      'a\u0000b',
      '\u202egnp',
      'a\u2028b',
      '\u3164',
      '\ue000',
      ' \u200b ',
      '',
      'x'.repeat(31),
      7,
      null,
    ]) {
      expect((await ask(server.url, '/matches', { ...game, name })).status, JSON.stringify(name)).toBe(400);
    }
  });

  it('a token that was changed opens nothing, and its connection is ended', async () => {
    const match = await twoPeople(server.url);
    const page = new Page(server.url, match.id, match.moscow.token);
    await page.reaches(0);
    page.socket.io.reconnection(false);
    expect((await ask(server.url, `/matches/${match.id}/token`, {}, bearer(match.moscow))).status).toBe(201);
    await until(() => !page.socket.connected, 'the end of the old connection');
    expect((await ask(server.url, `/matches/${match.id}/code`, {}, bearer(match.moscow))).status).toBe(403);
    const old = new Page(server.url, match.id, match.moscow.token);
    await until(() => old.refused.length > 0);
    expect(old.position).toBeNull();
    old.close();
  });
});

describe('addresses', () => {
  it('codes cannot be tried for long, whatever address is claimed', async () => {
    const own = await startServer();
    const guess = (n: number) =>
      ask(own.url, '/codes/ACDEFHJK', {}, { 'X-Forwarded-For': `10.0.0.${n}`, Forwarded: `for=10.0.0.${n}` });
    const all = await Promise.all(Array.from({ length: 200 }, (_, n) => guess(n)));
    expect(all.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(60);
    expect((await guess(1)).status).toBe(429);
    await own.stop();
  });

  it('are read from trusted proxies only, from the right', () => {
    const asked = (forwarded: string, remoteAddress = '127.0.0.1') =>
      ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;
    expect(addressReader([])(asked('1.2.3.4'))).toBe('127.0.0.1');
    expect(addressReader(['loopback'])(asked('9.9.9.9, 1.2.3.4'))).toBe('1.2.3.4');
    expect(addressReader(['loopback'])(asked('9.9.9.9', '5.6.7.8'))).toBe('5.6.7.8');
    expect(addressReader(['2001:db8::/32'])(asked('9.9.9.9, 2001:db9::7', '2001:db8::1'))).toBe('2001:db9::7');
    // Whoever has gone already has no address, which is no fault.
    const gone = { headers: {}, socket: {} } as never;
    for (const trusted of [[], ['loopback']]) expect(networkOf(addressReader(trusted)(gone))).toBe('');
  });

  it('of one IPv6 network count as one, and IPv4 counts as itself in either spelling', () => {
    for (const end of ['::', '::1', ':ffff:ffff:ffff:ffff', ':0:0:0:7', '::192.0.2.1', '::1%eth0']) {
      expect(networkOf(`2001:db8:0:1${end}`), end).toBe('2001:db8:0:1::/64');
    }
    expect(networkOf('2001:0DB8::1:0:0:0:1')).toBe('2001:db8:0:1::/64');
    expect(networkOf('2001:db8:0:2::1')).toBe('2001:db8:0:2::/64');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%wlan0')).toBe('fe80:0:0:0::/64');
    for (const mapped of ['::ffff:203.0.113.7', '::FFFF:cb00:7107', '0:0:0:0:0:ffff:cb00:7107', '203.0.113.7']) {
      expect(networkOf(mapped), mapped).toBe('203.0.113.7');
    }
    for (const none of ['unknown', '', '203.0.113.7:4000', '[2001:db8::1]', '1:2', '::ffff:300.1.1.1']) {
      expect(networkOf(none), none).toBe(none);
    }
  });

  it('that change within one IPv6 network do not get past a limit', async () => {
    const own = await startServer({ AXIS_TRUST_PROXY: 'loopback' });
    const guess = (from: string) => ask(own.url, '/codes/ACDEFHJK', {}, { 'X-Forwarded-For': from });
    const all = await Promise.all(Array.from({ length: 80 }, (_, n) => guess(`2001:db8:0:1::${n.toString(16)}`)));
    expect(all.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(60);
    expect((await guess('2001:db8:0:1:ffff::1')).status).toBe(429);
    expect((await guess('2001:db8:0:2::1')).status).toBe(404);
    // IPv4 is counted one by one.
    const others = await Promise.all(Array.from({ length: 70 }, (_, n) => guess(`203.0.113.${n}`)));
    expect(others.filter(({ status }) => status !== 404)).toEqual([]);
    await own.stop();
  });

  it('metrics are not told through a proxy that nobody named, nor to a wrong Host', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
    expect((await fetch(`${server.url}/metrics`, { headers: { 'X-Forwarded-For': '1.2.3.4' } })).status).toBe(403);
    for (const host of ['evil.example', '[::1', 'a b', '']) {
      const answer = await request(
        server.url,
        `GET /api/open HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        500,
      );
      expect(answer).toMatch(/^HTTP\/1.1 (200|400)/);
      expect(answer).not.toContain('evil');
    }
  });

  it('150 people behind one router make games, sit down and play, and nobody is refused', async () => {
    const own = await startServer();
    const couples = await Promise.all(Array.from({ length: 75 }, () => Couple.sit(own.url)));
    await Promise.all(couples.map((couple) => couple.play(() => couple.acknowledged.length >= 4)));
    expect(couples.flatMap(({ odd }) => odd)).toEqual([]);
    expect(couples.reduce((sum, { tooFast }) => sum + tooFast, 0)).toBe(0);
    for (const couple of couples) couple.leave();
    await own.stop();
  });
});

it('closes what only listens', async () => {
  const silent = raw(server.url);
  silent.send('GET /api/op');
  await until(silent.isClosed, 'the end of the silent', 20_000);
});
