/** What somebody with a modified client sends changes nothing, tells nothing and ends nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCatalogue } from '../../src/server/match/catalogue';
import { recordOf } from '../../src/server/match/log';
import { openStore } from '../../src/server/store/open';
import { hashOf } from '../../src/server/tokens';
import { openMatch } from '../../src/table/match';
import { isSoak, sized, tellFigure } from './figures';
import { attack } from './hostile/attackers';
import { listen } from './hostile/secrets';
import type { Target } from './hostile/values';
import { frame, raw, webSocket } from './hostile/wire';
import { until } from './online';
import { Couple } from './persistent';
import { spawnServer } from './spawned';

const PACKETS = sized(1_000, 100_000);
const COUPLES = sized(3, 6);

/** Growth that is none: buffers, caches and compiled code. */
const ROOM = 32_000_000;

const LOOSE = 'connection,sync,move,chat,change,create,read,packets,guess';

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

it('survives a crowd of hostile clients beside honest games', async () => {
  const data = mkdtempSync(join(tmpdir(), 'axis-hostile-'));
  const server = await spawnServer({ AXIS_DATA: data, AXIS_BOT_THREADS: '1', LOOSE });
  const { url } = server;
  try {
    const honest = await Promise.all(Array.from({ length: COUPLES }, () => Couple.sit(url)));
    // In these somebody hostile has the seat of Tehran, after some moves of both that it may send again.
    const robbed = await Promise.all([1, 2].map(() => Couple.sit(url)));
    const sent = robbed.map((couple) => couple.listenOut('tehran'));
    await Promise.all(robbed.map((couple) => couple.play(() => couple.acknowledged.length >= 12)));

    const store = await openStore(join(data, 'axis.db'));
    const secrets = new Set<string>();
    for (const couple of [...honest, ...robbed]) {
      secrets.add((await store.readMatch(couple.id))!.match.seed);
      for (const token of Object.values(couple.tokens)) secrets.add(token).add(hashOf(token));
    }
    const ears = listen(secrets);
    const targets: Target[] = robbed.flatMap(({ id, tokens }, i) => [
      { id, seat: '1', token: tokens.tehran, replays: sent[i]! },
      { id, seat: null, token: null, replays: sent[i]! },
    ]);
    targets.push(...honest.map(({ id }): Target => ({ id, seat: null, token: null, replays: sent[0]! })));
    const others = honest.map(({ id }) => id);

    await attack({ url, targets, others, ears }, 200, 1);
    const before = await server.memory();

    // Some that open a connection and then say little or nothing, and one that never reads what it asks for.
    const silent = Array.from({ length: 40 }, () => raw(url));
    const slow = Array.from({ length: 40 }, () => raw(url));
    for (const { send } of slow) send('POST /api/mine HTTP/1.1\r\nHost: x\r\nContent-Le');
    const dripping = setInterval(() => {
      for (const { send } of slow) send('n');
    }, 500);
    const unread = await webSocket(url);
    unread.send(frame('40/axis,{"axis":1}'));
    await pause(100);
    unread.socket.pause();
    for (let i = 0; i < 1_500; i++) unread.send(frame(`42/axis,["sync","${honest[0]!.id}",null,null,2]`));

    let done = false;
    const games = honest.map(async (couple, i) => {
      let moves = 0;
      await couple.play(() => false, i);
      moves += couple.acknowledged.length;
      return moves;
    });
    // The partners of the hostile ones move when they may.
    const partners = robbed.map((couple) => couple.playSide('moscow', () => done));
    const began = performance.now();
    const packets = await attack({ url, targets, others, ears }, PACKETS, 2);
    const seconds = (performance.now() - began) / 1000;
    done = true;
    const moves = (await Promise.all(games)).reduce((a, b) => a + b, 0);
    await Promise.all(partners);

    // Process, honest games, secrets.
    expect(server.ended(), server.printed()).toBeNull();
    expect(server.printed()).not.toMatch(/Error|at .*:\d+:\d+/);
    expect(honest.flatMap(({ odd }) => odd)).toEqual([]);
    expect(honest.every(({ over }) => over)).toBe(true);
    expect(ears.found).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();

    // The logs: of honest games what was acknowledged and nothing else; of the others only what is legal there.
    for (const { id, acknowledged } of honest) {
      const events = await store.events(id);
      const known = acknowledged.map(({ side, key, version }) => [version, side, `${side}/${key}`]);
      expect(events.map(({ seq, by, key }) => [seq, by, key])).toEqual(
        known.sort((a, b) => Number(a[0]) - Number(b[0])),
      );
    }
    let got = 0;
    for (const { id, acknowledged } of robbed) {
      const events = await store.events(id);
      const { match } = (await store.readMatch(id))!;
      const setUp = openCatalogue().startOf(match)!;
      openMatch(setUp, recordOf(match, events));
      const own = new Set(acknowledged.filter(({ side }) => side === 'moscow').map(({ key }) => `moscow/${key}`));
      for (const { by, key, event } of events) {
        if (by === 'moscow') expect(own.has(key!), `${key}`).toBe(true);
        else expect([by, event.kind === 'decide' ? event.decision.side : 'tehran']).toEqual(['tehran', 'tehran']);
      }
      got += events.filter(({ key }) => key === null || key.includes('hostile')).length;
    }
    await store.close();

    // Who says nothing is sent away, and so is who does not read.
    await until(() => [...silent, ...slow].every(({ isClosed }) => isClosed()), 'the end of slow clients', 30_000);
    clearInterval(dripping);
    unread.socket.resume();
    await until(unread.isClosed, 'the end of who does not read', 30_000);

    for (const couple of [...honest, ...robbed]) couple.leave();
    await pause(isSoak ? 35_000 : 500);
    const after = await server.memory();
    expect(after - before).toBeLessThan(ROOM);
    const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
    tellFigure(
      'hostile packets',
      `${packets} packets in ${seconds.toFixed(0)} s beside ${moves} moves of ${COUPLES} honest games; ${mb(ears.bytes())} MB of answers without a secret; ${got} acts of the hostile seat were legal; memory ${mb(before)} MB before, ${mb(after)} MB after`,
    );
  } finally {
    await server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}, 3_600_000);
