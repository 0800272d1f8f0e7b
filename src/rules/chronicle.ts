/**
 * What happened, with its arithmetic and its audience (law 7). Log, animation, transcript, debrief and export are all
 * made from these events; src/messages has a sentence for each code.
 */
import type { ProvinceId, Side, SiteId } from './board';
import type { CardId, HeadlineId, QuestionId } from './cardList';
import type { Channel, Ending, Faction, Holder, Posture, State, Verdict, Vote } from './state';

/** Who may read an event: everybody, one side, or nobody ('end'). When the game is over everything is open (R14.1). */
export type Audience = 'all' | 'moscow' | 'tehran' | 'end';

export type ActionName =
  | 'recruit'
  | 'contract'
  | 'seize'
  | 'court'
  | 'hedge'
  | 'pass'
  | 'reconcile'
  | 'defectors'
  | 'backchannel'
  | 'deliver'
  | 'delay'
  | 'mobilise'
  | 'negotiate'
  | 'bargain'
  | 'enrich'
  | 'orderS300'
  | 'play'
  | 'file'
  | 'exit'
  | 'build'
  | 'slow'
  | 'withdraw'
  | 'sellDrones';

export type TrackName =
  | 'stability'
  | 'patronage'
  | 'trust'
  | 'detente'
  | 'tension'
  | 'sanctions'
  | 'treasury'
  | 'resolve'
  | 'brigades'
  | 'airDefence'
  | 'chips'
  | 'candidates'
  | 'bushehr'
  | 'exits'
  | 'aidNeed'
  | 'freeSorties'
  | 'strikeBonus';

/** Lines of the score: 10.3, the campaign, Israel, council, cards, scenario modifiers (13.5) and final scoring. */
export type ScoreLine =
  | 'liberator'
  | 'isCleared'
  | 'buildUp'
  | 'retaliate'
  | 'gulf'
  | 'exposed'
  | 'insulted'
  | 'support'
  | 'bases'
  | 'dependent'
  | 'patron'
  | 'detente'
  | 'tension'
  | 'business'
  | 'corridor'
  | 'loyal'
  | 'relief'
  | 'bogeyman'
  | 'golan'
  | 'sea'
  | 'finalSway'
  | 'finalResolve'
  | 'finalCredits'
  | 'finalNoIs'
  | 'succession'
  | 'card'
  | 'theLine'
  | 'offHomeSoil'
  | 'bushehr'
  | 'chips'
  | 'trustful'
  | 'finalTreasury'
  | 'finalChips'
  | 'finalAirDefence'
  | 'ruptureLoss'
  | 'unfinished';

