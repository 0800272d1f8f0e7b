/** What the pack tells about scenarios and claims: so much of them as its pages show, as plain data for the page. */
import type { HeadlineId } from '../rules';
import type { Scenario } from '../scenario';
import type { Ledger } from '../scenario/sources';
import { doubtsOf } from '../scenario/sourcesIndex';
import type { Lesson, Pack, Teaching } from './pack';

export interface ScenarioFacts {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly period: string;
  readonly summary: string;
  readonly minutes: number;
  /** How to spread it over lessons; '' where nothing is said. */
  readonly note: string;
  /** Label and headline of each turn. */
  readonly turns: readonly { readonly label: string; readonly headline: HeadlineId | 'none' }[];
  readonly level: string;
  /** Whether dossier cards can be in play. */
  readonly cards: boolean;
  readonly objectives: readonly string[];
  readonly questions: readonly string[];
  readonly leavesOut: readonly string[];
  readonly outside: string;
  /** Claims and outside sources that the scenario itself rests on. */
  readonly sources: readonly string[];
}

export interface ClaimFacts {
  readonly text: string;
  readonly dates: string;
  /** What is doubtful about it, and what to keep in mind with its source. */
  readonly doubts: readonly string[];
}

/** Everything that the pages of the pack need. */
export interface TeachingData {
  readonly pack: Pack;
  readonly lessons: Readonly<Record<string, Lesson>>;
  readonly scenarios: readonly ScenarioFacts[];
  /** The claims that the pack names, by id. */
  readonly claims: Readonly<Record<string, ClaimFacts>>;
}

function factsOf(scenario: Scenario): ScenarioFacts {
  const { id, title, subtitle, period, summary, lesson, level, eras, objectives, questions, leavesOut } = scenario;
  return {
    id,
    title,
    subtitle,
    period,
    summary,
    minutes: lesson.minutes,
    note: lesson.note ?? '',
    turns: scenario.turns.map((label, i) => ({ label, headline: scenario.headlines[i] ?? 'none' })),
    level,
    cards: eras !== undefined,
    objectives,
    questions,
    leavesOut,
    outside: scenario.outside ?? '',
    sources: scenario.sources,
  };
}

/** The scenario for a first lesson. */
const FIRST = 'intervention-2015';

export function teachingData(
  { pack, lessons }: Teaching,
  scenarios: readonly Scenario[],
  ledger: Ledger,
): TeachingData {
  const named = new Set([
    ...pack.prompts.flatMap((prompt) => prompt.claims),
    ...Object.values(lessons).flatMap((lesson) => lesson.hook),
  ]);
  const claims = ledger.claims
    .filter(({ id }) => named.has(id))
    .map((claim) => [claim.id, { text: claim.paraphrase, dates: claim.dates, doubts: doubtsOf(ledger, claim) }]);
  const ordered = scenarios
    .map(factsOf)
    .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || a.period.localeCompare(b.period, 'en'));
  return { pack, lessons, scenarios: ordered, claims: Object.fromEntries(claims) };
}
