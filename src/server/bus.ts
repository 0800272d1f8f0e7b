/** How processes tell each other that a match has changed. What crosses is the match's id and nothing else. */

export interface Bus {
  /** Tells the other processes; an error is the bus's own affair, since everybody reads the store anyway. */
  publish(match: string): void;
  close(): Promise<void>;
}

/** One process alone. */
export const ALONE: Bus = { publish: () => {}, close: async () => {} };
