/** The words of the glossary and the rules that say more. */
import { say, sayAny } from '../../messages';

export interface Term {
  /** `term.…` is a word of the game, `idea.…` one of the study of alliances. */
  readonly id: string;
  readonly kind: 'term' | 'idea';
  readonly rules: readonly string[];
}

const GAME: Readonly<Record<string, readonly string[]>> = {
  stability: ['2.1', '10.1'],
  trust: ['2.2', '6.2'],
  patronage: ['2.1', '4.4'],
  detente: ['2.1', '4.9'],
  tension: ['2.1', '9.1'],
  sanctions: ['2.1', '10.4'],
  resolve: ['5.2', '11.1'],
  proxy: ['1.2', '4.1'],
  sway: ['1.3'],
  front: ['1.4'],
  jointFront: ['5.1', '6.1'],
  insurgency: ['1.2'],
  guard: ['1.4'],
  liberator: ['6.3'],
  contract: ['1.5', '4.2'],
  business: ['1.5', '10.3'],
  corridor: ['1.6'],
  aidNeed: ['10.1'],
  channel: ['5.2', '7.4'],
  posture: ['5.2', '7.4'],
  credit: ['7.4', '11.1'],
  openPart: ['7.1', '14.2'],
  strikeMark: ['7.3', '4.8'],
  accusation: ['7.6', '14.2'],
  bid: ['9.3'],
  severity: ['9.1'],
  candidate: ['4.6', '11.2'],
  escrow: ['4.10', '4.16'],
  reckoning: ['10'],
  overreach: ['12.2'],
  threshold: ['12.2'],
  par: ['12.4'],
  burden: ['12.5'],
};

/** Ideas, with the rules in which they are played. */
const IDEAS: Readonly<Record<string, readonly string[]>> = {
  convenience: ['0'],
  dilemma: ['2.2'],
  abandonment: ['6.1'],
  entrapment: ['7.4'],
  agent: ['5.3'],
  client: ['2.1', '4.4'],
  leverage: ['4.11'],
  commitment: ['2.2'],
  cheapTalk: ['2.2'],
  hedging: ['4.6'],
  burdenSharing: ['10.1', '12.5'],
  freeRiding: ['10.1'],
  complements: ['6.2'],
  deconfliction: ['7.4'],
  backChannel: ['4.9'],
  redLine: ['7.1'],
  escalation: ['7.5'],
  veto: ['9.4'],
  dilution: ['9.4'],
  slowWalking: ['4.11'],
  pretext: ['13.5'],
  jcpoa: ['4.14', '13.4'],
  reconciliation: ['4.7'],
  attribution: ['14.2'],
  spoiler: [],
};

const entries = (kind: Term['kind'], list: typeof GAME): Term[] =>
  Object.entries(list).map(([id, rules]) => ({ id, kind, rules }));

export function termName({ kind, id }: Term): string {
  return sayAny(`${kind}.${id}.name`);
}

export function termText({ kind, id }: Term): string {
  return sayAny(`${kind}.${id}.text`);
}

export const TERMS: readonly Term[] = [...entries('term', GAME), ...entries('idea', IDEAS)].sort((a, b) =>
  termName(a).localeCompare(termName(b), 'en'),
);

export const KINDS = [
  { kind: 'term', title: () => say('glossary.game') },
  { kind: 'idea', title: () => say('glossary.ideas') },
] as const;

/** Terms whose name or text holds every word of the query. */
export function findTerms(query: string): Term[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return TERMS.filter((term) => {
    const text = `${termName(term)} ${termText(term)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
