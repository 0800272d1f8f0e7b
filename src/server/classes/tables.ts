/**
 * The tables of a class as ordinary matches. Who sits where is told by the rows of the people; {@link Tables.follow}
 * makes the matches agree with them, however far they are apart: after every change, and after a server has died in
 * the middle of one.
 */

import { isOver, type SetUp, SIDES, type Side } from '../../rules';
import type { Catalogue } from '../match/catalogue';
import { OPEN_GATE, regated } from '../match/gate';
import { handSeat } from '../match/hand';
import { dueFrom, type LiveMatch } from '../match/live-match';
import { newMatch } from '../match/new-match';
import type { Registry } from '../match/registry';
import type { ClassRow, PersonRow, WholeClass } from '../store/class-types';
import type { Gate, MatchOptions, MatchRow, SeatRow, Store } from '../store/types';
import { ClassError } from './errors';
import { leaderOf } from './seating';

export interface TablesOptions {
  readonly store: Store;
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly now: () => number;
}

export interface OpenTable {
  readonly number: number;
  readonly id: string;
  /** Why it cannot be opened, if it cannot. */
  readonly match: LiveMatch | string;
}

interface Holder {
  readonly hash: string;
  readonly name: string | null;
}

/** @throws ClassError when the server has no such start */
export function startOf(catalogue: Catalogue, options: Pick<ClassRow['options'], 'scenario' | 'level'>): SetUp {
  const { scenario, level, cards, headlineMode } = options as ClassRow['options'];
  const variant = {
    ...(cards === undefined ? {} : { cards }),
    ...(headlineMode === undefined ? {} : { headlineMode: headlineMode as 'schedule' | 'shuffled' | 'mixed' }),
  };
  const setUp = catalogue.start({ scenario, branch: null, level: level as 'accessible' | 'historic', variant });
  if (!setUp) throw new ClassError('noSuchStart');
  return setUp;
}

export function isEnded(match: LiveMatch): boolean {
  return match.row.status === 'closed' || isOver(match.state);
}

export class Tables {
  constructor(private readonly options: TablesOptions) {}

  /** All tables that have begun, opened. */
  async opened(whole: WholeClass): Promise<readonly OpenTable[]> {
    return Promise.all(
      whole.tables.map(async ({ number, match: id }) => ({
        number,
        id,
        match: await this.options.registry.get(id),
      })),
    );
  }

  /** Tables at which nobody can begin any more. */
  async closed(whole: WholeClass): Promise<ReadonlySet<number>> {
    const tables = await this.opened(whole);
    return new Set(tables.flatMap(({ number, match }) => (typeof match === 'string' || isEnded(match) ? number : [])));
  }

  /** Makes what is missing and puts everybody where the rows of the people say. */
  async follow(whole: WholeClass): Promise<void> {
    if (whole.row.status !== 'playing') return this.followTokens(whole);
    const known = new Map(whole.tables.map(({ number, match }) => [number, match]));
    const wanted = new Set(whole.people.flatMap(({ table, side }) => (table === null || side === null ? [] : table)));
    for (const number of wanted) if (!known.has(number)) await this.make(whole, number);
    await this.followTokens(whole);
  }

  private holder({ row, people }: WholeClass, table: number, side: Side): Holder | null {
    const leader = leaderOf(people, table, side);
    if (!leader) return null;
    return { hash: leader.tokenHash, name: row.options.hiddenNames ? null : leader.nickname };
  }

  private async followTokens(whole: WholeClass): Promise<void> {
    const people = new Set(whole.people.map(({ tokenHash }) => tokenHash));
    const moves: { match: LiveMatch; side: Side; want: Holder | null; had: string | null }[] = [];
    for (const { number, match } of await this.opened(whole)) {
      if (typeof match === 'string') continue;
      for (const side of SIDES) {
        const want = this.holder(whole, number, side);
        const had = match.seats[side].tokenHash;
        if (had !== (want?.hash ?? null)) moves.push({ match, side, want, had });
        else if (want === null && match.seats[side].bot === null && !isEnded(match))
          await this.hand(whole, match, side);
      }
    }
    // One token opens one seat: whoever changes places stands up first.
    for (const move of moves) {
      if (move.had === null || (move.want !== null && !people.has(move.had))) continue;
      await this.options.store.giveSeat(move.match.id, move.side, move.had, null, null);
      move.had = null;
    }
    for (const { match, side, want, had } of moves) {
      if (want) await this.options.store.giveSeat(match.id, side, had, want.hash, want.name);
      await match.reread();
      this.options.registry.changed(match.id);
      if (isEnded(match)) continue;
      const { bot } = match.seats[side];
      if (want === null && bot === null) await this.hand(whole, match, side);
      // Somebody new sits down; whoever only has a new token is found again as they were.
      else if (want !== null && had === null && bot !== null) await handSeat(this.options, match, side, null, 'server');
    }
  }

