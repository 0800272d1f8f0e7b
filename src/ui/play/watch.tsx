/** Two bots play; whoever watches sees what everybody may see, at a pace of their own. */
import { useState, useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { PERSON } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { Board } from '../board/board';
import { Chronicle, Lines } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Inspector } from '../board/inspector';
import { Piles } from '../board/piles';
import { Deeds, PaceChoice, WhySwitch } from '../bot/deeds';
import type { BotDriver } from '../bot/driver';
import { useBotMoves, useDriving } from '../bot/use-bots';
import { Waiting } from '../bot/waiting';
import { Tabs } from '../parts/tabs';

interface Props {
  readonly table: HotSeat;
  readonly driver: BotDriver;
  readonly kept: boolean;
}

const NOWHERE: ReadonlySet<number> = new Set();
/** As many decisions stay in sight. */
const SHOWN = 4;

function Controls({ driver }: Pick<Props, 'driver'>) {
  const { paused } = useDriving(driver);
  return (
    <>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => driver.pause(!paused)}>
          {say(paused ? 'ui.watch.go' : 'ui.watch.pause')}
        </button>
        {paused && (
          <button type="button" onClick={() => driver.step()}>
            {say('ui.watch.step')}
          </button>
        )}
      </p>
      <PaceChoice />
      <WhySwitch />
    </>
  );
}

export function Watch({ table, driver, kept }: Props) {
  const { view, chronicle } = useSyncExternalStore(table.subscribe, () => table.read('spectator'));
  const moves = useBotMoves(driver);
  const [tab, setTab] = useState<'game' | 'cards' | 'force' | 'goals' | 'chronicle'>('game');
  const [selected, setSelected] = useState(-1);
  const game = () => (
    <>
      <h2>{say('ui.watch.title')}</h2>
      <p className="hint">{say('ui.watch.text')}</p>
      <Controls driver={driver} />
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      <Waiting driver={driver} mayUndo={false} onTakeOver={(side) => table.handTo(side, PERSON)} />
      <Deeds moves={moves.slice(-SHOWN).reverse()} />
      <Lines events={chronicle.filter(({ turn }) => turn === view.turn)} scenario={view.config.scenario} />
    </>
  );
  return (
    <Board
      view={view}
      events={chronicle}
      side={null}
      units={null}
      selected={selected}
      targets={NOWHERE}
      onPick={(index) => setSelected(index === selected ? -1 : index)}
    >
      {!kept && (
        <p role="alert" className="alert">
          {say('ui.saves.notKept')}
        </p>
      )}
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'game', title: say('ui.watch.tab'), body: game },
          ...(view.config.cards
            ? [{ id: 'cards' as const, title: say('ui.cards.tab'), body: () => <Piles view={view} /> }]
            : []),
          { id: 'force', title: say('ui.force.tab'), body: () => <InForcePanel view={view} events={chronicle} /> },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
          {
            id: 'chronicle',
            title: say('ui.chronicle.title'),
            body: () => <Chronicle view={view} events={chronicle} staged={table.record.stagedDice} />,
          },
        ]}
      />
    </Board>
  );
}
