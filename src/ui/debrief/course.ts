/** A finished game as lines over its turns: charts, and the same numbers for tables and files. */
import type { LinesChart } from '../../charts/spec';
import { say } from '../../messages';
import { type ChronicleEvent, type Config, type SetUp, SIDES, type Side } from '../../rules';
import { type Standing, standings } from '../../scenario/standing';
import { all } from '../../study/core/sealed';

export type Common = 'stability' | 'trust' | 'patronage' | 'tension' | 'detente' | 'sanctions';

/** Where everything stood at the start, then at the end of each turn. */
export interface Course {
  /** "start", then the years. */
  readonly labels: readonly string[];
  readonly points: readonly Standing[];
}

export function courseOf(setUp: SetUp, events: readonly ChronicleEvent[]): Course {
  const after = standings(setUp, events);
  const start: Standing = { ...setUp, turn: 0 };
  const years = after.map(({ turn }) => setUp.config.years[turn - 1] ?? String(turn));
  return { labels: [say('debrief.tracks.start'), ...years], points: [start, ...after] };
}

/** Tracks that a game has: without the map (13.5) there is neither Stability nor Patronage. */
export function commonTracks({ modifiers }: Config): readonly Common[] {
  const votes = ['trust', 'tension', 'detente', 'sanctions'] as const;
  return modifiers.withoutMap ? votes : ['stability', 'patronage', ...votes];
}

function chart(course: Course, title: string, sides: boolean, lines: LinesChart['lines']): LinesChart {
  return { kind: 'lines', title, sides, x: course.labels, xLabel: say('debrief.tracks.axis'), unit: 'count', lines };
}

function tracks(course: Course, title: string, names: readonly Common[]): LinesChart {
  const lines = names.map((name) => ({
    label: say(`name.track.${name}`),
    values: course.points.map((point) => point[name]),
  }));
  return chart(course, title, false, lines);
}

function bySide(course: Course, title: string, read: (point: Standing, side: Side) => number): LinesChart {
  const lines = SIDES.map((side) => ({
    label: say(`name.side.${side}`),
    values: course.points.map((point) => read(point, side)),
  }));
  return chart(course, title, true, lines);
}

export function vpChart(course: Course): LinesChart {
  return bySide(course, say('debrief.points.byTurn'), ({ vp }, side) => vp[side]);
}

/** Few lines in each, so that they can be told apart. */
export function trackCharts(course: Course, { modifiers }: Config): LinesChart[] {
  const treasury = bySide(course, say('debrief.chart.treasury'), (point, side) => point.treasury[side]);
  if (modifiers.withoutMap)
    return [tracks(course, say('debrief.chart.votes'), ['trust', 'tension', 'detente', 'sanctions']), treasury];
  return [
    tracks(course, say('debrief.chart.stability'), ['stability', 'trust']),
    tracks(course, say('debrief.chart.outside'), ['tension', 'detente', 'sanctions']),
    tracks(course, say('debrief.chart.patronage'), ['patronage']),
    treasury,
    bySide(course, say('debrief.chart.resolve'), (point, side) => point.resolve[side]),
  ];
}

/** R12.5: aid that each side gave in each turn; null where no orders were opened. */
export function aidChart(setUp: SetUp, events: readonly ChronicleEvent[]): LinesChart | null {
  const opened = all(events, 'ordersOpen');
  if (opened.length === 0) return null;
  const turns = [...new Set(opened.map(({ turn }) => turn))];
  const given = (turn: number, side: Side) =>
    opened.find((event) => event.turn === turn && event.values.side === side)?.values.aid ?? 0;
  return {
    kind: 'lines',
    title: say('debrief.chart.burden'),
    sides: true,
    x: turns.map((turn) => setUp.config.years[turn - 1] ?? String(turn)),
    xLabel: say('ui.hidden.turn'),
    unit: 'count',
    lines: SIDES.map((side) => ({ label: say(`name.side.${side}`), values: turns.map((turn) => given(turn, side)) })),
  };
}
