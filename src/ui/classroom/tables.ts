/** What the teacher's page makes of the tables of a class: their order, who sits where, what is new. */
import { SIDES, type Side } from '../../rules';
import type { ClassAlert, ClassPerson, ClassTable, ControlView, Role } from '../../table/class-wire';

export const ORDERS = ['number', 'alerts', 'idle', 'turn', 'stability', 'trust'] as const;
export type Order = (typeof ORDERS)[number];

/** Tables that want a look come first; equals by their number. */
export function sorted(tables: readonly ClassTable[], order: Order): ClassTable[] {
  const key: Readonly<Record<Order, (table: ClassTable) => number>> = {
    number: ({ number }) => number,
    alerts: ({ alerts }) => -alerts.length,
    // A table that is over or held waits for nobody.
    idle: (table) => (table.over || table.held ? Number.MAX_SAFE_INTEGER : table.idleSince),
    turn: ({ over, turn }) => (over ? Number.MAX_SAFE_INTEGER : turn),
    stability: ({ stability }) => stability,
    trust: ({ trust }) => trust,
  };
  return [...tables].sort((a, b) => key[order](a) - key[order](b) || a.number - b.number);
}

export interface SeatsOfTable {
  readonly number: number;
  readonly sides: Readonly<Record<Side, readonly ClassPerson[]>>;
}

/** Who sits where, table by table; tables of bots alone too. */
export function seatsOf({ people, tables }: Pick<ControlView, 'people' | 'tables'>): SeatsOfTable[] {
  const numbers = new Set([...tables.map(({ number }) => number), ...people.flatMap(({ table }) => table ?? [])]);
  const at = (number: number, side: Side) => people.filter((one) => one.table === number && one.side === side);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({ number, sides: { moscow: at(number, 'moscow'), tehran: at(number, 'tehran') } }));
}

/** Where somebody may be put: a seat, none, or among the observers; as a value for a list of choices. */
export interface Place {
  readonly table: number | null;
  readonly side: Side | null;
  readonly observes: boolean;
}

export function placeOf({ table, side, role }: Pick<ClassPerson, 'table' | 'side' | 'role'>): Place {
  return { table, side, observes: role === 'observer' };
}

export function placeId({ table, side, observes }: Place): string {
  if (observes) return 'observer';
  return table === null || side === null ? 'none' : `${table}-${side}`;
}

/** @returns null for what names no place */
export function placeAt(id: string): Place | null {
  if (id === 'observer') return { table: null, side: null, observes: true };
  if (id === 'none') return { table: null, side: null, observes: false };
  const [table, side] = id.split('-');
  const found = SIDES.find((one) => one === side);
  return found && Number(table) > 0 ? { table: Number(table), side: found, observes: false } : null;
}

/** Every seat there is, and those of one new table. */
export function places(view: Pick<ControlView, 'people' | 'tables'>): Place[] {
  const numbers = seatsOf(view).map(({ number }) => number);
  const next = Math.max(0, ...numbers) + 1;
  return [...numbers, next].flatMap((table) => SIDES.map((side) => ({ table, side, observes: false })));
}

const TEAM: readonly Role[] = ['leader', 'commander', 'diplomat', 'deputy'];

/** The first role that is free on a side; alone one leads. */
export function roleFor(people: readonly ClassPerson[], { table, side, observes }: Place, who: string): Role {
  if (observes) return 'observer';
  const taken = people.filter((one) => one.table === table && one.side === side && one.id !== who);
  return table === null ? 'leader' : (TEAM.find((role) => taken.every((one) => one.role !== role)) ?? 'deputy');
}

export type News =
  | { readonly what: 'joined'; readonly nickname: string }
  | { readonly what: 'over'; readonly table: number }
  | { readonly what: 'alert'; readonly table: number; readonly alert: ClassAlert };

/** What has happened between two views, for whoever listens instead of looking. */
export function news(before: ControlView, now: ControlView): News[] {
  const known = new Set(before.people.map(({ id }) => id));
  const joined = now.people.flatMap(({ id, nickname }) =>
    known.has(id) ? [] : [{ what: 'joined' as const, nickname }],
  );
  const tables = now.tables.flatMap((table): News[] => {
    const was = before.tables.find(({ number }) => number === table.number);
    const fresh = table.alerts.filter((alert) => !was?.alerts.includes(alert));
    return [
      ...(table.over && !was?.over ? [{ what: 'over' as const, table: table.number }] : []),
      ...fresh.map((alert) => ({ what: 'alert' as const, table: table.number, alert })),
    ];
  });
  return [...joined, ...tables];
}
