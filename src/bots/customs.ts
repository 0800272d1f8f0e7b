/** What a side has learned of its rival's customs: how much aid it gives and how often it keeps a joint front. */
import { rival, type Side } from '../rules';
import type { History } from './history';
import { PRIORS } from './priors';

export interface Custom {
  /** Aid beyond what habit gives, in treasury a turn; may be below 0. */
  readonly aid: number;
  /** Chance in a hundred to put two units or more on a joint front, own or theirs; -1 for what habit says. */
  readonly honour: number;
}
export type Customs = Readonly<Record<Side, Custom>>;

export const NO_CUSTOM: Custom = { aid: 0, honour: -1 };
export const NO_CUSTOMS: Customs = { moscow: NO_CUSTOM, tehran: NO_CUSTOM };

/** Turns of the past that weigh as much as the habit. */
const DOUBT = 2;

/** The customs of both as `side` has seen them; its own are its habits. */
export function customsOf(history: History, side: Side, aidNeed: number): Customs {
  const other = rival(side);
  let turns = 0;
  let aid = 0;
  let named = 0;
  let kept = 0;
  for (const seen of history) {
    if (seen.posture === 'none') continue;
    turns++;
    aid += (other === 'moscow' ? seen.aidMoscow : seen.aidTehran) - aidNeed / 2;
    if (seen.joint === 'none') continue;
    named++;
    if (seen.joint === 'honoured' || (seen.joint === 'broken' && seen.brokenBy === side)) kept++;
  }
  if (turns === 0) return NO_CUSTOMS;
  const custom = {
    aid: aid / (turns + DOUBT),
    honour: named === 0 ? -1 : (PRIORS.honour[other] * DOUBT + 100 * kept) / (named + DOUBT),
  };
  return other === 'moscow' ? { moscow: custom, tehran: NO_CUSTOM } : { moscow: NO_CUSTOM, tehran: custom };
}
