/** From the text of a file to a checked scenario or script. Never throws; every problem names its place. */
import type { z } from 'zod';
import type { HeadlineId } from '../rules';
import { type StagedDice, stagedKey } from './dice';
import { explain } from './explain';
import { mapping } from './fields';
import { makeBranches } from './load-branch';
import { parseMove } from './notation';
import { notePlaces } from './places';
import { nearest, type Path, type Problem, pathText } from './problem';
import { levelField, type ScenarioFile, scenarioIdField, scenarioSchema } from './schema';
import { type ScriptFile, scriptShape } from './schema-script';
import type { Script, ScriptDecision, ScriptTurn } from './script';
import { readYaml, type YamlText } from './yaml-text';

/** A checked scenario: what its file says, with every default filled in. Plain data. */
export interface Scenario extends Omit<ScenarioFile, 'headlines' | 'script' | 'branches'> {
  /** Name of the file it was read from. */
  readonly file: string;
  /** One for each turn. */
  readonly headlines: readonly (HeadlineId | 'none')[];
  readonly script: Script | null;
  readonly branches: readonly Branch[];
}

/** An alternative to the script or the start of a scenario, complete in itself. */
export interface Branch extends Pick<Scenario, 'setup' | 'headlines' | 'modifiers' | 'script'> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly sources: readonly string[];
  /** First turn in which it leaves the line; 1 if the start is another. */
  readonly from: number;
}

/** What is known beside the file. */
export interface LoadOptions {
  /** Ids of claims and outside sources; when left out, ids are checked for their form only. */
  readonly sources?: ReadonlySet<string>;
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
export function loadScenario(text: string, fileName: string, options: LoadOptions = {}): LoadedScenario {
  const yaml = readYaml(text, fileName);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const file = check(scenarioSchema, yaml);
  if (Array.isArray(file)) return { ok: false, problems: file };
  const problems: Problem[] = [];
  const script = file.script ? makeScript(file.script, ['script'], file.level, yaml, fileName, problems) : null;
  const branches = makeBranches(file, script, yaml, problems);
  if (options.sources) problems.push(...missingSources(yaml, options.sources));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  const headlines = file.headlines ?? file.turns.map(() => 'none' as const);
  return { ok: true, scenario: { ...file, file: fileName, headlines, script, branches } };
}

const SOURCES_SHOWN = 3;

/** Ids under any "sources" of a file that the ledger has not. */
function missingSources(yaml: YamlText, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, entry] of entries) {
      const here = [...path, key];
      if (path.at(-1) === 'sources' && typeof entry === 'string' && !known.has(entry)) {
        const near = nearest(entry, [...known], SOURCES_SHOWN).join(', ');
        const message = `missing source: found "${entry}", which is not in the source ledger; allowed: ids of scenarios/sources, such as ${near}`;
        problems.push({ ...yaml.place(here), path: pathText(here), message });
      } else walk(entry, here);
    }
  };
  walk(yaml.value, []);
  return problems;
}

const scriptFileSchema = mapping({
  scenario: scenarioIdField.describe('Id of the scenario it is for.'),
  ...scriptShape,
  level: levelField.describe('Level it is written for.'),
});

/** Reads a script that stands in a file of its own: the fields of `script` in a scenario, with `scenario` and `level`. */
export function loadScript(text: string, fileName: string, options: LoadOptions = {}): LoadedScript {
  const yaml = readYaml(text, fileName);
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const file = check(scriptFileSchema, yaml);
  if (Array.isArray(file)) return { ok: false, problems: file };
  const problems: Problem[] = [];
  const script = makeScript(file, [], file.level, yaml, fileName, problems);
  if (options.sources) problems.push(...missingSources(yaml, options.sources));
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
    cards: written.cards === undefined ? null : written.cards === 'on',
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
