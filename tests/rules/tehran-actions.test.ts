import { describe, expect, it } from 'vitest';
import { aGame } from './helpers';

const tehranToAct = () => aGame().inTurn(2);

describe('R4.12 mobilise', () => {
  it('+2 brigades, at most to 8, not possible at 8 (ruling 17)', () => {
    expect(tehranToAct().withBrigades(0).at('statecraft').tehran('mobilise').s.brigades).toBe(2);
    expect(tehranToAct().withBrigades(7).at('statecraft').tehran('mobilise').s.brigades).toBe(8);
    expect(tehranToAct().withBrigades(8).at('statecraft').whyNot('tehran', 'mobilise')).toBe('brigadesLimit');
  });

  it('costs 2 and may be repeated', () => {
    const game = tehranToAct().at('statecraft').tehran('mobilise').moscow('pass').tehran('mobilise');
    expect(game.s).toMatchObject({ brigades: 8, tehran: { treasury: 1 } });
  });
});

describe('R4.13 negotiate', () => {
  const negotiated = (tension: number, sanctions: number) =>
    tehranToAct().withTension(tension).withSanctions(sanctions).at('statecraft').tehran('negotiate').s;

  it('Tension -1; then Sanctions -1 if Tension is 3 or less', () => {
    expect(negotiated(5, 4)).toMatchObject({ tension: 4, sanctions: 4 });
    expect(negotiated(4, 4)).toMatchObject({ tension: 3, sanctions: 3 });
    expect(negotiated(1, 4)).toMatchObject({ tension: 0, sanctions: 3 });
  });

  it('only if Tension is above 0; legal at Sanctions 0 (ruling 17)', () => {
    expect(tehranToAct().withTension(0).at('statecraft').whyNot('tehran', 'negotiate')).toBe('tensionZero');
    expect(negotiated(2, 0)).toMatchObject({ tension: 1, sanctions: 0 });
  });
});

describe('R4.14 grand bargain', () => {
  it('for 1 treasury and 1 chip: Tension -1, Sanctions -2', () => {
    const game = tehranToAct().with({ chips: 2 }).withSanctions(5).at('statecraft').tehran('bargain');
    expect(game.s).toMatchObject({ chips: 1, tension: 2, sanctions: 3, tehran: { treasury: 4 } });
  });

  it('needs a chip and Sanctions above 0; legal at Tension 0 (ruling 17)', () => {
    expect(tehranToAct().at('statecraft').whyNot('tehran', 'bargain')).toBe('noChip');
    const game = tehranToAct().with({ chips: 1 }).withSanctions(0).withTension(0).at('statecraft');
    expect(game.whyNot('tehran', 'bargain')).toBe('sanctionsZero');
    expect(game.withSanctions(1).tehran('bargain').s).toMatchObject({ chips: 0, tension: 0, sanctions: 0 });
  });
});

describe('R4.15 enrich', () => {
  it('Tension +1 and +1 chip for nothing, but an action', () => {
    const game = tehranToAct().at('statecraft').tehran('enrich');
    expect(game.s).toMatchObject({ tension: 4, chips: 1, tehran: { treasury: 5, actions: 2 } });
  });

  it('only with fewer than 2 chips and Tension below 10', () => {
    expect(tehranToAct().with({ chips: 2 }).at('statecraft').whyNot('tehran', 'enrich')).toBe('chipsLimit');
    expect(tehranToAct().withTension(10).at('statecraft').whyNot('tehran', 'enrich')).toBe('tensionLimit');
    expect(tehranToAct().withTension(9).with({ chips: 1 }).at('statecraft').tehran('enrich').s).toMatchObject({
      tension: 10,
      chips: 2,
    });
  });

  it('bringing Tension to 9 is no Gulf crisis yet', () => {
    const game = tehranToAct().withTension(8).at('statecraft').tehran('enrich');
    expect(game.s.tension).toBe(9);
    expect(game.events('gulf')).toEqual([]);
  });
});

describe('R4.16 order S-300', () => {
  it('opens an order: 2 treasury into escrow, which belongs to nobody', () => {
    const game = tehranToAct().at('statecraft').tehran('orderS300');
    expect(game.s).toMatchObject({ s300Open: true, s300Escrow: 2, airDefence: 0 });
    expect(game.s).toMatchObject({ moscow: { treasury: 5 }, tehran: { treasury: 3 } });
  });

  it('only if no order is open and Air defence is below 2', () => {
    const game = tehranToAct().with({ s300Open: true }).at('statecraft');
    expect(game.whyNot('tehran', 'orderS300')).toBe('orderOpen');
    game.with({ s300Open: false, airDefence: 2 });
    expect(game.whyNot('tehran', 'orderS300')).toBe('airDefenceLimit');
    expect(game.with({ airDefence: 1 }).whyNot('tehran', 'orderS300')).toBe('none');
  });

  it('a new order in the turn of a delivery is legal (ruling 37)', () => {
    const game = tehranToAct().at('statecraft').tehran('orderS300').moscow('deliver').tehran('orderS300');
    expect(game.s).toMatchObject({ s300Open: true, s300Escrow: 2, airDefence: 1, tehran: { treasury: 1 } });
  });

  it('escrow stays until it is delivered, and what is left at the end of the game is lost (ruling 38)', () => {
    const game = aGame().inTurn(10).at('statecraft').tehran('orderS300').pass();
    game.seals({ moscowAid: 3, tehranAid: 1 }).waives().tehran('offer', 0, { bid: 1 }).moscow('vote', 'veto');
    expect(game.s).toMatchObject({ step: 'over', ending: 'final', s300Escrow: 2 });
    // 5 - 3 aid + 2 income and 5 - 2 - 1 aid + 5 income: nobody got the 2 in escrow.
    expect([game.s.moscow.treasury, game.s.tehran.treasury]).toEqual([4, 7]);
  });
});
