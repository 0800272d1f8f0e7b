/** What the games of one setting say together, with 95 % intervals. */
import {
  CHANNELS,
  type Channel,
  type Ending,
  MAX_OFFER,
  POSTURES,
  type Posture,
  type ScoreLine,
  SIDES,
  type Side,
  type Verdict,
  VOTES,
  type Vote,
} from '../../rules';
import {
  collapsed,
  leadChanges,
  margin,
  PAR_OUTCOMES,
  type ParOutcome,
  parOutcome,
  turnedRound,
  winner,
} from './outcome';
import { type Both, type GameRow, TRACKS_KEPT, type TrackKept } from './row';
import { type Estimate, mean, share } from './stats';

export const VERDICTS = ['ascendant', 'overreach', 'partner', 'pawn', 'salvage', 'ruin'] as const satisfies Verdict[];
const ENDINGS = ['final', 'stability', 'damascus', 'war'] as const satisfies Ending[];

export interface ActionFigures {
  readonly side: Side;
  readonly action: string;
  /** Part of all that the side did in Statecraft. */
  readonly ofAll: Estimate;
  /** Part of the turns in which it was legal in which it was taken. */
  readonly ofLegal: Estimate;
  readonly perGame: number;
}

export interface TurnFigures {
  readonly turn: number;
  /** Games that reached it. */
  readonly games: number;
  readonly track: Readonly<Record<TrackKept, Estimate>>;
  readonly vp: Both<Estimate>;
  readonly lead: Estimate;
}

export interface Summary {
  readonly games: number;
  readonly collapsed: Estimate;
  readonly endings: Readonly<Record<Exclude<Ending, 'none' | 'stopped'>, Estimate>>;
  readonly verdicts: Both<Readonly<Record<Exclude<Verdict, 'none'>, Estimate>>>;
  /** Part of all games that a side won, of games that nobody won, and Moscow's part of the decisive ones. */
  readonly won: Both<Estimate>;
  readonly drawn: Estimate;
  readonly decisive: Estimate;
  readonly outcomes: Readonly<Record<ParOutcome, Estimate>>;
  readonly vp: Both<Estimate>;
  readonly margin: Estimate;
  readonly utility: Both<Estimate>;
  readonly turns: Estimate;
  /** Games by the last turn played, from turn 1 on. */
  readonly lengths: readonly number[];
  readonly lines: readonly { readonly side: Side; readonly line: ScoreLine; readonly vp: Estimate }[];
  readonly actions: readonly ActionFigures[];
  readonly channels: Readonly<Record<Channel, Estimate>>;
  readonly postures: Readonly<Record<Posture, Estimate>>;
  readonly votes: Readonly<Record<Vote, Estimate>>;
  /** By amount, from 0. */
  readonly offers: readonly Estimate[];
  /** Accusations in the turns that allowed one, and those of them that were right. */
  readonly accused: Estimate;
  readonly accusedRightly: Estimate;
  /** What became of named joint fronts. */
  readonly joint: Readonly<Record<'honoured' | 'brokenByMoscow' | 'brokenByTehran' | 'neither', Estimate>>;
  /** By number of hits, from 0. */
  readonly hits: readonly Estimate[];
  readonly aid: Both<Estimate>;
  readonly byTurn: readonly TurnFigures[];
  readonly turnedRound: Estimate;
  readonly leadChanges: Estimate;
}

function keyed<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

export function bothSides<V>(value: (side: Side) => V): Both<V> {
  return { moscow: value('moscow'), tehran: value('tehran') };
}

function total(rows: readonly GameRow[], value: (row: GameRow) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

function longest(rows: readonly GameRow[], value: (row: GameRow) => number): number {
  return rows.reduce((most, row) => Math.max(most, value(row)), 0);
}

/** Shares of choices made over all games. */
export function choiceShares<K extends string>(
  rows: readonly GameRow[],
  keys: readonly K[],
  of: (row: GameRow) => Readonly<Record<K, number>>,
): Record<K, Estimate> {
  const sums = keyed(keys, (key) => total(rows, (row) => of(row)[key]));
  const all = keys.reduce((sum, key) => sum + sums[key], 0);
  return keyed(keys, (key) => share(sums[key], all));
}

export function offerShares(rows: readonly GameRow[]): Estimate[] {
  const sums = Array.from({ length: MAX_OFFER + 1 }, (_, amount) => total(rows, (row) => row.offers[amount] ?? 0));
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => share(sum, all));
}

