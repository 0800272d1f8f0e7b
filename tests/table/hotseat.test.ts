/** The hot-seat session as the screen uses it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Decision, FastRng, readChronicle, type SetUp, view } from '../../src/rules';
import { type GameRecord, newRecord, rebuild } from '../../src/scenario';
import { decisionsOf } from '../../src/scenario/record';
import { type HotSeat, openHotSeat } from '../../src/table/hotseat';
import type { MatchView } from '../../src/table/match';
import { choose, expectSame, randomGame, SET_UPS, seedOf, startOf, toMove, VIEWERS } from './support';

const setUp = startOf('intervention-2015');
const fresh = (seed = 1) => newRecord(setUp, seedOf(seed));
const pass = (side: 'moscow' | 'tehran'): Decision => ({ side, type: 'pass' });

// A refusal is told to the player and printed nowhere.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** Record and views must be those of the bare rules. */
function expectInStep(of: SetUp, hotSeat: HotSeat): void {
  const { state, chronicle } = rebuild(of, hotSeat.record);
  const over = state.step === 'over';
  for (const viewer of VIEWERS) {
    const read = hotSeat.read(viewer) as MatchView;
    expectSame(read.view, view(state, viewer));
    expectSame(read.chronicle, readChronicle(chronicle, viewer, over));
    expect(read.decisions).toBe(hotSeat.record.moves.length);
    expectSame(read.record, over ? hotSeat.record : null);
  }
}

test('whole games, with sheets in either order and decisions taken back, in step with the record all along', async () => {
  const last: string[] = [];
  for (const [i, of] of SET_UPS.entries()) {
    const rng = new FastRng(i);
    const hotSeat = openHotSeat({ setUp: of, record: newRecord(of, seedOf(i + 300)) });
    expectInStep(of, hotSeat);
    for (;;) {
      const { state } = rebuild(of, hotSeat.record);
      if (state.active === 'none') break;
      const decision = choose(state, toMove(state, rng), rng);
      const before = hotSeat.record;
      expect(await hotSeat.decide(decision)).toBeNull();
      expectInStep(of, hotSeat);
      if (rng.below(4) > 0 || hotSeat.read('spectator').view.undo === 'none') continue;
      expect(await hotSeat.undo(decision.side)).toBeNull();
      expectSame(hotSeat.record, before);
      expectInStep(of, hotSeat);
    }
    const moves = decisionsOf(hotSeat.record);
    const seals = moves.filter(({ type }) => type === 'seal').map(({ side }) => side);
    expect(seals).toEqual(seals.map((_, n) => (n % 2 === 0 ? 'moscow' : 'tehran')));
    last.push(hotSeat.read('moscow').view.ending);
    expect(await hotSeat.decide(pass('moscow'))).toMatchObject({ code: 'over' });
    expect(await hotSeat.undo('moscow')).toEqual({ code: 'nothingToUndo', values: { side: 'moscow' } });
    hotSeat.stop();
  }
  expect(last).not.toContain('none');
});

describe('subscribers and reads', () => {
  test('one call for each change, none for a refusal; what is read stays the same object until something changes', async () => {
    const hotSeat = openHotSeat({ setUp, record: fresh() });
    const fn = vi.fn();
    const off = hotSeat.subscribe(fn);
    const offAgain = hotSeat.subscribe(fn);
    const read = () => VIEWERS.map((viewer) => hotSeat.read(viewer));
    const first = read();
    expect(read().every((part, i) => part === first[i])).toBe(true);

    expect(await hotSeat.decide(pass('tehran'))).toMatchObject({ code: 'notYourTurn' });
    expect(await hotSeat.undo('moscow')).toMatchObject({ code: 'nothingToUndo' });
    expect(fn).not.toHaveBeenCalled();
    expect(read().every((part, i) => part === first[i])).toBe(true);

    offAgain();
    offAgain();
    let recordThen: GameRecord | null = null;
    const offOnce = hotSeat.subscribe(() => {
      recordThen = hotSeat.record;
    });
    const { record } = hotSeat;
    expect(await hotSeat.decide(pass('moscow'))).toBeNull();
    expect(fn).toHaveBeenCalledTimes(1);
    expect(recordThen).toBe(hotSeat.record);
    expect(hotSeat.record).not.toBe(record);
    expect(read().some((part, i) => part === first[i])).toBe(false);

    expect(await hotSeat.undo('moscow')).toBeNull();
    expect(fn).toHaveBeenCalledTimes(2);
    off();
    offOnce();
    const late = vi.fn();
    hotSeat.subscribe(late);
    expect(await hotSeat.decide(pass('moscow'))).toBeNull();
    expect([fn.mock.calls.length, late.mock.calls.length]).toEqual([2, 1]);
    hotSeat.stop();
  });

  test('a subscriber may decide at once', async () => {
    const hotSeat = openHotSeat({ setUp, record: fresh() });
    const answers: Promise<unknown>[] = [];
    const off = hotSeat.subscribe(() => {
      off();
      answers.push(hotSeat.decide(pass('tehran')));
    });
    await hotSeat.decide(pass('moscow'));
    expect(await Promise.all(answers)).toEqual([null]);
    expect(hotSeat.record.moves).toHaveLength(2);
    hotSeat.stop();
  });
});

