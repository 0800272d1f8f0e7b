import { expect, test } from 'vitest';
import { rebuild, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { convert, readLine, snapshot } from './historical-line';

const line = readLine();
const setUp = setUpOf(scenarioByName('campaign-2015-2024'), 'historic', { cards: false });
const game = convert(line, setUp, '0'.repeat(32));

test.each(game.turns.map((turn) => [turn.line.turn, turn] as const))(
  'the historical line, turn %i: same dice, same hits, same state as the independent prototype',
  (_, { line: wanted, facts, after, idle }) => {
    expect(after).toEqual({ ...wanted.after, map: wanted.map });
    expect(facts.hits).toBe(wanted.hits);
    if (facts.bid >= 0) expect([facts.bid, facts.councilTension]).toEqual([wanted.bid, wanted.tension]);
    expect(idle, 'dice that nobody asked for').toBe(0);
  },
);

test('R12.1: the historical line collapses in turn 10, Moscow with three candidates and Tehran with two', () => {
  expect(game.turns).toHaveLength(10);
  expect(game.state.ending).toBe('stability');
  expect([game.state.moscowVerdict, game.state.tehranVerdict]).toEqual(['salvage', 'ruin']);
  expect([game.state.moscow.vp, game.state.tehran.vp]).toEqual(line.vp);
});

test('the historical line as a record with staged dice rebuilds to the same end', () => {
  const { state, chronicle } = rebuild(setUp, game.record);
  expect(snapshot(state)).toEqual(game.turns.at(-1)?.after);
  expect(state).toEqual(game.state);
  expect(chronicle.at(-1)?.code).toBe('verdict');
});
