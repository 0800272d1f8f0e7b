/** Whether stored matches still are what they were, on the rules that this server has. */
import { isOver, RULES_VERSION, type SetUp } from '../../rules';
import { ReplayError, rebuild } from '../../scenario/record';
import type { MatchRow, Store } from '../store/types';
import type { Catalogue } from './catalogue';
import { recordOf } from './log';

export type Verified =
  | { readonly match: MatchRow; readonly result: 'same' }
  /** Its scenario is gone or has changed. */
  | { readonly match: MatchRow; readonly result: 'scenario' }
  /** Of other rules; whether its moves happen to hold on the present ones too. */
  | { readonly match: MatchRow; readonly result: 'version'; readonly holds: boolean }
  /** Of these rules, and yet a move is refused. */
  | { readonly match: MatchRow; readonly result: 'refused'; readonly move: number; readonly code: string }
  /** What is noted beside the log is not what the log says. */
  | { readonly match: MatchRow; readonly result: 'noted' };

const PAGE = 200;

/** Matches whose players wait for them. */
export function isLive({ status }: Pick<MatchRow, 'status'>): boolean {
  return status === 'open' || status === 'playing';
}

/** All matches, by id, read in steps. */
export async function* allMatches(store: Store): AsyncGenerator<MatchRow> {
  for (let after = ''; ; ) {
    const page = await store.listMatches({ after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}

export async function verify(store: Store, catalogue: Catalogue, match: MatchRow): Promise<Verified> {
  const setUp = catalogue.startOf(match);
  if (!setUp) return { match, result: 'scenario' };
  const events = await store.events(match.id);
  // What came after the row was read is none of its business.
  const record = recordOf(match, events.slice(0, match.version));
  const played = replay(setUp, record);
  if (match.rulesVersion !== RULES_VERSION)
    return { match, result: 'version', holds: !(played instanceof ReplayError) };
  if (played instanceof ReplayError) {
    return { match, result: 'refused', move: played.index + 1, code: played.refusal.code };
  }
  const noted = events.length >= match.version && (match.status === 'over') === isOver(played.state);
  return { match, result: noted || match.status === 'closed' ? 'same' : 'noted' };
}

function replay(setUp: SetUp, record: Parameters<typeof rebuild>[1]) {
  try {
    return rebuild(setUp, record);
  } catch (error) {
    if (error instanceof ReplayError) return error;
    throw error;
  }
}

/** Closes a match that these rules cannot carry on; false when it changed meanwhile. */
export async function closeForRules(store: Store, { id, version }: MatchRow, at: number): Promise<boolean> {
  const event = { kind: 'close', why: 'rules' } as const;
  const row = { seq: version + 1, at, by: 'server', key: null, event } as const;
  const patch = { status: 'closed', closedWhy: 'rules', dueAt: null, awaited: [] } as const;
  return (await store.append(id, version, [row], patch)) === 'ok';
}
