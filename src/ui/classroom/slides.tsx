/** The debrief of a class, point by point: one after the other on the wall, all of them on the teacher's page. */
import type { ReactNode } from 'react';
import type { ChartSpec, StackChart } from '../../charts/spec';
import { say, sayAny } from '../../messages';
import { SIDES, type Side } from '../../rules';
import type { ClassDebrief, DebriefMoment, DebriefStanding } from '../../table/class-wire';
import { SideSign } from '../board/pieces';
import { scenarios } from '../lib/scenarios';
import { HumanCost } from '../parts/human-cost';
import { RuleLink } from '../parts/rule-link';
import { SourceLinks } from '../parts/source-links';
import {
  accusationChart,
  guessChart,
  jointChart,
  offerChart,
  postureChart,
  sharingChart,
  trustBroke,
  trustChart,
  voteChart,
} from './debrief-charts';
import { Quadrants } from './quadrants';

export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** Draws a chart in the size of its place: the wall and a page differ. */
export type Draw = (chart: ChartSpec) => ReactNode;

/** Lines that a list on the wall has at most. */
const MOST = 6;

function drawn(draw: Draw, charts: readonly StackChart[]): ReactNode {
  const some = charts.filter(({ bars }) => bars.length > 0);
  if (some.length === 0) return <p>{say('class.debrief.nothing')}</p>;
  return (
    <div className="two-charts">
      {some.map((chart) => (
        <div key={chart.title}>{draw(chart)}</div>
      ))}
    </div>
  );
}

function Trust({ debrief, draw }: { readonly debrief: ClassDebrief; readonly draw: Draw }) {
  const broke = trustBroke(debrief, MOST);
  return (
    <div className="two-charts">
      <div>{draw(trustChart(debrief))}</div>
      {broke.length === 0 ? (
        <p>{say('class.debrief.trust.none')}</p>
      ) : (
        <ul>
          {broke.map(({ table, by, turn, lowest }) => (
            <li key={table}>{say('class.debrief.trust.fell', { table, by, turn, lowest })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface StandingProps {
  readonly side: Side;
  readonly list: readonly DebriefStanding[];
  /** Rows at most. */
  readonly most: number;
}

function Standing({ side, list, most }: StandingProps) {
  return (
    <section className={`standing-of ${side}`}>
      <h3>
        <SideSign side={side} size={22} /> {say('class.debrief.standing.of', { side })}
      </h3>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say('class.debrief.standing.place')}</th>
            <th scope="col">{say('class.debrief.standing.table')}</th>
            <th scope="col">{say('class.debrief.standing.score')}</th>
            <th scope="col">{say('class.debrief.standing.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, most).map(({ place, table, score, gap, bot }) => (
            <tr key={table}>
              <th scope="row">{place}</th>
              <td>
                {table}
                {bot && ` (${say('class.debrief.standing.bot')})`}
              </td>
              <td>{score}</td>
              <td>{say('class.debrief.gap', { gap })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.length > most && <p className="hint">{say('class.debrief.standing.first', { most, all: list.length })}</p>}
    </section>
  );
}

export function MomentText({ moment }: { readonly moment: DebriefMoment }) {
  const { code, values, rule, claims, tables } = moment;
  return (
    <>
      <p>
        {sayAny(`lens.moment.${code}`, values)} <RuleLink rule={rule} />
      </p>
      <p className="hint">
        {say('class.debrief.moment.tables', { tables })}
        {claims.length > 0 && (
          <>
            {' '}
            {say('class.debrief.sources')} <SourceLinks ids={claims} />
          </>
        )}
      </p>
    </>
  );
}

function Moments({ debrief }: { readonly debrief: ClassDebrief }) {
  if (debrief.moments.length === 0) return <p>{say('class.debrief.moments.none')}</p>;
  return (
    <ol className="moments">
      {debrief.moments.map((moment) => (
        <li key={`${moment.table} ${moment.turn} ${moment.code}`}>
          <h3>{say('class.debrief.moment', { table: moment.table, turn: moment.turn })}</h3>
          <MomentText moment={moment} />
        </li>
      ))}
    </ol>
  );
}

function Telling({ debrief }: { readonly debrief: ClassDebrief }) {
  return (
    <>
      <p className="hint">{say('class.debrief.telling.about')}</p>
      <ul className="moments">
        {debrief.telling.map(({ table, code, values }) => (
          <li key={table}>
            <h3>{say('wall.table', { table })}</h3>
            <p>{sayAny(`class.telling.${code}`, values)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cost({ debrief }: { readonly debrief: ClassDebrief }) {
  const turns = Math.max(1, ...debrief.turns.map(({ turn }) => turn));
  return (
    <>
      <p>{say('class.debrief.cost.about')}</p>
      {Array.from({ length: turns }, (_, n) => n + 1).map((turn) => (
        <HumanCost key={turn} scenario={debrief.scenario} turn={turn} />
      ))}
    </>
  );
}

function Questions({ debrief }: { readonly debrief: ClassDebrief }) {
  const own = scenarios.find(({ id }) => id === debrief.scenario)?.questions ?? [];
  const questions = debrief.questions.length > 0 ? debrief.questions : own;
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}

/**
 * What a class talks about, in the order in which it is talked about.
 * @param most rows of a list; a wall has room for few
 */
export function slidesOf(debrief: ClassDebrief, draw: Draw, most = Number.POSITIVE_INFINITY): Slide[] {
  const guesses = guessChart(debrief);
  const about = (text: string, body: ReactNode) => (
    <>
      <p className="hint">{text}</p>
      {body}
    </>
  );
  const standings =
    debrief.standing.moscow.length === 0 ? (
      <p>{say('class.debrief.nothing')}</p>
    ) : (
      <div className="two-charts">
        {SIDES.map((side) => (
          <Standing key={side} side={side} list={debrief.standing[side]} most={most} />
        ))}
      </div>
    );
  const slides: (Slide | null)[] = [
    {
      id: 'map',
      title: say('class.debrief.map'),
      body: about(say('class.debrief.map.about'), <Quadrants debrief={debrief} />),
    },
    {
      id: 'sharing',
      title: say('class.debrief.sharing'),
      body: drawn(draw, [sharingChart(debrief), postureChart(debrief)]),
    },
    { id: 'trust', title: say('class.debrief.trust'), body: <Trust debrief={debrief} draw={draw} /> },
    {
      id: 'votes',
      title: say('class.debrief.votes'),
      body: drawn(draw, [voteChart(debrief), offerChart(debrief)]),
    },
    {
      id: 'joint',
      title: say('class.debrief.joint'),
      body: drawn(draw, [jointChart(debrief), accusationChart(debrief)]),
    },
    guesses && { id: 'guesses', title: say('class.debrief.guesses'), body: draw(guesses) },
    {
      id: 'standing',
      title: say('class.debrief.standing'),
      body: about(say('class.debrief.standing.about'), standings),
    },
    debrief.telling.length > 0
      ? { id: 'telling', title: say('class.debrief.telling'), body: <Telling debrief={debrief} /> }
      : null,
    { id: 'moments', title: say('class.debrief.moments'), body: <Moments debrief={debrief} /> },
    { id: 'questions', title: say('class.debrief.questions'), body: <Questions debrief={debrief} /> },
    { id: 'cost', title: say('class.debrief.cost'), body: <Cost debrief={debrief} /> },
  ];
  return slides.filter((slide) => slide !== null);
}
