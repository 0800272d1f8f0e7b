/** Who sits at a table: people, and bots by their names. */
import { BOTS, type BotId, sidesOf } from '../../bots/types';
import { SIDES, type Side } from '../../rules';
import { PERSON, type Players } from '../../scenario/record';

/** The bot of a name that can play a side; null for a person and for names that this page does not know. */
export function botAt(players: Players, side: Side): BotId | null {
  const bot = BOTS.find((one) => one === players[side]);
  return bot && sidesOf(bot).includes(side) ? bot : null;
}

/** Sides that people play. */
export function peopleAmong(players: Players): Side[] {
  return SIDES.filter((side) => players[side] === PERSON);
}

/** The first player that this page cannot put at the table; null if there is none. */
export function strangerAmong(players: Players): string | null {
  const side = SIDES.find((one) => players[one] !== PERSON && botAt(players, one) === null);
  return side ? players[side] : null;
}

/** The bots that can play a side. */
export function botsFor(side: Side): BotId[] {
  return BOTS.filter((bot) => sidesOf(bot).includes(side));
}

/** Two people at one screen. */
export function isPeople(players: Players): boolean {
  return peopleAmong(players).length === SIDES.length;
}
