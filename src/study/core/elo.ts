/** Ratings of a round robin: the Bradley-Terry model, Moscow's advantage counted apart, on the scale of Elo. */
import { bootstrapAll, type Estimate } from './stats';

export interface RatedGame {
  /** Games on the same dice stand or fall together when the interval is drawn. */
  readonly game: number;
  readonly moscow: string;
  readonly tehran: string;
  /** What Moscow got: 1, 0.5 or 0. */
  readonly score: number;
}

const PER_LOGIT = 400 / Math.LN10;
const STEPS = 60;
/** A drawn game against each player keeps a bot that always won on the scale. */
const PRIOR = 0.5;
const RESAMPLES = 200;

interface Met {
  readonly i: number;
  readonly j: number;
  n: number;
  score: number;
}

function meetings(games: readonly RatedGame[], bots: readonly string[]): Met[] {
  const met = new Map<string, Met>();
  for (const { moscow, tehran, score } of games) {
    const key = `${moscow} ${tehran}`;
    const found = met.get(key) ?? { i: bots.indexOf(moscow), j: bots.indexOf(tehran), n: 0, score: 0 };
    met.set(key, found);
    found.n++;
    found.score += score;
  }
  return [...met.values()];
}

/** Strength of each bot in logits, their mean 0; the last number is Moscow's advantage. */
function strengths(met: readonly Met[], bots: number): number[] {
  const strength = new Array<number>(bots + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Array<number>(bots + 1).fill(0);
    const bend = new Array<number>(bots + 1).fill(0);
    const add = (i: number, by: number, curve: number) => {
      slope[i]! += by;
      bend[i]! += curve;
    };
    for (const { i, j, n, score } of met) {
      const p = 1 / (1 + Math.exp(-(strength[i]! - strength[j]! + strength[bots]!)));
      const off = score - n * p;
      const curve = n * p * (1 - p);
      if (i !== j) {
        add(i, off, curve);
        add(j, -off, curve);
      }
      add(bots, off, curve);
    }
    for (let i = 0; i < bots; i++) {
      const p = 1 / (1 + Math.exp(-strength[i]!));
      add(i, PRIOR * 2 * (0.5 - p), PRIOR * 2 * p * (1 - p));
    }
    // Each strength is improved by itself, by half its own Newton step: the others move at the same time.
    for (let i = 0; i <= bots; i++) if (bend[i]! > 0) strength[i]! += (0.5 * slope[i]!) / bend[i]!;
  }
  const centre = strength.slice(0, bots).reduce((sum, value) => sum + value, 0) / bots;
  return strength.map((value, i) => (i < bots ? value - centre : value));
}

export interface Ratings {
  /** In Elo points around 0, in the order of the bots. */
  readonly bots: readonly { readonly bot: string; readonly elo: Estimate }[];
  readonly moscow: Estimate;
}

export function ratings(games: readonly RatedGame[], bots: readonly string[]): Ratings {
  const rounds = new Map<number, RatedGame[]>();
  for (const game of games) {
    const round = rounds.get(game.game);
    if (round) round.push(game);
    else rounds.set(game.game, [game]);
  }
  const list = [...rounds.values()];
  const fitted = (items: readonly RatedGame[][]) =>
    strengths(meetings(items.flat(), bots), bots.length).map((value) => value * PER_LOGIT);
  const estimates = bootstrapAll(list, fitted, RESAMPLES);
  return { bots: bots.map((bot, i) => ({ bot, elo: estimates[i]! })), moscow: estimates[bots.length]! };
}
