/** What may be decided now: one check behind the legal list, the sample and every refusal (law 2). */

import { MAX_UNITS_ON_FRONT } from './balance';
import { PROVINCES, SITE_COUNT, SITES, type Side } from './board';
import { L, ZONE } from './cardList';
import { checkFile, checkPlay } from './cardPlay';
import { CARD_RULES } from './cards';
import type { Rng } from './dice';
import { isFront } from './geography';
import { inForce } from './lasting';
import {
  argOfMove,
  type Kind,
  kindOfMove,
  MOSCOW_RANGES,
  MOVES,
  type Move,
  ownerOfMove,
  type Range,
  TEHRAN_RANGES,
} from './moves';
import { aidLimit, checkUnit, stanceBarred, unitLimit } from './orders';
import { canAnswer } from './questions';
import { type Refusal, type RefusalCode, refuse } from './refusal';
import { SCENARIO_ACTIONS, WITHOUT_MAP } from './scenarioActions';
import { power, type Readable, type Sheet, VOTES } from './state';
import { ACTIONS, type ActionRule } from './statecraft';

const NOTHING: Range = { first: 0, end: 0 };

/** Whether a decision of this side is awaited. */
export function awaits(s: Readable, side: Side): boolean {
  return s.active === side || s.active === 'both';
}

function sheetOf(s: Readable, side: Side): Sheet | null {
  return side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
}

/** The run of move numbers among which a side chooses now; empty if it has nothing to decide. */
export function choices(s: Readable, side: Side): Range {
  if (!awaits(s, side)) return NOTHING;
  const ranges = side === 'moscow' ? MOSCOW_RANGES : TEHRAN_RANGES;
  if (s.step === 'over') return NOTHING;
  if (s.step === 'statecraft') return extended(s) ? ranges.extended : ranges.statecraft;
  if (s.step === 'reply') return ranges.reply[s.question] ?? NOTHING;
  if (s.step !== 'orders') return ranges[s.step];
  const stage = sheetOf(s, side)?.stage ?? 'sealed';
  return stage === 'sealed' ? NOTHING : ranges[stage];
}

/** Whether Statecraft has more than the actions of section 4: cards, or actions of a scenario. */
function extended(s: Readable): boolean {
  const { cards, modifiers } = s.config;
  return cards || modifiers.wayOut || modifiers.withdraw || modifiers.whoNeedsWhom || modifiers.bushehr;
}

const ALL_ACTIONS = { ...ACTIONS, ...SCENARIO_ACTIONS };
const rules: (ActionRule | undefined)[] = MOVES.map(({ type }) =>
  Object.hasOwn(ALL_ACTIONS, type) ? ALL_ACTIONS[type as keyof typeof ALL_ACTIONS] : undefined,
);

/** The declaration behind a Statecraft action, by move number; undefined for cards and other moves. */
export function actionRule(id: number): ActionRule | undefined {
  return rules[id];
}

function checkAction(s: Readable, id: number, side: Side): RefusalCode | null {
  const own = power(s, side);
  if (own.passed || own.actions === 0) return 'noActions';
  const rule = rules[id];
  if (rule === undefined) return checkCard(s, id, own.treasury);
  if (s.config.modifiers.withoutMap && !WITHOUT_MAP.has(rule.type)) return 'notInScenario';
  const arg = argOfMove(id);
  const why = rule.check(s, side, arg);
  if (why !== null) return why;
  return rule.price(s, side, arg) > own.treasury ? 'treasury' : null;
}

/** C3.1 to C3.3 */
function checkCard(s: Readable, id: number, treasury: number): RefusalCode | null {
  if (kindOfMove(id).type === 'file') return checkFile(s, id);
  const why = checkPlay(s, id);
  if (why !== null) return why;
  return CARD_RULES[ownerOfMove(id)]!.price > treasury ? 'treasury' : null;
}

