/** What a command may touch of the terminal; tests hand in their own. */

export interface Io {
  /** Standard output: the result. */
  out(text: string): void;
  /** Standard error: problems and progress. */
  err(text: string): void;
  /** Whether somebody looks at standard error, so that progress is worth showing. */
  readonly watched: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Something about the call is wrong: exit code 2. The message names it and the fix. */
export class BadUsage extends Error {}

/** The call was right and what was checked is not: exit code 1. An empty message was already told. */
export class CheckFailed extends Error {}

/** Ctrl-C: exit code 130, as shells expect. */
export class Interrupted extends Error {}

/** Shows how far a long run is, on one line that is cleared at the end; silent unless somebody looks. */
export function progress(io: Io): { show(text: string): void; clear(): void } {
  let shown = false;
  return {
    show(text) {
      if (!io.watched) return;
      io.err(`\r\u001b[K${text}`);
      shown = true;
    },
    clear() {
      if (shown) io.err('\r\u001b[K');
      shown = false;
    },
  };
}
