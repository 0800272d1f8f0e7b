/**
 * What the facilitator of a class may do to a game (H6, R11.3): moves of the game that belong to no side. They stand in
 * the record beside the decisions, so a game is still its scenario, seed and moves (law 5).
 */
import type { Side } from './board';
import { HEADLINES, type HeadlineId } from './cardList';
import { type Log, note } from './chronicle';
import type { Dice } from './dice';
import { stop } from './ending';
import { eraOf, headline, PIVOTS } from './headlines';
import type { Decision } from './moves';
import { type Refusal, type RefusalCode, refuse } from './refusal';
import { isOver, lastTurnOf, type Readable, type State } from './state';

export type FacilitatorAct =
  | { readonly type: 'injectHeadline'; readonly headline: HeadlineId }
  | { readonly type: 'endNow' | 'endAfterTurn' | 'endAsPlanned' };

/** What a game is made of (law 5): what its sides decided, and what its facilitator did. */
export type GameMove = Decision | FacilitatorAct;

const BARE: readonly unknown[] = ['endNow', 'endAfterTurn', 'endAsPlanned'] satisfies FacilitatorAct['type'][];

/** Whether something that may come from anywhere is exactly an act of a facilitator; whether it may happen now is {@link refuseAct}. */
export function isAct(record: unknown): record is FacilitatorAct {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  const { type, headline: named } = record as Record<string, unknown>;
  const fields = Object.keys(record);
  if (!Object.hasOwn(record, 'type')) return false;
  if (type !== 'injectHeadline') return fields.length === 1 && BARE.includes(type);
  return fields.length === 2 && Object.hasOwn(record, 'headline') && (HEADLINES as readonly unknown[]).includes(named);
}

/** Whose a move is; null for an act of the facilitator. */
export function sideOfMove(move: GameMove): Side | null {
  return isAct(move) ? null : move.side;
}

/** Module H; the headlines after it belong to single scenarios. */
const MODULE_H = 30;

/** H6: why a headline may not be added now, or null. */
function checkHeadline(s: Readable, id: HeadlineId): RefusalCode | null {
  const number = HEADLINES.indexOf(id);
  const { config } = s;
  if (config.modifiers.withoutMap) return 'notInScenario';
  if (number >= MODULE_H) return 'headlineElsewhere';
  if (PIVOTS.includes(id)) return 'headlineFixed';
  if (s.headlinesUsed[number]) return 'headlineUsed';
  if (config.headlineMode !== 'shuffled' && config.headlines.indexOf(id, s.turn) >= 0) return 'headlineAhead';
  const era = config.eras[s.turn - 1];
  if (era !== undefined && eraOf(number) !== era) return 'headlineEra';
  // Later in a turn a side may have sealed orders, or be about to, and marks and Council have passed.
  return s.step === 'statecraft' || s.step === 'discard' ? null : 'headlineStep';
}

function check(s: Readable, act: FacilitatorAct): RefusalCode | null {
  if (isOver(s)) return 'over';
  switch (act.type) {
    case 'injectHeadline':
      return checkHeadline(s, act.headline);
    case 'endNow':
      return null;
    case 'endAfterTurn':
      if (s.lastTurn > 0) return 'lastTurnNamed';
      return s.turn >= s.config.turns ? 'lastTurnAnyway' : null;
    case 'endAsPlanned':
      return s.lastTurn > 0 ? null : 'endsAsPlanned';
  }
}

/** Why a facilitator's act that may come from anywhere cannot happen now; null if it can. Changes nothing. */
export function refuseAct(s: Readable, record: unknown): Refusal | null {
  if (!isAct(record)) return refuse('unknownMove');
  const code = check(s, record);
  if (code === null) return null;
  const named = record.type === 'injectHeadline' ? record.headline : 'none';
  const ahead = named === 'none' ? -1 : s.config.headlines.indexOf(named, s.turn);
  const era = named === 'none' ? null : eraOf(HEADLINES.indexOf(named));
  return refuse(code, {
    type: record.type,
    step: s.step,
    headline: named,
    era: era ?? 'none',
    turn: ahead >= 0 ? ahead + 1 : s.turn,
    last: lastTurnOf(s),
  });
}

/** Every headline that may be added now (H6), in the order of the list. */
export function addableHeadlines(s: Readable): HeadlineId[] {
  return isOver(s) ? [] : HEADLINES.filter((id) => checkHeadline(s, id) === null);
}

/**
 * Lets an act of the facilitator happen. No side takes back what it decided before it (R14.3).
 * @returns why it is refused (the state is then unchanged), or null.
 */
export function facilitate(s: State, record: unknown, dice: Dice, log: Log = null): Refusal | null {
  const why = refuseAct(s, record);
  if (why) return why;
  const act = record as FacilitatorAct;
  s.undo = 'none';
  switch (act.type) {
    case 'injectHeadline':
      if (log) note(log, s, 'H6', 'headlineAdded', { headline: act.headline });
      headline(s, act.headline, dice, log);
      break;
    case 'endNow':
      stop(s, log);
      break;
    case 'endAfterTurn':
      s.lastTurn = s.turn;
      if (log) note(log, s, '11.3', 'lastTurnNamed', { last: s.turn });
      break;
    case 'endAsPlanned':
      s.lastTurn = 0;
      if (log) note(log, s, '11.3', 'lastTurnOpen', { last: s.config.turns });
      break;
  }
  return null;
}
