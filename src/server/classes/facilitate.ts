/** What a teacher does to a game itself. */
import type { HeadlineId } from '../../rules';
import type { LiveMatch } from '../match/live-match';
import { ClassError } from './errors';

export type Facilitation =
  | { readonly type: 'endNow' | 'endAfterTurn' }
  | { readonly type: 'headline'; readonly headline: HeadlineId };

/** @throws ClassError when it cannot be done at this table now */
export async function facilitate(match: LiveMatch, act: Facilitation): Promise<void> {
  if (act.type === 'headline') throw new ClassError('notYet');
  if (act.type === 'endAfterTurn') {
    await match.govern(({ gate }) => (gate ? { gate: { ...gate, lastTurn: match.state.turn } } : null));
    return;
  }
  const event = { kind: 'close', why: 'facilitator' } as const;
  const answer = await match.act({ event, by: 'facilitator', key: null, seen: null });
  if (!answer.ok) throw new ClassError('notNow');
}

/** Ends a game whose last turn has been played. */
export async function endIfDue(match: LiveMatch): Promise<void> {
  const last = match.row.gate?.lastTurn ?? null;
  if (last !== null && match.state.turn > last) await facilitate(match, { type: 'endNow' });
}
