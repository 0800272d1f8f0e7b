/** The store on an SQL database; what is said here holds for SQLite and for PostgreSQL. */
import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { type Level, SIDES, type Side } from '../../rules';
import { SqlClassStore } from './class-store';
import type { ClassStore } from './class-types';
import { PING, type Tables } from './schema';
import type {
  Appended,
  ChatRow,
  ClosedWhy,
  CodePurpose,
  CodeRow,
  EventRow,
  Gate,
  Glance,
  MatchFilter,
  MatchOptions,
  MatchPatch,
  MatchRow,
  MatchStatus,
  SeatRow,
  Store,
} from './types';

type Db = Kysely<Tables> | Transaction<Tables>;

function matchOf(row: Selectable<Tables['matches']>): MatchRow {
  return {
    id: row.id,
    status: row.status as MatchStatus,
    closedWhy: row.closed_why as ClosedWhy | null,
    scenario: row.scenario,
    scenarioHash: row.scenario_hash,
    level: row.level as Level,
    rulesVersion: row.rules_version,
    seed: row.seed,
    options: JSON.parse(row.options) as MatchOptions,
    version: row.version,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    dueAt: row.due_at === null ? null : Number(row.due_at),
    awaited: JSON.parse(row.awaited) as Side[],
    rematch: row.rematch,
    ...(row.gate === null ? {} : { gate: JSON.parse(row.gate) as Gate }),
  };
}

function matchColumns(match: MatchRow): Insertable<Tables['matches']> {
  return {
    id: match.id,
    status: match.status,
    closed_why: match.closedWhy,
    scenario: match.scenario,
    scenario_hash: match.scenarioHash,
    level: match.level,
    rules_version: match.rulesVersion,
    seed: match.seed,
    options: JSON.stringify(match.options),
    listed: match.options.listed ? 1 : 0,
    version: match.version,
    created_at: match.createdAt,
    updated_at: match.updatedAt,
    due_at: match.dueAt,
    awaited: JSON.stringify(match.awaited),
    rematch: match.rematch,
    class: match.options.class?.id ?? null,
    gate: match.gate === undefined ? null : JSON.stringify(match.gate),
  };
}

function patchColumns(patch: MatchPatch): Updateable<Tables['matches']> {
  const { status, closedWhy, dueAt, awaited, rematch, gate } = patch;
  return {
    ...(status === undefined ? {} : { status }),
    ...(closedWhy === undefined ? {} : { closed_why: closedWhy }),
    ...(dueAt === undefined ? {} : { due_at: dueAt }),
    ...(awaited === undefined ? {} : { awaited: JSON.stringify(awaited) }),
    ...(rematch === undefined ? {} : { rematch }),
    ...(gate === undefined ? {} : { gate: JSON.stringify(gate) }),
  };
}

function seatOf(row: Selectable<Tables['seats']>): SeatRow {
  return {
    side: row.side as Side,
    tokenHash: row.token_hash,
    name: row.name,
    bot: row.bot,
    seenAt: row.seen_at === null ? null : Number(row.seen_at),
  };
}

function eventOf(row: Selectable<Tables['events']>): EventRow {
  return {
    seq: row.seq,
    at: Number(row.at),
    by: row.by as EventRow['by'],
    key: row.key,
    event: JSON.parse(row.event),
  };
}

function codeOf(row: Selectable<Tables['codes']> | undefined): CodeRow | null {
  if (!row) return null;
  return {
    codeHash: row.code_hash,
    purpose: row.purpose as CodePurpose,
    match: row.match,
    side: row.side as Side | null,
    expiresAt: Number(row.expires_at),
  };
}

function chatOf(row: Selectable<Tables['chat']>): ChatRow {
  return { n: row.n, at: Number(row.at), side: row.side as Side, text: row.text };
}

/** Thrown inside a transaction so that it is taken back. */
class NotAppended extends Error {
  constructor(readonly outcome: Appended) {
    super(outcome);
  }
}

/** Databases bound the parameters of one question. */
function* chunks(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += CHUNK) yield ids.slice(from, from + CHUNK);
}

const CHUNK = 500;

/** How often a line of chat is tried again when another one took its number. */
const CHAT_TRIES = 20;

export class SqlStore implements Store {
  readonly classes: ClassStore;

