import { type Decision, SIDES, type Side } from '../../rules';
import type { MatchEvent } from '../store/types';

/** A move of boardgame.io as an event of the log; null when it is none. */
export function eventOf(type: string, args: readonly unknown[], side: Side): MatchEvent | null {
  if (type === 'undo') return args.length === 0 ? { kind: 'undo', side } : null;
  const [decision] = args;
  if (args.length !== 1 || typeof decision !== 'object' || decision === null) return null;
  const { side: named, type: kind } = decision as { side?: unknown; type?: unknown };
  // Secret decisions cross in moves of their own, so that no log shows one.
  const wanted = kind === 'seal' || kind === 'discard' ? kind : 'decide';
  if (named !== side || wanted !== type || !SIDES.includes(side)) return null;
  return { kind: 'decide', decision: decision as Decision };
}
