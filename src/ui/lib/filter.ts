/** Which lines of the chronicle belong to which interest. */
import type { ChronicleEvent, EventCode, Side, TrackName } from '../../rules';

export const INTERESTS = ['all', 'mine', 'points', 'money', 'field', 'diplomacy'] as const;
export type Interest = (typeof INTERESTS)[number];

type Subject = 'points' | 'money' | 'field' | 'diplomacy' | 'frame';

const SUBJECT: Readonly<Partial<Record<EventCode, Subject>>> = {
  turn: 'frame',
  headline: 'frame',
  province: 'field',
  proxies: 'field',
  marksRemoved: 'field',
  clash: 'field',
  strikeChange: 'field',
  site: 'money',
  closed: 'field',
  orderOpened: 'diplomacy',
  channelShown: 'diplomacy',
  held: 'field',
  removal: 'field',
  war: 'diplomacy',
  jointNamed: 'field',
  jointNone: 'field',
  ordersOpen: 'field',
  ordersFront: 'field',
  channelChosen: 'diplomacy',
  joint: 'field',
  front: 'field',
  cleared: 'field',
  brigadeLost: 'field',
  aircraftLost: 'field',
  strike: 'field',
  strikeHidden: 'field',
  hit: 'field',
  hitBrigade: 'field',
  shattered: 'field',
  channelKept: 'diplomacy',
  warned: 'diplomacy',
  gulf: 'diplomacy',
  accused: 'diplomacy',
  notAccused: 'diplomacy',
  counterNone: 'field',
  counter: 'field',
  fell: 'field',
  reinforced: 'field',
  councilNone: 'diplomacy',
  council: 'diplomacy',
  offer: 'diplomacy',
  bid: 'diplomacy',
  vote: 'diplomacy',
  pledge: 'diplomacy',
  question: 'diplomacy',
  answer: 'diplomacy',
  stability: 'money',
  aidLead: 'money',
  score: 'points',
  income: 'money',
  verdict: 'points',
  collapse: 'points',
};

const TRACK: Readonly<Partial<Record<TrackName, Subject>>> = {
  treasury: 'money',
  brigades: 'field',
  resolve: 'field',
  airDefence: 'field',
  freeSorties: 'field',
  strikeBonus: 'field',
  aidNeed: 'money',
};

const ACTION: Readonly<Record<string, Subject>> = {
  recruit: 'field',
  reconcile: 'field',
  defectors: 'field',
  mobilise: 'field',
  withdraw: 'field',
  exit: 'field',
  contract: 'money',
  seize: 'money',
};

function subjectOf(event: ChronicleEvent): Subject {
  if (event.code === 'track') return TRACK[event.values.track] ?? 'diplomacy';
  if (event.code === 'action') return ACTION[event.values.action] ?? 'diplomacy';
  return SUBJECT[event.code] ?? 'frame';
}

/** A line about nobody in particular concerns both. */
function concerns(event: ChronicleEvent, side: Side): boolean {
  const values: Readonly<Record<string, unknown>> = event.values;
  return values.side === undefined || values.side === side || values.side === '' || values.side === 'both';
}

export function isOfInterest(event: ChronicleEvent, interest: Interest, side: Side | null): boolean {
  if (interest === 'all') return true;
  if (interest === 'mine') return side === null || concerns(event, side);
  return subjectOf(event) === interest;
}
