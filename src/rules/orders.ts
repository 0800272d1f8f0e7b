/** Order sheets: units on fronts in map order, then aid, then channel or posture; sealed as one (rule 5.2, law 2). */

import * as B from './balance';
import { PROVINCE_COUNT, PROVINCES, type ProvinceId, provinceIndex, type Side } from './board';
import { L } from './cardList';
import { isFront } from './geography';
import { inForce } from './lasting';
import type { SealMove } from './moves';
import { type Refusal, refuse } from './refusal';
import { CHANNELS, newSheet, POSTURES, power, type Readable, type Sheet } from './state';

/** R5.2 and ruling 63: sorties without price for any front. */
function freeAnywhere(s: Readable): number {
  return s.freeSorties + (inForce(s, L.t01) ? 1 : 0) + (inForce(s, L.t14) ? 1 : 0);
}

/** R5.2 and ruling 63: sorties without price for IS fronts only. */
function freeOnIs(s: Readable): number {
  return (inForce(s, L.m01) ? 2 : 0) + (inForce(s, L.h11) ? 1 : 0);
}

/** R5.2 and ruling 63: sorties to be paid: all beyond the free ones, of which some serve IS fronts only. */
function paidSorties(s: Readable, placed: number, onIs: number): number {
  const isOnly = freeOnIs(s);
  const paid = placed - freeAnywhere(s) - (onIs < isOnly ? onIs : isOnly);
  return paid > 0 ? paid : 0;
}

/** R5.2: most units a side may place this turn, wherever it places them: sorties for Moscow, brigades for Tehran. */
export function unitLimit(s: Readable, side: Side): number {
  if (side === 'tehran') {
    return s.tehran.resolve === 0 ? Math.min(B.NO_RESOLVE_BRIGADES, s.brigades) : s.brigades;
  }
  const most = freeAnywhere(s) + freeOnIs(s) + Math.min(s.moscow.treasury, B.PAID_SORTIES);
  return s.moscow.resolve === 0 ? Math.min(most, B.NO_RESOLVE_SORTIES) : most;
}

/** R5.2: what the units of a sheet cost: sorties beyond the free ones. */
export function unitCost(s: Readable, side: Side, sheet: Readonly<Sheet>): number {
  return side === 'moscow' ? paidSorties(s, sheet.placed, sheet.onIs) : 0;
}

/** R5.2: most aid that sheet can still pay for, 0-3. */
export function aidLimit(s: Readable, side: Side, sheet: Readonly<Sheet>): number {
  return Math.min(power(s, side).treasury - unitCost(s, side, sheet), B.MAX_AID);
}

/** Whether one unit more, there, stays within what a side has and can pay. */
function affords(s: Readable, side: Side, sheet: Readonly<Sheet>, province: number): boolean {
  if (side === 'tehran') return sheet.placed < unitLimit(s, side);
  if (s.moscow.resolve === 0 && sheet.placed >= B.NO_RESOLVE_SORTIES) return false;
  const onIs = sheet.onIs + (s.provinces[province]!.faction === 'is' ? 1 : 0);
  const paid = paidSorties(s, sheet.placed + 1, onIs);
  return paid <= B.PAID_SORTIES && paid <= s.moscow.treasury;
}

/** Why a unit may not be placed there now, or null. */
export function checkUnit(s: Readable, side: Side, sheet: Readonly<Sheet>, province: number): Refusal['code'] | null {
  if (province < sheet.cursor) return 'mapOrder';
  if (!isFront(s, province)) return 'notFront';
  const p = s.provinces[province]!;
  if (p.closed) return 'frontClosed';
  if (side === 'tehran' && p.faction === 'is' && inForce(s, L.t05)) return 'noIsFronts';
  if (sheet.units[province]! >= B.MAX_UNITS_ON_FRONT) return 'frontFull';
  return affords(s, side, sheet, province) ? null : 'unitsLimit';
}

/** Whether a channel or posture is barred this turn by a card. */
export function stanceBarred(s: Readable, stance: Sheet['stance']): boolean {
  switch (stance) {
    case 'share':
      return inForce(s, L.m10);
    case 'lieLow':
      return inForce(s, L.t17) || inForce(s, L.t23);
    case 'buildUp':
      return inForce(s, L.t20);
    default:
      return false;
  }
}

function canPlace(s: Readable, side: Side, sheet: Readonly<Sheet>): boolean {
  for (let i = sheet.cursor; i < PROVINCE_COUNT; i++) if (checkUnit(s, side, sheet, i) === null) return true;
  return false;
}

