/**
 * The table of every atomic move. A move is a readable record; inside a search it is its number in this table.
 * Whatever is not in the table is no move at all, which closes the protocol (law 2).
 */

import { MAX_AID, MAX_OFFER } from './balance';
import { PROVINCE_COUNT, PROVINCES, type ProvinceId, SITE_COUNT, SITES, type Side, type SiteId } from './board';
import { CHANNELS, type Channel, POSTURES, type Posture, VOTES, type Vote } from './state';

export type Move =
  | { readonly side: Side; readonly type: 'recruit'; readonly province: ProvinceId }
  | { readonly side: Side; readonly type: 'contract' | 'seize'; readonly site: SiteId }
  | { readonly side: Side; readonly type: 'court' | 'hedge' | 'pass' }
  | { readonly side: 'moscow'; readonly type: 'reconcile' | 'defectors'; readonly province: ProvinceId }
  | { readonly side: 'moscow'; readonly type: 'backchannel' | 'deliver' | 'delay' }
  | { readonly side: 'tehran'; readonly type: 'mobilise' | 'negotiate' | 'bargain' | 'enrich' | 'orderS300' }
  | { readonly side: Side; readonly type: 'joint'; readonly province: ProvinceId }
  | { readonly side: 'moscow'; readonly type: 'sortie'; readonly province: ProvinceId }
  | { readonly side: 'tehran'; readonly type: 'brigade'; readonly province: ProvinceId }
  | { readonly side: Side; readonly type: 'ready' }
  | { readonly side: Side; readonly type: 'aid'; readonly amount: number }
  | { readonly side: 'moscow'; readonly type: 'channel'; readonly channel: Channel }
  | { readonly side: 'tehran'; readonly type: 'posture'; readonly posture: Posture }
  | { readonly side: 'tehran'; readonly type: 'accuse' | 'waive' }
  | { readonly side: 'tehran'; readonly type: 'offer'; readonly amount: number }
  | { readonly side: 'moscow'; readonly type: 'vote'; readonly vote: Vote };
export type MoveType = Move['type'];

/** Which decision a kind of move belongs to; order sheets have three stages. */
export type Slot = 'statecraft' | 'joint' | 'units' | 'aid' | 'stance' | 'accusation' | 'offer' | 'vote';

/** All moves of one type and side: a run of numbers in {@link MOVES}. */
export interface Kind {
  readonly side: Side;
  readonly type: MoveType;
  readonly slot: Slot;
  readonly first: number;
  readonly count: number;
}

const moves: Move[] = [];
const kinds: Kind[] = [];
const kindOf: Kind[] = [];
const argOf: number[] = [];

function add(slot: Slot, side: Side, type: MoveType, args: readonly object[]): void {
  const kind: Kind = { side, type, slot, first: moves.length, count: args.length };
  kinds.push(kind);
  args.forEach((arg, i) => {
    moves.push(Object.freeze({ side, type, ...arg }) as Move);
    kindOf.push(kind);
    argOf.push(i);
  });
}

const none = [{}];
const provinces = PROVINCES.map((province) => ({ province }));
const sites = SITES.map(({ id }) => ({ site: id }));
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, amount) => ({ amount }));

for (const side of ['moscow', 'tehran'] as const) {
  add('statecraft', side, 'recruit', provinces);
  add('statecraft', side, 'contract', sites);
  add('statecraft', side, 'seize', sites);
  add('statecraft', side, 'court', none);
  add('statecraft', side, 'hedge', none);
  if (side === 'moscow') {
    add('statecraft', side, 'reconcile', provinces);
    add('statecraft', side, 'defectors', provinces);
    add('statecraft', side, 'backchannel', none);
    add('statecraft', side, 'deliver', none);
    add('statecraft', side, 'delay', none);
  } else {
    add('statecraft', side, 'mobilise', none);
    add('statecraft', side, 'negotiate', none);
    add('statecraft', side, 'bargain', none);
    add('statecraft', side, 'enrich', none);
    add('statecraft', side, 'orderS300', none);
  }
  add('statecraft', side, 'pass', none);
  add('joint', side, 'joint', provinces);
  add('units', side, side === 'moscow' ? 'sortie' : 'brigade', provinces);
  add('units', side, 'ready', none);
  add('aid', side, 'aid', upTo(MAX_AID));
  if (side === 'moscow') {
    add(
      'stance',
      side,
      'channel',
      CHANNELS.map((channel) => ({ channel })),
    );
    add(
      'vote',
      side,
      'vote',
      VOTES.map((vote) => ({ vote })),
    );
  } else {
    add(
      'stance',
      side,
      'posture',
      POSTURES.map((posture) => ({ posture })),
    );
    add('accusation', side, 'accuse', none);
    add('accusation', side, 'waive', none);
    add('offer', side, 'offer', upTo(MAX_OFFER));
  }
}

