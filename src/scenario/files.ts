/** Scenario files on disk. The only file of this room that needs Node. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type LoadedScenario,
  type LoadedScript,
  type LoadOptions,
  loadScenario,
  loadScript,
  type Scenario,
} from './load';
import { nearest, type Problem, problemText } from './problem';
import { type Ledger, loadSources } from './sources';
import { readYaml, YAML_LIMITS } from './yaml-text';

/** The scenarios that come with the game. */
export const SCENARIO_DIR = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Thrown when a scenario is asked for that cannot be had; the message has a line for each problem. */
export class ScenarioFileError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'ScenarioFileError';
  }
}

function problem(file: string, message: string): Problem {
  return { file, line: 0, column: 0, path: '', message };
}

type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a text file of at most the size a scenario may have. */
function readText(path: string): Read {
  try {
    if (statSync(path).size > YAML_LIMITS.bytes) {
      const most = `${YAML_LIMITS.bytes / 1024} kB`;
      const message = `found a file of more than ${most}; allowed: at most ${most}`;
      return { ok: false, problems: [{ ...problem(path, message), line: 1, column: 1 }] };
    }
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return {
      ok: false,
      problems: [problem(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
}

const SOURCE_FILES = ['sources', 'claims', 'carriers', 'human-cost'] as const;

/** The source ledger of the game. Throws {@link ScenarioFileError} with the place of everything that is wrong in it. */
export function loadLedger(folder: string = join(SCENARIO_DIR, 'sources')): Ledger {
  const texts = SOURCE_FILES.map((name) => {
    const read = readText(join(folder, `${name}.yaml`));
    if (!read.ok) throw new ScenarioFileError(read.problems);
    return [name, read.text] as const;
  });
  const loaded = loadSources(Object.fromEntries(texts) as Record<(typeof SOURCE_FILES)[number], string>);
  if (!loaded.ok) {
    throw new ScenarioFileError(loaded.problems.map((one) => ({ ...one, file: join(folder, one.file) })));
  }
  return loaded.ledger;
}

/** Everything that a scenario may name as a source: claims, and sources outside the five articles. */
export function sourceIds(ledger: Ledger): Set<string> {
  return new Set([
    ...ledger.claims.map(({ id }) => id),
    ...ledger.sources.filter(({ outside }) => outside).map(({ id }) => id),
  ]);
}

let known: ReadonlySet<string> | null = null;
function ledgerOptions(): LoadOptions {
  known ??= sourceIds(loadLedger());
  return { sources: known };
}

export function loadScenarioFile(path: string): LoadedScenario {
  const read = readText(path);
  return read.ok ? loadScenario(read.text, path, ledgerOptions()) : read;
}

export function loadScriptFile(path: string): LoadedScript {
  const read = readText(path);
  return read.ok ? loadScript(read.text, path, ledgerOptions()) : read;
}

export interface Shelf {
  /** Scenarios without problems, by id. */
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** A problem at the line of a file that has its id. */
function idProblem(path: string, message: string): Problem {
  const read = readText(path);
  const place = read.ok ? readYaml(read.text, path).place(['id']) : { file: path, line: 0, column: 0 };
  return { ...place, path: 'id', message };
}

/** A problem where one of these scenarios has the id already, else null. */
export function duplicateId(scenario: Scenario, path: string, others: readonly Scenario[]): Problem | null {
  const { id } = scenario;
  const same = others.find((one) => one.id === id);
  if (!same) return null;
  return idProblem(path, `found the duplicate id "${id}", which ${basename(same.file)} has too; allowed: each id once`);
}

/** Reads every scenario file (*.yaml, *.yml) of a folder, not of folders in it. A file has the name of its scenario. */
export function readScenarios(folder: string = SCENARIO_DIR): Shelf {
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  } catch (error) {
    return {
      scenarios,
      problems: [problem(folder, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
  for (const name of names.sort()) {
    const path = join(folder, name);
    const loaded = loadScenarioFile(path);
    if (!loaded.ok) problems.push(...loaded.problems);
    else {
      const { id } = loaded.scenario;
      const same = duplicateId(loaded.scenario, path, scenarios);
      if (same) problems.push(same);
      else if (basename(path).replace(/\.ya?ml$/, '') !== id) {
        const message = `found the id "${id}"; allowed: the name of the file, or rename it ${id}.yaml`;
        problems.push(idProblem(path, message));
      } else scenarios.push(loaded.scenario);
    }
  }
  return { scenarios: scenarios.sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

/** Every scenario of a folder by id. Throws {@link ScenarioFileError} if one of them is broken. */
export function listScenarios(folder: string = SCENARIO_DIR): Scenario[] {
  const { scenarios, problems } = readScenarios(folder);
  if (problems.length > 0) throw new ScenarioFileError(problems);
  return [...scenarios];
}

/**
 * A scenario by its id or by the path of its file. Throws {@link ScenarioFileError}.
 * @param folder where ids are looked up.
 */
export function scenarioByName(name: string, folder: string = SCENARIO_DIR): Scenario {
  const path = /\.ya?ml$/.test(name) || /[\\/]/.test(name) ? name : join(folder, `${name}.yaml`);
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  if (path !== name && !known.includes(name)) {
    const near = nearest(name, known, 3).join(', ');
    throw new ScenarioFileError([
      problem(name, `there is no such scenario; allowed: ${near || 'none'}, or the path of a file`),
    ]);
  }
  const loaded = loadScenarioFile(path);
  if (!loaded.ok) throw new ScenarioFileError(loaded.problems);
  return loaded.scenario;
}
