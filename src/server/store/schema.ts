/** The tables, as Kysely sees them, and how they came to be. Times are milliseconds, lists and records JSON text. */
import { type Kysely, type Migration, sql } from 'kysely';

export interface Tables {
  matches: {
    id: string;
    status: string;
    closed_why: string | null;
    scenario: string;
    scenario_hash: string;
    level: string;
    rules_version: string;
    seed: string;
    options: string;
    listed: number;
    version: number;
    created_at: number;
    updated_at: number;
    due_at: number | null;
    awaited: string;
    rematch: string | null;
  };
  seats: {
    match: string;
    side: string;
    token_hash: string | null;
    name: string | null;
    bot: string | null;
    seen_at: number | null;
  };
  events: { match: string; seq: number; at: number; by: string; key: string | null; event: string };
  chat: { match: string; n: number; at: number; side: string; text: string };
  codes: { code_hash: string; purpose: string; match: string; side: string | null; expires_at: number };
}

async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('matches')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('closed_why', 'text')
    .addColumn('scenario', 'text', (c) => c.notNull())
    .addColumn('scenario_hash', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('rules_version', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('options', 'text', (c) => c.notNull())
    .addColumn('listed', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('awaited', 'text', (c) => c.notNull())
    .addColumn('rematch', 'text')
    .execute();
  await db.schema.createIndex('matches_listed').on('matches').columns(['status', 'listed', 'updated_at']).execute();
  await db.schema.createIndex('matches_due').on('matches').columns(['status', 'due_at']).execute();
  await db.schema
    .createTable('seats')
    .addColumn('match', 'text', (c) => c.notNull().references('matches.id').onDelete('cascade'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text')
    .addColumn('name', 'text')
    .addColumn('bot', 'text')
    .addColumn('seen_at', 'bigint')
    .addPrimaryKeyConstraint('seats_pk', ['match', 'side'])
    .execute();
  await db.schema.createIndex('seats_token').unique().on('seats').column('token_hash').execute();
  await db.schema
    .createTable('events')
    .addColumn('match', 'text', (c) => c.notNull().references('matches.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('key', 'text')
    .addColumn('event', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('events_pk', ['match', 'seq'])
    .execute();
  // Where a key is missing nothing is compared: every empty one differs from every other.
  await db.schema.createIndex('events_key').unique().on('events').columns(['match', 'key']).execute();
  await db.schema
    .createTable('chat')
    .addColumn('match', 'text', (c) => c.notNull().references('matches.id').onDelete('cascade'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('chat_pk', ['match', 'n'])
    .execute();
  await db.schema
    .createTable('codes')
    .addColumn('code_hash', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('match', 'text', (c) => c.notNull().references('matches.id').onDelete('cascade'))
    .addColumn('side', 'text')
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
}

/** In order of their names; one that has run on somebody's server is never changed, only followed by another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
};

/** Whether the database answers. */
export const PING = sql`select 1`;
