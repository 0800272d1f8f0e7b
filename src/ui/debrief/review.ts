/** Looks through a finished game for its turning points: every decision judged from the eyes of who made it. */
import { historyOf, isSeat, type Judgement, judge, type Rival } from '../../bots';
import {
  type ChronicleEvent,
  createGame,
  type Decision,
  isAct,
  makeMove,
  readChronicle,
  type SetUp,
  type Side,
  type Step,
  sideOfMove,
  view,
} from '../../rules';
import { keyedDice } from '../../scenario/dice';
import type { GameRecord } from '../../scenario/record';

/** A decision that was judged. */
export interface Judged {
  /** Place in the record, from 0. */
  readonly at: number;
  readonly turn: number;
  readonly step: Step;
  readonly side: Side;
  readonly decision: Decision;
  readonly judgement: Judgement;
}

export interface ReviewRequest {
  readonly setUp: SetUp;
  readonly record: GameRecord;
  readonly sides: readonly Side[];
}

export type ReviewNews =
  /** How many of the decisions are done, with a share of the present one. */
  { readonly type: 'progress'; readonly done: number; readonly of: number } | ({ readonly type: 'judged' } & Judged);

/** Any number will do; a game that is reviewed twice is judged alike. */
function seedOf(at: number): number {
  return 0x2c1b3 + at * 7919;
}

/** Reviews in steps, so that a worker can report and stop. Nothing of the game's own dice is used. */
export function* review({ setUp, record, sides }: ReviewRequest): Generator<ReviewNews, void, void> {
  const of = record.moves.filter((move) => !isAct(move) && sides.includes(move.side)).length;
  const dice = keyedDice(record.seed, record.stagedDice);
  const events: ChronicleEvent[] = [];
  const state = createGame(setUp, dice, events);
  let done = 0;
  for (const [at, decision] of record.moves.entries()) {
    const side = sideOfMove(decision);
    const seen = side && sides.includes(side) ? view(state, side) : null;
    if (!isAct(decision) && side && seen && isSeat(seen)) {
      const history = historyOf(readChronicle(events, side, false), side);
      const judging = judge({ view: seen, history }, decision, seedOf(at));
      let step = judging.next();
      for (; !step.done; step = judging.next()) yield { type: 'progress', done: done + step.value, of };
      const { turn, step: when } = state;
      if (step.value) yield { type: 'judged', at, turn, step: when, side, decision, judgement: step.value };
      done++;
      yield { type: 'progress', done, of };
    }
    const refusal = makeMove(state, decision, dice, events);
    if (refusal) throw new Error(`${at + 1}: ${refusal.code}`);
  }
}

export interface TurningPoint extends Judged {
  readonly kind: 'lost' | 'gained';
  /** The better choice, or the usual one that this was better than. */
  readonly rival: Rival;
}

/** Differences below this, in utility, are no turning point, however sure. */
const LEAST = 0.01;
/** A difference must be as many times its error. */
const SURE = 2;
const MOST_LOST = 4;
const MOST_GAINED = 2;

function clear({ value }: Rival, sign: 1 | -1): boolean {
  return value.mean * sign >= Math.max(LEAST, SURE * value.error);
}

function strongest(list: readonly TurningPoint[], most: number): TurningPoint[] {
  const size = ({ rival }: TurningPoint) => Math.abs(rival.value.mean);
  return [...list]
    .sort((a, b) => size(b) - size(a))
    .slice(0, most)
    .sort((a, b) => a.at - b.at);
}

/** The few decisions that mattered: where most was lost against the best, and gained against the usual choice. */
export function turningPoints(judged: readonly Judged[]): { lost: TurningPoint[]; gained: TurningPoint[] } {
  const lost = judged
    .filter(({ judgement }) => clear(judgement.best, 1))
    .map((one): TurningPoint => ({ ...one, kind: 'lost', rival: one.judgement.best }));
  const missed = new Set(lost.map(({ at }) => at));
  const gained = judged
    .filter(({ at, judgement }) => clear(judgement.usual, -1) && !missed.has(at))
    .map((one): TurningPoint => ({ ...one, kind: 'gained', rival: one.judgement.usual }));
  return { lost: strongest(lost, MOST_LOST), gained: strongest(gained, MOST_GAINED) };
}

/** What differs most between two expectations, biggest first: codes for `review.why.CODE`. */
export type WhyCode = 'risk' | 'stability' | 'trust' | 'own' | 'other' | 'treasury';

/** One of each is about as much as the other: a twentieth of collapse, one Stability, one VP, two Trust, two treasury. */
const UNITS: Readonly<Record<WhyCode, number>> = { risk: 5, stability: 1, trust: 1.5, own: 1, other: 1, treasury: 2 };
/** Less than half a unit is not worth a word. */
const WORTH_SAYING = 0.5;
const MOST_REASONS = 3;

export interface Why {
  readonly code: WhyCode;
  readonly better: number;
  readonly worse: number;
}

/** What is worth nothing any more when the game ends with the turn. */
const FOR_LATER: readonly WhyCode[] = ['trust', 'treasury'];

/**
 * Why the better of two expectations is better: only what speaks for it.
 * @param last whether the game ends with this turn
 */
export function reasonsFor(better: Judgement['chosen'], worse: Judgement['chosen'], last = false): Why[] {
  const pairs: readonly (Why & { readonly gain: number })[] = [
    { code: 'risk', better: 100 * better.collapse, worse: 100 * worse.collapse, gain: -1 },
    { code: 'stability', better: better.stability, worse: worse.stability, gain: 1 },
    { code: 'trust', better: better.trust, worse: worse.trust, gain: 1 },
    { code: 'own', better: better.own, worse: worse.own, gain: 1 },
    { code: 'other', better: better.other, worse: worse.other, gain: -1 },
    { code: 'treasury', better: better.treasury, worse: worse.treasury, gain: 1 },
  ];
  return pairs
    .map((pair) => ({ ...pair, size: ((pair.better - pair.worse) * pair.gain) / UNITS[pair.code] }))
    .filter(({ code, size }) => size >= WORTH_SAYING && !(last && FOR_LATER.includes(code)))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_REASONS)
    .map(({ code, better: more, worse: less }) => ({ code, better: more, worse: less }));
}
