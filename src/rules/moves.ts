/**
 * The table of every atomic move. A move is a readable record; inside a search it is its number in this table.
 * Whatever is not in the table is no move at all, which closes the protocol (law 2).
 */

import { MAX_AID, MAX_OFFER } from './balance';
import { PROVINCES, type ProvinceId, SITES, type Side, type SiteId } from './board';
import { CARDS, type CardId, FIRST_TEHRAN_CARD, QUESTIONS, type QuestionId } from './cardList';
import { CHANNELS, type Channel, POSTURES, type Posture, VOTES, type Vote } from './state';

export type Move =
  | { readonly side: Side; readonly type: 'recruit'; readonly province: ProvinceId }
  | { readonly side: Side; readonly type: 'contract' | 'seize'; readonly site: SiteId }
  | { readonly side: Side; readonly type: 'court' | 'hedge' | 'pass' }
  | { readonly side: 'moscow'; readonly type: 'reconcile' | 'defectors'; readonly province: ProvinceId }
  | { readonly side: 'moscow'; readonly type: 'backchannel' | 'deliver' | 'delay' }
  | { readonly side: 'tehran'; readonly type: 'mobilise' | 'negotiate' | 'bargain' | 'enrich' | 'orderS300' }
  | {
      readonly side: Side;
      readonly type: 'play';
      readonly card: CardId;
      readonly province?: ProvinceId;
      readonly site?: SiteId;
      readonly option?: string;
    }
  | { readonly side: Side; readonly type: 'file' | 'discard'; readonly card: CardId }
  | {
      readonly side: Side;
      readonly type: 'answer';
      readonly question: QuestionId;
      readonly province?: ProvinceId;
      readonly site?: SiteId;
      readonly option?: string;
    }
  | { readonly side: 'tehran'; readonly type: 'withdraw' | 'sellDrones' }
  | { readonly side: Side; readonly type: 'exit'; readonly province: ProvinceId }
  | { readonly side: 'moscow'; readonly type: 'build' | 'slow' }
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
export type Slot =
  | 'discard'
  | 'reply'
  | 'statecraft'
  | 'joint'
  | 'units'
  | 'aid'
  | 'stance'
  | 'accusation'
  | 'offer'
  | 'vote';

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
const ownerOf: number[] = [];
const ranges = new Map<string, { first: number; end: number }>();

/** What a move names beyond its type, and the number that rules know it by. */
interface Variant {
  readonly fields: object;
  readonly arg: number;
  /** Number of the card or question it belongs to. */
  readonly owner?: number;
}

/** @param key the decisions that these moves belong to: they lie beside each other in the table. */
function add(key: string, slot: Slot, side: Side, type: MoveType, variants: readonly Variant[]): void {
  const kind: Kind = { side, type, slot, first: moves.length, count: variants.length };
  kinds.push(kind);
  for (const { fields, arg, owner } of variants) {
    moves.push(Object.freeze({ side, type, ...fields }) as Move);
    kindOf.push(kind);
    argOf.push(arg);
    ownerOf.push(owner ?? -1);
  }
  const range = ranges.get(`${side} ${key}`);
  if (range && range.end !== kind.first) throw new Error(`${side} ${key}: moves are not adjacent`);
  ranges.set(`${side} ${key}`, { first: range?.first ?? kind.first, end: moves.length });
}

const NONE: readonly Variant[] = [{ fields: {}, arg: 0 }];
const PROVINCE: readonly Variant[] = PROVINCES.map((province, arg) => ({ fields: { province }, arg }));
const SITE: readonly Variant[] = SITES.map(({ id }, arg) => ({ fields: { site: id }, arg }));
const upTo = (n: number): Variant[] =>
  Array.from({ length: n + 1 }, (_, amount) => ({ fields: { amount }, arg: amount }));
const options = (...names: string[]): Variant[] => names.map((option, arg) => ({ fields: { option }, arg }));
const sitesOf = (letters: string): Variant[] => SITE.filter((_, i) => letters.includes(SITES[i]!.id));
const provincesOf = (...ids: string[]): Variant[] => PROVINCE.filter((_, i) => ids.includes(PROVINCES[i]!));
const choices = <T extends string>(field: string, values: readonly T[]): Variant[] =>
  values.map((value, arg) => ({ fields: { [field]: value }, arg }));

