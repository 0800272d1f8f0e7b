/** `axis export`: stored matches as game files that `axis replay` reads. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { say } from '../../messages';
import { recordOf, withSeats } from '../../server/match/log';
import { allMatches } from '../../server/match/verify';
import type { MatchRow, Store } from '../../server/store/types';
import { laidOut } from '../export';
import { BadUsage, CheckFailed, type Io } from '../io';
import { reason, writeWhole } from '../output';
import { type DatabaseOptions, databaseOption, withStore } from './open';

interface ExportOptions extends DatabaseOptions {
  readonly all?: boolean;
  readonly out: string;
  readonly unfinished?: boolean;
  readonly force?: boolean;
}

async function write(store: Store, match: MatchRow, { out, force }: ExportOptions): Promise<void> {
  const read = await store.readMatch(match.id);
  if (!read) return;
  const record = withSeats(recordOf(read.match, await store.events(match.id)), read.seats);
  writeWhole(join(out, `${match.id}.json`), laidOut({ ...record }), force);
}

async function exportMatches(io: Io, store: Store, id: string | undefined, options: ExportOptions): Promise<void> {
  const found: MatchRow[] = [];
  if (id === undefined) for await (const match of allMatches(store)) found.push(match);
  else {
    const read = await store.readMatch(id);
    if (!read) throw new CheckFailed(say('cli.export.missing', { match: id }));
    found.push(read.match);
  }
  const wanted = found.filter(({ status }) => status === 'over' || options.unfinished);
  if (id !== undefined && wanted.length === 0) throw new BadUsage(say('cli.export.unfinished', { match: id }));
  try {
    mkdirSync(options.out, { recursive: true });
  } catch (error) {
    throw new BadUsage(say('cli.out.failed', { file: options.out, why: reason(error) }));
  }
  for (const match of wanted) await write(store, match, options);
  if (wanted.some(({ status }) => status !== 'over')) io.err(`${say('cli.export.secret')}\n`);
  io.out(
    `${say('cli.export.done', { count: wanted.length, folder: options.out, left: found.length - wanted.length })}\n`,
  );
}

export function exportCommand(io: Io): Command {
  return new Command('export')
    .description(say('cli.export.about'))
    .argument('[match]', say('cli.export.match'))
    .addOption(databaseOption())
    .option('--all', say('cli.export.all'))
    .requiredOption('--out <folder>', say('cli.export.out'))
    .option('--unfinished', say('cli.export.unfinishedOption'))
    .option('--force', say('cli.export.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.export.examples')}\n`)
    .action(async (id: string | undefined, options: ExportOptions) => {
      if ((id === undefined) !== (options.all === true)) throw new BadUsage(say('cli.export.which'));
      await withStore(options, (store) => exportMatches(io, store, id, options));
    });
}
