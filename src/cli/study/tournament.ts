/** `axis tournament`: every bot against every other, on the same seeds. */
import { Command, InvalidArgumentError } from 'commander';
import { PERSONAS, sidesOf } from '../../bots';
import { say } from '../../messages';
import type { Block } from '../../report/document';
import { both, fixed, percent } from '../../report/figures';
import { startSettings } from '../../report/study';
import { roundRobin, type Tournament, tournament } from '../../study/core/tournament';
import { Interrupted, type Io } from '../io';
import { checkSeed } from '../run';
import { tournamentCharts } from './charts';
import { type RunOptions, runOptions, startOptions } from './options';
import { playStudy } from './play';
import { handOver } from './report';
import { botOf, startOf } from './settings';

interface TournamentOptions extends RunOptions {
  readonly games: number;
  readonly bots: readonly string[];
  readonly scenario: string;
  readonly level?: string;
  readonly cards?: 'on' | 'off';
  readonly set?: readonly string[];
}

const DEFAULT_GAMES = 50;
const DEFAULT_SCENARIO = 'intervention-2015';

function botsOf(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  const bots = names.flatMap((name) => (name === 'personas' ? bothSided() : [botOf(name)]));
  const all = [...new Set(bots)];
  if (all.length < 2) throw new InvalidArgumentError(say('cli.tournament.two'));
  return all;
}

/** The personas that play either side. */
function bothSided(): string[] {
  return PERSONAS.filter((id) => sidesOf(id).length === 2);
}

function blocksOf({ standings, cross, moscow }: Tournament): Block[] {
  const names = standings.map(({ bot }) => bot);
  return [
    { kind: 'heading', text: say('cli.tournament.standings') },
    {
      kind: 'table',
      head: [
        say('cli.tournament.bot'),
        say('cli.study.utility'),
        say('cli.tournament.as', { side: 'moscow' }),
        say('cli.tournament.as', { side: 'tehran' }),
        say('cli.tournament.elo'),
        say('cli.tournament.score'),
        say('cli.study.collapsed'),
        say('cli.study.reached'),
      ],
      rows: standings.map(({ bot, utility, bySide, elo, score, collapsed, games }) => [
        bot,
        both(utility, 'number'),
        fixed(bySide.moscow.value, 2),
        fixed(bySide.tehran.value, 2),
        `${fixed(elo.value, 0)} (${fixed(elo.low, 0)} to ${fixed(elo.high, 0)})`,
        percent(score.value),
        percent(collapsed.value),
        String(games),
      ]),
    },
    {
      kind: 'paragraph',
      text: say('cli.tournament.advantage', {
        elo: fixed(moscow.value, 0),
        low: fixed(moscow.low, 0),
        high: fixed(moscow.high, 0),
      }),
    },
    { kind: 'heading', text: say('cli.tournament.cross') },
    { kind: 'paragraph', text: say('cli.tournament.crossAbout') },
    {
      kind: 'table',
      head: [say('cli.tournament.bot'), ...names.map((_, i) => String(i + 1))],
      rows: cross.map((row, i) => [
        `${i + 1} ${names[i]}`,
        ...row.map((meeting) => (meeting ? fixed(meeting.utility.value, 2) : '–')),
      ]),
    },
  ];
}

async function play(io: Io, options: TournamentOptions): Promise<void> {
  const { bots, seed, games, jobs, out, format } = options;
  checkSeed(seed);
  const start = startOf(options);
  const pairings = roundRobin(bots, start.setUp, seed, games);
  const settings = { command: 'tournament', ...startSettings(start), bots: bots.join(','), seed };
  const what = say('cli.tournament.what');
  const { rows, complete } = await playStudy(io, { what, pairings, settings, jobs, out });
  const all = [...rows.values()].flat();
  if (complete) {
    const found = tournament(all, bots);
    const { scenario, level } = start.setUp.config;
    const blocks: Block[] = [
      { kind: 'title', text: say('cli.tournament.title', { scenario }) },
      { kind: 'paragraph', text: say('cli.tournament.setting', { level, games, seed }) },
      ...tournamentCharts(found),
      ...blocksOf(found),
    ];
    await handOver(io, { blocks, data: { settings, ...found }, format, out });
  } else throw new Interrupted(say('cli.study.stopped', { done: all.length, games: games * pairings.length }));
}

export function tournamentCommand(io: Io): Command {
  const command = new Command('tournament')
    .description(say('cli.tournament.about'))
    .requiredOption('--bots <list>', say('cli.tournament.bots'), botsOf)
    .option('--scenario <scenario>', say('cli.run.scenario'), DEFAULT_SCENARIO);
  runOptions(startOptions(command), ['text', 'markdown', 'json', 'html'], DEFAULT_GAMES)
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.tournament.examples')}\n`)
    .action((options: TournamentOptions) => play(io, options));
  return command;
}
