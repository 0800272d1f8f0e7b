/** The commands about what a server keeps, on real databases. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Decision, RULES_VERSION, SIDES } from '../../src/rules';
import { playGame, randomController } from '../../src/scenario';
import { openCatalogue } from '../../src/server/match/catalogue';
import { openStore } from '../../src/server/store/open';
import type { EventRow, MatchRow, SeatRow, Store } from '../../src/server/store/types';
import { Page, type Running, startServer, until } from '../server/online';
import { postgresHere, type Service, startPostgres } from '../server/services';
import { call, scratchFolder } from './call';

const folder = scratchFolder();
const DAY = 86_400_000;
const setUp = openCatalogue().start({ scenario: 'intervention-2015', branch: null, level: 'accessible', variant: {} })!;
const SEED = '0123456789abcdef0123456789abcdef';
const TOKEN = 'T'.repeat(43);

async function put(store: Store, id: string, made: readonly Decision[], change: Partial<MatchRow> = {}): Promise<void> {
  const { scenario, scenarioHash, level } = setUp.config;
  const row: MatchRow = {
    id,
    status: 'playing',
    closedWhy: null,
    scenario,
    scenarioHash,
    level,
    rulesVersion: RULES_VERSION,
    seed: SEED,
    options: { pace: { kind: 'days', days: 3 }, listed: false, chat: true, spectators: true, follows: null },
    version: 0,
    createdAt: 1_000,
    updatedAt: Date.now(),
    dueAt: null,
    awaited: ['moscow'],
    rematch: null,
    ...change,
  };
  const seats: SeatRow[] = SIDES.map((side) => ({
    side,
    tokenHash: `${id}-${side}`,
    name: 'Zoë',
    bot: null,
    seenAt: 9,
  }));
  await store.createMatch(row, seats);
  const events = made.map(
    (decision, n): EventRow => ({
      seq: n + 1,
      at: row.updatedAt,
      by: decision.side,
      key: `k${n}`,
      event: { kind: 'decide', decision },
    }),
  );
  await store.append(id, 0, events, { status: row.status });
}

const controllers = { moscow: randomController(SEED), tehran: randomController(SEED) };
const GAME: readonly Decision[] = playGame({ setUp, seed: SEED, stagedDice: {}, controllers }).record.moves;

/** A finished match, a running one, an old one, and two that cannot be played on. */
async function filled(address: string): Promise<void> {
  const store = await openStore(address);
  await put(store, 'finishedMatch0001', GAME, { status: 'over' });
  await put(store, 'runningMatch00001', GAME.slice(0, 5));
  await put(store, 'oldMatch000000001', GAME.slice(0, 2), {
    status: 'closed',
    closedWhy: 'absent',
    updatedAt: Date.now() - 40 * DAY,
  });
  await store.addChat('runningMatch00001', { at: 5, side: 'tehran', text: 'salaam „漢“' });
  await store.putCode({ codeHash: 'c', purpose: 'join', match: 'runningMatch00001', side: null, expiresAt: 99 });
  await store.close();
}

async function everything(address: string): Promise<unknown> {
  const store = await openStore(address);
  const all = await store.listMatches({ after: '', limit: 100 });
  const read = await Promise.all(
    all.map(async ({ id }) => [await store.readMatch(id), await store.events(id), await store.chat(id, 100)]),
  );
  const code = await store.readCode('c', 1);
  await store.close();
  return { read, code };
}

