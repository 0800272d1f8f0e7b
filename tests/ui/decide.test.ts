/** What the decision panels foretell is what the rules then do, and nothing hidden has a part in it. */
import { describe, expect, it } from 'vitest';
import { eventText } from '../../src/messages';
import {
  apply,
  type ChronicleEvent,
  cloneState,
  createGame,
  type Decision,
  decide,
  draftSheet,
  hitsOf,
  isOver,
  legal,
  MOVES,
  moveId,
  type State,
  sealOf,
  setStance,
  view,
} from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { couldGive, needNow, stabilityBy } from '../../src/ui/lib/aid';
import { beyondPrice, changeText, compare } from '../../src/ui/lib/changes';
import { EMPTY_DRAFT } from '../../src/ui/lib/draft';
import { suspicion, worthOfAccusing } from '../../src/ui/lib/evidence';
import { INTERESTS, isOfInterest } from '../../src/ui/lib/filter';
import { goalsOf } from '../../src/ui/lib/goals';
import { pickOnMap } from '../../src/ui/lib/map-pick';
import { preview } from '../../src/ui/lib/preview';
import { strikeIf } from '../../src/ui/lib/strike';
import { afterVote } from '../../src/ui/lib/vote';
import { readSettings } from '../../src/ui/settings/settings';

const start = (id = 'intervention-2015') => createGame(setUpOf(scenarioByName(id)), keyedDice('0'.repeat(32)));

/** Plays games and hands every position with a decision of one side to `check`. */
function everyDecision(id: string, seeds: number, check: (s: State, side: 'moscow' | 'tehran') => void): void {
  for (let seed = 0; seed < seeds; seed++) {
    const dice = keyedDice(String(seed));
    const s = createGame(setUpOf(scenarioByName(id)), dice);
    for (let n = 0; !isOver(s) && n < 400; n++) {
      const side = s.active === 'tehran' ? 'tehran' : 'moscow';
      if (s.step === 'orders') {
        const sheet = draftSheet(view(s, side), side);
        setStance(sheet, side === 'moscow' ? 'silent' : 'lieLow');
        expect(decide(s, sealOf(side, sheet), dice)).toBeNull();
        continue;
      }
      check(s, side);
      const ids: number[] = [];
      legal(s, side, ids);
      const move = MOVES[ids[(seed * 7 + n * 5) % ids.length]!]!;
      expect(decide(s, move as Decision, dice)).toBeNull();
    }
  }
}

describe('before a decision', () => {
  for (const id of ['campaign-2015-2024', 'six-votes-2006']) {
    it(`${id}: what is foretold of an action is what it does, and the view stays as it is`, () => {
      let foretold = 0;
      everyDecision(id, 4, (s, side) => {
        if (s.step !== 'statecraft') return;
        const seen = view(s, side);
        const before = JSON.stringify(seen);
        const ids: number[] = [];
        legal(s, side, ids);
        for (const move of ids) {
          const told = preview(seen, side, move);
          if (!told) continue;
          const then = cloneState(s);
          apply(then, move, keyedDice('9'));
          expect(told.undo).toBe(then.undo === side);
          expect(told.changes).toEqual(compare(s, then));
          foretold++;
        }
        expect(JSON.stringify(seen)).toBe(before);
      });
      expect(foretold).toBeGreaterThan(200);
    });
  }

  it('nothing is foretold from what the viewer does not know', () => {
    everyDecision('campaign-2015-2024', 2, (s, side) => {
      if (side !== 'tehran' || s.step !== 'statecraft') return;
      const twin = cloneState(s);
      twin.secret.credits = s.secret.credits + 2;
      const ids: number[] = [];
      legal(s, side, ids);
      for (const id of ids) expect(preview(view(twin, side), side, id)).toEqual(preview(view(s, side), side, id));
    });
  });

  it('a die is never foretold', () => {
    const id = moveId({ side: 'moscow', type: 'play', card: 'm16' });
    expect(preview(view(start('campaign-2015-2024'), 'moscow'), 'moscow', id)).toBeNull();
  });

  it('the price on the button is not told again', () => {
    const s = start();
    const seen = view(s, 'moscow');
    const court = preview(seen, 'moscow', moveId({ side: 'moscow', type: 'court' }))!;
    expect(beyondPrice(court.changes, 'moscow', 2).map((change) => changeText(change))).toEqual(['Patronage 0 → +1']);
    const recruit = moveId({ side: 'moscow', type: 'recruit', province: 'rif-dimashq' });
    const changes = beyondPrice(preview(seen, 'moscow', recruit)!.changes, 'moscow', 1);
    expect(changes.map((change) => changeText(change))[0]).toBe('Rif Dimashq: Moscow 0 → 1');
    expect(changes.map((change) => changeText(change, 'rif-dimashq'))[0]).toBe('Moscow’s proxies 0 → 1');
  });

  it('R9.4: a vote is shown with its numbers', () => {
    const s = start();
    Object.assign(s, { step: 'vote', active: 'moscow', offer: 3, tension: 6 });
    s.tehran.treasury = 4;
    s.secret.bid = 2;
    const told = afterVote(view(s, 'moscow'), 'support').map((change) => changeText(change));
    expect(told).toContain('Moscow 0 → 2 VP');
    expect(told).toContain('Sanctions 2 → 4');
  });
});

