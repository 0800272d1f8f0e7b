/** The shape of a game in play. Plain JSON of one fixed form: no undefined, no Map, no class (architecture: state and speed). */
import { PROVINCE_COUNT, SITE_COUNT, type Side } from './board';
import { CARD_COUNT, type Era, HEADLINES, type HeadlineId, LASTING_COUNT, type Modifiers, type Zone } from './cardList';

export type { HeadlineId } from './cardList';
export type Holder = 'government' | 'rebels' | 'is' | 'sdf';
/** Whose fighters an enemy stack is; 'none' exactly when the stack is 0. */
export type Faction = 'none' | 'rebels' | 'is' | 'sdf';
export type Channel = 'share' | 'silent' | 'warn';
export type Posture = 'lieLow' | 'buildUp' | 'retaliate';
export type Vote = 'veto' | 'abstain' | 'support';
export type Level = 'accessible' | 'historic';
export const CHANNELS = ['share', 'silent', 'warn'] as const satisfies readonly Channel[];
export const POSTURES = ['lieLow', 'buildUp', 'retaliate'] as const satisfies readonly Posture[];
export const VOTES = ['veto', 'abstain', 'support'] as const satisfies readonly Vote[];

/**
 * Where a turn stands. Decisions are awaited in discard (C2.3), reply (C4.2), statecraft, joint, orders, accusation, offer and vote;
 * everything between them is resolved by the rules themselves (turn.ts).
 */
export type Step = 'discard' | 'reply' | 'statecraft' | 'joint' | 'orders' | 'accusation' | 'offer' | 'vote' | 'over';
/** Who must decide now; 'both' only while orders are written. */
export type Active = Side | 'both' | 'none';

export type Verdict = 'none' | 'ruin' | 'salvage' | 'ascendant' | 'overreach' | 'partner' | 'pawn';
/** Why a game ended: the last Reckoning (12.2), a collapse (12.1), war (13.5), or stopped before any Reckoning (11.3). */
export type Ending = 'none' | 'final' | 'stability' | 'damascus' | 'war' | 'stopped';

/** What a scenario fixes for the whole game. Never changes once play begins; shared by copies. */
export interface Config {
  readonly scenario: string;
  /** SHA-256 of everything in the scenario that play depends on, hex. */
  readonly scenarioHash: string;
  readonly rulesVersion: string;
  readonly level: Level;
  /** Number of turns, 1 to 20. */
  readonly turns: number;
  /** Label of each turn ("2015"), one per turn. */
  readonly years: readonly string[];
  /** R13.4: the headline of each turn, or 'none'. */
  readonly headlines: readonly (HeadlineId | 'none')[];
  /** R8.1: what die + strength must reach before proxies and stability. */
  readonly counterBase: number;
  /** R13.3: Stability at the start beyond that of the level while dossier cards are in play. */
  readonly cardsStability: number;
  /** R8.2, R13.3: Stability lost beyond the usual with each province that falls while dossier cards are in play. */
  readonly cardsFall: number;
  /** R8.3: last turn in which each faction is reinforced, 0 = never. */
  readonly reinforceRebels: number;
  readonly reinforceIs: number;
  /** Module C is on; without it no card exists. */
  readonly cards: boolean;
  /** C1.2: the card era of each turn. */
  readonly eras: readonly Era[];
  /** The calendar year of each turn, for conditions that name one (C2.4). */
  readonly calendar: readonly number[];
  /** C1.5: cards of later years are taken out. */
  readonly lastYear: number;
  /** C2.1: cards each side holds before turn 1. */
  readonly openingHand: number;
  /** H1 to H3. */
  readonly headlineMode: 'schedule' | 'shuffled' | 'mixed';
  readonly modifiers: Modifiers;
  /** Statecraft actions a side has each turn (R4.0). */
  readonly actions: number;
  /** R13.5 Hidden end: the first turn after which a die may end the game; 0 = never. */
  readonly hiddenEndFrom: number;
  /** R12.2: lead that makes a winner, lead beyond which it is Overreach, VP that makes a Partner. */
  readonly lead: number;
  readonly overreach: number;
  readonly threshold: number;
  /** R12.4: the VP each side is graded against. */
  readonly parMoscow: number;
  readonly parTehran: number;
}

export interface Province {
  holder: Holder;
  /** Enemy stack, 0-6 (R1.2). */
  stack: number;
  faction: Faction;
  /** R1.4: a guarded province is never a front. */
  guard: boolean;
  /** Proxies, 0-3 each. */
  moscow: number;
  tehran: number;
  /** Strike marks (R7.3). */
  marks: number;
  /** R8.1: successfully attacked this turn. */
  struck: boolean;
  /** R10.1: became government-held this turn by Campaign or Reconcile. */
  regained: boolean;
  /** C4.7: this turn nobody may place units here and it cannot be the joint front. */
  closed: boolean;
}

