/** Acts of a facilitator at every step (H6, R11.3), by hand and over random play. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addableHeadlines,
  apply,
  type ChronicleEvent,
  cloneState,
  decide,
  type FacilitatorAct,
  FastRng,
  facilitate,
  HEADLINES,
  isAct,
  isOver,
  makeMove,
  refuseAct,
  SIDES,
  type Side,
  type State,
  type Step,
  sample,
  view,
} from '../../src/rules';
import { aGame } from './helpers';
import { faults } from './invariants';
import { randomStart } from './positions';

const ENDS = ['endNow', 'endAfterTurn', 'endAsPlanned'] as const;
const codeOf = (s: State, act: unknown) => refuseAct(s, act)?.code ?? null;
const events = (log: readonly ChronicleEvent[], code: string) => log.filter((event) => event.code === code);

function next(s: State, rng: FastRng): void {
  const side: Side = s.active === 'both' ? SIDES[rng.below(2)]! : s.active === 'tehran' ? 'tehran' : 'moscow';
  apply(s, sample(s, side, rng), rng);
}

/** Calls `visit` at every position of random games, turn changes and ends included. */
function everywhere(games: number, visit: (s: State, rng: FastRng) => void): Map<Step, number> {
  const steps = new Map<Step, number>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { s, rng } = randomStart(seed);
      for (let n = 0; n < 150; n++) {
        steps.set(s.step, (steps.get(s.step) ?? 0) + 1);
        visit(s, rng);
        if (s.step === 'over') break;
        next(s, rng);
      }
    }),
    { numRuns: games, seed: 2015 },
  );
  return steps;
}

