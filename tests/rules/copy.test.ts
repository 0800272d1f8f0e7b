import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, cloneState, copyInto, createGame, type State, sample } from '../../src/rules';
import { dice } from './dice';
import { randomStart } from './positions';
import { theCampaign } from './setups';

/** A position some random moves into a random game. */
const somewhere = fc.tuple(fc.integer(), fc.nat(60)).map(([seed, moves]) => {
  const { s, rng } = randomStart(seed);
  for (let n = 0; n < moves && s.step !== 'over'; n++) {
    apply(
      s,
      sample(s, s.active === 'both' ? (n % 2 ? 'moscow' : 'tehran') : s.active === 'tehran' ? 'tehran' : 'moscow', rng),
      rng,
    );
  }
  return s;
});
const options = { numRuns: 100, seed: 2015 } as const;

/** Every place in a position that holds a number, word or truth, as a path. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function put(s: State, path: string[], value: unknown): void {
  let at = s as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
}

describe('copies of a position', () => {
  it('cloneState is what structuredClone makes', () => {
    fc.assert(
      fc.property(somewhere, (s) => {
        expect(cloneState(s)).toEqual(structuredClone(s));
      }),
      options,
    );
  });

  it('copyInto makes any position equal to any other and leaves the original alone', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (to, from) => {
        const before = structuredClone(from);
        expect(copyInto(to, from)).toBe(to);
        expect(to).toEqual(before);
        expect(from).toEqual(before);
      }),
      options,
    );
  });

  it('a copy takes over every single field', () => {
    const { config: _, ...rest } = createGame(theCampaign(), dice());
    const paths = leaves(rest);
    expect(paths.length).toBeGreaterThan(200);
    for (const path of paths) {
      const changed = createGame(theCampaign(), dice());
      put(changed, path, 'changed');
      expect(isDeepStrictEqual(cloneState(changed), changed), path.join('.')).toBe(true);
    }
  });

  it('a change of the copy never touches the original, the config apart', () => {
    const original = createGame(theCampaign(), dice());
    const before = structuredClone(original);
    const copy = cloneState(original);
    const { config: _, ...rest } = copy;
    for (const path of leaves(rest)) put(copy, path, 'changed');
    expect(original).toEqual(before);
    expect(copy.config).toBe(original.config);
  });
});
