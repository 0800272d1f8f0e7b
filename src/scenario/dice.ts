/** Dice at a table: each comes from (match seed, turn, purpose, place), so that one more die moves no other (law 8). */

import seedrandom from 'seedrandom';
import { type Dice, PROVINCES, type Purpose } from '../rules';

/** 128 random bits as 32 hexadecimal digits. Works without a secure context. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Dice a script has fixed: key as {@link dieKey} gives it, value 1 to 6. */
export type StagedDice = Readonly<Record<string, number>>;

/** The name of a die, as scripts stage it: "3/front/homs", "3/israel", "3/rebels", "3/is", "3/bid". */
export function dieKey(turn: number, purpose: Purpose, place: number): string {
  return purpose === 'front' ? `${turn}/front/${PROVINCES[place]}` : `${turn}/${purpose}`;
}

/** The staged form of a key within a turn ("front/homs") for that turn. */
export function stagedKey(turn: number, key: string): string {
  return `${turn}/${key}`;
}

/** Dice of one match: staged ones first, all others from the seed. The same key always gives the same die. */
export function keyedDice(seed: string, staged: StagedDice = {}): Dice {
  return {
    d6(turn, purpose, place) {
      const key = dieKey(turn, purpose, place);
      return staged[key] ?? 1 + Math.floor(seedrandom(`${seed}/${key}`).quick() * 6);
    },
  };
}
