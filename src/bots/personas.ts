/**
 * Strategies of trust as plain policies: each insists on a few choices, and a search decides everything else. A student
 * can read what a persona will do from its paragraph (messages `bot.about.ID`) and from the table below.
 */
import { MOVES, type MoveType, rival, type Side, type View, type Vote } from '../rules';
import type { History, TurnSeen } from './history';
import type { Rule } from './search';
import type { Persona, Seen } from './types';

/** How a persona treats the ally this turn. */
type Mood = 'kind' | 'sly' | 'hostile';

const SHARE = 0;
const WARN = 2;
const KIND_AID = 2;
const JOINT_UNITS = 2;
/** Statecraft that takes from the ally. */
const GRABS: ReadonlySet<MoveType> = new Set(['seize', 'defectors', 'delay']);

/** Whether the ally of `side` was caught at something in a turn. */
export function betrayed(turn: TurnSeen, side: Side): boolean {
  const ally = rival(side);
  if (turn.brokenBy === ally || turn.seizedBy === ally) return true;
  return side === 'moscow'
    ? turn.accused && turn.channel === 'silent'
    : turn.vote === 'support' || (turn.accused && turn.channel === 'share');
}

function past(history: History, turn: number): TurnSeen[] {
  return history.filter((seen) => seen.turn < turn);
}

/** The mood of each persona that has one, from what it remembers. */
function moodOf(persona: Persona, { view, history }: Seen): Mood | null {
  const turns = past(history, view.turn);
  const caught = (turn: TurnSeen | undefined) => turn !== undefined && betrayed(turn, view.viewer);
  switch (persona) {
    case 'cooperator':
      return 'kind';
    case 'selective':
      return 'sly';
    case 'exploiter':
      return 'hostile';
    case 'tit-for-tat':
      return caught(turns.at(-1)) ? 'sly' : 'kind';
    case 'forgiving':
      return caught(turns.at(-1)) && caught(turns.at(-2)) ? 'sly' : 'kind';
    case 'grim':
      return turns.some(caught) ? 'sly' : 'kind';
    default:
      return null;
  }
}

/** The rule of a persona in a position. */
export function ruleOf(persona: Persona, seen: Seen): Rule {
  const mood = moodOf(persona, seen);
  if (mood) return moodRule(mood, seen);
  if (persona === 'bargainer') return bargainer(seen);
  if (persona === 'spoiler') return spoiler;
  return persona === 'historical-moscow' ? historicalMoscow(seen) : historicalTehran(seen);
}

function moodRule(mood: Mood, { view, history }: Seen): Rule {
  const side = view.viewer;
  const now = history.find((turn) => turn.turn === view.turn);
  const kind = mood === 'kind';
  return {
    allows(id) {
      const move = MOVES[id]!;
      switch (move.type) {
        case 'vote':
          return kind ? move.vote !== 'support' : move.vote === 'support';
        case 'offer':
          return kind ? move.amount === Math.min(2, view.tehran.treasury) : move.amount === 0;
        case 'accuse':
          return !kind || now?.hits === 3;
        case 'waive':
          return mood !== 'hostile';
        case 'exit':
          return !kind;
        default:
          return !(kind && GRABS.has(move.type));
      }
    },
    shape(plan) {
      if (mood === 'hostile') {
        plan.aid = 0;
        if (view.joint >= 0) plan.units[view.joint] = Math.min(1, plan.units[view.joint]!);
      } else {
        plan.aid = Math.max(plan.aid, KIND_AID);
        if (view.joint >= 0) plan.units[view.joint] = Math.max(JOINT_UNITS, plan.units[view.joint]!);
        keepForJoint(view, plan.units);
      }
      if (side === 'moscow') plan.stance = kind ? Math.max(1, plan.stance) : SHARE;
      else if (kind && plan.stance === 2) plan.stance = 0;
    },
  };
}

/** Leaves enough units for the joint front: others are given up first. */
function keepForJoint(view: Seen['view'], units: Int8Array): void {
  const limit = view.viewer === 'moscow' ? Math.max(JOINT_UNITS, view.freeSorties) : view.brigades;
  let all = units.reduce((sum, n) => sum + n, 0);
  for (let i = 0; i < units.length && all > limit; i++) {
    if (i === view.joint) continue;
    const drop = Math.min(units[i]!, all - limit);
    units[i] = units[i]! - drop;
    all -= drop;
  }
}

/** Moscow sells each vote for what it fetches; Tehran buys each one. */
function bargainer({ view }: Seen): Rule {
  const price: Vote = view.offer >= 2 ? 'veto' : view.offer === 1 ? 'abstain' : 'support';
  return {
    allows(id) {
      const move = MOVES[id]!;
      if (move.type === 'vote') return move.vote === price;
      if (move.type === 'offer') return move.amount === Math.min(view.sanctions >= 5 ? 1 : 3, view.tehran.treasury);
      return true;
    },
    shape() {},
  };
}

/** Wants Damascus to fall: no aid, no units, nothing that helps. */
const spoiler: Rule = {
  allows: () => true,
  shape(plan) {
    plan.aid = 0;
    plan.units.fill(0);
  },
};

const yearOf = (view: View): number => view.config.calendar[view.turn - 1] ?? 2015;

/** As the articles tell it: aircraft for the joint front, no Support, Veto when paid, Share once Iran stands in the south. */
function historicalMoscow({ view }: Seen): Rule {
  const year = yearOf(view);
  const near = view.provinces.slice(1, 4).some((p) => p.tehran > 0);
  const vote: Vote = view.offer >= 1 ? 'veto' : 'abstain';
  return {
    allows(id) {
      const move = MOVES[id]!;
      if (move.type === 'vote') return move.vote === vote;
      if (move.type === 'seize') return year >= 2018;
      if (move.type === 'hedge') return year >= 2020;
      return true;
    },
    shape(plan) {
      if (view.joint >= 0 && year < 2022) plan.units[view.joint] = Math.max(JOINT_UNITS, plan.units[view.joint]!);
      plan.aid = Math.max(1, Math.min(2, plan.aid));
      plan.stance = year >= 2018 && near ? (view.turn % 2 === 0 ? SHARE : 1) : year === 2017 ? WARN : 1;
    },
  };
}

/** Builds up its road and its garrisons, pays little for votes, answers strikes after 2020, hedges late. */
function historicalTehran({ view }: Seen): Rule {
  const year = yearOf(view);
  return {
    allows(id) {
      const move = MOVES[id]!;
      if (move.type === 'offer') return move.amount <= 1;
      if (move.type === 'accuse') return year === 2015;
      if (move.type === 'hedge') return year >= 2021;
      return true;
    },
    shape(plan) {
      if (view.joint >= 0 && year < 2019) plan.units[view.joint] = Math.max(JOINT_UNITS, plan.units[view.joint]!);
      plan.aid = Math.max(2, plan.aid);
      plan.stance = year >= 2020 && view.tension <= 5 ? 2 : year === 2021 ? 0 : 1;
    },
  };
}