/** Every atomic move there is, by number. */
export const MOVES: readonly Move[] = moves;
export const KINDS: readonly Kind[] = kinds;
export const MOVE_COUNT = moves.length;

/** Kind of a move by number. */
export function kindOfMove(id: number): Kind {
  return kindOf[id]!;
}

/** The argument of a move by number: map number, site index, amount, or index of the choice; 0 where there is none. */
export function argOfMove(id: number): number {
  return argOf[id]!;
}

/** The kinds of one side for one decision, ascending and adjacent: [first, end) of their numbers. */
export interface Range {
  readonly first: number;
  readonly end: number;
}
const ranges = new Map<string, Range>();
for (const kind of kinds) {
  const key = `${kind.side} ${kind.slot}`;
  const range = ranges.get(key);
  ranges.set(key, { first: range?.first ?? kind.first, end: kind.first + kind.count });
}
const NO_RANGE: Range = { first: 0, end: 0 };
function rangesOf(side: Side) {
  const get = (slot: Slot) => ranges.get(`${side} ${slot}`) ?? NO_RANGE;
  return {
    statecraft: get('statecraft'),
    joint: get('joint'),
    units: get('units'),
    aid: get('aid'),
    stance: get('stance'),
    accusation: get('accusation'),
    offer: get('offer'),
    vote: get('vote'),
  };
}
export const MOSCOW_RANGES = rangesOf('moscow');
export const TEHRAN_RANGES = rangesOf('tehran');

/** A key that two equal moves share, whatever the order of their fields. */
function keyOf(side: unknown, type: unknown, arg: unknown): string {
  return `${String(side)} ${String(type)} ${String(arg)}`;
}
const ARG_FIELDS = ['province', 'site', 'amount', 'channel', 'posture', 'vote'] as const;
const byKey = new Map<string, number>();
moves.forEach((move, id) => {
  const field = ARG_FIELDS.find((name) => name in move);
  byKey.set(keyOf(move.side, move.type, field ? (move as unknown as Record<string, unknown>)[field] : ''), id);
});

/** Number of a move record that may come from anywhere; -1 if it is not exactly one of {@link MOVES}. */
export function findMove(record: unknown): number {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return -1;
  const fields = Object.keys(record);
  const value = record as Record<string, unknown>;
  let arg: unknown = '';
  for (const field of fields) {
    if (field === 'side' || field === 'type') {
      if (typeof value[field] !== 'string') return -1;
    } else if ((ARG_FIELDS as readonly string[]).includes(field)) {
      arg = value[field];
      if (typeof arg !== (field === 'amount' ? 'number' : 'string')) return -1;
    } else return -1;
  }
  const id = byKey.get(keyOf(value.side, value.type, arg)) ?? -1;
  return id >= 0 && Object.keys(moves[id]!).length === fields.length && fields.every((f) => f in moves[id]!) ? id : -1;
}

/** Number of a known move; throws RangeError if it is none (a programming error). */
export function moveId(record: Move): number {
  const id = findMove(record);
  if (id < 0) throw new RangeError(`no such move: ${JSON.stringify(record)}`);
  return id;
}

export const READY = {
  moscow: moveId({ side: 'moscow', type: 'ready' }),
  tehran: moveId({ side: 'tehran', type: 'ready' }),
};
export const PASS = {
  moscow: moveId({ side: 'moscow', type: 'pass' }),
  tehran: moveId({ side: 'tehran', type: 'pass' }),
};

/** The order sheet of one side as one sealed move (law 2); units by province, only what is above 0. */
export interface SealMove {
  readonly side: Side;
  readonly type: 'seal';
  readonly units: Readonly<Partial<Record<ProvinceId, number>>>;
  readonly aid: number;
  readonly stance: Channel | Posture;
}
/** What a game is made of: decisions as people, logs and saves see them. */
export type Decision =
  | Exclude<Move, { type: 'sortie' | 'brigade' | 'ready' | 'aid' | 'channel' | 'posture' }>
  | SealMove;

if (provinces.length !== PROVINCE_COUNT || sites.length !== SITE_COUNT) throw new Error('board and moves disagree');
