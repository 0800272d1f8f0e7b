/**
 * Who sits where. The rule that everybody can see: in the order of joining each takes the first free place; places are
 * numbered table by table, Moscow and Tehran in turn. What a teacher has arranged by hand stays.
 */
import { SIDES, type Side } from '../../rules';
import type { ClassOptions, Role } from '../../table/class-wire';
import type { PersonRow } from '../store/class-types';

export interface Place {
  readonly table: number;
  readonly side: Side;
  readonly role: Role;
}

type Seatable = Pick<PersonRow, 'id' | 'n' | 'table' | 'side' | 'role'>;
type Rule = Pick<ClassOptions, 'seating' | 'teamSize'>;

/** In the order in which a team fills. */
const ROLES = ['leader', 'commander', 'diplomat', 'deputy'] as const;

function at(people: readonly Seatable[], table: number, side: Side): readonly Seatable[] {
  return people.filter((one) => one.table === table && one.side === side);
}

/** The first role that a team does not have. */
export function freeRole(team: readonly Pick<PersonRow, 'role'>[]): Role {
  return ROLES.find((role) => team.every((one) => one.role !== role)) ?? 'deputy';
}

function placeAt(people: readonly Seatable[], { seating, teamSize }: Rule, table: number): Place | null {
  const count = { moscow: at(people, table, 'moscow').length, tehran: at(people, table, 'tehran').length };
  if (seating === 'solo') {
    // Odd tables play Moscow, even ones Tehran, so that the class sees both.
    const side = table % 2 === 1 ? 'moscow' : 'tehran';
    return count.moscow + count.tehran === 0 ? { table, side, role: 'leader' } : null;
  }
  const most = seating === 'teams' ? teamSize : 1;
  const side: Side = count.moscow <= count.tehran ? 'moscow' : 'tehran';
  return count[side] < most ? { table, side, role: freeRole(at(people, table, side)) } : null;
}

/**
 * Where the next one sits down.
 * @param closed tables at which nobody can begin any more
 */
export function nextPlace(people: readonly Seatable[], rule: Rule, closed: ReadonlySet<number>): Place {
  for (let table = 1; ; table++) {
    const place = closed.has(table) ? null : placeAt(people, rule, table);
    if (place) return place;
  }
}

/** Places for all who have none and want one, by their ids. */
export function deal(people: readonly Seatable[], rule: Rule, closed: ReadonlySet<number>): ReadonlyMap<string, Place> {
  const seated: Seatable[] = people.filter(({ table, side }) => table !== null && side !== null);
  const places = new Map<string, Place>();
  for (const person of people.toSorted((a, b) => a.n - b.n)) {
    if (person.role === 'observer' || person.side !== null) continue;
    const place = nextPlace(seated, rule, closed);
    places.set(person.id, place);
    seated.push({ ...person, ...place });
  }
  return places;
}

/** Who seals for a side: its leader; null where nobody sits. */
export function leaderOf<P extends Seatable>(people: readonly P[], table: number, side: Side): P | null {
  return people.find((one) => one.table === table && one.side === side && one.role === 'leader') ?? null;
}

/** Roles that change so that every team has one leader: of two the newer stays, of none the first to have joined. */
export function leadersOf(people: readonly Seatable[], newest: string | null): ReadonlyMap<string, Role> {
  const changed = new Map<string, Role>();
  const tables = new Set(people.flatMap(({ table, side }) => (table === null || side === null ? [] : table)));
  for (const table of tables) {
    for (const side of SIDES) {
      const team = at(people, table, side).toSorted((a, b) => a.n - b.n);
      const leaders = team.filter(({ role }) => role === 'leader');
      const leader = leaders.find(({ id }) => id === newest) ?? leaders[0] ?? team[0];
      if (leader && leader.role !== 'leader') changed.set(leader.id, 'leader');
      for (const other of leaders) {
        if (other.id === leader?.id) continue;
        const rest = team.filter(({ id }) => id !== other.id);
        changed.set(other.id, freeRole(rest.map(({ id, role }) => ({ role: changed.get(id) ?? role }))));
      }
    }
  }
  return changed;
}
