/** A student's own page: waiting, the seat at the board, and at the end one's own debrief and report. */
import '../words/classroom';
import '../words/online';
import '../words/cards';
import './classroom.css';
import '../online/online.css';
import { lazy, type ReactNode, useEffect, useMemo, useState } from 'react';
import { say } from '../../messages';
import { isOver, type View } from '../../rules';
import type { ClassSeat, PersonView } from '../../table/class-wire';
import type { TableMessage } from '../../table/wire';
import { keep } from '../lib/saves';
import { startOf, useLine } from '../online/use-online';
import { InSlices } from '../parts/in-slices';
import { Page } from '../parts/page';
import { summaryOf } from '../play/use-table';
import { address } from '../route';
import { type AtTable, ClassTable } from './class-table';
import { forgetSeatInClass, seatInClass } from './keep';
import { usePlanned } from './planned';
import { useClass, type Watched } from './use-class';
import { WaitingRoom } from './waiting-room';
import { WatchedTable } from './watched-table';

const DebriefPage = lazy(() => import('../debrief/debrief-page'));
const OwnReport = lazy(() => import('./own-report'));

interface Props {
  readonly seat: ClassSeat;
  readonly person: PersonView;
  readonly line: Watched<PersonView>;
}

function Message({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <Page title={say('class.seat.title')} className="classroom">
      <p role="alert" className="alert">
        {text}
      </p>
      <p className="buttons">
        {children}
        <a className="button" href={address.class()}>
          {say('class.join.title')}
        </a>
      </p>
    </Page>
  );
}

function Over({ shown, person, seat }: Props & { readonly shown: AtTable }) {
  const { view, chronicle, record, table } = shown;
  const { scenario, scenarioHash, level } = table;
  const [report, setReport] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what names a start does not change with the rest of the table
  const setUp = useMemo(() => startOf(table), [scenario, scenarioHash, level]);
  const id = `class-${table.match}`;
  useEffect(() => {
    if (record) keep(id, record, summaryOf(view), Date.now(), { chronicle });
  }, [id, record, view, chronicle]);
  if (report) return <OwnReport seat={seat} onBack={() => setReport(false)} />;
  const opened = person.status === 'debrief';
  const toReport = opened && (
    <button type="button" onClick={() => setReport(true)}>
      {say('class.over.report')}
    </button>
  );
  if (!record || !setUp) {
    return (
      <Page title={say('class.over.title')} className="classroom">
        <p>{say('class.over.wait')}</p>
        <p className="buttons">{toReport}</p>
      </Page>
    );
  }
  return (
    <DebriefPage
      id={id}
      view={view}
      events={chronicle}
      setUp={setUp}
      record={record}
      you={person.me.side}
      next={toReport}
    />
  );
}

function closed(table: TableMessage, view: View): boolean {
  return isOver(view) || table.status === 'closed' || table.status === 'over';
}

function AtMatch(props: Props & { readonly match: string }) {
  const { seat, person, match, line } = props;
  const { online, shown } = useLine(match, seat.token);
  const view = usePlanned(shown?.view, person.options);
  const connecting = <p className="loading">{say('class.line.connecting')}</p>;
  if (!online || !shown || (shown.line === 'connecting' && !shown.view)) return connecting;
  if (shown.line === 'refused') return <Message text={say('class.line.refused')} />;
  const { table } = shown;
  if (!view || !table) return connecting;
  const there: AtTable = { ...shown, view, table };
  if (closed(table, view)) return <Over {...props} shown={there} />;
  if (person.me.side === null) return <WatchedTable online={online} shown={there} person={person} seat={seat} />;
  // Another role is another part of the sheet: nothing of the old one stays.
  return (
    <InSlices meanwhile={connecting}>
      <ClassTable key={person.me.role} online={online} shown={there} seat={seat} person={person} line={line} />
    </InSlices>
  );
}

function Person(props: Props) {
  const { seat, person, line } = props;
  const { match } = person;
  if (match === null) return <WaitingRoom seat={seat} view={person} line={line} />;
  return <AtMatch key={`${match}${seat.token}`} {...props} match={match} />;
}

export default function SeatPage({ id }: { readonly id: string }) {
  const [seat, setSeat] = useState(() => seatInClass(id));
  const line = useClass(seat?.token ?? null, 'person');
  if (!seat) return <Message text={say('class.seat.none')} />;
  if (line.line === 'refused') {
    const forget = () => {
      forgetSeatInClass(id);
      setSeat(null);
    };
    return (
      <Message text={say('class.line.refused')}>
        <button type="button" onClick={forget}>
          {say('class.seat.forget')}
        </button>
      </Message>
    );
  }
  if (!line.view) return <p className="loading">{say('class.line.connecting')}</p>;
  return <Person seat={seat} person={line.view} line={line} />;
}
