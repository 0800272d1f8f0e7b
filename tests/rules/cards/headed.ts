/** The turn before a headline and the turn that it heads. */
import type { Config, HeadlineId } from '../../../src/rules';
import type { Faces } from './dice';
import { aGame, counterDice, difference, type Game, type Orders, withHeadlines } from './helper';

export type Board = (game: Game) => Game;
export const asItIs: Board = (game) => game;

/**
 * The headline of turn 2 has just been read. The board is set in turn 1 after Israel's strike, and no counter-attack
 * succeeds; Tension 6 keeps drift away.
 */
export function read(id: HeadlineId | 'none', set = asItIs, config: Partial<Config> = {}): Game {
  const game = aGame({ headlines: withHeadlines('none', id), cards: false, ...config }, { tension: 6 });
  game.with({ stability: 8 }).fights({ moscowAid: 2, tehranAid: 2 });
  set(game).config({ counterBase: 20 });
  return game.concludes({ vote: 'veto' }, counterDice(game));
}

/** What the headline changes when it is read, compared with a turn without one. */
export function changes(id: HeadlineId, set = asItIs) {
  return difference(read('none', set), read(id, set));
}

/** What the headline changes until the end of its turn, the board of that turn being set when it is read. */
export function turnWith(id: HeadlineId, orders: Orders, set: Board, dice: Faces = {}) {
  const play = (headline: HeadlineId | 'none') => set(read(headline)).endsTurn(orders, dice);
  return difference(play('none'), play(id));
}