  private async hand({ row }: WholeClass, match: LiveMatch, side: Side): Promise<void> {
    await handSeat(this.options, match, side, row.options.bot, 'server');
  }

  private gateOf({ paused, openTurn, options }: ClassRow): Gate {
    const turn = options.pace === 'guided' ? openTurn : null;
    return { ...OPEN_GATE, paused, openTurn: turn, lastTurn: options.lastTurn };
  }

  private async make(whole: WholeClass, number: number): Promise<void> {
    const { row } = whole;
    const start = startOf(this.options.catalogue, row.options).config;
    const now = this.options.now();
    const options: MatchOptions = {
      pace: { kind: 'live', minutes: row.options.minutes },
      listed: false,
      chat: row.options.chat,
      spectators: false,
      follows: null,
      class: { id: row.id, table: number },
    };
    const due = dueFrom(options.pace, now);
    const gate = this.gateOf(row);
    const match: MatchRow = {
      ...newMatch(start, options, 'playing', now),
      dueAt: row.paused ? null : due,
      gate: { ...gate, left: row.paused && due !== null ? due - now : null },
    };
    // Nobody sits yet: a token opens one seat only, and its person may still be at another table.
    const seats: SeatRow[] = SIDES.map((side) => {
      const bot = this.holder(whole, number, side) ? null : row.options.bot;
      return { side, tokenHash: null, name: null, bot, seenAt: null };
    });
    await this.options.store.createMatch(match, seats);
    if (await this.options.store.classes.addTable(row.id, number, match.id)) {
      (whole.tables as { number: number; match: string }[]).push({ number, match: match.id });
    } else await this.options.store.deleteMatch(match.id);
  }

  /** Pauses, resumes, opens a turn or sets the last one, at one table or at all. */
  async gate(whole: WholeClass, table: number | null, change: Partial<Omit<Gate, 'left'>>): Promise<void> {
    const { minutes } = whole.row.options;
    await this.each(whole, table, (match) =>
      match.govern((row) => regated(row, match.state, change, minutes, this.options.now())),
    );
  }

  /** More time for the decision that is awaited, where there is a clock. */
  async extend(whole: WholeClass, table: number | null, minutes: number): Promise<void> {
    const more = minutes * 60_000;
    await this.each(whole, table, (match) =>
      match.govern(({ dueAt, gate }) => {
        if (dueAt !== null) return { dueAt: Math.max(dueAt, this.options.now()) + more };
        return gate?.paused && gate.left !== null ? { gate: { ...gate, left: gate.left + more } } : null;
      }),
    );
  }

  /**
   * Does something at a table, or at all that have not ended.
   * @throws ClassError `noSuchTable`, or what `work` throws at one table; at all of them those that refuse are left out
   */
  async each(whole: WholeClass, table: number | null, work: (match: LiveMatch) => Promise<void>): Promise<void> {
    const all = await this.opened(whole);
    const found = table === null ? all : all.filter(({ number }) => number === table);
    if (table !== null && found.length === 0) throw new ClassError('noSuchTable');
    for (const { match } of found) {
      if (typeof match === 'string' || isEnded(match)) {
        if (table !== null) throw new ClassError('notNow');
        continue;
      }
      try {
        await work(match);
      } catch (error) {
        if (table !== null || !(error instanceof ClassError)) throw error;
      }
    }
  }
}

/** Whether a person is at a table at all. */
export function isSeated(person: PersonRow): person is PersonRow & { readonly table: number; readonly side: Side } {
  return person.table !== null && person.side !== null;
}
