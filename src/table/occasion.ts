import { type GameMove, type Side, sideOfMove } from '../rules';
import { hashText } from '../scenario/seed';

/** When a bot decides: the turn and step, and how many decisions its side has made before. */
interface Occasion {
  readonly side: Side;
  readonly turn: number;
  readonly step: string;
  readonly decided: number;
}

export function decidedBy(moves: readonly GameMove[], side: Side): number {
  return moves.reduce((sum, move) => sum + Number(sideOfMove(move) === side), 0);
}

/** Names an occasion; the same after a reload. */
export function occasionKey({ side, turn, step, decided }: Occasion): string {
  return `${side}/${turn}/${step}/${decided}`;
}

/**
 * The seed of a bot's thinking: the same whenever the game is opened, and nothing of the match's dice can be worked
 * out from it. Its worker never gets the match seed.
 */
export function botSeed(matchSeed: string, occasion: Occasion): number {
  return Number.parseInt(hashText(`${matchSeed}/bot/${occasionKey(occasion)}`).slice(0, 8), 16);
}
