/** `axis simulate SCENARIO`: many games between two bots, and what they say together. */
import { Command } from 'commander';
import { say } from '../../messages';
import { simulateReport, startSettings } from '../../report/study';
import { csv } from '../../study/core/csv';
import { lineOf } from '../../study/core/line';
import type { Pairing } from '../../study/core/pairing';
import { BadUsage, Interrupted, type Io } from '../io';
import { checkSeed } from '../run';
import { type RunOptions, runOptions, startOptions } from './options';
import { playStudy } from './play';
import { handOver } from './report';
import { botOf, type Start, startOf } from './settings';

interface SimulateOptions extends RunOptions {
  readonly games: number;
  readonly moscow: string;
  readonly tehran: string;
  readonly level?: string;
  readonly cards?: 'on' | 'off';
  readonly set?: readonly string[];
}

const DEFAULT_GAMES = 1000;
/** The name of the one pairing of this command. */
export const SIMULATED = 'games';

export interface Simulated {
  readonly start: Start;
  readonly pairing: Pairing;
  readonly settings: Readonly<Record<string, string>>;
}

/** What a setting plays. */
export function simulated(
  start: Start,
  { moscow, tehran, seed, games }: Pick<SimulateOptions, 'moscow' | 'tehran' | 'seed' | 'games'>,
): Simulated {
  const bots = { moscow: botOf(moscow, 'moscow'), tehran: botOf(tehran, 'tehran') };
  const pairing: Pairing = { name: SIMULATED, setUp: start.setUp, ...bots, seed, games };
  return { start, pairing, settings: { command: 'simulate', ...startSettings(start), ...bots, seed } };
}

export function simulateCommand(io: Io): Command {
  const command = new Command('simulate')
    .description(say('cli.simulate.about'))
    .argument('<scenario>', say('cli.run.scenario'))
    .option('--moscow <bot>', say('cli.study.bot', { side: 'moscow' }), 'novice')
    .option('--tehran <bot>', say('cli.study.bot', { side: 'tehran' }), 'novice');
  runOptions(startOptions(command), ['text', 'markdown', 'json', 'ndjson', 'csv', 'html'], DEFAULT_GAMES)
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.simulate.examples')}\n`)
    .action(async (scenario: string, options: SimulateOptions) => {
      const { jobs, out, format } = options;
      if (format === 'ndjson' && out !== undefined) throw new BadUsage(say('cli.study.ndjsonOut', { folder: out }));
      checkSeed(options.seed);
      const { pairing, settings } = simulated(startOf({ ...options, scenario }), options);
      const lines = format === 'ndjson' ? (text: string) => io.out(text) : null;
      const { rows, complete } = await playStudy(io, {
        what: pairing.setUp.config.scenario,
        pairings: [pairing],
        settings,
        jobs,
        out,
        ...(lines ? { onGame: (played) => lines(lineOf(pairing.setUp, played)) } : {}),
      });
      const played = rows.get(SIMULATED) ?? [];
      if (format === 'csv') await handOver(io, { text: csv(played), format, out });
      else if (format !== 'ndjson' && played.length > 0)
        await handOver(io, { ...simulateReport(settings, played), format, out });
      if (!complete) throw new Interrupted(say('cli.study.stopped', { done: played.length, games: options.games }));
    });
  return command;
}
