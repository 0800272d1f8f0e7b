/** The projector: big, and nothing that anybody in the room must not see. */
import '../words/classroom';
import '../words/classroomTeach';
import '../words/classroomDebrief';
import '../words/debrief';
import '../words/cards';
import '../words/online';
import './classroom.css';
import './wall.css';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Chart } from '../../charts/chart';
import { say } from '../../messages';
import type { ClassDebrief, ClassTable, ProjectorView } from '../../table/class-wire';
import { titleOf } from '../lib/scenarios';
import { LineNotice } from '../online/line';
import { Problem } from '../online/problem';
import { useAsked } from '../online/use-asked';
import { classroom } from './api';
import { ClassCode, typedAddress } from './code';
import { type Slide, slidesOf } from './slides';
import { useClass } from './use-class';

function Gathering({ view }: { readonly view: ProjectorView }) {
  return (
    <>
      <ClassCode code={view.code} />
      <p className="wall-count" role="status">
        {say('wall.joined', { people: view.people })}
      </p>
    </>
  );
}

function doing({ over, held, turn, awaited, paused }: ClassTable): string {
  if (over) return say('wall.table.over');
  if (paused) return say('wall.paused');
  if (held) return say('wall.table.done', { turn });
  const [first, ...more] = awaited;
  if (!first) return '';
  return more.length > 0 ? say('wall.table.both') : say('wall.table.waits', { side: first });
}

/** As many tables as fill a small projector at their usual size, and at a smaller one. */
const [MANY, MOST] = [24, 40];

function Tables({ view }: { readonly view: ProjectorView }) {
  const { length } = view.tables;
  const size = length > MOST ? 'most' : length > MANY ? 'many' : '';
  return (
    <ul className={`wall-tables ${size}`}>
      {view.tables.map((table) => (
        <li key={table.number} className={table.over ? 'over' : table.held ? 'held' : ''}>
          <strong>
            <span className="visually-hidden">{say('wall.table', { table: table.number })}</span>
            <span aria-hidden="true">{table.number}</span>
          </strong>
          {!table.over && !table.held && <span>{say('wall.table.turn', { turn: table.turn })}</span>}
          <span className="doing">{doing(table)}</span>
        </li>
      ))}
    </ul>
  );
}

function Playing({ view }: { readonly view: ProjectorView }) {
  const { openTurn, options, paused } = view;
  return (
    <>
      <p className="wall-turn" role="status">
        {paused ? say('wall.paused') : options.pace === 'guided' && say('wall.open', { turn: openTurn })}
      </p>
      <Tables view={view} />
      <p className="wall-late">{say('wall.late', { address: typedAddress(view.code) })}</p>
    </>
  );
}

/** Charts are drawn small and grow with the wall, their letters too. */
const DRAWN = 400;
/** Rows of a list that the last row of a classroom can read. */
const ROWS = 10;

const NEXT: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp'];

function useTurning(count: number) {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const { target } = event;
      // A button with the focus answers to the space bar itself.
      const busy = target instanceof HTMLElement && target.closest('button, a, summary, select, input') !== null;
      if (event.ctrlKey || event.metaKey || event.altKey || (busy && event.key === ' ')) return;
      if (NEXT.includes(event.key)) setAt((n) => Math.min(count - 1, n + 1));
      else if (BACK.includes(event.key)) setAt((n) => Math.max(0, n - 1));
      else if (event.key === 'Home') setAt(0);
      else if (event.key === 'End') setAt(count - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [count]);
  return [Math.min(at, count - 1), setAt] as const;
}

function Show({ slides }: { readonly slides: readonly Slide[] }) {
  const [at, setAt] = useTurning(slides.length);
  const slide = slides[at];
  const all = slides.length;
  if (!slide) return null;
  return (
    <section className="wall-slides" aria-label={say('wall.slides')}>
      <div className={`slide slide-${slide.id}`} aria-live="polite">
        <h2>{slide.title}</h2>
        {slide.body}
      </div>
      <p className="wall-buttons">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say('wall.back')}
        </button>
        <span>{say('wall.place', { n: at + 1, all })}</span>
        <button type="button" disabled={at === all - 1} onClick={() => setAt(at + 1)}>
          {say('wall.next')}
        </button>
        <span className="hint">{say('wall.keys')}</span>
      </p>
    </section>
  );
}

function Debrief({ view, token }: { readonly view: ProjectorView; readonly token: string }) {
  const ask = useCallback((): Promise<ClassDebrief> => classroom.debrief(view.id, token), [view.id, token]);
  const [asked, again] = useAsked(ask);
  if (asked.at === 'waiting') return <p className="loading">{say('class.debrief.loading')}</p>;
  if (asked.at === 'failed') {
    return (
      <div>
        <Problem text={asked.text} />
        <button type="button" onClick={again}>
          {say('online.none.again')}
        </button>
      </div>
    );
  }
  const draw = (chart: Parameters<typeof Chart>[0]['chart']): ReactNode => (
    <figure className="drawing">
      <figcaption>{chart.title}</figcaption>
      <Chart chart={chart} width={DRAWN} />
    </figure>
  );
  return <Show slides={slidesOf(asked.value, draw, ROWS)} />;
}

/** A word of the teacher belongs to the game; the debrief has the whole wall. */
function showsMessage({ status, message }: ProjectorView): boolean {
  return message !== null && message !== '' && (status === 'gathering' || status === 'playing');
}

function Body({ view, token }: { readonly view: ProjectorView; readonly token: string }) {
  switch (view.status) {
    case 'gathering':
      return <Gathering view={view} />;
    case 'playing':
      return <Playing view={view} />;
    default:
      return <Debrief view={view} token={token} />;
  }
}

export default function WallPage({ id: _, token }: { readonly id: string; readonly token: string }) {
  const line = useClass(token, 'projector');
  const { view } = line;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = view ? say('wall.title', { code: view.code }) : say('ui.title');
  useEffect(() => {
    document.title = title;
    heading.current?.focus();
  }, [title]);
  if (line.line === 'refused') {
    return (
      <main className="classroom wall">
        <p role="alert" className="alert">
          {say('class.line.refusedLink')}
        </p>
      </main>
    );
  }
  if (!view) return <p className="loading">{say('class.line.connecting')}</p>;
  return (
    <main className={`classroom wall ${view.status}`}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(view.options.scenario)}
        </h1>
        <p className="wall-code">{title}</p>
      </header>
      <LineNotice {...line} onRetry={line.retry} />
      {showsMessage(view) && (
        <p className="wall-message" role="status">
          {view.message}
        </p>
      )}
      <Body view={view} token={token} />
    </main>
  );
}
