/** A table of a class for eyes that decide nothing there: an observer's or the teacher's. */
import { type ReactNode, useState } from 'react';
import { say } from '../../messages';
import type { Online } from '../../table/online';
import { Chronicle } from '../board/chronicle';
import { Goals } from '../board/goals';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { LineNotice } from '../online/line';
import { People } from '../online/people';
import { Tabs } from '../parts/tabs';
import type { AtTable } from './class-table';

interface Props {
  readonly online: Online;
  readonly shown: AtTable;
  readonly title: string;
  /** Buttons in the header. */
  readonly tools: ReactNode;
  readonly notice?: ReactNode;
  readonly children?: ReactNode;
}

export function Onlooking({ online, shown, title, tools, notice, children }: Props) {
  const { view, chronicle, table } = shown;
  const [selected, setSelected] = useState(-1);
  const [tab, setTab] = useState<'table' | 'goals' | 'chronicle'>('table');
  const body = () => (
    <>
      <h2>{title}</h2>
      <p className="hint">{say('online.watch.about')}</p>
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      <People table={table} side={null} />
      {children}
    </>
  );
  return (
    <OnlookersBoard view={view} events={chronicle} tools={tools} selected={selected} onSelect={setSelected}>
      <LineNotice {...shown} onRetry={online.retry} />
      {notice}
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'table', title: say('online.watch.title'), body },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
          {
            id: 'chronicle',
            title: say('ui.chronicle.title'),
            body: () => <Chronicle view={view} events={chronicle} staged={{}} />,
          },
        ]}
      />
    </OnlookersBoard>
  );
}
