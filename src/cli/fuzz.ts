/** `axis fuzz`: random legal play with everything checked after each move; a failure becomes a game file. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../messages';
import { newSeed, seedFrom } from '../scenario';
import { type FuzzFailure, type FuzzReport, fuzz, tooShort } from '../study/fuzz';
import { laidOut } from './export';
import { findScenario } from './files';
import { BadUsage, CheckFailed, Interrupted, type Io, progress } from './io';
import { reason, writeWhole } from './output';
import { checkSeed } from './run';
import { fuzzStarts } from './starts';

interface FuzzOptions {
  readonly games: number;
  readonly scenario?: readonly string[];
  readonly seed?: string;
  readonly out: string;
}

const DEFAULT_GAMES = 500;
const MOST_GAMES = 10_000_000;
/** With fewer games for each start it would be chance that some branch of the rules never came up. */
const COVERED_FROM = 300;

function gamesOf(text: string): number {
  const games = Number(text);
  if (!/^\d+$/.test(text) || games < 1 || games > MOST_GAMES) {
    throw new InvalidArgumentError(say('cli.fuzz.badGames', { most: MOST_GAMES }));
  }
  return games;
}

/** Writes the failures that have no file yet, in a folder made for them. */
function writeFailures(folder: string, failures: readonly FuzzFailure[]): string[] {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new BadUsage(say('cli.out.failed', { file: folder, why: reason(error) }));
  }
  return failures.map(({ start, problem, record }, i) => {
    const file = join(folder, `${start.replace(/\W+/g, '-')}-${record.seed.slice(0, 8)}-${i + 1}.json`);
    writeWhole(file, laidOut({ ...record, problem }), true);
    return say('cli.fuzz.failure', { start, problem, file });
  });
}

function figures(report: FuzzReport, seed: string): string {
  const reached = Object.entries(report.reached)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scenario, { games, final }]) => `  ${say('cli.fuzz.reached', { scenario, games, final })}\n`);
  const { games, moves, fingerprint } = report;
  return `${say('cli.fuzz.done', { games, moves, seed, fingerprint })}\n${reached.join('')}`;
}

/** Everything that makes a run a failure, one line each. */
function complaints(report: FuzzReport, folder: string): string[] {
  const { failures, missing, cancelled, games } = report;
  return [
    ...(failures.length > 0 ? writeFailures(folder, failures) : []),
    ...(missing.length > 0 ? [say('cli.fuzz.missing', { list: missing.join(', ') })] : []),
    ...(cancelled || games < COVERED_FROM ? [] : tooShort(report).map((text) => say('cli.fuzz.short', { text }))),
  ];
}

export function fuzzCommand(io: Io): Command {
  return new Command('fuzz')
    .description(say('cli.fuzz.about'))
    .addOption(new Option('--games <number>', say('cli.fuzz.games')).argParser(gamesOf).default(DEFAULT_GAMES))
    .option('--scenario <id...>', say('cli.fuzz.scenario'))
    .option('--seed <seed>', say('cli.fuzz.seed'))
    .option('--out <folder>', say('cli.fuzz.out'), 'fuzz-failures')
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.fuzz.examples')}\n`)
    .action(async ({ games, scenario = [], seed: given, out }: FuzzOptions) => {
      const ids = scenario.map((name) => findScenario(name).id);
      const seed = seedFrom(checkSeed(given) ?? newSeed());
      const starts = fuzzStarts(ids.length > 0 ? ids : undefined);
      const bar = progress(io);
      const onProgress = (done: number, all: number) => bar.show(say('cli.fuzz.progress', { done, all }));
      const coverage = ids.length === 0 && games >= COVERED_FROM * starts.length;
      const report = await fuzz({ starts, games, seed, coverage, onProgress, signal: io.signal });
      bar.clear();
      io.out(figures(report, seed));
      const wrong = complaints(report, out);
      if (wrong.length > 0) throw new CheckFailed(wrong.join('\n'));
      if (report.cancelled) throw new Interrupted(say('cli.fuzz.cancelled'));
      io.out(`${say('cli.fuzz.good')}\n`);
    });
}
