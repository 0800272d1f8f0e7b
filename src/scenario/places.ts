/** Where each part of a file is written, for errors that come up later. */
import { type Path, pathText } from './problem';
import type { YamlText } from './yaml-text';

/** Notes where everything under a path is written. */
export function notePlaces(
  value: unknown,
  path: Path,
  yaml: YamlText,
  places: Record<string, readonly [number, number]>,
): void {
  const { line, column } = yaml.place(path);
  places[pathText(path)] = [line, column];
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, entry] of entries) notePlaces(entry, [...path, key], yaml, places);
}
