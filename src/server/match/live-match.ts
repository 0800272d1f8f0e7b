/**
 * One match in this process: its log applied so far, and the queue through which everything that happens to it goes.
 * What is stored is told, and nothing is told before it is stored.
 */
import {
  awaits,
  isOver,
  type Refusal,
  refuse,
  refuseAct,
  refuseDecision,
  type SetUp,
  SIDES,
  type Side,
  type Viewer,
} from '../../rules';
import { type MoveName, moveNameOf } from '../../table/game';
import { canonical, type MatchView, viewMatch } from '../../table/match';
import type { Why } from '../../table/wire';
import type { EventRow, MatchEvent, MatchPatch, MatchRow, Pace, SeatRow, Store } from '../store/types';
import { type GameState, openGame } from './game-state';
import { dueBehind, gateWhy } from './gate';
import { recordOf } from './log';

export interface Act {
  readonly event: MatchEvent;
  readonly by: EventRow['by'];
  /** What the client called it; null where nobody named it. */
  readonly key: string | null;
  /** The position that the client saw; null for acts that do not depend on it. */
  readonly seen: number | null;
}

export type Answer =
  /** @property version the number of the position that has the act in it */
  | { readonly ok: true; readonly version: number; readonly repeated: boolean }
  | { readonly ok: false; readonly why: Why; readonly refusal: Refusal | null };

export interface Surroundings {
  readonly store: Store;
  readonly now: () => number;
  /** Asked before each piece of work, so that much of it does not keep others from being heard. */
  readonly breath: () => Promise<void>;
  /** After something has been stored, here or by another process, and applied here. */
  readonly changed: (match: LiveMatch, here: boolean) => void;
  /** Something threw that nobody expected; the match goes on from what is stored or is closed. */
  readonly broke: (match: LiveMatch, act: Act | null, error: unknown) => void;
}

/** So long a log has nobody who plays; from there on nothing is taken back or handed over. */
const MOST_EVENTS = 5_000;

/** How often an act is tried again when another process was faster. */
const TRIES = 8;

const DAY = 86_400_000;

/** When the awaited must have decided, from now on. */
export function dueFrom(pace: Pace, now: number): number | null {
  if (pace.kind === 'days') return now + pace.days * DAY;
  return pace.minutes === null ? null : now + pace.minutes * 60_000;
}

function no(why: Why, refusal: Refusal | null = null): Answer {
  return { ok: false, why, refusal };
}

/** An event in the one form in which it is stored. */
function cleanOf(event: MatchEvent): MatchEvent {
  if (event.kind === 'decide') return { kind: 'decide', decision: canonical(event.decision) };
  return event.kind === 'facilitate' ? { kind: 'facilitate', act: canonical(event.act) } : event;
}

export class LiveMatch {
  row: MatchRow;
  readonly seats: Record<Side, SeatRow>;
  /** When somebody last used it, for those who put idle matches away. */
  used: number;
  private readonly keys = new Map<string, number>();
  /** Number of each side's last event: what a client sends again from before it is old. */
  private readonly last: Record<Side, number> = { moscow: 0, tehran: 0 };
  private queue: Promise<unknown> = Promise.resolve();
  private waitingHere = 0;
  private readonly views = new Map<Viewer, MatchView>();

  constructor(
    row: MatchRow,
    seats: readonly SeatRow[],
    events: readonly EventRow[],
    readonly setUp: SetUp,
    private readonly around: Surroundings,
    private game: GameState = openGame(setUp, recordOf(row, events), events.length),
  ) {
    this.row = { ...row, version: events.length };
    const seat = (side: Side) => seats.find((one) => one.side === side)!;
    this.seats = { moscow: seat('moscow'), tehran: seat('tehran') };
    this.used = around.now();
    for (const event of events) this.note(event);
  }

  get id(): string {
    return this.row.id;
  }

  get version(): number {
    return this.row.version;
  }

  get state() {
    return this.game.position.G.state;
  }

  get position() {
    return this.game.position;
  }

  /** How many acts wait here. */
  get load(): number {
    return this.waitingHere;
  }

