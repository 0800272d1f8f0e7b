/** `axis balance SCENARIO`: the criteria of a balanced scenario, measured. */
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseBot } from '../../bots';
import { say } from '../../messages';
import type { Block } from '../../report/document';
import { both } from '../../report/figures';
import { startSettings } from '../../report/study';
import { type Era, SIDES } from '../../rules';
import { levelsOf, type Scenario, setUpOf } from '../../scenario';
import {
  type BalancePlan,
  type Criterion,
  criteria,
  measuredPars,
  PARTS,
  type Part,
  type PlayedParts,
  pairingsOf,
} from '../../study/core/balance';
import { BALANCE_BOT, CHECK_SCALE } from '../../study/core/budgets';
import { cardFigures } from '../../study/core/card-figures';
import { reached } from '../../study/core/outcome';
import type { Both, GameRow } from '../../study/core/row';
import { share } from '../../study/core/stats';
import { isStudy, readStudy } from '../../study/node/store';
import { BadUsage, CheckFailed, Interrupted, type Io } from '../io';
import { checkSeed } from '../run';
import { balanceBlocks } from './balance-doc';
import { criteriaCharts } from './charts';
import { type RunOptions, runOptions, startOptions } from './options';
import { playStudy, storeProblem } from './play';
import { handOver } from './report';
import { botOf, type Start, startOf } from './settings';

interface BalanceOptions extends RunOptions {
  readonly games?: number;
  readonly bot: string;
  readonly scale: number;
  readonly parts?: readonly Part[];
  readonly pars?: Both<number>;
  readonly measurePar?: boolean;
  readonly check?: boolean;
  readonly level?: string;
  readonly cards?: 'on' | 'off';
  readonly set?: readonly string[];
}

function partsOf(text: string): readonly Part[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(PARTS as readonly string[]).includes(name) && name !== 'none');
  if (unknown.length > 0) {
    throw new InvalidArgumentError(say('cli.balance.badParts', { known: PARTS.join(', ') }));
  }
  return PARTS.filter((part) => names.includes(part));
}

function parsOf(text: string): Both<number> {
  const found = /^(\d{1,3}),(\d{1,3})$/.exec(text);
  if (!found) throw new InvalidArgumentError(say('cli.balance.badPars'));
  return { moscow: Number(found[1]), tehran: Number(found[2]) };
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || scale <= 0 || scale > 10)
    throw new InvalidArgumentError(say('cli.balance.badScale'));
  return scale;
}

/** The era of each turn, as the scenario has it for cards, whether they are on or not. */
function erasOf({ eras, turns }: Scenario): readonly Era[] {
  if (eras === undefined) return [];
  return typeof eras === 'string' ? turns.map(() => eras) : eras;
}

function planOf(start: Start, { bot, scale, seed, games }: BalanceOptions): BalancePlan {
  const { scenario, setUp } = start;
  const easy = levelsOf(scenario).includes('accessible') && start.changes.length === 0;
  const accessible = easy ? setUpOf(scenario, 'accessible', { cards: setUp.config.cards }) : setUp;
  return { setUp, accessible, bot: botOf(bot), scale, seed, games };
}

/** What decides the games of a part. */
function settingsOf(part: Part, start: Start, plan: BalancePlan): Record<string, string> {
  const own = part === 'self' || part === 'luck' ? { bot: plan.bot } : { scale: String(plan.scale) };
  return { command: 'balance', part, ...startSettings(start), ...own, seed: plan.seed };
}

interface Played {
  readonly parts: PlayedParts;
  readonly complete: boolean;
}

/** Plays the parts that are asked for, and reads the others if they are in the folder. */
async function playParts(io: Io, start: Start, plan: BalancePlan, options: BalanceOptions): Promise<Played> {
  const { out, jobs } = options;
  const wanted = options.parts ?? PARTS;
  const parts = new Map<Part, ReadonlyMap<string, readonly GameRow[]>>();
  let complete = true;
  for (const part of PARTS) {
    const folder = out === undefined ? undefined : join(out, part);
    if (wanted.includes(part) && complete) {
      const settings = settingsOf(part, start, plan);
      const pairings = pairingsOf(part, plan);
      const played = await playStudy(io, { what: part, pairings, settings, jobs, out: folder });
      parts.set(part, played.rows);
      complete = played.complete;
    } else if (folder !== undefined && isStudy(folder)) parts.set(part, read(io, folder, start));
  }
  return { parts, complete };
}

function read(io: Io, folder: string, start: Start): ReadonlyMap<string, readonly GameRow[]> {
  try {
    const { rows, manifest, older } = readStudy(folder);
    const { scenario } = start.setUp.config;
    const was = manifest.settings.scenario ?? '';
    if (was !== scenario)
      throw new BadUsage(say('cli.study.changed', { folder, name: 'scenario', was, now: scenario }));
    if (older) io.err(`${say('cli.study.older', { folder })}\n`);
    const found = new Map<string, GameRow[]>();
    for (const row of rows) {
      const games = found.get(row.pairing);
      if (games) games.push(row);
      else found.set(row.pairing, [row]);
    }
    return found;
  } catch (error) {
    throw storeProblem(error);
  }
}

