/** Choices: legal everywhere, the same for the same seed, in steps that can be stopped, with reasons. */
import { describe, expect, it } from 'vitest';
import { BOTS, budgetOf, choose, LEVEL_BOTS, type PERSONAS, parseBot, sidesOf, think } from '../../src/bots';
import { COEFFICIENTS } from '../../src/bots/coefficients';
import { FEATURE_COUNT, FEATURES, features } from '../../src/bots/features';
import { cloneState, isOver, refuseDecision, type Side, utility } from '../../src/rules';
import { setUpOf } from '../../src/scenario';
import { listScenarios, scenarioByName } from '../../src/scenario/files';
import { gameAt, play, seenBy, toMove } from './seen';

const shortGame = setUpOf(scenarioByName('intervention-2015'), 'accessible');
const orders = gameAt(shortGame, 'orders', 2);

describe('the bots', () => {
  it('are read by name, with a budget or without', () => {
    expect(parseBot('strong')).toEqual({ id: 'strong', budget: {} });
    expect(parseBot('expert:250')).toEqual({ id: 'expert', budget: { iterations: 250 } });
    for (const bad of ['', 'Strong', 'strong:', 'strong:0', 'strong:-1', 'strong:1.5', 'strong:10:2', 'toString']) {
      expect(parseBot(bad), bad).toBeNull();
    }
  });

  it('grow with their level', () => {
    const budgets = LEVEL_BOTS.map(budgetOf);
    expect(budgets).toEqual([...budgets].sort((a, b) => a - b));
    expect(sidesOf('historical-tehran')).toEqual(['tehran']);
  });

  it('fit their coefficients', () => {
    expect(new Set(FEATURES).size).toBe(FEATURE_COUNT);
    for (const model of Object.values(COEFFICIENTS)) {
      for (const name of ['moscow', 'tehran', 'collapse'] as const) {
        expect(model[name]).toHaveLength(2 * FEATURE_COUNT);
        expect(model[name].every(Number.isFinite)).toBe(true);
      }
    }
    const x = new Float64Array(FEATURE_COUNT).fill(Number.NaN);
    features(orders.state, x);
    expect(Array.from(x).every(Number.isFinite)).toBe(true);
  });
});

describe('choices are legal', () => {
  for (const scenario of listScenarios()) {
    it(`${scenario.id}: every bot to the end of a game on every side it plays`, () => {
      const setUp = setUpOf(scenario);
      let decisions = 0;
      for (const bot of BOTS) {
        for (const side of sidesOf(bot)) {
          if (setUp.config.turns > 5 && side === 'tehran') continue;
          const bots = side === 'moscow' ? { moscow: bot, tehran: 'novice' } : { moscow: 'novice', tehran: bot };
          const check = (game: Parameters<typeof seenBy>[0], awaited: Side) => {
            decisions++;
            return awaited !== side || refuseDecision(game.state, null) !== null;
          };
          const { state } = play(setUp, `${bot}/${side}`, bots as Record<Side, 'novice'>, check, 8);
          expect(isOver(state)).toBe(true);
        }
      }
      expect(decisions).toBeGreaterThan(300);
    });
  }
});

