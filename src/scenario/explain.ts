/** From zod's issues to problems that an author understands. */
import type { z } from 'zod';
import { ALLOWED } from './fields';
import { found, guess, type Path } from './problem';

export interface Complaint {
  readonly path: Path;
  readonly message: string;
}

const PLAIN: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  string: 'text',
};

/** What one issue found and allows; an unknown key is named with its path, so that the file can be opened there. */
export function explain(issue: z.core.$ZodIssue): Complaint[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((branch) => !branch.some(isOfAnotherKind));
    // Of the ways to write a field exactly one has the right form: say what is wrong inside of it.
    if (meant.length === 1) {
      return meant[0]!.flatMap(explain).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
    }
  }
  if (issue.code === 'custom' && !issue.message.startsWith(ALLOWED)) return [{ path, message: issue.message }];
  const allowed = issue.message.startsWith(ALLOWED) ? issue.message.slice(ALLOWED.length) : plainly(issue);
  if (issue.code === 'unrecognized_keys') {
    const known = allowed.replace(/^a mapping with /, '');
    return issue.keys.map((key) => {
      const meant = guess(key, known.split(', '));
      const hint = meant === null ? '' : ` (did you mean "${meant}"?)`;
      return { path: [...path, key], message: `found the unknown key ${found(key)}${hint}; allowed: ${known}` };
    });
  }
  return [{ path, message: `found ${found(issue.input)}; allowed: ${allowed}` }];
}

function isOfAnotherKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

function plainly(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? (PLAIN[issue.expected] ?? issue.expected) : issue.message;
}
