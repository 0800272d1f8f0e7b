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
import { Couple } from './persistent';
import { postgresHere, startPostgres } from './services';
import { type Spawned, spawnServer } from './spawned';

const GAMES = sized(4, 100);
const KILLS = sized(2, 15);

/** The longest game there is, so that the kills meet it. */
const LONG = { scenario: 'campaign-2015-2024', level: 'historic' };

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
  // The soak starts the game as people do.
  const start = () => spawnServer({ ...env, AXIS_DATA: data, AXIS_BOT_THREADS: '1', LOOSE: 'move' }, port, isSoak);
  let server: Spawned = await start();
  try {
    const couples = await Promise.all(Array.from({ length: GAMES }, () => Couple.sit(server.url, LONG)));
    let enough = false;
    const playing = Promise.all(couples.map((couple, i) => couple.play(() => enough, i)));
    const moves = () => couples.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    let live = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(200 + Math.random() * (isSoak ? 6_000 : 900));
      if (couples.some((couple) => !couple.over)) live++;
      await server.kill('SIGKILL');
      server = await start();
      const before = moves();
      const over = () => couples.every((couple) => couple.over || couple.odd.length > 0);
      // Everybody has come back by themselves.
      for (let waited = 0; moves() < before + GAMES && !over() && waited < 60_000; waited += 20) await pause(20);
      expect(moves() > before || over(), `moves after kill ${kill + 1}`).toBe(true);
    }
    enough = true;
    await playing;
    expect(couples.flatMap(({ odd }) => odd)).toEqual([]);
    for (const couple of couples) couple.leave();
    await server.kill('SIGKILL');
    const store = await openStore(database(data));
    let stored = 0;
    for (const couple of couples) stored += await check(store, couple);
    await store.close();
    const over = couples.filter((couple) => couple.over).length;
    tellFigure(
      `kill -9, ${name}`,
      `${GAMES} games (${over} to their end), ${live} kills while they lasted: ${moves()} moves acknowledged, ${stored} stored, 0 lost, 0 twice`,
    );
    expect(live).toBeGreaterThan(1);
    expect(moves()).toBeGreaterThan(GAMES);
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
