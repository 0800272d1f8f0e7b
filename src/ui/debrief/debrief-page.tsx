/** The end of a game: verdicts, where the points came from, what was hidden, what it means, and what is left out. */
import '../words/debrief';
import { type ReactNode, useMemo } from 'react';
import { say } from '../../messages';
import { type ChronicleEvent, reachedPar, type SetUp, SIDES, type Side, type View } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { Chronicle } from '../board/chronicle';
import { playAgain } from '../home/start';
import { peopleAmong } from '../lib/players';
import { scenarios, titleOfGame } from '../lib/scenarios';
import { HumanCostPanel } from '../parts/human-cost';
import { Page } from '../parts/page';
import { StagedDice } from '../parts/staged-dice';
import { address } from '../route';
import { Burden } from './burden';
import { Contents } from './contents';
import { courseOf } from './course';
import './debrief.css';
import './print.css';
import { LeftOut, Questions } from './left-out';
import { Lenses } from './lenses-panel';
import { Points } from './points';
import { Review } from './review-panel';
import { Hidden, Sealed } from './sealed-panel';
import { Share } from './share';
import { Standings } from './standing';
import { Tracks } from './tracks';

interface Props {
  readonly id: string;
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly setUp: SetUp;
  readonly record: GameRecord;
  /** What comes next, in place of the same game once more. */
  readonly next?: ReactNode;
  /** The side of whoever looks; left out, the only person's. */
  readonly you?: Side | null;
}

function parText(view: View): string {
  if (view.ending === 'stopped') return say('par.stopped');
  if (view.ending !== 'final') return say('par.collapse');
  const [moscow, tehran] = SIDES.map((side) => reachedPar(view, side));
  if (moscow && tehran) return say('par.both');
  return moscow ? say('par.moscow') : tehran ? say('par.tehran') : say('par.neither');
}

/** How and when it ended; a facilitator's end names the last turn that counts (R11.3). */
function endedText(view: View, title: string): string {
  const { config, ending, stopped, turn } = view;
  const year = (at: number) => config.years[at - 1] ?? '';
  if (stopped > 0) return say('ui.verdict.stopped', { title, level: config.level, turn: stopped, year: year(stopped) });
  return say('ui.verdict.ending', { title, level: config.level, ending, year: year(turn) });
}

export default function DebriefPage({ id, view, events, setUp, record, next, you }: Props) {
  const lead = view.moscow.vp - view.tehran.vp;
  const people = peopleAmong(playersOf(record));
  const course = useMemo(() => courseOf(setUp, events), [setUp, events]);
  const questions = scenarios.find((one) => one.id === record.scenario)?.questions ?? [];
  const game = { title: titleOfGame(record), view, events, setUp, record, questions };
  return (
    <Page title={say('ui.verdict.title')} className="verdict-page debrief">
      <p className="lede">
        {endedText(view, game.title)}{' '}
        {view.ending === 'final' &&
          `${say('ui.verdict.lead', { side: lead > 0 ? 'moscow' : 'tehran', lead: Math.abs(lead) })} `}
        {parText(view)}
      </p>
      <StagedDice dice={record.stagedDice} />
      <p className="buttons">
        <a className="button primary" href={address.replay(id)}>
          {say('ui.verdict.replay')}
        </a>
        {next ?? (
          <button type="button" onClick={() => playAgain(record, setUp)}>
            {say('ui.verdict.again')}
          </button>
        )}
        <a className="button" href={address.home}>
          {say('ui.page.home')}
        </a>
      </p>
      <Contents map={!setUp.config.modifiers.withoutMap} />
      <div className="panels">
        <Standings view={view} events={events} you={you ?? (people.length === 1 ? people[0]! : null)} />
        <LeftOut scenario={record.scenario} />
        <HumanCostPanel scenario={record.scenario} years={view.config.years.slice(0, view.turn)} />
        <Points view={view} events={events} setUp={setUp} course={course} />
        <Tracks course={course} setUp={setUp} />
        <Hidden view={view} events={events} />
        <Sealed view={view} events={events} />
        <Review id={id} setUp={setUp} record={record} />
        <Lenses view={view} events={events} />
        <Questions scenario={record.scenario} />
        {!setUp.config.modifiers.withoutMap && <Burden view={view} events={events} setUp={setUp} />}
        <Share game={game} />
        <section className="panel wide told">
          <Chronicle view={view} events={events} staged={record.stagedDice} />
        </section>
      </div>
    </Page>
  );
}
