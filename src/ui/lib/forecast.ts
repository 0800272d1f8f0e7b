/**
 * The arithmetic of a front before the dice: the rules themselves play the Campaign on a copy of what the viewer sees
 * (law 1), with the units the other side is assumed to send.
 */
import {
  apply,
  type ChronicleEvent,
  type Dice,
  type EventValues,
  moveId,
  newSheet,
  provinceIndex,
  type Sheet,
  type Side,
  type State,
  type View,
} from '../../rules';
import { completed } from './preview';

/** Parts of an attack as rule 6.2 names them; `needed` is the lowest face that succeeds: 1 or less is certain, 7 is none. */
export type Front = Pick<
  EventValues['front'],
  'strength' | 'sorties' | 'brigades' | 'army' | 'ground' | 'air' | 'trust' | 'joint' | 'attack' | 'need' | 'left'
> & {
  readonly needed: number;
  /** Who would be the liberator of a stack that a success clears; null where it does not. */
  readonly liberator: Side | 'both' | 'none' | null;
};

const FACE = 6;
const dice: Dice = { d6: () => FACE, pick: () => 0 };
const LAST = {
  moscow: moveId({ side: 'moscow', type: 'channel', channel: 'silent' }),
  tehran: moveId({ side: 'tehran', type: 'posture', posture: 'lieLow' }),
};

/** A position in which both sheets are written up to their last choice: own units, and assumed ones for the rival. */
function assume(view: View, side: Side, own: readonly number[], other: readonly number[]): State {
  const state = completed(view);
  const sheet = (units: readonly number[]): Sheet => ({
    ...newSheet(),
    stage: 'stance',
    placed: units.reduce((sum, n) => sum + n, 0),
    onIs: units.reduce((sum, n, i) => sum + (view.provinces[i]!.faction === 'is' ? n : 0), 0),
    units: units.slice(),
  });
  const moscow = side === 'moscow';
  state.step = 'orders';
  state.active = 'both';
  state.moscow.sealed = false;
  state.tehran.sealed = false;
  state.secret.moscowSheet = sheet(moscow ? own : other);
  state.secret.tehranSheet = sheet(moscow ? other : own);
  return state;
}

/**
 * Every front that would be attacked, by map number.
 * @param own units the viewer's draft places, by map number
 * @param other units that the rival is assumed to send, by map number, 0-3 each
 */
export function forecast(
  view: View,
  side: Side,
  own: readonly number[],
  other: readonly number[],
): ReadonlyMap<number, Front> {
  const state = assume(view, side, own, other);
  const log: ChronicleEvent[] = [];
  apply(state, LAST.moscow, dice, log);
  apply(state, LAST.tehran, dice, log);
  const fronts = new Map<number, Front>();
  for (const event of log) {
    if (event.code === 'front') {
      const { strength, sorties, brigades, army, ground, air, trust, joint, attack, need, left } = event.values;
      const front = { strength, sorties, brigades, army, ground, air, trust, joint, attack, need, left };
      fronts.set(provinceIndex(event.values.province), { ...front, needed: need - attack, liberator: null });
    }
    if (event.code !== 'cleared') continue;
    const { moscow, tehran } = event.values;
    const front = fronts.get(provinceIndex(event.values.province));
    const liberator = moscow && tehran ? 'both' : moscow ? 'moscow' : tehran ? 'tehran' : 'none';
    if (front) fronts.set(provinceIndex(event.values.province), { ...front, liberator });
  }
  return fronts;
}
