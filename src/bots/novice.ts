/** `novice`: simple priorities with noise, chosen at a glance; and decisions that need no thought at all. */
import { type Decision, draftSheet, FastRng, legal, MOVES, sealOf } from '../rules';
import { habit } from './habits';
import { habitPlan, newPlan, sealPlan } from './plans';
import { mix } from './stream';
import type { Seen } from './types';

const plan = newPlan();

export function habitDecision({ view }: Seen, seed: number): Decision {
  const side = view.viewer;
  const rng = new FastRng(mix(seed, 5));
  if (view.step !== 'orders') return MOVES[habit(view, side, rng)] as Decision;
  habitPlan(view, side, plan, rng);
  const sheet = draftSheet(view, side);
  sealPlan(view, side, sheet, plan);
  return sealOf(side, sheet);
}

const ids: number[] = [];

/** The decision if there is only one; null where there is a choice. A sheet always has one. */
export function onlyChoice({ view }: Seen): Decision | null {
  if (view.step === 'orders') return null;
  return legal(view, view.viewer, ids) === 1 ? (MOVES[ids[0]!] as Decision) : null;
}
