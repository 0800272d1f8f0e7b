/** Options that the study commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../../messages';

const MOST_GAMES = 10_000_000;
const MOST_JOBS = 256;

function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(say('cli.study.badNumber', { low, high }));
  };
}

export const FORMATS = ['text', 'markdown', 'json', 'ndjson', 'csv', 'html'] as const;
export type StudyFormat = (typeof FORMATS)[number];

/** --games, --seed, --jobs, --out and --format. */
export function runOptions(command: Command, formats: readonly StudyFormat[], games?: number): Command {
  const gamesOption = new Option('--games <number>', say('cli.study.games')).argParser(wholeNumber(1, MOST_GAMES));
  return command
    .addOption(games === undefined ? gamesOption : gamesOption.default(games))
    .option('--seed <seed>', say('cli.study.seed'), 'study')
    .addOption(new Option('--jobs <number>', say('cli.study.jobs')).argParser(wholeNumber(1, MOST_JOBS)))
    .option('--out <folder>', say('cli.study.out'))
    .addOption(new Option('--format <format>', say('cli.study.format')).choices(formats).default('text'));
}

/** --level, --cards and --set. */
export function startOptions(command: Command): Command {
  return command
    .option('--level <level>', say('cli.run.level'))
    .addOption(new Option('--cards <on|off>', say('cli.run.cards')).choices(['on', 'off']))
    .option('--set <path=value...>', say('cli.study.set'));
}

export interface RunOptions {
  readonly seed: string;
  readonly jobs?: number;
  readonly out?: string;
  readonly format: StudyFormat;
}
