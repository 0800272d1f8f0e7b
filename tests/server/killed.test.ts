/** kill -9 at random moments of live games: what was acknowledged or shown is there afterwards, once and in order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../src/ops/port.mjs';
import { openCatalogue } from '../../src/server/match/catalogue';
import { recordOf } from '../../src/server/match/log';
import { openStore } from '../../src/server/store/open';
import type { Store } from '../../src/server/store/types';
import { openMatch } from '../../src/table/match';
import { isSoak, sized, tellFigure } from './figures';
import { until } from './online';
import { Couple } from './persistent';
import { postgresHere, startPostgres } from './services';
import { type Spawned, spawnServer } from './spawned';

const GAMES = sized(4, 100);
const KILLS = sized(2, 15);

/** So many games from one address are a test's. */
const LOOSE = 'move,create,change,connection';

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

/** The log of a game against what its players were told. */
async function check(store: Store, { id, acknowledged }: Couple): Promise<number> {
  const events = await store.events(id);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  const keys = events.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { side, key, version } of acknowledged) expect(keys[version - 1]).toBe(`${side}/${key}`);
  const { match } = (await store.readMatch(id))!;
  expect(match.version).toBe(events.length);
  const setUp = openCatalogue().startOf(match)!;
  const moves = openMatch(setUp, recordOf(match, events)).record.moves;
  expect(moves).toHaveLength(events.length);
  return events.length;
}

async function killAndPlay(name: string, env: NodeJS.ProcessEnv, database: (data: string) => string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'axis-killed-'));
  const port = await freePort();
  const start = () => spawnServer({ ...env, AXIS_DATA: data, AXIS_BOT_THREADS: '1', LOOSE }, port);
  let server: Spawned = await start();
  try {
    let enough = false;
    const couples: Couple[] = [];
    /** At each table one game follows the other, so that every kill meets all of them. */
    async function table(n: number): Promise<void> {
      while (!enough) {
        // While the server is away nobody sits down.
        const couple = await Couple.sit(server.url).catch(() => null);
        if (couple) couples.push(couple);
        await (couple ? couple.play(() => enough, n) : pause(50));
        couple?.leave();
        if (couple?.odd.length) return;
      }
    }
    const playing = Promise.all(Array.from({ length: GAMES }, (_, n) => table(n)));
    const moves = () => couples.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    await until(() => moves() >= 5 * GAMES, 'the first moves', 120_000);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(200 + Math.random() * (isSoak ? 6_000 : 900));
      await server.kill('SIGKILL');
      server = await start();
      const before = moves();
      // Everybody has come back by themselves.
      await until(() => moves() >= before + GAMES, `moves after kill ${kill + 1}`, 120_000);
    }
    enough = true;
    await playing;
    expect(couples.flatMap(({ odd }) => odd)).toEqual([]);
    await server.kill('SIGKILL');
    const store = await openStore(database(data));
    let stored = 0;
    for (const couple of couples) stored += await check(store, couple);
    await store.close();
    const over = couples.filter((couple) => couple.over).length;
    tellFigure(
      `kill -9, ${name}`,
      `${GAMES} games at a time, ${couples.length} in all, ${over} to their end; ${KILLS} kills: ${moves()} moves acknowledged, ${stored} stored, 0 lost, 0 twice`,
    );
  } finally {
    await server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

describe('a server that is killed', () => {
  it('has every acknowledged move in its file', async () => {
    await killAndPlay('SQLite', {}, (data) => join(data, 'axis.db'));
  }, 900_000);

  // Twice the time in every test run would show nothing more: the contract of the stores is tested in store/.
  it.runIf(isSoak && postgresHere)(
    'has every acknowledged move in PostgreSQL',
    async () => {
      const postgres = await startPostgres();
      try {
        await killAndPlay('PostgreSQL', { DATABASE_URL: postgres.url }, () => postgres.url);
      } finally {
        await postgres.stop();
      }
    },
    900_000,
  );
});
