/** Charts of balance runs and tournaments. */
import type { DotRow } from '../../charts';
import { say, sayAny } from '../../messages';
import { chart, dot } from '../../report/charts';
import type { Block } from '../../report/document';
import type { Criterion } from '../../study/core/balance';
import type { CardFigures } from '../../study/core/card-figures';
import type { Tournament } from '../../study/core/tournament';
import { criterionName, resultText } from './balance-doc';

export function criteriaCharts(criteria: readonly Criterion[], cards: readonly CardFigures[]): Block[] {
  const rows = criteria
    .filter(({ kind, measured }) => kind === 'share' && measured.n > 0)
    .map((one): DotRow => {
      const row = dot(criterionName(one), one.measured, resultText(one));
      return { ...row, target: [Math.max(0, one.low), Math.min(1, one.high)] };
    });
  const effects = cards.filter(({ effect }) => effect.n > 0);
  return [
    ...(rows.length > 0
      ? [
          chart({
            kind: 'dots',
            title: say('cli.chart.criteria'),
            unit: 'percent',
            rows,
            targetLabel: say('cli.balance.target'),
          }),
        ]
      : []),
    ...(effects.length > 0
      ? [
          chart({
            kind: 'dots',
            title: say('cli.balance.effect'),
            unit: 'number',
            rows: effects.map(({ card, effect }) => dot(`${card} ${sayAny(`card.${card}.title`)}`, effect)),
          }),
        ]
      : []),
  ];
}

export function tournamentCharts({ standings, cross }: Tournament): Block[] {
  const names = standings.map(({ bot }, i) => `${i + 1} ${bot}`);
  const values = cross.flatMap((row) => row.map((meeting) => meeting?.utility.value ?? 0));
  return [
    chart({
      kind: 'heat',
      title: say('cli.tournament.crossAbout'),
      rows: names,
      columns: standings.map((_, i) => String(i + 1)),
      cells: cross.map((row) => row.map((meeting) => meeting?.utility.value ?? null)),
      low: Math.min(0, ...values),
      high: Math.max(1, ...values),
      rowsLabel: say('cli.tournament.bot'),
      columnsLabel: say('cli.tournament.against'),
    }),
    chart({
      kind: 'dots',
      title: say('cli.study.utility'),
      unit: 'number',
      rows: standings.map(({ bot, utility }) => dot(bot, utility)),
    }),
    chart({
      kind: 'dots',
      title: say('cli.tournament.elo'),
      unit: 'number',
      rows: standings.map(({ bot, elo }) => dot(bot, elo)),
    }),
  ];
}
