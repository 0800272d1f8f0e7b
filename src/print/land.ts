/** Syria and its neighbours as shapes in longitude and latitude. Source: assets/map/README.md. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import neighbourData from '../../assets/map/neighbours.topo.json';
import syriaData from '../../assets/map/syria-governorates.topo.json';
import type { ProvinceId } from '../rules';

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
export const LAND = feature(syria, syria.objects.syr);
export const NEIGHBOURS = feature(neighbours, neighbours.objects.countries).features.filter(({ id }) => id !== SYRIA);

function shape(id: string) {
  const found = LAND.features.find((one) => one.id === id);
  if (!found) throw new Error(`assets/map/syria-governorates.topo.json has no governorate ${id}`);
  return found;
}

export const governorate = (id: ProvinceId) => shape(GOVERNORATES[id]);
export const ceasefire = () => shape(CEASEFIRE);
