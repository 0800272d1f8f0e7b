/** C1.4 and law 4: what each side sees of the cards, and twins that must look alike. */
import { describe, expect, it } from 'vitest';
import { type CardId, cloneState, decide, legalMoves, view } from '../../../src/rules';
import { aGame, type Game, quiet, startOf } from './helper';

const RIVALS = ['moscow', 'spectator'] as const;

/** Both games play the same; after every step these viewers must see and read the same. */
function twins(
  a: Game,
  b: Game,
  viewers: readonly ('moscow' | 'tehran' | 'spectator')[],
  ...steps: ((game: Game) => unknown)[]
) {
  for (const [i, step] of [() => {}, ...steps].entries()) {
    step(a);
    step(b);
    for (const viewer of viewers) {
      expect(b.sees(viewer), `${viewer} after step ${i}`).toEqual(a.sees(viewer));
      expect(b.reads(viewer), `${viewer} after step ${i}`).toEqual(a.reads(viewer));
      for (const side of ['moscow', 'tehran'] as const) {
        if (viewer === side) expect(legalMoves(b.sees(viewer), side)).toEqual(legalMoves(a.sees(viewer), side));
      }
    }
  }
}

describe('C1.4 open and hidden', () => {
  it('shows hand and pile sizes, the removed box, open discards and what lies in front', () => {
    const game = aGame().cards('hand', 't02', 't04').cards('early', 't01', 't03').cards('middle', 't08');
    game
      .cards('discard', 't19')
      .cards('faceDown', 't20')
      .cards('removed', 't22')
      .cards('front', 't05')
      .cards('gone', 't24');
    for (const viewer of RIVALS) {
      const seen = game.sees(viewer);
      expect(seen.tehran).toMatchObject({ hand: 2, pile: 2 });
      for (const id of ['t02', 't04', 't01', 't03', 't08', 't20', 't24'] as const) {
        expect(game.seen(viewer, id), `${viewer} ${id}`).toBe('hidden');
      }
      expect(game.seen(viewer, 't19')).toBe('discard');
      expect(game.seen(viewer, 't22')).toBe('removed');
      expect(game.seen(viewer, 't05')).toBe('front');
    }
    const own = (['t02', 't04', 't20', 't01', 't03', 't08'] as const).map((id) => game.seen('tehran', id));
    expect(own, 'hand and own discards, no pile').toEqual(['hand', 'hand', 'faceDown', 'hidden', 'hidden', 'hidden']);
  });

  it('tells only the owner which card was drawn', () => {
    const game = startOf(quiet({ cards: true }));
    for (const [viewer, cards] of [
      ['moscow', 1],
      ['tehran', 1],
      ['spectator', 0],
    ] as const) {
      const read = game.reads(viewer);
      expect(read.filter(({ code }) => code === 'drawn')).toHaveLength(2);
      expect(read.filter(({ code }) => code === 'drawnCard')).toHaveLength(cards);
    }
  });

  it('lists no moves of a hand that is not the own one', () => {
    const game = aGame().cards('hand', 'm05', 't04');
    const list = JSON.stringify(legalMoves(game.sees('moscow'), 'moscow'));
    expect(list).toContain('m05');
    expect(list).not.toContain('t04');
    expect(
      legalMoves(game.sees('spectator'), 'moscow').filter(({ type }) => type === 'play' || type === 'file'),
    ).toEqual([]);
  });

  it('opens everything when the game is over (C5.4)', () => {
    const game = startOf(quiet({ cards: true, turns: 1 }));
    game.endsTurn();
    expect(game.s.step).toBe('over');
    for (const viewer of ['moscow', 'tehran', 'spectator'] as const) {
      expect(game.sees(viewer).secret.zones).toEqual(game.s.secret.zones);
      expect(game.reads(viewer)).toEqual(game.log);
      expect(game.reads(viewer).filter(({ code }) => code === 'drawnCard')).toHaveLength(2);
    }
  });

  it('a copy in the middle of a question plays on like the original', () => {
    const game = aGame().cards('hand', 'm05', 't04').plays('m05');
    const copy = cloneState(game.s);
    expect(copy).toEqual(structuredClone(game.s));
    const answer = { side: 'tehran', type: 'answer', question: 'm05', option: 'resent' };
    expect(decide(copy, answer, game.dice)).toBeNull();
    game.does(answer);
    expect(copy).toEqual(game.s);
    expect(view(copy, 'moscow')).toEqual(game.sees('moscow'));
  });
});

