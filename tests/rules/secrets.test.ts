import { describe, expect, it } from 'vitest';
import {
  CARD_COUNT,
  type ChronicleEvent,
  hitChances,
  readChronicle,
  type State,
  type Viewer,
  view,
  ZONE,
} from '../../src/rules';
import { sheet } from './decisions';
import { aGame, type Game, startOf } from './helpers';
import { table } from './rulebook';
import { theCampaign } from './setups';

const VIEWERS = ['moscow', 'tehran', 'spectator'] as const satisfies readonly Viewer[];

/** All that a viewer is sent: the view and what of the chronicle is for its eyes. */
function sent(game: Game, viewer: Viewer): { view: object; chronicle: ChronicleEvent[] } {
  return {
    view: view(game.s, viewer),
    chronicle: readChronicle(game.log, viewer, game.s.step === 'over'),
  };
}

/** Two games that differ in a secret look the same to these viewers. */
function same(one: Game, other: Game, ...viewers: Viewer[]): void {
  expect(one.s).not.toEqual(other.s);
  for (const viewer of viewers) expect(sent(one, viewer), viewer).toEqual(sent(other, viewer));
}

describe('R14.1 views are whitelists', () => {
  const POWER =
    // exits: 13.5; filed, hand, pile, played: C1.4, C3.1, C3.3.
    'actions aid aidGiven candidates exits filed hand jointBroken jointHonoured jointUnits passed pile played recruited ' +
    'resolve sealed treasury vp';
  // closed: C4.7.
  const LAND = 'closed faction guard holder marks moscow regained stack struck tehran';
  // lasting, memory: C3.4, C4.4; question, questionPlace, resume: C4.2; strikeTurn: C4.5; headlinesUsed: H2; lastTurn, stopped: 11.3;
  // bushehr, bushehrMoved, dronesRefused, dronesSold, negotiated, withdrew: 13.5.
  const ALL =
    'active aidNeed airDefence brigades brigadesSent bushehr bushehrMoved channelKnown chips config delayed detente ' +
    'dronesRefused dronesSold ending freeSorties headlinesUsed hits joint jointHonoured lastTurn lasting memory ' +
    'moscow ' +
    'moscowVerdict negotiated offer patronage posture provinces question questionPlace reconciled resume s300Escrow ' +
    's300Open sanctions secret sites sorties stability step stopped strikeBonus strikeOpen strikeTurn tehran tehranVerdict ' +
    'tension trust turn undo viewer withdrew';
  const keys = (object: object) => Object.keys(object).sort().join(' ');

  it.each(VIEWERS)('the view of %s has these fields and no other', (viewer) => {
    const seen = view(startOf(theCampaign()).s, viewer);
    expect(keys(seen)).toBe(ALL);
    expect(keys(seen.moscow)).toBe(POWER);
    expect(keys(seen.tehran)).toBe(POWER);
    for (const province of seen.provinces) expect(keys(province)).toBe(LAND);
    expect(keys(seen.secret)).toBe('bid books channel credits moscowSheet shielded tehranSheet zones');
    expect(seen.viewer).toBe(viewer);
  });

  it('a field that the state grows is in no view until somebody lists it', () => {
    const { s } = startOf(theCampaign());
    const grown = Object.assign(structuredClone(s), { newSecret: 1 });
    Object.assign(grown.secret, { newSecret: 1 });
    Object.assign(grown.moscow, { newSecret: 1 });
    Object.assign(grown.provinces[0]!, { newSecret: 1 });
    Object.assign(grown.secret.moscowSheet, { newSecret: 1 });
    for (const viewer of VIEWERS) expect(JSON.stringify(view(grown, viewer))).not.toContain('newSecret');
  });

  it('a view shares nothing that changes with the state', () => {
    const game = aGame().province('homs', { is: 2 }).at('orders');
    const before = structuredClone(game.s);
    for (const viewer of VIEWERS) {
      const seen = view(game.s, viewer);
      seen.provinces[5]!.stack = 6;
      seen.sites[0] = 'tehran';
      seen.sorties[5] = 3;
      seen.brigadesSent[5] = 3;
      seen.lasting[0] = 9;
      seen.memory[0] = 9;
      seen.headlinesUsed[0] = true;
      (seen.secret.zones as number[])[0] = 5;
      seen.moscow.vp = 99;
      seen.tehran.treasury = 99;
      if (seen.secret.moscowSheet) seen.secret.moscowSheet.units[5] = 3;
      if (seen.secret.tehranSheet) seen.secret.tehranSheet.units[5] = 3;
    }
    expect(game.s).toEqual(before);
  });

  it('a view survives JSON unchanged', () => {
    for (const viewer of VIEWERS) {
      const seen = view(startOf(theCampaign()).s, viewer);
      expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
    }
  });
});