/** Sites of value 1 (m08, t21). */
const SMALL_SITES = 'DGHIJ';
/** Option number of "no" beside named sites, which are numbered 0 to 9. */
export const DECLINE = 99;
const decline: Variant = { fields: { option: 'decline' }, arg: DECLINE };

/** What the player of a card names with it; other cards name nothing. */
const NAMED_WITH_CARD: Partial<Record<CardId, readonly Variant[]>> = {
  m03: PROVINCE,
  m06: PROVINCE,
  m08: sitesOf('CDE'),
  m09: SITE,
  m11: PROVINCE,
  m14: PROVINCE,
  m24: options('cashIn', 'hint'),
  t01: PROVINCE,
  t07: provincesOf('quneitra', 'daraa', 'rif-dimashq', 'damascus'),
  t12: options('proxy', 'site'),
  t15: options('absorb', 'throughAllies', 'direct'),
  t16: PROVINCE,
  t21: sitesOf(SMALL_SITES),
};

/** Who answers each question, and what it may say. */
const ANSWERS: Readonly<Record<QuestionId, { side: Side; variants: readonly Variant[] }>> = {
  m03: { side: 'tehran', variants: options('place', 'decline') },
  m05: { side: 'tehran', variants: options('acknowledge', 'resent') },
  m07: { side: 'tehran', variants: options('comply', 'refuse') },
  m08: { side: 'tehran', variants: [...sitesOf(SMALL_SITES), decline] },
  m09: { side: 'tehran', variants: options('buyBack', 'letGo') },
  m10: { side: 'tehran', variants: options('accept', 'decline') },
  m11: { side: 'tehran', variants: options('sign', 'walkOut') },
  m13: { side: 'tehran', variants: options('openFiles', 'staySilent') },
  m14: { side: 'moscow', variants: PROVINCE },
  m14Keep: { side: 'tehran', variants: options('pay', 'remove') },
  m17: { side: 'tehran', variants: options('send', 'stayAway') },
  m18: { side: 'tehran', variants: options('pay', 'decline') },
  m19: { side: 'tehran', variants: options('accept', 'decline') },
  m21: { side: 'tehran', variants: options('order', 'decline') },
  m22: { side: 'tehran', variants: options('outbid', 'letPass') },
  t03: { side: 'moscow', variants: options('join', 'decline') },
  t06: { side: 'moscow', variants: options('deliver', 'refuse') },
  t10: { side: 'moscow', variants: options('invest', 'decline') },
  t13: { side: 'moscow', variants: options('answer', 'ignore') },
  t14: { side: 'moscow', variants: options('accept', 'refuse') },
  t16: { side: 'moscow', variants: options('yield', 'fight') },
  t21: { side: 'moscow', variants: [...sitesOf(SMALL_SITES), decline] },
  t22: { side: 'moscow', variants: options('affirm', 'staySilent') },
  t23: { side: 'moscow', variants: options('declare', 'decline') },
  lostIl20: { side: 'moscow', variants: options('switchOn', 'leaveOff') },
  letter: { side: 'moscow', variants: options('answer', 'ignore') },
  dohaMoscow: { side: 'moscow', variants: options('swap0', 'swap1', 'swap2') },
  dohaTehran: { side: 'tehran', variants: options('swap0', 'swap1', 'swap2') },
  sellDrones: { side: 'moscow', variants: options('agree', 'refuse') },
};

function cardVariants(side: Side, named: boolean): Variant[] {
  return CARDS.flatMap((card, owner) => {
    if (owner < FIRST_TEHRAN_CARD !== (side === 'moscow')) return [];
    const variants = (named ? NAMED_WITH_CARD[card] : undefined) ?? NONE;
    return variants.map(({ fields, arg }) => ({ fields: { card, ...fields }, arg, owner }));
  });
}

