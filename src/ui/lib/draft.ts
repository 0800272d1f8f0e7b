/** An order sheet while it is written: kept as plain counts, and made a real sheet by the rules at every step. */
import { produce } from 'immer';
import {
  aidLimit,
  type Channel,
  checkUnit,
  draftSheet,
  endUnits,
  MAX_UNITS_ON_FRONT,
  moveId,
  type Posture,
  PROVINCE_COUNT,
  PROVINCES,
  placeUnit,
  power,
  type Refusal,
  refusal,
  refuse,
  type SealMove,
  type Sheet,
  type Side,
  sealOf,
  setAid,
  setStance,
  unitCost,
  unitLimit,
  type View,
} from '../../rules';

export interface Draft {
  /** Units by map number, 0-3 each. */
  readonly units: readonly number[];
  readonly aid: number;
  readonly stance: Channel | Posture | 'none';
}

export const EMPTY_DRAFT: Draft = { units: new Array<number>(PROVINCE_COUNT).fill(0), aid: 0, stance: 'none' };

/** What a draft costs and what is still free to choose. */
export interface Reckoned {
  readonly placed: number;
  readonly limit: number;
  /** Treasury that the units cost, that the aid costs, and what is left. */
  readonly unitsCost: number;
  readonly aid: number;
  readonly left: number;
  /** Most aid that the treasury allows beside these units, 0-3. */
  readonly aidLimit: number;
}

/** The sheet with the units of a draft in map order, or why one of them is refused. */
function place(view: View, side: Side, units: readonly number[]): { sheet: Sheet; refusal: Refusal | null } {
  const sheet = draftSheet(view, side);
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    for (let n = 0; n < (units[i] ?? 0); n++) {
      // A side that may place nothing gets no unit stage at all.
      const code = sheet.stage === 'units' ? checkUnit(view, side, sheet, i) : 'unitsLimit';
      if (code) {
        const limit = code === 'frontFull' ? MAX_UNITS_ON_FRONT : unitLimit(view, side);
        return { sheet, refusal: refuse(code, { side, province: PROVINCES[i]!, limit }) };
      }
      placeUnit(view, side, sheet, i);
    }
  }
  return { sheet, refusal: null };
}

export function reckon(view: View, side: Side, draft: Draft): Reckoned {
  const { sheet } = place(view, side, draft.units);
  const unitsCost = unitCost(view, side, sheet);
  const most = Math.max(0, aidLimit(view, side, sheet));
  const aid = Math.min(draft.aid, most);
  const left = power(view, side).treasury - unitsCost - aid;
  return { placed: sheet.placed, limit: unitLimit(view, side), unitsCost, aid, left, aidLimit: most };
}

/** The draft with one unit more or less on a front; aid shrinks to what is left to pay it. */
export function withUnits(view: View, side: Side, draft: Draft, province: number, by: 1 | -1): Draft {
  return produce(draft, (next) => {
    next.units[province] = Math.max(0, (next.units[province] ?? 0) + by);
    next.aid = reckon(view, side, next).aid;
  });
}

/** Why no further unit may go to this front, or null. */
export function refuseUnit(view: View, side: Side, draft: Draft, province: number): Refusal | null {
  const { units } = produce(draft, (next) => {
    next.units[province] = (next.units[province] ?? 0) + 1;
  });
  return place(view, side, units).refusal;
}

/** Why this channel or posture may not be chosen, or null. */
export function refuseStance(view: View, side: Side, stance: Channel | Posture): Refusal | null {
  const sheet = { ...draftSheet(view, side), stage: 'stance' as const };
  const secret = { ...view.secret, ...(side === 'moscow' ? { moscowSheet: sheet } : { tehranSheet: sheet }) };
  const move =
    side === 'moscow'
      ? ({ side, type: 'channel', channel: stance as Channel } as const)
      : ({ side, type: 'posture', posture: stance as Posture } as const);
  return refusal({ ...view, secret }, moveId(move));
}

/** The sealed sheet of a finished draft, or why it cannot be sealed; `none` while the secret choice is open. */
export function sealDraft(view: View, side: Side, draft: Draft): SealMove | Refusal | 'none' {
  if (draft.stance === 'none') return 'none';
  const barred = refuseStance(view, side, draft.stance);
  if (barred) return barred;
  const { sheet, refusal: refused } = place(view, side, draft.units);
  if (refused) return refused;
  if (sheet.stage === 'units') endUnits(view, side, sheet);
  setAid(sheet, Math.min(draft.aid, Math.max(0, aidLimit(view, side, sheet))));
  setStance(sheet, draft.stance);
  return sealOf(side, sheet);
}
