/** A game that was played or rebuilt, with everything a transcript or an export tells about it. */
import type { ChronicleEvent, Decision, SetUp, Side, State } from '../rules';
import type { Commentary, GameRecord, Scenario } from '../scenario';

/** A decision that a script or a recorded game held and the rules did not allow here; another was drawn instead. */
export interface Departure {
  readonly turn: number;
  readonly side: Side;
  readonly decision: Decision;
  /** Why it was not possible. */
  readonly why: string;
}

export interface PlayedGame {
  readonly scenario: Scenario;
  readonly setUp: SetUp;
  readonly record: GameRecord;
  readonly state: State;
  readonly chronicle: readonly ChronicleEvent[];
  /** For each decision: where in the chronicle its events begin. */
  readonly chronicleAt: readonly number[];
  readonly commentary: readonly (Commentary | null)[];
  /** How each side was played, in words; null for a game from a file. */
  readonly players: Readonly<Record<Side, string>> | null;
  /** Whether a script was played as written, or only what of its decisions was possible, or not at all. */
  readonly script: 'whole' | 'parts' | 'none';
  readonly departures: readonly Departure[];
  /** The branch that was played; null for the scenario itself. */
  readonly branch: { readonly name: string; readonly title: string; readonly note: string } | null;
  /** Why the play stopped before its verdict; one line each. */
  readonly problems: readonly string[];
}
