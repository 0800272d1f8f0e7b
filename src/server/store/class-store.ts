/** Classes on an SQL database; what is said here holds for SQLite and for PostgreSQL. */
import type { Kysely, Selectable, Updateable } from 'kysely';
import type { Side } from '../../rules';
import type { ClassOptions, ClassStatus, Predicted, Role } from '../../table/class-wire';
import type {
  ClassPatch,
  ClassRow,
  ClassStore,
  GuessRow,
  NoteRow,
  PersonPatch,
  PersonRow,
  TicketRow,
  WholeClass,
} from './class-types';
import type { Tables } from './schema';

/** Notes of each kind that a class is read with. */
const LATEST = 400;

/** How often a number that somebody else took is tried again. */
const TRIES = 200;

const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

function classOf(row: Selectable<Tables['classes']>): ClassRow {
  return {
    id: row.id,
    code: row.code,
    controlHash: row.control_hash,
    projectorHash: row.projector_hash,
    status: row.status as ClassStatus,
    options: JSON.parse(row.options) as ClassOptions,
    paused: row.paused === 1,
    openTurn: row.open_turn,
    createdAt: Number(row.created_at),
    deleteAt: Number(row.delete_at),
  };
}

function personOf(row: Selectable<Tables['class_people']>): PersonRow {
  return {
    id: row.id,
    n: row.n,
    nickname: row.nickname,
    tokenHash: row.token_hash,
    pinHash: row.pin_hash,
    tries: row.tries,
    table: row.table_no,
    side: row.side as Side | null,
    role: row.role as Role,
    seenAt: numberOrNull(row.seen_at),
    goneAt: numberOrNull(row.gone_at),
  };
}

function personColumns(patch: PersonPatch): Updateable<Tables['class_people']> {
  const { tokenHash, pinHash, tries, table, side, role, seenAt, goneAt } = patch;
  return {
    ...(tokenHash === undefined ? {} : { token_hash: tokenHash }),
    ...(pinHash === undefined ? {} : { pin_hash: pinHash }),
    ...(tries === undefined ? {} : { tries }),
    ...(table === undefined ? {} : { table_no: table }),
    ...(side === undefined ? {} : { side }),
    ...(role === undefined ? {} : { role }),
    ...(seenAt === undefined ? {} : { seen_at: seenAt }),
    ...(goneAt === undefined ? {} : { gone_at: goneAt }),
  };
}

function ticketOf(row: Selectable<Tables['class_tickets']>): TicketRow {
  const { id, person, secret_hash: secretHash, at, state } = row;
  return { id, person, secretHash, at: Number(at), state: state as TicketRow['state'] };
}

function noteOf(row: Selectable<Tables['class_notes']>): NoteRow {
  const { n, at, kind, table_no: table, person, body } = row;
  return { n, at: Number(at), kind: kind as NoteRow['kind'], table, person, body: JSON.parse(body) };
}