/** What both sides have. */
export interface Power {
  /** Victory points shown; Moscow's credits are not among them before 11.1. */
  vp: number;
  treasury: number;
  resolve: number;
  candidates: number;
  /** Statecraft actions left this turn, 0-3. */
  actions: number;
  passed: boolean;
  /** R4.1: recruited this turn. */
  recruited: boolean;
  /** Aid of this turn, 0-3, known once orders are open. */
  aid: number;
  /** Orders sealed this turn. */
  sealed: boolean;
  /** Cards in hand and in the pile of the present era: numbers are open, cards are not. */
  hand: number;
  pile: number;
  /** C3.1, C3.3: played and filed a card this turn. */
  played: boolean;
  filed: boolean;
  /** R13.5 Way out. */
  exits: number;
  /** R12.5: burden over the whole game. */
  aidGiven: number;
  jointUnits: number;
  jointHonoured: number;
  jointBroken: number;
}

/** Stages of an order sheet: units on fronts in map order, then aid, then channel or posture, then sealed. */
export type SheetStage = 'units' | 'aid' | 'stance' | 'sealed';
export interface Sheet {
  stage: SheetStage;
  /** Units placed so far, and those of them on IS fronts. */
  placed: number;
  onIs: number;
  /** Units are placed in map order: no front before this number may still be chosen. */
  cursor: number;
  units: number[];
  aid: number;
  /** Moscow's channel or Tehran's posture; 'none' until chosen. */
  stance: Channel | Posture | 'none';
}

/** R11.3: what the last finished Reckoning would have been worth as the last one. */
export interface Books {
  /** The turn of that Reckoning, 0 before the first. */
  turn: number;
  /** VP after it. */
  moscow: number;
  tehran: number;
  /** What open pledges and the lines of section 11 would then have paid (lastPoints.ts). */
  points: number[];
}

/** What only some may see (R14.1). A viewer sees null in place of what is hidden. */
export interface Secret {
  /** Moscow's eyes only: Israel's gratitude, 0-9. */
  credits: number;
  /** Moscow's eyes only, until exposed: this turn's channel; 'none' before orders open. */
  channel: Channel | 'none';
  /** Moscow's eyes only, unless Supported: Washington's bid; -1 when none was rolled. */
  bid: number;
  /** The sheet each side is writing or has sealed; open when both are sealed. */
  moscowSheet: Sheet;
  tehranSheet: Sheet;
  /** Where each card is (ZONE), by card number; a viewer sees ZONE.hidden for what is not its to know. */
  zones: Zone[];
  /** What t07 hides from 7.1 while the channel is not Share (ruling 72); never shown before the game is over. */
  shielded: number;
  /** Never shown before the game is over: credits are among them. */
  books: Books;
}

export interface Public {
  readonly config: Config;
  /** 1 to config.turns. */
  turn: number;
  step: Step;
  active: Active;
  /** Who may take back the last decision (R14.3), or 'none'. */
  undo: Side | 'none';
  stability: number;
  patronage: number;
  trust: number;
  detente: number;
  tension: number;
  sanctions: number;
  moscow: Power;
  tehran: Power;
  brigades: number;
  airDefence: number;
  chips: number;
  /** R4.16, C4.13: an order of air defence missiles is open, with this much in escrow. */
  s300Open: boolean;
  s300Escrow: number;
  /** R5.2: sorties without price each turn. */
  freeSorties: number;
  /** R10.1 */
  aidNeed: number;
  /** R13.4: standing change of 7.1 by headlines. */
  strikeBonus: number;
  reconciled: boolean;
  delayed: boolean;
  provinces: Province[];
  /** Owner of the contract on each site A-J. */
  sites: (Side | 'none')[];
  /** R5.1: map number of the joint front, -1 if none is named. */
  joint: number;
  jointHonoured: boolean;
  /** Orders of this turn once they are open: units by map number, and Tehran's posture. */
  sorties: number[];
  brigadesSent: number[];
  posture: Posture | 'none';
  /** What is publicly known of this turn's channel: 'warn', or what an accusation showed. */
  channelKnown: Channel | 'none';
  /** R14.2: the open part of this turn's strike (without channel and die) and the hits; -99 and 0 before the strike. */
  strikeOpen: number;
  hits: number;
  /** R9.2: Tehran's open offer, -1 before it is made. */
  offer: number;
  /** C4.5: strike +n / -n of this turn by cards and headlines. */
  strikeTurn: number;
  /** Last turn in which each lasting effect (LASTING) is in force, and what it has to remember. */
  lasting: number[];
  memory: number[];
  /** Number of the question (QUESTIONS) that is awaiting an answer, -1 for none; its province or site; who goes on after. */
  question: number;
  questionPlace: number;
  resume: Side | 'none';
  /** Headlines that have come up, by number in HEADLINES. */
  headlinesUsed: boolean[];
  /** R13.5: drones sold, Bushehr marker 0-5, its move of this turn, withdrawal and negotiation of this turn. */
  dronesSold: boolean;
  dronesRefused: boolean;
  bushehr: number;
  bushehrMoved: 'none' | 'built' | 'slowed';
  withdrew: boolean;
  negotiated: boolean;
  /** R11.3: the turn that a facilitator has made the last, 0 while the game is to end as planned. */
  lastTurn: number;
  /** R11.3: how many turns count in a game that its facilitator ended; -1 in every other game. */
  stopped: number;
  ending: Ending;
  moscowVerdict: Verdict;
  tehranVerdict: Verdict;
}

