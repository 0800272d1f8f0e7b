/** What is wrong with a file, and where. */

export interface Place {
  readonly file: string;
  /** From 1; 0 where the file has no lines to name. */
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** Where in the document, as "setup.provinces.homs.stack" or "script.turns[0].decisions[2]"; '' is the whole file. */
  readonly path: string;
  /** What was found and what is allowed. */
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A path as authors read it. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** One line for a terminal: "file:line:column path: message". */
export function problemText(problem: Problem): string {
  const at = problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file;
  return [at, problem.path ? `${problem.path}:` : '', problem.message].filter((part) => part !== '').join(' ');
}

const SHOWN = 60;

/** A value as a message shows it: short, on one line. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') {
    const line = value.replace(/\s+/g, ' ');
    return `"${line.length > SHOWN ? `${line.slice(0, SHOWN)}...` : line}"`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a mapping' : String(value);
}

/** Number of edits (one letter added, dropped or changed) between two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

const LONGEST_GUESS = 60;

/** The known text that somebody probably meant: at most one letter in three is wrong. */
export function guess(text: string, known: readonly string[]): string | null {
  const [best] = nearest(text, known, 1);
  return best !== undefined && distance(text.slice(0, LONGEST_GUESS), best) * 3 <= text.length ? best : null;
}

/** The known texts nearest to one that is not known, best first; ties in the order given. */
export function nearest(text: string, known: readonly string[], most: number): string[] {
  const wanted = text.slice(0, LONGEST_GUESS).toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
