/** What a vote would do: the rules themselves cast it on a copy of what Moscow sees (law 1). */
import { type ChronicleEvent, castVote, copyInto, newState, type View, type Vote } from '../../rules';

/** Every track that the vote would move, with its value before and after, in the order of the rules (R9.4). */
export function changesBy(view: View, vote: Vote): ChronicleEvent[] {
  const state = newState(view.config);
  copyInto(state, {
    ...state,
    ...view,
    moscow: { ...view.moscow, sealed: false },
    tehran: { ...view.tehran, sealed: false },
    secret: { ...state.secret, bid: view.secret.bid ?? 0 },
  });
  const log: ChronicleEvent[] = [];
  castVote(state, vote, log);
  return log.filter(({ code }) => code === 'track');
}
