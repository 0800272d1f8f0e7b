import type { Side } from '../../rules';
import type { EventRow, Store } from '../store/types';
import type { Answer, LiveMatch } from './live-match';
import type { Registry } from './registry';

/** Gives a seat to a bot, or back to its person (null): in the log, and beside it for whoever reads the seats only. */
export async function handSeat(
  { store, registry }: { readonly store: Store; readonly registry: Registry },
  match: LiveMatch,
  side: Side,
  to: string | null,
  by: EventRow['by'],
): Promise<Answer> {
  const answer = await match.act({ event: { kind: 'hand', side, to }, by, key: null, seen: null });
  if (!answer.ok) return answer;
  await store.setSeat(match.id, side, { bot: to });
  // Another process may have read the seats before this.
  registry.changed(match.id);
  return answer;
}
