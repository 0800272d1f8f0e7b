/** The board of one table as the teacher may see it: what both sides may see, nothing sealed. */
import '../words/cards';
import '../online/online.css';
import { useState } from 'react';
import { say } from '../../messages';
import { Chronicle } from '../board/chronicle';
import { Goals } from '../board/goals';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { LineNotice } from '../online/line';
import { People } from '../online/people';
import { useLine } from '../online/use-online';
import { Page } from '../parts/page';
import { Tabs } from '../parts/tabs';

interface Props {
  readonly match: string;
  readonly token: string;
  readonly onBack: () => void;
}

export default function WatchTable({ match, token, onBack }: Props) {
  const { online, shown } = useLine(match, token);
  const [selected, setSelected] = useState(-1);
  const [tab, setTab] = useState<'table' | 'goals' | 'chronicle'>('table');
  const back = (
    <button type="button" className="plain" onClick={onBack}>
      {say('control.watch.back')}
    </button>
  );
  if (shown?.line === 'refused') {
    return (
      <Page title={say('control.one.watch')} className="classroom">
        <p role="alert" className="alert">
          {say('class.line.refusedLink')}
        </p>
        <p className="buttons">{back}</p>
      </Page>
    );
  }
  if (!online || !shown?.view || !shown.table) return <p className="loading">{say('online.line.connecting')}</p>;
  const { view, chronicle, table } = shown;
  const body = () => (
    <>
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      <People table={table} side={null} />
      <p className="hint">{say('online.watch.about')}</p>
    </>
  );
  return (
    <OnlookersBoard view={view} events={chronicle} tools={back} selected={selected} onSelect={setSelected}>
      <LineNotice online={online} shown={shown} />
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