describe('R14.1 what is secret', () => {
  const fronts = () => aGame().province('homs', { is: 2 }).config({ reinforceIs: 0 }).at('orders');
  const known = (s: State, viewer: Viewer) => view(s, viewer).secret;

  it('an order sheet is known to its own side until both are sealed', () => {
    const game = fronts().does(sheet('tehran', { brigades: { homs: 2 }, tehranAid: 2, posture: 'retaliate' }));
    expect(known(game.s, 'tehran').tehranSheet).toMatchObject({ aid: 2, stance: 'retaliate', stage: 'sealed' });
    expect(known(game.s, 'moscow').tehranSheet).toBeNull();
    expect(known(game.s, 'spectator')).toEqual({
      credits: null,
      channel: null,
      bid: null,
      moscowSheet: null,
      tehranSheet: null,
      // Module C is off: every card is openly out of the game (C1.4).
      zones: new Array(CARD_COUNT).fill(ZONE.out),
      shielded: null,
      books: null,
    });
  });

  it('two sealed sheets that differ look the same to the other side and to spectators', () => {
    const one = fronts().does(sheet('moscow', { sorties: { homs: 3 }, moscowAid: 3, channel: 'share' }));
    const other = fronts().does(sheet('moscow', {}));
    same(one, other, 'tehran', 'spectator');
    const tehran = fronts().does(sheet('tehran', { brigades: { homs: 3 }, tehranAid: 3, posture: 'buildUp' }));
    same(tehran, fronts().does(sheet('tehran', {})), 'moscow', 'spectator');
  });

  it('Share and Silent look the same to Tehran and spectators, line for line (ruling 6)', () => {
    // An open part of 1 and 4: with this die no hit, or one, whatever the channel.
    const played = (channel: 'share' | 'silent', posture: 'lieLow' | 'buildUp' | 'retaliate') =>
      fronts()
        .province('damascus', { tehran: 3 })
        .seals({ channel, posture, sorties: { homs: 2 } }, { front: { homs: 4 }, israel: 2 });
    for (const posture of ['lieLow', 'buildUp', 'retaliate'] as const) {
      const [share, silent] = [played('share', posture), played('silent', posture)];
      expect([share.s.hits, silent.s.hits]).toEqual(posture === 'lieLow' ? [0, 0] : [1, 1]);
      same(share, silent, 'tehran', 'spectator');
      same(share.waives(), silent.waives(), 'tehran', 'spectator');
      // Three more decisions: still nothing.
      for (const game of [share, silent]) game.tehran('offer', 1, { bid: 4 }).moscow('vote', 'abstain').pass();
      same(share, silent, 'tehran', 'spectator');
    }
  });

  it('nothing shows a warning before it is announced (ruling 49)', () => {
    const warned = fronts().does(sheet('moscow', { channel: 'warn' }));
    same(warned, fronts().does(sheet('moscow', { channel: 'silent' })), 'tehran', 'spectator');
    const game = fronts().seals({ channel: 'warn' });
    for (const viewer of VIEWERS) expect(view(game.s, viewer).channelKnown).toBe('warn');
  });

  it('Silent or Share shown by an accusation is public (ruling 52)', () => {
    const game = fronts().seals({ channel: 'silent' }).accuses();
    for (const viewer of VIEWERS) expect(view(game.s, viewer).channelKnown).toBe('silent');
    expect(sent(game, 'spectator').chronicle.some(({ code }) => code === 'accused')).toBe(true);
  });

  it('Moscow knows its credits, nobody else does', () => {
    const game = fronts().withCredits(4);
    expect(VIEWERS.map((viewer) => known(game.s, viewer).credits)).toEqual([4, null, null]);
    same(game, fronts().withCredits(1), 'tehran', 'spectator');
  });

  it('how many credits an exposure took is not shown (ruling 6)', () => {
    const exposed = (credits: number) => {
      const game = aGame().withCredits(credits).at('orders').seals({ channel: 'share' });
      return game.accuses().tehran('offer', 0, { bid: 1 });
    };
    const [one, many] = [exposed(0), exposed(7)];
    for (const viewer of ['tehran', 'spectator'] as const) expect(sent(one, viewer)).toEqual(sent(many, viewer));
    expect(many.s.secret.credits).toBe(0);
  });

  it('Israel’s die and the total are seen by nobody (ruling 5)', () => {
    const die = (israel: number) => fronts().province('damascus', { tehran: 2 }).seals({}, { israel });
    const [low, high] = [die(1), die(5)];
    expect([low.s.hits, high.s.hits]).toEqual([0, 0]);
    for (const viewer of VIEWERS) {
      expect(sent(low, viewer)).toEqual(sent(high, viewer));
      expect(JSON.stringify(sent(low, viewer))).not.toContain('strikeHidden');
    }
  });

  it('the bid is Moscow’s, also after Veto and Abstain; Support shows it (ruling 7)', () => {
    const offered = (bid: number) => aGame().at('offer').tehran('offer', 1, { bid });
    expect(VIEWERS.map((viewer) => known(offered(6).s, viewer).bid)).toEqual([2, null, null]);
    same(offered(1), offered(6), 'tehran', 'spectator');
    for (const vote of ['veto', 'abstain']) {
      const [one, other] = [offered(1).moscow('vote', vote), offered(6).moscow('vote', vote)];
      for (const viewer of ['tehran', 'spectator'] as const) expect(sent(one, viewer)).toEqual(sent(other, viewer));
      expect(sent(one, 'moscow').chronicle).not.toEqual(sent(other, 'moscow').chronicle);
    }
    const supported = offered(6).moscow('vote', 'support');
    expect(supported.events('vote')).toEqual([{ vote: 'support', paid: 0, bid: 2 }]);
  });

  it('after the end of the game everything is shown (ruling 5)', () => {
    const game = aGame().config({ turns: 1 }).withCredits(2).at('orders').seals({ channel: 'share' }, { israel: 5 });
    expect(readChronicle(game.log, 'spectator', false).length).toBeLessThan(game.log.length);
    game.waives().tehran('offer', 0, { bid: 6 }).moscow('vote', 'veto');
    for (const viewer of VIEWERS) {
      expect(view(game.s, viewer).secret).toEqual(game.s.secret);
      expect(sent(game, viewer).chronicle).toEqual(game.log);
    }
    expect(game.s.secret).toMatchObject({ credits: 3, channel: 'share', bid: 2 });
  });

  it('after a collapse too, and the credits stay unpaid', () => {
    const game = aGame().withStability(1).withCredits(2).reckons();
    expect(view(game.s, 'tehran').secret.credits).toBe(2);
    expect(game.s.moscow.vp).toBe(0);
  });
});

