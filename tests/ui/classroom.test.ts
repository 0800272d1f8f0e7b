/** A class's screens below the screen: addresses, tables, proposals, options, charts, reports and what-if. */
import { describe, expect, it, vi } from 'vitest';
import { createGame, lastTurnOf, view } from '../../src/rules';
import { keyedDice } from '../../src/scenario/dice';
import { listScenarios } from '../../src/scenario/files';
import { levelsOf, setUpOf } from '../../src/scenario/setup';
import { playBots } from '../../src/study/core/play';
import { gameSeed } from '../../src/study/core/seeds';
import type { ClassDebrief, ClassPerson, ClassTable, ControlView } from '../../src/table/class-wire';
import { guessChart, sharingChart, trustBroke, trustChart } from '../../src/ui/classroom/debrief-charts';
import { FOR_45_MINUTES, withOption } from '../../src/ui/classroom/options';
import { planned } from '../../src/ui/classroom/planned';
import { askedAt } from '../../src/ui/classroom/prediction';
import { decisionOf, firstDraft, isOpen, isTheirs, proposalText, withSheet } from '../../src/ui/classroom/proposals';
import { valueText, whatText } from '../../src/ui/classroom/row-text';
import { news, placeAt, placeId, placeOf, places, roleFor, seatsOf, sorted } from '../../src/ui/classroom/tables';
import { changesOf, type WhatIfNews, whatIf } from '../../src/ui/classroom/what-if';
import { readCode } from '../../src/ui/classroom/words';
import { EMPTY_DRAFT } from '../../src/ui/lib/draft';
import { scenarios } from '../../src/ui/lib/scenarios';
import { address, parseRoute } from '../../src/ui/route';

// What the build makes of the scenarios, as far as a class asks.
vi.mock('virtual:scenarios', () => {
  const compiled = listScenarios(new URL('../../scenarios', import.meta.url).pathname).map((scenario) => ({
    id: scenario.id,
    title: scenario.title,
    period: scenario.period,
    level: scenario.level,
    branches: [],
    setUps: Object.fromEntries(levelsOf(scenario).map((level) => [level, setUpOf(scenario, level)])),
    variants: {},
  }));
  return { default: compiled };
});

const TOKEN = 'a'.repeat(43);
const ID = 'abcdefghijkl';

describe('the turn after which a class stops', () => {
  const setUp = setUpOf(listScenarios().find(({ id }) => id === 'intervention-2015')!, 'accessible');
  const game = createGame(setUp, keyedDice('0'.repeat(32), {}), []);
  const seen = view(game, 'moscow');

  it('is said from the first turn, and once the game knows it itself that stands', () => {
    expect(lastTurnOf(planned(seen, { lastTurn: 3 }))).toBe(3);
    expect(planned(seen, { lastTurn: null })).toBe(seen);
    expect(planned(seen, { lastTurn: 4 })).toBe(seen);
    const ended = { ...seen, lastTurn: 1 };
    expect(planned(ended, { lastTurn: 3 })).toBe(ended);
    const over = { ...seen, step: 'over' as const };
    const ranItsCourse = { ...over, ending: 'final' as const };
    expect(planned(ranItsCourse, { lastTurn: 3 })).toBe(ranItsCourse);
    // A collapse on the way is compared with the tables that came to the planned end.
    expect(lastTurnOf(planned({ ...over, ending: 'stability' as const }, { lastTurn: 3 }))).toBe(3);
  });
});

describe('addresses', () => {
  it('of a class keep their secrets behind the #, and nothing else is taken for one', () => {
    expect(parseRoute(address.control(ID, TOKEN))).toEqual({ page: 'control', id: ID, token: TOKEN });
    expect(parseRoute(address.wall(ID, TOKEN))).toEqual({ page: 'wall', id: ID, token: TOKEN });
    expect(parseRoute(address.class('K7QX2M'))).toEqual({ page: 'class', code: 'K7QX2M' });
    expect(parseRoute('#/class/k7qx2m')).toEqual({ page: 'class', code: 'K7QX2M' });
    expect(parseRoute('#/class')).toEqual({ page: 'class', code: null });
    expect(parseRoute(address.seat(ID))).toEqual({ page: 'seat', id: ID });
    for (const wrong of [`#/control/${ID}`, `#/wall/${ID}/short`, `#/wall/${ID}/${TOKEN}/more`, '#/class/K7QX']) {
      expect(parseRoute(wrong).page, wrong).toBe('unknown');
    }
  });
  it('codes are read as people type them', () => {
    expect(readCode(' k7q-x2m ')).toBe('K7QX2M');
    expect(readCode('K7QX2')).toBeNull();
    expect(readCode('K7QX2Ä')).toBeNull();
  });
});

