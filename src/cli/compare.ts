/** Where two values of plain data differ, by path. */
import { PROVINCES, SITES } from '../rules';

export interface Difference {
  readonly path: string;
  readonly stored: string;
  readonly rebuilt: string;
}

function shown(value: unknown): string {
  return value === undefined ? '-' : JSON.stringify(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function walk(stored: unknown, rebuilt: unknown, path: string, found: Difference[], most: number): void {
  if (found.length >= most || shown(stored) === shown(rebuilt)) return;
  if (!isPlain(stored) || !isPlain(rebuilt) || Array.isArray(stored) !== Array.isArray(rebuilt)) {
    found.push({ path, stored: shown(stored), rebuilt: shown(rebuilt) });
    return;
  }
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(rebuilt)])];
  for (const key of keys) walk(stored[key], rebuilt[key], path ? `${path}.${named(path, key)}` : key, found, most);
}

/** Places of lists by map number are told by name. */
function named(parent: string, key: string): string {
  if (/(?:provinces|sorties|brigadesSent|units)$/.test(parent)) return PROVINCES[Number(key)] ?? key;
  return parent.endsWith('sites') ? (SITES[Number(key)]?.id ?? key) : key;
}

/**
 * Everything in which two values differ, in the order of the first, at most `most` places. Values are compared as
 * they are written in JSON, where -0 is 0.
 */
export function differencesOf(stored: unknown, rebuilt: unknown, most: number): Difference[] {
  const found: Difference[] = [];
  walk(stored, JSON.parse(JSON.stringify(rebuilt)) as unknown, '', found, most);
  return found;
}
