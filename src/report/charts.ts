/** Charts of a summary. */
import type { ChartSpec, DotRow } from '../charts';
import { say, sayAny } from '../messages';
import { CHANNELS, POSTURES, SIDES, VOTES } from '../rules';
import type { Estimate } from '../study/core/stats';
import { type Summary, type TurnFigures, VERDICTS } from '../study/core/summary';
import type { Block } from './document';

export const chart = (spec: ChartSpec): Block => ({ kind: 'chart', chart: spec });

export function dot(label: string, { value, low, high }: Estimate, mark?: string): DotRow {
  return { label, value, low, high, ...(mark === undefined ? {} : { mark }) };
}

function stacks(s: Summary): Block[] {
  const part = (label: string, { value }: Estimate) => ({ label, value: Number.isNaN(value) ? 0 : value });
  return [
    chart({
      kind: 'stack',
      sides: true,
      title: say('cli.chart.ended'),
      bars: [
        {
          label: '',
          parts: [
            ...SIDES.map((side) => part(say('cli.study.won', { side }), s.won[side])),
            part(say('cli.study.drawn'), s.drawn),
            part(say('cli.study.collapsed'), s.collapsed),
          ],
        },
      ],
    }),
    chart({
      kind: 'stack',
      sides: true,
      title: say('cli.study.againstPar'),
      bars: [
        {
          label: '',
          parts: (['moscow', 'tehran', 'both', 'neither'] as const).map((one) =>
            part(say(`cli.study.par.${one}`), s.outcomes[one]),
          ),
        },
      ],
    }),
    chart({
      kind: 'stack',
      sides: false,
      title: say('cli.study.verdicts'),
      bars: SIDES.map((side) => ({
        label: say(`name.side.${side}`),
        parts: VERDICTS.map((verdict) => part(say(`name.verdict.${verdict}`), s.verdicts[side][verdict])),
      })),
    }),
  ];
}

/** Turns that few games reach say nothing and would bend the picture. */
const LEAST_GAMES = 5;

function line(label: string, turns: readonly TurnFigures[], of: (turn: TurnFigures) => Estimate) {
  const all = turns.map(of);
  return {
    label,
    values: all.map(({ value }) => value),
    low: all.map(({ low }) => low),
    high: all.map(({ high }) => high),
  };
}

function courses(s: Summary): Block[] {
  const turns = s.byTurn.filter(({ games }) => games >= LEAST_GAMES);
  if (turns.length < 2) return [];
  const x = turns.map(({ turn }) => String(turn));
  const xLabel = say('cli.study.turn');
  return [
    chart({
      kind: 'lines',
      sides: false,
      title: say('cli.chart.tracks'),
      x,
      xLabel,
      lines: (['trust', 'stability', 'tension', 'sanctions'] as const).map((name) =>
        line(say(`name.track.${name}`), turns, ({ track }) => track[name]),
      ),
    }),
    chart({
      kind: 'lines',
      sides: true,
      title: say('cli.chart.vp'),
      x,
      xLabel,
      lines: SIDES.map((side) => line(say(`name.side.${side}`), turns, ({ vp }) => vp[side])),
    }),
  ];
}

function bars(s: Summary): Block[] {
  return [
    chart({
      kind: 'bars',
      title: say('cli.study.lines'),
      unit: 'number',
      groups: SIDES.map((side) => ({
        label: say(`name.side.${side}`),
        bars: s.lines
          .filter((one) => one.side === side)
          .map(({ line: id, vp: { value, low, high } }) => ({ label: say(`name.line.${id}`), value, low, high })),
      })),
    }),
    chart({
      kind: 'dots',
      title: say('cli.study.choices'),
      unit: 'percent',
      rows: [
        ...CHANNELS.map((one) => dot(say(`name.channel.${one}`), s.channels[one])),
        ...POSTURES.map((one) => dot(say(`name.posture.${one}`), s.postures[one])),
        ...VOTES.map((one) => dot(say(`name.vote.${one}`), s.votes[one])),
        ...s.offers.map((offer, amount) => dot(say('cli.study.offer', { amount }), offer)),
      ],
    }),
    chart({
      kind: 'dots',
      title: say('cli.chart.actions'),
      unit: 'percent',
      rows: s.actions.map(({ side, action, ofLegal }) =>
        dot(`${say(`name.side.${side}`)}: ${sayAny(`name.action.${action}`)}`, ofLegal),
      ),
    }),
  ];
}

export function summaryCharts(s: Summary): Block[] {
  return [...stacks(s), ...courses(s), ...bars(s)];
}
