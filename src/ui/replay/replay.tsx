/** A recorded game on the board, decision by decision, through any eyes that may be lent. */
import { type ReactNode, useMemo, useState } from 'react';
import { say } from '../../messages';
import type { SetUp } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { Lines } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { Piles } from '../board/piles';
import { HandCards } from '../decide/hand';
import { sideName } from '../lib/names';
import { StagedDice } from '../parts/staged-dice';
import { Tabs } from '../parts/tabs';
import { courseOf } from './course';
import { CoursePlayer } from './course-player';
import { type Eyes, eyesFor, madeText, sightAt } from './eyes';
import { PlayOn } from './play-on';
import { ShareGame } from './share-game';
import { usePlayer } from './use-player';

function eyesName(eyes: Eyes): string {
  if (eyes === 'all') return say('ui.replay.everything');
  return eyes === 'spectator' ? say('ui.replay.everybody') : sideName(eyes);
}

interface EyesProps {
  readonly eyes: Eyes;
  /** Those that may be lent; nothing is shown where there is no choice. */
  readonly lent: readonly Eyes[];
  readonly onEyes: (eyes: Eyes) => void;
}

export function EyesChoice({ eyes, lent, onEyes }: EyesProps) {
  if (lent.length < 2) return null;
  return (
    <label className="field">
      {say('ui.replay.eyes')}{' '}
      <select value={eyes} onChange={({ target }) => onEyes(target.value as Eyes)}>
        {lent.map((one) => (
          <option key={one} value={one}>
            {eyesName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  readonly record: GameRecord;
  readonly setUp: SetUp;
  /** The decision to begin with. */
  readonly start?: number;
  /** The saved game that this is; '' for none. */
  readonly from: string;
  /** Links and buttons in the header. */
  readonly tools?: ReactNode;
  /** What stands above the controls. */
  readonly note?: ReactNode;
}

export function Replay({ record, setUp, start = 0, from, tools, note }: Props) {
  const course = useMemo(() => courseOf(setUp, record), [setUp, record]);
  const player = usePlayer(course.of, start);
  const lent = eyesFor(record, course.over);
  const [eyes, setEyes] = useState<Eyes>(lent.includes('spectator') ? 'spectator' : lent[0]!);
  const [tab, setTab] = useState<'moves' | 'cards' | 'force' | 'goals' | 'on' | 'share'>('moves');
  const [selected, setSelected] = useState(-1);
  const { at } = player;
  const { view, events, fresh } = useMemo(() => sightAt(course, at, eyes), [course, at, eyes]);
  const last = record.moves[at - 1];
  const earlier = events.slice(0, events.length - fresh.length).filter(({ turn }) => turn === view.turn);
  const moves = () => (
    <>
      <h2>{say('ui.replay.title')}</h2>
      {note}
      {!course.over && <p className="hint">{say('ui.replay.openNote')}</p>}
      <CoursePlayer course={course} player={player} years={view.config.years} />
      <EyesChoice eyes={eyes} lent={lent} onEyes={setEyes} />
      <p role="status" className="prompt">
        {last ? madeText(last, eyes, course.over) : say('ui.replay.start')}
      </p>
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      {fresh.length > 0 && (
        <section className="news">
          <h3>{say(last ? 'ui.replay.came' : 'ui.news.start')}</h3>
          <Lines events={fresh} scenario={view.config.scenario} />
        </section>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say('ui.replay.sofar')}</summary>
          <Lines events={earlier} scenario={view.config.scenario} />
        </details>
      )}
      {course.over && <StagedDice dice={record.stagedDice} />}
      {course.over && <StagedDice dice={record.stagedDice} turn={view.turn} />}
    </>
  );
  const cards = () => (
    <>
      {(eyes === 'moscow' || eyes === 'tehran') && <HandCards view={view} side={eyes} />}
      {eyes === 'all' && <HandCards view={view} side="moscow" />}
      {eyes === 'all' && <HandCards view={view} side="tehran" />}
      <Piles view={view} />
    </>
  );
  const share = () =>
    course.over ? (
      <ShareGame
        record={record}
        view={sightAt(course, course.of, 'spectator').view}
        chronicle={sightAt(course, course.of, 'spectator').events}
      />
    ) : (
      <p>{say('ui.share.notOver')}</p>
    );
  return (
    <OnlookersBoard view={view} events={events} selected={selected} onSelect={setSelected} tools={tools}>
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'moves', title: say('ui.replay.tab'), body: moves },
          ...(view.config.cards ? [{ id: 'cards' as const, title: say('ui.cards.tab'), body: cards }] : []),
          { id: 'force', title: say('ui.force.tab'), body: () => <InForcePanel view={view} events={events} /> },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
          { id: 'on', title: say('ui.play.tab'), body: () => <PlayOn course={course} at={at} from={from} /> },
          { id: 'share', title: say('ui.share.tab'), body: share },
        ]}
      />
    </OnlookersBoard>
  );
}