function commands(kind: string, address: (name: string) => Promise<string>): void {
  let main = '';
  beforeAll(async () => {
    main = await address('main');
    await filled(main);
  });

  it('axis matches lists, filters, and tells no secret', async () => {
    const all = await call('matches', '--database', main);
    expect(all.out).toContain('3 matches.');
    expect(all.out).toMatch(/oldMatch000000001 +closed .* 40 days ago/);
    const some = await call('matches', '--database', main, '--status', 'playing', '--format', 'json');
    expect(JSON.parse(some.out)).toMatchObject([{ match: 'runningMatch00001', status: 'playing', acts: 5 }]);
    expect(all.out + some.out).not.toMatch(new RegExp(`${SEED}|Zoë|-moscow`));
    expect((await call('matches', '--database', main, '--older', '50')).out).toBe('No match.\n');
    expect((await call('matches', '--database', main, '--older', 'x')).code).toBe(2);
  });

  it('axis backup and axis restore carry everything, into either kind of database', async () => {
    const file = join(folder, `${kind}.ndjson.gz`);
    const made = await call('backup', file, '--database', main);
    expect({ code: made.code, err: made.err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('3 matches with'),
    });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect((await call('backup', file, '--database', main)).code).toBe(2);
    const before = await everything(main);
    const targets = [join(folder, `${kind}-restored.db`), await address('restored')];
    for (const target of targets) {
      const restored = await call('restore', file, '--database', target);
      expect({ code: restored.code, err: restored.err }).toMatchObject({ code: 0 });
      expect(await everything(target)).toEqual(before);
    }
    const again = await call('restore', file, '--database', targets[0]!);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('already has matches') });
    expect((await call('restore', file, '--database', targets[0]!, '--force')).code).toBe(0);
    expect(await everything(targets[0]!)).toEqual(before);
  });

  it('axis restore refuses half a file and changes nothing then', async () => {
    const file = join(folder, `${kind}.plain.ndjson`);
    await call('backup', file, '--database', main, '--force');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const spoil = async (name: string, kept: readonly string[]) => {
      const bad = join(folder, `${kind}-${name}.ndjson`);
      writeFileSync(bad, kept.join('\n'));
      return call('restore', bad, '--database', main, '--force');
    };
    expect(await spoil('half', lines.slice(0, 9))).toMatchObject({
      code: 1,
      err: expect.stringContaining('not whole'),
    });
    const missing = lines.filter((_, n) => n !== 7);
    expect(await spoil('missing', missing)).toMatchObject({ code: 1, err: expect.stringContaining('not whole') });
    expect(await spoil('other', ['{"a":1}'])).toMatchObject({ code: 1, err: expect.stringContaining('no backup') });
    const packed = join(folder, `${kind}-half.ndjson.gz`);
    writeFileSync(packed, gzipSync(lines.join('\n')).subarray(0, 200));
    const half = await call('restore', packed, '--database', main, '--force');
    expect(half).toMatchObject({ code: 1, err: expect.stringContaining('not whole') });
    const wrong = [...lines.slice(0, 3), 'nonsense', ...lines.slice(3)];
    expect(await spoil('wrong', wrong)).toMatchObject({ code: 1, err: expect.stringContaining('line 4') });
    expect((await call('matches', '--database', main)).out).toContain('3 matches.');
  });

  it('axis export writes game files that axis replay reads; unfinished ones only when told to', async () => {
    const out = join(folder, `${kind}-games`);
    const all = await call('export', '--all', '--out', out, '--database', main);
    expect(all).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 game written') });
    expect(all.out).toContain('2 unfinished left out');
    expect((await call('replay', join(out, 'finishedMatch0001.json'))).out).toContain('Finished in turn');
    const running = ['export', 'runningMatch00001', '--out', out, '--database', main];
    expect((await call(...running)).code).toBe(2);
    expect((await call(...running, '--unfinished')).err).toContain('seeds');
    expect((await call('replay', join(out, 'runningMatch00001.json'))).code).toBe(0);
    expect((await call('export', 'nowhere', '--out', out, '--database', main)).code).toBe(1);
    expect((await call('export', '--out', out, '--database', main)).code).toBe(2);
  });

  it('axis verify-db finds what the present rules do not carry, and closes it', async () => {
    expect(await call('verify-db', '--database', main)).toMatchObject({
      code: 0,
      out: expect.stringContaining('none differs'),
    });
    const store = await openStore(main);
    await put(store, 'otherVersion00001', GAME.slice(0, 3), { rulesVersion: '0.9.0' });
    await put(store, 'otherScenario0001', GAME.slice(0, 3), { scenarioHash: 'f'.repeat(64) });
    await put(store, 'wrongMoves0000001', [GAME[0]!, GAME[0]!], { status: 'closed', closedWhy: 'broken' });
    const found = await call('verify-db', '--database', main);
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining('2 of them are being played') });
    expect(found.out).toContain('otherVersion00001 (playing, intervention-2015): of rules 0.9.0');
    expect(found.out).toContain('otherScenario0001');
    expect(found.out).toContain('wrongMoves0000001 (closed, intervention-2015): move 2 is refused');
    const closed = await call('verify-db', '--close', '--database', main);
    expect(closed).toMatchObject({ code: 0, out: expect.stringContaining('2 were closed') });
    expect((await store.readMatch('otherVersion00001'))?.match).toMatchObject({ status: 'closed', closedWhy: 'rules' });
    expect((await store.events('otherVersion00001')).at(-1)).toMatchObject({ by: 'server', event: { kind: 'close' } });
    expect((await store.readMatch('runningMatch00001'))?.match.status).toBe('playing');
    await store.close();
    expect((await call('verify-db', '--database', main)).code).toBe(0);
  });

  it('axis purge deletes what is old, and nothing else', async () => {
    const would = await call('purge', '--older', '30', '--dry-run', '--database', main);
    expect(would.out).toContain('1 match without a change for 30 days.');
    expect((await call('purge', '--older', '30', '--database', main)).out).toContain('deleted');
    const left = JSON.parse((await call('matches', '--format', 'json', '--database', main)).out) as { match: string }[];
    expect(left.map(({ match }) => match)).not.toContain('oldMatch000000001');
    expect(left).toHaveLength(5);
    expect((await call('purge', '--database', main)).code).toBe(2);
  });
}

