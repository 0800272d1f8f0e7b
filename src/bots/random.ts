/** Plays evenly among the legal moves. */
import {
  type Decision,
  draftSheet,
  endUnits,
  FastRng,
  MOVES,
  placeUnit,
  provinceIndex,
  type Readable,
  type Rng,
  type Side,
  sample,
  sealOf,
  setAid,
  setStance,
  type View,
} from '../rules';

/** Chooses an atomic move, by number, from what a side may read; -1 when nothing is awaited of it. */
export type Policy = (s: Readable, side: Side, rng: Rng) => number;

export const randomPolicy: Policy = sample;

/** A decision drawn evenly; an order sheet is drawn stage by stage. */
export function drawDecision(seen: View & { readonly viewer: Side }, seed: number): Decision {
  const side = seen.viewer;
  return policyDecision(seen, side, randomPolicy, new FastRng(seed));
}

/** A policy's decision as a table takes it: atomic moves of a sheet become one sealed move. */
export function policyDecision(seen: Readable, side: Side, policy: Policy, rng: Rng): Decision {
  if (seen.step !== 'orders') return MOVES[policy(seen, side, rng)] as Decision;
  const sheet = draftSheet(seen, side);
  const own = side === 'moscow' ? { moscowSheet: sheet } : { tehranSheet: sheet };
  const draft: Readable = { ...seen, secret: { ...seen.secret, ...own } };
  while (sheet.stage !== 'sealed') {
    const move = MOVES[policy(draft, side, rng)]!;
    if (move.type === 'sortie' || move.type === 'brigade') placeUnit(draft, side, sheet, provinceIndex(move.province));
    else if (move.type === 'aid') setAid(sheet, move.amount);
    else if (move.type === 'channel') setStance(sheet, move.channel);
    else if (move.type === 'posture') setStance(sheet, move.posture);
    else endUnits(draft, side, sheet);
  }
  return sealOf(side, sheet);
}
