/**
 * The four lenses of the debrief, filled from a game's own chronicle by plain rules: each rule looks at one turn, says
 * what it found and how telling it is; a lens shows its most telling moments in the order of the turns.
 */
import type { ChronicleEvent, ScoreLine, Side } from '../../rules';
import { all, first, type SealedTurn, sealedTurn, turnsOf } from './sealed';

export const LENSES = ['headlines', 'redLines', 'dependency', 'outside'] as const;
export type Lens = (typeof LENSES)[number];

/** Moments a lens shows at most. */
export const SHOWN = 4;

export interface Moment {
  readonly lens: Lens;
  readonly turn: number;
  /** The sentence is `lens.moment.CODE`. */
  readonly code: MomentCode;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly rule: string;
  /** How telling it is, 1 to 5. */
  readonly weight: number;
}

export type MomentCode =
  | 'brokenFront'
  | 'leakBehindFront'
  | 'soldVote'
  | 'quietWarning'
  | 'falseAccusation'
  | 'headlineAside'
  | 'invited'
  | 'retaliated'
  | 'exposed'
  | 'unpunished'
  | 'gulf'
  | 'severe'
  | 'aidGap'
  | 'together'
  | 'alone'
  | 'idleAir'
  | 'shortAid'
  | 'seized'
  | 'rupture'
  | 'headlineMoved'
  | 'bidTaken'
  | 'bidRefused'
  | 'strikeCost'
  | 'provinceFell';

interface Turn extends SealedTurn {
  readonly events: readonly ChronicleEvent[];
}
type Found = Omit<Moment, 'lens' | 'turn'>;
type Rule = (turn: Turn) => readonly Found[];

function scored(events: readonly ChronicleEvent[], side: Side, line: ScoreLine): number {
  const own = all(events, 'score').filter(({ values }) => values.side === side && values.line === line);
  return own.reduce((sum, { values }) => sum + values.vp, 0);
}

function headlineOf(events: readonly ChronicleEvent[]): string | null {
  const headline = all(events, 'headline').find(({ values }) => values.headline !== 'none');
  return headline?.values.headline ?? null;
}

/** Steps of common tracks that a headline itself made. */
function movedBy(events: readonly ChronicleEvent[], headline: string) {
  return all(events, 'track').filter(({ rule }) => rule === headline);
}

const beyondHeadlines: Rule = ({ events, joint, named, strike, accusation, council }) => {
  const found: Found[] = [];
  if (joint?.outcome === 'broken' && named && joint.by !== '') {
    const self = joint.by === named.side;
    found.push({
      code: 'brokenFront',
      values: { side: named.side, by: joint.by, self, province: named.province },
      rule: '6.1',
      weight: self ? 5 : 4,
    });
  }
  if (strike?.channel === 'share' && joint?.outcome === 'honoured' && named)
    found.push({ code: 'leakBehindFront', values: { province: named.province }, rule: '7.4', weight: 5 });
  if (council?.vote === 'support' && council.offer > 0)
    found.push({ code: 'soldVote', values: { offer: council.offer, bid: council.bid }, rule: '9.4', weight: 4 });
  if (strike?.channel === 'warn')
    found.push({ code: 'quietWarning', values: { paid: strike.paid ?? 0 }, rule: '7.4', weight: 2 });
  if (accusation?.made && !accusation.leak)
    found.push({ code: 'falseAccusation', values: { hits: strike?.hits ?? 0 }, rule: '7.6', weight: 4 });
  const headline = headlineOf(events);
  if (headline && movedBy(events, headline).length === 0 && joint) {
    const fell = first(events, 'fell')?.values.province;
    if (fell) found.push({ code: 'headlineAside', values: { headline, province: fell }, rule: '8.2', weight: 2 });
  }
  return found;
};

const redLines: Rule = ({ events, strike, accusation, council }) => {
  const found: Found[] = [];
  if (strike && strike.hits > 0 && strike.posture !== 'lieLow' && scored(events, 'tehran', 'retaliate') === 0)
    found.push({ code: 'invited', values: { posture: strike.posture, hits: strike.hits }, rule: '7.4', weight: 3 });
  const vp = scored(events, 'tehran', 'retaliate');
  if (strike && vp > 0) found.push({ code: 'retaliated', values: { hits: strike.hits, vp }, rule: '7.4', weight: 4 });
  if (accusation?.made && accusation.leak) found.push({ code: 'exposed', values: {}, rule: '7.6', weight: 5 });
  if (accusation && !accusation.made && accusation.leak && strike && strike.hits > 0) {
    const { silent, share } = strike.cases;
    found.push({ code: 'unpunished', values: { hits: strike.hits, silent, share }, rule: '14.2', weight: 4 });
  }
  if (first(events, 'gulf')) found.push({ code: 'gulf', values: {}, rule: '7.5', weight: 5 });
  if (council && council.severity > 1)
    found.push({ code: 'severe', values: { vote: council.vote }, rule: '9.1', weight: 2 });
  return found;
};

