/**
 * A whole database as lines of text, and back: the same form from SQLite and from PostgreSQL, into either. The first
 * line says what it is, the last one how many rows there were, so that half a file is recognised.
 */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { isPostgres, type Opened } from './open';
import { MIGRATIONS, type Tables } from './schema';

const FORMAT = 'axis-backup/1';

const OF_CLASSES = ['class_people', 'class_tables', 'class_tickets', 'class_notes', 'class_guesses'] as const;
const TABLES = [
  'matches',
  'seats',
  'events',
  'chat',
  'codes',
  'classes',
  ...OF_CLASSES,
] as const satisfies (keyof Tables)[];

const HEAD = z.object({ format: z.literal(FORMAT), migration: z.string() });
const ROW = z.object({ table: z.enum(TABLES), row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) });
const END = z.object({
  end: z.literal(true), // Backups of before there were classes name fewer tables.
  rows: z.partialRecord(z.enum(TABLES), z.number()),
});

export type Rows = Readonly<Record<(typeof TABLES)[number], number>>;

/** Matches that are read in one step. */
const STEP = 200;

/** Rows that are written in one step: databases bound the parameters of one question. */
const ROWS = 200;

const lastMigration = () => Object.keys(MIGRATIONS).sort().at(-1)!;

function noRows(): Record<(typeof TABLES)[number], number> {
  return Object.fromEntries(TABLES.map((table) => [table, 0])) as Record<(typeof TABLES)[number], number>;
}

/** PostgreSQL gives its large numbers as text. */
function plain(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const times = ['created_at', 'updated_at', 'due_at', 'at', 'seen_at', 'gone_at', 'delete_at', 'expires_at'];
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, times.includes(key) && value !== null ? Number(value) : value]),
  );
}

/**
 * Writes everything, as it was at one moment, while others read and write on.
 * @param address of the database
 * @param line gets each line, without its end
 */
export async function dump({ db }: Opened, address: string, line: (text: string) => Promise<void>): Promise<Rows> {
  const rows = noRows();
  async function put(table: keyof Rows, found: readonly object[]): Promise<void> {
    rows[table] += found.length;
    for (const row of found) await line(JSON.stringify({ table, row: plain(row as Record<string, unknown>) }));
  }
  async function everything(tx: Transaction<Tables>): Promise<void> {
    await line(JSON.stringify({ format: FORMAT, migration: lastMigration() }));
    for (let after = ''; ; ) {
      const found = await tx
        .selectFrom('matches')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(STEP)
        .execute();
      const ids = found.map(({ id }) => id);
      const last = ids.at(-1);
      if (last === undefined) break;
      await put('matches', found);
      await put(
        'seats',
        await tx.selectFrom('seats').selectAll().where('match', 'in', ids).orderBy('match').orderBy('side').execute(),
      );
      await put(
        'events',
        await tx.selectFrom('events').selectAll().where('match', 'in', ids).orderBy('match').orderBy('seq').execute(),
      );
      await put(
        'chat',
        await tx.selectFrom('chat').selectAll().where('match', 'in', ids).orderBy('match').orderBy('n').execute(),
      );
      after = last;
    }
    await put('codes', await tx.selectFrom('codes').selectAll().orderBy('code_hash').execute());
    await put('classes', await tx.selectFrom('classes').selectAll().orderBy('id').execute());
    for (const table of OF_CLASSES) await put(table, await tx.selectFrom(table).selectAll().orderBy('class').execute());
    await line(JSON.stringify({ end: true, rows }));
  }
  // SQLite sees one moment from its first read to the end anyway, and knows no other level.
  const transaction = db.transaction();
  await (isPostgres(address) ? transaction.setIsolationLevel('repeatable read') : transaction).execute(everything);
  return rows;
}

/** A file that is no backup, of a newer form, or not whole. */
export class NotABackup extends Error {
  constructor(
    readonly why: 'format' | 'newer' | 'row' | 'short',
    readonly line: number,
  ) {
    super(`${why} in line ${line}`);
  }
}

/** The database has matches, and nobody allowed to delete them. */
export class NotEmpty extends Error {}

/**
 * Fills a database whose tables have their present form; all or nothing.
 * @param replace whether what is there is deleted first
 * @throws NotABackup, NotEmpty
 */
export async function fill({ db }: Opened, lines: AsyncIterable<string>, replace: boolean): Promise<Rows> {
  return db.transaction().execute(async (tx) => {
    const filled = async (table: 'matches' | 'classes') =>
      (await tx.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined;
    if (replace) {
      await tx.deleteFrom('matches').execute();
      await tx.deleteFrom('classes').execute();
    } else if ((await filled('matches')) || (await filled('classes'))) throw new NotEmpty();
    const rows = noRows();
    let waiting: object[] = [];
    let table: keyof Rows = 'matches';
    async function flush(): Promise<void> {
      const values = waiting as never[];
      waiting = [];
      if (values.length > 0) await tx.insertInto(table).values(values).execute();
    }
    let number = 0;
    let whole = false;
    for await (const text of lines) {
      number++;
      if (text === '') continue;
      const json = readLine(text, number);
      if (number === 1) {
        const head = HEAD.safeParse(json);
        if (!head.success) throw new NotABackup('format', 1);
        if (head.data.migration > lastMigration()) throw new NotABackup('newer', 1);
        continue;
      }
      const row = whole ? null : ROW.safeParse(json);
      if (row?.success) {
        if (row.data.table !== table || waiting.length >= ROWS) await flush();
        table = row.data.table;
        rows[table]++;
        waiting.push(row.data.row);
        continue;
      }
      const end = END.safeParse(json);
      whole = end.success && TABLES.every((one) => (end.data.rows[one] ?? 0) === rows[one]);
      if (!whole) throw new NotABackup(end.success ? 'short' : 'row', number);
    }
    if (!whole) throw new NotABackup(number === 0 ? 'format' : 'short', number);
    await flush();
    return rows;
  });
}

function readLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotABackup(number === 1 ? 'format' : 'row', number);
  }
}
