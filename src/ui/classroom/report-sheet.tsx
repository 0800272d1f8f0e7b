/** One student's page: where the table ended, what was decided, moments, and room for one's own words. Made for paper. */
import { say, sayAny } from '../../messages';
import type { ClassReport } from '../../table/class-wire';
import { titleOf } from '../lib/scenarios';
import { stepText, valueText, whatText } from './row-text';
import { MomentText } from './slides';

function Decisions({ report }: { readonly report: ClassReport }) {
  if (report.rows.length === 0) return null;
  return (
    <section>
      <h3>{say('class.report.decisions')}</h3>
      <table className="numbers report-rows">
        <thead>
          <tr>
            <th scope="col">{say('class.report.turn')}</th>
            <th scope="col">{say('class.report.step')}</th>
            <th scope="col">{say('class.report.what')}</th>
            <th scope="col">{say('class.report.value')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report never move
            <tr key={n}>
              <td>{row.turn}</td>
              <td>{stepText(row)}</td>
              <td>
                {whatText(row)}
                {row.who.startsWith('bot:') && ` (${say('class.debrief.standing.bot')})`}
              </td>
              <td>{valueText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ReportSheet({ report }: { readonly report: ClassReport }) {
  const { nickname, side, table, standing, of, guesses, moments, scenario } = report;
  return (
    <article className="report-sheet">
      <h2>
        {titleOf(scenario)}: {say('class.report.of', { nickname, side, table: table.table })}
      </h2>
      <p>
        {standing &&
          `${say('class.debrief.tableOf', {
            table: table.table,
            moscow: table.score.moscow - table.par.moscow,
            tehran: table.score.tehran - table.par.tehran,
          })}. `}
        {standing && say('class.report.verdict', { how: sayAny(`name.verdict.${table.verdict[side]}`) })}
      </p>
      <p>
        {standing
          ? say('class.report.standing', { place: standing.place, of, side, gap: standing.gap })
          : say('class.report.standing.none')}{' '}
        {guesses.asked > 0 && say('class.report.guesses', guesses)}
      </p>
      <Decisions report={report} />
      {moments.length > 0 && (
        <section>
          <h3>{say('class.report.moments')}</h3>
          <ul>
            {moments.map((moment) => (
              <li key={`${moment.turn} ${moment.code}`}>
                <MomentText moment={moment} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="own-words">
        <h3>{say('class.report.yours')}</h3>
        <p>{say('class.report.replay')}</p>
        <div className="write-lines" aria-hidden="true" />
        <p>{say('class.report.doubt')}</p>
        <div className="write-lines" aria-hidden="true" />
      </section>
      <p className="hint">{say('class.report.about')}</p>
    </article>
  );
}