test('refusals say why', async () => {
  const hotSeat = openHotSeat({ setUp, record: fresh() });
  const decide = (decision: unknown) => hotSeat.decide(decision as Decision);
  const sheet = { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 2, stance: 'silent' };
  expect(await decide(null)).toMatchObject({ code: 'unknownMove' });
  expect(await decide({ side: '__proto__', type: 'pass' })).toMatchObject({ code: 'unknownMove' });
  expect(await decide({ side: 'moscow', type: 'toString' })).toMatchObject({ code: 'unknownMove' });
  expect(await decide({ side: 'moscow', type: 'aid', amount: 1 })).toMatchObject({ code: 'unknownMove' });
  expect(await decide(sheet)).toMatchObject({ code: 'wrongStep', values: { step: 'statecraft' } });
  expect(await decide({ side: 'moscow', type: 'recruit', province: 'idlib' })).toMatchObject({
    code: 'notGovernment',
    values: { province: 'idlib', side: 'moscow' },
  });
  for (const decision of [pass('moscow'), pass('tehran')]) expect(await decide(decision)).toBeNull();
  expect(await decide({ side: 'moscow', type: 'joint', province: 'homs' })).toBeNull();
  expect(await decide({ ...sheet, units: { homs: 4 } })).toMatchObject({ code: 'frontFull', values: { limit: 3 } });
  expect(await decide({ ...sheet, aid: 9 })).toMatchObject({ code: 'aidLimit', values: { aid: 9, limit: 3 } });
  expect(await decide(sheet)).toBeNull();
  expect(await decide(sheet)).toMatchObject({ code: 'sheetSealed' });
  expect(await hotSeat.undo('tehran')).toMatchObject({ code: 'nothingToUndo' });
  expect(hotSeat.record.moves).toHaveLength(4);
  hotSeat.stop();
});

test('matches of one scenario and one record are independent of each other, also when opened and stopped in turn', async () => {
  const record = fresh();
  const [a, b] = [openHotSeat({ setUp, record }), openHotSeat({ setUp, record })];
  const heard = vi.fn();
  b.subscribe(heard);
  await a.decide(pass('moscow'));
  const c = openHotSeat({ setUp, record });
  await a.decide({ side: 'tehran', type: 'enrich' });
  expect([a, b, c].map(({ record: { moves } }) => moves.length)).toEqual([2, 0, 0]);
  await b.decide({ side: 'moscow', type: 'backchannel' });
  c.stop();
  await a.undo('tehran');
  await b.decide(pass('tehran'));
  expect([a, b, c].map(({ record: { moves } }) => moves.length)).toEqual([1, 2, 0]);
  expect(heard).toHaveBeenCalledTimes(2);
  for (const hotSeat of [a, b, c]) expectInStep(setUp, hotSeat);
  a.stop();
  b.stop();
});

test('a saved game continues, also after its end, and what was handed in stays as it was', async () => {
  const games = [...randomGame(setUp, 8)];
  const half = games[Math.floor(games.length / 2)]!;
  const saved: GameRecord = JSON.parse(JSON.stringify(half.before.record));
  const kept = structuredClone(saved);
  const hotSeat = openHotSeat({ setUp, record: saved });
  expectInStep(setUp, hotSeat);
  expect(await hotSeat.decide(half.decision)).toBeNull();
  expectSame(hotSeat.record, half.after.record);
  expect(saved).toEqual(kept);
  expect([saved, saved.moves, saved.stagedDice].some((part) => Object.isFrozen(part))).toBe(false);
  hotSeat.stop();

  const over = openHotSeat({ setUp, record: games.at(-1)!.after.record });
  expectInStep(setUp, over);
  expect(over.read('tehran').view.step).toBe('over');
  expect(await over.decide(pass('moscow'))).toMatchObject({ code: 'over' });
  over.stop();
});

test('a stopped session keeps its last position and takes no more decisions', async () => {
  const hotSeat = openHotSeat({ setUp, record: fresh() });
  const fn = vi.fn();
  hotSeat.subscribe(fn);
  const read = hotSeat.read('moscow');
  hotSeat.stop();
  await expect(hotSeat.decide(pass('moscow'))).rejects.toThrow(/stopped/);
  await expect(hotSeat.undo('moscow')).rejects.toThrow(/stopped/);
  expect(hotSeat.read('moscow')).toBe(read);
  expect(hotSeat.record.moves).toEqual([]);
  expect(fn).not.toHaveBeenCalled();
});