  /** Sides of which a decision is awaited. */
  awaited(): Side[] {
    return this.row.status === 'closed' ? [] : SIDES.filter((side) => awaits(this.state, side));
  }

  /** All that a viewer may have of the game (law 4). */
  view(viewer: Viewer): MatchView {
    let view = this.views.get(viewer);
    if (!view) {
      view = viewMatch(this.game.position.G, viewer);
      this.views.set(viewer, view);
    }
    return view;
  }

  /** Does something to the match, after everything that waits already. */
  act(act: Act): Promise<Answer> {
    return this.inTurn(() => this.attempt(act));
  }

  /**
   * Changes what stands beside the log, from what is stored now; null for nothing.
   * @param change is asked after everything that waits already
   */
  govern(change: (row: MatchRow) => MatchPatch | null): Promise<void> {
    return this.inTurn(async () => {
      await this.readAgain(false);
      const patch = change(this.row);
      if (patch === null) return;
      await this.around.store.patchMatch(this.id, patch, this.around.now());
      const read = await this.around.store.readMatch(this.id);
      if (read) this.row = { ...read.match, version: this.version };
      this.around.changed(this, true);
    });
  }

  /** Why nobody may decide now, person or bot; null where they may. */
  get gated(): 'paused' | 'held' | null {
    return gateWhy(this.row, this.state);
  }

  /** Reads what other processes have stored since; those who are here are told if there was anything. */
  refresh(): Promise<void> {
    return this.inTurn(() => this.readAgain(false));
  }

  /** Reads seats and status again, after the lobby has changed them. */
  reread(): Promise<void> {
    return this.inTurn(() => this.readAgain(true));
  }

  private async readAgain(changed: boolean): Promise<void> {
    const read = await this.around.store.readMatch(this.id);
    if (!read) return;
    const asItWas = this.outline();
    if (read.match.version > this.version) await this.applyAll(await this.around.store.events(this.id, this.version));
    this.row = { ...read.match, version: this.version };
    for (const seat of read.seats) this.seats[seat.side] = seat;
    if (changed || this.outline() !== asItWas) this.around.changed(this, false);
  }

  /** All that others are told of, and not when somebody was last seen. */
  private outline(): string {
    return JSON.stringify([this.row, SIDES.map((side) => ({ ...this.seats[side], seenAt: null }))]);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.waitingHere++;
    const turn = () => this.around.breath().then(work);
    const done = this.queue.then(turn, turn).finally(() => {
      this.waitingHere--;
    });
    this.queue = done.catch(() => {});
    return done;
  }

  private note({ seq, by, key, event }: EventRow): void {
    if (key !== null) this.keys.set(key, seq);
    if (by === 'moscow' || by === 'tehran') this.last[by] = seq;
    if (event.kind === 'hand') this.seats[event.side] = { ...this.seats[event.side], bot: event.to };
  }

  private async catchUp(): Promise<void> {
    const events = await this.around.store.events(this.id, this.version);
    if (events.length === 0) return;
    await this.applyAll(events);
    const read = await this.around.store.readMatch(this.id);
    if (read) this.row = { ...read.match, version: this.version };
    this.around.changed(this, false);
  }

  private async applyAll(events: readonly EventRow[]): Promise<void> {
    for (const row of events) {
      await this.apply(row.event);
      this.commit(row);
    }
  }

  /** Lets an event happen to the position. */
  private async apply(event: MatchEvent): Promise<boolean> {
    if (event.kind === 'decide') {
      const { decision } = event;
      return this.game.move(decision.side, moveNameOf(decision.type), [decision]);
    }
    if (event.kind === 'facilitate') return this.game.facilitate(event.act);
    return event.kind === 'undo' ? this.game.move(event.side, 'undo', []) : true;
  }

  private commit(row: EventRow): void {
    this.game.set(this.game.position, row.seq);
    this.row = { ...this.row, version: row.seq, updatedAt: row.at };
    this.views.clear();
    this.note(row);
  }

