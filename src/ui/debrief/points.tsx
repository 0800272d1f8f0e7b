/** Where the points came from: by line of the score and by turn. */
import type { BarsChart } from '../../charts/spec';
import { say } from '../../messages';
import { type ChronicleEvent, type SetUp, SIDES, type View } from '../../rules';
import { sideName } from '../lib/names';
import { type LineTotal, totals } from '../lib/score';
import { RuleLink } from '../parts/rule-link';
import { type Course, vpChart } from './course';
import { Drawing } from './drawing';

/** What each side scored, its best line first; what it did not score is left away. */
function linesChart(lines: readonly LineTotal[]): BarsChart {
  const groups = SIDES.map((side) => ({
    label: sideName(side),
    bars: lines
      .filter((line) => line[side] !== 0)
      .sort((a, b) => b[side] - a[side])
      .map((line) => {
        const value = line[side];
        return { label: say(`name.line.${line.line}`), value, low: value, high: value };
      }),
  }));
  return { kind: 'bars', title: say('debrief.points.chart'), unit: 'count', groups };
}

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly setUp: SetUp;
  readonly course: Course;
}

export function Points({ view, events, setUp, course }: Props) {
  const lines = totals(events);
  return (
    <section className="panel wide" aria-labelledby="points-title">
      <h2 id="points-title">{say('ui.verdict.points')}</h2>
      <div className="beside">
        <div>
          {lines.length > 0 && <Drawing chart={linesChart(lines)} />}
          <Drawing chart={vpChart(course)} />
        </div>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{say('ui.verdict.line')}</th>
              <th scope="col">{sideName('moscow')}</th>
              <th scope="col">{sideName('tehran')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('ui.verdict.start')}</th>
              <td>{setUp.vp.moscow}</td>
              <td>{setUp.vp.tehran}</td>
            </tr>
            {lines.map(({ line, moscow, tehran }) => (
              <tr key={line}>
                <th scope="row">
                  {say(`name.line.${line}`)} <RuleLink rule={say(`line.${line}.rule`)} />
                </th>
                <td>{moscow || '–'}</td>
                <td>{tehran || '–'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('ui.verdict.total')}</th>
              <td>{view.moscow.vp}</td>
              <td>{view.tehran.vp}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
