/**
 * The keyed dice of a table (src/scenario/dice.ts), value for value, for studies that roll millions: the same ARC4 with
 * its tables kept from die to die. A test compares the two.
 */
import type { Dice } from '../../rules';
import { dieKey, drawKey } from '../../scenario/dice';

const box = new Uint8Array(256);
const key = new Uint8Array(256);

/** The first `quick()` of a seedrandom generator; keys of a game are shorter than its 256 places. */
function quick(text: string): number {
  const length = text.length;
  for (let i = 0; i < length; i++) key[i] = text.charCodeAt(i);
  for (let i = 0; i < 256; i++) box[i] = i;
  let j = 0;
  for (let i = 0, k = 0; i < 256; i++) {
    const t = box[i]!;
    j = (j + key[k]! + t) & 255;
    box[i] = box[j]!;
    box[j] = t;
    if (++k === length) k = 0;
  }
  j = 0;
  // 256 outputs are thrown away (RC4-drop), i goes round once.
  for (let n = 1; n <= 256; n++) {
    const i = n & 255;
    const t = box[i]!;
    j = (j + t) & 255;
    box[i] = box[j]!;
    box[j] = t;
  }
  let r = 0;
  for (let i = 1; i <= 4; i++) {
    const t = box[i]!;
    j = (j + t) & 255;
    const u = box[j]!;
    box[i] = u;
    box[j] = t;
    r = r * 256 + box[(t + u) & 255]!;
  }
  return r / 0x100000000;
}

/** Same values as `keyedDice(seed)`. */
export function studyDice(seed: string): Dice {
  return {
    d6: (turn, purpose, place) => 1 + Math.floor(quick(`${seed}/${dieKey(turn, purpose, place)}`) * 6),
    pick: (turn, draw, place, n) => Math.floor(quick(`${seed}/${drawKey(turn, draw, place)}`) * n),
  };
}
