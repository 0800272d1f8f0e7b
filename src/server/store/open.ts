/** Opens the store that an address names, brought to the present form of its tables. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { MIGRATIONS, type Tables } from './schema';
import { SqlStore } from './sql-store';
import type { Store } from './types';

/** `normal` is safe when the process is killed; `full` also when the machine loses power, at a few milliseconds a move. */
export type Durability = 'normal' | 'full';

export interface StoreOptions {
  readonly durability?: Durability;
  /** Connections to PostgreSQL at most. */
  readonly connections?: number;
}

/** An address of PostgreSQL is spelled like this; everything else is the path of an SQLite file. */
const POSTGRES = /^postgres(?:ql)?:\/\//;

/** How long a second process waits for the file, in milliseconds. */
const BUSY = 5_000;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** A database as it stands, for what goes past the store: backups. */
export interface Opened {
  readonly db: Kysely<Tables>;
  /** Whether an error says that a unique index or key was hit. */
  readonly isConflict: (error: unknown) => boolean;
}

/** @throws the database's error when it cannot be brought to the present form of its tables */
export async function migrate({ db }: Opened): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Questions that are kept ready. There are few of them; only lists of ids make ever new ones. */
const READY = 100;

/** Reading a question takes the file longer than answering it: a tenth of all the work of a busy server. */
function remembering(database: InstanceType<typeof Database>): SqliteDatabase {
  const ready = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => {
      ready.clear();
      database.close();
    },
    prepare(text) {
      let statement = ready.get(text);
      if (!statement) {
        statement = database.prepare(text) as unknown as ReturnType<SqliteDatabase['prepare']>;
        if (ready.size < READY) ready.set(text, statement);
      }
      return statement;
    },
  };
}

function openSqlite(path: string, durability: Durability): Opened {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: BUSY });
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${BUSY}`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) });
  return { db, isConflict: (error) => codeOf(error).startsWith('SQLITE_CONSTRAINT') };
}

function openPostgres(url: string, connections: number): Opened {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, isConflict: (error) => codeOf(error) === '23505' };
}

/** Whether an address names PostgreSQL; if not, it is the path of an SQLite file. */
export function isPostgres(address: string): boolean {
  return POSTGRES.test(address);
}

/** Opens a database without changing anything in it. */
export function openDatabase(address: string, options: StoreOptions = {}): Opened {
  const { durability = 'normal', connections = 10 } = options;
  return isPostgres(address) ? openPostgres(address, connections) : openSqlite(address, durability);
}

/**
 * @param address `postgres://…`, or the path of an SQLite file (`:memory:` for one that is forgotten)
 * @throws the database's error when it cannot be opened or brought up to date
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  const database = openDatabase(address, options);
  try {
    await migrate(database);
    return new SqlStore(database.db, database.isConflict);
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
}
