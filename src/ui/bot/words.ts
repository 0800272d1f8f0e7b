/** What bots do and who plays, in words that give away no secret. */
import { isSecret } from '../../bots/types';
import { moveText, say } from '../../messages';
import { SIDES } from '../../rules';
import { PERSON, type Players } from '../../scenario/record';
import { botAt, peopleAmong } from '../lib/players';
import type { BotMove } from './driver';

/** What a bot has done, as the other side may know it. */
export function deedText(move: BotMove): string {
  const { decision } = move;
  if (decision.type === 'seal') return say('ui.bot.sealed');
  return decision.type === 'discard' ? say('ui.bot.discarded') : `${moveText(decision)}.`;
}

/**
 * Numbers that a reason may show, and what stands for them where they are missing. What else a bot gives (what it
 * expects of the strike and of the joint front, of its lead) would tell of plans and cards that are still secret.
 */
const SHOWN = { stability: -1, risk: 0, chance: -1 } as const;

/** Why it did so; '' for what is hidden: the reason would tell what was decided. */
export function reasonText(move: BotMove): string {
  if (isSecret(move.decision)) return '';
  const { code, values } = move.reason;
  const shown = Object.entries(SHOWN).map(([name, missing]) => [name, Number(values[name] ?? missing)]);
  return say(`bot.reason.${code}`, Object.fromEntries(shown));
}

/** Who plays, for the list of saved games. */
export function playersText(players: Players): string {
  const [person, other] = peopleAmong(players);
  if (other) return say('ui.players.twoPeople');
  if (person) {
    const rival = SIDES.find((side) => players[side] !== PERSON)!;
    return say('ui.players.against', { side: person, bot: players[rival] });
  }
  const [bot, against] = SIDES.map((side) => botAt(players, side));
  return say('ui.players.bots', { bot: bot ?? '', other: say(`bot.${against ?? 'random'}.name`) });
}
