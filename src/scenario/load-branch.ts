/** From the written branches of a scenario to complete alternatives. */
import { explain } from './explain';
import type { Branch } from './load';
import { formatMove, parseMove } from './notation';
import { notePlaces } from './places';
import { type Path, type Problem, pathText } from './problem';
import { type ScenarioFile, scenarioSchema } from './schema';
import type { BranchFile } from './schema-branch';
import type { Script, ScriptDecision, ScriptTurn } from './script';
import type { YamlText } from './yaml-text';

type Written = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tracks and sides are replaced one by one, a province or a site as a whole. */
function merged(base: unknown, patch: unknown, depth: number): unknown {
  if (!isMapping(base) || !isMapping(patch) || depth === 0) return patch ?? base;
  const keys = new Set([...Object.keys(base), ...Object.keys(patch)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(base[key], patch[key], depth - 1)]));
}

const INTO_SETUP = 2;

/** The start of the scenario with what the branch replaces, checked as a whole. */
function startOf(entry: BranchFile, path: Path, yaml: YamlText, problems: Problem[]): ScenarioFile | null {
  const whole = yaml.value as Written;
  const written = (whole.branches as readonly Written[])[Number(path.at(-1))] ?? {};
  const { branches: _, script: __, ...base } = whole;
  const start: Record<string, unknown> = { ...base, setup: merged(base.setup, written.setup, INTO_SETUP) };
  if (entry.headlines) start.headlines = written.headlines;
  if (entry.modifiers) start.modifiers = written.modifiers;
  const read = scenarioSchema.safeParse(start, { reportInput: true });
  if (read.success) return read.data;
  for (const complaint of read.error.issues.flatMap(explain)) {
    const at = [...path, ...complaint.path];
    problems.push({ ...yaml.place(at), path: pathText(at), message: complaint.message });
  }
  return null;
}

/** The decisions of a script with those of a branch in their place. */
function patched(entry: BranchFile, script: Script, path: Path, yaml: YamlText, problems: Problem[]): ScriptTurn[] {
  const turns = script.turns.map((turn) => ({ ...turn, decisions: turn.decisions.slice() }));
  entry.replace.forEach((line, j) => {
    const at = [...path, 'replace', j];
    const complain = (where: Path, message: string) =>
      problems.push({ ...yaml.place(where), path: pathText(where), message });
    const side = line.moscow === undefined ? 'tehran' : 'moscow';
    const decisions = turns.find(({ turn }) => turn === line.turn)?.decisions ?? [];
    const own = decisions.flatMap((decision, index) => (decision.side === side ? [index] : []));
    const place = own[line.number - 1];
    if (place === undefined) {
      const allowed = own.length > 0 ? `1 to ${own.length}` : 'a turn in which the script decides for this side';
      complain([...at, 'number'], `found decision ${line.number} of ${side} in turn ${line.turn}; allowed: ${allowed}`);
      return;
    }
    const parsed = parseMove(side, line[side]);
    if (!parsed.ok) {
      complain([...at, side], parsed.message);
      return;
    }
    const before = decisions[place]!;
    if (formatMove(parsed.decision) === formatMove(before.decision)) {
      complain(
        [...at, side],
        `found what the script has there already, "${formatMove(before.decision)}"; allowed: another decision`,
      );
      return;
    }
    const { note = '', sources } = line;
    decisions[place] = { side, decision: parsed.decision, note, sources, expect: null, path: at };
  });
  return turns;
}

/** Checkpoints hold on the line only: from the branch point on there are none. */
function withoutCheckpoints(turns: readonly ScriptTurn[], from: number): ScriptTurn[] {
  return turns.map((turn) => {
    if (turn.turn < from) return turn;
    const branched = turn.decisions.findIndex(({ path }) => path[0] === 'branches');
    const kept = turn.turn === from && branched >= 0 ? branched : 0;
    const bare = (entry: ScriptDecision, i: number) => (i < kept ? entry : { ...entry, expect: null });
    return { ...turn, start: kept > 0 ? turn.start : null, end: null, decisions: turn.decisions.map(bare) };
  });
}

/** Makes every branch of a file; what is wrong goes to `problems` with its place. */
export function makeBranches(file: ScenarioFile, script: Script | null, yaml: YamlText, problems: Problem[]): Branch[] {
  return file.branches.flatMap((entry, i): Branch[] => {
    const path: Path = ['branches', i];
    if (entry.replace.length > 0 && !script) {
      const at = [...path, 'replace'];
      problems.push({
        ...yaml.place(at),
        path: pathText(at),
        message: 'found decisions to replace in a scenario without a script; allowed: setup, headlines, modifiers',
      });
      return [];
    }
    const start = startOf(entry, path, yaml, problems);
    if (!start) return [];
    const another = Boolean(entry.setup ?? entry.headlines ?? entry.modifiers);
    const from = another ? 1 : Math.min(...entry.replace.map(({ turn }) => turn));
    const { name, title, note, sources } = entry;
    const headlines = start.headlines ?? start.turns.map(() => 'none' as const);
    return [
      {
        name,
        title,
        note,
        sources,
        from,
        setup: start.setup,
        headlines,
        modifiers: start.modifiers,
        script: script && branchScript(entry, script, { path, from }, yaml, problems),
      },
    ];
  });
}

interface Where {
  readonly path: Path;
  readonly from: number;
}

function branchScript(entry: BranchFile, script: Script, where: Where, yaml: YamlText, problems: Problem[]): Script {
  const { path, from } = where;
  const turns = withoutCheckpoints(patched(entry, script, path, yaml, problems), from);
  const places: Record<string, readonly [number, number]> = { ...script.places };
  notePlaces(entry, path, yaml, places);
  return { ...script, turns, places };
}
