/** A controller that draws among all legal moves. */
import {
  type Decision,
  draftSheet,
  endUnits,
  FastRng,
  MOVES,
  type Move,
  placeUnit,
  provinceIndex,
  type Readable,
  type Rng,
  type Sheet,
  type Side,
  sample,
  sealOf,
  setAid,
  setStance,
  type View,
} from '../rules';
import type { Controller } from './play';
import { hashText } from './seed';

/**
 * Draws evenly among the legal moves, order sheets stage by stage. The same seed, any text, draws the same in the same
 * game; it has nothing to do with the dice. A controller is for one game.
 */
export function randomController(seed: string): Controller {
  const streams = { moscow: stream(`${seed}/moscow`), tehran: stream(`${seed}/tehran`) };
  return (seen, side) => {
    const rng = streams[side];
    return seen.step === 'orders' ? drawSheet(seen, side, rng) : (draw(seen, side, rng) as Decision);
  };
}

function stream(text: string): Rng {
  return new FastRng(Number.parseInt(hashText(text).slice(0, 8), 16));
}

function draw(seen: Readable, side: Side, rng: Rng): Move {
  const move = MOVES[sample(seen, side, rng)];
  if (!move) throw new RangeError(`${side} has nothing to decide in ${seen.step}`);
  return move;
}

function drawSheet(seen: View, side: Side, rng: Rng): Decision {
  const sheet = draftSheet(seen, side);
  const sheets =
    side === 'moscow' ? { moscowSheet: sheet, tehranSheet: null } : { moscowSheet: null, tehranSheet: sheet };
  const draft: Readable = { ...seen, secret: { ...seen.secret, ...sheets } };
  while (sheet.stage !== 'sealed') write(draft, side, sheet, draw(draft, side, rng));
  return sealOf(side, sheet);
}

function write(draft: Readable, side: Side, sheet: Sheet, move: Move): void {
  if (move.type === 'sortie' || move.type === 'brigade') placeUnit(draft, side, sheet, provinceIndex(move.province));
  else if (move.type === 'aid') setAid(sheet, move.amount);
  else if (move.type === 'channel') setStance(sheet, move.channel);
  else if (move.type === 'posture') setStance(sheet, move.posture);
  else endUnits(draft, side, sheet);
}
