import { describe, expect, it } from 'vitest';
import {
  business,
  corridor,
  HIT_ORDER,
  isFront,
  NEIGHBOURS,
  PROVINCES,
  provinceIndex,
  rival,
  SITES,
  siteIndex,
  sway,
} from '../../src/rules';
import { aGame, startOf } from './helpers';
import { table } from './rulebook';
import { theCampaign } from './setups';

const at = provinceIndex;

describe('R1.1 provinces', () => {
  const rows = table('1.1');
  const nameOf = new Map(rows.map(([, name, id]) => [name, id]));

  it('has the fourteen provinces of the table, in map order', () => {
    expect(rows.map(([number]) => Number(number))).toEqual([...PROVINCES.keys()]);
    expect(PROVINCES).toEqual(rows.map(([, , id]) => id));
  });

  it('has the neighbours of the table, ascending and mutual', () => {
    const printed = rows.map(([, , , list]) => list!.split(', ').map((name) => at(nameOf.get(name) ?? name)));
    expect(NEIGHBOURS.map((around) => [...around])).toEqual(printed.map((around) => around.sort((a, b) => a - b)));
    NEIGHBOURS.forEach((around, i) => {
      for (const j of around) expect(NEIGHBOURS[j]).toContain(i);
    });
  });

  it('finds a province by its name in files and nothing by another', () => {
    expect(at('deir-ez-zor')).toBe(12);
    for (const name of ['', 'Homs', '__proto__', '0', 'toString']) expect(at(name)).toBe(-1);
  });
});

describe('R1.2 what a province holds', () => {
  it('an insurgency does not change the holder when it is attacked or cleared', () => {
    const game = aGame().province('homs', { is: 2 }).at('orders');
    game.seals({ brigades: { homs: 3 } }, { front: { homs: 6 } });
    expect(game.look('homs')).toMatchObject({ holder: 'government', stack: 0, faction: 'none', regained: false });
  });

  it('underground proxies give no sway, business or corridor (ruling 10)', () => {
    const game = aGame().lost('homs', 'is', 3, { tehran: 2 }).province('rif-dimashq', { tehran: 1 });
    game.contract('C', 'tehran');
    expect(sway(game.s, at('homs'))).toBe('none');
    expect(business(game.s, 'tehran')).toBe(0);
    expect(corridor(game.s)).toBe(0);
  });

  it('nobody can recruit onto underground proxies (ruling 10)', () => {
    const game = aGame().lost('homs', 'is', 3, { tehran: 2, moscow: 2 }).at('statecraft');
    expect(game.whyNot('moscow', 'recruit', 'homs')).toBe('notGovernment');
    expect(game.at('statecraft', 'tehran').whyNot('tehran', 'recruit', 'homs')).toBe('notGovernment');
  });

  it('underground proxies count again at once when the government regains the province (ruling 10)', () => {
    const game = aGame().lost('homs', 'rebels', 2, { tehran: 2 }).province('rif-dimashq', { tehran: 1 });
    game.contract('C', 'tehran').at('statecraft').moscow('reconcile', 'homs');
    expect(game.look('homs')).toMatchObject({ holder: 'government', moscow: 1, tehran: 2 });
    expect(sway(game.s, at('homs'))).toBe('tehran');
    expect(business(game.s, 'tehran')).toBe(2);
    expect(corridor(game.s)).toBe(1);
  });
});

describe('R1.3 sway', () => {
  it.each([
    [2, 1, 'moscow'],
    [0, 1, 'tehran'],
    [0, 0, 'none'],
    [2, 2, 'none'],
    [3, 0, 'moscow'],
  ])('Moscow %i, Tehran %i: %s', (moscow, tehran, side) => {
    expect(sway(aGame().province('tartus', { moscow, tehran }).s, at('tartus'))).toBe(side);
  });

  it('an insurgency does not matter, a lost province does (ruling 28)', () => {
    expect(sway(aGame().province('homs', { is: 4, tehran: 1 }).s, at('homs'))).toBe('tehran');
    expect(sway(aGame().lost('homs', 'is', 4, { tehran: 1 }).s, at('homs'))).toBe('none');
  });
});

