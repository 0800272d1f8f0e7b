/**
 * Information-set Monte Carlo search at the root: every candidate, a move or a whole order sheet, is tried on the same
 * imagined positions and the same dice (common random numbers); sequential halving gives the better half more tries;
 * a playout ends when the next turn begins and is valued by the fitted evaluation.
 */
import {
  cloneState,
  copyInto,
  type Decision,
  draftSheet,
  isFront,
  legal,
  MOVES,
  PROVINCE_COUNT,
  type Side,
  type State,
  sealOf,
  unitLimit,
} from '../rules';
import { type Belief, beliefOf } from './belief';
import { type Customs, customsOf } from './customs';
import { doom, evaluate } from './evaluate';
import { copyPlan, habitPlan, newPlan, type Plan, planKey, sealPlan, writePlan } from './plans';
import { applyMove, applyPlan, playOn, type Told } from './playout';
import { type Sample, sampleOf } from './sample';
import { imagine, positionOf } from './sight';
import { Fortune, mix } from './stream';
import type { Seen } from './types';

/** How a search is run. */
export interface SearchOptions {
  /** Playouts for the decision. */
  readonly iterations: number;
  /** Turns to play beyond the present one before the evaluation is asked. */
  readonly depth: number;
  /** Random error on each candidate's value, in utility: weaker levels are less sure. */
  readonly noise: number;
  /** Time in milliseconds, Infinity for none. */
  readonly milliseconds: number;
  /** A persona's rule: which moves it considers, and how it shapes a sheet. */
  readonly rule: Rule | null;
  /** What is wished for: a good verdict, or (a spoiler) that Damascus falls. */
  readonly aim: 'verdict' | 'collapse';
}

/** What a persona insists on; it never makes an illegal decision: with nothing left of the list, the whole list stands. */
export interface Rule {
  /** Whether a move, by number, may be considered. */
  allows(id: number): boolean;
  /** Bends a plan to the rule. */
  shape(plan: Plan): void;
}

/** One thing to try. */
export type Candidate = { readonly id: number; readonly plan: null } | { readonly id: -1; readonly plan: Plan };

export interface Found {
  readonly candidate: Candidate;
  readonly decision: Decision;
  readonly value: number;
  readonly iterations: number;
}

const SLICE = 128;
/** Order sheets tried for where units go, before aid and stance are worked out for the best of them. */
const ALLOCATIONS = 18;
const FINALISTS = 3;

export class Search {
  readonly base: State;
  readonly side: Side;
  private readonly scratch: State;
  private readonly belief: Belief;
  private readonly customs: Customs;
  private readonly fortune = new Fortune();
  private readonly draws = new Fortune();
  private readonly last: number;
  private readonly until: number;
  private readonly loose = newPlan();
  iterations = 0;

  constructor(
    readonly seen: Seen,
    readonly seed: number,
    readonly options: SearchOptions,
  ) {
    this.side = seen.view.viewer;
    this.base = positionOf(seen.view);
    this.scratch = cloneState(this.base);
    this.belief = beliefOf(seen.view, seen.history);
    this.customs = customsOf(seen.history, this.side, this.base.aidNeed);
    this.last = this.base.turn + options.depth;
    this.until =
      options.milliseconds === Number.POSITIVE_INFINITY ? Infinity : performance.now() + options.milliseconds;
    this.draws.reset(mix(seed, 77));
  }

  /** Probability that this turn's hidden channel is Share, as the side believes; 0 to 1. */
  get shareBelief(): number {
    return this.belief.share;
  }

  /** Searches in slices; yields how far it is. */
  *run(): Generator<number, Found, void> {
    return this.base.step === 'orders' ? yield* this.orders() : yield* this.moves();
  }

  private *moves(): Generator<number, Found, void> {
    const ids: number[] = [];
    legal(this.base, this.side, ids);
    const { rule } = this.options;
    const allowed = rule ? ids.filter((id) => rule.allows(id)) : ids;
    const list: Candidate[] = (allowed.length > 0 ? allowed : ids).map((id) => ({ id, plan: null }));
    return this.found(yield* this.halve(list, this.options.iterations, 0, false));
  }

  private *orders(): Generator<number, Found, void> {
    const { iterations } = this.options;
    const count = Math.max(4, Math.min(ALLOCATIONS, Math.floor(iterations / 12)));
    const first = this.allocations(count);
    const ranked = yield* this.halve(first, iterations * 0.45, 0, true);
    const second: Candidate[] = [];
    const keys = new Set<string>();
    for (const { candidate } of ranked.slice(0, iterations < 100 ? 1 : FINALISTS)) {
      if (candidate.plan) this.variants(candidate.plan, second, keys);
    }
    return this.found(yield* this.halve(second, iterations * 0.55, 0.45, false));
  }

  /** Where units may go: by habit, and a few plain ideas that habit may miss. */
  private allocations(count: number): Candidate[] {
    const list: Candidate[] = [];
    const keys = new Set<string>();
    const add = (plan: Plan) => {
      this.options.rule?.shape(plan);
      const sheet = draftSheet(this.base, this.side);
      writePlan(this.base, this.side, sheet, plan);
      for (let i = 0; i < PROVINCE_COUNT; i++) plan.units[i] = sheet.units[i]!;
      const key = plan.units.join('');
      if (keys.has(key)) return;
      keys.add(key);
      list.push({ id: -1, plan });
    };
    const { joint } = this.base;
    const limit = unitLimit(this.base, this.side);
    add(newPlan());
    if (joint >= 0) for (const n of [2, 3]) if (n <= limit) add(this.with(joint, n));
    for (let i = 0; i < PROVINCE_COUNT && list.length < count; i++) {
      if (isFront(this.base, i) && i !== joint && list.length < count - 4) add(this.with(i, Math.min(3, limit)));
    }
    for (let tries = 0; tries < count * 4 && list.length < count; tries++) {
      const plan = newPlan();
      habitPlan(this.base, this.side, plan, this.draws);
      add(plan);
    }
    return list;
  }

