import { expect, test } from 'vitest';
import { PROVINCE_COUNT, PURPOSES } from '../../src/rules';
import { dieKey, keyedDice, newSeed } from '../../src/scenario';

const keys = [1, 2, 3, 10].flatMap((turn) =>
  PURPOSES.flatMap((purpose) =>
    Array.from({ length: purpose === 'front' ? PROVINCE_COUNT : 1 }, (_, place) => ({ turn, purpose, place })),
  ),
);

test('law 8: a die depends on seed, turn, purpose and place, and on nothing rolled before', () => {
  const [forth, back] = [keyedDice('a'), keyedDice('a')];
  const one = keys.map(({ turn, purpose, place }) => forth.d6(turn, purpose, place));
  const other = keys.toReversed().map(({ turn, purpose, place }) => back.d6(turn, purpose, place));
  expect(other.toReversed()).toEqual(one);
  expect(new Set(keys.map(({ turn, purpose, place }) => dieKey(turn, purpose, place))).size).toBe(keys.length);
  expect(keys.map(({ turn, purpose, place }) => keyedDice('b').d6(turn, purpose, place))).not.toEqual(one);
});

test('dice are fair: each face about as often, whatever the key', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  let rolls = 0;
  for (let seed = 0; seed < 150; seed++) {
    const dice = keyedDice(`seed ${seed}`);
    for (const { turn, purpose, place } of keys) {
      counts[dice.d6(turn, purpose, place) - 1]!++;
      rolls++;
    }
  }
  expect(counts).toHaveLength(6);
  expect(counts.reduce((sum, count) => sum + count)).toBe(rolls);
  const even = rolls / 6;
  for (const count of counts) expect(Math.abs(count - even)).toBeLessThan(4 * Math.sqrt(even));
});

test('staged dice fall as staged and move no other die', () => {
  const staged = keyedDice('a', { '3/front/homs': 6, '3/israel': 1 });
  expect([staged.d6(3, 'front', 5), staged.d6(3, 'israel', 0)]).toEqual([6, 1]);
  expect(staged.d6(2, 'israel', 0)).toBe(keyedDice('a').d6(2, 'israel', 0));
  expect(staged.d6(3, 'front', 6)).toBe(keyedDice('a').d6(3, 'front', 6));
});

test('a new seed is 32 hexadecimal digits, another each time', () => {
  const seeds = Array.from({ length: 50 }, newSeed);
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(seeds).size).toBe(50);
});
