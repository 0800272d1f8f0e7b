/** R14.2 as arithmetic: what this turn's hits make of a suspicion, and what an accusation is worth then. */
import { BALANCE, evidence, type View } from '../../rules';

export interface Suspicion {
  /** Faces of the die, of six, that give these hits under each channel. */
  readonly silent: number;
  readonly share: number;
  /** How likely a leak is after the hits, in per cent. */
  readonly percent: number;
}

/** @param prior how likely a leak was held before the strike, in per cent */
export function suspicion(view: View, prior: number): Suspicion {
  const silent = evidence(view, 'silent')[view.hits] ?? 0;
  const share = evidence(view, 'share')[view.hits] ?? 0;
  const leaked = prior * share;
  const all = leaked + (100 - prior) * silent;
  return { silent, share, percent: all === 0 ? prior : Math.round((100 * leaked) / all) };
}

/** VP for Tehran less VP for Moscow that an accusation brings on average, in tenths (R7.6); credits come on top. */
export function worthOfAccusing(percent: number): number {
  const average = (percent * BALANCE.EXPOSED_VP - (100 - percent) * BALANCE.INSULTED_VP) / 100;
  return Math.round(10 * average) / 10 + 0;
}
