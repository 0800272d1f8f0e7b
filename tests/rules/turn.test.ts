import { describe, expect, it } from 'vitest';
import { HEADLINES, initiative } from '../../src/rules';
import { aGame, startOf } from './helpers';
import { table } from './rulebook';
import { theCampaign } from './setups';

describe('R3.1 drift', () => {
  const nextTension = (tension: number) => aGame().withTension(tension).reckons().s.tension;

  it('from turn 2 on Tension below 4 rises by 1', () => {
    expect(nextTension(0)).toBe(1);
    expect(nextTension(3)).toBe(4);
    expect(nextTension(4)).toBe(4);
    expect(nextTension(8)).toBe(8);
  });

  it('does not happen in turn 1', () => {
    const { s } = startOf({ ...theCampaign(), tension: 0 });
    expect(s).toMatchObject({ turn: 1, tension: 0 });
  });

  it('happens in the last turn too, before the headline (ruling 30)', () => {
    const game = aGame()
      .config({ turns: 2, headlines: ['none', 'h04'] })
      .withTension(2)
      .reckons();
    expect(game.s).toMatchObject({ turn: 2, tension: 5 });
    const steps = game.events('track').filter(({ track }) => track === 'tension');
    expect(steps).toMatchObject([
      { from: 2, to: 3 },
      { from: 3, to: 5 },
    ]);
  });

  it('a headline that brings Tension to 9 is no Gulf crisis: it can be negotiated away (ruling 30)', () => {
    const game = aGame()
      .config({ headlines: ['none', 'h04'] })
      .withTension(8)
      .reckons();
    expect(game.s).toMatchObject({ turn: 2, tension: 10, step: 'statecraft', active: 'tehran', stability: 2 });
    expect(game.events('gulf')).toEqual([]);
    expect(game.tehran('negotiate').s.tension).toBe(9);
  });
});

describe('R3.2 headline', () => {
  it('is read at the start of each turn, one after the other', () => {
    const game = aGame().config({ headlines: ['none', 'h02', 'h03'] });
    game.reckons({ moscow: 3, tehran: 3 }).reckons({ moscow: 3, tehran: 3 });
    expect(game.events('headline')).toEqual([{ headline: 'none' }, { headline: 'h02' }, { headline: 'h03' }]);
  });

  it('the campaign reads h01 to h10 in order', () => {
    expect(theCampaign().config.headlines).toEqual(HEADLINES.slice(0, 10));
    expect(theCampaign().config.headlines).toEqual(table('13.4').map(([id]) => id));
    expect(startOf(theCampaign()).events('headline')).toEqual([{ headline: 'h01' }]);
  });

  it('a turn beyond the list has none', () => {
    const game = aGame()
      .config({ headlines: ['none'] })
      .reckons({ moscow: 3, tehran: 3 });
    expect(game.s.turn).toBe(2);
    expect(game.events('headline').at(-1)).toEqual({ headline: 'none' });
  });
});

describe('R3.3 turn order and initiative', () => {
  it('Moscow in odd turns, Tehran in even ones', () => {
    expect([1, 2, 3, 4, 9, 10].map((turn) => initiative({ ...aGame().s, turn }))).toEqual([
      'moscow',
      'tehran',
      'moscow',
      'tehran',
      'moscow',
      'tehran',
    ]);
    expect(aGame().s.active).toBe('moscow');
    expect(aGame().reckons().s).toMatchObject({ turn: 2, active: 'tehran' });
  });

  it('plays the steps in order and rolls the dice of the table (ruling 8)', () => {
    const game = startOf(theCampaign());
    const seen: string[] = [];
    const note = () => seen.push(`${game.s.step} ${game.s.active}`);
    note();
    game.pass();
    note();
    game.moscow('joint', 'homs');
    note();
    game.seals(
      { sorties: { aleppo: 1, homs: 2 }, brigades: { homs: 2, latakia: 1 }, moscowAid: 3, tehranAid: 3 },
      { front: { homs: 6, latakia: 6, aleppo: 1 } },
    );
    note();
    game.waives({ rebels: 1, is: 1 });
    note();
    game.tehran('offer', 0, { bid: 1 });
    note();
    game.moscow('vote', 'abstain');
    note();
    expect(seen).toEqual([
      'statecraft moscow',
      'joint moscow',
      'orders both',
      'accusation tehran',
      'offer tehran',
      'vote moscow',
      'statecraft tehran',
    ]);
    expect(game.rolled).toEqual(['front homs', 'front latakia', 'front aleppo', 'israel', 'rebels', 'is', 'bid']);
  });

  it('rolls a die even if the result is certain (ruling 8)', () => {
    const game = aGame().province('homs', { is: 1 }).at('orders');
    game.seals({ sorties: { homs: 2 }, brigades: { homs: 3 } }, { front: { homs: 1 }, israel: 6 });
    expect(game.rolled).toEqual(['front homs', 'israel']);
  });

  it('rolls no counter-attack die without a target and no bid without a Council (ruling 8)', () => {
    const game = aGame().withTension(0).at('accusation').waives();
    expect(game.s.turn).toBe(2);
    expect(game.rolled).toEqual([]);
    expect(game.events('counterNone')).toMatchObject([
      { faction: 'rebels', why: 'noStack' },
      { faction: 'is', why: 'noStack' },
    ]);
  });

  it('a new turn starts with a clean sheet', () => {
    const game = aGame().province('homs', { is: 3 }).with({ joint: 5, reconciled: true, delayed: true });
    game.moscowHas({ recruited: true, passed: true, actions: 0 }).at('orders');
    game.seals({ sorties: { homs: 2 }, brigades: { homs: 2 }, moscowAid: 3, tehranAid: 3 }, { front: { homs: 6 } });
    game.waives().tehran('offer', 1, { bid: 6 }).moscow('vote', 'veto');
    const { s } = game;
    expect(s).toMatchObject({ turn: 2, joint: -1, jointHonoured: false, posture: 'none', channelKnown: 'none' });
    expect(s).toMatchObject({ strikeOpen: -99, hits: 0, offer: -1, reconciled: false, delayed: false, undo: 'none' });
    for (const power of [s.moscow, s.tehran]) {
      expect(power).toMatchObject({ actions: 3, passed: false, recruited: false, aid: 0, sealed: false });
    }
    expect(s.secret).toMatchObject({ channel: 'none', bid: -1 });
    for (const sheet of [s.secret.moscowSheet, s.secret.tehranSheet]) {
      expect(sheet).toMatchObject({ placed: 0, cursor: 0, aid: 0, stance: 'none', stage: 'units' });
      expect(sheet.units.every((n) => n === 0)).toBe(true);
    }
    expect([...s.sorties, ...s.brigadesSent].every((n) => n === 0)).toBe(true);
    expect(s.provinces.some((p) => p.struck || p.regained)).toBe(false);
  });
});
