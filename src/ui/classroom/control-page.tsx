/** The teacher's page: every table live, and everything that may be done about them. It lives by its link alone. */
import '../words/classroom';
import '../words/classroomTeach';
import '../words/online';
import './classroom.css';
import './control.css';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ControlView } from '../../table/class-wire';
import { titleOf } from '../lib/scenarios';
import { LineNotice } from '../online/line';
import { Page } from '../parts/page';
import { Tabs } from '../parts/tabs';
import { address } from '../route';
import { Actions } from './actions';
import { ClassCode, whole } from './code';
import { Ending } from './ending';
import { Choice } from './fields';
import { forgetClass, keepClass, myClasses } from './keep';
import { OpenTable } from './open-table';
import { Seating } from './seating';
import { ShareField } from './share-field';
import { TableCard } from './table-card';
import { news, ORDERS, type Order, sorted } from './tables';
import { useClass, useNow } from './use-class';
import { type Control, useControl } from './use-control';

const WatchTable = lazy(() => import('./watch-table'));
const TeacherDebrief = lazy(() => import('./teacher-debrief'));

interface Props {
  readonly view: ControlView;
  readonly control: Control;
}

function Asking({ view, control }: Props) {
  if (view.asking.length === 0) return null;
  return (
    <ul className="asking" role="alert">
      {view.asking.map(({ ticket, nickname }) => (
        <li key={ticket} className="alert">
          <span>{say('control.asking', { nickname })}</span>
          <span className="buttons">
            <button type="button" disabled={control.busy} onClick={() => void control.act({ do: 'admit', ticket })}>
              {say('control.asking.admit')}
            </button>
            <button type="button" disabled={control.busy} onClick={() => void control.act({ do: 'refuse', ticket })}>
              {say('control.asking.refuse')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Says what happens to whoever listens. */
function Said({ view }: { readonly view: ControlView }) {
  const before = useRef(view);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const told = news(before.current, view).map((one) => {
      if (one.what === 'joined') return say('control.said.joined', { nickname: one.nickname });
      if (one.what === 'over') return say('control.said.over', { table: one.table });
      return say('control.said.alert', { table: one.table, alert: say(`control.alert.${one.alert}`) });
    });
    before.current = view;
    if (told.length > 0) setSaid(told.slice(0, 4).join(' '));
  }, [view]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

interface TablesProps extends Props {
  readonly clock: number;
  readonly onWatch: (table: number) => void;
}

function Tables({ view, control, clock, onWatch }: TablesProps) {
  const [order, setOrder] = useState<Order>('number');
  const [open, setOpen] = useState<number | null>(null);
  const now = useNow(clock);
  const opened = view.tables.find(({ number }) => number === open);
  return (
    <>
      <h2 className="visually-hidden">{say('control.tables')}</h2>
      <Choice
        label={say('control.sort')}
        value={order}
        onPick={(one) => setOrder(ORDERS.find((id) => id === one) ?? order)}
        options={ORDERS.map((one) => [one, say(`control.sort.${one}`)])}
      />
      {opened && (
        <OpenTable
          view={view}
          table={opened}
          control={control}
          onWatch={() => onWatch(opened.number)}
          onClose={() => setOpen(null)}
        />
      )}
      <ul className="table-cards">
        {sorted(view.tables, order).map((table) => (
          <TableCard
            key={table.number}
            table={table}
            people={view.people}
            now={now}
            open={table.number === open}
            onOpen={() => setOpen(table.number === open ? null : table.number)}
          />
        ))}
      </ul>
    </>
  );
}

interface LinksProps {
  readonly view: ControlView;
  readonly token: string;
}

/** The projector's secret was said once, to the device that made the class. */
function Links({ view, token }: LinksProps) {
  const made = myClasses().find(({ id }) => id === view.id);
  return (
    <details className="class-links" open={view.status === 'gathering' || undefined}>
      <summary>{say('control.link.title')}</summary>
      <div className="class-made">
        <ClassCode code={view.code} />
        <ShareField label={say('teach.made.control')} value={whole(address.control(view.id, token))} />
        {made?.projector && (
          <>
            <ShareField label={say('teach.made.wall')} value={whole(address.wall(view.id, made.projector))} />
            <p>
              <a className="button" href={address.wall(view.id, made.projector)} target="_blank" rel="noreferrer">
                {say('teach.made.toWall')}
              </a>
            </p>
          </>
        )}
      </div>
    </details>
  );
}

type TabId = 'tables' | 'seats' | 'debrief' | 'links' | 'end';

function Whole({ view, control, clock, token, onWatch }: TablesProps & { readonly token: string }) {
  const ready = view.status === 'debrief';
  const [tab, setTab] = useState<TabId>(view.status === 'gathering' ? 'seats' : ready ? 'debrief' : 'tables');
  // The page turns to what the class does now.
  const status = useRef(view.status);
  useEffect(() => {
    if (status.current === view.status) return;
    status.current = view.status;
    setTab(view.status === 'playing' ? 'tables' : view.status === 'debrief' ? 'debrief' : 'tables');
  }, [view.status]);
  const debrief = () => (
    <Suspense fallback={<p className="loading">{say('online.loading')}</p>}>
      <TeacherDebrief view={view} token={token} />
    </Suspense>
  );
  return (
    <Tabs
      label={say('control.title', { code: view.code })}
      open={tab}
      onOpen={setTab}
      tabs={[
        ...(ready ? [{ id: 'debrief' as const, title: say('control.debrief.go'), body: debrief }] : []),
        {
          id: 'tables',
          title: say('control.tables'),
          body: () => <Tables view={view} control={control} clock={clock} onWatch={onWatch} />,
        },
        { id: 'seats', title: say('control.seats'), body: () => <Seating view={view} control={control} /> },
        { id: 'end', title: say('control.danger'), body: () => <Ending view={view} control={control} /> },
      ]}
    />
  );
}

export default function ControlPage({ id, token }: { readonly id: string; readonly token: string }) {
  const line = useClass(token, 'control');
  const control = useControl(id, token);
  const [watched, setWatched] = useState<number | null>(null);
  const { view } = line;
  const known = view?.code;
  useEffect(() => {
    // A second device that came by the link finds its way back too.
    if (!view || !known || myClasses().some((one) => one.id === id)) return;
    keepClass({ id, code: known, control: token, projector: '', scenario: view.options.scenario, at: Date.now() });
  }, [id, token, view, known]);
  if (line.line === 'refused') {
    return (
      <Page title={say('teach.title')} className="classroom">
        <p role="alert" className="alert">
          {say('class.line.refusedLink')}
        </p>
        <p className="buttons">
          <button type="button" onClick={() => forgetClass(id)}>
            {say('teach.mine.forget')}
          </button>
          <a className="button" href={address.teach}>
            {say('teach.title')}
          </a>
        </p>
      </Page>
    );
  }
  if (!view) return <p className="loading">{say('class.line.connecting')}</p>;
  const match = view.tables.find(({ number }) => number === watched)?.match ?? null;
  if (watched !== null && match !== null) {
    return (
      <Suspense fallback={<p className="loading">{say('online.line.connecting')}</p>}>
        <WatchTable
          match={match}
          number={watched}
          options={view.options}
          token={token}
          onBack={() => setWatched(null)}
        />
      </Suspense>
    );
  }
  const tables = view.tables.length;
  return (
    <Page title={say('control.title', { code: view.code })} className="classroom control">
      <LineNotice {...line} onRetry={line.retry} />
      <p className="class-strip">
        <strong className={`class-status ${view.status}`}>{say(`control.status.${view.status}`)}</strong>{' '}
        <span>
          {titleOf(view.options.scenario)} · {say('control.people', { people: view.people.length, tables })}
        </span>
      </p>
      <Said view={view} />
      <Asking view={view} control={control} />
      <Actions view={view} control={control}>
        <Links view={view} token={token} />
      </Actions>
      <Whole view={view} control={control} clock={line.clock} token={token} onWatch={setWatched} />
    </Page>
  );
}
