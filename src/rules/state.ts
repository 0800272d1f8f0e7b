/** The shape of a game in play. Plain JSON of one fixed form: no undefined, no Map, no class (architecture: state and speed). */
import { PROVINCE_COUNT, SITE_COUNT, type Side } from './board';

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

/** Headlines of rule 13.4. */
export const HEADLINES = ['h01', 'h02', 'h03', 'h04', 'h05', 'h06', 'h07', 'h08', 'h09', 'h10'] as const;
export type HeadlineId = (typeof HEADLINES)[number];

/**
 * Where a turn stands. Decisions are awaited in statecraft, joint, orders, accusation, offer and vote;
 * everything between them is resolved by the rules themselves (turn.ts).
 */
export type Step = 'statecraft' | 'joint' | 'orders' | 'accusation' | 'offer' | 'vote' | 'over';
/** Who must decide now; 'both' only while orders are written. */
export type Active = Side | 'both' | 'none';

export type Verdict = 'none' | 'ruin' | 'salvage' | 'ascendant' | 'overreach' | 'partner' | 'pawn';
/** Why a game ended: the last Reckoning (12.2), or a collapse (12.1). */
export type Ending = 'none' | 'final' | 'stability' | 'damascus';

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
  /** R8.3: last turn in which each faction is reinforced, 0 = never. */
  readonly reinforceRebels: number;
  readonly reinforceIs: number;
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
  /** Units placed so far. */
  placed: number;
  /** Units are placed in map order: no front before this number may still be chosen. */
  cursor: number;
  units: number[];
  aid: number;
  /** Moscow's channel or Tehran's posture; 'none' until chosen. */
  stance: Channel | Posture | 'none';
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
  /** R4.16: an order of air defence missiles is open, with this much in escrow. */
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
  readonly secret: { readonly moscowSheet: Sheet | null; readonly tehranSheet: Sheet | null };
}

export const NO_STRIKE = -99;

/** Whether the game has ended (section 12). */
export function isOver(s: Readonly<Public>): boolean {
  return s.step === 'over';
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
    cursor: 0,
    units: new Array<number>(PROVINCE_COUNT).fill(0),
    aid: 0,
    stance: 'none',
  };
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
    ending: 'none',
    moscowVerdict: 'none',
    tehranVerdict: 'none',
    secret: { credits: 0, channel: 'none', bid: -1, moscowSheet: newSheet(), tehranSheet: newSheet() },
  };
}