describe('R14.2 evidence', () => {
  const possible = (open: number, channel: 'share' | 'silent') => {
    const hits = [...hitChances(open, channel).entries()].filter(([, faces]) => faces > 0).map(([count]) => count);
    const [low, high] = [hits[0]!, hits.at(-1)!];
    expect(hits).toHaveLength(high - low + 1);
    return low === high ? `${low}` : `${low}-${high}`;
  };

  it('is the printed table for every open part (ruling 4)', () => {
    for (const [range, silent, share] of table('14.2')) {
      const numbers = range!.match(/-?\d+/g)!.map(Number);
      const [low, high] = range!.includes('less')
        ? [numbers[0]! - 10, numbers[0]!]
        : range!.includes('more')
          ? [numbers[0]!, numbers[0]! + 10]
          : [numbers[0]!, numbers[1] ?? numbers[0]!];
      expect(low).toBeLessThanOrEqual(high);
      for (let open = low; open <= high; open++) {
        expect([possible(open, 'silent'), possible(open, 'share')], `open part ${open}`).toEqual([silent, share]);
      }
    }
  });

  it('counts the six faces of the die', () => {
    expect(hitChances(4, 'silent')).toEqual([1, 3, 2, 0]);
    expect(hitChances(4, 'share')).toEqual([0, 2, 3, 1]);
    expect(hitChances(0, 'warn')).toEqual([6, 0, 0, 0]);
  });

  it('both sides see the open part and the hits before the accusation (ruling 4)', () => {
    const game = aGame().province('quneitra', { tehran: 2 }).at('orders').seals({ channel: 'share' }, { israel: 3 });
    for (const viewer of VIEWERS) expect(view(game.s, viewer)).toMatchObject({ strikeOpen: 2, hits: 1 });
    expect(view(aGame().s, 'tehran')).toMatchObject({ strikeOpen: -99, hits: 0 });
  });
});

describe('R14.3 undo', () => {
  const undo = (game: Game) => game.s.undo;

  it('belongs to the side that decided last, until the other side has decided', () => {
    const game = aGame().province('homs', { is: 2 }).at('statecraft');
    expect(undo(game)).toBe('none');
    expect(undo(game.moscow('hedge'))).toBe('moscow');
    expect(undo(game.tehran('hedge'))).toBe('tehran');
    expect(undo(game.moscow('pass'))).toBe('moscow');
    expect(undo(game.tehran('pass'))).toBe('tehran');
    expect(undo(game.moscow('joint', 'homs'))).toBe('moscow');
  });

  it('a sealed sheet may be taken back until the other side has sealed', () => {
    const game = aGame().at('orders').does(sheet('tehran', {}));
    expect(undo(game)).toBe('tehran');
    expect(undo(game.does(sheet('moscow', {}), { israel: 1 }))).toBe('none');
  });

  it('decisions that let the turn run on are final at once, whether or not a die follows', () => {
    expect(undo(aGame().at('accusation').accuses())).toBe('none');
    expect(undo(aGame().at('accusation').waives())).toBe('none');
    expect(undo(aGame().lost('idlib', 'rebels', 3).at('accusation').waives({ rebels: 1 }))).toBe('none');
    expect(undo(aGame().at('offer').tehran('offer', 0, { bid: 1 }))).toBe('none');
    for (const vote of ['veto', 'abstain', 'support'])
      expect(undo(aGame().at('vote').moscow('vote', vote))).toBe('none');
  });

  it('not after the end of the game, when everything is shown', () => {
    expect(undo(aGame().config({ turns: 1 }).at('vote').moscow('vote', 'veto'))).toBe('none');
    expect(undo(aGame().withStability(1).at('vote').moscow('vote', 'veto'))).toBe('none');
  });
});
