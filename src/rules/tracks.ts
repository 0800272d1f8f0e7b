/** Changes of tracks: each stays in its range (R2.3) and is written down with where it came from. */

import { MAX_PROXIES, MODIFIER, RANGE } from './balance';
import { PROVINCES, type Side } from './board';
import { type Log, note, type ScoreLine, type TrackName } from './chronicle';
import { type Public, power, type State } from './state';

/** Writes a track's move that another file has made. */
export function moved(s: State, log: Log, rule: string, track: TrackName, from: number, to: number): void {
  wrote(s, log, rule, track, '', from, to);
}

function wrote(s: State, log: Log, rule: string, track: TrackName, side: Side | '', from: number, to: number): void {
  if (log && from !== to) note(log, s, rule, 'track', { track, side, from, to });
}

function clamp(value: number, range: readonly [number, number]): number {
  return Math.max(range[0], Math.min(range[1], value));
}

/** Moves Stability. The caller ends the game if it reaches 0 (R12.1). */
export function addStability(s: State, by: number, log: Log, rule: string): void {
  const from = s.stability;
  s.stability = clamp(from + by, RANGE.stability);
  wrote(s, log, rule, 'stability', '', from, s.stability);
}

/** Moves Trust; R2.2 names every deed that calls this. */
export function addTrust(s: State, by: number, log: Log, rule: string): void {
  const from = s.trust;
  s.trust = clamp(from + by, RANGE.trust);
  wrote(s, log, rule, 'trust', '', from, s.trust);
}

/** Moves Patronage toward a side: up for Moscow, down for Tehran. */
export function addPatronage(s: State, side: Side, by: number, log: Log, rule: string): void {
  const from = s.patronage;
  const to = clamp(from + (side === 'moscow' ? by : -by), RANGE.patronage);
  // R13.5 Who needs whom: once drones are sold no step leads to Moscow's side.
  s.patronage = s.dronesSold && to > 0 ? 0 : to;
  wrote(s, log, rule, 'patronage', '', from, s.patronage);
}

export function addDetente(s: State, by: number, log: Log, rule: string): void {
  const from = s.detente;
  s.detente = clamp(from + by, RANGE.detente);
  wrote(s, log, rule, 'detente', '', from, s.detente);
}

export function addTension(s: State, by: number, log: Log, rule: string): void {
  const from = s.tension;
  s.tension = clamp(from + by, RANGE.tension);
  wrote(s, log, rule, 'tension', '', from, s.tension);
}

export function addSanctions(s: State, by: number, log: Log, rule: string): void {
  const from = s.sanctions;
  s.sanctions = clamp(from + by, RANGE.sanctions);
  wrote(s, log, rule, 'sanctions', '', from, s.sanctions);
}

export function addBrigades(s: State, by: number, log: Log, rule: string): void {
  const from = s.brigades;
  s.brigades = clamp(from + by, RANGE.brigades);
  wrote(s, log, rule, 'brigades', 'tehran', from, s.brigades);
}

export function addAirDefence(s: State, by: number, log: Log, rule: string): void {
  const from = s.airDefence;
  s.airDefence = clamp(from + by, RANGE.airDefence);
  wrote(s, log, rule, 'airDefence', 'tehran', from, s.airDefence);
}

/** R4.15; R13.5 More centrifuges. */
export function chipLimit(s: Readonly<Public>): number {
  return s.config.modifiers.moreCentrifuges ? MODIFIER.centrifuges.chips : RANGE.chips[1];
}

export function addChips(s: State, by: number, log: Log, rule: string): void {
  const from = s.chips;
  s.chips = clamp(from + by, [0, chipLimit(s)]);
  wrote(s, log, rule, 'chips', 'tehran', from, s.chips);
}

/** R13.5 Bushehr. */
export function addBushehr(s: State, by: number, log: Log, rule: string): void {
  const from = s.bushehr;
  s.bushehr = clamp(from + by, [0, MODIFIER.bushehr.steps]);
  wrote(s, log, rule, 'bushehr', '', from, s.bushehr);
}

/** R2.3: treasury may pass 15 until income is paid; it is never below 0. */
export function addTreasury(s: State, side: Side, by: number, log: Log, rule: string): void {
  const own = power(s, side);
  const from = own.treasury;
  own.treasury = Math.max(0, from + by);
  wrote(s, log, rule, 'treasury', side, from, own.treasury);
}

export function addResolve(s: State, side: Side, by: number, log: Log, rule: string): void {
  const own = power(s, side);
  const from = own.resolve;
  own.resolve = clamp(from + by, RANGE.resolve);
  wrote(s, log, rule, 'resolve', side, from, own.resolve);
}

export function addCandidates(s: State, side: Side, by: number, log: Log, rule: string): void {
  const own = power(s, side);
  const from = own.candidates;
  own.candidates = clamp(from + by, RANGE.candidates);
  wrote(s, log, rule, 'candidates', side, from, own.candidates);
}

/** R13.5 Way out: a proxy that has left. */
export function addExit(s: State, side: Side, log: Log, rule: string): void {
  const own = power(s, side);
  own.exits++;
  wrote(s, log, rule, 'exits', side, own.exits - 1, own.exits);
}

/** Secret: no public event is written (R14.1). */
export function addCredits(s: State, by: number): void {
  s.secret.credits = clamp(s.secret.credits + by, RANGE.credits);
}

/** Adds proxies up to the limit of 3. */
export function addProxies(s: State, province: number, side: Side, by: number, log: Log, rule: string): void {
  const p = s.provinces[province]!;
  const from = side === 'moscow' ? p.moscow : p.tehran;
  const sum = from + by;
  const to = Math.max(0, Math.min(MAX_PROXIES, sum));
  if (side === 'moscow') p.moscow = to;
  else p.tehran = to;
  if (log && from !== to) note(log, s, rule, 'proxies', { province: PROVINCES[province]!, side, from, to });
}

/** Adds VP on a named line of the score; writes nothing for 0. */
export function score(s: State, side: Side, line: ScoreLine, vp: number, log: Log, rule: string): void {
  if (vp === 0) return;
  const own = power(s, side);
  own.vp += vp;
  if (log) note(log, s, rule, 'score', { side, line, vp, total: own.vp });
}

/** How far a side can draw the president. */
export function patronageLimit(s: Readonly<Public>, side: Side): number {
  return side === 'moscow' && s.dronesSold ? 0 : RANGE.patronage[1];
}

/** Patronage as a side sees it: above 0 is its own (R2.1). */
export function patronageFor(s: Readonly<Public>, side: Side): number {
  return side === 'moscow' ? s.patronage : 0 - s.patronage;
}
