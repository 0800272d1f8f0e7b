/** The figures of a class's debrief: counted by hand on games that were played out, and on games that were left. */
import { describe, expect, it } from 'vitest';
import { type ChronicleEvent, isOver, SIDES } from '../../src/rules';
import { playGame, randomController, rebuild } from '../../src/scenario';
import { debriefOf, type Guessed } from '../../src/study/core/class-debrief';
import type { PlayedTable } from '../../src/study/core/class-table';
import { all, first, turnsOf } from '../../src/study/core/sealed';
import { seedOf, startOf } from '../table/support';

const setUp = startOf('intervention-2015', 'accessible');
const PEOPLE = { moscow: null, tehran: null };

function played(table: number, moves = Number.POSITIVE_INFINITY): PlayedTable {
  const seed = seedOf(9_000 + table);
  const controllers = { moscow: randomController(seed), tehran: randomController(seed) };
  const { record } = playGame({ setUp, seed, stagedDice: {}, controllers });
  return { table, setUp, record: { ...record, moves: record.moves.slice(0, moves) }, lastTurn: null, bots: PEOPLE };
}

const TABLES = Array.from({ length: 12 }, (_, n) => played(n + 1));
const chronicleOf = ({ record }: PlayedTable): ChronicleEvent[] => rebuild(setUp, record).chronicle;
const none = () => [];
const debrief = debriefOf(TABLES, [], none);

/** Counts over all turns of all tables, straight from the chronicles. */
function counted(turn: number, is: (events: readonly ChronicleEvent[]) => boolean): number {
  return TABLES.flatMap((table) => turnsOf(chronicleOf(table)).filter(([n, events]) => n === turn && is(events)))
    .length;
}

describe('the class’s turns', () => {
  it('count channels, votes, offers and joint fronts as the chronicles tell them', () => {
    expect(debrief.turns.length).toBeGreaterThan(1);
    for (const { turn, channels, votes, offers, joint } of debrief.turns) {
      expect(channels.share).toBe(counted(turn, (events) => first(events, 'strikeHidden')?.values.channel === 'share'));
      expect(votes.support).toBe(counted(turn, (events) => first(events, 'vote')?.values.vote === 'support'));
      expect(offers[2]).toBe(
        counted(turn, (events) => first(events, 'vote') !== null && first(events, 'offer')?.values.amount === 2),
      );
      expect(joint.broken).toBe(counted(turn, (events) => first(events, 'joint')?.values.outcome === 'broken'));
    }
    // Something of each kind has been there to count.
    const sum = (of: (turn: (typeof debrief.turns)[number]) => number) =>
      debrief.turns.reduce((n, one) => n + of(one), 0);
    for (const of of [
      (one: (typeof debrief.turns)[number]) => one.channels.share,
      (one: (typeof debrief.turns)[number]) => one.joint.broken,
      (one: (typeof debrief.turns)[number]) => one.votes.support,
    ])
      expect(sum(of)).toBeGreaterThan(0);
  });

  it('tell Trust at the end of each turn, without what the next one’s headline changes', () => {
    for (const table of TABLES) {
      const events = chronicleOf(table);
      const shown = debrief.tables.find((one) => one.table === table.table)!;
      for (const { turn, trust } of shown.turns) {
        const moved = all(
          events.filter((event) => event.turn <= turn),
          'track',
        ).filter(({ values }) => values.track === 'trust');
        expect(trust).toBe(moved.at(-1)?.values.to ?? shown.trust.from);
      }
      const falls = shown.turns.map(({ trust }, i) => (shown.turns[i - 1]?.trust ?? shown.trust.from) - trust);
      expect(shown.trust.fell?.by ?? 0).toBe(Math.max(0, ...falls));
    }
  });
});

