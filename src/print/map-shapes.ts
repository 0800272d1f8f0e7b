/** The map on paper as ready-made paths, in millimetres: two sheets side by side. Projected when the page is built. */
import { geoMercator, geoPath } from 'd3-geo';
import { DEIR_EZ_ZOR, HOMS, PROVINCES, type ProvinceId, RIF_DIMASHQ } from '../rules';
import { ceasefire, governorate, LAND, NEIGHBOURS } from './land';

/** Size of both sheets together. */
export const MAP_WIDTH = 376;
export const MAP_HEIGHT = 244;
/** A tray holds the pieces of a province. */
export const TRAY = { width: 41, height: 27 } as const;

const projection = geoMercator().fitExtent(
  [
    [104, 4],
    [MAP_WIDTH - 4, MAP_HEIGHT - 4],
  ],
  LAND,
);
const draw = geoPath(projection).digits(1);

export const OUTLINES: readonly string[] = PROVINCES.map((id) => draw(governorate(id)) ?? '');
export const CEASEFIRE: string = draw(ceasefire()) ?? '';
export const AROUND: readonly string[] = NEIGHBOURS.map((one) => draw(one) ?? '');
/** The middle of each province. */
export const MIDDLES: readonly (readonly [number, number])[] = PROVINCES.map((id) => {
  const [x, y] = draw.centroid(governorate(id));
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
});

/** Where the middle of each tray stands, set by hand: in its province, or beside the land at the end of a line. */
const AT: Readonly<Record<ProvinceId, readonly [number, number]>> = {
  damascus: [79, 172],
  'rif-dimashq': [158, 182],
  quneitra: [32, 190],
  daraa: [56, 227],
  suwayda: [164, 227],
  homs: [212, 150],
  hama: [164.5, 98],
  tartus: [56, 128],
  latakia: [66, 78],
  idlib: [80, 40],
  aleppo: [164.5, 50],
  raqqa: [234, 78],
  'deir-ez-zor': [286, 116],
  hasakah: [312, 44],
};
export const TRAYS: readonly (readonly [number, number])[] = PROVINCES.map((id) => AT[id]);

function at(lon: number, lat: number): readonly [number, number] {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** R1.6: from the crossing at Albu Kamal over Deir ez-Zor, Homs and Rif Dimashq to the Lebanese border. */
export const CORRIDOR: readonly (readonly [number, number])[] = [
  at(41.0, 34.4),
  ...[DEIR_EZ_ZOR, HOMS, RIF_DIMASHQ].map((province) => MIDDLES[province]!),
  at(36.0, 33.75),
];

export const LABELS = (
  [
    ['turkey', 38.3, 36.98],
    ['iraq', 41.5, 33.6],
    ['jordan', 38.0, 32.5],
    ['lebanon', 35.9, 34.05],
    ['israel', 35.25, 32.6],
    ['sea', 34.9, 35.35],
  ] as const
).map(([name, lon, lat]) => ({ name, at: at(lon, lat) }));
