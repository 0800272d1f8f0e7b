/** What came of a class, once its games are open: the debrief, each student's page, the export. */
import { loadLedger } from '../../scenario/files';
import { debriefOf, guessesBySide, momentsOf } from '../../study/core/class-debrief';
import type { PlayedTable } from '../../study/core/class-table';
import type { ClassDebrief, ClassExport, ClassReport, ClassRow } from '../../table/class-wire';
import type { Catalogue } from '../match/catalogue';
import type { WholeClass } from '../store/class-types';
import type { Store } from '../store/types';
import type { Classes } from './classes';
import { ClassError } from './errors';
import { pseudonym, rowsOf } from './rows';
import { isSeated } from './tables';

export interface OutcomeOptions {
  readonly classes: Classes;
  readonly store: Store;
  readonly catalogue: Catalogue;
}

/** What is worked out once for all who ask. */
interface Reckoned {
  readonly debrief: ClassDebrief;
  readonly opened: ReturnType<typeof debriefOf>['opened'];
}

const COLUMNS = [
  'table',
  'turn',
  'step',
  'side',
  'who',
  'what',
  'value',
  'seconds',
] as const satisfies (keyof ClassRow)[];

/** Classes whose figures are kept. */
const MOST_KEPT = 50;

/** A cell that a spreadsheet reads as text: none begins a formula. */
function csvCell(cell: string | number | null): string {
  const text = String(cell ?? '');
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export class Outcome {
  private readonly reckoned = new Map<string, { readonly of: string; readonly what: Promise<Reckoned> }>();
  private claims: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly options: OutcomeOptions) {}

  /** The claims of the ledger that a rule carries, such as `S2-03` for rule 6.2. */
  private readonly claimsOf = (rule: string): readonly string[] => {
    if (!this.claims) {
      const claims = new Map<string, string[]>();
      for (const { claim, carrier } of loadLedger().carriers) {
        const [, id] = /^(?:rule|headline) (\S+)$/.exec(carrier) ?? [];
        if (id !== undefined) claims.set(id, [...(claims.get(id) ?? []), claim]);
      }
      this.claims = claims;
    }
    return this.claims.get(rule) ?? [];
  };

  private async played(whole: WholeClass): Promise<PlayedTable[]> {
    const tables = await this.options.classes.tables.opened(whole);
    return tables.flatMap(({ number, match }) => {
      if (typeof match === 'string') return [];
      const { seats, setUp, row } = match;
      const bots = { moscow: seats.moscow.bot, tehran: seats.tehran.bot };
      const lastTurn = row.gate?.lastTurn ?? null;
      return [{ table: number, setUp, record: match.position.G.record, lastTurn, bots }];
    });
  }

  private async reckon(whole: WholeClass): Promise<Reckoned> {
    const { scenario, level } = whole.row.options;
    const guesses = await this.options.store.classes.guesses(whole.row.id);
    const { opened, ...figures } = debriefOf(await this.played(whole), guesses, this.claimsOf);
    const questions = this.options.catalogue.questions(scenario);
    return { debrief: { scenario, level, ...figures, questions }, opened };
  }

  private of(whole: WholeClass): Promise<Reckoned> {
    const { id, status } = whole.row;
    // Nothing changes any more once it is open, but for people who are removed.
    const of = JSON.stringify([status, whole.tables.length, whole.people.length]);
    const known = this.reckoned.get(id);
    if (known?.of === of) return known.what;
    const what = this.reckon(whole);
    this.reckoned.set(id, { of, what });
    what.catch(() => this.reckoned.delete(id));
    if (this.reckoned.size > MOST_KEPT) this.reckoned.delete(this.reckoned.keys().next().value ?? '');
    return what;
  }

  /** Drops what was worked out for a class that is deleted. */
  forget(id: string): void {
    this.reckoned.delete(id);
  }

  async debrief(whole: WholeClass): Promise<ClassDebrief> {
    return (await this.of(whole)).debrief;
  }

  private async rows(whole: WholeClass, only: number | null = null): Promise<ClassRow[]> {
    const tables = await this.options.classes.tables.opened(whole);
    const rows: ClassRow[] = [];
    for (const { number, match } of tables) {
      if (typeof match === 'string' || (only !== null && number !== only)) continue;
      const events = await this.options.store.events(match.id);
      rows.push(...rowsOf(number, match.setUp, match.row.seed, events, whole.row.options.bot));
    }
    return rows;
  }

  /** @throws ClassError `noSuchPerson` or `noSuchTable` for somebody without a seat */
  async report(whole: WholeClass, id: string): Promise<ClassReport> {
    const person = whole.people.find((one) => one.id === id);
    if (!person) throw new ClassError('noSuchPerson');
    const { debrief, opened } = await this.of(whole);
    const table = debrief.tables.find((one) => one.table === person.table);
    if (!isSeated(person) || !table) throw new ClassError('noSuchTable');
    const { side, nickname, role } = person;
    const standing = debrief.standing[side];
    const guesses = await this.options.store.classes.guesses(whole.row.id);
    const own = guessesBySide(
      opened,
      guesses.filter((guess) => guess.person === id),
    );
    const sum = (of: 'asked' | 'right') => own.reduce((all, one) => all + one[of], 0);
    return {
      person: id,
      nickname,
      pseudonym: pseudonym(person.table, side),
      role,
      side,
      scenario: debrief.scenario,
      table,
      standing: standing.find((one) => one.table === person.table) ?? null,
      of: standing.length,
      rows: (await this.rows(whole, person.table)).filter((row) => row.side === side),
      guesses: { asked: sum('asked'), right: sum('right') },
      moments: momentsOf(
        opened.filter((one) => one.table === person.table),
        this.claimsOf,
      ),
    };
  }

  async exported(whole: WholeClass): Promise<ClassExport> {
    const { debrief, opened } = await this.of(whole);
    const { scenario, level, options } = { ...whole.row.options, options: whole.row.options };
    const guesses = guessesBySide(opened, await this.options.store.classes.guesses(whole.row.id));
    return {
      format: 'axis-class/1',
      scenario,
      level,
      options,
      tables: debrief.tables,
      rows: await this.rows(whole),
      guesses,
    };
  }

  async csv(whole: WholeClass): Promise<string> {
    const rows = (await this.rows(whole)).map((row) => COLUMNS.map((column) => csvCell(row[column])));
    return `${[[...COLUMNS], ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  }
}
