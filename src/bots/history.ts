/** What a side remembers: a summary of each turn, made from the chronicle that it may read and from nothing else. */
import type { Channel, ChronicleEvent, Posture, Side, Vote } from '../rules';

/** One turn as a side has seen it. */
export interface TurnSeen {
  readonly turn: number;
  /** What is publicly known of the channel: 'hidden' is Share or Silent. */
  channel: Channel | 'hidden' | 'none';
  /** Moscow remembers its own channel; Tehran has 'none' here. */
  ownChannel: Channel | 'none';
  posture: Posture | 'none';
  /** R14.2: open part of the strike, and hits. */
  open: number;
  hits: number;
  accused: boolean;
  joint: 'honoured' | 'broken' | 'neither' | 'none';
  brokenBy: Side | '';
  aidMoscow: number;
  aidTehran: number;
  /** -1 where no Council met. */
  offer: number;
  vote: Vote | 'none';
  /** Contracts seized by each side. */
  seizedBy: Side | '';
}
export type History = readonly TurnSeen[];

function newTurn(turn: number): TurnSeen {
  return {
    turn,
    channel: 'none',
    ownChannel: 'none',
    posture: 'none',
    open: 0,
    hits: 0,
    accused: false,
    joint: 'none',
    brokenBy: '',
    aidMoscow: 0,
    aidTehran: 0,
    offer: -1,
    vote: 'none',
    seizedBy: '',
  };
}

/**
 * The history of a side so far.
 * @param events the chronicle as that side may read it (readChronicle), or the whole one with `side` named: events for
 *   other eyes are passed over.
 */
export function historyOf(events: readonly ChronicleEvent[], side: Side): History {
  const turns: TurnSeen[] = [];
  observe(turns, events, side);
  return turns;
}

/** Adds events to a history that a game in play keeps; what the side may not read is passed over. */
export function observe(turns: TurnSeen[], events: readonly ChronicleEvent[], side: Side, from = 0): void {
  for (let i = from; i < events.length; i++) {
    const event = events[i]!;
    if (event.audience !== 'all' && event.audience !== side) continue;
    let seen = turns[turns.length - 1];
    if (seen === undefined || seen.turn !== event.turn) {
      seen = newTurn(event.turn);
      turns.push(seen);
    }
    remember(seen, event);
  }
}

function remember(seen: TurnSeen, event: ChronicleEvent): void {
  switch (event.code) {
    case 'ordersOpen':
      if (event.values.side === 'moscow') seen.aidMoscow = event.values.aid;
      else {
        seen.aidTehran = event.values.aid;
        seen.posture = event.values.posture === '' ? 'none' : event.values.posture;
      }
      break;
    case 'channelChosen':
      seen.ownChannel = event.values.channel;
      break;
    case 'joint':
      seen.joint = event.values.outcome;
      seen.brokenBy = event.values.by;
      break;
    case 'strike':
      seen.open = event.values.open;
      seen.hits = event.values.hits;
      seen.channel = 'hidden';
      break;
    case 'warned':
      seen.channel = 'warn';
      break;
    case 'channelShown':
      seen.channel = event.values.channel;
      break;
    case 'accused':
      seen.accused = true;
      seen.channel = event.values.channel;
      break;
    case 'offer':
      seen.offer = event.values.amount;
      break;
    case 'vote':
      seen.vote = event.values.vote;
      break;
    case 'action':
      if (event.values.action === 'seize') seen.seizedBy = event.values.side;
      break;
  }
}