  /** Why an act may not happen now; null when it may. */
  private refuse({ event, by, seen }: Act): Answer | null {
    const { status } = this.row;
    if (status === 'over' || status === 'closed') return no(status);
    if (event.kind === 'close') return null;
    if (event.kind !== 'decide' && this.version >= MOST_EVENTS) return no('busy');
    if (event.kind === 'hand') return null;
    if (event.kind === 'facilitate') {
      if (by !== 'facilitator') return no('notYourSeat');
      const refusal = refuseAct(this.state, event.act);
      return refusal && no('rules', refusal);
    }
    if (status === 'open') return no('waiting');
    const gated = this.gated;
    if (gated) return no(gated);
    const side = event.kind === 'decide' ? event.decision.side : event.side;
    // Where somebody's time is up the server has one decision made.
    const late = by === 'server' && this.row.dueAt !== null && this.row.dueAt <= this.around.now();
    // A bot that was thinking when its seat was taken back, or a person whom a bot stands in for.
    if (!late && by !== (this.seats[side].bot === null ? side : 'bot')) return no('notYourSeat');
    if (event.kind === 'undo') {
      if (seen !== null && seen !== this.version) return no('stale');
      return this.state.undo === side ? null : no('rules', refuse('nothingToUndo', { side }));
    }
    const { decision } = event;
    if (seen !== null && !this.isFresh(side, moveNameOf(decision.type), seen)) return no('stale');
    const refusal = refuseDecision(this.state, decision);
    return refusal && no('rules', refusal);
  }

  /** What both decide at once is not made old by the other's part; but nothing from before one's own last act counts. */
  private isFresh(side: Side, name: MoveName, seen: number): boolean {
    if (name === 'decide') return seen === this.version;
    return seen >= this.last[side] && seen <= this.version;
  }

  private async attempt(act: Act): Promise<Answer> {
    this.used = this.around.now();
    for (let tries = 1; tries <= TRIES; tries++) {
      const known = act.key === null ? undefined : this.keys.get(act.key);
      if (known !== undefined) return { ok: true, version: known, repeated: true };
      const refused = this.refuse(act);
      if (refused) {
        // Another process may know better.
        const before = this.version;
        await this.catchUp();
        if (this.version === before) return refused;
        continue;
      }
      const outcome = await this.store(act);
      if (outcome !== null) return outcome;
    }
    return no('busy');
  }

  /** Applies and stores; null when another process was faster and it has to be looked at again. */
  private async store(act: Act): Promise<Answer | null> {
    const before = this.game.position;
    const { event, by, key } = act;
    const clean = cleanOf(event);
    try {
      if (!(await this.apply(clean))) {
        this.game.set(before, this.version);
        return no('broken');
      }
      const at = this.around.now();
      const row: EventRow = { seq: this.version + 1, at, by, key, event: clean };
      const patch = this.patchAfter(clean, at);
      const outcome = await this.around.store.append(this.id, this.version, [row], patch);
      if (outcome === 'ok') {
        this.commit(row);
        this.row = { ...this.row, ...patch };
        this.around.changed(this, true);
        return { ok: true, version: row.seq, repeated: false };
      }
      this.game.set(before, this.version);
      await this.catchUp();
      return null;
    } catch (error) {
      this.game.set(before, this.version);
      this.around.broke(this, act, error);
      return no('broken');
    }
  }

  private patchAfter(event: MatchEvent, at: number): MatchPatch {
    if (event.kind === 'close') return { status: 'closed', closedWhy: event.why, dueAt: null, awaited: [] };
    const { state } = this.game.position.G;
    if (isOver(state)) return { status: 'over', dueAt: null, awaited: [] };
    const bots = (side: Side) => (event.kind === 'hand' && event.side === side ? event.to : this.seats[side].bot);
    const awaited = SIDES.filter((side) => awaits(state, side));
    // Nobody's time begins anew because a facilitator did something.
    if (event.kind === 'facilitate') return { awaited };
    const person = awaited.some((side) => bots(side) === null);
    const due = person ? dueFrom(this.row.options.pace, at) : null;
    return { awaited, ...dueBehind(this.row, state, due, at) };
  }
}
