/** Dice are handed in and asked for by purpose and place (law 8), so that one more die moves no other. */

/** Why a die is rolled; the place is a province's map number, or 0 where there is only one such die a turn. */
export type Purpose = 'front' | 'israel' | 'rebels' | 'is' | 'bid' | 'card' | 'removal' | 'end';
export const PURPOSES = [
  'front',
  'israel',
  'rebels',
  'is',
  'bid',
  'card',
  'removal',
  'end',
] as const satisfies readonly Purpose[];
/** What is drawn rather than rolled: cards from a pile, the dealing of *any* cards, headlines. */
export type Draw = 'draw' | 'deal' | 'headline';

export interface Dice {
  /** A number from 1 to 6 for this turn, purpose and place; the same key gives the same die at a table. */
  d6(turn: number, purpose: Purpose, place: number): number;
  /** A whole number from 0 to n-1, keyed like a die. */
  pick(turn: number, draw: Draw, place: number, n: number): number;
}

/** A fast random stream for playouts and sampling; the whole state is one 32-bit number. */
export interface Rng {
  /** A whole number from 0 to n-1, n between 1 and 2^24. */
  below(n: number): number;
}

/** Mulberry32: small, fast, and good enough for playouts; never used at a table. */
export class FastRng implements Rng, Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 8) / 0x1000000) * n);
  }

  d6(): number {
    return 1 + this.below(6);
  }

  pick(_turn: number, _draw: Draw, _place: number, n: number): number {
    return this.below(n);
  }
}
