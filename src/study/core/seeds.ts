/** Seeds of a study: every game and every decision has its own, whoever plays it and on whatever worker. */
import type { Side, Step } from '../../rules';
import { hashText, seedFrom } from '../../scenario/seed';

/** The match seed of a game, by its number in a study. The text has a slash, so it is never taken for a seed itself. */
export function gameSeed(study: string, game: number): string {
  return seedFrom(`${study}/game ${game}`);
}

/** What the bots of a game draw from, a whole number; another salt gives other play on the same dice. */
export function botSeedOf(seed: string, salt = ''): number {
  return Number.parseInt(hashText(`${seed}/bots/${salt}`).slice(0, 8), 16);
}

const STEPS: readonly Step[] = [
  'discard',
  'reply',
  'statecraft',
  'joint',
  'orders',
  'accusation',
  'offer',
  'vote',
  'over',
];

function stir(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** The seed of one decision: turn, step, side and how many decisions that side has made in the turn before. */
export function decisionSeed(bots: number, turn: number, step: Step, side: Side, before: number): number {
  const at = turn * 1024 + STEPS.indexOf(step) * 64 + (side === 'moscow' ? 0 : 32) + before;
  return stir(stir(bots, at), 0x2545f491) >>> 0;
}
