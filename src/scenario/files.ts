/** Scenario files on disk. The only file of this room that needs Node. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LoadedScenario, type LoadedScript, loadScenario, loadScript, type Scenario } from './load';
import { nearest, type Problem, problemText } from './problem';
import { YAML_LIMITS } from './yaml-text';

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
      return { ok: false, problems: [problem(path, `found a file of more than ${most}; allowed: at most ${most}`)] };
    }
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return {
      ok: false,
      problems: [problem(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
}

export function loadScenarioFile(path: string): LoadedScenario {
  const read = readText(path);
  return read.ok ? loadScenario(read.text, path) : read;
}

export function loadScriptFile(path: string): LoadedScript {
  const read = readText(path);
  return read.ok ? loadScript(read.text, path) : read;
}

export interface Shelf {
  /** Scenarios without problems, by id. */
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** Reads every scenario file (*.yaml, *.yml) of a folder. A file has the name of its scenario. */
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
    else if (basename(path).replace(/\.ya?ml$/, '') !== loaded.scenario.id) {
      const { id } = loaded.scenario;
      problems.push({
        ...problem(path, `found the id "${id}"; allowed: the name of the file, or rename it ${id}.yaml`),
        path: 'id',
      });
    } else scenarios.push(loaded.scenario);
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
