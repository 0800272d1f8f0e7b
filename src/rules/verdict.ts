/** Verdicts: who is what when the game is over (R12.2 to R12.4). */
import * as B from './balance';
import type { Side } from './board';
import { type Log, note } from './chronicle';
import { type Ending, type Public, power, type State, type Verdict } from './state';

/** Ends the game; the caller has set or sets the verdicts. */
export function over(s: State, ending: Ending): void {
  s.step = 'over';
  s.active = 'none';
  s.undo = 'none';
  s.ending = ending;
}

/** How many turns count in the verdict (R11.3). */
function turnsThatCount(s: Readonly<Public>): number {
  return s.stopped >= 0 ? s.stopped : s.turn;
}

/** R12.2: lead, Overreach and threshold; a game ended early (Hidden end, R11.3) goes by the turns that count (ruling 62). */
function measures(s: Readonly<Public>) {
  const { lead, overreach, threshold } = s.config;
  if (!endedEarly(s)) return { lead, overreach, threshold };
  const { lead: shortLead, overreach: shortOverreach, thresholdPerTurn } = B.SHORT_GAME;
  const turns = turnsThatCount(s);
  const shorter = printsThreshold(s) ? share(s, threshold, turns) : thresholdPerTurn * turns;
  return { lead: shortLead, overreach: shortOverreach, threshold: shorter };
}

/** Whether a stopped game has a threshold of its own, as the game without the map does. */
function printsThreshold(s: Readonly<Public>): boolean {
  const { turns, threshold } = s.config;
  const usual = turns >= B.LONG_GAME.turns ? B.LONG_GAME.threshold : B.SHORT_GAME.thresholdPerTurn * turns;
  return s.stopped >= 0 && threshold !== usual;
}

/** R11.3: of a number that is printed for the whole game, what falls to so many turns of it. */
function share({ config }: Readonly<Public>, printed: number, turns: number): number {
  return Math.floor((printed * turns) / config.turns);
}

function printedPar({ config }: Readonly<Public>, side: Side): number {
  return side === 'moscow' ? config.parMoscow : config.parTehran;
}

/** R11.3, R12.4: what a side stands against in a game that is to stop after a turn: a collapse does not make the plan longer. */
export function parPlanned(s: Readonly<Public>, side: Side, last: number): number {
  return s.ending === 'final' ? parOf(s, side) : share(s, printedPar(s, side), Math.min(last, s.config.turns));
}

/** R12.2 for a side that leads by `lead` (negative when it trails). */
export function verdictOf(s: Readonly<Public>, side: Side, lead: number): Verdict {
  const { lead: least, overreach, threshold } = measures(s);
  if (Math.abs(lead) < least) return 'partner';
  if (lead > 0) return lead > overreach ? 'overreach' : 'ascendant';
  return power(s, side).vp >= threshold ? 'partner' : 'pawn';
}

/** R12.4: a side reaches its par only in a game that Damascus survives. */
export function reachedPar(s: Readonly<Public>, side: Side): boolean {
  return s.ending === 'final' && power(s, side).vp >= parOf(s, side);
}

/** R12.4; a game ended early (Hidden end, R11.3) goes by the turns that count. */
function parOf(s: Readonly<Public>, side: Side): number {
  const printed = printedPar(s, side);
  if (s.stopped >= 0) return share(s, printed, s.stopped);
  return endedEarly(s) ? measures(s).threshold : printed;
}

function endedEarly(s: Readonly<Public>): boolean {
  const turns = turnsThatCount(s);
  return s.ending === 'final' && turns < s.config.turns && turns < B.LONG_GAME.turns;
}

/** Writes both verdicts down. */
export function verdicts(s: State, log: Log): void {
  if (!log) return;
  const lead = s.moscow.vp - s.tehran.vp;
  const { threshold } = measures(s);
  const rule = s.ending === 'final' || s.ending === 'war' ? '12.2' : '12.1';
  for (const side of ['moscow', 'tehran'] as const) {
    const moscow = side === 'moscow';
    const verdict = moscow ? s.moscowVerdict : s.tehranVerdict;
    const par = parOf(s, side);
    const own = { vp: power(s, side).vp, lead: moscow ? lead : 0 - lead };
    note(log, s, rule, 'verdict', { side, verdict, ...own, threshold, par, reachedPar: reachedPar(s, side) });
  }
}

/** R12.3: what a finished game is worth to a side, about 0 to 1; 0 for a game still in play. */
export function utility(s: Readonly<Public>, side: Side): number {
  const verdict = side === 'moscow' ? s.moscowVerdict : s.tehranVerdict;
  if (verdict === 'none') return 0;
  const lead = s.moscow.vp - s.tehran.vp;
  return B.UTILITY[verdict] + B.UTILITY.perVp * (side === 'moscow' ? lead : -lead);
}
