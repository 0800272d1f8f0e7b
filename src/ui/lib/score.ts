/** A finished game's chronicle, added up. */
import type { Channel, ChronicleEvent, EventCode, Posture, ScoreLine, Side, Vote } from '../../rules';

type EventOf<C extends EventCode> = Extract<ChronicleEvent, { code: C }>;

export interface LineTotal {
  readonly line: ScoreLine;
  readonly moscow: number;
  readonly tehran: number;
}

/** VP of both sides by line, in the order in which the lines first paid. */
export function totals(events: readonly ChronicleEvent[]): LineTotal[] {
  const sums = new Map<ScoreLine, Record<Side, number>>();
  for (const event of events) {
    if (event.code !== 'score') continue;
    const { line, side, vp } = event.values;
    const sum = sums.get(line) ?? { moscow: 0, tehran: 0 };
    sum[side] += vp;
    sums.set(line, sum);
  }
  return [...sums].map(([line, sum]) => ({ line, ...sum }));
}

/** What was decided in secret in one turn; null where it did not come to that. */
export interface Hidden {
  readonly turn: number;
  readonly channel: Channel | null;
  readonly posture: Posture | null;
  readonly hits: number | null;
  readonly accused: boolean | null;
  readonly offer: number | null;
  readonly bid: number | null;
  readonly vote: Vote | null;
}

function find<C extends EventCode>(events: readonly ChronicleEvent[], turn: number, code: C): EventOf<C> | undefined {
  return events.find((event): event is EventOf<C> => event.turn === turn && event.code === code);
}

/** Turn by turn, what each side chose in secret and what came of it. */
export function hiddenTurns(events: readonly ChronicleEvent[]): Hidden[] {
  // Without the map (13.5) only the Council holds secrets.
  const secret = events.filter(({ code }) => code === 'channelChosen' || code === 'bid');
  return [...new Set(secret.map(({ turn }) => turn))].map((turn) => {
    const channel = find(events, turn, 'channelChosen')?.values.channel ?? null;
    const strike = find(events, turn, 'strike')?.values;
    return {
      turn,
      channel,
      posture: strike?.posture ?? null,
      hits: strike?.hits ?? null,
      accused: find(events, turn, 'accused') ? true : find(events, turn, 'notAccused') ? false : null,
      offer: find(events, turn, 'offer')?.values.amount ?? null,
      bid: find(events, turn, 'bid')?.values.bid ?? null,
      vote: find(events, turn, 'vote')?.values.vote ?? null,
    };
  });
}
