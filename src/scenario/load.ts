/** From the text of a file to a checked scenario or script. Never throws; every problem names its place. */
import type { z } from 'zod';
import type { HeadlineId } from '../rules';
import { type StagedDice, stagedKey } from './dice';
import { explain } from './explain';
import { mapping } from './fields';
import { parseMove } from './notation';
import { type Path, type Problem, pathText } from './problem';
import { levelField, type ScenarioFile, scenarioIdField, scenarioSchema } from './schema';
import { type ScriptFile, scriptShape } from './schema-script';
import type { Script, ScriptDecision, ScriptTurn } from './script';
import { readYaml, type YamlText } from './yaml-text';

/** A checked scenario: what its file says, with every default filled in. Plain data. */
export interface Scenario extends Omit<ScenarioFile, 'headlines' | 'script'> {
  /** Name of the file it was read from. */
  readonly file: string;
  /** One for each turn. */
  readonly headlines: readonly (HeadlineId | 'none')[];
  readonly script: Script | null;
}

export type LoadedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type LoadedScript =
  | { readonly ok: true; readonly scenario: string; readonly script: Script }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 50;

/** A value that breaks two parts of one rule is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, message }) => {
    const key = `${path} ${message}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function check<T extends z.ZodType>(schema: T, yaml: YamlText): z.output<T> | Problem[] {
  const read = schema.safeParse(yaml.value, { reportInput: true });
  if (read.success) return read.data;
  const complaints = read.error.issues.flatMap(explain);
  const problems = complaints.map(({ path, message }) => ({ ...yaml.place(path), path: pathText(path), message }));
  return distinct(problems).slice(0, MOST_PROBLEMS);
}

/**
 * Reads a scenario file (docs/SCENARIOS.md).
 * @param fileName named in every problem.
 */
export function loadScenario(text: string, fileName: string): LoadedScenario {
  const yaml = readYaml(text, fileName);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const file = check(scenarioSchema, yaml);
  if (Array.isArray(file)) return { ok: false, problems: file };
  const problems: Problem[] = [];
  const script = file.script ? makeScript(file.script, ['script'], file.level, yaml, fileName, problems) : null;
  if (problems.length > 0) return { ok: false, problems };
  const headlines = file.headlines ?? file.turns.map(() => 'none' as const);
  return { ok: true, scenario: { ...file, file: fileName, headlines, script } };
}

const scriptFileSchema = mapping({
  scenario: scenarioIdField.describe('Id of the scenario it is for.'),
  ...scriptShape,
  level: levelField.describe('Level it is written for.'),
});

/** Reads a script that stands in a file of its own: the fields of `script` in a scenario, with `scenario` and `level`. */
export function loadScript(text: string, fileName: string): LoadedScript {
  const yaml = readYaml(text, fileName);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const file = check(scriptFileSchema, yaml);
  if (Array.isArray(file)) return { ok: false, problems: file };
  const problems: Problem[] = [];
  const script = makeScript(file, [], file.level, yaml, fileName, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario: file.scenario, script };
}

function makeScript(
  written: ScriptFile,
  path: Path,
  level: ScenarioFile['level'],
  yaml: YamlText,
  file: string,
  problems: Problem[],
): Script {
  const places: Record<string, readonly [number, number]> = {};
  notePlaces(at(yaml.value, path), path, yaml, places);
  const stagedDice: Record<string, number> = {};
  const turns = written.turns.map((entry, i): ScriptTurn => {
    const turnPath = [...path, 'turns', i];
    for (const [key, value] of Object.entries(entry.dice)) {
      if (value !== undefined) stagedDice[stagedKey(entry.turn, key)] = value;
    }
    const decisions = entry.decisions.flatMap((line, j): ScriptDecision[] => {
      const side = line.moscow === undefined ? 'tehran' : 'moscow';
      const linePath = [...turnPath, 'decisions', j];
      const parsed = parseMove(side, line[side]);
      if (parsed.ok) {
        const { note = '', sources, expect = null } = line;
        return [{ side, decision: parsed.decision, note, sources, expect, path: linePath }];
      }
      const whole = [...linePath, side];
      problems.push({ ...yaml.place(whole), path: pathText(whole), message: parsed.message });
      return [];
    });
    const { turn, note = '', start = null, end = null } = entry;
    return { turn, note, start, decisions, end, path: turnPath };
  });
  const { seed, intro = '', closing = '' } = written;
  return {
    file,
    level: written.level ?? level,
    seed,
    intro,
    turns,
    closing,
    stagedDice: stagedDice as StagedDice,
    places,
  };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], value);
}

function notePlaces(
  value: unknown,
  path: Path,
  yaml: YamlText,
  places: Record<string, readonly [number, number]>,
): void {
  const { line, column } = yaml.place(path);
  places[pathText(path)] = [line, column];
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, entry] of entries) notePlaces(entry, [...path, key], yaml, places);
}
