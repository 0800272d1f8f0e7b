/** The printed start of six-votes-2006 and a turn of it. */
import { expect } from 'vitest';
import { legalMoves, type SetUp } from '../../../src/rules';
import { type Game, modifiers, quiet, startOf } from '../cards/helper';

const ALL = [
  'withoutMap',
  'aDraftEveryTime',
  'bareTexts',
  'bushehr',
  'missilesFrom2007',
  'pretext',
  'moreCentrifuges',
  'war',
] as const;

/** The start as first printed; balance has moved Moscow's VP and treasury since (docs/BALANCE.md). */
export function sixVotes(start: Partial<SetUp> = {}): Game {
  const numbers = { lead: 2, overreach: 8, threshold: 8, parMoscow: 8, parTehran: 8 };
  return startOf(
    quiet(
      { turns: 6, actions: 2, modifiers: modifiers(...ALL), ...numbers },
      {
        trust: 4,
        detente: 2,
        tension: 4,
        sanctions: 0,
        treasury: { moscow: 2, tehran: 5 },
        bushehr: 2,
        vp: { moscow: 0, tehran: 0 },
        ...start,
      },
    ),
  );
}

export interface Council {
  readonly offer?: number;
  readonly bid?: number;
  readonly vote?: 'veto' | 'abstain' | 'support';
}

/** Passes and holds the Council; the turn is over then. */
export function ends(game: Game, { offer = 0, bid = 1, vote = 'abstain' }: Council = {}): Game {
  game.pass();
  expect(game.s.step).toBe('offer');
  game.rolling({ bid }, () => game.does({ side: 'tehran', type: 'offer', amount: offer }));
  return game.does({ side: 'moscow', type: 'vote', vote });
}

/** The first go of a later turn. */
export const inTurn = (turn: number, start: Partial<SetUp> = {}) => sixVotes(start).inTurn(turn);

export const actions = (game: Game, side: 'moscow' | 'tehran') => {
  game.goOf(side);
  return legalMoves(game.sees(side), side).map(({ type }) => type);
};

/** Points of the Reckoning by line. */
export function points(game: Game): string[] {
  const council = game.log.map(({ code }) => code).lastIndexOf('vote');
  return game.log.slice(council).flatMap(({ code, values }) => {
    if (code !== 'score' || !('line' in values) || !('vp' in values) || !('side' in values)) return [];
    return [`${values.side} ${values.line} ${values.vp}`];
  });
}
