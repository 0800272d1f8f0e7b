import { describe, expect, it } from 'vitest';
import { startOf } from './helpers';
import { theShortGame } from './setups';

// R15: one turn of the short game at Historic level. Each test plays the turn on from the start up to its step.
const start = () => startOf(theShortGame('historic'));

function upTo(step: number) {
  const game = start();
  if (step >= 1) {
    game.moscow('backchannel').tehran('pass').moscow('reconcile', 'hama').moscow('pass');
  }
  if (step >= 2) game.moscow('joint', 'quneitra');
  if (step >= 3) {
    // Steps 3 to 5: sealed sheets open at once into Campaign and strike.
    game.seals(
      {
        sorties: { quneitra: 2, latakia: 1 },
        moscowAid: 2,
        channel: 'silent',
        brigades: { quneitra: 3, latakia: 2 },
        tehranAid: 3,
        posture: 'lieLow',
      },
      { front: { quneitra: 1, latakia: 6 }, israel: 4 },
    );
  }
  // Steps 6 and 7: the accusation opens the way for the counter-attacks.
  if (step >= 6) game.accuses({ rebels: 3, is: 3 });
  if (step >= 8) game.tehran('offer', 2, { bid: 6 });
  if (step >= 9) game.moscow('vote', 'support');
  return game;
}