/** Why a move may not be made now, as a bare code; null if it may. */
function check(s: Readable, id: number): RefusalCode | null {
  const kind = kindOfMove(id);
  const { side, slot } = kind;
  if (!awaits(s, side)) return s.step === 'over' ? 'over' : 'notYourTurn';
  if (slot === 'statecraft') return s.step === 'statecraft' ? checkAction(s, id, side) : 'wrongStep';
  if (slot === 'units' || slot === 'aid' || slot === 'stance') {
    const sheet = sheetOf(s, side);
    if (s.step !== 'orders' || sheet === null) return 'wrongStep';
    return checkSheet(s, id, kind, sheet);
  }
  if (slot !== s.step) return 'wrongStep';
  const arg = argOfMove(id);
  switch (slot) {
    case 'joint':
      if (!isFront(s, arg)) return 'notFront';
      return s.provinces[arg]!.closed ? 'frontClosed' : null;
    case 'offer':
      return arg <= s.tehran.treasury ? null : 'offerLimit';
    case 'vote':
      return kind.type === 'vote' && arg === SUPPORT && inForce(s, L.t23Declared) ? 'voteBarred' : null;
    case 'discard':
      return s.secret.zones[ownerOfMove(id)] === ZONE.hand ? null : 'notInHand';
    case 'reply':
      if (ownerOfMove(id) !== s.question) return 'noSuchQuestion';
      return canAnswer(s, id) ? null : 'answerImpossible';
    default:
      return null;
  }
}

function checkSheet(s: Readable, id: number, kind: Kind, sheet: Sheet): RefusalCode | null {
  if (sheet.stage === 'sealed') return 'sheetSealed';
  if (kind.slot !== sheet.stage) return 'sheetStage';
  if (kind.type === 'sortie' || kind.type === 'brigade') return checkUnit(s, kind.side, sheet, argOfMove(id));
  if (kind.slot === 'aid') return argOfMove(id) <= aidLimit(s, kind.side, sheet) ? null : 'aidLimit';
  const move = MOVES[id]!;
  const stance = move.type === 'channel' ? move.channel : move.type === 'posture' ? move.posture : 'none';
  return stanceBarred(s, stance) ? 'stanceBarred' : null;
}

/** Whether a move, by number, may be made now. */
export function isLegal(s: Readable, id: number): boolean {
  return check(s, id) === null;
}

/** Fills `out` with the numbers of all legal moves of a side and returns how many there are. */
export function legal(s: Readable, side: Side, out: number[]): number {
  const { first, end } = choices(s, side);
  let n = 0;
  for (let id = first; id < end; id++) if (check(s, id) === null) out[n++] = id;
  out.length = n;
  return n;
}

/** Every move that a side may make now, each executable as it stands; empty when nothing of it is awaited. */
export function legalMoves(s: Readable, side: Side): Move[] {
  const ids: number[] = [];
  legal(s, side, ids);
  return ids.map((id) => MOVES[id]!);
}

const SUPPORT = VOTES.indexOf('support');
const SAMPLE_TRIES = 200;

/** A legal move drawn evenly, by rejection; -1 if the side has nothing to decide. */
export function sample(s: Readable, side: Side, rng: Rng): number {
  const { first, end } = choices(s, side);
  const n = end - first;
  if (n === 0) return -1;
  for (let i = 0; i < SAMPLE_TRIES; i++) {
    const id = first + rng.below(n);
    if (check(s, id) === null) return id;
  }
  const all: number[] = [];
  return all[rng.below(legal(s, side, all))] ?? -1;
}

/** Why a move may not be made now, with values for its sentence; null if it may. */
export function refusal(s: Readable, id: number): Refusal | null {
  const code = check(s, id);
  return code === null ? null : refuse(code, valuesOf(s, id));
}

/** Every value that a sentence about this refusal could need. */
function valuesOf(s: Readable, id: number): Record<string, string | number> {
  const { side, type } = kindOfMove(id);
  const own = power(s, side);
  const arg = argOfMove(id);
  const move = MOVES[id]!;
  const values: Record<string, string | number> = { side, type, step: s.step, treasury: own.treasury };
  const rule = rules[id];
  if (rule) values.price = rule.price(s, side, arg);
  if ('card' in move) {
    values.card = move.card;
    values.price = CARD_RULES[ownerOfMove(id)]!.price;
  }
  if ('site' in move && move.site !== undefined && arg < SITE_COUNT) {
    values.site = move.site;
    values.province = PROVINCES[SITES[arg]!.province]!;
    values.owner = s.sites[arg]!;
  }
  if ('province' in move && move.province !== undefined) {
    values.province = move.province;
    values.stack = s.provinces[arg]!.stack;
    if (type === 'sortie' || type === 'brigade') {
      values.limit = check(s, id) === 'frontFull' ? MAX_UNITS_ON_FRONT : unitLimit(s, side);
    }
  }
  if ('amount' in move) {
    const sheet = sheetOf(s, side);
    values.amount = move.amount;
    values.limit = type === 'aid' && sheet ? aidLimit(s, side, sheet) : own.treasury;
  }
  return values;
}