function table(number: number, change: Partial<ClassTable> = {}): ClassTable {
  return {
    number,
    match: `m${number}`,
    turn: 1,
    turns: 4,
    step: 'orders',
    awaited: ['moscow'],
    idleSince: 1_000 * number,
    dueAt: null,
    paused: false,
    held: false,
    over: false,
    bots: { moscow: null, tehran: null },
    score: { moscow: 0, tehran: 0 },
    par: { moscow: 0, tehran: 0 },
    stability: 5,
    trust: 5,
    alerts: [],
    verdict: null,
    ...change,
  };
}

function person(id: string, at: number | null, side: 'moscow' | 'tehran' | null, role: ClassPerson['role'] = 'leader') {
  return { id, nickname: id.toUpperCase(), table: at, side, role, connected: true, away: false };
}

const numbers = (tables: readonly ClassTable[]) => tables.map(({ number }) => number);

describe('tables of a class', () => {
  const tables = [
    table(1, { held: true, stability: 2 }),
    table(2, { alerts: ['idle'], trust: 1 }),
    table(3, { over: true, alerts: [] }),
    table(4, { idleSince: 1, turn: 2 }),
  ];
  it('are sorted by what wants a look; who waits for the teacher or is over is idle for nobody', () => {
    expect(numbers(sorted(tables, 'number'))).toEqual([1, 2, 3, 4]);
    expect(numbers(sorted(tables, 'alerts'))).toEqual([2, 1, 3, 4]);
    expect(numbers(sorted(tables, 'idle'))).toEqual([4, 2, 1, 3]);
    expect(numbers(sorted(tables, 'turn'))).toEqual([1, 2, 4, 3]);
    expect(numbers(sorted(tables, 'stability'))[0]).toBe(1);
    expect(numbers(sorted(tables, 'trust'))[0]).toBe(2);
  });
  it('have places by name, one new table among them, and each name is read back as its place', () => {
    const people = [person('a', 1, 'moscow'), person('b', null, null), person('c', null, null, 'observer')];
    const all = places({ people, tables: [table(2)] });
    expect(all.map(placeId)).toEqual(['1-moscow', '1-tehran', '2-moscow', '2-tehran', '3-moscow', '3-tehran']);
    for (const place of [...all, ...people.map(placeOf)]) expect(placeAt(placeId(place))).toEqual(place);
    expect(placeAt('0-moscow')).toBeNull();
    expect(placeAt('2-nobody')).toBeNull();
    expect(seatsOf({ people, tables: [table(2)] }).map(({ number, sides }) => [number, sides.moscow.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });
  it('give the first role that is free on a side', () => {
    const people = [person('a', 1, 'moscow'), person('b', 1, 'moscow', 'diplomat')];
    const place = { table: 1, side: 'moscow', observes: false } as const;
    expect(roleFor(people, place, 'c')).toBe('commander');
    expect(roleFor(people, place, 'a')).toBe('leader');
    expect(roleFor(people, { table: null, side: null, observes: true }, 'a')).toBe('observer');
  });
  it('tell what is new between two views, once', () => {
    const before = { people: [person('a', 1, 'moscow')], tables: [table(1)] } as unknown as ControlView;
    const now = {
      people: [person('a', 1, 'moscow'), person('b', null, null)],
      tables: [table(1, { over: true, alerts: ['nearCollapse'] })],
    } as unknown as ControlView;
    expect(news(before, now)).toEqual([
      { what: 'joined', nickname: 'B' },
      { what: 'over', table: 1 },
      { what: 'alert', table: 1, alert: 'nearCollapse' },
    ]);
    expect(news(now, now)).toEqual([]);
  });
});

describe('options of a class', () => {
  it('fit together whatever is chosen', () => {
    expect(withOption(FOR_45_MINUTES, { seating: 'teams' }).teamSize).toBe(2);
    expect(
      withOption(withOption(FOR_45_MINUTES, { seating: 'teams', teamSize: 4 }), { seating: 'solo' }).teamSize,
    ).toBe(1);
    const other = withOption(FOR_45_MINUTES, { scenario: 'six-votes-2006' });
    expect(other.lastTurn).toBeNull();
    const levels = Object.keys(scenarios.find(({ id }) => id === 'six-votes-2006')!.setUps);
    expect(levels).toContain(other.level);
    expect(withOption(FOR_45_MINUTES, { lastTurn: 4 }).lastTurn).toBeNull();
  });
});

const setUp = scenarios.find(({ id }) => id === 'intervention-2015')!.setUps.accessible!;
const SEED = gameSeed('classroom', 1);

describe('proposals of a team', () => {
  const sheet = { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 1, stance: 'share' } as const;
  it('take over what the role sees to, and nothing else', () => {
    const draft = { ...EMPTY_DRAFT, aid: 3, stance: 'warn' as const };
    const commander = withSheet(draft, sheet, 'commander');
    expect([commander.units.reduce((a, b) => a + b), commander.aid, commander.stance]).toEqual([2, 1, 'warn']);
    const diplomat = withSheet(draft, sheet, 'diplomat');
    expect([diplomat.units.reduce((a, b) => a + b), diplomat.aid, diplomat.stance]).toEqual([0, 3, 'share']);
    expect(withSheet(draft, sheet, 'deputy').stance).toBe('share');
  });
  it('are told by role: no word of the channel from a commander', () => {
    expect(proposalText(sheet, 'commander')).toBe('Units: Homs 2; aid 1');
    expect(proposalText(sheet, 'diplomat')).toBe('secret choice: Share');
  });
  it('are open only while they answer what is asked', () => {
    const state = createGame(setUp, keyedDice(SEED, {}), []);
    const side = state.active === 'tehran' ? 'tehran' : 'moscow';
    const seen = view(state, side);
    expect(isOpen(seen, side, { side, type: 'pass' })).toBe(true);
    expect(isOpen(seen, side, { side: 'moscow', type: 'vote', vote: 'veto' })).toBe(false);
    expect(isOpen(seen, side, sheet)).toBe(false);
  });
  it('from the wire are taken for nothing else', () => {
    expect(decisionOf({ decision: sheet }, 'moscow')).toEqual(sheet);
    expect(decisionOf({ decision: sheet }, 'tehran')).toBeNull();
    expect(decisionOf({ decision: null }, 'moscow')).toBeNull();
    expect(decisionOf({ decision: 'pass' }, 'moscow')).toBeNull();
  });
  it('belong to a role at each step', () => {
    expect(isTheirs('commander', 'vote')).toBe(false);
    expect(isTheirs('diplomat', 'vote')).toBe(true);
    expect(isTheirs('diplomat', 'joint')).toBe(false);
    expect(isTheirs('deputy', 'joint')).toBe(true);
    expect(firstDraft('commander', 'tehran').stance).toBe('lieLow');
    expect(firstDraft('diplomat', 'tehran')).toBe(EMPTY_DRAFT);
  });
  it('predictions are asked of each side about the other', () => {
    expect(askedAt('orders', 'moscow')).toBe('posture');
    expect(askedAt('orders', 'tehran')).toBe('channel');
    expect(askedAt('vote', 'tehran')).toBe('vote');
    expect(askedAt('vote', 'moscow')).toBeNull();
    expect(askedAt('statecraft', 'moscow')).toBeNull();
  });
});

describe('rows of a report', () => {
  it('are told by the names of their codes, and codes that nobody knows as they are', () => {
    expect(valueText({ value: 'units homs:2 daraa:1; aid 3; stance buildUp' })).toBe(
      'Homs 2, Daraa 1; aid 3; Build up',
    );
    expect(valueText({ value: 'units none; aid 0; stance share' })).toBe('none; aid 0; Share');
    expect(valueText({ value: 'vote veto' })).toBe('Veto');
    expect(valueText({ value: 'amount 2' })).toBe('2');
    expect(valueText({ value: '' })).toBe('');
    expect(valueText({ value: 'novelty x' })).toBe('novelty x');
    expect(whatText({ what: 'seal' })).toBe('Seal orders');
    expect(whatText({ what: 'novelty' })).toBe('novelty');
  });
});

describe('charts of a debrief', () => {
  const turn = (n: number, share: number, silent: number, trust: number) => ({
    turn: n,
    tables: share + silent,
    channels: { share, silent, warn: 0 },
    trust,
  });
  const debrief = {
    turns: [turn(1, 1, 3, 4), turn(2, 0, 0, 3)],
    tables: [
      { table: 1, turns: [{ turn: 1, trust: 6 }], trust: { lowest: 2, fell: { turn: 2, by: 4 } } },
      { table: 2, turns: [{ turn: 1, trust: 2 }], trust: { lowest: 2, fell: null } },
      { table: 3, turns: [], trust: { lowest: 4, fell: { turn: 1, by: 4 } } },
    ],
    guesses: [
      { turn: 1, what: 'channel', asked: 4, right: 1 },
      { turn: 2, what: 'channel', asked: 0, right: 0 },
    ],
  } as unknown as ClassDebrief;
  it('show shares of the tables, and leave out turns that did not come to it', () => {
    const { bars } = sharingChart(debrief);
    expect(bars.map(({ parts }) => parts.map(({ value }) => value))).toEqual([[0.25, 0.75, 0]]);
  });
  it('show Trust between the lowest and the highest table', () => {
    const [line] = trustChart(debrief).lines;
    expect([line?.values, line?.low, line?.high]).toEqual([
      [4, 3],
      [2, 3],
      [6, 3],
    ]);
    expect(trustBroke(debrief, 5).map((one) => one.table)).toEqual([3, 1]);
  });
  it('show how many predictions were right where somebody was asked', () => {
    expect(guessChart(debrief)?.lines).toEqual([{ label: 'Moscow’s channel', values: [25, Number.NaN] }]);
    expect(guessChart({ ...debrief, guesses: [] })).toBeNull();
  });
});

describe('what if', () => {
  const bots = { moscow: { id: 'novice', budget: {} }, tehran: { id: 'novice', budget: {} } } as const;
  const games = [1, 2, 3].map((n) => {
    const seed = gameSeed('classroom', n);
    const { moves } = playBots({ setUp, seed, ...bots });
    const { scenario, scenarioHash, level, rulesVersion } = setUp.config;
    const record = { format: 'axis-game/1', rulesVersion, scenario, scenarioHash, level, seed, stagedDice: {}, moves };
    return { table: n, setUp, record: record as never };
  });
  const ask = (question: 'silentWarn' | 'shareSilent') => [...whatIf({ question, games, repeats: 4 })];
  const silent = games.flatMap(({ record }) =>
    (record as { moves: { type: string; stance?: string }[] }).moves.filter(({ stance }) => stance === 'silent'),
  );
  it('looks at every moment of the kind and answers those that the rules allow', () => {
    const told = ask('silentWarn');
    const last = told.findLast((one): one is Extract<WhatIfNews, { type: 'progress' }> => one.type === 'progress');
    expect(silent.length).toBeGreaterThan(0);
    expect(last).toEqual({ type: 'progress', done: silent.length, all: silent.length });
    const answered = told.filter((one) => one.type === 'answered');
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.some(({ change }) => change.moscow !== 0 || change.tehran !== 0)).toBe(true);
  });
  it('answers alike when it is asked again', () => {
    expect(ask('silentWarn')).toEqual(ask('silentWarn'));
  });
  it('gives an interval over moments, which is endless for one', () => {
    const one = { table: 1, turn: 1, change: { moscow: 1, tehran: 0, stability: 0, trust: 2 } };
    expect(changesOf([one]).moscow).toMatchObject({ value: 1, low: Number.NEGATIVE_INFINITY });
    const two = changesOf([one, { ...one, change: { ...one.change, moscow: 3 } }]).moscow;
    expect(two.value).toBe(2);
    expect(two.low).toBeLessThan(1);
  });
});
