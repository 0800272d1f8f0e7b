/**
 * What a position at the start of a turn is worth to a side: expected VP still to come by ridge regression, risk of
 * collapse by logistic regression, both fitted on self-play (src/study/node/fit.ts), put through the verdicts of 12.2.
 */
import { BALANCE, isOver, lastTurnOf, type Side, type State, utility } from '../rules';
import { COEFFICIENTS, type Model } from './coefficients';
import { FEATURE_COUNT, features } from './features';

const x = new Float64Array(FEATURE_COUNT);
const U = BALANCE.UTILITY;

/** What the regressions expect of a position. */
export interface Forecast {
  /** VP at the end of the game. */
  moscow: number;
  tehran: number;
  /** Probability that Damascus does not last, 0 to 1. */
  collapse: number;
}
const forecast: Forecast = { moscow: 0, tehran: 0, collapse: 0 };

export function modelOf(s: Readonly<State>): Model {
  return s.config.modifiers.withoutMap ? COEFFICIENTS.votes : COEFFICIENTS.map;
}

/** Turns that are still to be played, the present one included. */
export function turnsLeft(s: Readonly<State>): number {
  return Math.max(0, lastTurnOf(s) - s.turn + 1);
}

/** Fills and returns one shared record. */
export function forecastOf(s: Readonly<State>): Forecast {
  features(s, x);
  const { moscow, tehran, collapse } = modelOf(s);
  const r = turnsLeft(s);
  const share = r / 10;
  let [m, t, c] = [0, 0, 0];
  for (let i = 0; i < FEATURE_COUNT; i++) {
    const f = x[i]!;
    m += f * (moscow[i]! + share * moscow[FEATURE_COUNT + i]!);
    t += f * (tehran[i]! + share * tehran[FEATURE_COUNT + i]!);
    c += f * (collapse[i]! + share * collapse[FEATURE_COUNT + i]!);
  }
  forecast.moscow = s.moscow.vp + m;
  forecast.tehran = s.tehran.vp + t;
  forecast.collapse = 1 / (1 + Math.exp(-c));
  return forecast;
}

/** Normal distribution function, to about 0.01 (logistic). */
function phi(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}

/** Expected utility (R12.3) of a side that will lead by `lead` give or take `spread`, with `vp` of its own. */
function verdictWorth(s: Readonly<State>, lead: number, spread: number, vp: number): number {
  const { lead: least, overreach, threshold } = s.config;
  const under = phi((overreach + 0.5 - lead) / spread);
  const wins = phi((lead - least + 0.5) / spread);
  const loses = phi((-lead - least + 0.5) / spread);
  const ascendant = Math.max(0, wins - (1 - under));
  const level = Math.max(0, 1 - wins - loses);
  const partner = phi((vp - threshold + 0.5) / (spread + 1));
  return (
    ascendant * U.ascendant +
    (1 - under) * U.overreach +
    level * U.partner +
    loses * (partner * U.partner + (1 - partner) * U.pawn) +
    U.perVp * lead
  );
}

/** Expected utility of a position to a side, about 0 to 1; exact when the game is over. */
export function evaluate(s: Readonly<State>, side: Side): number {
  if (isOver(s)) return utility(s, side);
  const { moscow, tehran, collapse } = forecastOf(s);
  const lead = side === 'moscow' ? moscow - tehran : tehran - moscow;
  const { spread } = modelOf(s);
  const sigma = spread[0]! + spread[1]! * Math.sqrt(turnsLeft(s));
  const own = side === 'moscow' ? moscow : tehran;
  const safe = verdictWorth(s, lead, sigma, own);
  return (1 - collapse) * safe + collapse * salvage(s, side);
}

/** What a collapse would bring: with three candidates Salvage, with two perhaps. */
function salvage(s: Readonly<State>, side: Side): number {
  const own = side === 'moscow' ? s.moscow : s.tehran;
  if (s.config.modifiers.wayOut) return own.exits + own.candidates >= 4 ? U.salvage : U.salvage * 0.3;
  return own.candidates >= 3 ? U.salvage : own.candidates === 2 ? U.salvage * 0.4 : 0;
}

/** How near Damascus is to its fall, 0 to 1: what a spoiler wants. */
export function doom(s: Readonly<State>): number {
  if (isOver(s)) return s.ending === 'final' ? 0 : 1;
  return forecastOf(s).collapse;
}
