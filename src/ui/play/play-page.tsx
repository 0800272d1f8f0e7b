/** One game at one screen: whose turn it is to look, and nothing for the other. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { initiative, isOver, type SetUp, type Side, type View } from '../../rules';
import type { HotSeat } from '../../table/hotseat';
import { Curtain } from './curtain';
import { NotPlayable } from './not-playable';
import { Seat } from './seat';
import { useTable } from './use-table';
import { VerdictPage } from './verdict';

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
  const [seated, setSeated] = useState<Side | null>(null);
  if (isOver(view)) {
    return <VerdictPage id={id} view={view} events={chronicle} setUp={setUp} record={table.record} />;
  }
  if (seated === null) return <Curtain side={nextSide(view)} view={view} onReady={() => setSeated(nextSide(view))} />;
  return (
    <Seat
      key={seated}
      side={seated}
      next={nextSide(view)}
      table={table}
      setUp={setUp}
      kept={kept}
      onHandOver={() => setSeated(null)}
    />
  );
}

export default function PlayPage({ id }: { id: string }) {
  const { opened, kept } = useTable(id);
  useEffect(() => {
    document.title = say('ui.title');
  }, []);
  if (opened.status === 'opening') return <p className="loading">{say('ui.loading')}</p>;
  if (opened.status !== 'open') return <NotPlayable id={id} opened={opened} />;
  return <Table key={id} id={id} table={opened.table} setUp={opened.setUp} kept={kept} />;
}
