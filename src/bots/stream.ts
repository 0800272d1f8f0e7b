/** Random numbers of playouts: dice by key, so that two candidates tried on one number meet the same fortune. */
import type { Dice, Draw, Purpose, Rng } from '../rules';

const CODE: Readonly<Record<Purpose | Draw, number>> = {
  front: 1,
  israel: 2,
  rebels: 3,
  is: 4,
  bid: 5,
  card: 6,
  removal: 7,
  end: 8,
  draw: 9,
  deal: 10,
  headline: 11,
};

/** A well-mixed 32-bit number from two. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6)), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Dice and choices of one playout; `reset` starts the next. Nothing is allocated. */
export class Fortune implements Dice, Rng {
  private seed = 0;
  private state = 0;

  reset(seed: number): void {
    this.seed = seed | 0;
    this.state = mix(seed, 0x51ed27);
  }

  /** Starts the stream of one decision anew, so that what was drawn before does not move it. */
  turnTo(key: number): void {
    this.state = mix(this.seed, key);
  }

  below(n: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 8) / 0x1000000) * n);
  }

  d6(turn: number, purpose: Purpose, place: number): number {
    return 1 + this.keyed(turn, CODE[purpose], place, 6);
  }

  pick(turn: number, draw: Draw, place: number, n: number): number {
    return this.keyed(turn, CODE[draw], place, n);
  }

  private keyed(turn: number, code: number, place: number, n: number): number {
    const h = mix(this.seed, (turn << 16) ^ (code << 8) ^ (place & 0xff));
    return Math.floor(((h >>> 8) / 0x1000000) * n);
  }
}
