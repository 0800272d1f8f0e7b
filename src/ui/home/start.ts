/** Starts a game and goes to it. */
import type { Level, SetUp } from '../../rules';
import { newSeed } from '../../scenario/dice';
import { type GameRecord, newRecord, type Players, playersOf } from '../../scenario/record';
import { isPeople } from '../lib/players';
import { keep, newId } from '../lib/saves';
import { type CompiledScenario, type CompiledVariant, scenarios, withVariant } from '../lib/scenarios';
import { address, go } from '../route';
import { FIRST_PLAYERS } from './hero';

interface Wanted {
  readonly scenario: CompiledScenario;
  readonly level: Level;
  readonly variant: CompiledVariant | undefined;
  /** 32 hexadecimal digits, or null for fresh dice. */
  readonly seed: string | null;
  readonly players: Players;
}

export function start({ scenario, level, variant, seed, players }: Wanted): void {
  const own = scenario.setUps[level];
  if (!own || !variant) return;
  const setUp = withVariant(own, variant);
  // The dice of a game must not be left in the browser's history.
  if (seed !== null) window.history.replaceState(null, '', address.home);
  begin(setUp, players, seed ?? newSeed());
}

function begin(setUp: SetUp, players: Players, seed: string): void {
  const id = newId();
  const { turns, years } = setUp.config;
  const record = newRecord(setUp, seed);
  keep(id, isPeople(players) ? record : { ...record, seats: players }, {
    turn: 1,
    turns,
    year: years[0] ?? '',
    over: false,
  });
  go(address.play(id));
}

/** The same game with the same players and fresh dice. */
export function playAgain(record: GameRecord, setUp: SetUp): void {
  begin(setUp, playersOf(record), newSeed());
}

/** For somebody who only wants to play: the short game. */
export const FIRST_GAME = scenarios[0];

export function playNow(seed: string | null): void {
  if (!FIRST_GAME) return;
  const { level, variants } = FIRST_GAME;
  start({ scenario: FIRST_GAME, level, variant: variants[level]?.[0], seed, players: FIRST_PLAYERS });
}
