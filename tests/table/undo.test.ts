/** R14.3 at the table: taking back gives exactly the match before, and never crosses dice, a reveal or the other side. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FastRng, rival, type Side } from '../../src/rules';
import { newRecord } from '../../src/scenario';
import { moveNameOf } from '../../src/table/game';
import { takeBackMatch } from '../../src/table/match';
import { openReducer } from '../../src/table/reducer';
import { choose, expectSame, randomGame, SET_UPS, seedOf, startOf, TapedMatch, toMove } from './support';

// boardgame.io prints every refusal, and outside production walks through all of G several times a move.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubEnv('NODE_ENV', 'production');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const SIDES = ['moscow', 'tehran'] as const satisfies readonly Side[];
/** Events that carry a die. */
const DICE = ['front', 'strikeHidden', 'counter', 'bid'];

test('R14.3: the side that undo names gets exactly the match before its decision, nobody else gets anything', () => {
  const offered = { moscow: 0, tehran: 0, none: 0 };
  for (const setUp of SET_UPS) {
    for (let seed = 1; seed <= 12; seed++) {
      for (const { before, decision, after } of randomGame(setUp, seed)) {
        const { undo } = after.state;
        offered[undo]++;
        // Only who has just decided may take back, so it never crosses the other side's decision.
        expect([decision.side, 'none']).toContain(undo);
        for (const side of SIDES) {
          const { match, refusal } = takeBackMatch(setUp, after, side);
          if (side === undo) expectSame(match, before);
          else expect(refusal).toEqual({ code: 'nothingToUndo', values: { side } });
        }
      }
    }
  }
  expect(Math.min(offered.moscow, offered.tehran, offered.none)).toBeGreaterThan(100);
});

test('R14.3: a decision that rolled a die, opened orders or ended a turn cannot be taken back', () => {
  const seen = { dice: 0, reveal: 0, turn: 0 };
  for (const setUp of SET_UPS) {
    for (let seed = 20; seed < 32; seed++) {
      for (const { before, after } of randomGame(setUp, seed)) {
        const events = after.chronicle.slice(before.chronicle.length);
        const dice = events.some(({ code }) => DICE.includes(code));
        const reveal = events.some(({ code }) => code === 'ordersOpen' || code === 'accused' || code === 'vote');
        const turn = after.state.turn > before.state.turn;
        seen.dice += Number(dice);
        seen.reveal += Number(reveal);
        seen.turn += Number(turn);
        if (dice || reveal || turn) expect(after.state.undo).toBe('none');
      }
    }
  }
  expect(Math.min(seen.dice, seen.reveal, seen.turn)).toBeGreaterThan(20);
});

test("R14.3: through boardgame.io's reducer: taken back and made again, games end as if nothing had been taken back", () => {
  let takenBack = 0;
  let idle = 0;
  for (const setUp of SET_UPS) {
    for (let seed = 40; seed < 44; seed++) {
      const rng = new FastRng(seed);
      const record = newRecord(setUp, seedOf(seed));
      const straight = openReducer(setUp, record);
      const winding = openReducer(setUp, record);
      while (straight.now.G.state.active !== 'none') {
        const decision = choose(straight.now.G.state, toMove(straight.now.G.state, rng), rng);
        const { side } = decision;
        const move = moveNameOf(decision.type);
        const before = winding.now;
        expect(straight.send(side, move, decision)).toBe(true);
        expect(winding.send(side, move, decision)).toBe(true);
        const { undo, active } = winding.now.G.state;
        const made = winding.now;
        expect(winding.send(rival(side), 'undo')).toBe(false);
        expect(winding.now).toBe(made);
        expect(winding.send(side, 'undo')).toBe(undo === side);
        if (undo !== side) continue;
        takenBack++;
        // boardgame.io would let nobody move whom the state does not await.
        if (active === rival(side)) idle++;
        expectSame(winding.now.G, before.G);
        expect(winding.now.ctx.phase).toBe(before.ctx.phase);
        expect(winding.now.ctx.activePlayers).toEqual(before.ctx.activePlayers);
        expect(winding.send(side, move, decision)).toBe(true);
      }
      expectSame(winding.now.G, straight.now.G);
      expect(winding.now.ctx.gameover).toEqual(straight.now.ctx.gameover);
    }
  }
  expect(takenBack).toBeGreaterThan(100);
  expect(idle).toBeGreaterThan(50);
});

test('R14.3: a seal is taken back and changed while the other sheet is missing, through clients and master', () => {
  const setUp = startOf('campaign-2015-2024');
  const match = new TapedMatch(setUp, newRecord(setUp, seedOf(3)));
  const pass = SIDES.map((side) => ({ side, type: 'pass' }) as const);
  match.play([...pass, { side: 'moscow', type: 'joint', province: 'homs' }]);
  const open = match.held.G;
  const sheet = { side: 'tehran', type: 'seal', units: {}, aid: 3, stance: 'buildUp' } as const;
  match.play([sheet]);
  expect(match.held.G.state.secret.tehranSheet.aid).toBe(3);
  match.undo('moscow');
  expect(match.held.G.state.tehran.sealed).toBe(true);
  match.undo('tehran');
  expectSame(match.held.G, open);
  match.play([
    { ...sheet, aid: 1 },
    { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 2, stance: 'silent' },
  ]);
  expect(match.held.G.state.tehran.aid).toBe(1);
  match.undo('tehran').undo('moscow');
  expect(match.held.G.record.moves).toHaveLength(5);
  match.stop();
});
