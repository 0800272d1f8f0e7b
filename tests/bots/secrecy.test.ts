/** A bot is a function of what its side may see: positions that differ only in secrets give the same choices. */
import { describe, expect, it } from 'vitest';
import { BOTS, choose, type Seen, sidesOf } from '../../src/bots';
import { beliefOf } from '../../src/bots/belief';
import { imagine, positionOf } from '../../src/bots/sight';
import { Fortune } from '../../src/bots/stream';
import { cloneState, type Rng, type Side, type State, view, ZONE } from '../../src/rules';
import { setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { gameAt, type Played, seenBy, toMove } from './seen';

const campaign = scenarioByName('campaign-2015-2024');
const withCards = setUpOf(campaign, 'accessible', { cards: true });

/** Moves every secret of the rival of `side` that rule 14.1 names, and nothing else. */
function twin({ state, log }: Played, side: Side): Played {
  const s = cloneState(state);
  const rivals = side === 'moscow' ? [24, 48] : [0, 24];
  if (side === 'tehran') {
    s.secret.credits = s.secret.credits === 0 ? 4 : 0;
    s.secret.bid = s.secret.bid === 2 ? 0 : 2;
    if (s.channelKnown === 'none' && s.secret.channel !== 'none') {
      s.secret.channel = s.secret.channel === 'share' ? 'silent' : 'share';
    }
    s.secret.moscowSheet.units[9] = 3;
    s.secret.moscowSheet.aid = 3;
  } else {
    s.secret.tehranSheet.units[10] = 2;
    s.secret.tehranSheet.stance = 'retaliate';
  }
  swapHand(s, rivals[0]!, rivals[1]!);
  return { state: s, log };
}

/** Another hand of the same size out of the same hidden cards. */
function swapHand(s: State, from: number, to: number): void {
  const pile = [1, 2, 3].find((zone) => s.secret.zones.slice(from, to).some((at) => at === zone));
  const held = s.secret.zones.findIndex((zone, i) => i >= from && i < to && zone === ZONE.hand);
  const lying = s.secret.zones.findIndex((zone, i) => i >= from && i < to && zone === pile);
  if (held < 0 || lying < 0) return;
  [s.secret.zones[held], s.secret.zones[lying]] = [s.secret.zones[lying]!, s.secret.zones[held]!];
}

const positions = (['statecraft', 'joint', 'orders', 'accusation', 'offer', 'vote'] as const).map((step) => {
  const game = gameAt(withCards, step, 3);
  return { step, game };
});

describe('what a bot cannot see does not move it', () => {
  for (const { step, game } of positions) {
    for (const side of game.state.active === 'both' ? (['moscow', 'tehran'] as const) : [toMove(game.state)]) {
      it(`${step} of ${side}: every bot, twenty seeds`, () => {
        const other = twin(game, side);
        expect(JSON.stringify(other.state)).not.toBe(JSON.stringify(game.state));
        const [a, b] = [seenBy(game, side), seenBy(other, side)];
        expect(b.view).toEqual(a.view);
        for (const bot of BOTS.filter((id) => sidesOf(id).includes(side))) {
          for (let seed = 0; seed < 20; seed++) {
            const budget = { iterations: 12, explain: seed === 0 };
            expect(choose(bot, b, seed, budget), `${bot} seed ${seed}`).toEqual(choose(bot, a, seed, budget));
          }
        }
      });
    }
  }

  it('takes no State: the types refuse one', () => {
    const { game } = positions[0]!;
    const take = (seen: Seen) => seen;
    // @ts-expect-error a State has no viewer
    expect(take({ view: game.state, history: [] })).toBeTruthy();
  });
});

describe('an imagined position agrees with what was seen', () => {
  for (const { step, game } of positions) {
    for (const side of ['moscow', 'tehran'] as const) {
      it(`${step} through the eyes of ${side}`, () => {
        const seen = seenBy(game, side);
        const belief = beliefOf(seen.view, seen.history);
        const fortune = new Fortune();
        const hands = new Set<string>();
        for (let seed = 0; seed < 60; seed++) {
          fortune.reset(seed);
          const s = positionOf(seen.view);
          imagine(s, side, belief, fortune);
          const again = view(s, side);
          if (step === 'orders') {
            // Sheets are imagined at the reveal: who has sealed is set aside.
            Object.assign(again, { active: seen.view.active });
            for (const name of ['moscow', 'tehran'] as const) again[name].sealed = seen.view[name].sealed;
            Object.assign(again.secret, {
              moscowSheet: seen.view.secret.moscowSheet,
              tehranSheet: seen.view.secret.tehranSheet,
            });
          }
          expect(again).toEqual(seen.view);
          expect(s.secret.zones).not.toContain(ZONE.hidden);
          for (const name of ['moscow', 'tehran'] as const) {
            const [from, to] = name === 'moscow' ? [0, 24] : [24, 48];
            const held = s.secret.zones.slice(from, to).filter((zone) => zone === ZONE.hand).length;
            expect(held).toBe(seen.view[name].hand);
          }
          hands.add(s.secret.zones.join(''));
        }
        expect(hands.size).toBeGreaterThan(5);
      });
    }
  }
});

describe('belief about the channel (R14.2)', () => {
  const at = positions.find(({ step }) => step === 'accusation')!.game;
  const withHits = (open: number, hits: number) => {
    const s = cloneState(at.state);
    s.strikeOpen = open;
    s.hits = hits;
    return beliefOf({ ...view(s, 'tehran'), viewer: 'tehran' }, []).share;
  };

  it('is sure where only Share, or only Silence, can have brought these hits', () => {
    expect(withHits(4, 3)).toBe(1);
    expect(withHits(4, 0)).toBe(0);
  });

  it('is the prior where the hits say nothing, and grows with hits between', () => {
    expect(withHits(-20, 0)).toBeGreaterThan(0.2);
    expect(withHits(-20, 0)).toBeLessThan(0.6);
    expect(withHits(3, 2)).toBeGreaterThan(withHits(3, 1));
  });

  it('draws the believed channel in the believed share of playouts', () => {
    const seen = seenBy(at, 'tehran');
    const fortune = new Fortune();
    let share = 0;
    for (let seed = 0; seed < 2000; seed++) {
      fortune.reset(seed);
      const s = positionOf(seen.view);
      imagine(s, 'tehran', { share: 0.3, credits: [] }, fortune as Rng);
      if (s.secret.channel === 'share') share++;
    }
    expect(share / 2000).toBeGreaterThan(0.26);
    expect(share / 2000).toBeLessThan(0.34);
  });
});
