/** Opens the store that an address names, brought to the present form of its tables. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
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

async function migrated(db: Kysely<Tables>, isConflict: (error: unknown) => boolean): Promise<Store> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return new SqlStore(db, isConflict);
  await db.destroy();
  throw error;
}

function openSqlite(path: string, durability: Durability): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: BUSY });
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${BUSY}`);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return migrated(db, (error) => codeOf(error).startsWith('SQLITE_CONSTRAINT'));
}

function openPostgres(url: string, connections: number): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return migrated(db, (error) => codeOf(error) === '23505');
}

/**
 * @param address `postgres://…`, or the path of an SQLite file (`:memory:` for one that is forgotten)
 * @throws the database's error when it cannot be opened or brought up to date
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  const { durability = 'normal', connections = 10 } = options;
  return POSTGRES.test(address) ? openPostgres(address, connections) : openSqlite(address, durability);
}
