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
    class: string | null;
    gate: string | null;
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
  classes: {
    id: string;
    code: string;
    control_hash: string;
    projector_hash: string;
    status: string;
    options: string;
    paused: number;
    open_turn: number;
    created_at: number;
    delete_at: number;
  };
  class_people: {
    class: string;
    id: string;
    n: number;
    nickname: string;
    nickname_key: string;
    token_hash: string;
    pin_hash: string;
    tries: number;
    table_no: number | null;
    side: string | null;
    role: string;
    seen_at: number | null;
    gone_at: number | null;
  };
  class_tables: { class: string; number: number; match: string };
  class_tickets: { class: string; id: string; person: string; secret_hash: string; at: number; state: string };
  class_notes: {
    class: string;
    n: number;
    at: number;
    kind: string;
    table_no: number | null;
    person: string | null;
    body: string;
  };
  class_guesses: {
    class: string;
    person: string;
    table_no: number;
    side: string;
    turn: number;
    what: string;
    guess: string;
    at: number;
  };
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

/** Everything of a class goes with it; its matches too, by their own column. */
async function classes(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('matches').addColumn('class', 'text').execute();
  await db.schema.alterTable('matches').addColumn('gate', 'text').execute();
  await db.schema.createIndex('matches_class').on('matches').column('class').execute();
  await db.schema
    .createTable('classes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('control_hash', 'text', (c) => c.notNull().unique())
    .addColumn('projector_hash', 'text', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('options', 'text', (c) => c.notNull())
    .addColumn('paused', 'integer', (c) => c.notNull())
    .addColumn('open_turn', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('delete_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('classes_delete').on('classes').column('delete_at').execute();
  const of = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn('class', 'text', (c) => c.notNull().references('classes.id').onDelete('cascade'));
  await of('class_people')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('nickname', 'text', (c) => c.notNull())
    .addColumn('nickname_key', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('pin_hash', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('table_no', 'integer')
    .addColumn('side', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('gone_at', 'bigint')
    .addPrimaryKeyConstraint('class_people_pk', ['class', 'id'])
    .addUniqueConstraint('class_people_n', ['class', 'n'])
    .addUniqueConstraint('class_people_name', ['class', 'nickname_key'])
    .execute();
  await of('class_tables')
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('match', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('class_tables_pk', ['class', 'number'])
    .execute();
  await of('class_tickets')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('secret_hash', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('class_tickets_pk', ['class', 'id'])
    .execute();
  await of('class_notes')
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('table_no', 'integer')
    .addColumn('person', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('class_notes_pk', ['class', 'n'])
    .execute();
  await of('class_guesses')
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('table_no', 'integer', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('guess', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('class_guesses_pk', ['class', 'person', 'turn', 'what'])
    .execute();
}

/** In order of their names; one that has run on somebody's server is never changed, only followed by another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-classes': { up: classes },
};

/** Whether the database answers. */
export const PING = sql`select 1`;
