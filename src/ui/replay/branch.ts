/** A new game that leaves a recorded one at some point. */
import { createGame, type Dice, makeMove, type SetUp } from '../../rules';
import { dieKey, drawKey, keyedDice, newSeed } from '../../scenario/dice';
import { type GameRecord, type Players, ReplayError } from '../../scenario/record';
import { canonicalJson, hashText } from '../../scenario/seed';
import { isPeople } from '../lib/players';

/** Names a game by what it is; says nothing about its seed. */
export function fingerprint({ seed, scenarioHash, stagedDice, moves }: GameRecord): string {
  return hashText(canonicalJson(['game', seed, scenarioHash, stagedDice, moves])).slice(0, 16);
}

/** Dice that write down what they were asked for and what they gave. */
function noting(dice: Dice, noted: Record<string, number>): Dice {
  return {
    d6(turn, purpose, place) {
      const die = dice.d6(turn, purpose, place);
      noted[dieKey(turn, purpose, place)] = die;
      return die;
    },
    pick(turn, draw, place, n) {
      const drawn = dice.pick(turn, draw, place, n);
      noted[drawKey(turn, draw, place)] = drawn;
      return drawn;
    },
  };
}

export interface BranchWish {
  readonly seats: Players;
  /** Keeps dice that a script has fixed for later turns too. */
  readonly keepStaged?: boolean;
  /** 32 hexadecimal digits; fresh ones when left out. */
  readonly seed?: string;
}

/**
 * The game after `at` decisions as a game of its own. What was rolled and drawn up to there is fixed, so that its past
 * stays; everything later comes from the new seed.
 * @throws ReplayError at a move that these rules refuse
 */
export function branchAt(setUp: SetUp, record: GameRecord, at: number, wish: BranchWish): GameRecord {
  const { seats, keepStaged = false, seed = newSeed() } = wish;
  const noted: Record<string, number> = {};
  const dice = noting(keyedDice(record.seed, record.stagedDice), noted);
  const state = createGame(setUp, dice);
  const moves = record.moves.slice(0, at);
  moves.forEach((move, index) => {
    const refusal = makeMove(state, move, dice);
    if (refusal) throw new ReplayError(index, refusal);
  });
  const { format, rulesVersion, scenario, scenarioHash, level } = record;
  return {
    format,
    rulesVersion,
    scenario,
    scenarioHash,
    level,
    seed,
    stagedDice: keepStaged ? { ...record.stagedDice, ...noted } : noted,
    moves,
    ...(isPeople(seats) ? {} : { seats }),
    branch: { of: fingerprint(record), at },
  };
}
