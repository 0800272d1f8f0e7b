/** What a teacher does to a game itself: acts of the facilitator in its log (H6, R11.3). */
import { type FacilitatorAct, isOver } from '../../rules';
import type { LiveMatch } from '../match/live-match';
import { ClassError } from './errors';

/** @throws ClassError when the rules do not allow it at this table now */
export async function facilitate(match: LiveMatch, act: FacilitatorAct): Promise<void> {
  const answer = await match.act({ event: { kind: 'facilitate', act }, by: 'facilitator', key: null, seen: null });
  if (!answer.ok) throw new ClassError(act.type === 'injectHeadline' ? 'notYet' : 'notNow');
}

/** Whether the turn has begun that the class plays last, and the game does not know it yet. */
function isLastUnnamed({ row, state }: LiveMatch): boolean {
  const last = row.gate?.lastTurn ?? null;
  if (last === null || isOver(state) || row.status !== 'playing') return false;
  return state.lastTurn === 0 && state.turn >= last && state.turn < state.config.turns;
}

/** Names the turn that the class plays last as soon as it begins; once, whoever asks. */
export async function nameLastTurn(match: LiveMatch): Promise<void> {
  if (!isLastUnnamed(match)) return;
  const event = { kind: 'facilitate', act: { type: 'endAfterTurn' } } as const;
  // Its key makes a second process's naming harmless.
  await match.act({ event, by: 'facilitator', key: 'last-turn', seen: null });
}
