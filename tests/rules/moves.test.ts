import { describe, expect, it } from 'vitest';
import {
  argOfMove,
  CARDS,
  DECLINE,
  decide,
  findMove,
  isSeal,
  KINDS,
  kindOfMove,
  MOSCOW_RANGES,
  MOVE_COUNT,
  MOVES,
  moveId,
  ownerOfMove,
  PASS,
  PROVINCES,
  type ProvinceId,
  QUESTIONS,
  READY,
  refuseDecision,
  SITES,
  TEHRAN_RANGES,
} from '../../src/rules';
import { aGame } from './helpers';

describe('R4.0 the table of moves', () => {
  it('finds every move by its record, whatever the order of its fields', () => {
    MOVES.forEach((move, id) => {
      expect(findMove(move)).toBe(id);
      expect(findMove(Object.fromEntries(Object.entries(move).reverse()))).toBe(id);
      expect(findMove(JSON.parse(JSON.stringify(move)))).toBe(id);
    });
    expect(MOVES).toHaveLength(MOVE_COUNT);
  });

  it('holds no move twice, and nobody can change one', () => {
    expect(new Set(MOVES.map((move) => JSON.stringify(move))).size).toBe(MOVE_COUNT);
    for (const move of MOVES) expect(Object.isFrozen(move)).toBe(true);
  });

  it('gives each side its own actions only', () => {
    const types = (side: string) => new Set(MOVES.filter((move) => move.side === side).map(({ type }) => type));
    const moscow = ['reconcile', 'defectors', 'backchannel', 'deliver', 'delay', 'sortie', 'channel', 'vote'] as const;
    const tehran = ['mobilise', 'negotiate', 'bargain', 'enrich', 'orderS300', 'brigade', 'posture', 'accuse'] as const;
    for (const type of moscow) expect([types('moscow').has(type), types('tehran').has(type)]).toEqual([true, false]);
    for (const type of tehran) expect([types('moscow').has(type), types('tehran').has(type)]).toEqual([false, true]);
  });

  it('numbers kinds and arguments as the moves run', () => {
    let next = 0;
    for (const kind of KINDS) {
      expect(kind.first).toBe(next);
      for (let i = 0; i < kind.count; i++) {
        expect(kindOfMove(next)).toBe(kind);
        if (ownerOfMove(next) < 0) expect(argOfMove(next)).toBe(i);
        next++;
      }
    }
    expect(next).toBe(MOVE_COUNT);
    expect(MOVES[PASS.tehran]).toEqual({ side: 'tehran', type: 'pass' });
    expect(MOVES[READY.moscow]).toEqual({ side: 'moscow', type: 'ready' });
  });

  it('numbers a card’s or question’s moves by what they name, and knows the card or question', () => {
    let previous = '';
    let option = 0;
    MOVES.forEach((move, id) => {
      const owner =
        'card' in move ? CARDS.indexOf(move.card) : 'question' in move ? QUESTIONS.indexOf(move.question) : -1;
      expect(ownerOfMove(id), JSON.stringify(move)).toBe(owner);
      if (owner < 0) return;
      const list = `${move.side} ${move.type} ${owner}`;
      if (list !== previous) option = 0;
      previous = list;
      const { province, site, option: named } = move as Partial<Record<string, string>>;
      // "No" beside named sites has a number of its own (m08, t21), other options are numbered as printed.
      const besideSites = 'question' in move && (move.question === 'm08' || move.question === 't21');
      const number =
        province !== undefined
          ? PROVINCES.indexOf(province as ProvinceId)
          : site !== undefined
            ? SITES.findIndex(({ id: letter }) => letter === site)
            : named === undefined
              ? 0
              : besideSites
                ? DECLINE
                : option++;
      expect(argOfMove(id), JSON.stringify(move)).toBe(number);
    });
  });

  it('has at most 68 moves in one list of Statecraft, without cards and scenario actions', () => {
    const lists = [MOSCOW_RANGES, TEHRAN_RANGES];
    expect(lists.map(({ statecraft }) => statecraft.end - statecraft.first)).toEqual([68, 42]);
    const extra = ['play', 'file', 'exit', 'build', 'slow', 'withdraw', 'sellDrones'];
    lists.forEach(({ statecraft, extended }, i) => {
      const own = KINDS.filter(({ side, slot }) => side === (i === 0 ? 'moscow' : 'tehran') && slot === 'statecraft');
      const size = (kinds: typeof own) => kinds.reduce((sum, { count }) => sum + count, 0);
      expect(size(own.filter(({ type }) => !extra.includes(type)))).toBe(statecraft.end - statecraft.first);
      expect(extended).toEqual({ first: statecraft.first, end: statecraft.first + size(own) });
    });
  });

  it('throws at a move that does not exist, which only a program can ask for', () => {
    expect(() => moveId({ side: 'moscow', type: 'recruit', province: 'paris' as 'homs' })).toThrow(RangeError);
  });
});

