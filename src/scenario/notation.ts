/** Decisions as people write and read them: "recruit homs", "vote veto", {sorties: {homs: 2}, aid: 1, channel: warn}. */
import type { z } from 'zod';
import {
  type Decision,
  MOVES,
  type Move,
  type Posture,
  PROVINCES,
  type QuestionId,
  rival,
  type SealMove,
  type Side,
} from '../rules';
import { explain } from './explain';
import { found, nearest, pathText } from './problem';
import { moscowOrders, type POSTURE_WORDS, tehranOrders } from './schema-script';
import { readYaml } from './yaml-text';

const POSTURES_BY_WORD: Readonly<Record<(typeof POSTURE_WORDS)[number], Posture>> = {
  'lie low': 'lieLow',
  'build up': 'buildUp',
  retaliate: 'retaliate',
};

function wordOf(posture: string): string {
  return Object.entries(POSTURES_BY_WORD).find(([, value]) => value === posture)?.[0] ?? posture;
}

type Sheet = Extract<Move, { type: 'sortie' | 'brigade' | 'ready' | 'aid' | 'channel' | 'posture' }>;
type Open = Exclude<Move, Sheet>;

/** Whether a move is a decision of its own and no line of an order sheet. */
function isOpen(move: Move): move is Open {
  return !['sortie', 'brigade', 'ready', 'aid', 'channel', 'posture'].includes(move.type);
}

/** Questions that have no card of their own number: what people call them. */
const QUESTION_WORDS: Partial<Record<QuestionId, string>> = {
  m14Keep: 'm14 keep',
  lostIl20: 'Il-20',
  dohaMoscow: 'Doha',
  dohaTehran: 'Doha',
  sellDrones: 'drones',
};

/** "cashIn" as "cash in", "swap1" as "swap 1". */
function optionText(option: string): string {
  return option.replace(/([A-Z]|\d+)/g, (part) => ` ${part.toLowerCase()}`);
}

/** The words of a move about a card or a question: its id, then what is named with it. */
function withNamed(first: string, move: Extract<Open, { type: 'play' | 'answer' }>): string {
  const { province, site, option } = move;
  return [first, province, site, option && optionText(option)].filter((part) => part !== undefined).join(' ');
}

function openText(move: Open): string {
  switch (move.type) {
    case 'recruit':
    case 'reconcile':
    case 'exit':
      return `${move.type} ${move.province}`;
    case 'defectors':
      return `hire defectors ${move.province}`;
    case 'joint':
      return `joint front ${move.province}`;
    case 'contract':
    case 'seize':
      return `${move.type} ${move.site}`;
    case 'bargain':
      return 'grand bargain';
    case 'orderS300':
      return 'order S-300';
    case 'play':
      return withNamed(`play ${move.card}`, move);
    case 'answer':
      return withNamed(`answer ${QUESTION_WORDS[move.question] ?? move.question}`, move);
    case 'file':
    case 'discard':
      return `${move.type} ${move.card}`;
    case 'sellDrones':
      return 'sell drones';
    case 'waive':
      return 'do not accuse';
    case 'offer':
      return `offer ${move.amount}`;
    case 'vote':
      return `vote ${move.vote}`;
    default:
      return move.type;
  }
}

function sealText(seal: SealMove): string {
  const units = PROVINCES.flatMap((id) => {
    const count = seal.units[id];
    return count ? [`${id}: ${count}`] : [];
  });
  const [arm, choice] = seal.side === 'moscow' ? ['sorties', 'channel'] : ['brigades', 'posture'];
  return `{${arm}: {${units.join(', ')}}, aid: ${seal.aid}, ${choice}: ${wordOf(seal.stance)}}`;
}

/** A decision in words; orders as a YAML mapping on one line. {@link parseMove} reads both back. */
export function formatMove(decision: Decision): string {
  return decision.type === 'seal' ? sealText(decision) : openText(decision);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Every decision of a side that has words of its own: text as written, by its small letters. */
function vocabulary(side: Side): ReadonlyMap<string, { text: string; move: Open }> {
  const own = MOVES.filter(isOpen).filter((move) => move.side === side);
  return new Map(own.map((move) => [plain(openText(move)), { text: openText(move), move }]));
}
const WORDS = { moscow: vocabulary('moscow'), tehran: vocabulary('tehran') };

/** Every decision of a side in words, orders apart. */
export function moveTexts(side: Side): string[] {
  return [...WORDS[side].values()].map(({ text }) => text);
}

export type ParsedMove =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly message: string };

const SUGGESTIONS = 3;
const LONGEST = 1000;

/**
 * Reads a decision: its words, or its orders as a mapping or as the text of one. Capital letters and extra spaces do
 * not matter. Whether the rules allow it now is not asked here.
 */
export function parseMove(side: Side, written: unknown): ParsedMove {
  if (typeof written !== 'string') return parseOrders(side, written);
  if (written.length > LONGEST) return refuse(`found ${written.length} letters; allowed: at most ${LONGEST}`);
  if (written.trimStart().startsWith('{')) {
    const { value, problems } = readYaml(written, '');
    const [first] = problems;
    return first ? refuse(first.message) : parseOrders(side, value);
  }
  const known = WORDS[side].get(plain(written));
  if (known) return { ok: true, decision: known.move };
  const other = rival(side);
  if (WORDS[other].has(plain(written))) {
    return refuse(`found ${found(written)}, a decision of ${other} only; allowed: decisions of ${side}`);
  }
  const near = nearest(plain(written), family(side, plain(written)), SUGGESTIONS);
  return refuse(`found ${found(written)}; allowed: decisions such as ${near.map(found).join(', ')}`);
}

/** The decisions that begin with the same word, or all if none does. */
function family(side: Side, text: string): string[] {
  const all = moveTexts(side);
  const like = all.filter((known) => plain(known).split(' ')[0] === text.split(' ')[0]);
  return like.length > 0 ? like : all;
}

function refuse(message: string): ParsedMove {
  return { ok: false, message };
}

function parseOrders(side: Side, written: unknown): ParsedMove {
  if (side === 'moscow') {
    const read = moscowOrders.safeParse(written, { reportInput: true });
    if (!read.success) return refuse(explainAll(read.error));
    const { sorties, aid, channel } = read.data;
    return { ok: true, decision: { side, type: 'seal', units: placed(sorties), aid, stance: channel } };
  }
  const read = tehranOrders.safeParse(written, { reportInput: true });
  if (!read.success) return refuse(explainAll(read.error));
  const { brigades, aid, posture } = read.data;
  return {
    ok: true,
    decision: { side, type: 'seal', units: placed(brigades), aid, stance: POSTURES_BY_WORD[posture] },
  };
}

/** Only what is above 0, in map order, so that equal orders are equal records. */
function placed(units: Readonly<Partial<Record<(typeof PROVINCES)[number], number | undefined>>>): SealMove['units'] {
  const entries = PROVINCES.flatMap((id) => {
    const count = units[id];
    return count === undefined ? [] : [[id, count] as const];
  });
  return Object.fromEntries(entries);
}

function explainAll(error: z.ZodError): string {
  return error.issues
    .flatMap(explain)
    .map(({ path, message }) => (path.length > 0 ? `${pathText(path)}: ${message}` : message))
    .join('; ');
}
