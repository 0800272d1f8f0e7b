/** What a transcript tells beside the events: texts of cards and questions with their sources, and what is in force. */
import { answerText, questionText, say, sayAny } from '../messages';
import type { Block } from '../report/document';
import {
  type ChronicleEvent,
  createGame,
  HEADLINES,
  inForce,
  LASTING,
  lastTurnOf,
  makeMove,
  PROVINCES,
  type Public,
  type SetUp,
  type State,
} from '../rules';
import { type GameRecord, keyedDice } from '../scenario';
import { humanCostOf } from '../scenario/sources';
import { ledger, sourceLines, sourcesOf } from './ledger';

const below = (text: string): Block => ({ kind: 'item', depth: 1, text });

function carried(carrier: string): Block[] {
  const lines = sourceLines(sourcesOf(carrier));
  return lines.length > 0 ? [below(lines.join(' '))] : [];
}

/** The words and sources that stand below an event: what a card does, what is asked, what an answer does. */
export function explained(event: ChronicleEvent, questionPlace: string): Block[] {
  switch (event.code) {
    case 'played':
    case 'filed': {
      const { card } = event.values;
      return [below(sayAny(`card.${card}.text`)), ...carried(`card ${card}`)];
    }
    case 'headline': {
      const { headline } = event.values;
      if (headline === 'none') return [];
      return [below(sayAny(`headline.${headline}.story`)), ...carried(`headline ${headline}`)];
    }
    case 'question':
      return [below(questionText(event.values.question, event.values.place))];
    case 'answer': {
      const { question, option, place } = event.values;
      return [below(answerText(question, option, place || questionPlace).effect)];
    }
    default:
      return [];
  }
}

/** What a lasting effect has to be said with. */
function remembered(s: Readonly<Public>, effect: number) {
  const memory = s.memory[effect]!;
  return { province: PROVINCES[memory] ?? '', by: memory };
}

/** C4.4, C4.7: one sentence for everything that is in force beyond the moment. */
export function inForceTexts(s: Readonly<Public>): string[] {
  const lasting = LASTING.flatMap((id, effect) => {
    if (!inForce(s, effect)) return [];
    const { province, by } = remembered(s, effect);
    const text = say(`lasting.${id}`, id === 'lineStrike' ? { by } : { province });
    const last = Math.min(s.lasting[effect]!, lastTurnOf(s));
    return [say('cli.told.lasting', { text, until: say('lasting.until', { turns: last - s.turn }) })];
  });
  return [
    ...lasting,
    ...(s.strikeTurn === 0 ? [] : [say('lasting.strikeTurn', { by: s.strikeTurn })]),
    ...(s.dronesSold ? [say('lasting.dronesSold')] : []),
  ];
}

/** What was in force in each turn, as it stood before the orders were opened. */
export function inForceByTurn(setUp: SetUp, record: GameRecord): ReadonlyMap<number, readonly string[]> {
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice);
  const found = new Map<number, string[]>();
  const look = (s: Readonly<State>) => {
    const early = ['discard', 'reply', 'statecraft', 'joint', 'orders'].includes(s.step);
    if (early || (s.config.modifiers.withoutMap && s.step !== 'over')) found.set(s.turn, inForceTexts(s));
  };
  look(state);
  for (const move of record.moves) {
    if (makeMove(state, move, dice)) break;
    look(state);
  }
  return found;
}

/** The human cost beside a turn: sourced, and never scored. */
export function costOf(scenario: string, turn: number): Block[] {
  const { 'to-check': toCheck } = ledger().humanCost;
  return humanCostOf(ledger(), scenario, turn).map(({ when, text, sources, checked }) => ({
    kind: 'item',
    depth: 0,
    text: say('cli.told.cost', {
      text: `${when[0]!.toUpperCase()}${when.slice(1)}. ${text}${checked ? '' : ` ${toCheck}`}`,
      list: sources.join(', '),
    }),
  }));
}

/** Dice that a script fixed for one turn, as "front/homs = 4". */
export function stagedOf(record: GameRecord, turn: number): string[] {
  const start = `${turn}/`;
  return Object.entries(record.stagedDice).flatMap(([key, value]) =>
    key.startsWith(start) ? [`${key.slice(start.length)} = ${value}`] : [],
  );
}

/** Whether an event's rule is a card, a question or a headline, and so no chapter of the rulebook. */
export function isNamedRule(rule: string): boolean {
  return !/^(?:\d|C2)/.test(rule) || (HEADLINES as readonly string[]).includes(rule);
}
