/**
 * R14.1, law 4: games that differ only in a secret send the same bytes, in the same number, to everybody who may not
 * know it, until the rules reveal it. All through boardgame.io's clients, transport and master.
 */
import type { Game } from 'boardgame.io';
import { describe, expect, test } from 'vitest';
import { type Decision, type SealMove, view } from '../../src/rules';
import type { StagedDice } from '../../src/scenario';
import { decisionsOf } from '../../src/scenario/record';
import type { MatchState } from '../../src/table/match';
import { type Alter, apartOn, type Half, leaky, type Pair, tapedOn } from './pairs';
import { expectSame, firstDifference, recordOf, startOf, TapedMatch, VIEWERS, type Wire } from './support';

const setUp = startOf('campaign-2015-2024');

const opening: Decision[] = [
  { side: 'moscow', type: 'pass' },
  { side: 'tehran', type: 'pass' },
  { side: 'moscow', type: 'joint', province: 'homs' },
];
const sorties = (change: Partial<SealMove> = {}): SealMove => ({
  side: 'moscow',
  type: 'seal',
  units: { homs: 2 },
  aid: 2,
  stance: 'silent',
  ...change,
});
const brigades = (change: Partial<SealMove> = {}): SealMove => ({
  side: 'tehran',
  type: 'seal',
  units: { homs: 2 },
  aid: 3,
  stance: 'lieLow',
  ...change,
});
const waive: Decision = { side: 'tehran', type: 'waive' };
const accuse: Decision = { side: 'tehran', type: 'accuse' };
const offer: Decision = { side: 'tehran', type: 'offer', amount: 1 };
const vote = (choice: 'veto' | 'abstain' | 'support'): Decision => ({ side: 'moscow', type: 'vote', vote: choice });
/** The rest of turn 1 and the opening of turn 2, if nobody accuses. */
const later: Decision[] = [
  waive,
  offer,
  vote('veto'),
  { side: 'tehran', type: 'pass' },
  { side: 'moscow', type: 'backchannel' },
];

const turnOne = (die: number, first: SealMove, second: SealMove, rest = later): Half => ({
  staged: { '1/israel': die },
  moves: [...opening, first, second, ...rest],
});

