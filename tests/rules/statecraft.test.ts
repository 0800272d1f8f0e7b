import { describe, expect, it } from 'vitest';
import { BALANCE } from '../../src/rules';
import { move } from './decisions';
import { aGame } from './helpers';
import { table } from './rulebook';

describe('R4.0 how Statecraft works', () => {
  it('each side has 3 actions and they alternate, the initiative first', () => {
    const game = aGame().moscowHas({ treasury: 15 }).tehranHas({ treasury: 15 }).at('statecraft');
    const order: string[] = [];
    while (game.s.step === 'statecraft') {
      const side = game.s.active as 'moscow' | 'tehran';
      order.push(side[0]!);
      game.does(move(side, 'hedge'));
    }
    expect(order.join('')).toBe('mtmtmt');
    expect(game.s).toMatchObject({ moscow: { actions: 0 }, tehran: { actions: 0 }, step: 'orders', active: 'both' });
  });

  it('in even turns Tehran begins', () => {
    expect(aGame().inTurn(2).at('statecraft').tehran('hedge').s.active).toBe('moscow');
  });

  it('has the prices of the table', () => {
    const names: Readonly<Record<string, keyof typeof BALANCE.PRICE>> = {
      'Hire defectors': 'defectors',
      'Grand bargain': 'bargain',
      'Order S-300': 'orderS300',
    };
    for (const [, action, , price] of table('4.0')) {
      if (action === 'Pass') continue;
      const name = names[action!] ?? (action!.toLowerCase() as keyof typeof BALANCE.PRICE);
      expect(BALANCE.PRICE[name], action).toBe(Number.parseInt(price!, 10));
    }
    expect(Object.keys(BALANCE.PRICE)).toHaveLength(table('4.0').length - 1);
  });

  // One position in which every action is possible.
  const rich = () =>
    aGame()
      .moscowHas({ treasury: 6 })
      .tehranHas({ treasury: 6 })
      .with({ s300Open: true, s300Escrow: 2, chips: 1, tension: 5 })
      .province('homs', { moscow: 1, tehran: 1, marks: 1 })
      .province('tartus', { moscow: 1 })
      .province('latakia', { tehran: 1 })
      .province('hama', { rebels: 2 });
  const all: ['moscow' | 'tehran', Parameters<typeof move>[1], string?][] = [
    ['moscow', 'recruit', 'tartus'],
    ['tehran', 'recruit', 'latakia'],
    ['moscow', 'contract', 'A'],
    ['tehran', 'contract', 'B'],
    ['moscow', 'seize', 'C'],
    ['tehran', 'seize', 'C'],
    ['moscow', 'court'],
    ['tehran', 'court'],
    ['moscow', 'hedge'],
    ['tehran', 'hedge'],
    ['moscow', 'reconcile', 'hama'],
    ['moscow', 'defectors', 'homs'],
    ['moscow', 'backchannel'],
    ['moscow', 'deliver'],
    ['moscow', 'delay'],
    ['tehran', 'mobilise'],
    ['tehran', 'negotiate'],
    ['tehran', 'bargain'],
    ['tehran', 'enrich'],
    ['tehran', 'orderS300'],
  ];
  const PRICES: Readonly<Record<string, number>> = {
    recruit: 1,
    contract: 1,
    seize: 2,
    court: 2,
    hedge: 1,
    reconcile: 2,
    defectors: 1,
    backchannel: 1,
    deliver: 0,
    delay: 0,
    mobilise: 2,
    negotiate: 1,
    bargain: 1,
    enrich: 0,
    orderS300: 2,
  };
  function ready(side: 'moscow' | 'tehran', type: string) {
    const game = rich();
    if (type === 'seize') game.contract('C', side === 'moscow' ? 'tehran' : 'moscow');
    if (type === 'seize') game.withPatronage(side === 'moscow' ? 1 : -1);
    if (type === 'orderS300') game.with({ s300Open: false, s300Escrow: 0 });
    return game.at('statecraft', side);
  }

  it.each(all)('%s %s %s: pays its price and uses one action, also at price 0 (ruling 16)', (side, type, arg) => {
    const game = ready(side, type);
    game.does(move(side, type, arg));
    const escrow = type === 'deliver' ? 2 : 0;
    expect(game.s[side]).toMatchObject({ actions: 2, treasury: 6 - PRICES[type]! + escrow });
    const [event] = game.events('action');
    expect(event).toEqual({ side, action: type, place: arg ?? '', price: PRICES[type] });
  });

  it.each(all)('%s %s %s: must be payable in full', (side, type, arg) => {
    const price = PRICES[type]!;
    const game = ready(side, type);
    game.s[side].treasury = price;
    expect(game.whyNot(side, type, arg)).toBe('none');
    if (price === 0) return;
    game.s[side].treasury = price - 1;
    expect(game.refusal(move(side, type, arg))).toMatchObject({
      code: 'treasury',
      values: { price, treasury: price - 1 },
    });
  });

  it('a side that passes takes no more actions, the other goes on alone (ruling 31)', () => {
    const game = aGame().at('statecraft').moscow('pass').tehran('hedge');
    expect(game.s).toMatchObject({ active: 'tehran', moscow: { passed: true, actions: 3 } });
    expect(game.whyNot('moscow', 'hedge')).toBe('notYourTurn');
    game.tehran('hedge').tehran('hedge');
    expect(game.s.step).toBe('orders');
  });

  it('passing with all actions unused is legal, and both passing ends Statecraft (ruling 31)', () => {
    expect(aGame().at('statecraft').moscow('pass').tehran('pass').s.step).toBe('orders');
  });

  it('a side whose only legal choice is Pass is offered just that (ruling 31)', () => {
    const game = aGame().moscowHas({ treasury: 0 }).at('statecraft');
    expect(game.choices('moscow')).toEqual(['pass']);
  });

  it('a side with no action left simply stops; Statecraft ends when neither side can act (ruling 16)', () => {
    const game = aGame().moscowHas({ treasury: 0, actions: 1 }).with({ s300Open: true }).at('statecraft');
    game.moscow('deliver').tehran('hedge');
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'tehran' });
    expect(game.tehran('pass').s.step).toBe('orders');
  });

  it('an action may be repeated unless it says otherwise', () => {
    const game = aGame().at('statecraft').moscow('hedge').tehran('pass').moscow('hedge').moscow('hedge');
    expect(game.s.moscow).toMatchObject({ candidates: 3, treasury: 2 });
  });

  it('limits stop an action only at its first-named gain; later steps are lost (ruling 17)', () => {
    // Hedge at the rival's end, Negotiate at Sanctions 0, Deliver at Detente 0, Grand bargain at Tension 0.
    expect(aGame().withPatronage(-5).at('statecraft').moscow('hedge').s).toMatchObject({ patronage: -5 });
    const poor = aGame().inTurn(2).withSanctions(0).withTension(1).at('statecraft').tehran('negotiate');
    expect(poor.s).toMatchObject({ sanctions: 0, tension: 0 });
    const cold = aGame().withDetente(0).with({ s300Open: true, s300Escrow: 2 }).at('statecraft').moscow('deliver');
    expect(cold.s).toMatchObject({ detente: 0, trust: 7 });
    const calm = aGame().inTurn(2).withTension(0).with({ chips: 1 }).at('statecraft').tehran('bargain');
    expect(calm.s).toMatchObject({ tension: 0, sanctions: 0, chips: 0 });
  });

  it('only treasury and chips are costs: Seize, Delay and Defectors are legal at Trust 0 (ruling 17)', () => {
    const game = aGame().withTrust(0).withPatronage(1).contract('A', 'tehran').with({ s300Open: true });
    game.province('tartus', { moscow: 1 }).province('homs', { marks: 1 }).at('statecraft').tehranHas({ passed: true });
    game.moscow('seize', 'A').moscow('delay').moscow('defectors', 'homs');
    expect(game.s).toMatchObject({ trust: 0, step: 'orders' });
  });
});
