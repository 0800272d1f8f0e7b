// Is the built page older than what it is built from?
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the page is built from. */
const SOURCES = ['src', 'scenarios', 'assets', 'docs', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/**
 * Newest change below a path in milliseconds since 1970, 0 if there is nothing. The time of a folder counts too: it is
 * what a deleted file changes.
 * @param {string} path
 * @returns {number}
 */
export function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}

/**
 * @param {string} base the repository
 * @returns {boolean} true when there is no built page or one of its sources changed since
 */
export function buildNeeded(base) {
  const built = statSync(join(base, 'dist/ui/index.html'), { throwIfNoEntry: false });
  return !built || SOURCES.some((source) => newest(join(base, source)) > built.mtimeMs);
}
