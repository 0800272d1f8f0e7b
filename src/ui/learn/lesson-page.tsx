/** The first game: the real board and rules, with the coach above it. */
import '../words/learn';
import '../words/orders';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { isOver, type SetUp, type View } from '../../rules';
import { decisionsOf, PERSON } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { keep, newId } from '../lib/saves';
import { InSlices } from '../parts/in-slices';
import { SeatHere } from '../play/seat-here';
import { address, go } from '../route';
import { Coach } from './coach';
import { feedback, stepText } from './coach-text';
import './learn.css';
import { usePointer } from './point';
import { FRESH, keepProgress, lessonSetUp, loadProgress, type Progress } from './progress';
import { reached, STEPS, stepAt, stepBack } from './steps';
import { useLessonTable } from './use-lesson';

/** Who takes Tehran's seat when the lesson becomes a game. */
const OPPONENT = 'steady';
const NEVER = () => {};

interface Props {
  readonly setUp: SetUp;
  readonly table: HotSeat;
  readonly read: readonly string[];
  readonly onRead: (read: readonly string[]) => void;
  readonly onBack: (to: Progress) => void;
}

/** The lesson goes on as a game of its own, with a bot in Tehran's place. */
function playOn(table: HotSeat, view: View): void {
  const id = newId();
  const { turn, config } = view;
  const summary = { turn, turns: config.turns, year: config.years[turn - 1] ?? '', over: isOver(view) };
  keep(id, { ...table.record, seats: { moscow: PERSON, tehran: OPPONENT } }, summary);
  keepProgress(FRESH);
  go(address.play(id));
}

function Lesson({ setUp, table, read, onRead, onBack }: Props) {
  const { view, chronicle } = useSyncExternalStore(table.subscribe, () => table.read('moscow'));
  // No facilitator comes to a lesson.
  const moves = decisionsOf(table.record);
  const place = useRef<HTMLDivElement>(null);
  const now = stepAt(reached(view, moves), new Set(read));
  const step = STEPS[now]!;
  useEffect(() => keepProgress({ moves, read }), [moves, read]);
  usePointer(place, [...step.points(), say('ui.news.read')]);
  const ending = (
    <button type="button" className="primary" onClick={() => playOn(table, view)}>
      {say('learn.end.play')}
    </button>
  );
  return (
    <div className="lesson" ref={place}>
      <Coach
        step={now}
        text={stepText(step, view, chronicle)}
        said={feedback(now, moves, chronicle)}
        onBack={() => onBack(stepBack(moves, read, now))}
        onNext={() => onRead([...read, step.id])}
        onShow={() => step.kind === 'decide' && void table.decide(step.suggestion)}
        ending={ending}
      />
      <SeatHere side="moscow" next="moscow" table={table} setUp={setUp} kept={true} driver={null} onHandOver={NEVER} />
    </div>
  );
}

export default function LessonPage() {
  const setUp = useMemo(lessonSetUp, []);
  const [begin, setBegin] = useState(loadProgress);
  const [read, setRead] = useState(begin.read);
  const table = useLessonTable(setUp, begin.moves);
  useEffect(() => {
    document.title = say('ui.page.title', { page: say('learn.game.title') });
  }, []);
  const back = (to: Progress) => {
    setRead(to.read);
    if (table && to.moves.length !== table.record.moves.length) setBegin(to);
  };
  const loading = <p className="loading">{say('ui.loading')}</p>;
  if (!table) return loading;
  return (
    <InSlices meanwhile={loading}>
      <Lesson key={begin.moves.length} setUp={setUp} table={table} read={read} onRead={setRead} onBack={back} />
    </InSlices>
  );
}
