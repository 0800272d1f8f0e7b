/** What Tehran may think of Moscow's hidden channel: how often it is chosen, times how likely the hits were (R14.2). */
import { type Channel, evidence, hitChances, type Rng, type Side, type View } from '../rules';
import type { History } from './history';
import { PRIORS } from './priors';

/** What a side believes of the other's secrets. */
export interface Belief {
  /** Probability that this turn's hidden channel is Share; 0 where there is nothing to guess. */
  readonly share: number;
  /** For each earlier turn with a hidden channel since the last exposure: probability of Share, so of one credit. */
  readonly credits: readonly number[];
}

/** Prior times likelihood of what was seen. @returns probability of Share against Silent, 0 to 1. */
export function shareLikely(chancesShare: number, chancesSilent: number, prior: number = PRIORS.shareIfHidden): number {
  const share = prior * chancesShare;
  const silent = (1 - prior) * chancesSilent;
  return share + silent === 0 ? prior : share / (share + silent);
}

/** Belief of a side; Moscow has none to form: it knows its channel and its credits. */
export function beliefOf(view: View & { readonly viewer: Side }, history: History): Belief {
  if (view.viewer === 'moscow') return { share: 0, credits: [] };
  const prior = channelPrior(history);
  let credits: number[] = [];
  for (const seen of history) {
    if (seen.turn >= view.turn && (view.step === 'accusation' || view.step === 'orders')) break;
    if (seen.accused && seen.channel === 'share') credits = [];
    else if (seen.channel === 'share') credits.push(1);
    else if (seen.channel === 'hidden') {
      credits.push(shareLikely(chance(seen.open, 'share', seen.hits), chance(seen.open, 'silent', seen.hits), prior));
    }
  }
  if (view.step !== 'accusation') return { share: 0, credits };
  const at = view.hits as 0 | 1 | 2 | 3;
  return { share: shareLikely(evidence(view, 'share')[at], evidence(view, 'silent')[at], prior), credits };
}

/** Share among hidden channels: the prior, moved by what accusations have shown of this Moscow. */
function channelPrior(history: History): number {
  let share = PRIORS.shareIfHidden * PRIORS.channelWeight;
  let all = PRIORS.channelWeight;
  for (const { accused, channel } of history) {
    if (!accused) continue;
    all++;
    if (channel === 'share') share++;
  }
  return share / all;
}

function chance(open: number, channel: Channel, hits: number): number {
  return hitChances(open, channel)[Math.min(3, hits) as 0 | 1 | 2 | 3];
}

/** A number of credits drawn from a belief, 0 to 9. */
export function drawCredits(belief: Belief, rng: Rng): number {
  let credits = 0;
  for (const p of belief.credits) if (rng.below(1000) < p * 1000) credits++;
  return Math.min(9, credits);
}