for (const side of ['moscow', 'tehran'] as const) {
  const statecraft = (type: MoveType, variants: readonly Variant[]) =>
    add('statecraft', 'statecraft', side, type, variants);
  statecraft('recruit', PROVINCE);
  statecraft('contract', SITE);
  statecraft('seize', SITE);
  statecraft('court', NONE);
  statecraft('hedge', NONE);
  if (side === 'moscow') {
    statecraft('reconcile', PROVINCE);
    statecraft('defectors', PROVINCE);
    statecraft('backchannel', NONE);
    statecraft('deliver', NONE);
    statecraft('delay', NONE);
  } else {
    statecraft('mobilise', NONE);
    statecraft('negotiate', NONE);
    statecraft('bargain', NONE);
    statecraft('enrich', NONE);
    statecraft('orderS300', NONE);
  }
  statecraft('pass', NONE);
  const extra = (type: MoveType, variants: readonly Variant[]) => add('extra', 'statecraft', side, type, variants);
  extra('play', cardVariants(side, true));
  extra('file', cardVariants(side, false));
  extra('exit', PROVINCE);
  if (side === 'moscow') {
    extra('build', NONE);
    extra('slow', NONE);
  } else {
    extra('withdraw', NONE);
    extra('sellDrones', NONE);
  }
  add('discard', 'discard', side, 'discard', cardVariants(side, false));
  QUESTIONS.forEach((question, owner) => {
    const answer = ANSWERS[question];
    if (answer.side !== side) return;
    const variants = answer.variants.map(({ fields, arg }) => ({ fields: { question, ...fields }, arg, owner }));
    add(`reply ${owner}`, 'reply', side, 'answer', variants);
  });
  add('joint', 'joint', side, 'joint', PROVINCE);
  add('units', 'units', side, side === 'moscow' ? 'sortie' : 'brigade', PROVINCE);
  add('units', 'units', side, 'ready', NONE);
  add('aid', 'aid', side, 'aid', upTo(MAX_AID));
  if (side === 'moscow') {
    add('stance', 'stance', side, 'channel', choices('channel', CHANNELS));
    add('vote', 'vote', side, 'vote', choices('vote', VOTES));
  } else {
    add('stance', 'stance', side, 'posture', choices('posture', POSTURES));
    add('accusation', 'accusation', side, 'accuse', NONE);
    add('accusation', 'accusation', side, 'waive', NONE);
    add('offer', 'offer', side, 'offer', upTo(MAX_OFFER));
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

/** Number of the card or question that a move belongs to, -1 for other moves. */
export function ownerOfMove(id: number): number {
  return ownerOf[id]!;
}

/** Who answers a question. */
export function answererOf(question: number): Side {
  return ANSWERS[QUESTIONS[question]!].side;
}

/** The moves of one side for one decision, [first, end) of their numbers. */
export interface Range {
  readonly first: number;
  readonly end: number;
}
const NO_RANGE: Range = { first: 0, end: 0 };
function rangesOf(side: Side) {
  const get = (key: string): Range => ranges.get(`${side} ${key}`) ?? NO_RANGE;
  return {
    statecraft: get('statecraft'),
    /** Statecraft with the moves of cards and scenario modifiers. */
    extended: { first: get('statecraft').first, end: get('extra').end },
    discard: get('discard'),
    reply: QUESTIONS.map((_, question) => get(`reply ${question}`)),
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

const FIELDS = [
  'side',
  'type',
  'card',
  'question',
  'province',
  'site',
  'option',
  'amount',
  'channel',
  'posture',
  'vote',
];
/** A key that two equal moves share, whatever the order of their fields. */
function keyOf(move: Readonly<Record<string, unknown>>): string {
  let key = '';
  for (const field of FIELDS) key += Object.hasOwn(move, field) ? ` ${move[field]}` : ' ';
  return key;
}
/** Made when a record is first looked up: a page that shows no game needs none. */
let byKey: ReadonlyMap<string, number> | null = null;
function numbers(): ReadonlyMap<string, number> {
  byKey ??= new Map(moves.map((move, id) => [keyOf(move as unknown as Readonly<Record<string, unknown>>), id]));
  return byKey;
}

/** Number of a move record that may come from anywhere; -1 if it is not exactly one of {@link MOVES}. */
export function findMove(record: unknown): number {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return -1;
  const move = record as Record<string, unknown>;
  const fields = Object.keys(move);
  if (fields.length > FIELDS.length) return -1;
  for (const field of fields) {
    if (!FIELDS.includes(field) || typeof move[field] !== (field === 'amount' ? 'number' : 'string')) return -1;
  }
  return numbers().get(keyOf(move)) ?? -1;
}

/** Number of a known move; throws RangeError if it is none (a programming error). */
export function moveId(record: Move): number {
  const id = findMove(record);
  if (id < 0) throw new RangeError(`no such move: ${JSON.stringify(record)}`);
  return id;
}

const only = (side: Side, type: MoveType) => moves.findIndex((move) => move.side === side && move.type === type);
export const READY = { moscow: only('moscow', 'ready'), tehran: only('tehran', 'ready') };
export const PASS = { moscow: only('moscow', 'pass'), tehran: only('tehran', 'pass') };

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
