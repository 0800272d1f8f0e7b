/** Listens to all that attackers are told, for what they must not know. */
import type { Viewer } from '../../../src/rules';

export interface Ears {
  /**
   * @param viewer whose eyes this one has
   * @param own tokens that it may know
   */
  hear(text: string, viewer?: Viewer, own?: readonly (string | null)[]): void;
  /** What was heard and should not have been. */
  readonly found: readonly string[];
  readonly bytes: () => number;
}

const CANDIDATE = /[0-9a-f]{32,64}|[A-Za-z0-9_-]{43}/g;

const SEED_LENGTH = 32;

/** Traces of the program itself. */
const INSIDES = /node_modules|\bat \S+ \(|\/src\/|SQLITE|Kysely|\bselect .{1,80} from\b/;

const NOT_FOR: Readonly<Record<Viewer, readonly string[]>> = {
  moscow: ['tehranSheet'],
  tehran: ['credits', 'channel', 'bid', 'moscowSheet'],
  spectator: ['credits', 'channel', 'bid', 'moscowSheet', 'tehranSheet'],
};

/** The hidden part of every view in a text, as far as its first fields go. */
const HIDDEN = /\\*"secret\\*":\{[^[]{0,400}/g;

export function listen(secrets: ReadonlySet<string>): Ears {
  const found: string[] = [];
  let bytes = 0;
  const note = (what: string) => {
    if (found.length < 20) found.push(what);
  };
  return {
    found,
    bytes: () => bytes,
    hear(text, viewer = 'spectator', own = []) {
      bytes += text.length;
      // Once a game is over it is open to all, with its seed.
      const over = text.includes('"step":"over"') || text.includes('{"format":"axis-game/1"');
      for (const [candidate] of text.matchAll(CANDIDATE)) {
        const mayKnow = own.includes(candidate) || (over && candidate.length === SEED_LENGTH);
        if (secrets.has(candidate) && !mayKnow) note(`a secret in ${text.slice(0, 200)}`);
      }
      const insides = INSIDES.exec(text);
      if (insides) note(`${insides[0]} in ${text.slice(Math.max(0, insides.index - 100), insides.index + 100)}`);
      if (over) return;
      for (const [hidden] of text.matchAll(HIDDEN)) {
        for (const field of NOT_FOR[viewer]) {
          const value = new RegExp(`"${field}":(.)`).exec(hidden)?.[1];
          if (value !== undefined && value !== 'n') note(`${field} to ${viewer}: ${hidden}`);
        }
      }
    },
  };
}
