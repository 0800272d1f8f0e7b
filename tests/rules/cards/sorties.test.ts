/** Ruling 63: free sorties for any front, for IS fronts only, and paid ones. */
import { describe, expect, it } from 'vitest';
import { L, type LastingId, legalMoves, refuseDecision } from '../../../src/rules';
import { aGame, type Game } from './helper';

const REBELS = ['aleppo', 'hama', 'idlib'] as const;
const IS = ['deir-ez-zor', 'homs', 'raqqa'] as const;

function atOrders(freeSorties: number, treasury: number, resolve: number, extras: readonly LastingId[]): Game {
  const game = aGame().with({ freeSorties }).moscowHas({ treasury, resolve });
  for (const id of REBELS) game.province(id, { rebels: 2 });
  for (const id of IS) game.province(id, { is: 2 });
  for (const id of extras) game.s.lasting[L[id]] = 1;
  return game.pass().does({ side: 'moscow', type: 'joint', province: 'idlib' });
}

/** So many sorties on so many fronts, 3 at most on each. */
function spread(fronts: readonly string[], n: number): Record<string, number> {
  const units: Record<string, number> = {};
  for (const id of fronts) {
    const here = Math.min(3, n - Object.values(units).reduce((a, b) => a + b, 0));
    if (here > 0) units[id] = here;
  }
  return units;
}

const EXTRAS: readonly (readonly LastingId[])[] = [
  [],
  ['m01'],
  ['h11'],
  ['m01', 'h11'],
  ['t01'],
  ['t14'],
  ['m01', 't01'],
  ['m01', 't01', 't14', 'h11'],
];

describe.each(EXTRAS.map((extras) => ({ name: extras.join(' + ') || 'no card', extras })))('$name', ({ extras }) => {
  const general = extras.filter((id) => id === 't01' || id === 't14').length;
  const isOnly = (extras.includes('m01') ? 2 : 0) + (extras.includes('h11') ? 1 : 0);

  it.each([
    [3, 5, 8],
    [2, 1, 8],
    [0, 0, 8],
    [0, 2, 8],
    [3, 5, 0],
    [0, 1, 0],
    [0, 0, 0],
  ])('%i free, treasury %i, Resolve %i: paid = max(0, n - f - min(i, s)), at most 2', (free, treasury, resolve) => {
    const game = atOrders(free, treasury, resolve, extras);
    const f = free + general;
    for (let elsewhere = 0; elsewhere <= 8; elsewhere++) {
      for (let s = 0; s <= 8; s++) {
        const n = elsewhere + s;
        const paid = Math.max(0, n - f - Math.min(isOnly, s));
        const fine = paid <= 2 && paid <= treasury && (resolve > 0 || n <= 1);
        const units = { ...spread(REBELS, elsewhere), ...spread(IS, s) };
        const seal = (aid: number) =>
          refuseDecision(game.s, { side: 'moscow', type: 'seal', units, aid, stance: 'silent' })?.code ?? 'none';
        expect(seal(0), `${elsewhere} and ${s} on IS fronts`).toBe(fine ? 'none' : 'unitsLimit');
        if (!fine) continue;
        const most = Math.min(3, treasury - paid);
        expect(seal(most), `aid ${most}`).toBe('none');
        expect(seal(most + 1)).toBe('aidLimit');
      }
    }
  });
});

it('still allows 3 on one front', () => {
  const game = atOrders(3, 5, 8, ['m01', 't01', 't14', 'h11']);
  const units = { homs: 4 };
  expect(game.refusal({ side: 'moscow', type: 'seal', units, aid: 0, stance: 'silent' })).toBe('frontFull');
});

it('pays at the reveal what the formula says, and counts extras in 6.1', () => {
  const game = atOrders(3, 5, 8, ['m01']);
  const units = { idlib: 3, hama: 1, homs: 2, raqqa: 1 };
  game.does({ side: 'moscow', type: 'seal', units, aid: 1, stance: 'silent' });
  const front = { idlib: 2, hama: 2, homs: 2, raqqa: 2 };
  game.rolling({ front }, () => game.does({ side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' }));
  // 7 sorties less 3 free and 2 for IS fronts are 2 to pay, and 1 of aid.
  expect(game.s.moscow.treasury).toBe(2);
  expect(game.s.moscow.resolve, 'm01 spares 6.1').toBe(8);
  const tired = atOrders(3, 5, 8, ['h11', 't01']);
  tired.does({ side: 'moscow', type: 'seal', units: { idlib: 3 }, aid: 0, stance: 'silent' });
  tired.rolling({ front: { idlib: 2 } }, () =>
    tired.does({ side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' }),
  );
  expect(tired.s.moscow.resolve).toBe(7);
});

it('offers the same sorties one by one as in a sealed sheet', () => {
  const game = atOrders(0, 0, 8, ['m01']);
  const first = legalMoves(game.sees('moscow'), 'moscow').map((move) =>
    'province' in move ? move.province : move.type,
  );
  expect(first).toEqual(['homs', 'raqqa', 'deir-ez-zor', 'ready']);
});