const dependency: Rule = ({ events }) => {
  const found: Found[] = [];
  const lead = first(events, 'aidLead')?.values;
  if (lead)
    found.push({ code: 'aidGap', values: { side: lead.side, lead: lead.lead }, rule: '10.2', weight: 1 + lead.lead });
  for (const { values } of all(events, 'front')) {
    const { province, sorties, brigades, air, trust, joint, total, need, success, left } = values;
    // Without the aircraft: no air, no Trust, no joint front.
    const needed = sorties > 0 && brigades > 0 && success && total - air - trust - joint < need;
    if (needed) found.push({ code: 'together', values: { province, left }, rule: '6.2', weight: left === 0 ? 4 : 2 });
    if (sorties > air && air === 0)
      found.push({ code: 'idleAir', values: { province, sorties }, rule: '6.2', weight: 3 });
  }
  const lost = all(events, 'brigadeLost').filter(({ values }) => values.why === 'noAir');
  if (lost.length > 0)
    found.push({
      code: 'alone',
      values: { province: lost[0]!.values.province, count: lost.length },
      rule: '6.4',
      weight: 3,
    });
  const stability = first(events, 'stability')?.values;
  if (stability && stability.aidStep < 0) {
    const { aid, need, aidStep } = stability;
    found.push({ code: 'shortAid', values: { aid, need, change: aidStep }, rule: '10.1', weight: 2 - aidStep });
  }
  if (stability && stability.rupture !== 0) found.push({ code: 'rupture', values: {}, rule: '10.1', weight: 5 });
  for (const { values } of all(events, 'action')) {
    if (values.action === 'seize')
      found.push({ code: 'seized', values: { side: values.side, place: values.place }, rule: '4.3', weight: 3 });
  }
  return found;
};

const outside: Rule = ({ events, strike, council }) => {
  const found: Found[] = [];
  const headline = headlineOf(events);
  const moved = headline ? movedBy(events, headline) : [];
  const [step] = moved;
  if (headline && step) {
    const { track, from, to } = step.values;
    found.push({
      code: 'headlineMoved',
      values: { headline, track, change: to - from, more: moved.length - 1 },
      rule: headline,
      weight: 1 + Math.min(3, Math.abs(to - from) + moved.length - 1),
    });
  }
  if (council && council.bid > 0) {
    const taken = council.vote === 'support';
    const { bid, offer, vote } = council;
    found.push({
      code: taken ? 'bidTaken' : 'bidRefused',
      values: { bid, offer, vote },
      rule: '9.3',
      weight: 2 + bid,
    });
  }
  if (strike && strike.hits > 0)
    found.push({ code: 'strikeCost', values: { hits: strike.hits }, rule: '7.3', weight: 1 + strike.hits });
  for (const { values } of all(events, 'counter')) {
    if (!values.fell) continue;
    const { faction, target, stability } = values;
    found.push({
      code: 'provinceFell',
      values: { faction, target, stability: stability > 0 },
      rule: '8.1',
      weight: target === 'damascus' ? 5 : 3,
    });
  }
  return found;
};

const RULES: Readonly<Record<Lens, Rule>> = { headlines: beyondHeadlines, redLines, dependency, outside };

/** The most telling moments, the same kind no more than twice, in the order of the turns. */
function chosen(moments: readonly Moment[]): Moment[] {
  const kinds = new Map<MomentCode, number>();
  const best = [...moments].sort((a, b) => b.weight - a.weight || a.turn - b.turn);
  const kept = best.filter(({ code }) => {
    const count = kinds.get(code) ?? 0;
    kinds.set(code, count + 1);
    return count < 2;
  });
  return kept.slice(0, SHOWN).sort((a, b) => a.turn - b.turn || b.weight - a.weight);
}

/** What each lens shows of a finished game; a lens without a moment has an empty list. */
export function lensesOf(events: readonly ChronicleEvent[]): Readonly<Record<Lens, readonly Moment[]>> {
  const turns = turnsOf(events).map(([turn, own]): Turn => ({ ...sealedTurn(turn, own), events: own }));
  const through = (lens: Lens) =>
    chosen(turns.flatMap((turn) => RULES[lens](turn).map((found) => ({ ...found, lens, turn: turn.turn }))));
  return {
    headlines: through('headlines'),
    redLines: through('redLines'),
    dependency: through('dependency'),
    outside: through('outside'),
  };
}