function gameCounts(parts: PlayedParts): Block {
  return {
    kind: 'table',
    head: [say('cli.balance.part'), say('cli.balance.pairings'), say('cli.study.gamesPlayed')],
    rows: [...parts].map(([part, games]) => {
      const all = [...games.values()].reduce((sum, rows) => sum + rows.length, 0);
      return [say(`cli.balance.part.${part}`), String(games.size), String(all)];
    }),
  };
}

function titleBlocks(start: Start, plan: BalancePlan): Block[] {
  const { scenario, level, cards } = start.setUp.config;
  const set = start.changes.map(({ path, value }) => `${path}=${value}`).join(' ');
  const values = { scenario, level, cards, search: plan.bot, scale: String(plan.scale), seed: plan.seed };
  return [
    { kind: 'title', text: say('cli.balance.title', { scenario }) },
    { kind: 'paragraph', text: say('cli.balance.setting', values) },
    ...(set ? [{ kind: 'paragraph' as const, text: say('cli.balance.changed', { list: set }) }] : []),
  ];
}

/** The pars that strong self-play gives, and how often neighbours of them would be reached. */
function parBlocks(rows: readonly GameRow[]): { blocks: Block[]; data: unknown } {
  const pars = measuredPars(rows);
  const near = [-2, -1, 0, 1, 2];
  const reach = (side: 'moscow' | 'tehran', by: number) => {
    const moved = { ...pars, [side]: pars[side] + by };
    return share(rows.filter((row) => reached(row, moved)[side]).length, rows.length);
  };
  const table = SIDES.flatMap((side) => near.map((by) => ({ side, par: pars[side] + by, reached: reach(side, by) })));
  return {
    data: { pars, games: rows.length, near: table },
    blocks: [
      { kind: 'heading', text: say('cli.balance.pars') },
      { kind: 'paragraph', text: say('cli.balance.measured.pars', { ...pars, games: rows.length }) },
      {
        kind: 'table',
        head: [say('cli.study.side'), say('cli.balance.par'), say('cli.balance.reached')],
        rows: table.map((row) => [say(`name.side.${row.side}`), String(row.par), both(row.reached, 'share')]),
      },
    ],
  };
}

async function balance(io: Io, name: string, given: BalanceOptions): Promise<void> {
  const { format, out, measurePar, pars } = given;
  const options: BalanceOptions = measurePar && !given.parts ? { ...given, parts: ['self'] } : given;
  checkSeed(options.seed);
  if (!parseBot(options.bot)) botOf(options.bot);
  const start = startOf({ ...options, scenario: name });
  const plan = planOf(start, options);
  const { parts, complete } = await playParts(io, start, plan, options);
  const self = parts.get('self')?.get('self') ?? [];
  const map = !start.setUp.config.modifiers.withoutMap;
  const found = criteria(parts, { eras: erasOf(start.scenario), map, pars });
  const cards = cardFigures(self);
  const title = titleBlocks(start, plan);
  if (measurePar) {
    const { blocks, data } = parBlocks(self);
    await handOver(io, { blocks: [...title, ...blocks], data, format, out });
  } else {
    const blocks = [...title, gameCounts(parts), ...balanceBlocks(found, cards), ...criteriaCharts(found, cards)];
    const data = {
      scenario: start.setUp.config,
      bot: plan.bot,
      scale: plan.scale,
      seed: plan.seed,
      criteria: found,
      cards,
    };
    await handOver(io, { blocks, data, format, out });
  }
  if (!complete) throw new Interrupted(say('cli.balance.stopped'));
  if (!measurePar && options.check && found.some(failed)) throw new CheckFailed(say('cli.balance.failed'));
}

const failed = ({ result }: Criterion) => result === 'fail';

export function balanceCommand(io: Io): Command {
  const command = new Command('balance')
    .description(say('cli.balance.about'))
    .argument('<scenario>', say('cli.run.scenario'))
    .option('--bot <bot>', say('cli.balance.bot'), BALANCE_BOT)
    .addOption(new Option('--scale <share>', say('cli.balance.scale')).argParser(scaleOf).default(CHECK_SCALE))
    .addOption(new Option('--parts <list>', say('cli.balance.parts', { known: PARTS.join(', ') })).argParser(partsOf))
    .addOption(new Option('--pars <moscow,tehran>', say('cli.balance.parsOption')).argParser(parsOf))
    .option('--measure-par', say('cli.balance.measurePar'))
    .option('--no-check', say('cli.balance.noCheck'));
  runOptions(startOptions(command), ['text', 'markdown', 'json', 'html'])
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.balance.examples')}\n`)
    .action((scenario: string, options: BalanceOptions) => balance(io, scenario, options));
  return command;
}
