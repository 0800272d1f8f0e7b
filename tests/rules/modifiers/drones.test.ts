/** Modifiers of drones-and-gaza-2022 (rulings 116, 117). */
import { describe, expect, it } from 'vitest';
import { aGame, type Game, modifiers, quiet, startOf } from '../cards/helper';

const start = () => startOf(quiet({ modifiers: modifiers('whoNeedsWhom') }));
const sold = (patronage = 0) => start().with({ patronage }).acts('tehran', 'sellDrones').answers('agree');

describe('sellDrones', () => {
  it('asks Moscow at once', () => {
    const game = start().tehranHas({ treasury: 0 });
    expect(game.change(() => game.acts('tehran', 'sellDrones'))).toEqual({});
    expect(game.asked()).toBe('sellDrones moscow');
    expect(game.options()).toEqual(['agree', 'refuse']);
  });

  it('agreed: 3 treasury, M Resolve +2, Tension +1, and an action used', () => {
    const game = start().acts('tehran', 'sellDrones');
    expect(game.change(() => game.answers('agree'))).toEqual({
      'tehran.treasury': 3,
      'moscow.resolve': 2,
      tension: 1,
    });
    expect(game.s).toMatchObject({ dronesSold: true, tehran: { actions: 2 }, active: 'moscow' });
  });

  it('is possible once a game', () => {
    const game = sold();
    expect(game.whyNot('tehran', 'sellDrones')).toBe('dronesOnce');
    game.with({ stability: 8 }).endsTurn();
    expect(game.whyNot('tehran', 'sellDrones')).toBe('dronesOnce');
  });

  it('refused: no action used, not again this turn, but the next (ruling 117)', () => {
    const game = start().acts('tehran', 'sellDrones');
    expect(game.change(() => game.answers('refuse'))).toEqual({});
    expect(game.s).toMatchObject({ dronesSold: false, tehran: { actions: 3 } });
    expect(game.whyNot('tehran', 'sellDrones')).toBe('dronesOnce');
    game.with({ stability: 8 }).endsTurn();
    expect(game.whyNot('tehran', 'sellDrones')).toBe('none');
  });

  it('refused, it is still the go of Tehran, which has not acted', () => {
    const game = start().acts('tehran', 'sellDrones').answers('refuse');
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'tehran' });
    const last = start()
      .moscowHas({ passed: true })
      .tehranHas({ actions: 1 })
      .acts('tehran', 'sellDrones')
      .answers('refuse');
    expect(last.s).toMatchObject({ step: 'statecraft', active: 'tehran', tehran: { actions: 1 } });
  });

  it('needs an action and a go', () => {
    expect(start().tehranHas({ passed: true }).whyNot('tehran', 'sellDrones')).toBe('noActions');
    expect(start().refusal({ side: 'tehran', type: 'sellDrones' })).toBe('notYourTurn');
  });
});

describe('whoNeedsWhom', () => {
  it('takes Patronage to 0 when it stood on the side of Moscow, and says so', () => {
    const game = start().with({ patronage: 3 }).acts('tehran', 'sellDrones');
    expect(game.change(() => game.answers('agree'))).toMatchObject({ patronage: -3 });
    const moves = game.events('track').filter(({ track }) => track === 'patronage');
    expect(moves).toMatchObject([{ from: 3, to: 0 }]);
    expect(sold(-2).s.patronage).toBe(-2);
  });

  it('leaves it alone until drones are sold', () => {
    const game = start().with({ patronage: 2 }).acts('moscow', 'court');
    expect(game.s.patronage).toBe(3);
    expect(start().acts('tehran', 'sellDrones').answers('refuse').acts('moscow', 'court').s.patronage).toBe(1);
  });

  it('loses every step that would lead above 0', () => {
    const game = sold();
    expect(game.whyNot('moscow', 'court')).toBe('patronageLimit');
    expect(game.change(() => game.acts('tehran', 'hedge'))).not.toHaveProperty('patronage');
    const below = sold(-1);
    expect(below.change(() => below.acts('moscow', 'court'))).toMatchObject({ patronage: 1 });
    expect(below.whyNot('moscow', 'court')).toBe('patronageLimit');
    expect(below.whyNot('tehran', 'court')).toBe('none');
    const aid = sold().with({ stability: 8 }).endsTurn({ moscowAid: 3 });
    expect(aid.s.patronage).toBe(0);
  });

  it('binds cards too', () => {
    const game = aGame().modifiers('whoNeedsWhom').with({ dronesSold: true, detente: 2 }).withCardInHand('m22');
    game.plays('m22');
    expect(game.change(() => game.answers('letPass'))).toEqual({ trust: -1 });
    const near = aGame().modifiers('whoNeedsWhom').with({ dronesSold: true, detente: 2, patronage: -1 });
    near.withCardInHand('m22').plays('m22');
    expect(near.change(() => near.answers('letPass'))).toEqual({ trust: -1, patronage: 1 });
  });

  it('shuts what needs Patronage on the side of Moscow', () => {
    const game = sold().contract('A', 'tehran').province('tartus', { moscow: 3 });
    expect(game.whyNot('moscow', 'seize', 'A')).toBe('patronageNeeded');
  });
});

describe('offHomeSoil', () => {
  const last = (tension: number, on = true) => {
    const ids = on ? modifiers('offHomeSoil') : modifiers();
    const game = startOf(quiet({ turns: 1, modifiers: ids }, { tension: tension, stability: 8 }));
    return game.endsTurn({ vote: 'veto' });
  };
  const points = (game: Game) => game.events('score').filter(({ line }) => line === 'offHomeSoil');

  it('gives Tehran 2 VP in section 11 at Tension 5 or less', () => {
    expect(points(last(5))).toMatchObject([{ side: 'tehran', vp: 2 }]);
    expect(points(last(6))).toEqual([]);
    expect(points(last(3, false))).toEqual([]);
    expect(last(5).s.tehran.vp - last(5, false).s.tehran.vp).toBe(2);
  });

  it('counts for the verdict', () => {
    const game = last(5);
    const verdicts = game.events('verdict');
    expect(verdicts.find(({ side }) => side === 'tehran')?.vp).toBe(game.s.tehran.vp);
  });

  it('is not paid after a collapse', () => {
    const ids = modifiers('offHomeSoil');
    const game = startOf(quiet({ turns: 1, modifiers: ids }, { tension: 3, stability: 1 })).endsTurn();
    expect(game.s.ending).toBe('stability');
    expect(points(game)).toEqual([]);
  });
});
