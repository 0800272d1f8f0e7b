/** A finished game's secrets, turn by turn: what each side decided unseen, what it knew, and what was true. */
import {
  type ChronicleEvent,
  type EventCode,
  hitChances,
  hitsOf,
  type Posture,
  type ProvinceId,
  type Side,
  type Vote,
} from '../../rules';

export type EventOf<C extends EventCode> = Extract<ChronicleEvent, { code: C }>;

/** The first event of a kind among those of one turn. */
export function first<C extends EventCode>(events: readonly ChronicleEvent[], code: C): EventOf<C> | null {
  return events.find((event): event is EventOf<C> => event.code === code) ?? null;
}

export function all<C extends EventCode>(events: readonly ChronicleEvent[], code: C): EventOf<C>[] {
  return events.filter((event): event is EventOf<C> => event.code === code);
}

export interface Sent {
  readonly units: number;
  readonly aid: number;
  readonly fronts: readonly { readonly province: ProvinceId; readonly units: number }[];
}

export interface Strike {
  readonly channel: 'share' | 'silent' | 'warn';
  readonly posture: Posture;
  readonly open: number;
  readonly hits: number;
  readonly die: number;
  readonly total: number;
  /** Hits that the same die would have brought with Silent; null where a card makes that no plain sum. */
  readonly ifSilent: number | null;
  /** In how many of six cases these hits happen under Silent and under Share: what Tehran could conclude (R14.2). */
  readonly cases: { readonly silent: number; readonly share: number };
  /** What Tehran paid for a warning, null without one. */
  readonly paid: number | null;
  /** Moscow's credits after the strike, null where none is told. */
  readonly credits: number | null;
}

export interface SealedTurn {
  readonly turn: number;
  readonly named: { readonly side: Side; readonly province: ProvinceId } | null;
  readonly joint: { readonly outcome: 'honoured' | 'broken' | 'neither'; readonly by: Side | '' } | null;
  readonly orders: Readonly<Record<Side, Sent>> | null;
  readonly strike: Strike | null;
  /** Whether Tehran accused, and whether there was a leak; null where it was not asked. */
  readonly accusation: { readonly made: boolean; readonly leak: boolean } | null;
  readonly council: {
    readonly severity: number;
    readonly offer: number;
    readonly bid: number;
    readonly vote: Vote;
    readonly paid: number;
  } | null;
}

function sentBy(events: readonly ChronicleEvent[], side: Side): Sent | null {
  const open = all(events, 'ordersOpen').find(({ values }) => values.side === side);
  if (!open) return null;
  const fronts = all(events, 'ordersFront')
    .map(({ values }) => ({ province: values.province, units: side === 'moscow' ? values.sorties : values.brigades }))
    .filter(({ units }) => units > 0);
  return { units: open.values.units, aid: open.values.aid, fronts };
}

function strikeOf(events: readonly ChronicleEvent[]): Strike | null {
  const seen = first(events, 'strike')?.values;
  const hidden = first(events, 'strikeHidden')?.values;
  if (!seen || !hidden) return null;
  const { posture, open, hits } = seen;
  const { channel, channelChange, shielded, die, total } = hidden;
  const plain = shielded === 0 && hitsOf(total) === hits;
  const at = Math.min(3, hits) as 0 | 1 | 2 | 3;
  return {
    channel,
    posture,
    open,
    hits,
    die,
    total,
    ifSilent: plain ? hitsOf(total - channelChange) : null,
    cases: { silent: hitChances(open, 'silent')[at], share: hitChances(open, 'share')[at] },
    paid: first(events, 'warned')?.values.paid ?? null,
    credits: first(events, 'channelKept')?.values.credits ?? null,
  };
}

function councilOf(events: readonly ChronicleEvent[]): SealedTurn['council'] {
  const vote = first(events, 'vote')?.values;
  const offer = first(events, 'offer')?.values;
  const bid = first(events, 'bid')?.values;
  const severity = first(events, 'council')?.values.severity ?? 1;
  return vote && offer && bid
    ? { severity, offer: offer.amount, bid: bid.bid, vote: vote.vote, paid: vote.paid }
    : null;
}

/** One turn's events. */
export function sealedTurn(turn: number, events: readonly ChronicleEvent[]): SealedTurn {
  const named = first(events, 'jointNamed')?.values;
  const joint = first(events, 'joint')?.values;
  const [moscow, tehran] = [sentBy(events, 'moscow'), sentBy(events, 'tehran')];
  const strike = strikeOf(events);
  const accused = first(events, 'accused');
  const asked = accused !== null || first(events, 'notAccused') !== null;
  return {
    turn,
    named: named ? { side: named.side, province: named.province } : null,
    joint: joint ? { outcome: joint.outcome, by: joint.by } : null,
    orders: moscow && tehran ? { moscow, tehran } : null,
    strike,
    accusation: asked && strike ? { made: accused !== null, leak: strike.channel === 'share' } : null,
    council: councilOf(events),
  };
}

/** Events of each turn that was begun, in order. */
export function turnsOf(events: readonly ChronicleEvent[]): (readonly [turn: number, events: ChronicleEvent[]])[] {
  const turns = new Map<number, ChronicleEvent[]>();
  for (const event of events) {
    const own = turns.get(event.turn);
    if (own) own.push(event);
    else turns.set(event.turn, [event]);
  }
  return [...turns];
}

/** Every turn in which something was decided out of sight. */
export function sealedTurns(events: readonly ChronicleEvent[]): SealedTurn[] {
  const turns = turnsOf(events).map(([turn, own]) => sealedTurn(turn, own));
  return turns.filter(({ orders, council }) => orders !== null || council !== null);
}
