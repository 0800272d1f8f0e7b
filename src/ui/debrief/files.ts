/** The debrief as files: Markdown to read and to paste, CSV for a spreadsheet. */
import { OMISSIONS, say } from '../../messages';
import { type ChronicleEvent, type SetUp, SIDES, type View } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { LENSES, lensesOf } from '../../study/core/lenses';
import { sealedTurns } from '../../study/core/sealed';
import { hiddenTurns, totals } from '../lib/score';
import { BURDENS } from './burden';
import { commonTracks, courseOf } from './course';
import { COLUMNS, hiddenCells } from './sealed-panel';
import { sealedLines } from './sealed-text';
import { marksOf, parLine, thresholdLine, verdictOf } from './standing';

export interface Finished {
  readonly title: string;
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly setUp: SetUp;
  readonly record: GameRecord;
  /** For a discussion, from the scenario. */
  readonly questions: readonly string[];
}

type Cell = string | number;

function row(cells: readonly Cell[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string[] {
  return [row(head), row(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(row), ''];
}

const items = (lines: readonly string[]) => [...lines.map((line) => `- ${line}`), ''];
const sideNames = () => SIDES.map((side) => say(`name.side.${side}`));

function standing({ view, events }: Finished): string[] {
  return SIDES.flatMap((side) => {
    const { par, threshold } = marksOf(view, events, side);
    const verdict = say(`name.verdict.${verdictOf(view, side)}`);
    return [
      `## ${say(`name.side.${side}`)}: ${verdict}, ${say('ui.verdict.vp', { vp: view[side].vp })}`,
      '',
      ...items([parLine(view, side, par), thresholdLine(view, side, threshold)]),
    ];
  });
}

function numbers({ view, events, setUp }: Finished): string[] {
  const course = courseOf(setUp, events);
  const common = commonTracks(setUp.config);
  const points = totals(events).map(({ line, moscow, tehran }) => [say(`name.line.${line}`), moscow, tehran]);
  return [
    `## ${say('ui.verdict.points')}`,
    '',
    ...table(
      [say('ui.verdict.line'), ...sideNames()],
      [
        [say('ui.verdict.start'), setUp.vp.moscow, setUp.vp.tehran],
        ...points,
        [say('ui.verdict.total'), view.moscow.vp, view.tehran.vp],
      ],
    ),
    `## ${say('debrief.tracks.title')}`,
    '',
    ...table(
      [
        say('ui.hidden.turn'),
        ...common.map((track) => say(`name.track.${track}`)),
        ...sideNames().map((vp) => say('ui.side.vp', { vp })),
      ],
      course.points.map((point, n) => [
        course.labels[n]!,
        ...common.map((track) => point[track]),
        ...SIDES.map((side) => point.vp[side]),
      ]),
    ),
    `## ${say('burden.title')}`,
    '',
    ...table(
      ['', ...sideNames()],
      BURDENS.map((burden) => [say(`burden.${burden}`), view.moscow[burden], view.tehran[burden]]),
    ),
  ];
}

function secrets({ view, events }: Finished): string[] {
  const { years } = view.config;
  return [
    `## ${say('debrief.sealed.title')}`,
    '',
    ...sealedTurns(events).flatMap((one) => {
      const { moscow, tehran, truth } = sealedLines(one);
      const part = (head: string, lines: readonly string[]) => [`**${head}**`, '', ...items(lines)];
      return [
        `### ${years[one.turn - 1]}`,
        '',
        ...part(say('debrief.sealed.decided', { side: 'moscow' }), moscow),
        ...part(say('debrief.sealed.decided', { side: 'tehran' }), tehran),
        ...part(say('debrief.sealed.truth'), truth),
      ];
    }),
  ];
}

function lenses({ view, events }: Finished): string[] {
  const found = lensesOf(events);
  return [
    `## ${say('debrief.lens.title')}`,
    '',
    ...LENSES.flatMap((lens) => [
      `### ${say(`lens.${lens}.title`)}`,
      '',
      ...items(
        found[lens].map(
          ({ turn, code, values, rule }) =>
            `${view.config.years[turn - 1]}: ${say(`lens.moment.${code}`, values)} (${rule})`,
        ),
      ),
      `${say('debrief.lens.talk')} ${say(`lens.${lens}.question`)}`,
      '',
    ]),
  ];
}

/** The whole debrief, without the chronicle. */
export function markdownOf(game: Finished): string {
  const { title, record, questions } = game;
  const { level, rulesVersion: rules, seed } = record;
  return [
    `# ${title}`,
    '',
    say('debrief.md.game', { title, level, rules, seed }),
    '',
    ...standing(game),
    `## ${say('omission.title')}`,
    '',
    ...items(OMISSIONS.map((one) => `**${say(`omission.${one}.title`)}.** ${say(`omission.${one}.text`)}`)),
    say('omission.closing'),
    '',
    ...numbers(game),
    ...secrets(game),
    ...lenses(game),
    `## ${say('ui.verdict.questions')}`,
    '',
    ...items(questions),
  ].join('\n');
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row for each turn: the tracks at its end, VP, and what was hidden in it. */
export function csvOf({ view, events, setUp }: Finished): string {
  const { points } = courseOf(setUp, events);
  const common = commonTracks(setUp.config);
  const hidden = new Map(hiddenTurns(events).map((one) => [one.turn, one]));
  const head = ['turn', 'year', ...common, 'vpMoscow', 'vpTehran', ...COLUMNS.slice(1)];
  const rows = points.slice(1).map((point) => {
    const secret = hidden.get(point.turn);
    return [
      point.turn,
      view.config.years[point.turn - 1] ?? '',
      ...common.map((track) => point[track]),
      ...SIDES.map((side) => point.vp[side]),
      ...(secret ? hiddenCells(secret) : COLUMNS.slice(1).map(() => '')),
    ];
  });
  return `${[head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
