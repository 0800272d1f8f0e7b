/**
 * R14.1 over whole games: each random game is played again with another seed, other credits, the other of Share and
 * Silent, other dice for Israel (with the same hits) and other bids. Tehran and a spectator may not notice before the end.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Channel, type Decision, type EventValues, FastRng, hitsOf, type SetUp, type Vote } from '../../src/rules';
import { newRecord, type StagedDice } from '../../src/scenario';
import { type MatchState, openMatch } from '../../src/table/match';
import {
  accepted,
  choose,
  expectSame,
  firstDifference,
  recordOf,
  SET_UPS,
  seedOf,
  TapedMatch,
  toMove,
} from './support';

/** Games of each scenario at each level. */
const GAMES = 4;

// Outside production boardgame.io walks through all of G several times a move.
beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
afterEach(() => void vi.unstubAllEnvs());

const OTHER: Readonly<Record<Channel, Channel>> = { share: 'silent', silent: 'share', warn: 'warn' };
const CHANGE: Readonly<Record<Channel, number>> = { share: 2, silent: 0, warn: -2 };
const BIDS = [0, 0, 0, 1, 1, 2];

/** A random game in which nothing secret is ever shown before the end. */
function discreetGame(setUp: SetUp, seed: number): MatchState {
  const rng = new FastRng(seed);
  let match = openMatch(setUp, newRecord(setUp, seedOf(seed)));
  while (match.state.active !== 'none') {
    const { state } = match;
    let decision = choose(state, toMove(state, rng), rng);
    if (state.step === 'accusation') decision = { side: 'tehran', type: 'waive' };
    if (decision.type === 'vote' && decision.vote === 'support') {
      decision = { ...decision, vote: (['veto', 'abstain'] as const satisfies Vote[])[rng.below(2)]! };
    }
    match = accepted(match, decision);
  }
  return match;
}

/** Every die of a finished game, by key, read from its chronicle. */
function diceOf({ chronicle }: MatchState): Record<string, number> {
  const dice: Record<string, number> = {};
  for (const { code, turn, values } of chronicle) {
    if (code === 'front') dice[`${turn}/front/${values.province}`] = values.die;
    else if (code === 'strikeHidden') dice[`${turn}/israel`] = values.die;
    else if (code === 'counter') dice[`${turn}/${values.faction}`] = values.die;
    else if (code === 'bid') dice[`${turn}/bid`] = values.die;
  }
  return dice;
}

function valuesOf<C extends 'strike' | 'strikeHidden'>(match: MatchState, code: C): Map<number, EventValues[C]> {
  return new Map(
    match.chronicle.filter((event) => event.code === code).map(({ turn, values }) => [turn, values as EventValues[C]]),
  );
}

interface SecretTwin {
  readonly moves: readonly Decision[];
  readonly staged: StagedDice;
  readonly changed: { channels: number; dice: number; bids: number };
}

/** The same game to everybody but Moscow. */
function secretTwin(match: MatchState): SecretTwin {
  const staged = diceOf(match);
  const changed = { channels: 0, dice: 0, bids: 0 };
  const strikes = valuesOf(match, 'strike');
  const channels = new Map<number, Channel>();
  for (const [turn, { channel, die }] of valuesOf(match, 'strikeHidden')) {
    const { open, hits } = strikes.get(turn)!;
    const faces = (of: Channel) => [1, 2, 3, 4, 5, 6].filter((face) => hitsOf(open + CHANGE[of] + face) === hits);
    const now = faces(OTHER[channel]).length > 0 ? OTHER[channel] : channel;
    const other = faces(now).find((face) => face !== die) ?? faces(now)[0]!;
    channels.set(turn, now);
    staged[`${turn}/israel`] = other;
    changed.channels += Number(now !== channel);
    changed.dice += Number(other !== die);
  }
  for (const [key, die] of Object.entries(staged)) {
    if (!key.endsWith('/bid')) continue;
    staged[key] = BIDS[die - 1] === 0 ? 6 : 1;
    changed.bids++;
  }
  let turn = 0;
  const moves = match.record.moves.map((move): Decision => {
    if (move.type !== 'seal' || move.side !== 'moscow') return move;
    turn++;
    return { ...move, stance: channels.get(turn)! };
  });
  return { moves, staged, changed };
}

test('R14.1: Tehran and a spectator cannot tell a game from its secret twin before it ends', () => {
  const changed = { channels: 0, dice: 0, bids: 0 };
  let told = 0;
  for (const plain of SET_UPS) {
    for (let seed = 100; seed < 100 + GAMES; seed++) {
      const game = discreetGame(plain, seed);
      const twin = secretTwin(game);
      const rich: SetUp = { ...plain, credits: 1 + (seed % 3) };
      const a = new TapedMatch(plain, recordOf(plain, seed, [])).play(game.record.moves);
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
      const { staged } = secretTwin(game);
      const dice = diceOf(game);
      for (const [turn, { total, die }] of valuesOf(game, 'strikeHidden')) {
        const other = [1, 2, 3, 4, 5, 6].find((f) => f !== die && hitsOf(total - die + f) === hitsOf(total));
        if (other === undefined) continue;
        dice[`${turn}/israel`] = other;
        changed++;
      }
      expect(Object.keys(dice)).toEqual(Object.keys(staged));
      const a = new TapedMatch(setUp, recordOf(setUp, seed, [])).play(game.record.moves);
      const b = new TapedMatch(setUp, recordOf(setUp, seed, [], dice)).play(game.record.moves);
      for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
        expect(firstDifference(a.tapes[viewer], b.tapes[viewer])).toBe(game.record.moves.length);
      }
      a.stop();
      b.stop();
    }
  }
  expect(changed).toBeGreaterThan(10);
});
