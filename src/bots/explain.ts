/** Why a choice, in numbers: the chosen candidate is played out a few more times and what happens is counted. */
import { type ChronicleEvent, type Decision, MOVES, PROVINCES, type State } from '../rules';
import { forecastOf } from './evaluate';
import type { Candidate, Search } from './search';
import type { Reason, ReasonCode } from './types';

const PLAYOUTS = 24;

interface Tally {
  hits: number;
  honoured: number;
  joints: number;
  stability: number;
  lead: number;
  collapse: number;
}

function watch(tally: Tally, events: readonly ChronicleEvent[], s: State): void {
  for (const { code, values } of events) {
    if (code === 'strike') tally.hits += values.hits;
    else if (code === 'joint') {
      tally.joints++;
      if (values.outcome === 'honoured') tally.honoured++;
    }
  }
  tally.stability += s.stability;
  if (s.ending !== 'none' && s.ending !== 'final') tally.collapse++;
  const { moscow, tehran } = s.ending === 'none' ? forecastOf(s) : { moscow: s.moscow.vp, tehran: s.tehran.vp };
  tally.lead += moscow - tehran;
}

/** The reason for a candidate and how the search expects the turn to go on. */
export function explain(search: Search, candidate: Candidate): { reason: Reason; line: Decision[] } {
  const tally: Tally = { hits: 0, honoured: 0, joints: 0, stability: 0, lead: 0, collapse: 0 };
  let line: Decision[] = [];
  for (let i = 0; i < PLAYOUTS; i++) {
    const told = { line: [] as Decision[], log: [] as ChronicleEvent[] };
    watch(tally, told.log, search.tell(candidate, i, told));
    if (i === 0) line = told.line;
  }
  const round = (x: number) => Math.round(x / PLAYOUTS);
  const lead = round(tally.lead) * (search.side === 'moscow' ? 1 : -1);
  const values = {
    side: search.side,
    hits: round(tally.hits),
    stability: round(tally.stability),
    risk: Math.round((100 * tally.collapse) / PLAYOUTS),
    lead: lead + 0,
    honoured: tally.joints > 0 ? Math.round((100 * tally.honoured) / tally.joints) : -1,
  };
  const { code, more } = codeOf(search, candidate);
  return { reason: { code, values: { ...values, ...more } }, line };
}

function codeOf(search: Search, { id, plan }: Candidate): { code: ReasonCode; more: Record<string, string | number> } {
  const { base } = search;
  if (plan) {
    const joint = base.joint >= 0 ? PROVINCES[base.joint]! : '';
    const kept = base.joint >= 0 && plan.units[base.joint]! >= 2;
    return { code: kept ? 'planJoint' : 'plan', more: { joint, aid: plan.aid } };
  }
  const move = MOVES[id]!;
  const place = 'province' in move ? (move.province ?? '') : 'site' in move ? (move.site ?? '') : '';
  switch (move.type) {
    case 'accuse':
    case 'waive':
      return { code: move.type, more: { chance: Math.round(100 * search.shareBelief) } };
    case 'offer':
      return { code: 'offer', more: { amount: move.amount } };
    case 'vote':
      return { code: 'vote', more: { vote: move.vote, offer: Math.max(0, base.offer) } };
    case 'play':
    case 'file':
    case 'discard':
      return { code: 'card', more: { card: move.card } };
    case 'answer':
      return { code: 'reply', more: { option: move.option ?? '' } };
    default:
      return { code: 'action', more: { action: move.type, place } };
  }
}
