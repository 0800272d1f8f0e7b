/** Plays evenly among the legal moves. */
import { type Readable, type Rng, type Side, sample } from '../rules';

/** Chooses an atomic move, by number, from what a side may read; -1 when nothing is awaited of it. */
export type Policy = (s: Readable, side: Side, rng: Rng) => number;

export const randomPolicy: Policy = sample;
