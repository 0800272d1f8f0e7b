/** One contract, kept by SQLite and by PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/server/store/open';
import type { EventRow, MatchRow, SeatRow, Store } from '../../../src/server/store/types';
import { postgresHere, type Service, startPostgres } from '../services';

let made = 0;
function aMatch(change: Partial<MatchRow> = {}): MatchRow {
  made++;
  return {
    id: `match-${String(made).padStart(4, '0')}`,
    status: 'open',
    closedWhy: null,
    scenario: 'intervention-2015',
    scenarioHash: 'a'.repeat(64),
    level: 'accessible',
    rulesVersion: '1.2.0',
    seed: '0'.repeat(32),
    options: { pace: { kind: 'live', minutes: null }, listed: false, chat: true, spectators: true, follows: null },
    version: 0,
    createdAt: 1_000,
    updatedAt: 1_000,
    dueAt: null,
    awaited: ['moscow'],
    rematch: null,
    ...change,
  };
}

function seats(moscow: string | null = null, tehran: string | null = null): SeatRow[] {
  return [
    { side: 'moscow', tokenHash: moscow, name: moscow && 'Anna', bot: null, seenAt: null },
    { side: 'tehran', tokenHash: tehran, name: null, bot: null, seenAt: null },
  ];
}

function pass(seq: number, key: string | null = null): EventRow {
  return { seq, at: 2_000 + seq, by: 'moscow', key, event: { kind: 'undo', side: 'moscow' } };
}

function contract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  async function kept(change: Partial<MatchRow> = {}, ...hold: (string | null)[]): Promise<MatchRow> {
    const match = aMatch(change);
    await store.createMatch(match, seats(...hold));
    return match;
  }

  it('gives back what it was given, byte for byte', async () => {
    const match = await kept(
      { options: { pace: { kind: 'days', days: 3 }, listed: true, chat: false, spectators: false, follows: null } },
      'h1',
    );
    expect(await store.readMatch(match.id)).toEqual({ match, seats: seats('h1') });
    expect(await store.readMatch('nowhere')).toBeNull();
    await expect(store.createMatch(match, seats())).rejects.toThrow();
  });

  it('appends only at the expected version, with what changes beside the log', async () => {
    const { id } = await kept();
    expect(await store.append(id, 0, [pass(1), pass(2)], { status: 'playing', awaited: ['tehran'], dueAt: 9 })).toBe(
      'ok',
    );
    expect(await store.append(id, 1, [pass(2)], { status: 'over' })).toBe('stale');
    expect(await store.append(id, 3, [pass(4)], {})).toBe('stale');
    expect(await store.append('nowhere', 0, [pass(1)], {})).toBe('stale');
    expect((await store.events(id)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await store.events(id, 1)).toEqual([pass(2)]);
    const read = await store.readMatch(id);
    expect(read?.match).toMatchObject({
      version: 2,
      status: 'playing',
      awaited: ['tehran'],
      dueAt: 9,
      updatedAt: 2_002,
    });
  });

  it('recognises a key that it has, and changes nothing then', async () => {
    const { id } = await kept();
    expect(await store.append(id, 0, [pass(1, 'k')], {})).toBe('ok');
    expect(await store.append(id, 1, [pass(2, 'k')], { status: 'over' })).toBe('duplicate');
    expect(await store.append(id, 0, [pass(1, 'k')], {})).toBe('duplicate');
    expect(await store.append(id, 1, [pass(2, null)], {})).toBe('ok');
    expect(await store.append(id, 2, [pass(3, null)], {})).toBe('ok');
    expect((await store.readMatch(id))?.match).toMatchObject({ version: 3, status: 'open' });
    // The same key in another match is another key.
    const other = await kept();
    expect(await store.append(other.id, 0, [pass(1, 'k')], {})).toBe('ok');
  });

  it('lets one of many writers win', async () => {
    const { id } = await kept();
    const tries = Array.from({ length: 20 }, (_, n) => store.append(id, 0, [pass(1, `w${n}`)], {}));
    expect((await Promise.all(tries)).filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(await store.events(id)).toHaveLength(1);
  });

  it('gives a free seat to one of many', async () => {
    const { id } = await kept();
    const takes = Array.from({ length: 20 }, (_, n) => store.takeSeat(id, 'tehran', `${id}-${n}`, `Guest ${n}`, 5));
    const taken = await Promise.all(takes);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const seat = (await store.readMatch(id))?.seats[1];
    expect(seat).toMatchObject({
      tokenHash: `${id}-${taken.indexOf(true)}`,
      name: `Guest ${taken.indexOf(true)}`,
      seenAt: 5,
    });
    await store.setSeat(id, 'moscow', { bot: 'steady' });
    expect(await store.takeSeat(id, 'moscow', 'late', 'Late', 6)).toBe(false);
  });

  it('replaces a token only by its holder', async () => {
    const { id } = await kept({}, `${made}-old`);
    const old = (await store.readMatch(id))!.seats[0]!.tokenHash!;
    expect(await store.rotateToken(id, 'moscow', 'guess', 'new')).toBe(false);
    expect(await store.rotateToken(id, 'moscow', old, `${id}-new`)).toBe(true);
    expect(await store.rotateToken(id, 'moscow', old, `${id}-newer`)).toBe(false);
  });

  it('finds the games of a token', async () => {
    const mine = await kept({ updatedAt: 5_000 }, 'me-1');
    const newer = await kept({ updatedAt: 6_000 }, null, 'me-2');
    await kept({}, 'somebody');
    const found = await store.matchesOf(['me-1', 'me-2', 'unknown']);
    expect(found).toEqual([
      { match: newer, side: 'tehran' },
      { match: mine, side: 'moscow' },
    ]);
    expect(await store.matchesOf([])).toEqual([]);
  });

  it('lists by status, listing and time, and pages by id', async () => {
    const listed = {
      pace: { kind: 'live', minutes: null },
      listed: true,
      chat: true,
      spectators: true,
      follows: null,
    } as const;
    const a = await kept({ status: 'closed', closedWhy: 'absent', options: listed, dueAt: 50, updatedAt: 10 });
    const b = await kept({ status: 'closed', options: listed, dueAt: 70, updatedAt: 20 });
    const c = await kept({ status: 'closed', updatedAt: 30 });
    const ids = async (filter: object) =>
      (await store.listMatches({ limit: 10, status: 'closed', ...filter })).map(({ id }) => id);
    expect(await ids({})).toEqual([c.id, b.id, a.id]);
    expect(await ids({ listed: true })).toEqual([b.id, a.id]);
    expect(await ids({ dueBefore: 60 })).toEqual([a.id]);
    expect(await ids({ updatedBefore: 30 })).toEqual([b.id, a.id]);
    expect(await ids({ after: a.id })).toEqual([b.id, c.id]);
    expect(await ids({ limit: 1 })).toEqual([c.id]);
  });

  it('numbers chat without gaps, whoever writes at once', async () => {
    const { id } = await kept();
    const lines = Array.from({ length: 8 }, (_, n) =>
      store.addChat(id, { at: n, side: 'moscow', text: `line ${n} \u0000é漢`.replaceAll('\u0000', '') }),
    );
    await Promise.all(lines);
    const chat = await store.chat(id, 100);
    expect(chat.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await store.chat(id, 2)).map(({ n }) => n)).toEqual([7, 8]);
  });

  it('hands out a code once and until it expires', async () => {
    const { id } = await kept();
    const code = { codeHash: `${id}-c`, purpose: 'move', match: id, side: 'tehran', expiresAt: 100 } as const;
    await store.putCode(code);
    expect(await store.readCode(code.codeHash, 99)).toEqual(code);
    expect(await store.readCode(code.codeHash, 100)).toBeNull();
    expect(await store.takeCode(code.codeHash, 100)).toBeNull();
    const uses = await Promise.all(Array.from({ length: 10 }, () => store.takeCode(code.codeHash, 99)));
    expect(uses.filter((one) => one !== null)).toEqual([code]);
    await store.putCode(code);
    await store.forgetCodes(100);
    expect(await store.readCode(code.codeHash, 50)).toBeNull();
  });

  it('links one rematch', async () => {
    const { id } = await kept();
    const links = await Promise.all(['x', 'y', 'z'].map((next) => store.linkRematch(id, next)));
    expect(new Set(links).size).toBe(1);
    await expect(store.linkRematch('nowhere', 'x')).rejects.toThrow('no such match');
  });

  it('deletes a match with everything of it', async () => {
    const { id } = await kept({}, 'gone');
    await store.append(id, 0, [pass(1)], {});
    await store.addChat(id, { at: 1, side: 'moscow', text: 'hello' });
    await store.putCode({ codeHash: 'gone', purpose: 'join', match: id, side: null, expiresAt: 100 });
    expect(await store.deleteMatch(id)).toBe(true);
    expect(await store.deleteMatch(id)).toBe(false);
    expect(await store.readMatch(id)).toBeNull();
    expect(await store.events(id)).toEqual([]);
    expect(await store.chat(id, 9)).toEqual([]);
    expect(await store.readCode('gone', 1)).toBeNull();
    expect(await store.matchesOf(['gone'])).toEqual([]);
  });

  it('answers', async () => {
    await store.ping();
  });
}

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'axis-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract(() => openStore(join(folder, 'deep', 'axis.db')));

  it('is the same after it was closed and opened again', async () => {
    const path = join(folder, 'again.db');
    const first = await openStore(path);
    const match = aMatch();
    await first.createMatch(match, seats());
    await first.append(match.id, 0, [pass(1)], {});
    await first.close();
    const second = await openStore(path, { durability: 'full' });
    expect((await second.readMatch(match.id))?.match.version).toBe(1);
    expect(await second.events(match.id)).toEqual([pass(1)]);
    await second.close();
  });
});

describe.skipIf(!postgresHere)('PostgreSQL', () => {
  let service: Service;
  contract(async () => {
    service = await startPostgres();
    return openStore(service.url);
  });
  afterAll(() => service?.stop());
});
