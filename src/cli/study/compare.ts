/** `axis compare A B`: two settings on the same seeds. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { say } from '../../messages';
import { compareReport } from '../../report/study';
import { paired } from '../../study/core/compare';
import type { GameRow } from '../../study/core/row';
import { readStudy } from '../../study/node/store';
import { BadUsage, Interrupted, type Io } from '../io';
import { checkSeed } from '../run';
import { type RunOptions, runOptions } from './options';
import { playStudy, storeProblem } from './play';
import { handOver } from './report';
import { readSetting } from './setting-file';
import { startOf } from './settings';
import { SIMULATED, simulated } from './simulate';

interface CompareOptions extends RunOptions {
  readonly games: number;
}

interface Setting {
  readonly rows: readonly GameRow[];
  readonly settings: Readonly<Record<string, string>>;
  readonly complete: boolean;
}

const DEFAULT_GAMES = 1000;

/** A finished run as it is, or a setting that waits to be played. */
type Found = Setting | (() => Promise<Setting>);

/** Finds out what an argument names, before anything is played. */
function settingOf(io: Io, name: string, label: 'a' | 'b', options: CompareOptions): Found {
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    try {
      const { rows, manifest, older } = readStudy(name);
      if (older) io.err(`${say('cli.study.older', { folder: name })}\n`);
      return { rows, settings: manifest.settings, complete: true };
    } catch (error) {
      throw storeProblem(error);
    }
  }
  const file = readSetting(name);
  const { pairing, settings } = simulated(startOf(file), { ...file, seed: options.seed, games: options.games });
  const { jobs } = options;
  const out = options.out === undefined ? undefined : join(options.out, label);
  const what = label.toUpperCase();
  return async () => {
    const { rows, complete } = await playStudy(io, { what, pairings: [pairing], settings, jobs, out });
    return { rows: rows.get(SIMULATED) ?? [], settings, complete };
  };
}

const played = (found: Found) => (typeof found === 'function' ? found() : found);
const UNPLAYED: Setting = { rows: [], settings: {}, complete: false };

async function compare(io: Io, first: string, second: string, options: CompareOptions): Promise<void> {
  checkSeed(options.seed);
  const found = [settingOf(io, first, 'a', options), settingOf(io, second, 'b', options)] as const;
  const a = await played(found[0]);
  const b = a.complete ? await played(found[1]) : UNPLAYED;
  const pairs = paired(a.rows, b.rows).length;
  if (!a.complete || !b.complete)
    throw new Interrupted(say('cli.study.stopped', { done: pairs, games: options.games }));
  if (pairs === 0) throw new BadUsage(say('cli.compare.noPairs'));
  const { blocks, data } = compareReport(a, b);
  const { format, out } = options;
  await handOver(io, { blocks, data, format, out });
}

export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .description(say('cli.compare.about'))
    .argument('<a>', say('cli.compare.argument'))
    .argument('<b>', say('cli.compare.argument'));
  runOptions(command, ['text', 'markdown', 'json', 'html'], DEFAULT_GAMES)
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.compare.examples')}\n`)
    .action((a: string, b: string, options: CompareOptions) => compare(io, a, b, options));
  return command;
}