describe('thinking', () => {
  it('gives the same thought for the same seed, and others for others', () => {
    const seen = seenBy(orders, 'moscow');
    const thoughts = [1, 1, 2, 3, 4].map((seed) => choose('strong', seen, seed, { iterations: 60, explain: true }));
    expect(thoughts[1]).toEqual(thoughts[0]);
    expect(new Set(thoughts.map((thought) => JSON.stringify(thought))).size).toBeGreaterThan(1);
  });

  it('leaves what it was given as it was', () => {
    const seen = seenBy(orders, 'tehran');
    const before = JSON.stringify(seen);
    choose('strong', seen, 1, { iterations: 60, explain: true });
    expect(JSON.stringify(seen)).toBe(before);
  });

  it('yields how far it is and can be left at any time', () => {
    const thinking = think('strong', seenBy(orders, 'tehran'), 1, { iterations: 4000 });
    const shares: number[] = [];
    for (let i = 0; i < 5; i++) {
      const step = thinking.next();
      if (!step.done) shares.push(step.value);
    }
    expect(shares).toHaveLength(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
    thinking.return({} as never);
    expect(thinking.next().done).toBe(true);
  });

  it('ends in time with a legal decision when its time is short', () => {
    const { decision, iterations } = choose('expert', seenBy(orders, 'moscow'), 1, {
      iterations: 1_000_000,
      milliseconds: 30,
    });
    expect(refuseDecision(cloneState(orders.state), decision)).toBeNull();
    expect(iterations).toBeLessThan(200_000);
  });

  it('says why, with a line that begins with the decision', () => {
    for (const step of ['statecraft', 'joint', 'orders', 'accusation', 'offer', 'vote'] as const) {
      const game = gameAt(shortGame, step, 2);
      const seen = seenBy(game, toMove(game.state));
      const { decision, line, reason, value } = choose('strong', seen, 5, { iterations: 80, explain: true });
      if (reason.code === 'only') continue;
      expect(line[0]).toEqual(decision);
      expect(reason.code).not.toBe('policy');
      expect(Object.values(reason.values).every((one) => typeof one === 'string' || Number.isFinite(one))).toBe(true);
      expect(value).toBeGreaterThan(-0.2);
      expect(value).toBeLessThan(1.2);
    }
  });
});

describe('personas keep their word', () => {
  const campaign = setUpOf(scenarioByName('campaign-2015-2024'), 'accessible', { cards: false });
  const events = (
    moscow: (typeof PERSONAS)[number] | 'novice',
    tehran: (typeof PERSONAS)[number] | 'novice',
    seed: string,
  ) => play(campaign, seed, { moscow, tehran }, () => true, 24).log;

  it('a cooperator never Supports, never Shares, offers what it can and helps', () => {
    for (const seed of ['a', 'b', 'c']) {
      const log = events('cooperator', 'cooperator', seed);
      expect(log.some((e) => e.code === 'vote' && e.values.vote === 'support')).toBe(false);
      expect(log.some((e) => e.code === 'channelChosen' && e.values.channel === 'share')).toBe(false);
      expect(log.some((e) => e.code === 'action' && ['seize', 'defectors', 'delay'].includes(e.values.action))).toBe(
        false,
      );
      expect(log.filter((e) => e.code === 'joint' && e.values.outcome === 'honoured').length).toBeGreaterThan(2);
    }
  });

  it('an exploiter gives no aid, always Shares and Supports', () => {
    const log = events('exploiter', 'cooperator', 'd');
    for (const e of log) {
      if (e.code === 'ordersOpen' && e.values.side === 'moscow') expect(e.values.aid).toBe(0);
      if (e.code === 'channelChosen') expect(e.values.channel).toBe('share');
      if (e.code === 'vote') expect(e.values.vote).toBe('support');
    }
  });

  it('a selective exploiter betrays in channel and vote but gives aid', () => {
    const log = events('selective', 'cooperator', 'e');
    const aids = log.flatMap((e) => (e.code === 'ordersOpen' && e.values.side === 'moscow' ? [e.values.aid] : []));
    expect(aids.filter((aid) => aid >= 2).length).toBeGreaterThan(aids.length / 2);
    expect(log.every((e) => e.code !== 'vote' || e.values.vote === 'support')).toBe(true);
  });

  it('tit for tat answers Support with silence and no offer, and returns when it ends', () => {
    const log = events('selective', 'tit-for-tat', 'f');
    const votes = new Map(log.flatMap((e) => (e.code === 'vote' ? [[e.turn, e.values.vote] as const] : [])));
    const offers = log.flatMap((e) => (e.code === 'offer' ? [[e.turn, e.values.amount] as const] : []));
    const after = offers.filter(([turn]) => votes.get(turn - 1) === 'support');
    expect(after.length).toBeGreaterThan(0);
    expect(after.every(([, amount]) => amount === 0)).toBe(true);
    expect(offers[0]![1]).toBeGreaterThan(0);
  });

  it('a bargainer votes as it is paid', () => {
    for (const e of [...events('bargainer', 'novice', 'g'), ...events('bargainer', 'novice', 'h')]) {
      if (e.code !== 'vote') continue;
      if (e.values.vote === 'support') expect(e.values.paid).toBe(0);
      else expect(e.values.paid).toBeGreaterThan(0);
    }
  });

  it('a spoiler gives nothing and brings Damascus down', () => {
    const { state, log } = play(campaign, 'i', { moscow: 'spoiler', tehran: 'novice' }, () => true, 24);
    expect(
      log.every((e) => e.code !== 'ordersOpen' || e.values.side !== 'moscow' || e.values.aid + e.values.units === 0),
    ).toBe(true);
    expect(state.ending).not.toBe('final');
  });
});

describe('strength', () => {
  it('a little search beats habit', () => {
    let [better, worse, sum] = [0, 0, 0];
    for (let pair = 0; pair < 12; pair++) {
      for (const side of ['moscow', 'tehran'] as const) {
        const bots =
          side === 'moscow' ? { moscow: 'steady', tehran: 'novice' } : { moscow: 'novice', tehran: 'steady' };
        const { state } = play(shortGame, `pair/${pair}`, bots as Record<Side, 'novice'>, () => true, 40);
        const lead = utility(state, side) - utility(state, side === 'moscow' ? 'tehran' : 'moscow');
        sum += lead;
        if (lead > 0.05) better++;
        if (lead < -0.05) worse++;
      }
    }
    expect(sum).toBeGreaterThan(0);
    expect(better).toBeGreaterThan(worse * 2);
  });
});
