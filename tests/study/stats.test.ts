import { describe, expect, it } from 'vitest';
import { FastRng } from '../../src/rules';
import { ratings } from '../../src/study/core/elo';
import { diceShare } from '../../src/study/core/luck';
import { bootstrap, corrected, mean, normalQuantile, percentile, share, signTest } from '../../src/study/core/stats';

describe('intervals', () => {
  it('of a share are Wilson’s', () => {
    const { value, low, high } = share(8, 10);
    expect([value, low, high].map((x) => x.toFixed(4))).toEqual(['0.8000', '0.4902', '0.9433']);
    expect(share(0, 20).low).toBe(0);
    expect(share(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(share(0, 0)).toEqual({ value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 });
  });

  it('of a mean are Student’s', () => {
    const { value, low, high } = mean([1, 2, 3, 4, 5]);
    expect([value, low, high].map((x) => x.toFixed(4))).toEqual(['3.0000', '1.0368', '4.9632']);
  });

  it('corrected for 48 tests are as wide as their level says', () => {
    expect(normalQuantile()).toBeCloseTo(1.95996, 5);
    expect(normalQuantile(corrected(48))).toBeCloseTo(3.27902, 4);
  });

  it('of a bootstrap cover the mean about as Student’s do, and are the same each time', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i * 37) % 101);
    const found = bootstrap(values, (sample) => sample.reduce((a, b) => a + b, 0) / sample.length);
    const exact = mean(values);
    expect(found.low).toBeCloseTo(exact.low, -0.5);
    expect(found.high).toBeCloseTo(exact.high, -0.5);
    expect(bootstrap(values, (sample) => sample.reduce((a, b) => a + b, 0) / sample.length)).toEqual(found);
  });
});

describe('other statistics', () => {
  it('percentiles and sign test against known values', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.4)).toBeCloseTo(2.6, 10);
    const test = signTest([1, 2, 3, 1, 1, 1, 1, 1, 1, -1, 0]);
    expect(test).toMatchObject({ more: 9, less: 1, same: 1 });
    expect(test.p).toBeCloseTo(0.021484375, 8);
    expect(signTest([0, 0]).p).toBe(1);
  });

  it('the share of the dice: all, none, and half', () => {
    const rng = new FastRng(7);
    // Twelve uniform numbers are near enough to a normal one.
    const normal = () => Array.from({ length: 12 }, () => rng.below(1000) / 1000).reduce((a, b) => a + b, -6);
    const layout = (dice: number, bots: number) =>
      Array.from({ length: 800 }, () => {
        const own = normal() * dice;
        return [own + normal() * bots, own + normal() * bots];
      });
    expect(diceShare(layout(1, 0)).value).toBeCloseTo(1, 6);
    expect(Math.abs(diceShare(layout(0, 1)).value)).toBeLessThan(0.08);
    const half = diceShare(layout(1, 1));
    expect(half.low).toBeLessThan(0.5);
    expect(half.high).toBeGreaterThan(0.5);
    expect(half.high - half.low).toBeLessThan(0.15);
  });

  it('Elo: three wins of four are about 191 points, whoever has which side', () => {
    const games = Array.from({ length: 400 }, (_, game) => [
      { game, moscow: 'a', tehran: 'b', score: game % 4 === 0 ? 0 : 1 },
      { game, moscow: 'b', tehran: 'a', score: game % 4 === 1 ? 1 : 0 },
    ]).flat();
    const { bots, moscow } = ratings(games, ['a', 'b']);
    expect(bots[0]!.elo.value - bots[1]!.elo.value).toBeGreaterThan(185);
    expect(bots[0]!.elo.value - bots[1]!.elo.value).toBeLessThan(195);
    expect(bots[0]!.elo.low).toBeLessThan(bots[0]!.elo.value);
    expect(Math.abs(moscow.value)).toBeLessThan(5);
  });
});
