/**
 * What the server writes about itself: one JSON object a line on standard error. A line names matches, versions, kinds
 * and errors, never a person, a token, an address or anything that somebody wrote.
 */
import pino, { type Logger } from 'pino';
import type { Config } from './config';
import type { Registry } from './match/registry';

export type Log = Logger;

export function openLog(level: Config['log']): Log {
  // At once: the last line before a crash is the one that is wanted.
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/** Writes down, for whoever looks for a fault (`debug`), what becomes of the matches of this process. */
export function logMatches(log: Log, registry: Registry): void {
  registry.onOpen(({ id, version }) => log.debug({ match: id, version }, 'a match was opened'));
  registry.onChange(({ id, version, row }, here) =>
    log.debug({ match: id, version, status: row.status, here }, 'a match has changed'),
  );
}
