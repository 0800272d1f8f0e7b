/**
 * What if, for a class: each moment of a kind is taken from the games that were played, one choice in it is changed, and
 * bots play on from there, both ways on the same dice. The other side's sheet of that turn stays: it was sealed unseen.
 */
import { playOn } from '../../bots/playout';
import { Fortune } from '../../bots/stream';
import {
  type ChronicleEvent,
  cloneState,
  createGame,
  type Decision,
  decide,
  isAct,
  isOver,
  makeMove,
  type SetUp,
  type State,
} from '../../rules';
import { keyedDice } from '../../scenario/dice';
import type { GameRecord } from '../../scenario/record';
import { type Estimate, mean } from '../../study/core/stats';

interface Change {
  /** Whether a decision is one that is asked about. */
  is(decision: Decision): boolean;
  to(decision: Decision): Decision;
}

const seals = (side: 'moscow' | 'tehran', from: string, to: string): Change => ({
  is: (one) => one.side === side && one.type === 'seal' && one.stance === from,
  to: (one) => ({ ...one, stance: to }) as Decision,
});

const CHANGES = {
  silentWarn: seals('moscow', 'silent', 'warn'),
  shareSilent: seals('moscow', 'share', 'silent'),
  buildLow: seals('tehran', 'buildUp', 'lieLow'),
  supportVeto: {
    is: (one) => one.type === 'vote' && one.vote === 'support',
    to: () => ({ side: 'moscow', type: 'vote', vote: 'veto' }),
  },
} as const satisfies Record<string, Change>;

export type Question = keyof typeof CHANGES;
export const ASKABLE = Object.keys(CHANGES) as readonly Question[];

export interface Played {
  readonly table: number;
  readonly setUp: SetUp;
  readonly record: GameRecord;
}

export interface WhatIfRequest {
  readonly question: Question;
  readonly games: readonly Played[];
  /** How often each moment is played on, both ways. */
  readonly repeats: number;
}

export const FIGURES = ['moscow', 'tehran', 'stability', 'trust'] as const;
export type Figure = (typeof FIGURES)[number];

/** What the change made of one moment: the mean difference of each figure. */
export interface Answered {
  readonly table: number;
  readonly turn: number;
  readonly change: Readonly<Record<Figure, number>>;
}

export type WhatIfNews =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | ({ readonly type: 'answered' } & Answered);

interface Moment {
  readonly table: number;
  readonly state: State;
  /** What follows in both: the choice, then the other side's sheet where that was not sealed yet. */
  readonly asPlayed: readonly Decision[];
  readonly changed: readonly Decision[];
}

/** The moments of one game, with the position before each. */
function momentsOf({ table, setUp, record }: Played, { is, to }: Change): Moment[] {
  const dice = keyedDice(record.seed, record.stagedDice);
  const events: ChronicleEvent[] = [];
  const state = createGame(setUp, dice, events);
  const found: Moment[] = [];
  for (const [at, decision] of record.moves.entries()) {
    if (isOver(state)) break;
    if (!isAct(decision) && is(decision)) {
      const next = record.moves.slice(at + 1).find((one): one is Decision => !isAct(one));
      const sheet = decision.type === 'seal' && next?.type === 'seal' && next.side !== decision.side ? [next] : [];
      found.push({
        table,
        state: cloneState(state),
        asPlayed: [decision, ...sheet],
        changed: [to(decision), ...sheet],
      });
    }
    if (makeMove(state, decision, dice, events)) break;
  }
  return found;
}

/** Plays one way on to the end; null where the rules do not allow the choice. */
function end({ state }: Moment, decisions: readonly Decision[], seed: number): Record<Figure, number> | null {
  const fortune = new Fortune();
  fortune.reset(seed);
  const s = cloneState(state);
  const events: ChronicleEvent[] = [];
  for (const decision of decisions) if (!isOver(s) && decide(s, decision, fortune, events)) return null;
  playOn(s, s.config.turns, fortune);
  return { moscow: s.moscow.vp, tehran: s.tehran.vp, stability: s.stability, trust: s.trust };
}

function answer(moment: Moment, n: number, repeats: number): Answered | null {
  const sums = { moscow: 0, tehran: 0, stability: 0, trust: 0 };
  for (let i = 0; i < repeats; i++) {
    const seed = 0x3c7a1 + n * 65_537 + i;
    const was = end(moment, moment.asPlayed, seed);
    const would = end(moment, moment.changed, seed);
    if (!was || !would) return null;
    for (const figure of FIGURES) sums[figure] += (would[figure] - was[figure]) / repeats;
  }
  return { table: moment.table, turn: moment.state.turn, change: sums };
}

/** Answers in steps, so that a worker can report and stop. */
export function* whatIf({ question, games, repeats }: WhatIfRequest): Generator<WhatIfNews, void, void> {
  const moments = games.flatMap((game) => momentsOf(game, CHANGES[question]));
  yield { type: 'progress', done: 0, all: moments.length };
  for (const [n, moment] of moments.entries()) {
    const answered = answer(moment, n, repeats);
    if (answered) yield { type: 'answered', ...answered };
    yield { type: 'progress', done: n + 1, all: moments.length };
  }
}

/** The mean change of each figure over moments, with its interval. */
export function changesOf(answers: readonly Answered[]): Readonly<Record<Figure, Estimate>> {
  const of = (figure: Figure) => mean(answers.map(({ change }) => change[figure]));
  return { moscow: of('moscow'), tehran: of('tehran'), stability: of('stability'), trust: of('trust') };
}