/** A whole game position. */
export interface State extends Public {
  secret: Secret;
}

/** What legality needs: a State or any {@link View} of the side that moves. */
export interface Readable extends Readonly<Public> {
  readonly secret: {
    readonly moscowSheet: Sheet | null;
    readonly tehranSheet: Sheet | null;
    readonly credits: number | null;
    readonly bid: number | null;
    readonly zones: readonly Zone[];
  };
}

export const NO_STRIKE = -99;

/** Whether the game has ended (section 12). */
export function isOver(s: Readonly<Public>): boolean {
  return s.step === 'over';
}

/** The turn after which the game ends at the latest: the scenario's last, or the one that a facilitator named (R11.3). */
export function lastTurnOf(s: Readonly<Public>): number {
  return s.lastTurn > 0 ? s.lastTurn : s.config.turns;
}

export function power(s: Readonly<Public>, side: Side): Power {
  return side === 'moscow' ? s.moscow : s.tehran;
}

export function proxies(p: Readonly<Province>, side: Side): number {
  return side === 'moscow' ? p.moscow : p.tehran;
}

export function newSheet(): Sheet {
  return {
    stage: 'units',
    placed: 0,
    onIs: 0,
    cursor: 0,
    units: new Array<number>(PROVINCE_COUNT).fill(0),
    aid: 0,
    stance: 'none',
  };
}

/** Lines in the books: pledges and last points (lastPoints.ts). */
export const BOOK_LINES = 12;

export function newBooks(): Books {
  return { turn: 0, moscow: 0, tehran: 0, points: new Array<number>(BOOK_LINES).fill(0) };
}

export function newPower(): Power {
  return {
    vp: 0,
    treasury: 0,
    resolve: 0,
    candidates: 0,
    actions: 0,
    passed: false,
    recruited: false,
    aid: 0,
    sealed: false,
    hand: 0,
    pile: 0,
    played: false,
    filed: false,
    exits: 0,
    aidGiven: 0,
    jointUnits: 0,
    jointHonoured: 0,
    jointBroken: 0,
  };
}

export function newProvince(): Province {
  return {
    holder: 'government',
    stack: 0,
    faction: 'none',
    guard: false,
    moscow: 0,
    tehran: 0,
    marks: 0,
    struck: false,
    regained: false,
    closed: false,
  };
}

/** An empty position of the fixed shape; set-up (setup.ts) fills it. */
export function newState(config: Config): State {
  return {
    config,
    turn: 1,
    step: 'over',
    active: 'none',
    undo: 'none',
    stability: 0,
    patronage: 0,
    trust: 0,
    detente: 0,
    tension: 0,
    sanctions: 0,
    moscow: newPower(),
    tehran: newPower(),
    brigades: 0,
    airDefence: 0,
    chips: 0,
    s300Open: false,
    s300Escrow: 0,
    freeSorties: 0,
    aidNeed: 0,
    strikeBonus: 0,
    reconciled: false,
    delayed: false,
    provinces: Array.from({ length: PROVINCE_COUNT }, newProvince),
    sites: new Array<Side | 'none'>(SITE_COUNT).fill('none'),
    joint: -1,
    jointHonoured: false,
    sorties: new Array<number>(PROVINCE_COUNT).fill(0),
    brigadesSent: new Array<number>(PROVINCE_COUNT).fill(0),
    posture: 'none',
    channelKnown: 'none',
    strikeOpen: NO_STRIKE,
    hits: 0,
    offer: -1,
    strikeTurn: 0,
    lasting: new Array<number>(LASTING_COUNT).fill(0),
    memory: new Array<number>(LASTING_COUNT).fill(0),
    question: -1,
    questionPlace: -1,
    resume: 'none',
    headlinesUsed: new Array<boolean>(HEADLINES.length).fill(false),
    dronesSold: false,
    dronesRefused: false,
    bushehr: 0,
    bushehrMoved: 'none',
    withdrew: false,
    negotiated: false,
    lastTurn: 0,
    stopped: -1,
    ending: 'none',
    moscowVerdict: 'none',
    tehranVerdict: 'none',
    secret: {
      credits: 0,
      channel: 'none',
      bid: -1,
      moscowSheet: newSheet(),
      tehranSheet: newSheet(),
      zones: new Array<Zone>(CARD_COUNT).fill(0),
      shielded: 0,
      books: newBooks(),
    },
  };
}