describe('R4.0 what is not in the table is no move', () => {
  const hostile: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 3],
    ['a word', 'pass'],
    ['a list', ['moscow', 'pass']],
    ['an empty record', {}],
    ['a function', () => 'pass'],
    ['no side', { type: 'pass' }],
    ['no type', { side: 'moscow' }],
    ['no argument', { side: 'moscow', type: 'recruit' }],
    ['an argument too many', { side: 'moscow', type: 'pass', province: 'homs' }],
    ['two arguments', { side: 'moscow', type: 'recruit', province: 'homs', site: 'A' }],
    ['a field too many', { side: 'moscow', type: 'pass', note: '' }],
    ['the wrong argument', { side: 'moscow', type: 'recruit', site: 'homs' }],
    ['a side of a prototype', { side: '__proto__', type: 'pass' }],
    ['a type of a prototype', { side: 'moscow', type: 'toString' }],
    ['a place of a prototype', { side: 'moscow', type: 'recruit', province: 'constructor' }],
    ['a polluted record', JSON.parse('{"side": "moscow", "type": "pass", "__proto__": {"x": 1}}')],
    ['inherited fields', Object.create({ side: 'moscow', type: 'pass' })],
    ['an amount as a word', { side: 'tehran', type: 'offer', amount: '1' }],
    ['an amount out of range', { side: 'tehran', type: 'offer', amount: 4 }],
    ['a negative amount', { side: 'tehran', type: 'offer', amount: -1 }],
    ['half an amount', { side: 'tehran', type: 'offer', amount: 0.5 }],
    ['no number', { side: 'tehran', type: 'offer', amount: Number.NaN }],
    ['a place as a number', { side: 'moscow', type: 'recruit', province: 5 }],
    ['a place as a list', { side: 'moscow', type: 'recruit', province: ['homs'] }],
    ['a side as a list', { side: ['moscow'], type: 'pass' }],
    ['a type as a record', { side: 'moscow', type: { toString: () => 'pass' } }],
    ['capital letters', { side: 'Moscow', type: 'pass' }],
    ['spaces', { side: 'moscow', type: 'pass ' }],
    ['words run together', { side: 'moscow recruit', type: 'homs' }],
    ['the other side’s action', { side: 'tehran', type: 'backchannel' }],
    ['the other side’s vote', { side: 'tehran', type: 'vote', vote: 'veto' }],
  ];

  it.each(hostile)('%s is refused and changes nothing', (_, record) => {
    expect(findMove(record)).toBe(-1);
    expect(isSeal(record)).toBe(false);
    const { s } = aGame().at('statecraft');
    const before = structuredClone(s);
    expect(refuseDecision(s, record)).toEqual({ code: 'unknownMove', values: {} });
    expect(decide(s, record, { d6: () => 6, pick: () => 0 })).toEqual({ code: 'unknownMove', values: {} });
    expect(s).toEqual(before);
  });

  it('pollutes no prototype', () => {
    for (const [, record] of hostile) findMove(record);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('R4.0 refusals name their values', () => {
  it('price, treasury, province, site, owner', () => {
    const game = aGame()
      .moscowHas({ treasury: 0 })
      .contract('C', 'tehran')
      .province('homs', { is: 3 })
      .at('statecraft');
    expect(game.refusal({ side: 'moscow', type: 'hedge' })).toEqual({
      code: 'treasury',
      values: { side: 'moscow', type: 'hedge', step: 'statecraft', treasury: 0, price: 1 },
    });
    expect(game.refusal({ side: 'moscow', type: 'contract', site: 'C' })).toEqual({
      code: 'siteTaken',
      values: {
        side: 'moscow',
        type: 'contract',
        step: 'statecraft',
        treasury: 0,
        price: 1,
        site: 'C',
        province: 'homs',
        owner: 'tehran',
      },
    });
    expect(game.refusal({ side: 'moscow', type: 'reconcile', province: 'homs' })).toMatchObject({
      code: 'notWeakRebels',
      values: { province: 'homs', stack: 3, price: 2 },
    });
  });

  it('the limit of an offer', () => {
    const game = aGame().tehranHas({ treasury: 1 }).at('offer');
    expect(game.refusal({ side: 'tehran', type: 'offer', amount: 2 })).toMatchObject({
      code: 'offerLimit',
      values: { amount: 2, limit: 1 },
    });
  });

  it('not this side’s turn, not this step, game over', () => {
    const game = aGame().at('statecraft');
    expect(game.whyNot('tehran', 'pass')).toBe('notYourTurn');
    expect(game.whyNot('moscow', 'joint', 'homs')).toBe('wrongStep');
    expect(game.refusal({ side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'silent' })).toMatchObject({
      code: 'wrongStep',
      values: { step: 'statecraft' },
    });
    expect(aGame().at('accusation').whyNot('tehran', 'pass')).toBe('wrongStep');
    const over = aGame().withStability(1).reckons();
    expect(over.whyNot('moscow', 'pass')).toBe('over');
    const seal = { side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' };
    expect(over.refusal(seal)).toMatchObject({ code: 'over' });
    expect([over.choices('moscow'), over.choices('tehran')]).toEqual([[], []]);
  });
});