/** Two spellings of one name: letters of another width, capitals and spaces do not make it another. */
export function nameKey(nickname: string): string {
  return nickname.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

export class SqlClassStore implements ClassStore {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly isConflict: (error: unknown) => boolean,
  ) {}

  /** False where a unique key was hit. */
  private async inserted(work: Promise<unknown>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      if (this.isConflict(error)) return false;
      throw error;
    }
  }

  create(row: ClassRow): Promise<boolean> {
    const values = {
      id: row.id,
      code: row.code,
      control_hash: row.controlHash,
      projector_hash: row.projectorHash,
      status: row.status,
      options: JSON.stringify(row.options),
      paused: row.paused ? 1 : 0,
      open_turn: row.openTurn,
      created_at: row.createdAt,
      delete_at: row.deleteAt,
    };
    return this.inserted(this.db.insertInto('classes').values(values).execute());
  }

  async read(id: string): Promise<WholeClass | null> {
    const row = await this.db.selectFrom('classes').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const people = await this.db.selectFrom('class_people').selectAll().where('class', '=', id).orderBy('n').execute();
    const tables = await this.db
      .selectFrom('class_tables')
      .select(['number', 'match'])
      .where('class', '=', id)
      .orderBy('number')
      .execute();
    const asking = await this.db
      .selectFrom('class_tickets')
      .selectAll()
      .where('class', '=', id)
      .where('state', '=', 'asking')
      .orderBy('at')
      .execute();
    const notes = await Promise.all([this.notes(id, 'message', LATEST), this.notes(id, 'propose', LATEST)]);
    return {
      row: classOf(row),
      people: people.map(personOf),
      tables,
      asking: asking.map(ticketOf),
      notes: notes.flat().sort((a, b) => a.n - b.n),
    };
  }

  async byCode(code: string): Promise<string | null> {
    const row = await this.db.selectFrom('classes').select('id').where('code', '=', code).executeTakeFirst();
    return row?.id ?? null;
  }

  async byToken(hash: string): Promise<string | null> {
    const person = await this.db
      .selectFrom('class_people')
      .select('class')
      .where('token_hash', '=', hash)
      .executeTakeFirst();
    if (person) return person.class;
    const row = await this.db
      .selectFrom('classes')
      .select('id')
      .where((eb) => eb.or([eb('control_hash', '=', hash), eb('projector_hash', '=', hash)]))
      .executeTakeFirst();
    return row?.id ?? null;
  }

  async patch(id: string, { status, paused, openTurn, deleteAt }: ClassPatch): Promise<void> {
    const set = {
      ...(status === undefined ? {} : { status }),
      ...(paused === undefined ? {} : { paused: paused ? 1 : 0 }),
      ...(openTurn === undefined ? {} : { open_turn: openTurn }),
      ...(deleteAt === undefined ? {} : { delete_at: deleteAt }),
    };
    if (Object.keys(set).length === 0) return;
    await this.db.updateTable('classes').set(set).where('id', '=', id).execute();
  }

  async turnTo(id: string, from: ClassStatus, to: ClassStatus): Promise<boolean> {
    const query = this.db.updateTable('classes').set({ status: to }).where('id', '=', id);
    const { numUpdatedRows } = await query.where('status', '=', from).executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async addPerson(id: string, person: Omit<PersonRow, 'n'>): Promise<PersonRow | null> {
    const key = nameKey(person.nickname);
    for (let tries = 1; ; tries++) {
      const people = this.db.selectFrom('class_people').where('class', '=', id);
      if (await people.select('id').where('nickname_key', '=', key).executeTakeFirst()) return null;
      const { last } = await people.select(({ fn }) => fn.max('n').as('last')).executeTakeFirstOrThrow();
      const row = { ...person, n: Number(last ?? 0) + 1 };
      const values = {
        class: id,
        id: row.id,
        n: row.n,
        nickname: row.nickname,
        nickname_key: key,
        token_hash: row.tokenHash,
        pin_hash: row.pinHash,
        tries: row.tries,
        table_no: row.table,
        side: row.side,
        role: row.role,
        seen_at: row.seenAt,
        gone_at: row.goneAt,
      };
      if (await this.inserted(this.db.insertInto('class_people').values(values).execute())) return row;
      if (tries >= TRIES) throw new Error('no number could be had for a person of a class');
    }
  }

  async patchPerson(id: string, person: string, patch: PersonPatch): Promise<void> {
    const set = personColumns(patch);
    if (Object.keys(set).length === 0) return;
    await this.db.updateTable('class_people').set(set).where('class', '=', id).where('id', '=', person).execute();
  }

  async seen(people: readonly { readonly class: string; readonly person: string }[], at: number): Promise<void> {
    for (const id of new Set(people.map((one) => one.class))) {
      const here = people.filter((one) => one.class === id).map(({ person }) => person);
      const query = this.db.updateTable('class_people').set({ seen_at: at }).where('class', '=', id);
      await query.where('id', 'in', here).execute();
    }
  }

  async tryPin(id: string, person: string, most: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('class_people')
      .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
      .where('class', '=', id)
      .where('id', '=', person)
      .where('tries', '<', most)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async removePerson(id: string, person: string): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      for (const table of ['class_guesses', 'class_tickets', 'class_notes'] as const) {
        await tx.deleteFrom(table).where('class', '=', id).where('person', '=', person).execute();
      }
      await tx.deleteFrom('class_people').where('class', '=', id).where('id', '=', person).execute();
    });
  }

  addTable(id: string, number: number, match: string): Promise<boolean> {
    return this.inserted(this.db.insertInto('class_tables').values({ class: id, number, match }).execute());
  }

  async addTicket(id: string, { secretHash, ...ticket }: TicketRow): Promise<void> {
    await this.db
      .insertInto('class_tickets')
      .values({ ...ticket, class: id, secret_hash: secretHash })
      .execute();
  }

  async readTicket(id: string, ticket: string): Promise<TicketRow | null> {
    const query = this.db.selectFrom('class_tickets').selectAll().where('class', '=', id).where('id', '=', ticket);
    const row = await query.executeTakeFirst();
    return row ? ticketOf(row) : null;
  }

  async answerTicket(id: string, ticket: string, state: 'admitted' | 'refused'): Promise<boolean> {
    const query = this.db.updateTable('class_tickets').set({ state }).where('class', '=', id).where('id', '=', ticket);
    const { numUpdatedRows } = await query.where('state', '=', 'asking').executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async takeTicket(id: string, ticket: string): Promise<boolean> {
    const query = this.db.deleteFrom('class_tickets').where('class', '=', id).where('id', '=', ticket);
    const { numDeletedRows } = await query.where('state', '=', 'admitted').executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async note(id: string, { at, kind, table, person, body }: Omit<NoteRow, 'n'>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const { last } = await this.db
        .selectFrom('class_notes')
        .select(({ fn }) => fn.max('n').as('last'))
        .where('class', '=', id)
        .executeTakeFirstOrThrow();
      const n = Number(last ?? 0) + 1;
      const values = { class: id, n, at, kind, table_no: table, person, body: JSON.stringify(body) };
      if (await this.inserted(this.db.insertInto('class_notes').values(values).execute())) return;
      if (tries >= TRIES) throw new Error('no number could be had for a note of a class');
    }
  }

  async notes(id: string, kind: NoteRow['kind'], limit: number): Promise<readonly NoteRow[]> {
    const query = this.db.selectFrom('class_notes').selectAll().where('class', '=', id).where('kind', '=', kind);
    return (await query.orderBy('n', 'desc').limit(limit).execute()).map(noteOf).reverse();
  }

  async guess(id: string, { table, ...guess }: GuessRow): Promise<void> {
    await this.db
      .insertInto('class_guesses')
      .values({ ...guess, class: id, table_no: table })
      .onConflict((oc) =>
        oc.columns(['class', 'person', 'turn', 'what']).doUpdateSet({ guess: guess.guess, at: guess.at }),
      )
      .execute();
  }

  async guesses(id: string): Promise<readonly GuessRow[]> {
    const query = this.db.selectFrom('class_guesses').selectAll().where('class', '=', id);
    const rows = await query.orderBy('turn').orderBy('table_no').orderBy('person').orderBy('what').execute();
    return rows.map(({ class: _, table_no: table, side, what, at, ...row }) => ({
      ...row,
      table,
      side: side as Side,
      what: what as Predicted,
      at: Number(at),
    }));
  }

  async due(now: number, limit: number): Promise<readonly string[]> {
    const query = this.db.selectFrom('classes').select('id').where('delete_at', '<', now).limit(limit);
    return (await query.execute()).map(({ id }) => id);
  }

  async playing(): Promise<readonly string[]> {
    const query = this.db.selectFrom('classes').select('id').where('status', '=', 'playing');
    return (await query.execute()).map(({ id }) => id);
  }

  async delete(id: string): Promise<readonly string[]> {
    return this.db.transaction().execute(async (tx) => {
      const found = await tx.selectFrom('matches').select('id').where('class', '=', id).execute();
      await tx.deleteFrom('matches').where('class', '=', id).execute();
      await tx.deleteFrom('classes').where('id', '=', id).execute();
      return found.map((row) => row.id);
    });
  }
}
