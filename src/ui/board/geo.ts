/** The map as ready-made SVG paths, and where the pieces of each province stand. Source: assets/map/README.md. */
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import neighbourData from '../../../assets/map/neighbours.topo.json';
import syriaData from '../../../assets/map/syria-governorates.topo.json';
import { PROVINCES, type ProvinceId } from '../../rules';

/** Size of the drawing in its own units; the sea in the west and Jordan in the south hold the call-outs. */
export const WIDTH = 760;
export const HEIGHT = 716;

const GOVERNORATES: Readonly<Record<ProvinceId, string>> = {
  damascus: 'SY.DI',
  'rif-dimashq': 'SY.RD',
  quneitra: 'SY.QU',
  daraa: 'SY.DR',
  suwayda: 'SY.SU',
  homs: 'SY.HI',
  hama: 'SY.HM',
  tartus: 'SY.TA',
  latakia: 'SY.LA',
  idlib: 'SY.ID',
  aleppo: 'SY.HL',
  raqqa: 'SY.RA',
  'deir-ez-zor': 'SY.DY',
  hasakah: 'SY.HA',
};
/** The UNDOF strip, drawn as the Golan ceasefire line; it is no province. */
const CEASEFIRE = 'SY';
/** Syria is drawn from its governorates. */
const SYRIA = '760';

const syria = syriaData as unknown as Topology<{ syr: GeometryCollection }>;
const neighbours = neighbourData as unknown as Topology<{ countries: GeometryCollection }>;
const land = feature(syria, syria.objects.syr);
const around = feature(neighbours, neighbours.objects.countries);

const projection = geoMercator().fitExtent(
  [
    [112, 16],
    [WIDTH - 8, 606],
  ],
  land,
);
const draw = geoPath(projection).digits(1);

function governorate(id: string) {
  const found = land.features.find((one) => one.id === id);
  if (!found) throw new Error(`assets/map/syria-governorates.topo.json has no governorate ${id}`);
  return found;
}

/** Outline of each province by map number. */
export const OUTLINES: readonly string[] = PROVINCES.map((id) => draw(governorate(GOVERNORATES[id])) ?? '');
export const CEASEFIRE_OUTLINE = draw(governorate(CEASEFIRE)) ?? '';
export const NEIGHBOUR_OUTLINES: readonly string[] = around.features
  .filter((one) => one.id !== SYRIA)
  .map((one) => draw(one) ?? '');

export interface Spot {
  /** Middle of the tray that holds the pieces; for a call-out x is its left edge, so that it grows toward the land. */
  readonly x: number;
  readonly y: number;
  /** For a province too small for its pieces: the point on the map that a line leads to. */
  readonly leadTo?: readonly [number, number];
}

function middle(province: ProvinceId): [number, number] {
  const [x, y] = draw.centroid(governorate(GOVERNORATES[province]));
  return [x, y];
}

/** A tray inside the province, moved by hand from its middle to where the land is widest. */
function inside(province: ProvinceId, dx = 0, dy = 0): Spot {
  const [x, y] = middle(province);
  return { x: x + dx, y: y + dy };
}

function callOut(province: ProvinceId, x: number, y: number): Spot {
  return { x, y, leadTo: middle(province) };
}

const SPOTS: Readonly<Record<ProvinceId, Spot>> = {
  damascus: callOut('damascus', 14, 440),
  'rif-dimashq': inside('rif-dimashq', 36, 2),
  quneitra: callOut('quneitra', 10, 520),
  daraa: callOut('daraa', 52, 640),
  suwayda: inside('suwayda', 2, 4),
  homs: inside('homs', 30, 2),
  hama: inside('hama', 22, 8),
  tartus: callOut('tartus', 20, 322),
  latakia: callOut('latakia', 14, 214),
  idlib: inside('idlib', -2, -2),
  aleppo: inside('aleppo', 10, 4),
  raqqa: inside('raqqa', 6, 8),
  'deir-ez-zor': inside('deir-ez-zor', 6, 4),
  hasakah: inside('hasakah', 4, 12),
};
export const TRAYS: readonly Spot[] = PROVINCES.map((id) => SPOTS[id]);

/** Where the names of neighbours and the sea are written, in degrees. */
const LABELS = [
  ['turkey', 38.6, 37.1],
  ['iraq', 41.5, 33.6],
  ['jordan', 37.6, 32.1],
  ['lebanon', 35.9, 34.3],
  ['israel', 35.15, 32.65],
  ['sea', 35.25, 36.7],
] as const;
export const NEIGHBOUR_LABELS = LABELS.map(([name, lon, lat]) => {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { name, x, y };
});
