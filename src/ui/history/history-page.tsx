/** What happened, played out on the board with commentary and sources; either side can be taken over on the way. */
import '../words/uiPages';
import lines, { type CompiledLine } from 'virtual:history';
import { useMemo, useState } from 'react';
import { say } from '../../messages';
import { isAct, isOver, type SetUp } from '../../rules';
import { Lines } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { SideSign } from '../board/pieces';
import { scenarios, setUpFor, titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { SourceLinks } from '../parts/source-links';
import { StagedDice } from '../parts/staged-dice';
import { Tabs } from '../parts/tabs';
import { courseOf, turnOf } from '../replay/course';
import { CoursePlayer } from '../replay/course-player';
import { type Eyes, eyesFor, madeText, sightAt } from '../replay/eyes';
import { TakeOver } from '../replay/play-on';
import { EyesChoice } from '../replay/replay';
import { usePlayer } from '../replay/use-player';
import { address } from '../route';

/** Commentary may have more than one paragraph. */
function Prose({ text }: { text: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => <p key={part}>{part}</p>);
}

/** A line whose dice are staged follows events; one whose dice are not is a game that shows how things work. */
function isHistory({ record }: CompiledLine): boolean {
  return Object.keys(record.stagedDice).length > 0;
}

function lineName(line: CompiledLine): string {
  const title = titleOf(line.id);
  return say(isHistory(line) ? 'ui.history.line.history' : 'ui.history.line.example', { title });
}

interface Props {
  readonly line: CompiledLine;
  readonly setUp: SetUp;
}

function Line({ line, setUp }: Props) {
  const { record, commentary, notes } = line;
  const course = useMemo(() => courseOf(setUp, record), [setUp, record]);
  const player = usePlayer(course.of);
  const [eyes, setEyes] = useState<Eyes>('all');
  const [tab, setTab] = useState<'history' | 'on' | 'force' | 'goals'>('history');
  const [selected, setSelected] = useState(-1);
  const { at } = player;
  const { view, events, fresh } = useMemo(() => sightAt(course, at, eyes), [course, at, eyes]);
  const last = record.moves[at - 1];
  const comment = commentary[at - 1];
  const turn = turnOf(course, at);
  const opens = course.turns.includes(at);
  const over = isOver(view);
  const history = () => (
    <>
      <h2>{lineName(line)}</h2>
      <CoursePlayer course={course} player={player} years={view.config.years} />
      <div role="status" className="commentary">
        {!last && <Prose text={line.intro} />}
        {last && (
          <>
            <h3>
              {!isAct(last) && <SideSign side={last.side} size={16} />} {madeText(last, 'all', true)}
            </h3>
            {comment && <Prose text={comment.note} />}
            {comment && comment.sources.length > 0 && (
              <p className="hint">
                {say('ui.history.behind')} <SourceLinks ids={comment.sources} />
              </p>
            )}
          </>
        )}
        {opens && !over && notes[turn + 1] && (
          <blockquote>
            <Prose text={notes[turn + 1] ?? ''} />
          </blockquote>
        )}
        {over && (
          <>
            <h3>{say('ui.history.closing')}</h3>
            <Prose text={line.closing} />
          </>
        )}
      </div>
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      {fresh.length > 0 && (
        <details open={fresh.length <= 6}>
          <summary>{say(last ? 'ui.replay.came' : 'ui.news.start')}</summary>
          <Lines events={fresh} scenario={view.config.scenario} />
        </details>
      )}
      <EyesChoice eyes={eyes} lent={eyesFor(record, true)} onEyes={setEyes} />
      {isHistory(line) && <p className="staged">{say('ui.history.staged')}</p>}
      <StagedDice dice={record.stagedDice} turn={view.turn} />
    </>
  );
  return (
    <OnlookersBoard
      view={view}
      events={events}
      selected={selected}
      onSelect={setSelected}
      tools={<a href={address.history()}>{say('ui.history.allLines')}</a>}
    >
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'history', title: say('ui.history.tab'), body: history },
          {
            id: 'on',
            title: say('ui.play.tab'),
            body: () => (
              <>
                <h2>{say('ui.play.title')}</h2>
                <TakeOver course={course} at={at} />
              </>
            ),
          },
          { id: 'force', title: say('ui.force.tab'), body: () => <InForcePanel view={view} events={events} /> },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
        ]}
      />
    </OnlookersBoard>
  );
}

function List({ missing }: { missing: string }) {
  return (
    <Page title={say('ui.history.title')} className="history">
      {missing !== '' && (
        <p role="alert" className="alert">
          {say('ui.history.missing', { id: missing })}
        </p>
      )}
      <p className="lede">{say('ui.history.about')}</p>
      <div className="panels">
        {lines.map((line) => {
          const { id, record, intro } = line;
          const scenario = scenarios.find((one) => one.id === id);
          return (
            <section key={id} className="panel" aria-labelledby={`history-${id}`}>
              <h2 id={`history-${id}`}>{lineName(line)}</h2>
              <p className="hint">
                {say('ui.history.facts', { period: scenario?.period ?? '', decisions: record.moves.length })}
              </p>
              <Prose text={intro} />
              {isHistory(line) && <p className="staged">{say('ui.history.staged')}</p>}
              <p className="buttons">
                <a
                  className="button primary"
                  href={address.history(id)}
                  aria-label={say('ui.history.openThis', { name: lineName(line) })}
                >
                  {say('ui.history.open')}
                </a>
              </p>
            </section>
          );
        })}
      </div>
    </Page>
  );
}

export default function HistoryPage({ scenario }: { scenario: string }) {
  const line = lines.find(({ id }) => id === scenario);
  const setUp = line ? setUpFor(line.record) : null;
  if (!line || setUp === null || typeof setUp === 'string') return <List missing={scenario} />;
  return <Line line={line} setUp={setUp} />;
}
