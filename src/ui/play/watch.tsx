/** Two bots play; whoever watches sees what everybody may see, at a pace of their own, and may look back or step in. */
import { useMemo, useState, useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { type SetUp, SIDES } from '../../rules';
import { PERSON } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { Chronicle, Lines } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Inspector } from '../board/inspector';
import { OnlookersBoard } from '../board/onlookers-board';
import { Piles } from '../board/piles';
import { Deeds, PaceChoice, WhySwitch } from '../bot/deeds';
import type { BotDriver } from '../bot/driver';
import { useBotMoves, useDriving } from '../bot/use-bots';
import { Waiting } from '../bot/waiting';
import { Tabs } from '../parts/tabs';
import { courseOf } from '../replay/course';
import { madeText, sightAt } from '../replay/eyes';
import { Transport } from '../replay/transport';

interface Props {
  readonly table: HotSeat;
  readonly setUp: SetUp;
  readonly driver: BotDriver;
  readonly kept: boolean;
}

/** As many decisions stay in sight. */
const SHOWN = 4;

interface ControlsProps extends Pick<Props, 'table' | 'driver'> {
  readonly turns: readonly number[];
  readonly years: readonly string[];
  /** The point that is looked at; null for now. */
  readonly back: number | null;
  readonly onBack: (at: number | null) => void;
}

/** The controls of a replay: before now they look back, at now they drive the bots. */
function Controls({ table, driver, turns, years, back, onBack }: ControlsProps) {
  const { paused } = useDriving(driver);
  const of = table.record.moves.length;
  const goTo = (at: number) => {
    driver.pause(true);
    onBack(at < of ? at : null);
  };
  return (
    <Transport
      at={back ?? of}
      of={of}
      turns={turns}
      years={years}
      playing={!paused && back === null}
      onAt={goTo}
      onPlay={(on) => {
        onBack(null);
        driver.pause(!on);
      }}
      onNext={() => {
        driver.pause(true);
        driver.step();
      }}
    />
  );
}

function TakeSide({ table }: Pick<Props, 'table'>) {
  return (
    <details className="bot-options">
      <summary>{say('ui.watch.take')}</summary>
      <p className="hint">{say('ui.watch.takeAbout')}</p>
      <p className="buttons">
        {SIDES.map((side) => (
          <button key={side} type="button" onClick={() => table.handTo(side, PERSON)}>
            {say('ui.play.takeOver', { side })}
          </button>
        ))}
      </p>
    </details>
  );
}

export default function Watch({ table, setUp, driver, kept }: Props) {
  const now = useSyncExternalStore(table.subscribe, () => table.read('spectator'));
  const moves = useBotMoves(driver);
  const { record } = table;
  const course = useMemo(() => courseOf(setUp, record), [setUp, record]);
  const [back, setBack] = useState<number | null>(null);
  const [tab, setTab] = useState<'game' | 'cards' | 'force' | 'goals' | 'chronicle'>('game');
  const [selected, setSelected] = useState(-1);
  const before = useMemo(() => (back === null ? null : sightAt(course, back, 'spectator')), [course, back]);
  const { view } = before ?? now;
  const chronicle = before?.events ?? now.chronicle;
  const last = back === null ? undefined : record.moves[back - 1];
  const past = () => (
    <>
      <p className="look-back hint">
        {say('ui.watch.back', { at: back ?? 0, of: course.of })}{' '}
        <button type="button" onClick={() => setBack(null)}>
          {say('ui.watch.now')}
        </button>
      </p>
      <p role="status" className="prompt">
        {last ? madeText(last, 'spectator', false) : say('ui.replay.start')}
      </p>
    </>
  );
  const game = () => (
    <>
      <h2>{say('ui.watch.title')}</h2>
      <Controls
        table={table}
        driver={driver}
        turns={course.turns}
        years={view.config.years}
        back={back}
        onBack={setBack}
      />
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      {before ? (
        past()
      ) : (
        <>
          <Waiting driver={driver} mayUndo={false} onTakeOver={(side) => table.handTo(side, PERSON)} />
          <Deeds moves={moves.slice(-SHOWN).reverse()} />
        </>
      )}
      <Lines events={chronicle.filter(({ turn }) => turn === view.turn)} scenario={view.config.scenario} />
      <p className="hint">{say('ui.watch.text')}</p>
      <PaceChoice />
      <WhySwitch />
      {!before && <TakeSide table={table} />}
    </>
  );
  return (
    <OnlookersBoard view={view} events={chronicle} selected={selected} onSelect={setSelected}>
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
            body: () => <Chronicle view={view} events={chronicle} staged={record.stagedDice} />,
          },
        ]}
      />
    </OnlookersBoard>
  );
}
