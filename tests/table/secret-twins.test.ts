/**
 * R14.1 over whole games: each random game is played again with another seed, other credits, the other of Share and
 * Silent, other dice for Israel (with the same hits) and other bids. Tehran and a spectator may not notice before the end.
 */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hitsOf, rival, type SetUp, SIDES } from '../../src/rules';
import { decisionsOf } from '../../src/scenario/record';
import { DEALT, expectSame, firstDifference, recordOf, SET_UPS, TapedMatch } from './support';
import { discardTwin, discreetGame, handTwin, replay, secretTwin, valuesOf } from './twins';

/** Games of each scenario at each level. */
const GAMES = 4;

// Outside production boardgame.io walks through all of G several times a move.
beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
afterEach(() => void vi.unstubAllEnvs());

test('R14.1: Tehran and a spectator cannot tell a game from its secret twin before it ends', () => {
  const changed = { channels: 0, dice: 0, bids: 0 };
  let told = 0;
  for (const plain of SET_UPS) {
    for (let seed = 100; seed < 100 + GAMES; seed++) {
      const game = discreetGame(plain, seed);
      const twin = secretTwin(game, plain);
      const rich: SetUp = { ...plain, credits: 1 + (seed % 3) };
      const a = new TapedMatch(plain, recordOf(plain, seed, [])).play(decisionsOf(game.record));
      const b = new TapedMatch(rich, recordOf(rich, seed + 1000, [], twin.staged)).play(twin.moves);
      expect(b.held.G.state.step).toBe('over');
      const end = game.record.moves.length;
      expect(a.tapes.tehran).toHaveLength(end + 1);
      expect(firstDifference(a.tapes.tehran, b.tapes.tehran)).toBe(end);
      expect(firstDifference(a.tapes.spectator, b.tapes.spectator)).toBe(end);
      expect(firstDifference(a.tapes.moscow, b.tapes.moscow)).toBe(0);
      // R14.1: when the game is over, everything is open.
      for (const tape of Object.values(b.tapes)) {
        const { G } = JSON.parse(tape.at(-1)![0]!).args[1];
        expectSame(
          [G.record, G.chronicle, G.view.secret],
          [b.held.G.record, b.held.G.chronicle, b.held.G.state.secret],
        );
        told++;
      }
      for (const what of ['channels', 'dice', 'bids'] as const) changed[what] += twin.changed[what];
      a.stop();
      b.stop();
    }
  }
  expect(told).toBe(SET_UPS.length * GAMES * 3);
  expect(Math.min(changed.channels, changed.dice, changed.bids)).toBeGreaterThan(10);
});

test("R7.1: Moscow cannot tell games apart that differ only in Israel's die", () => {
  let changed = 0;
  for (const setUp of SET_UPS) {
    for (let seed = 200; seed < 202; seed++) {
      const game = discreetGame(setUp, seed);
      const { staged } = secretTwin(game, setUp);
      const { dice } = replay(game, setUp);
      for (const [turn, { total, die }] of valuesOf(game, 'strikeHidden')) {
        const other = [1, 2, 3, 4, 5, 6].find((f) => f !== die && hitsOf(total - die + f) === hitsOf(total));
        if (other === undefined) continue;
        dice[`${turn}/israel`] = other;
        changed++;
      }
      expect(Object.keys(dice)).toEqual(Object.keys(staged));
      const a = new TapedMatch(setUp, recordOf(setUp, seed, [])).play(decisionsOf(game.record));
      const b = new TapedMatch(setUp, recordOf(setUp, seed, [], dice)).play(decisionsOf(game.record));
      for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
        expect(firstDifference(a.tapes[viewer], b.tapes[viewer])).toBe(game.record.moves.length);
      }
      a.stop();
      b.stop();
    }
  }
  expect(changed).toBeGreaterThan(10);
});

test('C1.4: nobody can tell games apart in which the rival held or discarded another card that it never showed', () => {
  const found = { hand: 0, discard: 0 };
  for (const [i, setUp] of DEALT.entries()) {
    const seed = 400 + i;
    const game = discreetGame(setUp, seed);
    const end = game.record.moves.length;
    const a = new TapedMatch(setUp, recordOf(setUp, seed, [])).play(decisionsOf(game.record));
    a.stop();
    for (const side of SIDES) {
      for (const what of ['hand', 'discard'] as const) {
        const twin = what === 'hand' ? handTwin(game, setUp, side) : discardTwin(game, side);
        if (!twin) continue;
        found[what]++;
        const b = new TapedMatch(setUp, recordOf(setUp, seed, [], twin.staged)).play(twin.moves);
        b.stop();
        expect(b.held._stateID).toBe(a.held._stateID);
        expect(b.log).toHaveLength(a.log.length);
        for (const viewer of [rival(side), 'spectator'] as const) {
          expect(firstDifference(a.tapes[viewer], b.tapes[viewer]), `${what} of ${side}, seed ${seed}`).toBe(end);
        }
        expect(firstDifference(a.tapes[side], b.tapes[side])).not.toBe(end);
      }
    }
  }
  expect(Math.min(found.hand, found.discard)).toBeGreaterThan(5);
});