/** The values of each event, by code. Only numbers, strings and booleans, so that any catalogue can print them. */
export interface EventValues {
  turn: { turn: number; year: string; initiative: Side };
  headline: { headline: HeadlineId | 'none' };
  /** A track moved; side is '' for common tracks. */
  track: { track: TrackName; side: Side | ''; from: number; to: number };
  /** place is a province or site, or ''. */
  action: { side: Side; action: ActionName; place: ProvinceId | SiteId | ''; price: number };
  province: { province: ProvinceId; faction: Faction; stack: number };
  proxies: { province: ProvinceId; side: Side; from: number; to: number };
  marksRemoved: { province: ProvinceId; marks: number };
  /** One card more in a hand; which one is for its owner (drawnCard). */
  drawn: { side: Side };
  drawnCard: { side: Side; card: CardId };
  discarded: { side: Side };
  discardedCard: { side: Side; card: CardId };
  played: { side: Side; card: CardId; place: ProvinceId | SiteId | ''; option: string; price: number };
  filed: { side: Side; card: CardId };
  question: { side: Side; question: QuestionId; place: ProvinceId | SiteId | '' };
  answer: { side: Side; question: QuestionId; option: string; place: ProvinceId | SiteId | '' };
  cardDie: { die: number };
  clash: { province: ProvinceId; moscow: number; moscowDie: number; tehran: number; tehranDie: number };
  credit: { gained: boolean };
  strikeChange: { by: number; sum: number };
  site: { site: SiteId; side: Side };
  closed: { province: ProvinceId; stack: number };
  pledge: { kept: boolean; side: Side };
  orderOpened: { escrow: number };
  channelShown: { channel: Channel };
  held: { province: ProvinceId; holder: Holder };
  removal: { province: ProvinceId; die: number; side: Side | 'both' | '' };
  lastTurnDie: { die: number; last: boolean };
  war: { tension: number };
  jointNamed: { side: Side; province: ProvinceId };
  jointNone: Record<string, never>;
  ordersOpen: { side: Side; units: number; paid: number; aid: number; posture: Posture | '' };
  ordersFront: { province: ProvinceId; sorties: number; brigades: number };
  channelChosen: { channel: Channel };
  joint: {
    province: ProvinceId;
    sorties: number;
    brigades: number;
    outcome: 'honoured' | 'broken' | 'neither';
    by: Side | '';
  };
  front: {
    province: ProvinceId;
    faction: Faction;
    strength: number;
    sorties: number;
    brigades: number;
    army: number;
    ground: number;
    air: number;
    trust: number;
    joint: number;
    bonus: number;
    attack: number;
    die: number;
    total: number;
    need: number;
    success: boolean;
    left: number;
  };
  cleared: { province: ProvinceId; faction: Faction; moscow: boolean; tehran: boolean; regained: boolean };
  brigadeLost: { province: ProvinceId; why: 'failed' | 'noAir' };
  aircraftLost: { province: ProvinceId };
  strike: {
    quneitra: number;
    daraa: number;
    rifDimashq: number;
    damascus: number;
    posture: Posture;
    postureChange: number;
    airDefence: number;
    bonus: number;
    river: number;
    open: number;
    hits: number;
  };
  strikeHidden: { channel: Channel; channelChange: number; shielded: number; die: number; total: number };
  hit: { province: ProvinceId };
  hitBrigade: Record<string, never>;
  shattered: Record<string, never>;
  channelKept: { channel: Channel; credits: number };
  warned: { paid: number };
  gulf: { brigades: number };
  accused: { channel: Channel };
  notAccused: Record<string, never>;
  counterNone: { faction: Faction; why: 'noStack' | 'noTarget'; from: ProvinceId | '' };
  counter: {
    faction: Faction;
    from: ProvinceId;
    target: ProvinceId;
    strength: number;
    die: number;
    total: number;
    base: number;
    proxies: number;
    stability: number;
    need: number;
    fell: boolean;
  };
  fell: { province: ProvinceId; faction: Faction; stack: number };
  reinforced: { faction: Faction; province: ProvinceId; to: number };
  councilNone: { tension: number };
  council: { severity: number; tension: number };
  offer: { amount: number };
  bid: { die: number; bid: number };
  /** bid is what Moscow takes, or -1 while it stays secret. */
  vote: { vote: Vote; paid: number; bid: number };
  stability: { aid: number; need: number; aidStep: number; regained: number; rupture: number; net: number };
  aidLead: { side: Side; lead: number };
  score: { side: Side; line: ScoreLine; vp: number; total: number };
  income: {
    side: Side;
    base: number;
    business: number;
    oil: number;
    trust: number;
    other: number;
    total: number;
    lost: number;
  };
  collapse: { ending: Ending };
  /** H6: what follows is a headline of the facilitator's. */
  headlineAdded: { headline: HeadlineId };
  /** R11.3: a facilitator makes a turn the last one, or takes that back. */
  lastTurnNamed: { last: number };
  lastTurnOpen: { last: number };
  /** R11.3: ended at once; so many turns count. */
  stopped: { after: number };
  verdict: {
    side: Side;
    verdict: Verdict;
    vp: number;
    lead: number;
    threshold: number;
    par: number;
    reachedPar: boolean;
  };
}
export type EventCode = keyof EventValues;

export type ChronicleEvent = {
  [C in EventCode]: { code: C; turn: number; rule: string; audience: Audience; values: EventValues[C] };
}[EventCode];

/** Where events go; null in playouts, where nothing is written. */
export type Log = ChronicleEvent[] | null;

/** Writes one event. Call it only inside `if (log)`, so that playouts build no values. */
export function note<C extends EventCode>(
  log: ChronicleEvent[],
  s: Readonly<State>,
  rule: string,
  code: C,
  values: EventValues[C],
  audience: Audience = 'all',
): void {
  log.push({ code, turn: s.turn, rule, audience, values } as ChronicleEvent);
}

/** What one viewer may read of a chronicle (law 4). Events carry no number of their own, so gaps tell nothing. */
export function readChronicle(
  events: readonly ChronicleEvent[],
  viewer: Side | 'spectator',
  over: boolean,
): ChronicleEvent[] {
  if (over) return events.slice();
  return events.filter((event) => event.audience === 'all' || event.audience === viewer);
}