describe('SQLite', () => {
  commands('sqlite', async (name) => join(folder, `${name}.db`));

  it('is copied while a server writes to it, as it was at one moment', async () => {
    const server: Running = await startServer({ AXIS_DATA: join(folder, 'running') });
    const store = await openStore(server.config.database);
    await put(store, 'runningMatch00001', GAME.slice(0, 1));
    let stop = false;
    const writing = (async () => {
      let n = 1;
      for (; !stop; n++) {
        const event = { kind: 'undo', side: 'moscow' } as const;
        await store.append('runningMatch00001', n, [{ seq: n + 1, at: n, by: 'moscow', key: null, event }], {});
        await new Promise((done) => setTimeout(done, 0));
      }
      return n;
    })();
    const file = join(folder, 'running.ndjson.gz');
    for (let n = 0; n < 3; n++) {
      expect((await call('backup', file, '--force', '--database', server.config.database)).code).toBe(0);
      const lines = gunzipSync(readFileSync(file))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const version = lines.find(({ table }) => table === 'matches').row.version;
      expect(lines.filter(({ table }) => table === 'events')).toHaveLength(version);
    }
    stop = true;
    expect(await writing).toBeGreaterThan(3);
    await store.close();
    await server.stop();
  });

  it('a match of other rules is told to its players as such', async () => {
    const server = await startServer({ AXIS_DATA: join(folder, 'other-rules') });
    const store = await openStore(server.config.database);
    await put(store, 'otherVersion00001', [], { rulesVersion: '0.9.0' });
    const page = new Page(server.url, 'otherVersion00001', TOKEN);
    await until(() => page.refused.length > 0, 'the refusal');
    expect(page.refused[0]).toMatchObject({ match: 'otherVersion00001', why: 'otherRules' });
    const answer = await fetch(`${server.url}/api/matches/otherVersion00001`);
    expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 409, body: { why: 'otherRules' } });
    page.close();
    await store.close();
    await server.stop();
  });

  it('is not made by a command that only reads', async () => {
    const missing = join(folder, 'typo.db');
    for (const args of [['matches'], ['verify-db'], ['backup', join(folder, 'x.gz')], ['purge', '--older', '9']]) {
      const { code, err } = await call(...args, '--database', missing);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no database') });
    }
    expect(statSync(missing, { throwIfNoEntry: false })).toBeUndefined();
    rmSync(missing, { force: true });
  });
});

describe.skipIf(!postgresHere)('PostgreSQL', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startPostgres();
  });
  afterAll(() => service?.stop());
  // One server, one database for each name.
  commands('postgres', async (name) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: service.url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    return service.url.replace(/postgres$/, name);
  });

  it('says when it cannot be reached, without its password', async () => {
    const { code, err } = await call('matches', '--database', 'postgres://axis:secret@127.0.0.1:1/axis');
    expect(code).toBe(2);
    expect(err).toContain('cannot be used');
    expect(err).not.toContain('secret');
  });
});