  /**
   * @param isConflict whether an error of the database says that a unique index or key was hit
   */
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly isConflict: (error: unknown) => boolean,
  ) {
    this.classes = new SqlClassStore(db, isConflict);
  }

  async createMatch(match: MatchRow, seats: readonly SeatRow[]): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      await tx.insertInto('matches').values(matchColumns(match)).execute();
      const rows = seats.map(({ side, tokenHash, name, bot, seenAt }) => ({
        match: match.id,
        side,
        token_hash: tokenHash,
        name,
        bot,
        seen_at: seenAt,
      }));
      await tx.insertInto('seats').values(rows).execute();
    });
  }

  async readMatch(id: string) {
    const row = await this.db.selectFrom('matches').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const seats = await this.db.selectFrom('seats').selectAll().where('match', '=', id).orderBy('side').execute();
    return { match: matchOf(row), seats: seats.map(seatOf) };
  }

  async listMatches({ status, listed, dueBefore, updatedBefore, inClass, after, limit }: MatchFilter) {
    let query = this.db.selectFrom('matches').selectAll().limit(limit);
    if (status !== undefined) query = query.where('status', '=', status);
    if (listed !== undefined) query = query.where('listed', '=', listed ? 1 : 0);
    if (dueBefore !== undefined) query = query.where('due_at', '<', dueBefore);
    if (updatedBefore !== undefined) query = query.where('updated_at', '<', updatedBefore);
    if (inClass === false) query = query.where('class', 'is', null);
    query =
      after === undefined
        ? query.orderBy('updated_at', 'desc').orderBy('id')
        : query.where('id', '>', after).orderBy('id');
    return (await query.execute()).map(matchOf);
  }

  async matchesOf(tokenHashes: readonly string[]) {
    if (tokenHashes.length === 0) return [];
    const rows = await this.db
      .selectFrom('seats')
      .innerJoin('matches', 'matches.id', 'seats.match')
      .selectAll('matches')
      .select('seats.side')
      .where('seats.token_hash', 'in', tokenHashes)
      .orderBy('matches.updated_at', 'desc')
      .execute();
    return rows.map(({ side, ...row }) => ({ match: matchOf(row), side: side as Side }));
  }

  async append(match: string, expected: number, events: readonly EventRow[], patch: MatchPatch): Promise<Appended> {
    const last = events.at(-1);
    if (!last) return 'ok';
    try {
      await this.db.transaction().execute(async (tx) => {
        // The row is locked from here on: a second writer waits, then finds another version.
        const { numUpdatedRows } = await tx
          .updateTable('matches')
          .set({ ...patchColumns(patch), version: expected + events.length, updated_at: last.at })
          .where('id', '=', match)
          .where('version', '=', expected)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw new NotAppended(await this.whyNot(tx, match, events));
        const rows = events.map(({ seq, at, by, key, event }) => ({
          match,
          seq,
          at,
          by,
          key,
          event: JSON.stringify(event),
        }));
        await tx.insertInto('events').values(rows).execute();
      });
      return 'ok';
    } catch (error) {
      if (error instanceof NotAppended) return error.outcome;
      if (this.isConflict(error)) return this.whyNot(this.db, match, events);
      throw error;
    }
  }

  private async whyNot(db: Db, match: string, events: readonly EventRow[]): Promise<Appended> {
    const keys = events.flatMap(({ key }) => key ?? []);
    if (keys.length === 0) return 'stale';
    const known = await db
      .selectFrom('events')
      .select('seq')
      .where('match', '=', match)
      .where('key', 'in', keys)
      .executeTakeFirst();
    return known ? 'duplicate' : 'stale';
  }

  async events(match: string, after = 0) {
    const rows = await this.db
      .selectFrom('events')
      .selectAll()
      .where('match', '=', match)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute();
    return rows.map(eventOf);
  }

  async patchMatch(match: string, patch: MatchPatch, at: number): Promise<void> {
    const set = { ...patchColumns(patch), updated_at: at };
    await this.db.updateTable('matches').set(set).where('id', '=', match).execute();
  }

  async takeSeat(match: string, side: Side, tokenHash: string, name: string, at: number): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('seats')
        .set({ token_hash: tokenHash, name, seen_at: at })
        .where('match', '=', match)
        .where('side', '=', side)
        .where('token_hash', 'is', null)
        .where('bot', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
      // In one step: a match whose seats are taken and which is still open could never be played.
      const free = await tx
        .selectFrom('seats')
        .select('side')
        .where('match', '=', match)
        .where('token_hash', 'is', null)
        .where('bot', 'is', null)
        .executeTakeFirst();
      if (!free) {
        await tx
          .updateTable('matches')
          .set({ status: 'playing', updated_at: at })
          .where('id', '=', match)
          .where('status', '=', 'open')
          .execute();
      }
      return true;
    });
  }

  async rotateToken(match: string, side: Side, old: string, next: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('seats')
      .set({ token_hash: next })
      .where('match', '=', match)
      .where('side', '=', side)
      .where('token_hash', '=', old)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async giveSeat(match: string, side: Side, old: string | null, next: string | null, name: string | null) {
    const query = this.db.updateTable('seats').set({ token_hash: next, name });
    const { numUpdatedRows } = await query
      .where('match', '=', match)
      .where('side', '=', side)
      .where('token_hash', old === null ? 'is' : '=', old)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async setSeat(match: string, side: Side, change: Partial<Pick<SeatRow, 'name' | 'bot' | 'seenAt'>>): Promise<void> {
    const { name, bot, seenAt } = change;
    const set = {
      ...(name === undefined ? {} : { name }),
      ...(bot === undefined ? {} : { bot }),
      ...(seenAt === undefined ? {} : { seen_at: seenAt }),
    };
    if (Object.keys(set).length === 0) return;
    await this.db.updateTable('seats').set(set).where('match', '=', match).where('side', '=', side).execute();
  }

  async linkRematch(match: string, rematch: string): Promise<string> {
    const { numUpdatedRows } = await this.db
      .updateTable('matches')
      .set({ rematch })
      .where('id', '=', match)
      .where('rematch', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return rematch;
    const row = await this.db.selectFrom('matches').select('rematch').where('id', '=', match).executeTakeFirst();
    if (!row?.rematch) throw new Error(`no such match: ${match}`);
    return row.rematch;
  }

  async addChat(match: string, { at, side, text }: Omit<ChatRow, 'n'>): Promise<ChatRow> {
    for (let tries = 1; ; tries++) {
      const { last } = await this.db
        .selectFrom('chat')
        .select(({ fn }) => fn.max('n').as('last'))
        .where('match', '=', match)
        .executeTakeFirstOrThrow();
      const line = { n: Number(last ?? 0) + 1, at, side, text };
      try {
        await this.db
          .insertInto('chat')
          .values({ match, ...line })
          .execute();
        return line;
      } catch (error) {
        if (tries >= CHAT_TRIES || !this.isConflict(error)) throw error;
      }
    }
  }

  async chat(match: string, limit: number, after = 0) {
    const query = this.db.selectFrom('chat').selectAll().where('match', '=', match).where('n', '>', after);
    const rows = await query.orderBy('n', 'desc').limit(limit).execute();
    return rows.map(chatOf).reverse();
  }

  async glance(matches: readonly string[]): Promise<Glance[]> {
    const found: Glance[] = [];
    for (const ids of chunks(matches)) {
      const rows = await this.db.selectFrom('matches').selectAll().where('id', 'in', ids).execute();
      const seats = await this.db.selectFrom('seats').selectAll().where('match', 'in', ids).orderBy('side').execute();
      const lines = await this.db
        .selectFrom('chat')
        .select(({ fn }) => ['match', fn.max('n').as('last')])
        .where('match', 'in', ids)
        .groupBy('match')
        .execute();
      const said = new Map(lines.map(({ match, last }) => [match, Number(last)]));
      const at = new Map<string, SeatRow[]>(rows.map(({ id }) => [id, []]));
      for (const seat of seats) at.get(seat.match)?.push(seatOf(seat));
      for (const row of rows) {
        found.push({ match: matchOf(row), seats: at.get(row.id) ?? [], said: said.get(row.id) ?? 0 });
      }
    }
    return found;
  }

  async seen(seats: readonly { readonly match: string; readonly side: Side }[], at: number): Promise<void> {
    for (const side of SIDES) {
      const here = seats.flatMap((seat) => (seat.side === side ? seat.match : []));
      for (const ids of chunks(here)) {
        const query = this.db.updateTable('seats').set({ seen_at: at }).where('side', '=', side);
        await query.where('match', 'in', ids).execute();
      }
    }
  }

  async putCode({ codeHash, purpose, match, side, expiresAt }: CodeRow): Promise<void> {
    const row = { code_hash: codeHash, purpose, match, side, expires_at: expiresAt };
    await this.db.insertInto('codes').values(row).execute();
  }

  async readCode(codeHash: string, now: number) {
    const query = this.db.selectFrom('codes').selectAll().where('code_hash', '=', codeHash);
    return codeOf(await query.where('expires_at', '>', now).executeTakeFirst());
  }

  async takeCode(codeHash: string, now: number) {
    const query = this.db.deleteFrom('codes').where('code_hash', '=', codeHash);
    return codeOf(await query.where('expires_at', '>', now).returningAll().executeTakeFirst());
  }

  async deleteMatch(match: string): Promise<boolean> {
    const { numDeletedRows } = await this.db.deleteFrom('matches').where('id', '=', match).executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async forgetCodes(now: number): Promise<void> {
    await this.db.deleteFrom('codes').where('expires_at', '<=', now).execute();
  }

  async ping(): Promise<void> {
    await PING.execute(this.db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}
