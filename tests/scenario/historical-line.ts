/**
 * The historical line as an earlier, independent prototype of the rules played it, turned into a game of ours.
 * Its dice are a list a turn in the order the prototype asked: attacked fronts in map order, Israel, the rebels'
 * counter-attack and that of IS where they have a target, the bid at the offer.
 */
import { readFileSync } from 'node:fs';
import {
  type Channel,
  type ChronicleEvent,
  createGame,
  type Decision,
  type Dice,
  decide,
  type Posture,
  PROVINCES,
  type ProvinceId,
  type SetUp,
  type Side,
  type State,
  type Vote,
} from '../../src/rules';
import {
  dieKey,
  formatMove,
  type GameRecord,
  keyedDice,
  newRecord,
  parseMove,
  type StagedDice,
} from '../../src/scenario';

interface LineTurn {
  turn: number;
  statecraft: string[];
  joint: ProvinceId;
  air: Partial<Record<ProvinceId, number>>;
  bri: Partial<Record<ProvinceId, number>>;
  aidM: number;
  aidT: number;
  channel: string;
  posture: string;
  hits: number;
  accuse?: number;
  offer: number;
  council: boolean;
  tension: number;
  vote: string;
  bid: number;
  dice: number[];
  after: Record<string, number | [number, number]>;
  map: string;
}

export interface Line {
  vp: [number, number];
  verdict: [string, string];
  turns: LineTurn[];
}

/** The campaign at Historic starts at 0 and 4 VP (docs/BALANCE.md), the prototype's line at 4 and 0. */
const SHIFT = [-4, 4] as const;

/** The line with our start VP: no other number of it depends on them. */
export function readLine(): Line {
  const line = JSON.parse(readFileSync(new URL('../fixtures/historical-line.json', import.meta.url), 'utf8')) as Line;
  const shift = ([m, t]: readonly [number, number]): [number, number] => [m + SHIFT[0], t + SHIFT[1]];
  for (const { after } of line.turns) if (Array.isArray(after.vp)) after.vp = shift(after.vp as [number, number]);
  line.vp = shift(line.vp);
  return line;
}

/** The prototype's names of actions, in the words of our scripts. */
const ACTIONS: Readonly<Record<string, string>> = {
  RECR: 'recruit',
  SIGN: 'contract',
  SEIZE: 'seize',
  COURT: 'court',
  PASS: 'pass',
  HEDGE: 'hedge',
  RECON: 'reconcile',
  DEFECT: 'hire defectors',
  BACK: 'backchannel',
  DELIVER: 'deliver',
  BRIGADE: 'mobilise',
  NEGOT: 'negotiate',
  NEGCHIP: 'grand bargain',
  ENRICH: 'enrich',
  ARMS: 'order S-300',
};
const POSTURES: Readonly<Record<string, Posture>> = { LIE: 'lieLow', BUILD: 'buildUp', RET: 'retaliate' };

function action(text: string): Decision {
  const [who, name = '', ...rest] = text.split(' ');
  const parsed = parseMove(who === 'M' ? 'moscow' : 'tehran', [ACTIONS[name] ?? name, ...rest].join(' '));
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.decision;
}

function decisionsOf(turn: LineTurn, initiative: Side): Decision[] {
  const decisions: Decision[] = turn.statecraft.map(action);
  decisions.push({ side: initiative, type: 'joint', province: turn.joint });
  const channel = turn.channel.toLowerCase() as Channel;
  decisions.push({ side: 'moscow', type: 'seal', units: turn.air, aid: turn.aidM, stance: channel });
  const posture = POSTURES[turn.posture]!;
  decisions.push({ side: 'tehran', type: 'seal', units: turn.bri, aid: turn.aidT, stance: posture });
  if (turn.accuse !== undefined) decisions.push({ side: 'tehran', type: turn.accuse ? 'accuse' : 'waive' });
  if (turn.council) {
    decisions.push({ side: 'tehran', type: 'offer', amount: turn.offer });
    decisions.push({ side: 'moscow', type: 'vote', vote: turn.vote.toLowerCase() as Vote });
  }
  return decisions;
}

