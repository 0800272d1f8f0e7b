/** What a server that tells most of itself (AXIS_LOG=debug) writes, and what it never writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { hashOf } from '../../src/server/tokens';
import type { Seated } from '../../src/table/wire';
import { choiceOf } from './choice';
import { Room } from './classes/room';
import { ask, bearer, Page } from './online';
import { type Spawned, spawnServer } from './spawned';

const data = mkdtempSync(join(tmpdir(), 'axis-logging-'));
let server: Spawned | null = null;
afterAll(async () => {
  await server?.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** As a proxy passes it on. */
const FROM = { 'X-Forwarded-For': '203.0.113.77' };
const GAME = { scenario: 'intervention-2015', level: 'accessible', side: 'moscow' };

it('names matches, kinds and errors, and no person, token, address or word of anybody', async () => {
  server = await spawnServer({
    AXIS_DATA: data,
    AXIS_LOG: 'debug',
    AXIS_TRUST_PROXY: 'loopback',
    AXIS_BOT_THREADS: '1',
  });
  const { url } = server;
  const secret: string[] = ['203.0.113.77', '127.0.0.1', '::1'];
  const hidden = <T extends string>(text: T): T => {
    secret.push(text);
    return text;
  };

  // A game: two people, one who watches, chat, a decision, refusals of every kind.
  type Made = Seated & { readonly code: string };
  const made = (await ask<Made>(url, '/matches', { ...GAME, name: hidden('Zarathustra') }, FROM)).body;
  const door = `/matches/${made.match}/join`;
  const other = (await ask<Seated>(url, door, { name: hidden('Ozymandias') }, FROM)).body;
  secret.push(made.code, ...[made, other].flatMap(({ token }) => [token, hashOf(token)]));
  const pages = [made, other].map(({ token }) => new Page(url, made.match, token));
  const [moscow] = pages as [Page, Page];
  pages.push(new Page(url, made.match));
  await Promise.all(pages.map((page) => page.reaches(0)));
  const said = { id: 'x', sender: '0', payload: hidden('Swordfish opens the stockroom') };
  expect(await moscow.packet('chat', made.match, said, null)).toMatchObject({ ok: true });
  expect(await moscow.send(choiceOf(moscow.position!.view, 'moscow', 0))).toMatchObject({ ok: true });
  expect(await moscow.send({ side: 'tehran', type: 'pass' } as never)).toMatchObject({ why: 'unauthorized' });
  expect(await moscow.packet('update', hidden('Rosebud'))).toMatchObject({ why: 'malformed' });
  expect((await ask(url, `/codes/${hidden('ACDEFHJK')}`, {}, FROM)).status).toBe(404);
  expect((await ask(url, `/matches/${made.match}/code`, {}, bearer({ token: hidden('b'.repeat(43)) }))).status).toBe(
    403,
  );

  // A class.
  const room = await Room.make(url);
  const people = [await room.join(hidden('Scheherazade')), await room.join(hidden('Shahryar'))];
  secret.push(room.made.control, room.made.projector, room.made.code, ...people.map(({ token }) => token));
  await room.act({ do: 'begin' });
  await room.act({ do: 'message', table: null, text: hidden('Open the windows, please') });
  expect((await room.code('/rejoin', { nickname: 'Scheherazade', pin: '0000' })).status).toBeGreaterThanOrEqual(400);

  // A fault of the database, whose error is written down.
  new Database(join(data, 'axis.db')).exec('drop table seats');
  expect((await ask(url, '/mine', { tokens: [made.token] }, FROM)).status).toBe(500);
  expect((await ask(url, '/matches', { ...GAME, name: hidden('Enkidu') }, FROM)).status).toBe(500);
  for (const page of pages) page.close();
  await server.kill('SIGTERM');

  const printed = server.printed();
  const texts = printed.split('\n').filter((text) => text.startsWith('{'));
  const lines = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
  const of = (msg: string) => lines.filter((line) => line.msg === msg);
  expect(of('online play begins')).toHaveLength(1);
  expect(of('a match was opened')).toContainEqual(expect.objectContaining({ level: 20, match: made.match }));
  expect(of('a match has changed')).toContainEqual(expect.objectContaining({ match: made.match, version: 1 }));
  expect(of('a packet was refused').map(({ why }) => why)).toEqual(['unauthorized', 'malformed']);
  expect(of('a request threw').length).toBeGreaterThan(0);
  expect(of('online play has ended')).toHaveLength(1);
  for (const text of secret) expect(printed, `${text} is in the log`).not.toContain(text);
}, 240_000);
