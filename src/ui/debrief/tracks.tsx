/** The tracks over time: small charts, and the same numbers as a table. */
import { say } from '../../messages';
import { type SetUp, SIDES } from '../../rules';
import { sideName } from '../lib/names';
import { ScrollBox } from '../parts/scroll-box';
import { type Course, commonTracks, trackCharts } from './course';
import { Drawing } from './drawing';

export function Tracks({ course, setUp }: { course: Course; setUp: SetUp }) {
  const common = commonTracks(setUp.config);
  return (
    <section className="panel wide" aria-labelledby="tracks-title">
      <h2 id="tracks-title">{say('debrief.tracks.title')}</h2>
      <p className="hint">{say('debrief.tracks.about')}</p>
      <div className="small-charts">
        {trackCharts(course, setUp.config).map((chart) => (
          <Drawing key={chart.title} chart={chart} />
        ))}
      </div>
      <details>
        <summary>{say('debrief.tracks.table')}</summary>
        <ScrollBox label={say('debrief.tracks.table')}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{say('ui.hidden.turn')}</th>
                {common.map((track) => (
                  <th key={track} scope="col">
                    {say(`name.track.${track}`)}
                  </th>
                ))}
                {SIDES.map((side) => (
                  <th key={side} scope="col">
                    {say('ui.side.vp', { vp: sideName(side) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {course.points.map((point, n) => (
                <tr key={point.turn}>
                  <th scope="row">{course.labels[n]}</th>
                  {common.map((track) => (
                    <td key={track}>{point[track]}</td>
                  ))}
                  {SIDES.map((side) => (
                    <td key={side}>{point.vp[side]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </section>
  );
}
