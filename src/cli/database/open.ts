/** The database that a call means, opened for it and closed after it. */
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { say } from '../../messages';
import { DATA, readConfig } from '../../server/config';
import type { Store } from '../../server/store/types';
import { BadUsage } from '../io';

export interface DatabaseOptions {
  readonly database?: string;
}

export function databaseOption(): Option {
  return new Option('--database <address>', say('cli.db.option'));
}

/** As the server finds it: --database, DATABASE_URL, or the file in AXIS_DATA. */
export function addressOf({ database }: DatabaseOptions): string {
  if (database !== undefined) return database;
  try {
    return readConfig(process.env, DATA).database;
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
}

/** The database without its password, for people. */
export function shown(address: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@]*@/, '$1@');
}

/** Only a restore makes a database: elsewhere a wrong path would look like an empty server. */
export async function checkThere(address: string): Promise<void> {
  const { isPostgres } = await import('../../server/store/open');
  if (!isPostgres(address) && !existsSync(address)) {
    throw new BadUsage(say('cli.db.missing', { database: address }));
  }
}

export function cannotOpen(address: string, error: unknown): BadUsage {
  const why = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
  return new BadUsage(say('cli.db.unreachable', { database: shown(address), why }));
}

export async function withStore<T>(options: DatabaseOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const address = addressOf(options);
  await checkThere(address);
  // Database drivers are loaded by the commands that need them.
  const { openStore } = await import('../../server/store/open');
  const store = await openStore(address).catch((error: unknown) => {
    throw cannotOpen(address, error);
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
