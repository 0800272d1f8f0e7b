import { describe, expect, it } from 'vitest';
import { aGame } from './helpers';

describe('R4.7 reconcile', () => {
  it('settles a rebel front of 1-2: stack 0, government, +1 Moscow proxy', () => {
    const game = aGame().lost('idlib', 'rebels', 2, { tehran: 1 }).at('statecraft').moscow('reconcile', 'idlib');
    expect(game.look('idlib')).toMatchObject({ holder: 'government', stack: 0, faction: 'none', regained: true });
    expect(game.look('idlib')).toMatchObject({ moscow: 1, tehran: 1 });
    expect(game.s).toMatchObject({ reconciled: true, moscow: { treasury: 3, vp: 0 }, tehran: { vp: 0 } });
  });

  it('not a stack of 3, not IS, not SDF (ruling 35)', () => {
    const game = aGame().lost('idlib', 'rebels', 3).lost('raqqa', 'is', 1).lost('hasakah', 'sdf', 1).at('statecraft');
    for (const id of ['idlib', 'raqqa', 'hasakah'])
      expect(game.whyNot('moscow', 'reconcile', id)).toBe('notWeakRebels');
  });

  it('only on a front', () => {
    const game = aGame().at('statecraft');
    expect(game.whyNot('moscow', 'reconcile', 'idlib')).toBe('notFront');
    game.lost('hasakah', 'rebels', 1).lost('raqqa', 'is', 3).lost('deir-ez-zor', 'is', 3);
    expect(game.whyNot('moscow', 'reconcile', 'hasakah')).toBe('notFront');
  });

  it('clears an insurgency without regaining the province (ruling 35)', () => {
    const game = aGame().province('hama', { rebels: 1 }).at('statecraft').moscow('reconcile', 'hama');
    expect(game.look('hama')).toMatchObject({ stack: 0, moscow: 1, regained: false });
  });

  it('is legal with 3 Moscow proxies there (ruling 35)', () => {
    const game = aGame().province('hama', { rebels: 1, moscow: 3 }).at('statecraft').moscow('reconcile', 'hama');
    expect(game.look('hama')).toMatchObject({ stack: 0, moscow: 3 });
  });

  it('once a turn', () => {
    const game = aGame().province('hama', { rebels: 1 }).province('homs', { rebels: 1 }).at('statecraft');
    game.moscow('reconcile', 'hama').tehran('pass');
    expect(game.whyNot('moscow', 'reconcile', 'homs')).toBe('reconcileOnce');
  });

  it('the province is no front for 5.1 this turn and can be a target in section 8 (ruling 35)', () => {
    const game = aGame().lost('idlib', 'rebels', 2).lost('aleppo', 'rebels', 4).province('hama', { tehran: 2 });
    game.province('raqqa', { tehran: 2 }).at('statecraft').moscow('reconcile', 'idlib').pass();
    expect(game.choices('moscow')).toEqual(['joint aleppo']);
    // Idlib has one proxy now, Hama and Raqqa two: Aleppo attacks Idlib and it falls to 4 + 3 >= 6 + 1.
    game.moscow('joint', 'aleppo').seals().waives({ rebels: 3 });
    expect(game.look('idlib')).toMatchObject({ holder: 'rebels', stack: 2 });
  });
});

describe('R4.8 hire defectors', () => {
  it('turns the marks of a government province into Moscow proxies, at most to 3; all marks go (ruling 36)', () => {
    const game = aGame()
      .province('homs', { moscow: 1, marks: 3, tehran: 1 })
      .at('statecraft')
      .moscow('defectors', 'homs');
    expect(game.look('homs')).toMatchObject({ moscow: 3, marks: 0, tehran: 1 });
    expect(game.s).toMatchObject({ trust: 4, moscow: { treasury: 4 } });
    const few = aGame().province('homs', { marks: 2 }).at('statecraft').moscow('defectors', 'homs');
    expect(few.look('homs')).toMatchObject({ moscow: 2, marks: 0 });
  });

  it('needs a mark, the government and fewer than 3 Moscow proxies (ruling 36)', () => {
    const game = aGame().province('homs', { moscow: 3, marks: 1 }).at('statecraft');
    expect(game.whyNot('moscow', 'defectors', 'homs')).toBe('maxProxies');
    expect(game.whyNot('moscow', 'defectors', 'tartus')).toBe('noMarks');
    game.lost('quneitra', 'rebels', 2, { marks: 2 });
    expect(game.whyNot('moscow', 'defectors', 'quneitra')).toBe('notGovernment');
    expect(game.province('homs', { moscow: 2 }).whyNot('moscow', 'defectors', 'homs')).toBe('none');
  });

  it('may be repeated in another province, for 1 Trust each, also at Trust 0 (ruling 36)', () => {
    const game = aGame().withTrust(1).province('homs', { marks: 1 }).province('damascus', { marks: 1 });
    game.at('statecraft').moscow('defectors', 'homs').tehran('pass').moscow('defectors', 'damascus');
    expect(game.s.trust).toBe(0);
    expect(game.look('damascus').moscow).toBe(1);
  });

  it('may come back to a province only while it has marks', () => {
    const game = aGame().province('homs', { marks: 1 }).at('statecraft').moscow('defectors', 'homs').tehran('pass');
    expect(game.whyNot('moscow', 'defectors', 'homs')).toBe('noMarks');
  });
});