export interface Converted {
  readonly record: GameRecord;
  /** For each turn: what it asked for and what it left. */
  readonly turns: readonly {
    readonly line: LineTurn;
    readonly facts: Facts;
    readonly after: Snapshot;
    readonly idle: number;
  }[];
  readonly state: State;
}

/** What happened inside a turn, read while it was played. */
export interface Facts {
  hits: number;
  bid: number;
  councilTension: number;
}
export type Snapshot = Record<string, unknown>;

/** Plays the line with our rules, handing out its dice in order, and notes which die each one was. */
export function convert(line: Line, setUp: SetUp, seed: string): Converted {
  const chronicle: ChronicleEvent[] = [];
  const state = createGame(setUp, keyedDice(seed), chronicle);
  const staged: Record<string, number> = {};
  const moves: Decision[] = [];
  const turns: Converted['turns'][number][] = [];
  for (const entry of line.turns) {
    const queue = entry.dice.slice();
    const dice: Dice = {
      d6(turn, purpose, place) {
        const die = queue.shift();
        const key = dieKey(turn, purpose, place);
        if (die === undefined) throw new Error(`turn ${entry.turn}: one more die is asked for, ${key}`);
        staged[key] = die;
        return die;
      },
      pick() {
        throw new Error('without cards nothing is drawn');
      },
    };
    const facts: Facts = { hits: 0, bid: -1, councilTension: -1 };
    const initiative = entry.turn % 2 === 1 ? 'moscow' : 'tehran';
    for (const decision of decisionsOf(entry, initiative)) {
      const refusal = decide(state, decision, dice, chronicle);
      if (refusal) {
        const why = JSON.stringify(refusal);
        throw new Error(`turn ${entry.turn}: ${decision.side} "${formatMove(decision)}" is refused: ${why}`);
      }
      moves.push(decision);
      if (decision.type === 'seal' && state.step !== 'orders') facts.hits = state.hits;
      if (state.step === 'offer') facts.councilTension = state.tension;
      if (decision.type === 'offer') facts.bid = state.secret.bid;
    }
    turns.push({ line: entry, facts, after: snapshot(state), idle: queue.length });
  }
  return { record: { ...newRecord(setUp, seed, staged as StagedDice), moves }, turns, state };
}

/** A position in the form of the line's `after`. */
export function snapshot(s: Readonly<State>): Snapshot {
  return {
    stability: s.stability,
    patronage: s.patronage,
    trust: s.trust,
    detente: s.detente,
    tension: s.tension,
    sanctions: s.sanctions,
    treasury: [s.moscow.treasury, s.tehran.treasury],
    resolve: [s.moscow.resolve, s.tehran.resolve],
    brigades: s.brigades,
    airdef: s.airDefence,
    chips: s.chips,
    candidates: [s.moscow.candidates, s.tehran.candidates],
    credits: s.secret.credits,
    vp: [s.moscow.vp, s.tehran.vp],
    map: mapText(s),
  };
}

const HOLDERS = { government: 'gov', rebels: 'reb', is: 'IS', sdf: 'SDF' };
const FACTIONS = { none: '', rebels: 'rebel', is: 'IS', sdf: 'SDF' };

function mapText(s: Readonly<State>): string {
  return PROVINCES.map((id, i) => {
    const p = s.provinces[i]!;
    const parts = [id, HOLDERS[p.holder]];
    if (p.stack > 0) parts.push(`${FACTIONS[p.faction]}${p.stack}`);
    if (p.moscow > 0) parts.push(`M${p.moscow}`);
    if (p.tehran > 0) parts.push(`T${p.tehran}`);
    return parts.join(' ');
  }).join('; ');
}
