/** Games over real sockets: by our own page's messages, and by boardgame.io's unmodified client. */
import { Client } from 'boardgame.io/client';
import { SocketIO } from 'boardgame.io/multiplayer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaits, type Decision, isOver, legalMoves, type Side, type View } from '../../src/rules';
import { newRecord, rebuild } from '../../src/scenario/record';
import { openCatalogue } from '../../src/server/match/catalogue';
import { axisGame, moveNameOf, SEATS } from '../../src/table/game';
import type { MatchView } from '../../src/table/match';
import type { Seated } from '../../src/table/wire';
import { choiceOf } from './choice';
import { ask, bearer, Page, type Running, startServer, twoPeople, until } from './online';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const setUp = openCatalogue().start({ scenario: 'intervention-2015', branch: null, level: 'accessible', variant: {} })!;

describe('a game online', () => {
  it('is played to its end, and is its scenario, its seed and its moves', async () => {
    const match = await twoPeople(server.url);
    const pages = {
      moscow: new Page(server.url, match.id, match.moscow.token),
      tehran: new Page(server.url, match.id, match.tehran.token),
    };
    const watcher = new Page(server.url, match.id);
    await Promise.all([pages.moscow.reaches(0), pages.tehran.reaches(0), watcher.reaches(0)]);
    let version = 0;
    for (let n = 0; ; n++) {
      const view = pages.moscow.position!.view as View;
      if (isOver(view)) break;
      const side: Side = awaits(view, 'moscow') ? 'moscow' : 'tehran';
      const decision = choiceOf(pages[side].position!.view, side, n);
      const receipt = await pages[side].send(decision);
      expect(receipt).toEqual({ ok: true, version: version + 1 });
      version++;
      await Promise.all([pages.moscow.reaches(version), pages.tehran.reaches(version), watcher.reaches(version)]);
    }
    const { record } = pages.tehran.position!;
    expect(record?.moves).toHaveLength(version);
    const again = rebuild(setUp, record!);
    expect(pages.moscow.lines).toEqual(again.chronicle);
    expect(watcher.lines).toEqual(again.chronicle);
    expect((await ask(server.url, `/matches/${match.id}/game`)).body).toEqual(record);
    expect(pages.moscow.table?.status).toBe('over');
    for (const page of [pages.moscow, pages.tehran, watcher]) page.close();
  });

  it('is played by the unmodified client of the package', async () => {
    const match = await twoPeople(server.url);
    const seat = (side: Side) => {
      const client = Client({
        game: axisGame({ setUp, record: newRecord(setUp, '0'.repeat(32)) }),
        multiplayer: SocketIO({ server: server.url, socketOpts: { forceNew: true } }),
        matchID: match.id,
        playerID: SEATS[side],
        credentials: match[side].token,
        debug: false,
      });
      client.start();
      return client;
    };
    const clients = { moscow: seat('moscow'), tehran: seat('tehran') };
    const G = (side: Side) => clients[side].getState()?.G as unknown as MatchView | undefined;
    await until(() => G('moscow')?.view !== undefined && G('tehran')?.view !== undefined, 'sync');
    for (let n = 0; n < 14; n++) {
      const { view } = G('moscow')!;
      const side: Side = awaits(view, 'moscow') ? 'moscow' : 'tehran';
      const decision = choiceOf(G(side)!.view, side, n);
      clients[side].moves[moveNameOf(decision.type)]!(decision);
      await until(() => G('moscow')!.decisions === n + 1 && G('tehran')!.decisions === n + 1, `decision ${n + 1}`);
    }
    expect(clients.moscow.log).toEqual([]);
    expect(JSON.stringify(clients.tehran.getState())).not.toContain('seed":"');
    clients.moscow.sendChatMessage('salaam');
    await until(() => clients.tehran.chatMessages.length === 1);
    for (const client of Object.values(clients)) client.stop();
  });

  it('against a bot on the server', async () => {
    const game = { scenario: 'intervention-2015', level: 'accessible', side: 'tehran', name: 'B', bot: 'novice' };
    const seated = (await ask<Seated>(server.url, '/matches', game)).body;
    const page = new Page(server.url, seated.match, seated.token);
    await until(() => page.position !== null && awaits(page.position.view, 'tehran'), 'the bot');
    expect(page.position!.decisions).toBeGreaterThan(0);
    expect(page.table!.seats.moscow).toMatchObject({ bot: 'novice', taken: false });
    expect((await ask(server.url, `/matches/${seated.match}/join`, { name: 'C' })).body).toEqual({ why: 'full' });
    await ask(server.url, `/matches/${seated.match}/hand`, { side: 'tehran', to: 'novice' }, bearer(seated));
    await until(() => isOver(page.position!.view), 'the end');
    page.close();
  }, 120_000);
});

