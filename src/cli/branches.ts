/** Scripts that branch: one branch played as a game, or all of them against the line from the same seed. */
import { moveText, refusalText, say } from '../messages';
import { type Block, printed } from '../report/document';
import { isOver } from '../rules';
import {
  branchScenario,
  type Difference,
  differences,
  type LeftOut,
  listBranches,
  type PlayedBranch,
  playBranch,
  playLine,
  type Scenario,
} from '../scenario';
import { laidOut } from './export';
import { problemLine, problemWithoutPath } from './files';
import type { Format } from './formats';
import { BadUsage } from './io';
import { doubtsAbout } from './ledger';
import type { Departure, PlayedGame } from './played';

/** Changes told of one turn. */
const MOST_CHANGES = 8;

const seeded = (seed: string | undefined) => (seed === undefined ? {} : { seed });

function departures(leftOut: readonly LeftOut[]): Departure[] {
  return leftOut.map(({ turn, side, decision, refusal }) => ({ turn, side, decision, why: refusalText(refusal) }));
}

/** Plays one branch. @param seed any text; the script's when left out. */
export function branchGame(
  scenario: Scenario,
  name: string,
  seed: string | undefined,
): { readonly game: PlayedGame; readonly stopped: readonly string[] } {
  const known = listBranches(scenario).map((one) => one.name);
  if (known.length === 0) throw new BadUsage(say('cli.branch.none', { scenario: scenario.id }));
  if (!known.includes(name)) {
    throw new BadUsage(say('cli.branch.unknown', { scenario: scenario.id, name, known: known.join(', ') }));
  }
  const { branch, result, leftOut } = playBranch(scenario, name, seeded(seed));
  const who = scenario.script ? 'script' : 'random';
  const game: PlayedGame = {
    ...result,
    scenario: branchScenario(scenario, name),
    players: { moscow: who, tehran: who },
    script: scenario.script ? 'parts' : 'none',
    departures: departures(leftOut),
    branch,
    problems: result.problems.map(problemWithoutPath),
  };
  return { game, stopped: result.problems.map(problemLine) };
}

const item = (text: string, depth: 0 | 1 = 0): Block => ({ kind: 'item', depth, text });

function endText({ result }: PlayedBranch): string {
  const { state } = result;
  if (!isOver(state)) return say('cli.told.stands', { turn: state.turn, step: state.step });
  return say('cli.branch.verdicts', {
    moscow: say(`name.verdict.${state.moscowVerdict}`),
    tehran: say(`name.verdict.${state.tehranVerdict}`),
    moscowVp: state.moscow.vp,
    tehranVp: state.tehran.vp,
  });
}

function changes(found: readonly Difference[]): string {
  const told = found
    .slice(0, MOST_CHANGES)
    .map(({ what, first, second }) => say('cli.branch.change', { what, first, second }));
  const more = found.length - told.length;
  return [...told, ...(more > 0 ? [say('cli.branch.more', { count: more })] : [])].join('; ');
}

function told(line: PlayedBranch, played: PlayedBranch): Block[] {
  const branch = played.branch!;
  const found = differences(line.result, played.result);
  const turns = [...new Set(found.map(({ turn }) => turn))];
  return [
    { kind: 'heading', text: `${branch.name}: ${branch.title}` },
    { kind: 'quote', text: branch.note },
    ...(branch.sources.length > 0 ? [item(say('cli.told.sources', { list: branch.sources.join(', ') }))] : []),
    ...doubtsAbout(branch.sources).map((text) => item(text)),
    ...departures(played.leftOut).map(({ turn, side, decision, why }) =>
      item(say('cli.branch.leftOut', { turn, side, move: moveText(decision), why })),
    ),
    ...(turns.length === 0 ? [item(say('cli.branch.same'))] : []),
    ...turns.map((turn) =>
      item(say('cli.branch.turn', { turn, list: changes(found.filter((one) => one.turn === turn)) })),
    ),
    item(endText(played)),
    ...played.result.problems.map((problem) => item(problemWithoutPath(problem))),
  ];
}

function asData(line: PlayedBranch, played: PlayedBranch) {
  const { state, problems } = played.result;
  return {
    name: played.branch?.name ?? null,
    title: played.branch?.title ?? null,
    finished: isOver(state),
    verdicts: { moscow: state.moscowVerdict, tehran: state.tehranVerdict },
    vp: { moscow: state.moscow.vp, tehran: state.tehran.vp },
    leftOut: departures(played.leftOut),
    differences: differences(line.result, played.result),
    problems: problems.map(problemWithoutPath),
  };
}

/** The line and every branch from one seed, and what differed at the end of which turn. */
export function branchReport(scenario: Scenario, seed: string | undefined, format: Format): string {
  const names = listBranches(scenario).map(({ name }) => name);
  if (names.length === 0) throw new BadUsage(say('cli.branch.none', { scenario: scenario.id }));
  const line = playLine(scenario, seeded(seed));
  const played = names.map((name) => playBranch(scenario, name, seeded(seed)));
  const { record } = line.result;
  if (format === 'json') {
    const all = [line, ...played].map((one) => asData(line, one));
    return laidOut({ scenario: scenario.id, level: record.level, seed: record.seed, branches: all });
  }
  const blocks: Block[] = [
    { kind: 'title', text: say('cli.branch.title', { scenario: scenario.title }) },
    item(say('cli.told.seed', { seed: record.seed })),
    { kind: 'heading', text: say('cli.branch.line') },
    ...departures(line.leftOut).map(({ turn, side, decision, why }) =>
      item(say('cli.branch.leftOut', { turn, side, move: moveText(decision), why })),
    ),
    item(endText(line)),
    ...played.flatMap((one) => told(line, one)),
  ];
  return printed(blocks, format);
}
