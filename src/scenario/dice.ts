/** Dice at a table: each comes from (match seed, turn, purpose, place), so that one more die moves no other (law 8). */

import seedrandom from 'seedrandom';
import { CARDS, type Dice, type Draw, PROVINCES, type Purpose } from '../rules';

/** 128 random bits as 32 hexadecimal digits. Works without a secure context. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Dice a script has fixed: key as {@link dieKey} gives it, value 1 to 6. */
export type StagedDice = Readonly<Record<string, number>>;

/**
 * The name of a die, as scripts stage it: "3/front/homs", "3/israel", "3/rebels", "3/is", "3/bid", "3/card/t16/0",
 * "3/removal/daraa", "3/end".
 */
export function dieKey(turn: number, purpose: Purpose, place: number): string {
  if (purpose === 'front' || purpose === 'removal') return `${turn}/${purpose}/${PROVINCES[place]}`;
  // A card may roll two dice; its place is twice its number, plus 1 for the second.
  if (purpose === 'card') return `${turn}/card/${CARDS[Math.floor(place / 2)]}/${place % 2}`;
  return `${turn}/${purpose}`;
}

/** The name of a draw: "3/draw/0". Draws are staged as the number drawn, from 0. */
export function drawKey(turn: number, draw: Draw, place: number): string {
  return `${turn}/${draw}/${place}`;
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
    pick(turn, draw, place, n) {
      const key = drawKey(turn, draw, place);
      const fixed = staged[key];
      return fixed !== undefined && fixed < n ? fixed : Math.floor(seedrandom(`${seed}/${key}`).quick() * n);
    },
  };
}
