import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  awaits,
  type ChronicleEvent,
  choices,
  cloneState,
  type Dice,
  decide,
  type FastRng,
  isLegal,
  legal,
  MOVE_COUNT,
  MOVES,
  refusal,
  type Side,
  type State,
  sample,
  sealOf,
  view,
} from '../../src/rules';
import { faults, stepFaults } from './invariants';
import { expectedChoices, inWords } from './oracle';
import { randomStart } from './positions';

const SIDES = ['moscow', 'tehran'] as const;
const MOVES_PER_GAME = 120;

/** Calls `visit` at every position of one random game; atomic moves, so sheets are seen while they are written. */
function play(seed: number, visit: (s: State, rng: FastRng) => void): void {
  const { s, rng } = randomStart(seed);
  for (let n = 0; n < MOVES_PER_GAME && s.step !== 'over'; n++) {
    visit(s, rng);
    const side: Side = s.active === 'both' ? SIDES[rng.below(2)]! : s.active === 'tehran' ? 'tehran' : 'moscow';
    const id = sample(s, side, rng);
    if (id < 0) throw new Error(`nothing to choose for ${side} at ${s.step}`);
    apply(s, id, rng);
  }
  visit(s, rng);
}

/** Plays `games` games from different seeds; the first complaint is the counterexample. */
function everywhere(games: number, complaint: (s: State, rng: FastRng) => string | null): number {
  let positions = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      play(seed, (s, rng) => {
        positions++;
        const wrong = complaint(s, rng);
        if (wrong) throw new Error(`turn ${s.turn}, ${s.step}: ${wrong}`);
      });
    }),
    { numRuns: games, seed: 2015 },
  );
  return positions;
}

const list = (s: Parameters<typeof legal>[0], side: Side): number[] => {
  const ids: number[] = [];
  expect(legal(s, side, ids)).toBe(ids.length);
  return ids;
};

describe('every position of random play', () => {
  it('keeps the invariants of the rules', () => {
    expect(everywhere(80, (s) => faults(s).join('; ') || null)).toBeGreaterThan(2000);
  });

  it('offers exactly what the rulebook allows, 1 to 68 choices (R4.0, R5.1, R5.2, R9.2)', () => {
    everywhere(60, (s) => {
      for (const side of SIDES) {
        const offered = list(s, side).map((id) => inWords(MOVES[id]!));
        const expected = expectedChoices(s, side);
        if (!isDeepStrictEqual(offered.sort(), expected)) {
          const extra = offered.filter((word) => !expected.includes(word));
          const missing = expected.filter((word) => !offered.includes(word));
          return `${side} is offered [${extra}] too much and [${missing}] too little`;
        }
        const sealed = s.step === 'orders' && s[side].sealed;
        if (awaits(s, side) && !sealed && s.step !== 'over' && (offered.length < 1 || offered.length > 68))
          return `${side} has ${offered.length} choices`;
        if ((!awaits(s, side) || s.step === 'over') && offered.length > 0)
          return `${side} may decide and is not awaited`;
      }
      return null;
    });
  });

  it('offers no stage of a sheet in which there is nothing to choose', () => {
    everywhere(40, (s) => {
      if (s.step !== 'orders') return null;
      const idle = SIDES.find((side) => awaits(s, side) && list(s, side).length < 2);
      return idle ? `${idle} has one choice only` : null;
    });
  });

  it('accepts each listed move and refuses all others, which then change nothing', () => {
    everywhere(8, (s, rng) => {
      const offered = new Set(SIDES.flatMap((side) => list(s, side)));
      for (let id = 0; id < MOVE_COUNT; id++) {
        if (isLegal(s, id) !== offered.has(id)) return `isLegal and the list differ at ${inWords(MOVES[id]!)}`;
        if ((refusal(s, id) === null) !== offered.has(id))
          return `refusal and the list differ at ${inWords(MOVES[id]!)}`;
      }
      const before = cloneState(s);
      const unlisted = rng.below(MOVE_COUNT);
      if (!offered.has(unlisted) && decide(s, MOVES[unlisted], rng) === null) return 'an unlisted move is accepted';
      if (!offered.has(unlisted) && !isDeepStrictEqual(before, s)) return 'a refused move changes something';
      for (const id of offered) {
        const twin = cloneState(s);
        apply(twin, id, rng);
        const wrong = faults(twin);
        if (wrong.length > 0) return `after ${inWords(MOVES[id]!)}: ${wrong.join('; ')}`;
      }
      return null;
    });
  });

  it('samples legal moves only, and -1 when nothing is awaited', () => {
    everywhere(40, (s, rng) => {
      for (const side of SIDES) {
        const id = sample(s, side, rng);
        const { first, end } = choices(s, side);
        if (id === -1 ? end > first : !isLegal(s, id)) return `${side} is given ${id}`;
      }
      return null;
    });
  });

  it('is legal for a view as for the state, and a rival’s or spectator’s view shows no sheet', () => {
    everywhere(30, (s) => {
      for (const side of SIDES) {
        const seen = view(s, side);
        if (!isDeepStrictEqual(list(seen, side), list(s, side))) return `${side} sees another list than there is`;
        const revived = JSON.parse(JSON.stringify(seen)) as typeof seen;
        if (!isDeepStrictEqual(revived, seen)) return `the view of ${side} does not survive JSON`;
        const rivals = view(s, side === 'moscow' ? 'tehran' : 'moscow');
        if (s.step === 'orders' && list(rivals, side).length > 0)
          return `the sheet of ${side} shows in its rival’s view`;
        if (s.step === 'orders' && list(view(s, 'spectator'), side).length > 0) return 'a sheet shows to spectators';
      }
      return null;
    });
  });

  it('survives JSON: a saved and revived twin is equal', () => {
    everywhere(40, (s) => (isDeepStrictEqual(JSON.parse(JSON.stringify(s)), s) ? null : 'the twin differs'));
  });
});

