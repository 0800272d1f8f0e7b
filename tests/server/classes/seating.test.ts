import { describe, expect, it } from 'vitest';
import { deal, freeRole, leadersOf, nextPlace } from '../../../src/server/classes/seating';
import type { Role } from '../../../src/table/class-wire';

interface Someone {
  readonly id: string;
  readonly n: number;
  readonly table: number | null;
  readonly side: 'moscow' | 'tehran' | null;
  readonly role: Role;
}

function people(count: number, change: Partial<Someone> = {}): Someone[] {
  return Array.from({ length: count }, (_, n) => {
    return { id: `p${n + 1}`, n: n + 1, table: null, side: null, role: 'leader', ...change };
  });
}

const PAIRS = { seating: 'pairs', teamSize: 1 } as const;
const TEAMS = { seating: 'teams', teamSize: 2 } as const;
const SOLO = { seating: 'solo', teamSize: 1 } as const;
const NONE: ReadonlySet<number> = new Set();

describe('the rule of seating', () => {
  it('follows the order of joining, whatever order the list has', () => {
    const places = deal(people(3).reverse(), PAIRS, NONE);
    expect(places.get('p1')).toEqual({ table: 1, side: 'moscow', role: 'leader' });
    expect(places.get('p2')).toEqual({ table: 1, side: 'tehran', role: 'leader' });
    expect(places.get('p3')).toEqual({ table: 2, side: 'moscow', role: 'leader' });
  });

  it('leaves whom the teacher has seated, observers, and tables that are over', () => {
    const [a, b, c] = people(3) as [Someone, Someone, Someone];
    const seated = { ...a, table: 1, side: 'tehran' } as const;
    const places = deal([seated, { ...b, role: 'observer' }, c], PAIRS, NONE);
    expect([...places.keys()]).toEqual(['p3']);
    expect(places.get('p3')).toMatchObject({ table: 1, side: 'moscow' });
    expect(nextPlace([seated], PAIRS, new Set([1, 2]))).toMatchObject({ table: 3, side: 'moscow' });
  });

  it('fills teams side by side, and solo by turns', () => {
    const teams = [...deal(people(5), TEAMS, NONE).values()].map(({ table, side, role }) => `${table} ${side} ${role}`);
    expect(teams).toEqual([
      '1 moscow leader',
      '1 tehran leader',
      '1 moscow commander',
      '1 tehran commander',
      '2 moscow leader',
    ]);
    const solo = [...deal(people(3), SOLO, NONE).values()].map(({ table, side }) => `${table} ${side}`);
    expect(solo).toEqual(['1 moscow', '2 tehran', '3 moscow']);
  });
});

describe('a team', () => {
  const seated = { table: 1, side: 'moscow' } as const;

  it('has one leader: the newest of two, the first of none', () => {
    const two = people(3, { ...seated, role: 'leader' });
    expect([...leadersOf(two, 'p2')]).toEqual([
      ['p1', 'commander'],
      ['p3', 'diplomat'],
    ]);
    const none = people(2, { ...seated, role: 'diplomat' });
    expect([...leadersOf(none, null)]).toEqual([['p1', 'leader']]);
    expect([...leadersOf(people(2), null)]).toEqual([]);
  });

  it('has a role for each of four, and deputies after that', () => {
    const team: { role: Role }[] = [];
    for (let n = 0; n < 5; n++) team.push({ role: freeRole(team) });
    expect(team.map(({ role }) => role)).toEqual(['leader', 'commander', 'diplomat', 'deputy', 'deputy']);
  });
});