describe('what is refused', () => {
  async function opened() {
    const match = await twoPeople(server.url);
    const moscow = new Page(server.url, match.id, match.moscow.token);
    const tehran = new Page(server.url, match.id, match.tehran.token);
    await Promise.all([moscow.reaches(0), tehran.reaches(0)]);
    return { match, moscow, tehran };
  }
  const first = (page: Page, side: Side): Decision => legalMoves(page.position!.view, side)[0] as Decision;

  it('says why, and the game goes on without a reload', async () => {
    const { moscow, tehran } = await opened();
    const bad = { side: 'moscow', type: 'recruit', province: 'nowhere' } as unknown as Decision;
    expect(await moscow.send(bad)).toMatchObject({ ok: false, why: 'rules', refusal: { code: 'unknownMove' } });
    expect(await tehran.send(first(moscow, 'moscow') as Decision)).toMatchObject({ ok: false, why: 'unauthorized' });
    expect(await tehran.send({ side: 'tehran', type: 'pass' } as Decision)).toMatchObject({ ok: false, why: 'rules' });
    expect(await moscow.send(first(moscow, 'moscow'), { seen: 7 })).toMatchObject({ ok: false, why: 'stale' });
    expect(await moscow.send(first(moscow, 'moscow'))).toEqual({ ok: true, version: 1 });
    for (const page of [moscow, tehran]) page.close();
  });

  it('recognises what was sent twice', async () => {
    const { moscow, tehran } = await opened();
    const decision = first(moscow, 'moscow');
    const twice = await Promise.all([1, 2, 3].map(() => moscow.send(decision, { seen: 0, key: 'the-same-key' })));
    expect(twice).toEqual([1, 2, 3].map(() => ({ ok: true, version: 1 })));
    await tehran.reaches(1);
    expect(tehran.position!.version).toBe(1);
    for (const page of [moscow, tehran]) page.close();
  });

  it('opens no seat without its token', async () => {
    const { match, moscow, tehran } = await opened();
    for (const page of [moscow, tehran]) page.close();
    const thief = new Page(
      server.url,
      match.id,
      match.moscow.token.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
    );
    await until(() => thief.refused.length > 0);
    expect(thief.refused[0]).toMatchObject({ why: 'unauthorized' });
    expect(thief.position).toBeNull();
    expect(await thief.packet('sync', match.id, '0', null)).toMatchObject({ ok: false, why: 'unauthorized' });
    expect(await thief.packet('sync', 'unknownMatchId', null, null, 5_000_000)).toMatchObject({ ok: false });
    expect(await thief.packet('update', null)).toMatchObject({ ok: false, why: 'malformed' });
    thief.close();
    const watcher = new Page(server.url, match.id);
    await watcher.reaches(0);
    expect(await watcher.send(first(watcher, 'moscow'), { seen: 0 })).toMatchObject({ ok: false, why: 'unauthorized' });
    expect(watcher.position!.view.secret.credits).toBeNull();
    watcher.close();
  });

  it('does not know other name spaces', async () => {
    const { io } = await import('socket.io-client');
    const socket = io(server.url, { transports: ['websocket'], reconnection: false });
    const why = await new Promise<string>((done) => socket.once('connect_error', ({ message }) => done(message)));
    expect(why).toBe('missing');
    socket.disconnect();
  });
});