/** A game of decisions as people make them: sheets sealed as one, everything in the chronicle, dice counted. */
function decisions(
  seed: number,
  visit: (before: State, after: State, log: ChronicleEvent[], dice: number) => void,
  chronicle = true,
): void {
  const { s, rng } = randomStart(seed);
  let rolled = 0;
  const dice: Dice = {
    d6: () => {
      rolled++;
      return rng.d6();
    },
    pick: (_turn, _draw, _place, n) => rng.below(n),
  };
  for (let n = 0; n < MOVES_PER_GAME && s.step !== 'over'; n++) {
    const before = cloneState(s);
    const log: ChronicleEvent[] = [];
    const side: Side = s.active === 'both' ? SIDES[rng.below(2)]! : s.active === 'tehran' ? 'tehran' : 'moscow';
    rolled = 0;
    const decision = s.step === 'orders' ? drafted(s, side, rng) : MOVES[sample(s, side, rng)]!;
    const why = decide(s, decision, dice, chronicle ? log : null);
    if (why) throw new Error(`${JSON.stringify(decision)} is refused: ${why.code}`);
    visit(before, s, log, rolled);
  }
}

/** A sheet written step by step on a copy, then sealed. */
function drafted(s: State, side: Side, rng: FastRng) {
  const twin = cloneState(s);
  const sheet = side === 'moscow' ? twin.secret.moscowSheet : twin.secret.tehranSheet;
  while (true) {
    const id = sample(twin, side, rng);
    const move = MOVES[id]!;
    if (move.type === 'channel' || move.type === 'posture') {
      return sealOf(side, { ...sheet, stage: 'sealed', stance: 'channel' in move ? move.channel : move.posture });
    }
    apply(twin, id, rng);
  }
}

describe('every decision of random play', () => {
  it('takes no VP and no contract, moves Trust only by 2.2 (ruling 29), and the chronicle tells every change', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        decisions(seed, (before, after, log) => {
          const wrong = [...faults(after), ...stepFaults(before, after, log)];
          if (!isDeepStrictEqual(JSON.parse(JSON.stringify(log)), log))
            wrong.push('the chronicle does not survive JSON');
          if (wrong.length > 0) throw new Error(`turn ${before.turn}, ${before.step}: ${wrong.join('; ')}`);
        });
      }),
      { numRuns: 60, seed: 2015 },
    );
  });

  it('can be taken back in Statecraft, after naming and after a first seal, and never once the turn ran on (R14.3)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        decisions(seed, (before, after, log, dice) => {
          const seal = before.step === 'orders' ? (before.active === 'both' ? 'first' : 'second') : 'none';
          const mayUndo = before.step === 'statecraft' || before.step === 'joint' || seal === 'first';
          if (mayUndo && dice > 0) throw new Error(`a die is rolled at ${before.step}`);
          if (!mayUndo && after.undo !== 'none')
            throw new Error(`${after.undo} may undo what was decided at ${before.step}`);
          const decider = seal === 'first' ? (after.moscow.sealed ? 'moscow' : 'tehran') : before.active;
          if (mayUndo && after.undo !== decider) throw new Error(`${decider} decided and ${after.undo} may undo`);
          if (seal === 'first' && log.length > 0) throw new Error('a first seal is told to somebody');
        });
      }),
      { numRuns: 60, seed: 2016 },
    );
  });

  it('is the same whether a chronicle is kept or not, and the same again with the same dice', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ends = [true, true, false].map((chronicle) => {
          const end: State[] = [];
          decisions(seed, (_, after) => end.splice(0, 1, cloneState(after)), chronicle);
          return end[0];
        });
        expect(ends[0]).toBeDefined();
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
      }),
      { numRuns: 20, seed: 2017 },
    );
  });

  it('seals commute bit for bit (R5.3, ruling 41)', () => {
    let seals = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { s, rng } = randomStart(seed);
        while (s.step !== 'orders') {
          const side: Side = s.active === 'tehran' ? 'tehran' : 'moscow';
          apply(s, sample(s, side, rng), rng);
        }
        const [moscow, tehran] = [drafted(s, 'moscow', rng), drafted(s, 'tehran', rng)];
        const dice: Dice = {
          d6: (turn, purpose, place) => 1 + ((turn + purpose.length + place + Math.abs(seed)) % 6),
          pick: () => 0,
        };
        const run = (...sheets: unknown[]) => {
          const twin = cloneState(s);
          const log: ChronicleEvent[] = [];
          for (const sealed of sheets) expect(decide(twin, sealed, dice, log)).toBeNull();
          return { twin, log };
        };
        expect(run(moscow, tehran)).toEqual(run(tehran, moscow));
        seals++;
      }),
      { numRuns: 60, seed: 2018 },
    );
    expect(seals).toBe(60);
  });
});