describe('the outcomes', () => {
  it('put every finished table into one quadrant, by the pars of its verdict', () => {
    const { both, moscow, tehran, neither } = debrief.quadrants;
    expect([...both, ...moscow, ...tehran, ...neither].sort((a, b) => a - b)).toEqual(TABLES.map(({ table }) => table));
    for (const table of TABLES) {
      const told = all(chronicleOf(table), 'verdict');
      const reached = told.filter(({ values }) => values.reachedPar).map(({ values }) => values.side);
      const wanted = reached.length === 2 ? 'both' : (reached[0] ?? 'neither');
      expect(debrief.quadrants[wanted]).toContain(table.table);
    }
  });

  it('measure a collapse by the par of the planned end', () => {
    const stopped = debriefOf(
      TABLES.map((table) => ({ ...table, lastTurn: 3 })),
      [],
      none,
    );
    const collapses = stopped.tables.filter(({ ending }) => ending !== 'final');
    expect(collapses.length).toBeGreaterThan(0);
    for (const { par } of collapses) expect(par).toEqual({ moscow: 16, tehran: 16 });
    // These were played to the scenario's own end.
    for (const { par, ending } of stopped.tables) if (ending === 'final') expect(par.moscow).toBe(22);
    for (const { par } of debrief.tables) expect(par).toEqual({ moscow: 22, tehran: 22 });
  });

  it('rank Moscows among Moscows and Tehrans among Tehrans, equals on one place', () => {
    for (const side of SIDES) {
      const rows = debrief.standing[side];
      expect(rows).toHaveLength(TABLES.length);
      rows.forEach((row, i) => {
        const before = rows.filter(
          (other) => other.reached > row.reached || (other.reached === row.reached && other.gap > row.gap),
        );
        expect(row.place).toBe(1 + before.length);
        if (i > 0) expect(row.place).toBeGreaterThanOrEqual(rows[i - 1]!.place);
      });
    }
  });

  it('choose tables and moments of different kinds, each once, with the claims of its rule', () => {
    expect(debrief.telling.length).toBeGreaterThan(2);
    expect(new Set(debrief.telling.map(({ table }) => table)).size).toBe(debrief.telling.length);
    const claimed = debriefOf(TABLES, [], (rule) => [`claim of ${rule}`]).moments;
    expect(claimed).toHaveLength(3);
    expect(new Set(claimed.map(({ code }) => code)).size).toBe(3);
    expect(new Set(claimed.map(({ table }) => table)).size).toBe(3);
    for (const { rule, claims, tables } of claimed) {
      expect(claims).toEqual([`claim of ${rule}`]);
      expect(tables).toBeGreaterThan(0);
    }
  });

  it('leave games that were not judged out of quadrants and standing', () => {
    const left = debriefOf([played(1, 3), played(2)], [], none);
    expect(left.tables.map(({ quadrant }) => quadrant === null)).toEqual([true, false]);
    expect(left.standing.moscow.map(({ table }) => table)).toEqual([2]);
    const { record } = played(3, 4);
    const stopped = debriefOf(
      [{ ...played(3), record: { ...record, moves: [...record.moves, { type: 'endNow' }] } }],
      [],
      none,
    );
    expect(stopped.tables[0]).toMatchObject({ ending: 'stopped', quadrant: null, verdict: { moscow: 'none' } });
    expect(stopped.standing.moscow).toEqual([]);
  });
});

describe('guesses', () => {
  it('are right or wrong by what was chosen, and do not count where it did not come to it', () => {
    const [table] = TABLES as [PlayedTable];
    const turn = debrief.tables[0]!.turns[0]!;
    const guess = (change: Partial<Guessed>): Guessed => {
      return { table: table.table, side: 'tehran', turn: 1, what: 'channel', guess: turn.channel!, ...change };
    };
    const wrong = turn.channel === 'share' ? 'silent' : 'share';
    const guesses = [
      guess({}),
      guess({ guess: wrong }),
      guess({ what: 'posture', side: 'moscow', guess: turn.posture! }),
    ];
    const missed = [guess({ turn: 19 }), guess({ table: 99 })];
    expect(debriefOf(TABLES, [...guesses, ...missed], none).guesses).toEqual([
      { turn: 1, what: 'channel', asked: 2, right: 1 },
      { turn: 1, what: 'posture', asked: 1, right: 1 },
    ]);
  });
});

it('plays to ends', () => {
  expect(TABLES.every(({ record }) => isOver(rebuild(setUp, record).state))).toBe(true);
});