/** Skips the stages in which nothing is left to choose. */
function settle(s: Readable, side: Side, sheet: Sheet): void {
  if (sheet.stage === 'units' && !canPlace(s, side, sheet)) sheet.stage = 'aid';
  if (sheet.stage === 'aid' && aidLimit(s, side, sheet) === 0) sheet.stage = 'stance';
}

/** Clears a sheet for a new turn and moves it to its first real choice. */
export function openSheet(s: Readable, side: Side, sheet: Sheet): void {
  sheet.stage = 'units';
  sheet.placed = 0;
  sheet.onIs = 0;
  sheet.cursor = 0;
  sheet.aid = 0;
  sheet.stance = 'none';
  for (let i = 0; i < PROVINCE_COUNT; i++) sheet.units[i] = 0;
  settle(s, side, sheet);
}

export function placeUnit(s: Readable, side: Side, sheet: Sheet, province: number): void {
  sheet.units[province]!++;
  sheet.placed++;
  if (s.provinces[province]!.faction === 'is') sheet.onIs++;
  sheet.cursor = province;
  settle(s, side, sheet);
}

export function endUnits(s: Readable, side: Side, sheet: Sheet): void {
  sheet.stage = 'aid';
  settle(s, side, sheet);
}

export function setAid(sheet: Sheet, amount: number): void {
  sheet.aid = amount;
  sheet.stage = 'stance';
}

/** The last choice of a sheet; seals it. */
export function setStance(sheet: Sheet, stance: Sheet['stance']): void {
  sheet.stance = stance;
  sheet.stage = 'sealed';
}

const STANCES = { moscow: CHANNELS as readonly string[], tehran: POSTURES as readonly string[] };

/**
 * Checks a sealed sheet as its atomic steps and fills `into` with it (law 2).
 * @returns why it is refused, or null when `into` is complete and sealed.
 */
export function fillSheet(s: Readable, move: SealMove, into: Sheet): Refusal | null {
  const { side } = move;
  openSheet(s, side, into);
  for (const [id, count] of sortedUnits(move.units)) {
    const province = provinceIndex(id);
    if (province < 0 || !Number.isInteger(count) || count < 1)
      return refuse('sheetMalformed', { field: `units.${id}` });
    for (let i = 0; i < count; i++) {
      const why = checkUnit(s, side, into, province);
      if (why)
        return refuse(why, { province: id, limit: why === 'frontFull' ? B.MAX_UNITS_ON_FRONT : unitLimit(s, side) });
      placeUnit(s, side, into, province);
    }
  }
  if (into.stage === 'units') endUnits(s, side, into);
  if (!Number.isInteger(move.aid) || move.aid < 0) return refuse('sheetMalformed', { field: 'aid' });
  const limit = aidLimit(s, side, into);
  if (move.aid > limit) return refuse('aidLimit', { aid: move.aid, limit });
  // A sender's -0 is 0.
  setAid(into, Math.abs(move.aid));
  if (!STANCES[side].includes(move.stance)) return refuse('sheetMalformed', { field: 'stance' });
  if (stanceBarred(s, move.stance)) return refuse('stanceBarred', { stance: move.stance });
  setStance(into, move.stance);
  return null;
}

function sortedUnits(units: unknown): [string, number][] {
  const entries = typeof units === 'object' && units !== null ? Object.entries(units) : [];
  return (entries as [string, number][]).sort((a, b) => provinceIndex(a[0]) - provinceIndex(b[0]));
}

/** Whether something has the form of a {@link SealMove}; its contents are checked by {@link fillSheet}. */
export function isSeal(record: unknown): record is SealMove {
  if (typeof record !== 'object' || record === null) return false;
  const seal = record as Record<string, unknown>;
  return (
    seal.type === 'seal' &&
    (seal.side === 'moscow' || seal.side === 'tehran') &&
    typeof seal.units === 'object' &&
    seal.units !== null &&
    !Array.isArray(seal.units) &&
    typeof seal.aid === 'number' &&
    typeof seal.stance === 'string' &&
    Object.keys(seal).length === 5
  );
}

/** A finished sheet as the one move that people, saves and the wire see. */
export function sealOf(side: Side, sheet: Readonly<Sheet>): SealMove {
  if (sheet.stage !== 'sealed' || sheet.stance === 'none') throw new RangeError('the sheet is not complete');
  const units: Partial<Record<ProvinceId, number>> = {};
  sheet.units.forEach((count, i) => {
    if (count > 0) units[PROVINCES[i]!] = count;
  });
  return { side, type: 'seal', units, aid: sheet.aid, stance: sheet.stance };
}

/** A sheet ready for drafting outside the game (in a client). */
export function draftSheet(s: Readable, side: Side): Sheet {
  const sheet = newSheet();
  openSheet(s, side, sheet);
  return sheet;
}