describe('the order sheet', () => {
  it('R10.1: aid against the need, and what the other side could give', () => {
    const s = start();
    s.tehran.treasury = 2;
    const seen = view(s, 'moscow');
    expect([couldGive(seen, 'tehran'), needNow(seen)]).toEqual([2, s.aidNeed]);
    expect([0, 1, 2, 3, 4].map((aid) => stabilityBy({ ...seen, aidNeed: 3 }, aid))).toEqual([-2, -1, -1, 0, 1]);
  });

  it('R7.1: the strike of each pair of choices is what the dice give', () => {
    const s = start();
    const seen = view(s, 'moscow');
    const open = 1 + 1 + 1; // Damascus and Rif Dimashq hold a Tehran proxy each; Build up.
    const hits = [1, 2, 3, 4, 5, 6].map((die) => hitsOf(open + 2 + die));
    const { faces, average } = strikeIf(seen, 'share', 'buildUp');
    expect(faces).toBe(hits.filter((n) => n > 0).length);
    expect(average).toBeCloseTo(hits.reduce((a, b) => a + b) / 6, 1);
  });

  it('a front that is pressed on the map gets one unit more, and none after the last', () => {
    const s = start();
    s.step = 'orders';
    s.active = 'both';
    const seen = view(s, 'moscow');
    let draft = EMPTY_DRAFT;
    const sent: number[] = [];
    for (let n = 0; n < 5; n++) {
      const picked = pickOnMap({ view: seen, side: 'moscow', action: null, draft }, 6);
      if (picked?.does !== 'draft') throw new Error('Hama is a front');
      draft = picked.draft;
      sent.push(draft.units[6]!);
    }
    expect(sent).toEqual([1, 2, 3, 0, 1]);
    expect(pickOnMap({ view: seen, side: 'moscow', action: null, draft }, 4)).toBeNull();
  });
});

describe('the map in Statecraft', () => {
  it('decides where the chosen action may be done in one way, and only looks elsewhere', () => {
    const seen = view(start(), 'moscow');
    const at = (action: 'recruit' | null, province: number) =>
      pickOnMap({ view: seen, side: 'moscow', action, draft: EMPTY_DRAFT }, province);
    expect(at('recruit', 1)).toEqual({
      does: 'decide',
      decision: { side: 'moscow', type: 'recruit', province: 'rif-dimashq' },
    });
    expect([at('recruit', 11), at(null, 1)]).toEqual([null, null]);
  });
});

describe('R14.2 the evidence', () => {
  it('weighs the hits against what was thought before', () => {
    const s = start();
    Object.assign(s, { step: 'accusation', active: 'tehran', posture: 'buildUp', strikeOpen: 3, hits: 2 });
    const seen = view(s, 'tehran');
    // Open part 3: two hits need a total of 9, so a die of 6 without a leak and one of 4 or more with it.
    expect(suspicion(seen, 50)).toEqual({ silent: 1, share: 3, percent: 75 });
    expect(suspicion(seen, 90).percent).toBe(96);
    expect([worthOfAccusing(100), worthOfAccusing(0), worthOfAccusing(50)]).toEqual([1, -1, 0]);
  });
});

describe('goals', () => {
  it('name what a decision or one step would change, soonest first', () => {
    const s = start();
    s.patronage = 1;
    const goals = goalsOf(view(s, 'moscow'), 'moscow');
    const patron = goals.find(({ line }) => line === 'patron')!;
    expect(patron).toMatchObject({ vp: 0, moves: ['Court the president'], steps: ['Patronage +1 → 1 VP'] });
    expect(goals[0]!.moves.length).toBeGreaterThan(0);
    expect(goalsOf(view(s, 'moscow'), 'tehran').every(({ moves }) => moves.length === 0)).toBe(true);
  });
});

describe('the chronicle', () => {
  it('has every line under everything, and most under a subject', () => {
    const log: ChronicleEvent[] = [];
    const dice = keyedDice('5');
    const s = createGame(setUpOf(scenarioByName('intervention-2015')), dice);
    for (let n = 0; !isOver(s) && n < 300; n++) {
      const side = s.active === 'tehran' ? 'tehran' : 'moscow';
      if (s.step === 'orders') {
        const sheet = draftSheet(view(s, side), side);
        setStance(sheet, side === 'moscow' ? 'silent' : 'lieLow');
        decide(s, sealOf(side, sheet), dice, log);
        continue;
      }
      const ids: number[] = [];
      legal(s, side, ids);
      decide(s, MOVES[ids[n % ids.length]!] as Decision, dice, log);
    }
    const count = (interest: (typeof INTERESTS)[number]) =>
      log.filter((event) => isOfInterest(event, interest, 'moscow')).length;
    expect(count('all')).toBe(log.length);
    const subjects = INTERESTS.filter((one) => one !== 'all' && one !== 'mine').map(count);
    expect(Math.min(...subjects)).toBeGreaterThan(0);
    const framed = log.filter(({ code }) => code === 'turn' || code === 'headline').length;
    expect(subjects.reduce((a, b) => a + b)).toBe(log.length - framed);
    const mine = log.filter((event) => isOfInterest(event, 'mine', 'moscow')).map(eventText);
    expect(mine.some((text) => text.startsWith('Tehran: Treasury'))).toBe(false);
  });
});

describe('settings', () => {
  it('take what they know and nothing else', () => {
    const plain = readSettings(null);
    expect(plain).toMatchObject({ theme: 'system', text: '100', sounds: false, shortcuts: true });
    expect(readSettings('{"theme":"dark","text":"90","sounds":1,"more":2}')).toEqual({ ...plain, theme: 'dark' });
    expect([readSettings('torn'), readSettings('null'), readSettings('[]')]).toEqual([plain, plain, plain]);
  });
});
