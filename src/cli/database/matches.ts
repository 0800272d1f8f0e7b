/** `axis matches`: what a server keeps. `axis purge`: deletes what nobody has touched for long. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { say } from '../../messages';
import { printed } from '../../report/document';
import { allMatches } from '../../server/match/verify';
import type { MatchRow, MatchStatus } from '../../server/store/types';
import type { Io } from '../io';
import { type DatabaseOptions, databaseOption, withStore } from './open';

const DAY = 86_400_000;
const STATUSES: readonly MatchStatus[] = ['open', 'playing', 'over', 'closed'];
/** So many are deleted, then the next are looked for. */
const STEP = 200;

interface MatchesOptions extends DatabaseOptions {
  readonly status?: MatchStatus;
  readonly scenario?: string;
  readonly rules?: string;
  readonly older?: number;
  readonly format: 'text' | 'json';
}

function daysOf(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError(say('cli.db.badDays'));
  return Number(text);
}

const time = (at: number) => new Date(at).toISOString();

/** No seed, no token and no name: a list may be shown to anybody. */
function listed(match: MatchRow) {
  const { id, status, closedWhy, scenario, level, rulesVersion, version, createdAt, updatedAt } = match;
  const times = { created: time(createdAt), updated: time(updatedAt) };
  return { match: id, status, closedWhy, scenario, level, rulesVersion, acts: version, ...times };
}

function table(found: readonly MatchRow[], now: number): string {
  const rows = found.map((match) => [
    match.id,
    match.status,
    match.scenario,
    match.level,
    match.rulesVersion,
    String(match.version),
    say('cli.matches.days', { days: Math.floor((now - match.updatedAt) / DAY) }),
  ]);
  const head = (['id', 'status', 'scenario', 'level', 'rules', 'acts', 'age'] as const).map((column) =>
    say(`cli.matches.${column}`),
  );
  const count = { kind: 'paragraph', text: say('cli.matches.count', { count: found.length }) } as const;
  return printed(found.length === 0 ? [count] : [{ kind: 'table', head, rows }, count], 'text');
}

export function matchesCommand(io: Io): Command {
  return new Command('matches')
    .description(say('cli.matches.about'))
    .addOption(databaseOption())
    .addOption(new Option('--status <status>', say('cli.matches.statusOption')).choices(STATUSES))
    .option('--scenario <id>', say('cli.matches.scenarioOption'))
    .option('--rules <version>', say('cli.matches.rulesOption'))
    .addOption(new Option('--older <days>', say('cli.matches.olderOption')).argParser(daysOf))
    .addOption(new Option('--format <format>', say('cli.option.format')).choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.matches.examples')}\n`)
    .action((options: MatchesOptions) =>
      withStore(options, async (store) => {
        const { status, scenario, rules, older } = options;
        const now = Date.now();
        const found: MatchRow[] = [];
        for await (const match of allMatches(store)) {
          const fits =
            (status === undefined || match.status === status) &&
            (scenario === undefined || match.scenario === scenario) &&
            (rules === undefined || match.rulesVersion === rules) &&
            (older === undefined || match.updatedAt < now - older * DAY);
          if (fits) found.push(match);
        }
        found.sort((a, b) => b.updatedAt - a.updatedAt);
        io.out(options.format === 'json' ? `${JSON.stringify(found.map(listed), null, 1)}\n` : table(found, now));
      }),
    );
}

interface PurgeOptions extends DatabaseOptions {
  readonly older: number;
  readonly dryRun?: boolean;
}

export function purgeCommand(io: Io): Command {
  return new Command('purge')
    .description(say('cli.purge.about'))
    .addOption(databaseOption())
    .addOption(new Option('--older <days>', say('cli.purge.olderOption')).argParser(daysOf).makeOptionMandatory())
    .option('--dry-run', say('cli.purge.dryRun'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.purge.examples')}\n`)
    .action(({ older, dryRun, ...options }: PurgeOptions) =>
      withStore(options, async (store) => {
        const updatedBefore = Date.now() - older * DAY;
        let count = 0;
        if (dryRun) {
          for await (const { updatedAt, options } of allMatches(store))
            if (updatedAt < updatedBefore && !options.class) count++;
        } else {
          for (;;) {
            const old = await store.listMatches({ updatedBefore, inClass: false, limit: STEP });
            if (old.length === 0) break;
            for (const { id } of old) if (await store.deleteMatch(id)) count++;
          }
        }
        io.out(`${say(dryRun ? 'cli.purge.would' : 'cli.purge.done', { count, days: older })}\n`);
      }),
    );
}
