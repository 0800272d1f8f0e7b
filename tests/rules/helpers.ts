/** Positions, dice and moves for tests of the rules, so that a test reads like the rule it checks. */
import { expect } from 'vitest';
import {
  type ChronicleEvent,
  cloneState,
  createGame,
  type Decision,
  decide,
  draftSheet,
  legalMoves,
  type Move,
  type ProvinceId,
  type Refusal,
  type SetUp,
  type Side,
  type SiteId,
  type Step,
} from '../../src/rules';
import { move, type Orders, sheet } from './decisions';
import { dice, type Faces } from './dice';
import { Position } from './position';
import { quiet } from './setups';

/** A game under test. Words that set the position up come first, then `at`, then what the sides do. */
export class Game extends Position {
  /** Every die rolled so far, in order. */
  readonly rolled: string[] = [];

  // --- the position -------------------------------------------------------------------------------------------

  withStability(stability: number): this {
    return this.with({ stability });
  }

  withPatronage(patronage: number): this {
    return this.with({ patronage });
  }

  withTrust(trust: number): this {
    return this.with({ trust });
  }

  withDetente(detente: number): this {
    return this.with({ detente });
  }

  withTension(tension: number): this {
    return this.with({ tension });
  }

  withSanctions(sanctions: number): this {
    return this.with({ sanctions });
  }

  withBrigades(brigades: number): this {
    return this.with({ brigades });
  }

  withBid(bid: number): this {
    this.s.secret.bid = bid;
    return this;
  }

  /** Posture and channel of this turn, for steps after the orders. */
  after(orders: Pick<Orders, 'channel' | 'posture'>): this {
    if (orders.channel) this.s.secret.channel = orders.channel;
    if (orders.posture) this.s.posture = orders.posture;
    return this;
  }

  /** Puts the game at a step, as the turn would have brought it there. Last word of a position. */
  at(step: Exclude<Step, 'over'>, side?: Side): this {
    const { s } = this;
    const first = s.turn % 2 === 1 ? 'moscow' : 'tehran';
    s.step = step;
    s.active = step === 'orders' ? 'both' : step === 'vote' ? 'moscow' : 'tehran';
    if (step === 'statecraft' || step === 'joint') s.active = side ?? first;
    if (step === 'orders') {
      s.secret.moscowSheet = draftSheet(s, 'moscow');
      s.secret.tehranSheet = draftSheet(s, 'tehran');
    } else if (step === 'accusation' || step === 'offer' || step === 'vote') {
      if (s.secret.channel === 'none') s.secret.channel = 'silent';
      if (s.posture === 'none') s.posture = 'lieLow';
      s.moscow.sealed = true;
      s.tehran.sealed = true;
    }
    if (step === 'vote') {
      s.offer = Math.max(0, s.offer);
      s.secret.bid = Math.max(0, s.secret.bid);
    }
    return this;
  }

  // --- what the sides do --------------------------------------------------------------------------------------

  /** Makes a decision; it must be accepted and roll exactly the dice laid out. */
  does(decision: Decision, faces: Faces = {}): this {
    const given = dice(faces);
    const why = decide(this.s, decision, given, this.log);
    this.rolled.push(...given.rolled);
    expect(why, `${JSON.stringify(decision)} is refused`).toBeNull();
    expect(given.left(), `dice never rolled after ${JSON.stringify(decision)}`).toEqual([]);
    return this;
  }

  moscow(type: Move['type'], arg?: ProvinceId | SiteId | string | number, faces?: Faces): this {
    return this.does(move('moscow', type, arg), faces);
  }

  tehran(type: Move['type'], arg?: ProvinceId | SiteId | string | number, faces?: Faces): this {
    return this.does(move('tehran', type, arg), faces);
  }

  /** Why a decision is refused ('none' if it would be accepted). Nothing may change by asking or by being refused. */
  refusal(decision: unknown): Refusal | 'none' {
    const before = structuredClone(this.s);
    const twin = cloneState(this.s);
    const log: ChronicleEvent[] = [];
    const why = decide(twin, decision, { d6: () => 1, pick: () => 0 }, log);
    if (why === null) return 'none';
    expect(twin).toEqual(before);
    expect(log).toEqual([]);
    expect(decide(this.s, decision, dice(), log)).toEqual(why);
    expect(this.s).toEqual(before);
    return why;
  }

  /** The code of {@link refusal} for a move. */
  whyNot(side: Side, type: Move['type'], arg?: ProvinceId | SiteId | string | number): string {
    const why = this.refusal(move(side, type, arg));
    return why === 'none' ? why : why.code;
  }

  /** What a side may do now, as words: "recruit homs". */
  choices(side: Side): string[] {
    return legalMoves(this.s, side).map(({ side: _, type, ...arg }) => [type, ...Object.values(arg)].join(' '));
  }

  /** Both sides pass, so that Statecraft ends. */
  pass(): this {
    while (this.s.step === 'statecraft') this.does({ side: this.s.active as Side, type: 'pass' });
    return this;
  }

  /** Both sides seal; Israel's die is a 1 unless another is laid out. */
  seals(orders: Orders = {}, faces: Faces = {}): this {
    this.does(sheet('moscow', orders));
    return this.does(sheet('tehran', orders), { israel: 1, ...faces });
  }

  waives(faces?: Faces): this {
    return this.tehran('waive', undefined, faces);
  }

  accuses(faces?: Faces): this {
    return this.tehran('accuse', undefined, faces);
  }

  /** Resolves section 10 with these aids: from the accusation on, with no offer and an abstention if the Council meets. */
  reckons(aid: { moscow?: number; tehran?: number } = {}): this {
    this.s.moscow.aid = aid.moscow ?? 0;
    this.s.tehran.aid = aid.tehran ?? 0;
    this.at('accusation').waives();
    if (this.s.step === 'offer') this.tehran('offer', 0, { bid: 1 }).moscow('vote', 'abstain');
    return this;
  }

  // --- what can be seen ---------------------------------------------------------------------------------------

  /** VP scored so far on one line, by side. */
  scored(line: string): { moscow: number; tehran: number } {
    const sum = { moscow: 0, tehran: 0 };
    for (const score of this.events('score')) if (score.line === line) sum[score.side] += score.vp;
    return sum;
  }
}

/** A quiet board at the tracks of 2.1: all land government-held, no stacks, no proxies, no headlines, ten turns. */
export function aGame(): Game {
  return startOf(quiet());
}

export function startOf(setUp: SetUp): Game {
  const log: ChronicleEvent[] = [];
  const game = new Game(createGame(setUp, dice(), log));
  game.log.push(...log);
  return game;
}
