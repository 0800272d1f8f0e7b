/** What a study says, as a document and as data: the same on a terminal and in a page. */
import { say } from '../messages';
import { RULES_VERSION, type SetUp } from '../rules';
import { type Compared, compareRows, paired } from '../study/core/compare';
import type { Change } from '../study/core/patch';
import type { GameRow } from '../study/core/row';
import { summarise } from '../study/core/summary';
import { summaryCharts } from './charts';
import type { Block } from './document';
import { fixed, interval, value } from './figures';
import { summaryBlocks } from './summary';

/** A start with what was changed in it. */
export interface StartOf {
  readonly setUp: SetUp;
  readonly changes: readonly Change[];
}

/** What decides the games of one start, for a manifest. */
export function startSettings({ setUp, changes }: StartOf): Record<string, string> {
  const { scenario, level, cards, scenarioHash } = setUp.config;
  return {
    scenario,
    level,
    cards: cards ? 'on' : 'off',
    set: changes.map(({ path, value }) => `${path}=${value}`).join(' ') || 'nothing',
    'scenario hash': scenarioHash,
  };
}

/** Games with what they were played by. */
export interface Setting {
  readonly rows: readonly GameRow[];
  readonly settings: Readonly<Record<string, string>>;
}

export function settingsBlocks(settings: Readonly<Record<string, string>>, games: number): Block[] {
  const rows = Object.entries(settings).filter(([name]) => name !== 'command' && name !== 'scenario hash');
  return [
    {
      kind: 'table',
      head: [say('cli.study.setting'), say('cli.study.value')],
      rows: [
        ...rows,
        [say('cli.study.gamesPlayed'), String(games)],
        [say('cli.study.rules'), `${RULES_VERSION}, ${(settings['scenario hash'] ?? '').slice(0, 12)}`],
      ],
    },
  ];
}

export function simulateReport(settings: Readonly<Record<string, string>>, rows: readonly GameRow[]) {
  const summary = summarise(rows);
  const blocks: Block[] = [
    { kind: 'title', text: say('cli.simulate.title', { scenario: settings.scenario ?? '' }) },
    ...settingsBlocks(settings, rows.length),
    ...summaryCharts(summary),
    ...summaryBlocks(summary),
  ];
  return { blocks, data: { settings, summary } };
}

function differing(a: Setting, b: Setting): Block {
  const names = [...new Set([...Object.keys(a.settings), ...Object.keys(b.settings)])];
  const rows = names
    .filter((name) => name !== 'scenario hash' && a.settings[name] !== b.settings[name])
    .map((name) => [name, a.settings[name] ?? '', b.settings[name] ?? '']);
  return rows.length > 0
    ? { kind: 'table', head: [say('cli.study.setting'), 'A', 'B'], rows }
    : { kind: 'paragraph', text: say('cli.compare.same') };
}

const SHARES: readonly string[] = ['score.moscow', 'collapsed', 'decisive', 'par.moscow', 'par.tehran'];

function row({ figure, a, b, difference, sign }: Compared): string[] {
  const kind = SHARES.includes(figure) ? 'share' : 'number';
  return [
    say(`cli.compare.figure.${figure}`),
    value(a, kind),
    value(b, kind),
    value(difference, kind),
    interval(difference, kind),
    `${sign.more}/${sign.less}/${sign.same}`,
    sign.p < 0.001 ? '<0.001' : fixed(sign.p, 3),
  ];
}

/** Differences of shares, which stand on one axis. */
function shareDifferences(figures: readonly Compared[]): Block {
  const rows = figures
    .filter(({ figure }) => SHARES.includes(figure))
    .map(({ figure, difference: { value: by, low, high } }) => {
      return { label: say(`cli.compare.figure.${figure}`), value: 100 * by, low: 100 * low, high: 100 * high };
    });
  return { kind: 'chart', chart: { kind: 'dots', title: say('cli.chart.differences'), unit: 'number', rows } };
}

/** Two settings on the same seeds. */
export function compareReport(a: Setting, b: Setting) {
  const pairs = paired(a.rows, b.rows).length;
  const figures = compareRows(a.rows, b.rows);
  const blocks: Block[] = [
    { kind: 'title', text: say('cli.compare.title') },
    differing(a, b),
    { kind: 'paragraph', text: say('cli.compare.pairs', { pairs }) },
    {
      kind: 'table',
      head: [
        say('cli.compare.figure'),
        'A',
        'B',
        say('cli.compare.difference'),
        say('cli.study.interval'),
        say('cli.compare.sign'),
        say('cli.compare.p'),
      ],
      rows: figures.map(row),
    },
    { kind: 'paragraph', text: say('cli.compare.about.sign') },
    shareDifferences(figures),
  ];
  return { blocks, data: { a: a.settings, b: b.settings, pairs, figures } };
}
