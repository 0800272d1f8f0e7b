/** Files and scenarios that a call names. What cannot be had is bad usage. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { say } from '../messages';
import { type GameRecord, levelsOf, type Problem, parseRecord, problemText, type Scenario } from '../scenario';
import { loadScriptFile, readScenarios, SCENARIO_DIR, ScenarioFileError, scenarioByName } from '../scenario/files';
import { BadUsage } from './io';
import { reason } from './output';

/** In bytes; whatever is larger is no script, and is not read to find out. */
const LARGEST_SCRIPT = 1_000_000;

/** A path as somebody who stands in this folder would write it. */
export function shortPath(file: string): string {
  if (!isAbsolute(file)) return file;
  const near = relative(process.cwd(), file);
  return near.startsWith('..') || isAbsolute(near) ? file : near;
}

/** A problem on one line, for a terminal. */
export function problemLine(problem: Problem): string {
  return problemText({ ...problem, file: shortPath(problem.file) });
}

/** The same for output that must not depend on where the game is installed. */
export function problemWithoutPath(problem: Problem): string {
  return problemText({ ...problem, file: basename(problem.file) });
}

/** Complains unless there is a file to read. */
export function checkReadable(file: string): void {
  try {
    if (statSync(file).isDirectory())
      throw new BadUsage(say('cli.file.unreadable', { file, why: say('cli.file.folder') }));
  } catch (error) {
    if (error instanceof BadUsage) throw error;
    throw new BadUsage(say('cli.file.unreadable', { file, why: reason(error) }));
  }
}

/** A scenario by its id or by the path of its file. */
export function findScenario(name: string): Scenario {
  const isPath = /\.ya?ml$/.test(name) || /[\\/]/.test(name);
  if (isPath) checkReadable(name);
  else if (!existsSync(join(SCENARIO_DIR, `${name}.yaml`))) {
    const known = readScenarios().scenarios.map(({ id }) => id);
    throw new BadUsage(say('cli.scenario.unknown', { name, known: known.join(', ') }));
  }
  try {
    return scenarioByName(name);
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    throw new BadUsage(error.problems.map(problemLine).join('\n'));
  }
}

/** A script in a file of its own: which scenario it is for, and the scenario with that script as its own. */
export type FoundScript =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether a file holds a script and no scenario: it names the scenario it is for. */
export function isScriptFile(file: string): boolean {
  return statSync(file).size <= LARGEST_SCRIPT && /^scenario:/m.test(readFileSync(file, 'utf8'));
}

/** @param given the scenario to play it in; left out, the one it names. */
export function findScript(file: string, given?: Scenario): FoundScript {
  checkReadable(file);
  const loaded = loadScriptFile(file);
  if (!loaded.ok) return loaded;
  const scenario = given ?? findScenario(loaded.scenario);
  if (loaded.scenario !== scenario.id) {
    throw new BadUsage(say('cli.script.other', { file, wanted: loaded.scenario, scenario: scenario.id }));
  }
  if (!levelsOf(scenario).includes(loaded.script.level)) {
    const known = levelsOf(scenario).join(', ');
    throw new BadUsage(say('cli.level.unknown', { given: loaded.script.level, scenario: scenario.id, known }));
  }
  return { ok: true, scenario: { ...scenario, script: loaded.script } };
}

export interface ReadRecord {
  readonly record: GameRecord;
  /** Everything the file holds. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** A saved game, or the JSON of `axis run`. */
export function readRecord(file: string): ReadRecord {
  checkReadable(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadUsage(say('cli.file.unreadable', { file, why: reason(error) }));
  }
  const parsed = parseRecord(text, file);
  if (!parsed.ok) {
    throw new BadUsage([say('cli.game.invalid', { file }), ...parsed.problems.map(problemLine)].join('\n'));
  }
  return { record: parsed.record, whole: JSON.parse(text) as Record<string, unknown> };
}