const PAIRS: readonly Pair[] = [
  {
    name: 'Share or Silent, no hits either way, nobody accuses',
    a: turnOne(1, sorties({ stance: 'share' }), brigades()),
    b: turnOne(1, sorties({ stance: 'silent' }), brigades()),
    apart: { moscow: 4, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'Share or Silent with one hit each, by another die',
    a: turnOne(1, sorties({ stance: 'share' }), brigades({ stance: 'buildUp' })),
    b: turnOne(3, sorties({ stance: 'silent' }), brigades({ stance: 'buildUp' })),
    apart: { moscow: 4, tehran: 'never', spectator: 'never' },
  },
  {
    name: 'Share or Silent until Tehran accuses',
    a: turnOne(1, sorties({ stance: 'share' }), brigades(), [accuse]),
    b: turnOne(1, sorties({ stance: 'silent' }), brigades(), [accuse]),
    apart: { moscow: 4, tehran: 6, spectator: 6 },
  },
  {
    name: "Moscow's sheet, small or large, until both are sealed",
    a: turnOne(1, sorties({ units: {}, aid: 0, stance: 'warn' }), brigades(), []),
    b: turnOne(1, sorties({ units: { homs: 3, 'rif-dimashq': 2 }, aid: 3 }), brigades(), []),
    apart: { moscow: 4, tehran: 5, spectator: 5 },
  },
  {
    name: "Tehran's sheet, small or large, until both are sealed",
    a: turnOne(1, brigades({ units: {}, aid: 0 }), sorties()),
    b: turnOne(1, brigades({ units: { homs: 3, hama: 1, 'rif-dimashq': 1 }, stance: 'retaliate' }), sorties()),
    apart: { moscow: 5, tehran: 4, spectator: 5 },
  },
  {
    name: 'credits',
    a: { ...turnOne(1, sorties(), brigades()), setUp },
    b: { ...turnOne(1, sorties(), brigades()), setUp: { ...setUp, credits: 7 } },
    apart: { moscow: 0, tehran: 'never', spectator: 'never' },
  },
  {
    name: "Washington's bid, not taken",
    a: { staged: { '1/israel': 1, '1/bid': 1 }, moves: [...opening, sorties(), brigades(), ...later] },
    b: { staged: { '1/israel': 1, '1/bid': 6 }, moves: [...opening, sorties(), brigades(), ...later] },
    apart: { moscow: 7, tehran: 'never', spectator: 'never' },
  },
  {
    name: "Washington's bid until Moscow supports",
    a: {
      staged: { '1/israel': 1, '1/bid': 1 },
      moves: [...opening, sorties(), brigades(), waive, offer, vote('support')],
    },
    b: {
      staged: { '1/israel': 1, '1/bid': 6 },
      moves: [...opening, sorties(), brigades(), waive, offer, vote('support')],
    },
    apart: { moscow: 7, tehran: 8, spectator: 8 },
  },
  {
    name: "Israel's die with the same hits",
    a: turnOne(1, sorties(), brigades()),
    b: turnOne(5, sorties(), brigades()),
    apart: { moscow: 'never', tehran: 'never', spectator: 'never' },
  },
  {
    name: 'the seed, with every die of the turn laid out',
    a: { seed: 5, staged: wholeTurn(), moves: [...opening, sorties(), brigades(), ...later] },
    b: { seed: 6, staged: wholeTurn(), moves: [...opening, sorties(), brigades(), ...later] },
    apart: { moscow: 'never', tehran: 'never', spectator: 'never' },
  },
];

function wholeTurn(): StagedDice {
  return { '1/front/homs': 4, '1/israel': 1, '1/rebels': 1, '1/is': 1, '1/bid': 4 };
}

const taped = (half: Half, wire: Wire, alter?: Alter) => tapedOn(setUp, half, wire, alter);
const apart = (pair: Pick<Pair, 'a' | 'b'>, wire: Wire, alter?: Alter) => apartOn(setUp, pair, wire, alter);

describe.each(['guarded', 'stock'] as const)('R14.1: bytes sent by the %s transport are equal, but for', (wire) => {
  test.each(PAIRS)('$name', (pair) => {
    expect(apart(pair, wire)).toEqual(pair.apart);
  });
});

describe('R5.3: sealing in either order', () => {
  const a = taped({ moves: [...opening, sorties(), brigades(), ...later] }, 'guarded');
  const b = taped({ moves: [...opening, brigades(), sorties(), ...later] }, 'guarded');

  test('leaves the same match bit for bit, record and chronicle too', () => {
    expectSame(a.held.G, b.held.G);
    expectSame(a.held.ctx, b.held.ctx);
    expect(a.held._stateID).toBe(b.held._stateID);
    expect(
      decisionsOf(a.held.G.record)
        .slice(3, 5)
        .map(({ side }) => side),
    ).toEqual(['moscow', 'tehran']);
  });

  test('sends the same bytes to everybody, except for who is still awaited between the two', () => {
    for (const viewer of VIEWERS) {
      const different = a.tapes[viewer].flatMap((part, i) => (`${part}` === `${b.tapes[viewer][i]}` ? [] : [i]));
      expect(different).toEqual([4]);
      expect(a.tapes[viewer].map((part) => part.length)).toEqual(b.tapes[viewer].map((part) => part.length));
    }
  });
});

test('R14.1, R14.3: a seal that was taken back is never told', () => {
  const play = (first: SealMove) => {
    const match = new TapedMatch(setUp, recordOf(setUp, 9, [])).play([...opening, first]);
    match
      .undo('moscow')
      .play([sorties(), brigades(), ...later])
      .stop();
    return match.tapes;
  };
  const [a, b] = [play(sorties({ units: {}, aid: 0, stance: 'share' })), play(sorties({ aid: 3, stance: 'warn' }))];
  expect(firstDifference(a.tehran, b.tehran)).toBe('never');
  expect(firstDifference(a.spectator, b.spectator)).toBe('never');
  expect(firstDifference(a.moscow, b.moscow)).toBe(4);
});

test('law 4: every message is plain JSON with a view and nothing else', () => {
  const match = taped(PAIRS[0]!.a, 'guarded');
  for (const viewer of VIEWERS) {
    // One message to connect; then an update and, as everybody connects anew, the match as it stands.
    expect(match.tapes[viewer].map((part) => part.length)).toEqual(
      match.tapes[viewer].map((_, i) => (i === 0 ? 1 : 2)),
    );
    for (const message of match.tapes[viewer].flat()) {
      const { type, args } = JSON.parse(message);
      const state = type === 'sync' ? args[1].state : args[1];
      expect(Object.keys(state).sort()).toEqual(['G', '_redo', '_stateID', '_undo', 'ctx', 'plugins']);
      expect(Object.keys(state.G)).toEqual(['view', 'chronicle', 'decisions', 'record']);
      expect([state.plugins, state._undo, state._redo, state.G.record]).toEqual([{}, [], [], null]);
      expect(type === 'sync' ? args[1].log : args[2]).toEqual([]);
      if (type === 'sync') expect(args[1].initialState).toEqual(state);
    }
  }
});

describe('a planted leak is seen:', () => {
  const [channel, , , sheet, , credits] = PAIRS as [Pair, Pair, Pair, Pair, Pair, Pair];
  const seen = (pair: Pair, alter: Alter, wire: Wire = 'guarded') => {
    const { tehran, spectator } = apart(pair, wire, alter);
    expect(tehran).toBe(spectator);
    return tehran;
  };

  test('a view that forgets to hide credits', () => {
    expect(
      seen(
        credits,
        leaky((G) => ({ credits: G.state.secret.credits })),
      ),
    ).toBe(0);
  });
  test('nothing but the length of what is hidden', () => {
    expect(
      seen(
        credits,
        leaky((G) => ({ padding: ' '.repeat(G.state.secret.credits) })),
      ),
    ).toBe(0);
  });
  test("Moscow's view for everybody", () => {
    expect(
      seen(
        channel,
        leaky((G) => ({ view: view(G.state, 'moscow') })),
      ),
    ).toBe(4);
  });
  test('a chronicle that is not read for its viewer', () => {
    expect(
      seen(
        channel,
        leaky(({ chronicle }) => ({ chronicle })),
      ),
    ).toBe(5);
  });
  test('a record before the end', () => {
    expect(
      seen(
        channel,
        leaky(({ record }) => ({ record })),
      ),
    ).toBe(4);
  });
  test('a seal that is not redacted in the log', () => {
    const bare = (game: Game<MatchState>) => {
      Object.assign(game.moves!.seal!, { redact: false });
      return game;
    };
    expect(seen(sheet, bare, 'stock')).toBe(4);
    expect(seen(sheet, bare, 'guarded')).toBe(5);
  });
  test("boardgame.io's initial state, which its own transport sends whole", () => {
    expect(apart(credits, 'raw').spectator).toBe(0);
  });
});
