/** Where results go: standard output, or a file that appears whole or not at all. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { say } from '../messages';
import { BadUsage, type Io } from './io';

export interface OutOptions {
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Complains early about a file that could not be written later. */
export function checkOut({ out, force }: OutOptions): void {
  if (out === undefined) return;
  const found = statSync(out, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new BadUsage(say('cli.out.folder', { file: out }));
  if (found && !force) throw new BadUsage(say('cli.out.exists', { file: out }));
  if (!statSync(dirname(resolve(out)), { throwIfNoEntry: false })?.isDirectory()) {
    throw new BadUsage(say('cli.out.noFolder', { file: out }));
  }
}

/** Writes a file under another name first, so that nobody sees half of it. */
export function writeWhole(file: string, text: string, force = false): void {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    if (!force && existsSync(file)) throw new BadUsage(say('cli.out.exists', { file }));
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof BadUsage) throw error;
    throw new BadUsage(say('cli.out.failed', { file, why: reason(error) }));
  }
}

/** Hands a result over: to --out if it was given, else to standard output. */
export function deliver(io: Io, text: string, { out, force }: OutOptions): void {
  if (out === undefined) io.out(text);
  else {
    writeWhole(out, text, force);
    io.err(`${say('cli.out.written', { file: out })}\n`);
  }
}

/** Why the system refused, without its stack and paths. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return say('cli.file.missing');
    case 'EISDIR':
      return say('cli.file.folder');
    case 'EACCES':
    case 'EPERM':
      return say('cli.file.denied');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
