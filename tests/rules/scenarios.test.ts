import { describe, expect, it } from 'vitest';
import { createGame, HEADLINES, type HeadlineId, LEVELS, type Level, type SetUp } from '../../src/rules';
import { setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { dice } from './dice';
import { aGame, type Game, startOf } from './helpers';
import { RULES_TEXT, table } from './rulebook';
import { ofLevel, quiet, theCampaign, theShortGame, withCards } from './setups';

describe('R13.1 what a scenario sets up', () => {
  it('what a scenario says is what the game starts with', () => {
    const setUp = {
      ...quiet(),
      stability: 7,
      patronage: -2,
      trust: 3,
      detente: 2,
      tension: 6,
      sanctions: 4,
      vp: { moscow: 1, tehran: 2 },
      treasury: { moscow: 3, tehran: 4 },
      resolve: { moscow: 5, tehran: 6 },
      candidates: { moscow: 1, tehran: 2 },
      brigades: 7,
      airDefence: 1,
      chips: 2,
      credits: 3,
      freeSorties: 1,
      aidNeed: 6,
      strikeBonus: 1,
      contracts: { A: 'moscow', J: 'tehran' },
    } as const;
    const s = createGame(setUp, dice());
    expect(s).toMatchObject({ stability: 7, patronage: -2, trust: 3, detente: 2, tension: 6, sanctions: 4 });
    expect(s).toMatchObject({ brigades: 7, airDefence: 1, chips: 2, freeSorties: 1, aidNeed: 6, strikeBonus: 1 });
    expect(s.moscow).toMatchObject({ vp: 1, treasury: 3, resolve: 5, candidates: 1, actions: 3 });
    expect(s.tehran).toMatchObject({ vp: 2, treasury: 4, resolve: 6, candidates: 2, actions: 3 });
    expect(s.secret.credits).toBe(3);
    expect(s.sites.join(' ')).toBe('moscow none none none none none none none none tehran');
    expect(s).toMatchObject({ turn: 1, step: 'statecraft', active: 'moscow', undo: 'none', ending: 'none' });
  });
});

/** A scenario of the project at a level, without its hash. */
function fromFile(id: string, level: Level) {
  const { config, ...rest } = setUpOf(scenarioByName(id), level);
  return { ...rest, config: { ...config, scenarioHash: '' } };
}
/** R12.4: the measured par of a scenario, as the rulebook prints it. */
function withPar(setUp: SetUp, id: string): SetUp {
  const [, moscow, tehran] = new RegExp(`^\\| \`${id}\` \\| (\\d+) \\| (\\d+) \\|$`, 'm').exec(RULES_TEXT)!;
  return { ...setUp, config: { ...setUp.config, parMoscow: Number(moscow), parTehran: Number(tehran) } };
}
const BOTH_LEVELS = ['accessible', 'historic'] as const satisfies readonly Level[];

describe('R13.1 campaign 2015-2024', () => {
  it.each(BOTH_LEVELS)('the scenario file says what the rulebook prints, at %s level', (level) => {
    expect(fromFile('campaign-2015-2024', level)).toEqual(withPar(withCards(theCampaign(level)), 'campaign-2015-2024'));
    expect(scenarioByName('campaign-2015-2024').level).toBe('historic');
  });

  it('starts with the printed map', () => {
    const game = startOf(theCampaign());
    expect(game.look('rif-dimashq')).toMatchObject({ holder: 'government', stack: 3, faction: 'rebels', tehran: 1 });
    expect(game.look('homs')).toMatchObject({ holder: 'government', stack: 2, faction: 'is', tehran: 1, moscow: 0 });
    expect(game.look('deir-ez-zor')).toMatchObject({ holder: 'is', stack: 3, faction: 'is', guard: false });
    expect(game.look('hasakah')).toMatchObject({ holder: 'sdf', stack: 3, faction: 'sdf', guard: true });
    expect(game.look('tartus')).toMatchObject({ stack: 0, faction: 'none', moscow: 2 });
    expect(game.s.sites.every((owner) => owner === 'none')).toBe(true);
  });

  it('VP 0 to 4 at Historic, 0 to 0 at Accessible (docs/BALANCE.md)', () => {
    const vp = (level: 'historic' | 'accessible') => {
      const { s } = startOf(theCampaign(level));
      return [s.moscow.vp, s.tehran.vp];
    };
    expect([vp('historic'), vp('accessible')]).toEqual([
      [0, 4],
      [0, 0],
    ]);
  });
});

describe('R13.2 short game', () => {
  it.each(BOTH_LEVELS)('the scenario file says what the rulebook prints, at %s level', (level) => {
    expect(fromFile('intervention-2015', level)).toEqual(withPar(theShortGame(level), 'intervention-2015'));
    expect(scenarioByName('intervention-2015').level).toBe('accessible');
  });

  it('four turns, headlines h01-h04, VP 0 to 0 at both levels (ruling 61)', () => {
    for (const level of ['accessible', 'historic'] as const) {
      const { s } = startOf(theShortGame(level));
      expect([s.moscow.vp, s.tehran.vp]).toEqual([0, 0]);
      expect(s.config).toMatchObject({ turns: 4, lead: 2, overreach: 8, threshold: 16 });
      expect(s.config.headlines).toEqual(['h01', 'h02', 'h03', 'h04']);
    }
  });

  it('the need never rises and rebels are reinforced in all four turns, IS in two (ruling 61)', () => {
    const game = startOf(theShortGame()).withStability(10).config({ counterBase: 99 });
    for (let turn = 1; turn <= 4; turn++) {
      expect(game.s).toMatchObject({ turn, aidNeed: 3 });
      game.s.moscow.aid = 2;
      game.s.tehran.aid = 2;
      game
        .lost('aleppo', 'rebels', 3)
        .lost('idlib', 'rebels', 4)
        .lost('raqqa', 'is', 3)
        .at('accusation')
        .waives({ rebels: 1, is: 1 });
      if (game.s.step === 'offer') game.tehran('offer', 0, { bid: 1 }).moscow('vote', 'abstain');
    }
    const grown = game.events('reinforced').map(({ faction }) => faction);
    expect(grown.filter((faction) => faction === 'rebels')).toHaveLength(4);
    expect(grown.filter((faction) => faction === 'is')).toHaveLength(2);
    expect(game.s.ending).toBe('final');
  });
});

describe('R13.3 two levels', () => {
  it('differ as printed', () => {
    for (const level of ['accessible', 'historic'] as const) {
      expect(LEVELS[level]).toEqual({
        stability: ofLevel('Stability at the start', level)[0],
        aidNeed: ofLevel('Aid need', level)[0],
        cardsStability: ofLevel('More Stability at the start', level)[0],
        cardsFall: ofLevel('More Stability lost', level)[0],
        counterBase: ofLevel('Counter-attack base', level)[0],
      });
    }
    expect(LEVELS).toEqual({
      accessible: { stability: 5, aidNeed: 3, cardsStability: 0, cardsFall: 0, counterBase: 7 },
      historic: { stability: 4, aidNeed: 4, cardsStability: 1, cardsFall: 1, counterBase: 6 },
    });
  });

  it('with dossier cards Stability starts 1 higher at Historic, or as the scenario prints, and never above 10', () => {
    const start = (setUp: SetUp) => createGame(setUp, { d6: () => 1, pick: () => 0 }).stability;
    expect(BOTH_LEVELS.map((level) => start(theCampaign(level)))).toEqual([5, 4]);
    expect(BOTH_LEVELS.map((level) => start(withCards(theCampaign(level))))).toEqual([5, 5]);
    const own = theCampaign('historic');
    expect(start(withCards({ ...own, config: { ...own.config, cardsStability: 2 } }))).toBe(6);
    expect(start(withCards({ ...own, stability: 10 }))).toBe(10);
  });
});

describe('R13.4 headlines', () => {
  /** A game in which turn 2 brings the headline, from a quiet turn 1 at Tension 4 (no drift). */
  function news(id: HeadlineId, board: (game: Game) => Game = (game) => game): Game {
    const calm = { headlines: ['none', id], reinforceRebels: 0, reinforceIs: 0 } as const;
    const game = board(aGame().withStability(8).config(calm));
    game.inTurn(1).withTension(4).reckons({ moscow: 2, tehran: 2 });
    expect(game.s.turn).toBe(2);
    return game;
  }

  it('are the ten of the table', () => {
    expect(table('13.4').map(([id]) => id)).toEqual(HEADLINES.slice(0, 10));
  });

  it.each(['h01', 'h03'] as const)('%s has no effect', (id) => {
    const plain = aGame().withStability(8).withTension(4).reckons({ moscow: 2, tehran: 2 }).s;
    const used = HEADLINES.map((other) => other === id);
    // It is used up (H2), and that is all.
    expect({ ...news(id).s, config: plain.config }).toEqual({ ...plain, headlinesUsed: used });
    expect(table('13.4').find(([row]) => row === id)?.[4]).toBe('No effect.');
  });

  it('h02: Sanctions -1', () => {
    expect(news('h02').s).toMatchObject({ sanctions: 1, tension: 4 });
  });

  it('h04: Tension +2, Sanctions +1', () => {
    expect(news('h04').s).toMatchObject({ tension: 6, sanctions: 3 });
  });

  it('h05: the aid need is 1 higher from now on', () => {
    expect(news('h05').s.aidNeed).toBe(5);
  });

  it('h06: Tension +2, Tehran’s Resolve -1', () => {
    expect(news('h06').s).toMatchObject({ tension: 6, moscow: { resolve: 8 }, tehran: { resolve: 7 } });
  });

  it('h07: a government Daraa below 2 gets an insurgency of rebel 2, an IS stack of 1 is replaced (ruling 23)', () => {
    const daraa = (land: Parameters<Game['province']>[1]) =>
      news('h07', (game) => game.province('daraa', land)).look('daraa');
    expect(daraa({ tehran: 1 })).toMatchObject({ holder: 'government', stack: 2, faction: 'rebels', tehran: 1 });
    expect(daraa({ is: 1 })).toMatchObject({ holder: 'government', stack: 2, faction: 'rebels' });
    expect(daraa({ rebels: 1 })).toMatchObject({ holder: 'government', stack: 2, faction: 'rebels' });
    expect(daraa({ is: 2 })).toMatchObject({ stack: 2, faction: 'is' });
    expect(daraa({ holder: 'rebels', rebels: 1 })).toMatchObject({ holder: 'rebels', stack: 1 });
  });

  it('h07 is no fall: Stability and proxies stay, nobody regains (ruling 22)', () => {
    const game = news('h07', (g) => g.province('daraa', { moscow: 3 }));
    expect(game.look('daraa')).toMatchObject({ moscow: 3, regained: false });
    expect(game.s.stability).toBe(8);
  });

  it('h08: 2 free sorties, Detente -1, 2 treasury for Tehran from nobody, Trust +1 (ruling 40)', () => {
    const game = news('h08');
    expect(game.s).toMatchObject({
      freeSorties: 2,
      detente: 0,
      trust: 6,
      moscow: { treasury: 7 },
      tehran: { treasury: 12 },
    });
    game.province('homs', { is: 4 }).at('orders');
    game.seals({ sorties: { homs: 3 } }, { front: { homs: 6 } });
    expect(game.s.moscow.treasury).toBe(6);
  });

  it('h09: strike +2 from now on', () => {
    const game = news('h09');
    expect(game.at('orders').seals({ posture: 'buildUp' }).s.strikeOpen).toBe(3);
  });

  it('h10: Idlib rebel or empty becomes rebel and +3, at most 6; the holder does not change (ruling 23)', () => {
    const idlib = (land: Parameters<Game['province']>[1]) =>
      news('h10', (game) => game.province('idlib', land)).look('idlib');
    expect(idlib({})).toMatchObject({ holder: 'government', stack: 3, faction: 'rebels' });
    expect(idlib({ rebels: 2 })).toMatchObject({ holder: 'government', stack: 5, faction: 'rebels' });
    expect(idlib({ holder: 'rebels', rebels: 2, struck: true })).toMatchObject({ holder: 'rebels' });
    expect(idlib({ is: 1 })).toMatchObject({ holder: 'government', stack: 1, faction: 'is' });
  });

  it('h10 stops at 6', () => {
    const game = aGame()
      .config({ headlines: ['none', 'h10'] })
      .withStability(9)
      .lost('idlib', 'rebels', 5, { struck: true });
    game.reckons({ moscow: 3, tehran: 3 });
    expect(game.look('idlib')).toMatchObject({ stack: 6, holder: 'rebels' });
  });
});
