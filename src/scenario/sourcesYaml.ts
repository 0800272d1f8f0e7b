/** One YAML text of the source library read against one schema: problems with file, line and column. Browser safe. */

import type { z } from 'zod';
import { type Problem, pathText } from './problem';
import { readYaml as readText } from './yaml-text';

/** A path into a document, as zod gives it. */
export type Path = readonly PropertyKey[];

export type SourceProblem = Problem;

export interface ReadFile<T> {
  /** Null if there are problems. */
  readonly value: T | null;
  readonly problems: readonly SourceProblem[];
  /** A problem at a path of this document; used for what no schema of one file can check. */
  readonly at: (path: Path, message: string) => SourceProblem;
}

/** Reads a text within the limits of the shared reader (size, depth, aliases). */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): ReadFile<T> {
  const yaml = readText(text, file);
  const at = (path: Path, message: string): SourceProblem => {
    const plain = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    return { ...yaml.place(plain), path: pathText(plain), message };
  };
  if (yaml.problems.length > 0) return { value: null, problems: yaml.problems, at };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [], at };
  return { value: null, problems: result.error.issues.map((issue) => at(issue.path, issue.message)), at };
}