describe('R11.3 a game ended by its facilitator', () => {
  it('at once: VP go back to the last finished Reckoning, then section 11 as it stood there', () => {
    const game = aGame().inTurn(3).moscowHas({ vp: 10, resolve: 8 }).tehranHas({ vp: 9, resolve: 4 }).withCredits(2);
    game.with({ stability: 6 }).reckons({ moscow: 2, tehran: 2 });
    const { s, log } = game;
    const books = structuredClone(s.secret.books);
    expect(s.turn).toBe(4);
    expect(books).toMatchObject({ turn: 3, moscow: s.moscow.vp, tehran: s.tehran.vp });
    // What turn 4 brings and costs is forgotten: points, Resolve, credits.
    s.moscow.vp += 7;
    s.tehran.vp -= 1;
    s.moscow.resolve = 0;
    s.secret.credits = 9;
    const from = log.length;
    expect(facilitate(s, { type: 'endNow' }, new FastRng(1), log)).toBeNull();
    const told = log.slice(from);
    expect(s).toMatchObject({ step: 'over', active: 'none', undo: 'none', ending: 'final', stopped: 3, turn: 4 });
    expect(told[0]).toMatchObject({ code: 'stopped', rule: '11.3', audience: 'all', values: { after: 3 } });
    const scores = events(told, 'score').map(({ values }) => Object.values(values).slice(0, 3).join(' '));
    expect(scores.slice(0, 2)).toEqual(['moscow unfinished -7', 'tehran unfinished 1']);
    expect(scores).toContain('moscow finalResolve 4');
    expect(scores).toContain('tehran finalResolve 2');
    expect(scores).toContain('moscow finalCredits 2');
    const paid = events(told, 'score').reduce((sum, { values }) => sum + ('vp' in values ? values.vp : 0), 0);
    expect(s.moscow.vp + s.tehran.vp).toBe(books.moscow + books.tehran + 6 + paid);
  });

  it('before any Reckoning is finished there is no verdict', () => {
    const game = aGame().moscowHas({ vp: 10 });
    const { s, log } = game;
    expect(s.secret.books.turn).toBe(0);
    expect(facilitate(s, { type: 'endNow' }, new FastRng(1), log)).toBeNull();
    const none = { moscowVerdict: 'none', tehranVerdict: 'none' };
    expect(s).toMatchObject({ step: 'over', ending: 'stopped', stopped: 0, ...none, moscow: { vp: 10 } });
    expect(events(log, 'verdict')).toEqual([]);
    expect(events(log, 'stopped').at(-1)).toMatchObject({ values: { after: 0 } });
  });

  it('after this turn: its Reckoning is the last, and section 11 follows', () => {
    const game = aGame().inTurn(3).with({ stability: 6 }).withCredits(2);
    expect(facilitate(game.s, { type: 'endAfterTurn' }, new FastRng(1), game.log)).toBeNull();
    expect(game.s).toMatchObject({ lastTurn: 3, stopped: -1 });
    game.reckons({ moscow: 2, tehran: 2 });
    expect(game.s).toMatchObject({ step: 'over', ending: 'final', turn: 3, stopped: 3 });
    expect(game.scored('finalCredits')).toEqual({ moscow: 2, tehran: 0 });
    expect(game.scored('unfinished')).toEqual({ moscow: 0, tehran: 0 });
  });

  it('and can be taken back until then', () => {
    const game = aGame().inTurn(3).with({ stability: 6 });
    const { s, log } = game;
    expect(codeOf(s, { type: 'endAsPlanned' })).toBe('endsAsPlanned');
    expect(facilitate(s, { type: 'endAfterTurn' }, new FastRng(1), log)).toBeNull();
    expect(codeOf(s, { type: 'endAfterTurn' })).toBe('lastTurnNamed');
    expect(facilitate(s, { type: 'endAsPlanned' }, new FastRng(1), log)).toBeNull();
    game.reckons({ moscow: 2, tehran: 2 });
    expect(s).toMatchObject({ turn: 4, lastTurn: 0, stopped: -1 });
    expect(s.step).not.toBe('over');
    expect(log.map(({ code }) => code).filter((code) => code.startsWith('lastTurn'))).toEqual([
      'lastTurnNamed',
      'lastTurnOpen',
    ]);
  });

  it('in the last turn there is nothing to end after it', () => {
    expect(codeOf(aGame().inTurn(10).s, { type: 'endAfterTurn' })).toBe('lastTurnAnyway');
  });

  it('lead, Overreach and threshold are those of as many turns; par and a threshold of its own are shared out', () => {
    const ended = (turns: number, numbers: object) => {
      const game = aGame().inTurn(turns).with({ stability: 6 });
      Object.assign(game.s, { config: { ...game.s.config, ...numbers } });
      facilitate(game.s, { type: 'endAfterTurn' }, new FastRng(1), game.log);
      game.reckons({ moscow: 2, tehran: 2 });
      const [verdict] = events(game.log, 'verdict');
      return verdict?.values;
    };
    expect(ended(6, { parMoscow: 44, parTehran: 41 })).toMatchObject({ threshold: 24, par: 26 });
    expect(ended(3, { turns: 4, threshold: 16, parMoscow: 22 })).toMatchObject({ threshold: 12, par: 16 });
    expect(ended(3, { turns: 6, threshold: 8, parMoscow: 17 })).toMatchObject({ threshold: 4, par: 8 });
  });

  it('is the same as if the last finished turn had been named the last, whatever was done since', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { s, rng } = randomStart(seed);
        for (let n = 0; n < 200 && s.step !== 'over'; n++) {
          const { turn } = s;
          const named = cloneState(s);
          const luck = rng.below(1 << 30);
          const side: Side = s.active === 'both' ? SIDES[rng.below(2)]! : s.active === 'tehran' ? 'tehran' : 'moscow';
          const id = sample(s, side, rng);
          apply(s, id, new FastRng(luck));
          if (s.turn === turn || isOver(s)) continue;
          expect(facilitate(named, { type: 'endAfterTurn' }, rng)).toBeNull();
          apply(named, id, new FastRng(luck));
          const later = cloneState(s);
          for (let more = rng.below(14); more > 0 && later.turn === s.turn && !isOver(later); more--) next(later, rng);
          if (later.turn !== s.turn || isOver(later)) continue;
          expect(facilitate(later, { type: 'endNow' }, rng)).toBeNull();
          const end = ({ ending, stopped, moscowVerdict, tehranVerdict, moscow, tehran }: State) => [
            ending,
            stopped,
            moscowVerdict,
            tehranVerdict,
            moscow.vp,
            tehran.vp,
          ];
          expect(end(later)).toEqual(end(named));
          compared++;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it('at every step: an end is possible until the game is over, keeps the invariants, and opens the books', () => {
    const steps = everywhere(60, (s, rng) => {
      if (s.step === 'over') {
        for (const type of ENDS) expect(codeOf(s, { type })).toBe('over');
        return;
      }
      expect(codeOf(s, { type: 'endNow' })).toBeNull();
      expect(view(s, 'moscow').secret.books).toBeNull();
      for (const type of ['endNow', 'endAfterTurn'] as const) {
        const twin = cloneState(s);
        if (facilitate(twin, { type }, rng)) continue;
        expect(faults(twin)).toEqual([]);
        expect(twin.undo).toBe('none');
        expect(twin.step === 'over').toBe(type === 'endNow');
        if (type === 'endNow') expect(view(twin, 'spectator').secret.books).toEqual(s.secret.books);
      }
    });
    for (const step of ['statecraft', 'reply', 'joint', 'orders', 'accusation', 'offer', 'vote'] as const)
      expect(steps.get(step), step).toBeGreaterThan(0);
  });
});

describe('acts of a facilitator', () => {
  it('are exactly what they are: nothing less, nothing more', () => {
    const acts: FacilitatorAct[] = [
      { type: 'injectHeadline', headline: 'h11' },
      { type: 'endNow' },
      { type: 'endAfterTurn' },
      { type: 'endAsPlanned' },
    ];
    for (const act of acts) expect(isAct(act)).toBe(true);
    const others = [
      null,
      undefined,
      'endNow',
      [],
      {},
      { type: 'endNow', turn: 1 },
      { type: 'endNow', side: 'moscow' },
      { type: 'injectHeadline' },
      { type: 'injectHeadline', headline: 'none' },
      { type: 'injectHeadline', headline: 'toString' },
      { type: 'injectHeadline', headline: 'h11', side: 'moscow' },
      { type: '__proto__' },
      Object.create({ type: 'endNow' }),
    ];
    for (const other of others) {
      expect(isAct(other)).toBe(false);
      expect(codeOf(aGame().s, other)).toBe('unknownMove');
    }
  });

  it('are no decision: no seat can make one', () => {
    const { s } = aGame();
    for (const act of [{ type: 'endNow' }, { type: 'endNow', side: 'moscow' }]) {
      expect(decide(s, act, new FastRng(1))?.code).toBe('unknownMove');
      expect(s.step).not.toBe('over');
    }
    expect(makeMove(s, { type: 'endNow' }, new FastRng(1))).toBeNull();
    expect(s.step).toBe('over');
  });

  it('end what could be taken back (R14.3), and change nothing when they are refused', () => {
    everywhere(30, (s, rng) => {
      const headline = HEADLINES[rng.below(HEADLINES.length)]!;
      for (const act of [{ type: 'injectHeadline', headline } as const, ...ENDS.map((type) => ({ type }))]) {
        const twin = cloneState(s);
        const why = facilitate(twin, act, rng);
        if (why) expect(isDeepStrictEqual(twin, s)).toBe(true);
        else expect(twin.undo).toBe('none');
        expect(why).toEqual(refuseAct(view(s, 'spectator'), act));
      }
    });
  });

  it('add no headline once Statecraft is over or while a question is open', () => {
    const allowed = new Set<Step>();
    const seen = everywhere(60, (s, rng) => {
      const addable = addableHeadlines(s);
      if (addable.length > 0) allowed.add(s.step);
      for (const headline of addable) {
        const twin = cloneState(s);
        expect(facilitate(twin, { type: 'injectHeadline', headline }, rng)).toBeNull();
        expect([twin.step, twin.active, twin.turn]).toEqual([s.step, s.active, s.turn]);
        expect(faults(twin)).toEqual([]);
        expect(addableHeadlines(twin)).toEqual(addable.filter((id) => id !== headline));
      }
    });
    expect([...allowed].sort()).toEqual(['statecraft']);
    expect(seen.get('reply')).toBeGreaterThan(0);
  });
});
