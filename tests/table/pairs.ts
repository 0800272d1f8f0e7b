/** Pairs of games that differ only in a secret, and what each viewer was sent of them. */
import type { Game } from 'boardgame.io';
import { expect } from 'vitest';
import type { Decision, SetUp, Viewer } from '../../src/rules';
import type { StagedDice } from '../../src/scenario';
import type { MatchState } from '../../src/table/match';
import { firstDifference, recordOf, TapedMatch, VIEWERS, type Wire } from './support';

export interface Half {
  readonly setUp?: SetUp;
  readonly seed?: number;
  readonly staged?: StagedDice;
  readonly moves: readonly Decision[];
}

/** Two games, and the number of the decision after which each viewer may tell them apart; 0 is before the first. */
export interface Pair {
  readonly name: string;
  readonly a: Half;
  readonly b: Half;
  readonly apart: Readonly<Record<Viewer, number | 'never'>>;
}

/** Plants something in the game. */
export type Alter = (game: Game<MatchState>) => Game<MatchState>;

/** Plays one half through clients and master; everybody connects anew after every move. */
export function tapedOn(setUp: SetUp, half: Half, wire: Wire, alter?: Alter): TapedMatch {
  const on = half.setUp ?? setUp;
  const match = new TapedMatch(on, recordOf(on, half.seed ?? 9, [], half.staged), wire, alter).play(half.moves, true);
  expect(match.held.G.record.moves, 'every decision of the script is legal').toHaveLength(half.moves.length);
  match.stop();
  return match;
}

export function apartOn(setUp: SetUp, pair: Pick<Pair, 'a' | 'b'>, wire: Wire, alter?: Alter) {
  const [a, b] = [tapedOn(setUp, pair.a, wire, alter), tapedOn(setUp, pair.b, wire, alter)];
  const of = (viewer: Viewer) => {
    const [one, other] = [a.tapes[viewer], b.tapes[viewer]];
    return one.length === other.length ? firstDifference(one, other) : -1;
  };
  const different = { moscow: of('moscow'), tehran: of('tehran'), spectator: of('spectator') };
  expect([b.held._stateID, b.log.length], 'state ids and log').toEqual([a.held._stateID, a.log.length]);
  expect(VIEWERS.map((viewer) => different[viewer])).not.toContain(-1);
  return different;
}

/** A game whose views tell more than they should. */
export function leaky(leak: (G: MatchState) => object): Alter {
  return (game) => ({
    ...game,
    playerView: (context: Parameters<NonNullable<Game<MatchState>['playerView']>>[0]) => ({
      ...game.playerView!(context),
      ...leak(context.G),
    }),
  });
}
