/** What a vote would do: the rules themselves cast it on a copy of what the viewer sees (law 1). */
import { type ChronicleEvent, castVote, type State, type View, type Vote } from '../../rules';
import { type Change, compare } from './changes';
import { completed } from './preview';

function cast(view: View, vote: Vote): { state: State; log: ChronicleEvent[] } {
  const state = completed(view);
  const log: ChronicleEvent[] = [];
  castVote(state, vote, log);
  return { state, log };
}

/** Every track that the vote would move, with its value before and after, in the order of the rules (R9.4). */
export function changesBy(view: View, vote: Vote): ChronicleEvent[] {
  return cast(view, vote).log.filter(({ code }) => code === 'track');
}

/** What would be different on the board after the vote; for Tehran, to whom it is unknown, as if nothing were bid. */
export function afterVote(view: View, vote: Vote): Change[] {
  return compare(completed(view), cast(view, vote).state);
}
