/** What each card did: how often it was played where it was held, and what holding it was worth. */
import { CARDS, type CardId, FIRST_TEHRAN_CARD, type Side } from '../../rules';
import type { GameRow } from './row';
import { corrected, type Estimate, normalQuantile, share, variance } from './stats';

export interface CardFigures {
  readonly card: CardId;
  readonly side: Side;
  /** Part of the games in which its side held it in which it was played. */
  readonly played: Estimate;
  /** Utility of its side (12.3) with it less without it, in points of 100; interval corrected for 48 tests. */
  readonly effect: Estimate;
}

const POINTS = 100;
/** Games with and without a card below which its worth is not told. */
const LEAST = 20;

interface Layer {
  readonly with: number[];
  readonly without: number[];
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Cards are dealt by chance, but a long game deals more of them: games are compared with games of the same length, and
 * the differences put together by how much each length can tell.
 */
function effectOf(rows: readonly GameRow[], side: Side, card: CardId): Estimate {
  const layers = new Map<number, Layer>();
  for (const row of rows) {
    const layer = layers.get(row.turns) ?? { with: [], without: [] };
    layers.set(row.turns, layer);
    (row.cardUse[side].held.includes(card) ? layer.with : layer.without).push(row.utility[side] * POINTS);
  }
  let weights = 0;
  let sum = 0;
  let spread = 0;
  let n = 0;
  let heldIn = 0;
  for (const { with: held, without } of layers.values()) {
    if (held.length < 2 || without.length < 2) continue;
    const weight = (held.length * without.length) / (held.length + without.length);
    weights += weight;
    sum += weight * (average(held) - average(without));
    spread += weight * weight * (variance(held) / held.length + variance(without) / without.length);
    n += held.length + without.length;
    heldIn += held.length;
  }
  if (heldIn < LEAST || n - heldIn < LEAST) return { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };
  const value = sum / weights;
  const half = (normalQuantile(corrected(CARDS.length)) * Math.sqrt(spread)) / weights;
  return { value, low: value - half, high: value + half, n };
}

/** Figures of every card that was ever held. */
export function cardFigures(rows: readonly GameRow[]): CardFigures[] {
  return CARDS.flatMap((card, i) => {
    const side: Side = i < FIRST_TEHRAN_CARD ? 'moscow' : 'tehran';
    const held = rows.filter((row) => row.cardUse[side].held.includes(card));
    if (held.length === 0) return [];
    const played = held.filter((row) => row.cardUse[side].played.includes(card)).length;
    return [{ card, side, played: share(played, held.length), effect: effectOf(rows, side, card) }];
  });
}