describe('R15 worked example', () => {
  it('starts as the first table says, Moscow to act, no drift', () => {
    const { s } = start();
    expect(s).toMatchObject({ turn: 1, step: 'statecraft', active: 'moscow' });
    expect(s).toMatchObject({ stability: 4, patronage: 0, trust: 5, detente: 1, tension: 3, sanctions: 2 });
    expect(s).toMatchObject({ brigades: 5, aidNeed: 4, config: { counterBase: 6 } });
    expect(s.moscow).toMatchObject({ treasury: 5, resolve: 8, vp: 0 });
    expect(s.tehran).toMatchObject({ treasury: 5, resolve: 8, vp: 0 });
  });

  it('step 1, Statecraft: Backchannel, Pass, Reconcile Hama, Pass with one action unused', () => {
    const game = start();
    game.moscow('backchannel');
    expect(game.s).toMatchObject({ detente: 2, moscow: { treasury: 4 }, active: 'tehran' });
    game.tehran('pass').moscow('reconcile', 'hama');
    expect(game.s.moscow.treasury).toBe(2);
    expect(game.look('hama')).toMatchObject({ holder: 'government', stack: 0, moscow: 1, regained: false });
    expect(game.s).toMatchObject({ step: 'statecraft', active: 'moscow', moscow: { actions: 1 } });
    game.moscow('pass');
    expect(game.s).toMatchObject({ step: 'joint', active: 'moscow' });
  });

  it('step 2, joint front: Quneitra is offered and named', () => {
    expect(upTo(1).choices('moscow')).toContain('joint quneitra');
    const { s } = upTo(2);
    expect(s).toMatchObject({ step: 'orders', active: 'both', joint: 2 });
  });

  it('step 3, orders: treasury after paying is 0 and 2', () => {
    const { s } = upTo(3);
    expect([s.moscow.treasury, s.tehran.treasury]).toEqual([0, 2]);
    expect([s.moscow.aid, s.tehran.aid]).toEqual([2, 3]);
  });

  it('step 4, Campaign: wear, honoured, both rows of the table', () => {
    const game = upTo(3);
    expect(game.s.trust).toBe(6);
    expect(game.events('joint')).toMatchObject([{ outcome: 'honoured', sorties: 2, brigades: 3 }]);
    const [quneitra, latakia] = game.events('front');
    expect(quneitra).toMatchObject({ province: 'quneitra', ground: 4, air: 2, trust: 2, joint: 1, attack: 9 });
    expect(quneitra).toMatchObject({ die: 1, total: 10, need: 6, success: true, left: 0 });
    expect(latakia).toMatchObject({ province: 'latakia', ground: 3, air: 1, trust: 2, joint: 0, attack: 6 });
    expect(latakia).toMatchObject({ die: 6, total: 12, need: 5, success: true, left: 0 });
  });

  it('step 4, Campaign: what it leaves behind', () => {
    const game = upTo(3);
    expect(game.look('quneitra')).toMatchObject({ holder: 'government', stack: 0, regained: true });
    expect(game.look('latakia')).toMatchObject({ stack: 0, moscow: 1, tehran: 1, regained: false });
    expect(game.s.tehran.vp).toBe(2);
    expect(game.s.moscow).toMatchObject({ resolve: 6, vp: 0 });
    expect(game.s).toMatchObject({ brigades: 5, tehran: { resolve: 8 } });
  });

  it('step 5, Israel: open part 2, strike 6, one hit in Quneitra', () => {
    const game = upTo(3);
    expect(game.s).toMatchObject({ strikeOpen: 2, hits: 1, tension: 3, step: 'accusation', active: 'tehran' });
    expect(game.events('strike')).toMatchObject([{ quneitra: 2, rifDimashq: 1, damascus: 1, postureChange: -2 }]);
    expect(game.events('strikeHidden')).toMatchObject([{ channelChange: 0, die: 4, total: 6 }]);
    expect(game.look('quneitra')).toMatchObject({ tehran: 0, marks: 1 });
  });

  it('step 6, accusation: Silent is shown', () => {
    const { s } = upTo(6);
    expect(s).toMatchObject({ trust: 5, patronage: 1, channelKnown: 'silent', moscow: { vp: 1 } });
  });

  it('step 7, counter-attack: Hama and Homs fall, Idlib and Raqqa are reinforced', () => {
    const game = upTo(6);
    const [rebels, is] = game.events('counter');
    expect(rebels).toMatchObject({ from: 'idlib', target: 'hama', strength: 5, die: 3, total: 8, need: 7, fell: true });
    expect(is).toMatchObject({ from: 'raqqa', target: 'homs', strength: 4, die: 3, total: 7, need: 7, fell: true });
    expect(game.look('hama')).toMatchObject({ holder: 'rebels', stack: 2, faction: 'rebels', moscow: 0 });
    expect(game.look('homs')).toMatchObject({ holder: 'is', stack: 2, faction: 'is', tehran: 0 });
    expect(game.s.stability).toBe(2);
    expect(game.look('idlib').stack).toBe(6);
    expect(game.look('raqqa').stack).toBe(5);
  });

  it('step 8, Security Council: severity 1, offer 2, bid 2, Support', () => {
    expect(upTo(6).events('council')).toEqual([{ severity: 1, tension: 3 }]);
    expect(upTo(8).s).toMatchObject({ offer: 2, step: 'vote', active: 'moscow', secret: { bid: 2 } });
    const game = upTo(9);
    expect(game.events('vote')).toEqual([{ vote: 'support', paid: 0, bid: 2 }]);
    expect(game.scored('support')).toEqual({ moscow: 2, tehran: 0 });
    expect(game.s).toMatchObject({ trust: 4, patronage: 0, detente: 3 });
  });

  it('step 9, Reckoning: Stability +2, lines, income, the last table', () => {
    const game = upTo(9);
    const sum = { aid: 5, need: 4, aidStep: 1, regained: 1, rupture: 0, net: 2 };
    expect(game.events('stability')).toEqual([sum]);
    const lines = game.log.filter(({ code, rule }) => code === 'score' && rule === '10.3').map(({ values }) => values);
    expect(lines).toMatchObject([
      { side: 'moscow', line: 'dependent', vp: 1 },
      { side: 'moscow', line: 'detente', vp: 1 },
    ]);
    expect(game.events('income')).toMatchObject([
      { side: 'moscow', base: 2, business: 0, oil: 1, trust: 0, total: 3 },
      { side: 'tehran', base: 4, business: 0, trust: 0, total: 4 },
    ]);
    expect(game.s).toMatchObject({ stability: 4, patronage: 0, trust: 4, detente: 3, brigades: 5 });
    expect(game.s.moscow).toMatchObject({ treasury: 3, resolve: 6, vp: 5 });
    expect(game.s.tehran).toMatchObject({ treasury: 6, resolve: 8, vp: 2 });
  });

  it('step 10, turn 2: drift, headline h02, Tehran first, the mark waits for 4.20', () => {
    const game = upTo(9);
    expect(game.s).toMatchObject({ turn: 2, step: 'statecraft', active: 'tehran', tension: 4, sanctions: 2 });
    expect(game.look('quneitra').marks).toBe(1);
    game.tehran('pass');
    expect(game.choices('moscow')).toContain('defectors quneitra');
    game.moscow('pass');
    expect(game.look('quneitra').marks).toBe(0);
  });

  it('rolls exactly the dice of the example, in the order of 3.3', () => {
    expect(upTo(9).rolled).toEqual(['front quneitra', 'front latakia', 'israel', 'rebels', 'is', 'bid']);
  });
});
