/** The fixed board: provinces in map order, neighbours, sites. Source: R1.1, R1.5. */

/** The two players. Moscow is seat 0, Tehran seat 1. */
export type Side = 'moscow' | 'tehran';
export const SIDES = ['moscow', 'tehran'] as const satisfies readonly Side[];

/** R1.1: the number of a province in this list is its place in map order, which breaks every tie. */
export const PROVINCES = [
  'damascus',
  'rif-dimashq',
  'quneitra',
  'daraa',
  'suwayda',
  'homs',
  'hama',
  'tartus',
  'latakia',
  'idlib',
  'aleppo',
  'raqqa',
  'deir-ez-zor',
  'hasakah',
] as const;
export type ProvinceId = (typeof PROVINCES)[number];
export const PROVINCE_COUNT = PROVINCES.length;

export const DAMASCUS = 0;
export const RIF_DIMASHQ = 1;
export const QUNEITRA = 2;
export const DARAA = 3;
export const SUWAYDA = 4;
export const HOMS = 5;
export const TARTUS = 7;
export const LATAKIA = 8;
export const IDLIB = 9;
export const RAQQA = 11;
export const DEIR_EZ_ZOR = 12;

/** R1.1: neighbours by map number, ascending. */
export const NEIGHBOURS: readonly (readonly number[])[] = [
  [1],
  [0, 2, 3, 4, 5],
  [1, 3],
  [1, 2, 4],
  [1, 3],
  [1, 6, 7, 11, 12],
  [5, 7, 8, 9, 10, 11],
  [5, 6, 8],
  [6, 7, 9],
  [6, 8, 10],
  [6, 9, 11],
  [5, 6, 10, 12, 13],
  [5, 11, 13],
  [11, 12],
];

/** R1.5: contract sites A to J, where they are, what they are worth, and which are ports (Sea, 10.3). */
export const SITES = [
  { id: 'A', province: 7, value: 2, port: true },
  { id: 'B', province: 8, value: 2, port: true },
  { id: 'C', province: 5, value: 2, port: false },
  { id: 'D', province: 5, value: 1, port: false },
  { id: 'E', province: 12, value: 2, port: false },
  { id: 'F', province: 13, value: 2, port: false },
  { id: 'G', province: 10, value: 1, port: false },
  { id: 'H', province: 0, value: 1, port: false },
  { id: 'I', province: 1, value: 1, port: false },
  { id: 'J', province: 3, value: 1, port: false },
] as const;
export type SiteId = (typeof SITES)[number]['id'];
export const SITE_COUNT = SITES.length;

/** R7.3: the order in which hits remove Tehran's proxies. */
export const HIT_ORDER: readonly number[] = [QUNEITRA, DARAA, RIF_DIMASHQ, DAMASCUS, DEIR_EZ_ZOR, HOMS];

/** The other side. */
export function rival(side: Side): Side {
  return side === 'moscow' ? 'tehran' : 'moscow';
}

/** Map number of a province id, or -1 if there is no such province. */
export function provinceIndex(id: string): number {
  return (PROVINCES as readonly string[]).indexOf(id);
}

/** Index of a site letter in {@link SITES}, or -1. */
export function siteIndex(id: string): number {
  return SITES.findIndex((site) => site.id === id);
}
