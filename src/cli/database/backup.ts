/** `axis backup FILE` and `axis restore FILE`: everything that a server keeps, as one file that fits any database. */
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Command } from 'commander';
import { say } from '../../messages';
import { checkReadable } from '../files';
import { BadUsage, CheckFailed, type Io } from '../io';
import { checkOut, reason } from '../output';
import { addressOf, cannotOpen, checkThere, type DatabaseOptions, databaseOption, shown } from './open';

interface FileOptions extends DatabaseOptions {
  readonly force?: boolean;
}

const isPacked = (file: string) => file.endsWith('.gz');

async function backUp(io: Io, file: string, options: FileOptions): Promise<void> {
  checkOut({ out: file, force: options.force });
  const address = addressOf(options);
  await checkThere(address);
  const { openDatabase } = await import('../../server/store/open');
  const { dump } = await import('../../server/store/dump');
  const database = openDatabase(address);
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  // It holds the seeds of running games: for its owner only.
  const target = createWriteStream(part, { mode: 0o600 });
  const written = finished(target);
  written.catch(() => {});
  const pipe = isPacked(file) ? createGzip() : new PassThrough();
  pipe.pipe(target);
  try {
    const rows = await dump(database, address, async (line) => {
      if (pipe.write(`${line}\n`)) return;
      await Promise.race([new Promise((done) => pipe.once('drain', done)), written]);
    });
    pipe.end();
    await written;
    renameSync(part, file);
    io.err(`${say('cli.backup.done', { file, ...rows })}\n`);
  } catch (error) {
    rmSync(part, { force: true });
    throw target.errored
      ? new BadUsage(say('cli.out.failed', { file, why: reason(error) }))
      : cannotOpen(address, error);
  } finally {
    await database.db.destroy();
  }
}

export function backupCommand(io: Io): Command {
  return new Command('backup')
    .description(say('cli.backup.about'))
    .argument('<file>', say('cli.backup.file'))
    .addOption(databaseOption())
    .option('--force', say('cli.backup.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.backup.examples')}\n`)
    .action((file: string, options: FileOptions) => backUp(io, file, options));
}

/** The lines of a file, opened when the first one is asked for; one that cannot be unpacked to its end is no backup. */
async function* linesOf(file: string, spoiled: () => Error): AsyncGenerator<string> {
  const source = createReadStream(file);
  const input: Readable = isPacked(file) ? source.pipe(createGunzip()) : source;
  let rest = '';
  try {
    for await (const chunk of input.setEncoding('utf8')) {
      const parts = `${rest}${chunk}`.split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch {
    throw spoiled();
  }
  if (rest !== '') yield rest;
}

async function restore(io: Io, file: string, options: FileOptions): Promise<void> {
  checkReadable(file);
  const address = addressOf(options);
  const { migrate, openDatabase } = await import('../../server/store/open');
  const { fill, NotABackup, NotEmpty } = await import('../../server/store/dump');
  const database = openDatabase(address);
  try {
    await migrate(database).catch((error: unknown) => {
      throw cannotOpen(address, error);
    });
    const lines = linesOf(file, () => new NotABackup('short', 0));
    const rows = await fill(database, lines, options.force === true);
    io.err(`${say('cli.restore.done', { database: shown(address), ...rows })}\n`);
  } catch (error) {
    if (error instanceof NotEmpty) throw new BadUsage(say('cli.restore.notEmpty', { database: shown(address) }));
    if (error instanceof NotABackup) {
      throw new CheckFailed(say('cli.restore.notABackup', { file, why: error.why, line: error.line }));
    }
    throw error;
  } finally {
    await database.db.destroy();
  }
}

export function restoreCommand(io: Io): Command {
  return new Command('restore')
    .description(say('cli.restore.about'))
    .argument('<file>', say('cli.restore.file'))
    .addOption(databaseOption())
    .option('--force', say('cli.restore.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.restore.examples')}\n`)
    .action((file: string, options: FileOptions) => restore(io, file, options));
}