describe('R4.9 backchannel', () => {
  it('Detente +1, not at 5 (ruling 17)', () => {
    const game = aGame().withDetente(4).at('statecraft').moscow('backchannel').tehran('pass');
    expect(game.s).toMatchObject({ detente: 5, moscow: { treasury: 4 } });
    expect(game.whyNot('moscow', 'backchannel')).toBe('detenteLimit');
  });
});

describe('R4.10 deliver', () => {
  const ordered = () => aGame().with({ s300Open: true, s300Escrow: 2 });

  it('takes the escrow, closes the order, Air defence +1, Trust +2, Detente -1', () => {
    const game = ordered().at('statecraft').moscow('deliver');
    expect(game.s).toMatchObject({ s300Open: false, s300Escrow: 0, airDefence: 1, trust: 7, detente: 0 });
    expect(game.s.moscow.treasury).toBe(7);
  });

  it('only while an order is open, which is a state of its own and not a sum of money (ruling 38)', () => {
    expect(aGame().at('statecraft').whyNot('moscow', 'deliver')).toBe('noOrder');
    const free = aGame().with({ s300Open: true, s300Escrow: 0 }).at('statecraft').moscow('deliver');
    expect(free.s).toMatchObject({ airDefence: 1, moscow: { treasury: 5 } });
  });

  it('is legal in the turn of the order and after a Delay in the same turn (ruling 37)', () => {
    const game = aGame()
      .inTurn(2)
      .at('statecraft')
      .tehran('orderS300')
      .moscow('delay')
      .tehran('pass')
      .moscow('deliver');
    expect(game.s).toMatchObject({ s300Open: false, airDefence: 1, detente: 1, trust: 6 });
  });

  it('is legal with Air defence 2: that step is lost, the rest happens (ruling 38)', () => {
    const game = ordered().with({ airDefence: 2 }).at('statecraft').moscow('deliver');
    expect(game.s).toMatchObject({ airDefence: 2, trust: 7, detente: 0, s300Open: false, moscow: { treasury: 7 } });
  });
});

describe('R4.11 delay', () => {
  const ordered = () => aGame().with({ s300Open: true, s300Escrow: 2 });

  it('Detente +1, Trust -1, the order stays open', () => {
    const game = ordered().at('statecraft').moscow('delay');
    expect(game.s).toMatchObject({ detente: 2, trust: 4, s300Open: true, s300Escrow: 2 });
  });

  it('only with an open order and Detente below 5', () => {
    expect(aGame().at('statecraft').whyNot('moscow', 'delay')).toBe('noOrder');
    expect(ordered().withDetente(5).at('statecraft').whyNot('moscow', 'delay')).toBe('detenteLimit');
    expect(ordered().withDetente(4).at('statecraft').whyNot('moscow', 'delay')).toBe('none');
  });

  it('once a turn, not once an order (ruling 37)', () => {
    const game = ordered().at('statecraft').moscow('delay').tehran('pass');
    expect(game.whyNot('moscow', 'delay')).toBe('delayOnce');
    // Still so after delivery and a new order in the same turn.
    const again = aGame().inTurn(2).at('statecraft').tehran('orderS300').moscow('delay').tehran('hedge');
    again.moscow('deliver').tehran('orderS300');
    expect(again.whyNot('moscow', 'delay')).toBe('delayOnce');
    // The same order may be delayed again in the next turn.
    game.moscow('pass').seals({ moscowAid: 3, tehranAid: 3 }).waives().tehran('offer', 0, { bid: 1 });
    game.moscow('vote', 'veto').tehran('pass');
    expect(game.whyNot('moscow', 'delay')).toBe('none');
  });
});

describe('R4.20 strike marks left over', () => {
  it('go at the end of Statecraft, also from lost provinces', () => {
    const game = aGame().province('homs', { marks: 4 }).lost('quneitra', 'rebels', 2, { marks: 1 }).at('statecraft');
    game.moscow('pass');
    expect(game.look('homs').marks).toBe(4);
    game.tehran('pass');
    expect(game.look('homs').marks).toBe(0);
    expect(game.look('quneitra').marks).toBe(0);
    expect(game.events('marksRemoved')).toEqual([
      { province: 'quneitra', marks: 1 },
      { province: 'homs', marks: 4 },
    ]);
  });

  it('marks of this turn’s strike can be used in the next turn’s Statecraft', () => {
    const game = aGame().province('damascus', { tehran: 2, marks: 0 }).at('orders');
    game.seals({ moscowAid: 3, tehranAid: 3, posture: 'retaliate' }, { israel: 6 }).waives();
    expect(game.look('damascus').marks).toBe(2);
    game.tehran('offer', 0, { bid: 1 }).moscow('vote', 'abstain');
    expect(game.s.turn).toBe(2);
    game.tehran('pass').moscow('defectors', 'damascus');
    expect(game.look('damascus')).toMatchObject({ moscow: 2, tehran: 0, marks: 0 });
  });
});
