/** Calls commands in this process, as the program would be called. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io';
import { axis } from '../../src/cli/program';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `axis` with these arguments. */
export async function call(...args: string[]): Promise<Called> {
  return callWith({}, ...args);
}

/** The same with another terminal. */
export async function callWith(terminal: Partial<Io>, ...args: string[]): Promise<Called> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    watched: false,
    signal: new AbortController().signal,
    ...terminal,
  };
  const code = await axis(args, io);
  return { code, out, err };
}

/** A folder for the files of one test file, removed after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'axis-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
