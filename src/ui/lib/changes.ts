/** Two positions compared: what a person would see to be different on the board. */
import { say, sayAny } from '../../messages';
import {
  type Holder,
  incomeOf,
  lineScore,
  PROVINCES,
  type ProvinceId,
  type Public,
  power,
  type ScoreLine,
  SIDES,
  SITES,
  type Side,
  type SiteId,
  scoreLines,
  sway,
  type TrackName,
} from '../../rules';

export type Change =
  | { readonly kind: 'vp'; readonly side: Side; readonly from: number; readonly to: number }
  | {
      readonly kind: 'track';
      readonly track: TrackName;
      readonly side: Side | '';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'holder'; readonly province: ProvinceId; readonly holder: Holder }
  | { readonly kind: 'stack'; readonly province: ProvinceId; readonly from: number; readonly to: number }
  | {
      readonly kind: 'proxies';
      readonly province: ProvinceId;
      readonly side: Side;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'sway'; readonly province: ProvinceId; readonly owner: Side | 'none' }
  | { readonly kind: 'contract'; readonly site: SiteId; readonly owner: Side | 'none' }
  | { readonly kind: 'order'; readonly open: boolean }
  | { readonly kind: 'income'; readonly side: Side; readonly from: number; readonly to: number }
  | {
      readonly kind: 'line';
      readonly side: Side;
      readonly line: ScoreLine;
      readonly from: number;
      readonly to: number;
    };

type Read = Readonly<Public>;

const COMMON = ['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions'] as const;
const OF_SIDES = ['treasury', 'resolve', 'candidates', 'exits'] as const;
const OF_TEHRAN = ['brigades', 'airDefence', 'chips'] as const;
const REST = ['bushehr', 'aidNeed', 'freeSorties', 'strikeBonus'] as const;

function tracks(before: Read, after: Read): Change[] {
  const found: Change[] = [];
  const add = (track: TrackName, side: Side | '', from: number, to: number) => {
    if (from !== to) found.push({ kind: 'track', track, side, from, to });
  };
  for (const track of COMMON) add(track, '', before[track], after[track]);
  for (const track of OF_TEHRAN) add(track, 'tehran', before[track], after[track]);
  for (const side of SIDES) {
    for (const track of OF_SIDES) add(track, side, power(before, side)[track], power(after, side)[track]);
  }
  for (const track of REST) add(track, '', before[track], after[track]);
  return found;
}

function places(before: Read, after: Read): Change[] {
  const found: Change[] = [];
  PROVINCES.forEach((province, i) => {
    const [old, now] = [before.provinces[i]!, after.provinces[i]!];
    if (old.holder !== now.holder) found.push({ kind: 'holder', province, holder: now.holder });
    const gone = now.stack === 0 && old.holder !== now.holder;
    if (old.stack !== now.stack && !gone) found.push({ kind: 'stack', province, from: old.stack, to: now.stack });
    for (const side of SIDES) {
      if (old[side] !== now[side]) found.push({ kind: 'proxies', province, side, from: old[side], to: now[side] });
    }
    const owner = sway(after, i);
    if (sway(before, i) !== owner) found.push({ kind: 'sway', province, owner });
  });
  SITES.forEach(({ id }, n) => {
    const owner = after.sites[n]!;
    if (before.sites[n] !== owner) found.push({ kind: 'contract', site: id, owner });
  });
  return found;
}

/** Everything that differs, points first and what the score lines pay last. */
export function compare(before: Read, after: Read): Change[] {
  const found: Change[] = [];
  for (const side of SIDES) {
    const [from, to] = [power(before, side).vp, power(after, side).vp];
    if (from !== to) found.push({ kind: 'vp', side, from, to });
  }
  found.push(...tracks(before, after), ...places(before, after));
  if (before.s300Open !== after.s300Open) found.push({ kind: 'order', open: after.s300Open });
  for (const side of SIDES) {
    const [from, to] = [incomeOf(before, side).total, incomeOf(after, side).total];
    if (from !== to) found.push({ kind: 'income', side, from, to });
  }
  for (const { side, line } of scoreLines(after)) {
    const [from, to] = [lineScore(before, side, line), lineScore(after, side, line)];
    if (from !== to) found.push({ kind: 'line', side, line, from, to });
  }
  return found;
}

/** What a decision does beyond its price, which stands on its button. */
export function beyondPrice(changes: readonly Change[], side: Side, price: number): Change[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'track' || change.track !== 'treasury' || change.side !== side) return [change];
    const from = change.from - price;
    return from === change.to ? [] : [{ ...change, from }];
  });
}

/** @param here the place that stands beside the text and so is not named again */
export function changeText(change: Change, here: ProvinceId | SiteId | '' = ''): string {
  if ((change.kind === 'contract' ? change.site : 'province' in change ? change.province : null) === here) {
    return sayAny(`change.here.${change.kind}`, change);
  }
  switch (change.kind) {
    case 'vp':
      return say('change.vp', change);
    case 'track': {
      const { track, side, from, to } = change;
      const signed = track === 'patronage' || track === 'strikeBonus';
      if (signed) return say('change.signed', { track, from, to });
      return side === '' ? say('change.track', { track, from, to }) : say('change.own', { track, side, from, to });
    }
    case 'holder':
      return say('change.holder', change);
    case 'stack':
      return say('change.stack', change);
    case 'proxies':
      return say('change.proxies', change);
    case 'sway':
      return say('change.sway', change);
    case 'contract':
      return say('change.contract', change);
    case 'order':
      return say('change.order', change);
    case 'income':
      return say('change.income', change);
    case 'line':
      return say('change.line', { side: change.side, line: change.line, by: change.to - change.from });
  }
}
