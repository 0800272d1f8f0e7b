/** A row of games to play: who meets whom from which start, on which seeds. */
import { type BotSpec, parseBot } from '../../bots';
import type { SetUp } from '../../rules';
import { type Chooser, playBots } from './play';
import type { PlayedRow } from './row';
import { gameSeed } from './seeds';

export interface Pairing {
  /** Unique in a run. */
  readonly name: string;
  readonly setUp: SetUp;
  /** Bots as `strong:200` names them. */
  readonly moscow: string;
  readonly tehran: string;
  /** Games of pairings with the same seed have the same dice, number by number. */
  readonly seed: string;
  readonly games: number;
  /** How many games share the dice of one; they differ in what the bots draw. Left out, 1. */
  readonly replicas?: number;
}

/** A game of a pairing, to be played wherever there is room. */
export function playPaired(pairing: Pairing, game: number, chooser?: Chooser): PlayedRow {
  const { setUp, replicas = 1, seed, name } = pairing;
  const dice = Math.floor(game / replicas);
  return playBots({
    setUp,
    seed: gameSeed(seed, dice),
    salt: replicas > 1 ? String(game % replicas) : '',
    moscow: specOf(pairing.moscow),
    tehran: specOf(pairing.tehran),
    pairing: name,
    game,
    ...(chooser ? { chooser } : {}),
  });
}

function specOf(text: string): BotSpec {
  const spec = parseBot(text);
  if (!spec) throw new RangeError(`no such bot: ${text}`);
  return spec;
}