describe('R1.4 front', () => {
  it('needs a stack above 0', () => {
    expect(isFront(aGame().s, at('homs'))).toBe(false);
    expect(isFront(aGame().province('homs', { is: 1 }).s, at('homs'))).toBe(true);
  });

  it('is in government land or next to it', () => {
    const game = aGame().lost('idlib', 'rebels', 3);
    expect(isFront(game.s, at('idlib'))).toBe(true);
    for (const id of ['hama', 'latakia', 'aleppo'] as const) game.lost(id, 'rebels', 1);
    expect(isFront(game.s, at('idlib'))).toBe(false);
    expect(isFront(game.s, at('hama'))).toBe(true);
  });

  it('an SDF stack without guard is an ordinary front, guarded it is none (ruling 26)', () => {
    expect(isFront(aGame().lost('hasakah', 'sdf', 3).s, at('hasakah'))).toBe(true);
    expect(isFront(aGame().lost('hasakah', 'sdf', 3, { guard: true }).s, at('hasakah'))).toBe(false);
    expect(isFront(aGame().province('homs', { is: 1, guard: true }).s, at('homs'))).toBe(false);
  });

  it('a guarded stack cannot be attacked or reconciled (ruling 26)', () => {
    const game = aGame().province('homs', { rebels: 1, guard: true }).at('statecraft');
    expect(game.whyNot('moscow', 'reconcile', 'homs')).toBe('notFront');
    game.at('orders');
    const seal = { side: 'tehran', type: 'seal', units: { homs: 1 }, aid: 0, stance: 'lieLow' };
    expect(game.refusal(seal)).toMatchObject({ code: 'notFront' });
  });

  it('shows the fronts of the campaign start', () => {
    const { s } = startOf(theCampaign());
    const fronts = PROVINCES.filter((_, i) => isFront(s, i));
    expect(fronts.join(' ')).toBe('rif-dimashq quneitra daraa homs hama latakia idlib aleppo raqqa deir-ez-zor');
  });

  it('an unknown place is no front', () => {
    expect(isFront(aGame().s, 14)).toBe(false);
    expect(isFront(aGame().s, -1)).toBe(false);
  });
});

describe('R1.5 sites, contracts and business', () => {
  it('has the ten sites of the table', () => {
    const names = table('1.1');
    const printed = table('1.5').map(([id, province, , value]) => ({
      id,
      province: names.findIndex(([, name]) => name === province),
      value: Number(value),
    }));
    expect(SITES.map(({ id, province, value }) => ({ id, province, value }))).toEqual(printed);
    expect(SITES.filter(({ port }) => port).map(({ id }) => id)).toEqual(['A', 'B']);
    expect(siteIndex('J')).toBe(9);
    expect(siteIndex('K')).toBe(-1);
  });

  it('sums the values of the contracts that count', () => {
    const game = aGame().contract('A', 'moscow').contract('D', 'moscow').contract('E', 'tehran');
    expect([business(game.s, 'moscow'), business(game.s, 'tehran')]).toEqual([3, 2]);
  });

  it('a contract of a lost province stays, does not count, and counts again when regained (ruling 27)', () => {
    const game = aGame().contract('C', 'moscow').contract('D', 'tehran').lost('homs', 'rebels', 2);
    expect([business(game.s, 'moscow'), business(game.s, 'tehran')]).toEqual([0, 0]);
    expect(game.owner('C')).toBe('moscow');
    game.province('homs', { tehran: 1 }).withPatronage(-1).at('statecraft', 'tehran');
    expect(game.whyNot('tehran', 'contract', 'C')).toBe('siteTaken');
    expect(game.whyNot('tehran', 'seize', 'C')).toBe('notGovernment');
    game.at('statecraft', 'moscow').moscow('reconcile', 'homs');
    expect([business(game.s, 'moscow'), business(game.s, 'tehran')]).toEqual([2, 1]);
  });

  it('an insurgency does not stop a contract from counting (ruling 27)', () => {
    const game = aGame().contract('C', 'moscow').province('homs', { is: 6 });
    expect(business(game.s, 'moscow')).toBe(2);
  });

  it('site F is never offered while Hasakah is guarded, and can be signed when a scenario lifts the guard (ruling 25)', () => {
    const game = aGame().lost('hasakah', 'sdf', 3, { guard: true, moscow: 1 }).withPatronage(1).at('statecraft');
    expect(game.choices('moscow')).not.toContain('contract F');
    expect(game.whyNot('moscow', 'contract', 'F')).toBe('notGovernment');
    const free = aGame().province('hasakah', { moscow: 1 }).at('statecraft');
    expect(free.moscow('contract', 'F').owner('F')).toBe('moscow');
  });
});

describe('R1.6 corridor', () => {
  const links = (homs: number, rif: number, river: number) =>
    aGame()
      .province('homs', { tehran: homs })
      .province('rif-dimashq', { tehran: rif })
      .province('deir-ez-zor', { tehran: river });

  it.each([
    [0, 0, 0, 0],
    [1, 0, 1, 0],
    [0, 1, 1, 0],
    [1, 1, 0, 1],
    [1, 3, 1, 2],
  ])('Homs %i, Rif Dimashq %i, Deir ez-Zor %i proxies: %i', (homs, rif, river, expected) => {
    expect(corridor(links(homs, rif, river).s)).toBe(expected);
  });

  it('needs the provinces in government hands; an insurgency does not matter', () => {
    expect(corridor(links(1, 1, 1).lost('deir-ez-zor', 'is', 1).s)).toBe(1);
    expect(corridor(links(1, 1, 1).lost('homs', 'is', 1).s)).toBe(0);
    expect(corridor(links(1, 1, 1).province('homs', { is: 1 }).s)).toBe(2);
  });
});

describe('the board in words', () => {
  it('knows the other side', () => {
    expect([rival('moscow'), rival('tehran')]).toEqual(['tehran', 'moscow']);
  });

  it('hits in the order of 7.3', () => {
    const order = 'quneitra daraa rif-dimashq damascus deir-ez-zor homs';
    expect(HIT_ORDER.map((i) => PROVINCES[i]).join(' ')).toBe(order);
  });
});
