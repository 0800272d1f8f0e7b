import { readFileSync } from 'node:fs';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { NEIGHBOURS, PROVINCES, type ProvinceId } from '../../src/rules';

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
const UNDOF_STRIP = 'SY';

const file = new URL('../../assets/map/syria-governorates.topo.json', import.meta.url);
const topology: Topology<{ syr: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
const { geometries } = topology.objects.syr;

describe('R1.1 neighbours on the real map', () => {
  it('has one shape for each province, and the UNDOF strip', () => {
    const ids = geometries.map(({ id }) => id);
    expect(ids.sort()).toEqual([...Object.values(GOVERNORATES), UNDOF_STRIP].sort());
  });

  it('provinces are neighbours exactly when their shapes share a border', () => {
    const around = neighbors(geometries);
    const number = new Map(PROVINCES.map((id, i) => [GOVERNORATES[id], i]));
    const drawn: number[][] = PROVINCES.map(() => []);
    geometries.forEach(({ id }, i) => {
      const province = number.get(String(id));
      if (province === undefined) return;
      const ids = around[i]!.map((j) => String(geometries[j]!.id)).filter((other) => other !== UNDOF_STRIP);
      drawn[province] = ids.map((other) => number.get(other)!).sort((a, b) => a - b);
    });
    expect(drawn).toEqual(NEIGHBOURS.map((list) => [...list]));
  });
});
