/** Effects that outlast the moment: state with an end, read by the steps they change (C4.4, C6.2). */
import { L, type LastingId } from './cardList';
import type { Public, State } from './state';

/** Whether an effect is in force this turn. */
export function inForce(s: Readonly<Public>, effect: number): boolean {
  return s.lasting[effect]! >= s.turn;
}

/** Puts an effect in force for this turn and `more` further ones; past the last turn it is lost (C4.4); later wins (C4.11). */
export function put(s: State, id: LastingId, more = 0, memory = 0): void {
  s.lasting[L[id]] = s.turn + more;
  s.memory[L[id]] = memory;
}

/** Memory of t18 and t03: which sides broke the line or the pledge, as bits. */
export const BROKEN_BY = { moscow: 1, tehran: 2 } as const;

/** Memory of m19: the pledges that were there before it, as bits. */
export const AFTER = { t03: 1, t18: 2 } as const;
