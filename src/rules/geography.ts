/** Readings of the map: front, sway, business, corridor (R1.3 to R1.6). */
import { DEIR_EZ_ZOR, HOMS, NEIGHBOURS, PROVINCE_COUNT, RIF_DIMASHQ, SITE_COUNT, SITES, type Side } from './board';
import type { Public } from './state';

/** R1.4: a stack in government land or next to it, and no guard. */
export function isFront(s: Readonly<Public>, province: number): boolean {
  const p = s.provinces[province];
  if (p === undefined || p.stack === 0 || p.guard) return false;
  return p.holder === 'government' || bordersGovernment(s, province);
}

export function bordersGovernment(s: Readonly<Public>, province: number): boolean {
  const around = NEIGHBOURS[province]!;
  for (let i = 0; i < around.length; i++) if (s.provinces[around[i]!]!.holder === 'government') return true;
  return false;
}

/** C4.7: a front where units may be placed and that may be named as joint front this turn. */
export function isOpenFront(s: Readonly<Public>, province: number): boolean {
  return isFront(s, province) && !s.provinces[province]!.closed;
}

export function hasFront(s: Readonly<Public>): boolean {
  for (let i = 0; i < PROVINCE_COUNT; i++) if (isOpenFront(s, i)) return true;
  return false;
}

/** R1.3: who has more proxies in a government province. */
export function sway(s: Readonly<Public>, province: number): Side | 'none' {
  const p = s.provinces[province]!;
  if (p.holder !== 'government' || p.moscow === p.tehran) return 'none';
  return p.moscow > p.tehran ? 'moscow' : 'tehran';
}

/** R1.5: sum of the values of a side's contracts in government provinces. */
export function business(s: Readonly<Public>, side: Side): number {
  let sum = 0;
  for (let i = 0; i < SITE_COUNT; i++) {
    if (s.sites[i] === side && s.provinces[SITES[i]!.province]!.holder === 'government') sum += SITES[i]!.value;
  }
  return sum;
}

function corridorLink(s: Readonly<Public>, province: number): boolean {
  const p = s.provinces[province]!;
  return p.holder === 'government' && p.tehran > 0;
}

/** R1.6: 0 none, 1 half, 2 full. */
export function corridor(s: Readonly<Public>): 0 | 1 | 2 {
  if (!corridorLink(s, HOMS) || !corridorLink(s, RIF_DIMASHQ)) return 0;
  return corridorLink(s, DEIR_EZ_ZOR) ? 2 : 1;
}

/** Strength of all IS stacks together (R10.3 Bogeyman, R11.1). */
export function isStrength(s: Readonly<Public>): number {
  let sum = 0;
  for (let i = 0; i < PROVINCE_COUNT; i++) if (s.provinces[i]!.faction === 'is') sum += s.provinces[i]!.stack;
  return sum;
}