  private with(front: number, units: number): Plan {
    const plan = newPlan();
    plan.units[front] = units;
    return plan;
  }

  /** Every aid and stance for one allocation. */
  private variants(plan: Plan, into: Candidate[], keys: Set<string>): void {
    for (let aid = 0; aid <= 3; aid++) {
      for (let stance = 0; stance < 3; stance++) {
        const one = copyPlan(plan);
        one.aid = aid;
        one.stance = stance;
        this.options.rule?.shape(one);
        const sheet = draftSheet(this.base, this.side);
        sealPlan(this.base, this.side, sheet, one);
        one.aid = sheet.aid;
        const key = `${planKey(one)}${sheet.stance}`;
        if (keys.has(key)) continue;
        keys.add(key);
        into.push({ id: -1, plan: one });
      }
    }
  }

  /** Tries one candidate on one imagined position. @param loose aid and stance are drawn by habit. */
  private try(candidate: Candidate, seed: number, loose: boolean, told: Told | null = null): number {
    const s = copyInto(this.scratch, this.base);
    const { fortune } = this;
    fortune.reset(seed);
    imagine(s, this.side, this.belief, fortune);
    if (candidate.plan === null) applyMove(s, candidate.id, fortune, told);
    else {
      let { plan } = candidate;
      if (loose) {
        habitPlan(s, this.side, this.loose, fortune);
        this.loose.units.set(plan.units);
        plan = this.loose;
      }
      applyPlan(s, this.side, plan, fortune, told);
    }
    playOn(s, this.last, fortune, this.customs, told);
    this.iterations++;
    return this.options.aim === 'verdict' ? evaluate(s, this.side) : doom(s);
  }

  /** Sequential halving. @returns candidates that were still in at the end of their round, best first. */
  private *halve(
    list: readonly Candidate[],
    budget: number,
    done: number,
    loose: boolean,
  ): Generator<number, Ranked[], void> {
    const alive = list.map((candidate) => ({ candidate, sum: 0, tries: 0, error: this.error() }));
    const out: Ranked[] = [];
    const mean = (one: (typeof alive)[number]) => (one.tries > 0 ? one.sum / one.tries : 0) + one.error;
    const rounds = Math.max(1, Math.ceil(Math.log2(alive.length)));
    let it = 0;
    let late = false;
    let slice = 0;
    for (let round = 0; round < rounds && alive.length > 1 && !late; round++) {
      const reps = Math.max(1, Math.floor(budget / rounds / alive.length));
      for (let k = 0; k < reps && !late; k++, it++) {
        for (const one of alive) {
          one.sum += this.try(one.candidate, mix(this.seed, it * 2 + (loose ? 1 : 0)), loose);
          one.tries++;
          if (++slice % SLICE === 0) yield Math.min(1, done + this.share());
        }
        late = performance.now() > this.until && this.until !== Infinity;
      }
      alive.sort((a, b) => mean(b) - mean(a));
      for (const one of alive.splice(Math.ceil(alive.length / 2))) out.unshift(ranked(one, mean(one)));
      if (late) break;
    }
    alive.sort((a, b) => mean(b) - mean(a));
    return [...alive.map((one) => ranked(one, mean(one))), ...out];
  }

  private share(): number {
    return this.iterations / Math.max(1, this.options.iterations);
  }

  private error(): number {
    const { noise } = this.options;
    if (noise === 0) return 0;
    // Sum of three even draws: near enough to a bell.
    const r = () => this.draws.below(2001) / 1000 - 1;
    return noise * (r() + r() + r());
  }

  private found(list: readonly Ranked[]): Found {
    const [best] = list;
    if (!best) throw new RangeError(`nothing to decide for ${this.side} in ${this.base.step}`);
    const { candidate, value } = best;
    return { candidate, decision: this.decisionOf(candidate), value, iterations: this.iterations };
  }

  private decisionOf(candidate: Candidate): Decision {
    if (candidate.plan === null) return MOVES[candidate.id] as Decision;
    const sheet = draftSheet(this.base, this.side);
    sealPlan(this.base, this.side, sheet, candidate.plan);
    return sealOf(this.side, sheet);
  }

  /** What comes of a candidate on the nth of the futures that are kept for comparing. */
  sample(candidate: Candidate, nth: number): Sample {
    const value = this.try(candidate, mix(this.seed, 0x5a3b1e + nth), false);
    return sampleOf(this.scratch, this.side, value);
  }

  /** Plays a candidate out once more and tells what happened. */
  tell(candidate: Candidate, nth: number, told: Told): State {
    this.try(candidate, mix(this.seed, 0x7e11 + nth), false, told);
    return this.scratch;
  }
}

interface Ranked {
  readonly candidate: Candidate;
  readonly value: number;
}

function ranked({ candidate, tries }: { candidate: Candidate; tries: number }, value: number): Ranked {
  return { candidate, value: tries > 0 ? value : 0 };
}
