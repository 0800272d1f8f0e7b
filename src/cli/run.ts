/** `axis run SCENARIO`: plays a scenario to its verdict and tells how it went. */
import { Command, Option } from 'commander';
import { say } from '../messages';
import { type Level, SIDES, type Side } from '../rules';
import {
  type Controller,
  canonicalJson,
  levelsOf,
  newSeed,
  playGame,
  randomController,
  type Scenario,
  seedFrom,
  setUpOf,
  type Variant,
  variantOf,
  variantsOf,
  watchScript,
} from '../scenario';
import { branchGame, branchReport } from './branches';
import { findScenario, findScript, problemLine, problemWithoutPath } from './files';
import { type Format, formatOption, gameText } from './formats';
import { BadUsage, CheckFailed, type Io } from './io';
import { checkOut, deliver } from './output';
import type { Departure, PlayedGame } from './played';
import { controllersOf, type Seat, seatOf, seatText } from './seats';

interface RunOptions {
  readonly seed?: string;
  readonly level?: string;
  readonly script?: string;
  readonly cards?: 'on' | 'off';
  readonly headlines?: Required<Variant>['headlineMode'];
  readonly branch?: string;
  readonly branches?: boolean;
  readonly moscow?: string;
  readonly tehran?: string;
  readonly format: Format;
  readonly out?: string;
  readonly force?: boolean;
}

const LONGEST_SEED = 100;
const NO_OPTIONS: RunOptions = { format: 'text' };
/** What belongs to the script of a branch and cannot be chosen beside it. */
const NOT_WITH_BRANCH = ['level', 'script', 'cards', 'headlines', 'moscow', 'tehran'] as const;

/** Checks a seed as given: any text on one line. */
export function checkSeed(seed: string | undefined): string | undefined {
  if (seed === undefined) return undefined;
  if (seed.trim() === '' || seed.length > LONGEST_SEED || /\p{Cc}/u.test(seed)) {
    throw new BadUsage(say('cli.seed.bad', { most: LONGEST_SEED }));
  }
  return seed;
}

function levelFor(scenario: Scenario, given: string | undefined, scripted: boolean): Level {
  const known = levelsOf(scenario);
  if (given === undefined) return (scripted && scenario.script?.level) || scenario.level;
  const level = known.find((one) => one === given);
  if (!level) throw new BadUsage(say('cli.level.unknown', { given, scenario: scenario.id, known: known.join(', ') }));
  return level;
}

/** Cards and headlines as the call says, else as the script was written for, else as the scenario has them. */
function variantFor(scenario: Scenario, { cards, headlines }: RunOptions, scripted: boolean): Required<Variant> {
  const all = variantsOf(scenario);
  const own = { ...all[0]!, ...(scripted && scenario.script ? variantOf(scenario.script) : {}) };
  const wanted = {
    cards: cards === undefined ? own.cards : cards === 'on',
    headlineMode: headlines ?? own.headlineMode,
  };
  if (all.some((one) => canonicalJson(one) === canonicalJson(wanted))) return wanted;
  throw new BadUsage(
    all.some((one) => one.cards === wanted.cards)
      ? say('cli.variant.headlines', { scenario: scenario.id, mode: wanted.headlineMode })
      : say('cli.variant.cards', { scenario: scenario.id, cards: wanted.cards }),
  );
}

function scenarioFor(name: string, script: string | undefined): Scenario {
  const scenario = findScenario(name);
  if (script === undefined) return scenario;
  const found = findScript(script, scenario);
  if (!found.ok) throw new BadUsage(found.problems.map(problemLine).join('\n'));
  return found.scenario;
}

interface Plan {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly variant: Required<Variant>;
  readonly seats: Readonly<Record<Side, Seat>>;
  /** 32 hexadecimal digits. */
  readonly seed: string;
  readonly drawn: boolean;
  /** The script plays both sides as it was written: its own seed and level, every checkpoint must hold. */
  readonly byScript: boolean;
  readonly controllers: Readonly<Record<Side, Controller>>;
  readonly departures: Departure[];
}

