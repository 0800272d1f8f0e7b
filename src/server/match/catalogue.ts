/** The scenarios that this server offers, and the start of a match. */
import { LEVELS, type Level, type SetUp } from '../../rules';
import { branchScenario, levelsOf, matchSetUp, setUpOf, type Variant, variantsOf } from '../../scenario';
import { listScenarios } from '../../scenario/files';
import type { Scenario } from '../../scenario/load';
import type { MatchRow } from '../store/types';

export interface Wanted {
  readonly scenario: string;
  /** Number of a branch with a start of its own; null for the scenario itself. */
  readonly branch: number | null;
  readonly level: Level;
  readonly variant: Variant;
}

export interface Catalogue {
  readonly ids: readonly string[];
  /** The questions of a scenario's own debrief. */
  questions(scenario: string): readonly string[];
  /** The start that was asked for; null when there is no such thing. */
  start(wanted: Wanted): SetUp | null;
  /** The start that a match was played from; null when the scenario has changed since. */
  startOf(match: Pick<MatchRow, 'scenario' | 'scenarioHash' | 'level'>): SetUp | null;
}

function sameVariant(a: Variant, b: Variant): boolean {
  return (a.cards ?? b.cards) === b.cards && (a.headlineMode ?? b.headlineMode) === b.headlineMode;
}

/** @param folder where the scenario files are; left out, those of the game */
export function openCatalogue(folder?: string): Catalogue {
  const shelf = new Map<string, Scenario>(listScenarios(folder).map((scenario) => [scenario.id, scenario]));
  // Reading a start takes hashing and checks; a server is asked for the same few again and again.
  const starts = new Map<string, SetUp>();

  function remembered(key: string, read: () => SetUp | null): SetUp | null {
    const start = starts.get(key) ?? read();
    // What does not exist is not remembered: clients could ask for ever new things.
    if (start) starts.set(key, start);
    return start;
  }

  function readStart({ scenario: id, branch, level, variant }: Wanted): SetUp | null {
    const scenario = shelf.get(id);
    if (!scenario || !Object.hasOwn(LEVELS, level)) return null;
    const name = branch === null ? null : scenario.branches[branch]?.name;
    if (name === undefined) return null;
    const start = name === null ? scenario : branchScenario(scenario, name);
    const known = variantsOf(start).find((one) => sameVariant(variant, one));
    return known && levelsOf(start).includes(level) ? setUpOf(start, level, known) : null;
  }

  return {
    ids: [...shelf.keys()],
    questions: (scenario) => shelf.get(scenario)?.questions ?? [],
    start(wanted) {
      return shelf.has(wanted.scenario) ? remembered(JSON.stringify(wanted), () => readStart(wanted)) : null;
    },
    startOf({ scenario: id, scenarioHash, level }) {
      const scenario = shelf.get(id);
      if (!scenario) return null;
      return remembered(`${id}/${level}/${scenarioHash}`, () => matchSetUp(scenario, { level, scenarioHash }));
    },
  };
}
