/** Rows as CSV: one line a game, one column a figure, the same columns for every game. */
import { CARDS, CHANNELS, KINDS, POSTURES, SIDES, VOTES } from '../../rules';
import { collapsed, leadChanges, margin, parOutcome, winner } from './outcome';
import { type GameRow, TRACKS_KEPT } from './row';

type Cell = string | number;
type Column = readonly [name: string, read: (row: GameRow) => Cell];

const LINES = [
  ...['liberator', 'isCleared', 'buildUp', 'retaliate', 'gulf', 'exposed', 'insulted', 'support', 'bases', 'dependent'],
  ...['patron', 'detente', 'tension', 'business', 'corridor', 'loyal', 'relief', 'bogeyman', 'golan', 'sea'],
  ...['finalSway', 'finalResolve', 'finalCredits', 'finalNoIs', 'succession', 'card', 'theLine', 'offHomeSoil'],
  ...['bushehr', 'chips', 'trustful', 'finalTreasury', 'finalChips', 'finalAirDefence', 'ruptureLoss'],
] as const;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function sideColumns(): Column[] {
  return SIDES.flatMap((side): Column[] => [
    [`bot.${side}`, (row) => row.bots[side]],
    [`verdict.${side}`, (row) => row.verdict[side]],
    [`vp.${side}`, (row) => row.vp[side]],
    [`utility.${side}`, (row) => row.utility[side].toFixed(4)],
    [`par.${side}`, (row) => (row.par[side] ? 1 : 0)],
    [`aid.${side}`, (row) => row.burden[side].aid],
    [`jointUnits.${side}`, (row) => row.burden[side].units],
    [`jointBroken.${side}`, (row) => row.burden[side].broken],
    [`jointNamed.${side}`, (row) => row.joint.named[side]],
    [`cardsHeld.${side}`, (row) => row.cardUse[side].held.length],
    [`cardsPlayed.${side}`, (row) => row.cardUse[side].played.join(' ')],
  ]);
}

function actionColumns(): Column[] {
  const kinds = KINDS.filter(({ slot }) => slot === 'statecraft');
  return kinds.flatMap(({ side, type }): Column[] => [
    [`action.${side}.${type}`, (row) => row.actions[side][type]?.taken ?? 0],
    [`legal.${side}.${type}`, (row) => row.actions[side][type]?.legal ?? 0],
  ]);
}

/** Half of them are for the longest game; turns that a game did not reach stay empty. */
function turnColumns(turns: number): Column[] {
  return Array.from({ length: turns }, (_, i) => i).flatMap((i): Column[] => [
    ...TRACKS_KEPT.map((name): Column => [`${name}.${i + 1}`, (row) => row.track[name][i] ?? '']),
    ...SIDES.map((side): Column => [`vp.${side}.${i + 1}`, (row) => row.vpAt[side][i] ?? '']),
    [`hits.${i + 1}`, (row) => row.hits[i] ?? ''],
  ]);
}

function columns(turns: number): Column[] {
  return [
    ['game', (row) => row.game],
    ['pairing', (row) => row.pairing],
    ['seed', (row) => row.seed],
    ['scenario', (row) => row.scenario],
    ['level', (row) => row.level],
    ['cards', (row) => (row.cards ? 'on' : 'off')],
    ['ending', (row) => row.ending],
    ['turns', (row) => row.turns],
    ['collapsed', (row) => (collapsed(row) ? 1 : 0)],
    ['winner', (row) => winner(row) ?? ''],
    ['againstPar', (row) => parOutcome(row)],
    ['margin', margin],
    ['leadChanges', leadChanges],
    ['decisions', (row) => row.decisions],
    ...sideColumns(),
    ...CHANNELS.map((one): Column => [`channel.${one}`, (row) => row.channels[one]]),
    ...POSTURES.map((one): Column => [`posture.${one}`, (row) => row.postures[one]]),
    ...VOTES.map((one): Column => [`vote.${one}`, (row) => row.votes[one]]),
    ...[0, 1, 2, 3].map((amount): Column => [`offer.${amount}`, (row) => row.offers[amount] ?? 0]),
    ['accusedRightly', (row) => row.accusations.right],
    ['accusedWrongly', (row) => row.accusations.wrong],
    ['notAccused', (row) => row.accusations.waived],
    ['jointHonoured', (row) => row.joint.honoured],
    ['jointNeither', (row) => row.joint.neither],
    ['hits', (row) => sum(row.hits)],
    ...SIDES.flatMap((side) =>
      LINES.map((line): Column => [`line.${side}.${line}`, (row) => row.lines[side][line] ?? 0]),
    ),
    ...actionColumns(),
    ...CARDS.map((card, i): Column => {
      const side = i < CARDS.length / 2 ? 'moscow' : 'tehran';
      return [`held.${card}`, (row) => (row.cardUse[side].held.includes(card) ? 1 : 0)];
    }),
    ...turnColumns(turns),
  ];
}

function cell(value: Cell): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(rows: readonly GameRow[]): string {
  const all = columns(rows.reduce((most, row) => Math.max(most, row.ofTurns), 0));
  const lines = [all.map(([name]) => name), ...rows.map((row) => all.map(([, read]) => read(row)))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}