describe('twins', () => {
  const turn = [
    (game: Game) => game.acts('moscow', 'backchannel'),
    (game: Game) => game.acts('tehran', 'enrich'),
    (game: Game) => game.fights({ channel: 'silent', moscowAid: 2, tehranAid: 2 }),
    (game: Game) => game.concludes(),
    (game: Game) => game.endsTurn({ moscowAid: 2, tehranAid: 2 }),
  ];

  it('that differ in the hand of Tehran', () => {
    const set = (...hand: CardId[]) => {
      const rest = (['t02', 't04', 't06', 't22'] as const).filter((id) => !hand.includes(id));
      return aGame()
        .cards('hand', 'm05', ...hand)
        .cards('early', 'm12', 'm13', ...rest);
    };
    twins(set('t02', 't04'), set('t06', 't22'), RIVALS, ...turn);
  });

  it('that differ in the hand of Moscow', () => {
    const set = (...hand: CardId[]) => {
      const rest = (['m02', 'm05', 'm12', 'm13'] as const).filter((id) => !hand.includes(id));
      return aGame()
        .cards('hand', 't04', ...hand)
        .cards('early', 't02', 't22', ...rest);
    };
    twins(set('m02', 'm05'), set('m12', 'm13'), ['tehran', 'spectator'], ...turn);
  });

  it('that differ in a face-down discard, and in what a reshuffle brings back', () => {
    const set = () => aGame().cards('hand', 't02', 't04', 't06').cards('early', 't22').tehranHas({ actions: 0 });
    const discard = (card: CardId) => set().endsTurn().does({ side: 'tehran', type: 'discard', card });
    const a = discard('t02');
    const b = discard('t22');
    expect(a.sees('tehran')).not.toEqual(b.sees('tehran'));
    twins(
      a,
      b,
      RIVALS,
      (game) => game.with({ stability: 8 }).endsTurn(),
      (game) => game.does({ side: 'tehran', type: 'discard', card: game.zone('t04') === 'hand' ? 't04' : 't06' }),
    );
  });

  it('that differ in a card gone with its era', () => {
    const set = (gone: CardId, kept: CardId) =>
      aGame().inTurn(3).cards('early', gone).cards('hand', kept).cards('middle', 't08', 't09');
    twins(set('t02', 't06'), set('t06', 't02'), RIVALS, (game) => game.endsTurn());
  });

  it.each([
    ['no hit', 0, 'damascus', -2, 1, 1],
    ['one hit', 1, 'damascus', 1, 6, 3],
    ['two hits', 2, 'damascus', 3, 6, 3],
    ['one hit, with the named province next in the order', 1, 'daraa', 2, 6, 3],
  ] as const)('that differ in Share and Silent under t07: %s', (_, hits, place, strikeTurn, silentDie, shareDie) => {
    const set = () => {
      const game = aGame().cards('hand', 't07').province(place, { tehran: 1 });
      if (place === 'daraa') game.province('quneitra', { tehran: 1 });
      else game.province('rif-dimashq', { tehran: 3 });
      return game.plays('t07', place).with({ strikeTurn });
    };
    const silent = set().fights({ channel: 'silent' }, { israel: silentDie });
    const share = set().fights({ channel: 'share' }, { israel: shareDie });
    expect([silent.s.hits, share.s.hits]).toEqual([hits, hits]);
    twins(
      silent,
      share,
      ['tehran', 'spectator'],
      (game) => game.concludes(),
      (game) => game.with({ stability: 8 }).endsTurn({ channel: 'silent' }),
    );
  });

  it('that differ in Share and Silent under t20 and m24', () => {
    const set = () =>
      aGame().cards('hand', 't20', 'm24').province('daraa', { tehran: 3 }).plays('t20').plays('m24', 'hint');
    const silent = set().fights({ channel: 'silent', posture: 'retaliate' }, { israel: 6 });
    const share = set().fights({ channel: 'share', posture: 'retaliate' }, { israel: 6 });
    expect(silent.s.hits).toBe(1);
    twins(silent, share, ['tehran', 'spectator'], (game) => game.concludes());
  });

  it('that differ in Moscow credits while cards ask and answer', () => {
    const set = (credits: number) => aGame().withCredits(credits).cards('hand', 'm10', 't18', 'm24');
    twins(
      set(0),
      set(4),
      ['tehran', 'spectator'],
      (game) => game.plays('m10'),
      (game) => game.answers('decline'),
      ...turn,
    );
  });
});
