/** One game at one screen: whose turn it is to look, and nothing for the other. */
import { lazy, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { initiative, isOver, type SetUp, type Side, type View } from '../../rules';
import type { HotSeat } from '../../table/hotseat';
import { useBots } from '../bot/use-bots';
import { peopleAmong } from '../lib/players';
import { CardWords } from '../parts/card-words';
import { Curtain } from './curtain';
import { SeatHere } from './seat-here';
import { useTable } from './use-table';

const Watch = lazy(() => import('./watch'));

const NotPlayable = lazy(() => import('./not-playable'));

const DebriefPage = lazy(() => import('../debrief/debrief-page'));

/** Who takes the seat next; while both decide (orders, discards), the side with the initiative first. */
function nextSide(view: View): Side {
  if (view.active === 'moscow' || view.active === 'tehran') return view.active;
  return initiative(view);
}

interface Props {
  readonly id: string;
  readonly table: HotSeat;
  readonly setUp: SetUp;
  readonly kept: boolean;
}

function Table({ id, table, setUp, kept }: Props) {
  const { view, chronicle } = useSyncExternalStore(table.subscribe, () => table.read('spectator'));
  const { players, driver } = useBots(table);
  const [seated, setSeated] = useState<Side | null>(null);
  const people = peopleAmong(players);
  // Against a bot there is nobody to hide from: no curtain, and the person's seat only.
  const side = people.length === 1 ? people[0]! : seated;
  const next = nextSide(view);
  if (isOver(view)) {
    return <DebriefPage id={id} view={view} events={chronicle} setUp={setUp} record={table.record} />;
  }
  if (driver && people.length === 0) return <Watch table={table} setUp={setUp} driver={driver} kept={kept} />;
  if (side === null) return <Curtain side={next} view={view} onReady={() => setSeated(next)} />;
  const props = { side, next, table, setUp, kept, driver, onHandOver: () => startTransition(() => setSeated(null)) };
  return <SeatHere key={side} {...props} />;
}

export default function PlayPage({ id }: { id: string }) {
  const { opened, kept } = useTable(id);
  useEffect(() => {
    document.title = say('ui.title');
  }, []);
  if (opened.status === 'opening') return <p className="loading">{say('ui.loading')}</p>;
  if (opened.status !== 'open') {
    return (
      <CardWords>
        <NotPlayable id={id} opened={opened} />
      </CardWords>
    );
  }
  const table = <Table key={id} id={id} table={opened.table} setUp={opened.setUp} kept={kept} />;
  return opened.setUp.config.cards ? <CardWords>{table}</CardWords> : table;
}
