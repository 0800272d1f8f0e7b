/** The map as ready-made SVG paths, and where the pieces of each province stand. Source: assets/map/README.md. */
import { geoGraticule, geoMercator, geoPath } from 'd3-geo';
import { ceasefire, governorate, LAND, NEIGHBOURS } from '../../print/land';
import { DEIR_EZ_ZOR, HOMS, PROVINCES, type ProvinceId, RIF_DIMASHQ } from '../../rules';

/** Size of the drawing in its own units; the sea in the west and Jordan in the south hold the call-outs. */
export const WIDTH = 760;
export const HEIGHT = 690;

const projection = geoMercator().fitExtent(
  [
    [112, 16],
    [WIDTH - 8, 606],
  ],
  LAND,
);
const draw = geoPath(projection).digits(1);

/** Outline of each province by map number. */
export const OUTLINES: readonly string[] = PROVINCES.map((id) => draw(governorate(id)) ?? '');
export const CEASEFIRE_OUTLINE = draw(ceasefire()) ?? '';
export const NEIGHBOUR_OUTLINES: readonly string[] = NEIGHBOURS.map((one) => draw(one) ?? '');

/** A line for every degree, fine enough to follow the projection. */
export const GRATICULE =
  draw(
    geoGraticule()
      .extent([
        [30, 28],
        [48, 40],
      ])
      .step([1, 1])
      .precision(1)(),
  ) ?? '';

type Point = readonly [x: number, y: number];

function at(lon: number, lat: number): Point {
  return projection([lon, lat]) ?? [0, 0];
}

/** Open water west of the coast; what is not sea and not drawn is land of the neighbours. */
export const SEA = (() => {
  const [east, north] = at(36.5, 37.1);
  const [, south] = at(36.5, 31.0);
  return { x: east - 4000, y: north, width: 4000, height: south - north };
})();

export interface Spot {
  /** Where the middle of the tray would best be. */
  readonly x: number;
  readonly y: number;
  /** The point of the province that the tray belongs to. */
  readonly middle: Point;
  /** A province too small for its pieces: its tray stands beside the land, at the end of a line. */
  readonly callOut: boolean;
}

function middle(province: ProvinceId): Point {
  const [x, y] = draw.centroid(governorate(province));
  return [x, y];
}

/** A tray inside the province, moved by hand from its middle to where the land is widest. */
function inside(province: ProvinceId, dx = 0, dy = 0): Spot {
  const [x, y] = middle(province);
  return { x: x + dx, y: y + dy, middle: [x + dx, y + dy], callOut: false };
}

function callOut(province: ProvinceId, x: number, y: number): Spot {
  return { x, y, middle: middle(province), callOut: true };
}

const BY_PROVINCE: Readonly<Record<ProvinceId, Spot>> = {
  damascus: callOut('damascus', 58, 436),
  'rif-dimashq': inside('rif-dimashq', 36, 2),
  quneitra: callOut('quneitra', 50, 516),
  daraa: callOut('daraa', 86, 622),
  suwayda: inside('suwayda', 8, 6),
  homs: inside('homs', 30, 2),
  hama: inside('hama', 22, 8),
  tartus: callOut('tartus', 56, 330),
  latakia: callOut('latakia', 58, 216),
  idlib: inside('idlib', -2, -2),
  aleppo: inside('aleppo', 10, 4),
  raqqa: inside('raqqa', 6, 8),
  'deir-ez-zor': inside('deir-ez-zor', 6, 4),
  hasakah: inside('hasakah', 4, 12),
};
export const SPOTS: readonly Spot[] = PROVINCES.map((id) => BY_PROVINCE[id]);

/** R1.6: the road from the crossing at Albu Kamal over Deir ez-Zor, Homs and Rif Dimashq to the Lebanese border. */
const road = [DEIR_EZ_ZOR, HOMS, RIF_DIMASHQ].map((province) => SPOTS[province]!.middle);
export const CORRIDOR: readonly Point[] = [at(41.0, 34.4), ...road, at(36.0, 33.75)];
/** Where the half corridor begins in {@link CORRIDOR}. */
export const CORRIDOR_HALF = 2;

/** Where the names of neighbours and the sea are written, in degrees. */
const LABELS = [
  ['turkey', 38.6, 37.15],
  ['iraq', 41.6, 33.5],
  ['jordan', 37.7, 32.2],
  ['lebanon', 35.85, 34.05],
  ['israel', 35.1, 32.5],
  ['sea', 35.3, 34.36],
] as const;
export const NEIGHBOUR_LABELS = LABELS.map(([name, lon, lat]) => {
  const [x, y] = at(lon, lat);
  return { name, x, y };
});
