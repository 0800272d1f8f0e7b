/** Made-up games for tests of statistics and criteria. */
import type { GameRow } from '../../src/study/core/row';

export type Made = { -readonly [K in keyof GameRow]?: GameRow[K] };

/** A drawn ten-turn game; what is given replaces its fields. */
export function aRow(fields: Made = {}): GameRow {
  return {
    pairing: 'games',
    game: 0,
    seed: '0'.repeat(32),
    scenario: 'campaign-2015-2024',
    level: 'historic',
    cards: true,
    bots: { moscow: 'strong:200', tehran: 'strong:200' },
    ending: 'final',
    turns: 10,
    ofTurns: 10,
    verdict: { moscow: 'partner', tehran: 'partner' },
    vp: { moscow: 40, tehran: 40 },
    utility: { moscow: 0.6, tehran: 0.6 },
    par: { moscow: true, tehran: true },
    lines: { moscow: { bases: 10 }, tehran: { relief: 5 } },
    actions: { moscow: {}, tehran: {} },
    channels: { share: 4, silent: 3, warn: 3 },
    postures: { lieLow: 4, buildUp: 3, retaliate: 3 },
    votes: { veto: 3, abstain: 3, support: 2 },
    offers: [3, 3, 2, 0],
    accusations: { right: 1, wrong: 1, waived: 5 },
    joint: { named: { moscow: 5, tehran: 5 }, honoured: 5, broken: { moscow: 2, tehran: 1 }, neither: 2 },
    hits: new Array<number>(10).fill(1),
    aid: { moscow: new Array<number>(10).fill(2), tehran: new Array<number>(10).fill(2) },
    track: {
      trust: new Array<number>(10).fill(5),
      stability: new Array<number>(10).fill(4),
      tension: new Array<number>(10).fill(3),
      sanctions: new Array<number>(10).fill(2),
      patronage: new Array<number>(10).fill(0),
      detente: new Array<number>(10).fill(1),
    },
    vpAt: { moscow: steps(4), tehran: steps(4) },
    burden: {
      moscow: { aid: 20, units: 10, honoured: 5, broken: 2 },
      tehran: { aid: 20, units: 10, honoured: 5, broken: 1 },
    },
    cardUse: {
      moscow: { held: [], played: [], filed: [], discarded: [] },
      tehran: { held: [], played: [], filed: [], discarded: [] },
    },
    decisions: 100,
    ...fields,
  };
}

/** VP at the start of ten turns, so many more each turn. */
export function steps(by: number): number[] {
  return Array.from({ length: 10 }, (_, i) => i * by);
}

export const wonBy = (side: 'moscow' | 'tehran'): Made => ({
  verdict: side === 'moscow' ? { moscow: 'ascendant', tehran: 'pawn' } : { moscow: 'pawn', tehran: 'ascendant' },
  utility: side === 'moscow' ? { moscow: 1, tehran: 0.25 } : { moscow: 0.25, tehran: 1 },
});

export const RUINED: Made = {
  ending: 'stability',
  verdict: { moscow: 'ruin', tehran: 'ruin' },
  utility: { moscow: 0, tehran: 0 },
  par: { moscow: false, tehran: false },
  turns: 4,
};

/** So many games of one kind after another, numbered on. */
export function rowsOf(...kinds: readonly (readonly [count: number, fields: Made])[]): GameRow[] {
  return kinds
    .flatMap(([count, fields]) => Array.from({ length: count }, () => fields))
    .map((fields, game) => aRow({ game, seed: game.toString(16).padStart(32, '0'), ...fields }));
}