export function actionFigures(rows: readonly GameRow[]): ActionFigures[] {
  return SIDES.flatMap((side) => {
    const uses = new Map<string, { taken: number; turns: number; legal: number }>();
    let all = 0;
    for (const row of rows) {
      for (const [action, { taken, turns, legal }] of Object.entries(row.actions[side])) {
        const sum = uses.get(action) ?? { taken: 0, turns: 0, legal: 0 };
        uses.set(action, sum);
        sum.taken += taken;
        sum.turns += turns;
        sum.legal += legal;
        all += taken;
      }
    }
    return [...uses]
      .sort(([, a], [, b]) => b.taken - a.taken)
      .map(([action, { taken, turns, legal }]) => ({
        side,
        action,
        ofAll: share(taken, all),
        // What a card or a question lets a side do out of order was not on its list.
        ofLegal: share(Math.min(turns, legal), legal),
        perGame: taken / Math.max(1, rows.length),
      }));
  });
}

function lineFigures(rows: readonly GameRow[]): Summary['lines'] {
  return SIDES.flatMap((side) => {
    const lines = [...new Set(rows.flatMap((row) => Object.keys(row.lines[side]) as ScoreLine[]))];
    return lines
      .map((line) => ({ side, line, vp: mean(rows.map((row) => row.lines[side][line] ?? 0)) }))
      .sort((a, b) => b.vp.value - a.vp.value);
  });
}

function turnFigures(rows: readonly GameRow[]): TurnFigures[] {
  const last = longest(rows, (row) => row.vpAt.moscow.length);
  return Array.from({ length: last }, (_, i) => {
    const here = rows.filter((row) => row.vpAt.moscow.length > i);
    return {
      turn: i + 1,
      games: here.length,
      track: keyed(TRACKS_KEPT, (name) => mean(here.map((row) => row.track[name][i]!))),
      vp: bothSides((side) => mean(here.map((row) => row.vpAt[side][i]!))),
      lead: mean(here.map((row) => row.vpAt.moscow[i]! - row.vpAt.tehran[i]!)),
    };
  });
}

/** @param pars other pars than those of the set-up. */
export function summarise(rows: readonly GameRow[], pars?: Both<number>): Summary {
  const n = rows.length;
  const count = (is: (row: GameRow) => boolean) => rows.filter(is).length;
  const part = (is: (row: GameRow) => boolean) => share(count(is), n);
  const decided = rows.filter((row) => winner(row) !== null);
  const possible = total(rows, ({ accusations: { right, wrong, waived } }) => right + wrong + waived);
  const right = total(rows, (row) => row.accusations.right);
  const accused = right + total(rows, (row) => row.accusations.wrong);
  const turned = rows.map(turnedRound).filter((is) => is !== null);
  const hits = rows.flatMap((row) => row.hits);
  return {
    games: n,
    collapsed: part(collapsed),
    endings: keyed(ENDINGS, (ending) => part((row) => row.ending === ending)),
    verdicts: bothSides((side) => keyed(VERDICTS, (verdict) => part((row) => row.verdict[side] === verdict))),
    won: bothSides((side) => part((row) => winner(row) === side)),
    drawn: part((row) => winner(row) === null && !collapsed(row)),
    decisive: share(decided.filter((row) => winner(row) === 'moscow').length, decided.length),
    outcomes: keyed(PAR_OUTCOMES, (outcome) => part((row) => parOutcome(row, pars) === outcome)),
    vp: bothSides((side) => mean(rows.map((row) => row.vp[side]))),
    margin: mean(rows.map(margin)),
    utility: bothSides((side) => mean(rows.map((row) => row.utility[side]))),
    turns: mean(rows.map((row) => row.turns)),
    lengths: Array.from({ length: longest(rows, (row) => row.turns) }, (_, i) => count((row) => row.turns === i + 1)),
    lines: lineFigures(rows),
    actions: actionFigures(rows),
    channels: choiceShares(rows, CHANNELS, (row) => row.channels),
    postures: choiceShares(rows, POSTURES, (row) => row.postures),
    votes: choiceShares(rows, VOTES, (row) => row.votes),
    offers: offerShares(rows),
    accused: share(accused, possible),
    accusedRightly: share(right, accused),
    joint: choiceShares(rows, ['honoured', 'brokenByMoscow', 'brokenByTehran', 'neither'], ({ joint }) => ({
      honoured: joint.honoured,
      brokenByMoscow: joint.broken.moscow,
      brokenByTehran: joint.broken.tehran,
      neither: joint.neither,
    })),
    hits: [0, 1, 2, 3].map((number) => share(hits.filter((hit) => hit === number).length, hits.length)),
    aid: bothSides((side) => mean(rows.flatMap((row) => row.aid[side]))),
    byTurn: turnFigures(rows),
    turnedRound: share(turned.filter((is) => is).length, turned.length),
    leadChanges: mean(rows.map(leadChanges)),
  };
}
