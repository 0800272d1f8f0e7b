/** What a store of classes promises, kept by SQLite and by PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassRow, PersonRow } from '../../../src/server/store/class-types';
import { dump, fill, NotEmpty } from '../../../src/server/store/dump';
import { migrate, openDatabase, openStore } from '../../../src/server/store/open';
import { SqlStore } from '../../../src/server/store/sql-store';
import type { Gate, MatchRow, Store } from '../../../src/server/store/types';
import { postgresHere, type Service, startPostgres } from '../services';

let made = 0;
function aClass(change: Partial<ClassRow> = {}): ClassRow {
  const n = String(++made).padStart(4, '0');
  return {
    id: `class-${n}`,
    code: `C${n}`,
    controlHash: `control-${n}`,
    projectorHash: `projector-${n}`,
    status: 'gathering',
    options: {
      scenario: 'intervention-2015',
      level: 'accessible',
      seating: 'pairs',
      teamSize: 1,
      bot: 'novice',
      pace: 'guided',
      minutes: null,
      lastTurn: null,
      chat: false,
      hints: false,
      hiddenNames: false,
      predictions: true,
      keepDays: 30,
    },
    paused: false,
    openTurn: 1,
    createdAt: 1_000,
    deleteAt: 2_000_000_000_000,
    ...change,
  };
}

function aPerson(of: ClassRow, nickname: string): Omit<PersonRow, 'n'> {
  const id = `${of.id}/${nickname}`;
  const nobody = { table: null, side: null, role: 'leader', seenAt: null, goneAt: null } as const;
  return { id, nickname, tokenHash: `t/${id}`, pinHash: 'salt:hash', tries: 0, ...nobody };
}

const GATE: Gate = { paused: true, openTurn: 2, lastTurn: null, left: 5_000, standIn: ['tehran'] };

function aTable(of: ClassRow, id: string): MatchRow {
  return {
    id,
    status: 'playing',
    closedWhy: null,
    scenario: 'intervention-2015',
    scenarioHash: 'a'.repeat(64),
    level: 'accessible',
    rulesVersion: '1.2.0',
    seed: '0'.repeat(32),
    options: {
      pace: { kind: 'live', minutes: 5 },
      listed: false,
      chat: true,
      spectators: false,
      follows: null,
      class: { id: of.id, table: 1 },
    },
    version: 0,
    createdAt: 1_000,
    updatedAt: 1_000,
    dueAt: null,
    awaited: ['moscow'],
    rematch: null,
    gate: GATE,
  };
}

const SEATS = (['moscow', 'tehran'] as const).map((side) => ({
  side,
  tokenHash: null,
  name: null,
  bot: null,
  seenAt: null,
}));

async function filled(store: Store): Promise<ClassRow> {
  const row = aClass();
  await store.classes.create(row);
  await store.classes.addPerson(row.id, aPerson(row, 'Zoë'));
  await store.createMatch(aTable(row, `table-of-${row.id}`), SEATS);
  await store.classes.addTable(row.id, 1, `table-of-${row.id}`);
  const person = `${row.id}/Zoë`;
  await store.classes.addTicket(row.id, { id: 'k1', person, secretHash: 's', at: 5, state: 'asking' });
  await store.classes.note(row.id, { at: 6, kind: 'message', table: null, person: null, body: 'salaam „漢“' });
  const guess = { person, table: 1, side: 'moscow', turn: 1, what: 'posture', guess: 'lieLow', at: 7 } as const;
  await store.classes.guess(row.id, guess);
  return row;
}

function contract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  async function kept(change: Partial<ClassRow> = {}): Promise<ClassRow> {
    const row = aClass(change);
    expect(await store.classes.create(row)).toBe(true);
    return row;
  }

  it('gives back what it was given, and finds it by code and by each token', async () => {
    const row = await kept();
    const person = await store.classes.addPerson(row.id, aPerson(row, 'Anna'));
    expect(await store.classes.read(row.id)).toEqual({ row, people: [person], tables: [], asking: [], notes: [] });
    expect(await store.classes.byCode(row.code)).toBe(row.id);
    for (const hash of [row.controlHash, row.projectorHash, person!.tokenHash])
      expect(await store.classes.byToken(hash)).toBe(row.id);
    expect(await store.classes.byToken('unknown')).toBeNull();
    expect(await store.classes.byCode('unknown')).toBeNull();
    expect(await store.classes.read('unknown')).toBeNull();
    expect(await store.classes.create(aClass({ code: row.code }))).toBe(false);
  });

  it('lets one of many turn the status, and keeps every other change', async () => {
    const row = await kept();
    const turns = Array.from({ length: 10 }, () => store.classes.turnTo(row.id, 'gathering', 'playing'));
    expect((await Promise.all(turns)).filter(Boolean)).toHaveLength(1);
    await store.classes.patch(row.id, { paused: true, openTurn: 3, deleteAt: 99 });
    await store.classes.patch(row.id, {});
    expect((await store.classes.read(row.id))?.row).toMatchObject({
      status: 'playing',
      paused: true,
      openTurn: 3,
      deleteAt: 99,
    });
    expect(await store.classes.playing()).toContain(row.id);
    expect(await store.classes.due(100, 1_000)).toContain(row.id);
    expect(await store.classes.due(99, 1_000)).not.toContain(row.id);
  });

  it('numbers people in the order of joining, and no two have one name', async () => {
    const row = await kept();
    const joins = Array.from({ length: 12 }, (_, n) => store.classes.addPerson(row.id, aPerson(row, `Guest ${n}`)));
    await Promise.all(joins);
    const { people } = (await store.classes.read(row.id))!;
    expect(people.map(({ n }) => n)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await store.classes.addPerson(row.id, aPerson(row, 'guest  3 '))).toBeNull();
    expect(await store.classes.addPerson(row.id, aPerson(row, 'ＧＵＥＳＴ 3'))).toBeNull();
    const other = await kept();
    expect(await store.classes.addPerson(other.id, aPerson(other, 'Guest 3'))).not.toBeNull();
  });

  it('counts tries up to the last, however many come at once', async () => {
    const row = await kept();
    const { id } = (await store.classes.addPerson(row.id, aPerson(row, 'Anna')))!;
    const tries = Array.from({ length: 20 }, () => store.classes.tryPin(row.id, id, 5));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
    await store.classes.patchPerson(row.id, id, { tries: 0, table: 3, side: 'tehran', role: 'diplomat', goneAt: 8 });
    expect(await store.classes.tryPin(row.id, id, 5)).toBe(true);
    await store.classes.seen([{ class: row.id, person: id }], 9);
    expect((await store.classes.read(row.id))!.people).toMatchObject([
      { tries: 1, table: 3, side: 'tehran', role: 'diplomat', seenAt: 9, goneAt: 8 },
    ]);
  });

  it('uses a ticket up once, and only when it was admitted', async () => {
    const row = await kept();
    const ticket = { id: 'k', person: 'p', secretHash: 's', at: 5, state: 'asking' } as const;
    await store.classes.addTicket(row.id, ticket);
    expect(await store.classes.readTicket(row.id, 'k')).toEqual(ticket);
    expect(await store.classes.takeTicket(row.id, 'k')).toBe(false);
    expect((await store.classes.read(row.id))!.asking).toEqual([ticket]);
    expect(await store.classes.answerTicket(row.id, 'k', 'admitted')).toBe(true);
    expect(await store.classes.answerTicket(row.id, 'k', 'refused')).toBe(false);
    expect((await store.classes.read(row.id))!.asking).toEqual([]);
    const takes = await Promise.all(Array.from({ length: 8 }, () => store.classes.takeTicket(row.id, 'k')));
    expect(takes.filter(Boolean)).toHaveLength(1);
    expect(await store.classes.readTicket(row.id, 'k')).toBeNull();
  });

  it('keeps notes in order and the last of several guesses', async () => {
    const row = await kept();
    const notes = Array.from({ length: 6 }, (_, n) =>
      store.classes.note(row.id, { at: n, kind: n % 2 ? 'act' : 'message', table: 1, person: null, body: `n${n}` }),
    );
    await Promise.all(notes);
    expect((await store.classes.read(row.id))!.notes.map(({ kind }) => kind)).toEqual([
      'message',
      'message',
      'message',
    ]);
    expect(await store.classes.notes(row.id, 'act', 2)).toHaveLength(2);
    const guess = { person: 'p', table: 1, side: 'tehran', turn: 2, what: 'channel', at: 1 } as const;
    await store.classes.guess(row.id, { ...guess, guess: 'share' });
    await store.classes.guess(row.id, { ...guess, guess: 'warn', at: 4 });
    expect(await store.classes.guesses(row.id)).toEqual([{ ...guess, guess: 'warn', at: 4 }]);
  });

  it('gives a seat only to whoever is next after its holder', async () => {
    const row = await kept();
    const match = aTable(row, `seats-of-${row.id}`);
    await store.createMatch(match, SEATS);
    expect((await store.readMatch(match.id))?.match).toEqual(match);
    const give = (old: string | null, next: string | null) => store.giveSeat(match.id, 'moscow', old, next, next);
    expect(await give('somebody', 'a')).toBe(false);
    expect(await give(null, `${row.id}-a`)).toBe(true);
    expect(await give(null, `${row.id}-b`)).toBe(false);
    expect(await give(`${row.id}-a`, null)).toBe(true);
    await store.patchMatch(match.id, { gate: { ...GATE, paused: false } }, 9);
    expect((await store.readMatch(match.id))?.match.gate).toEqual({ ...GATE, paused: false });
    // What belongs to a class is deleted with it and not before.
    expect((await store.listMatches({ limit: 1_000, inClass: false })).map(({ id }) => id)).not.toContain(match.id);
  });

  it('deletes a person with what they said, and a class with everything', async () => {
    const row = await filled(store);
    const person = `${row.id}/Zoë`;
    await store.classes.removePerson(row.id, person);
    expect(await store.classes.read(row.id)).toMatchObject({ people: [], asking: [] });
    expect(await store.classes.guesses(row.id)).toEqual([]);
    expect(await store.classes.delete(row.id)).toEqual([`table-of-${row.id}`]);
    expect(await store.classes.read(row.id)).toBeNull();
    expect(await store.readMatch(`table-of-${row.id}`)).toBeNull();
    expect(await store.classes.notes(row.id, 'message', 9)).toEqual([]);
    expect(await store.classes.delete(row.id)).toEqual([]);
  });
}

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'axis-classes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract(() => openStore(join(folder, 'axis.db')));
});

describe.skipIf(!postgresHere)('PostgreSQL', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startPostgres();
  }, 60_000);
  afterAll(() => service?.stop());
  contract(() => openStore(service.url));

  it('backs a class up, and fills another database with it', async () => {
    const [from, to] = [openDatabase(service.url), openDatabase(':memory:')];
    await migrate(to);
    const store = await openStore(service.url);
    const row = await filled(store);
    const lines: string[] = [];
    await dump(from, service.url, async (line) => void lines.push(line));
    async function* again() {
      yield* lines;
    }
    const rows = await fill(to, again(), false);
    // Another test has left a guess of its own.
    expect(rows).toMatchObject({ class_tickets: 1, class_guesses: 2 });
    await expect(fill(to, again(), false)).rejects.toThrow(NotEmpty);
    const copy = new SqlStore(to.db, to.isConflict);
    expect(await copy.classes.read(row.id)).toEqual(await store.classes.read(row.id));
    expect(await copy.readMatch(`table-of-${row.id}`)).toEqual(await store.readMatch(`table-of-${row.id}`));
    expect(await copy.classes.guesses(row.id)).toEqual(await store.classes.guesses(row.id));
    for (const one of [store, copy]) await one.close();
    await from.db.destroy();
  });
});
