/** What a class did, over all its tables: for the teacher's debrief. Pure: finished or ended games in, figures out. */
import { CHANNELS, POSTURES, type Side, VOTES } from '../../rules';
import {
  countTurns,
  isJudged,
  largestFall,
  type OpenedTable,
  type OpenedTurn,
  openTable,
  type PlayedTable,
  quadrantOf,
} from './class-table';
import type { Moment } from './lenses';

/** What somebody guessed the other side to have chosen, before it was opened. */
export interface Guessed {
  readonly table: number;
  readonly side: Side;
  readonly turn: number;
  readonly what: 'channel' | 'posture' | 'vote';
  readonly guess: string;
}

/** Tables that are shown as the most instructive, and moments to discuss. */
const MOST_TELLING = 5;
const MOST_MOMENTS = 3;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const quantity = <K extends string>(keys: readonly K[], of: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, number>;

function turnOf({ turn, strike, accusation, joint, named, council, trust, stability, score }: OpenedTurn) {
  return {
    turn,
    channel: strike?.channel ?? null,
    posture: strike?.posture ?? null,
    hits: strike?.hits ?? null,
    accused: accusation,
    joint:
      joint && named
        ? { named: named.side, province: named.province, outcome: joint.outcome, by: joint.by === '' ? null : joint.by }
        : null,
    council,
    trust,
    stability,
    score,
  };
}

function tableOf(opened: OpenedTable) {
  const { table, state, bots, par, trustAtStart, turns } = opened;
  return {
    table,
    ending: state.ending,
    verdict: { moscow: state.moscowVerdict, tehran: state.tehranVerdict },
    score: { moscow: state.moscow.vp, tehran: state.tehran.vp },
    par,
    quadrant: quadrantOf(opened),
    bots,
    trust: {
      from: trustAtStart,
      to: state.trust,
      lowest: Math.min(trustAtStart, ...turns.map(({ trust }) => trust)),
      fell: largestFall(opened),
    },
    turns: turns.map(turnOf),
  };
}

type Table = ReturnType<typeof tableOf>;

function classTurn(tables: readonly Table[], number: number) {
  const turns = tables.flatMap(({ turns: own }) => own.filter(({ turn }) => turn === number));
  const channels = turns.map(({ channel }) => channel);
  const councils = turns.flatMap(({ council }) => council ?? []);
  const fronts = turns.map(({ joint }) => joint?.outcome);
  const accusations = turns.flatMap(({ accused }) => accused ?? []);
  const of = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length;
  return {
    turn: number,
    tables: turns.length,
    channels: quantity(CHANNELS, (one) => of(channels, (channel) => channel === one)),
    postures: quantity(POSTURES, (one) => of(turns, ({ posture }) => posture === one)),
    votes: quantity(VOTES, (one) => of(councils, ({ vote }) => vote === one)),
    offers: [0, 1, 2, 3].map((amount) => of(councils, ({ offer }) => offer === amount)),
    joint: quantity(['honoured', 'broken', 'neither'], (one) => of(fronts, (front) => front === one)),
    accusations: {
      right: of(accusations, ({ made, leak }) => made && leak),
      wrong: of(accusations, ({ made, leak }) => made && !leak),
      waived: of(accusations, ({ made }) => !made),
    },
    trust: turns.length === 0 ? 0 : Math.round((100 * sum(turns.map(({ trust }) => trust))) / turns.length) / 100,
  };
}

/** Moscows among Moscows and Tehrans among Tehrans, by how far each came above its par. */
function standingOf(opened: readonly OpenedTable[], side: Side) {
  const rows = opened
    .filter(({ state }) => isJudged(state))
    .map(({ table, state, par, reached, bots }) => {
      const score = side === 'moscow' ? state.moscow.vp : state.tehran.vp;
      return { table, score, gap: score - par[side], reached: reached[side], bot: bots[side] !== null };
    })
    .sort((a, b) => Number(b.reached) - Number(a.reached) || b.gap - a.gap || a.table - b.table);
  const same = (a: (typeof rows)[number], b: (typeof rows)[number]) => a.gap === b.gap && a.reached === b.reached;
  return rows.map((row) => ({ place: 1 + rows.findIndex((other) => same(other, row)), ...row }));
}

interface Telling {
  readonly table: number;
  readonly code:
    | 'trustFell'
    | 'sharedMost'
    | 'keptFronts'
    | 'brokeFronts'
    | 'soldVotes'
    | 'falselyAccused'
    | 'collapsed'
    | 'bothReached'
    | 'furthestApart';
  readonly values: Readonly<Record<string, string | number>>;
  /** How telling it is, to compare different reasons. */
  readonly weight: number;
}

function reasonsOf(opened: OpenedTable): Telling[] {
  const { table, state, turns, par } = opened;
  const found: Telling[] = [];
  const add = (code: Telling['code'], weight: number, values: Telling['values']) => {
    found.push({ table, code, values, weight });
  };
  const fall = largestFall(opened);
  if (fall && fall.by >= 2) add('trustFell', 2 + fall.by, fall);
  const shared = countTurns(opened, ({ strike }) => strike?.channel === 'share');
  if (shared > 0) add('sharedMost', 1.5 * shared, { count: shared, turns: turns.length });
  const kept = countTurns(opened, ({ joint }) => joint?.outcome === 'honoured');
  const broken = countTurns(opened, ({ joint }) => joint?.outcome === 'broken');
  if (kept >= 2 && broken === 0) add('keptFronts', 1 + kept, { count: kept });
  if (broken > 0) add('brokeFronts', 1 + 1.5 * broken, { count: broken });
  const sold = turns.filter(({ council }) => council !== null && council.paid > 0);
  const paid = sum(sold.map(({ council }) => council?.paid ?? 0));
  if (sold.length > 0) add('soldVotes', 1 + paid, { count: sold.length, paid });
  const wrong = countTurns(opened, ({ accusation }) => accusation?.made === true && !accusation.leak);
  if (wrong > 0) add('falselyAccused', 2 + 2 * wrong, { count: wrong });
  if (state.ending === 'stability' || state.ending === 'damascus') add('collapsed', 6, { turn: state.turn });
  if (quadrantOf(opened) === 'both') {
    add('bothReached', 5, { moscow: state.moscow.vp - par.moscow, tehran: state.tehran.vp - par.tehran });
  }
  const lead = state.moscow.vp - state.tehran.vp;
  if (Math.abs(lead) >= 5) {
    add('furthestApart', Math.abs(lead) / 2, { lead: Math.abs(lead), side: lead > 0 ? 'moscow' : 'tehran' });
  }
  return found;
}

/** The most instructive tables: the strongest reasons, of different kinds as long as there are such, one a table. */
function tellingOf(opened: readonly OpenedTable[]): Omit<Telling, 'weight'>[] {
  const left = opened.flatMap(reasonsOf).sort((a, b) => b.weight - a.weight || a.table - b.table);
  const kept: Telling[] = [];
  for (const onlyNew of [true, false]) {
    for (const one of left) {
      if (kept.length >= MOST_TELLING) break;
      if (kept.some(({ table }) => table === one.table)) continue;
      if (onlyNew && kept.some(({ code }) => code === one.code)) continue;
      kept.push(one);
    }
  }
  return kept.sort((a, b) => b.weight - a.weight).map(({ weight: _, ...one }) => one);
}

/** Moments to discuss: the most telling ones, of different kinds and tables as long as there are such. */
export function momentsOf(opened: readonly OpenedTable[], claimsOf: (rule: string) => readonly string[]) {
  const all = opened.flatMap(({ table, moments }) => moments.map((moment) => ({ ...moment, table })));
  const tables = (code: Moment['code']) =>
    new Set(all.filter((one) => one.code === code).map(({ table }) => table)).size;
  const left = all.sort((a, b) => b.weight - a.weight || tables(b.code) - tables(a.code) || a.table - b.table);
  const kept: typeof all = [];
  for (const different of [true, false]) {
    for (const one of left) {
      if (kept.length >= MOST_MOMENTS) break;
      if (kept.some(({ code }) => code === one.code)) continue;
      if (different && kept.some(({ table, lens }) => table === one.table || lens === one.lens)) continue;
      kept.push(one);
    }
  }
  return kept.map(({ table, turn, lens, code, values, rule }) => {
    return { table, turn, lens, code, values, rule, claims: [...claimsOf(rule)], tables: tables(code) };
  });
}

/** What was really chosen; null where it did not come to it, or before it was opened. */
function chosen(opened: readonly OpenedTable[], { table, turn, what }: Guessed): string | null {
  const own = opened.find((one) => one.table === table)?.turns.find((one) => one.turn === turn);
  if (!own) return null;
  return what === 'vote' ? (own.council?.vote ?? null) : (own.strike?.[what] ?? null);
}

/** Guesses that were answered by what came, counted by whatever `key` names. */
function countGuesses(opened: readonly OpenedTable[], guesses: readonly Guessed[], key: (guess: Guessed) => string) {
  const counts = new Map<string, { first: Guessed; asked: number; right: number }>();
  for (const guess of guesses) {
    const answer = chosen(opened, guess);
    if (answer === null) continue;
    const count = counts.get(key(guess)) ?? { first: guess, asked: 0, right: 0 };
    count.asked++;
    if (answer === guess.guess) count.right++;
    counts.set(key(guess), count);
  }
  return [...counts.values()].sort(
    (a, b) => a.first.turn - b.first.turn || a.first.table - b.first.table || a.first.what.localeCompare(b.first.what),
  );
}

export function guessesOf(opened: readonly OpenedTable[], guesses: readonly Guessed[]) {
  return countGuesses(opened, guesses, ({ turn, what }) => `${turn}/${what}`).map(({ first, asked, right }) => {
    return { turn: first.turn, what: first.what, asked, right };
  });
}

/** The same for each table and side. */
export function guessesBySide(opened: readonly OpenedTable[], guesses: readonly Guessed[]) {
  const key = ({ table, side, turn, what }: Guessed) => `${table}/${side}/${turn}/${what}`;
  return countGuesses(opened, guesses, key).map(({ first, asked, right }) => {
    const { turn, what, table, side } = first;
    return { turn, what, asked, right, table, side };
  });
}

/**
 * @param claimsOf the claims of the ledger that a rule carries
 * @throws Error for a record that these rules refuse
 */
export function debriefOf(
  played: readonly PlayedTable[],
  guesses: readonly Guessed[],
  claimsOf: (rule: string) => readonly string[],
) {
  const opened = played.map(openTable).sort((a, b) => a.table - b.table);
  const tables = opened.map(tableOf);
  const last = Math.max(0, ...tables.flatMap(({ turns }) => turns.map(({ turn }) => turn)));
  const inQuadrant = (quadrant: Table['quadrant']) =>
    tables.filter((table) => table.quadrant === quadrant).map(({ table }) => table);
  return {
    tables,
    turns: Array.from({ length: last }, (_, i) => classTurn(tables, i + 1)),
    quadrants: {
      both: inQuadrant('both'),
      moscow: inQuadrant('moscow'),
      tehran: inQuadrant('tehran'),
      neither: inQuadrant('neither'),
    },
    standing: { moscow: standingOf(opened, 'moscow'), tehran: standingOf(opened, 'tehran') },
    telling: tellingOf(opened),
    moments: momentsOf(opened, claimsOf),
    guesses: guessesOf(opened, guesses),
    opened,
  };
}