function planOf(name: string, options: RunOptions): Plan {
  checkOut(options);
  const given = checkSeed(options.seed);
  const scenario = scenarioFor(name, options.script);
  const { script } = scenario;
  const seats = {
    moscow: seatOf('moscow', options.moscow, scenario),
    tehran: seatOf('tehran', options.tehran, scenario),
  };
  const kinds = SIDES.map((side) => seats[side].kind);
  const level = levelFor(scenario, options.level, kinds.includes('script'));
  const allScript = script !== null && kinds.every((kind) => kind === 'script');
  const variant = variantFor(scenario, options, kinds.includes('script'));
  const drawn = given === undefined && !allScript;
  const seed = seedFrom(given ?? (allScript ? script.seed : newSeed()));
  const asWritten = allScript && canonicalJson(variant) === canonicalJson(variantFor(scenario, NO_OPTIONS, true));
  const byScript = asWritten && seed === seedFrom(script.seed) && level === script.level;
  const departures: Departure[] = [];
  const controllers = controllersOf(seats, scenario, randomController(seed), departures);
  return { scenario, level, variant, seats, seed, drawn, byScript, controllers, departures };
}

/** @returns the game, and what stopped it as lines for a terminal. */
function play(plan: Plan): { game: PlayedGame; stopped: string[] } {
  const { scenario, level, variant, seats, seed, byScript, controllers, departures } = plan;
  const setUp = setUpOf(scenario, level, variant);
  const withScript = SIDES.some((side) => seats[side].kind === 'script');
  const stagedDice = (withScript && scenario.script?.stagedDice) || {};
  const result = byScript
    ? watchScript(scenario, { level, seed, others: randomController(seed) })
    : playGame({ setUp, seed, stagedDice, controllers });
  const told = {
    players: { moscow: seatText(seats.moscow), tehran: seatText(seats.tehran) },
    script: byScript ? ('whole' as const) : withScript ? ('parts' as const) : ('none' as const),
    departures,
    branch: null,
    problems: result.problems.map(problemWithoutPath),
  };
  return { game: { ...result, scenario, setUp, ...told }, stopped: result.problems.map(problemLine) };
}

/** Plays one branch, or tells how all of them differ from the line. */
function runBranches(io: Io, name: string, options: RunOptions): void {
  checkOut(options);
  const given = NOT_WITH_BRANCH.filter((option) => options[option] !== undefined).map((option) => `--${option}`);
  if (given.length > 0) throw new BadUsage(say('cli.branch.alone', { options: given.join(', ') }));
  const scenario = findScenario(name);
  const seed = checkSeed(options.seed);
  if (options.branch === undefined) {
    deliver(io, branchReport(scenario, seed, options.format), options);
    return;
  }
  const { game, stopped } = branchGame(scenario, options.branch, seed);
  deliver(io, gameText(game, options.format), options);
  if (stopped.length > 0) {
    const place = { scenario: scenario.id, turn: game.state.turn };
    throw new CheckFailed([say('cli.run.stopped', place), ...stopped].join('\n'));
  }
}

export function runCommand(io: Io): Command {
  return new Command('run')
    .description(say('cli.run.about'))
    .argument('<scenario>', say('cli.run.scenario'))
    .option('--seed <seed>', say('cli.run.seed'))
    .option('--level <level>', say('cli.run.level'))
    .option('--script <file>', say('cli.run.script'))
    .option('--moscow <who>', say('cli.run.who', { side: 'moscow' }))
    .option('--tehran <who>', say('cli.run.who', { side: 'tehran' }))
    .addOption(new Option('--cards <on|off>', say('cli.run.cards')).choices(['on', 'off']))
    .addOption(new Option('--headlines <mode>', say('cli.run.headlines')).choices(['schedule', 'shuffled', 'mixed']))
    .addOption(new Option('--branch <name>', say('cli.branch.option')).conflicts('branches'))
    .option('--branches', say('cli.branch.all'))
    .addOption(formatOption().default('text'))
    .addOption(new Option('--out <file>', say('cli.option.out')))
    .option('--force', say('cli.option.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.run.examples')}\n`)
    .action((name: string, options: RunOptions) => {
      if (options.branch !== undefined || options.branches) {
        runBranches(io, name, options);
        return;
      }
      const plan = planOf(name, options);
      if (plan.drawn) io.err(`${say('cli.seed.drawn', { seed: plan.seed })}\n`);
      const { game, stopped } = play(plan);
      deliver(io, gameText(game, options.format), options);
      for (const side of SIDES) {
        const count = game.departures.filter((gone) => gone.side === side).length;
        if (count > 0) io.err(`${say('cli.run.departed', { side, count })}\n`);
      }
      if (stopped.length > 0) {
        const place = { scenario: plan.scenario.id, turn: game.state.turn };
        throw new CheckFailed([say('cli.run.stopped', place), ...stopped].join('\n'));
      }
    });
}
