/** A finished game, move by move, from any pair of eyes. */
import { useMemo, useState } from 'react';
import { moveText, say } from '../../messages';
import { isOver, readChronicle, type SetUp, SIDES, type Viewer, view as viewOf } from '../../rules';
import { type GameRecord, rebuild } from '../../scenario/record';
import { Board } from '../board/board';
import { Lines } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Inspector } from '../board/inspector';
import { Piles } from '../board/piles';
import { HandCards } from '../decide/hand';
import { sideName } from '../lib/names';
import { Page } from '../parts/page';
import { StagedDice } from '../parts/staged-dice';
import { Tabs } from '../parts/tabs';
import { address } from '../route';
import { NotPlayable } from './not-playable';
import { useTable } from './use-table';

const VIEWERS: readonly Viewer[] = ['spectator', ...SIDES];
const NOWHERE: ReadonlySet<number> = new Set();

interface Props {
  readonly id: string;
  readonly record: GameRecord;
  readonly setUp: SetUp;
}

function Replay({ id, record, setUp }: Props) {
  const [at, setAt] = useState(0);
  const [viewer, setViewer] = useState<Viewer>('spectator');
  const [tab, setTab] = useState<'moves' | 'cards' | 'force' | 'goals'>('moves');
  const [selected, setSelected] = useState(-1);
  const { state, chronicle } = useMemo(
    () => rebuild(setUp, { ...record, moves: record.moves.slice(0, at) }),
    [setUp, record, at],
  );
  const view = viewOf(state, viewer);
  const last = record.moves[at - 1];
  const readable = readChronicle(chronicle, viewer, isOver(state));
  const events = readable.filter(({ turn }) => turn === view.turn);
  const moves = () => (
    <>
      <h2>{say('ui.replay.title')}</h2>
      <StagedDice dice={record.stagedDice} />
      <label className="field">
        {say('ui.replay.position', { at, of: record.moves.length })}
        <input
          type="range"
          min={0}
          max={record.moves.length}
          value={at}
          onChange={({ target }) => setAt(Number(target.value))}
        />
      </label>
      <p className="buttons">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say('ui.replay.back')}
        </button>
        <button type="button" disabled={at === record.moves.length} onClick={() => setAt(at + 1)}>
          {say('ui.replay.on')}
        </button>
      </p>
      <label className="field">
        {say('ui.replay.eyes')}{' '}
        <select value={viewer} onChange={({ target }) => setViewer(target.value as Viewer)}>
          {VIEWERS.map((one) => (
            <option key={one} value={one}>
              {one === 'spectator' ? say('ui.replay.everybody') : sideName(one)}
            </option>
          ))}
        </select>
      </label>
      {last && (
        <p role="status" className="prompt">
          {say('ui.replay.last', { side: last.side, move: moveText(last) })}
        </p>
      )}
      {selected >= 0 && <Inspector view={view} index={selected} onClose={() => setSelected(-1)} />}
      <StagedDice dice={record.stagedDice} turn={view.turn} />
      <Lines events={events} scenario={view.config.scenario} />
    </>
  );
  const cards = () => (
    <>
      {viewer !== 'spectator' && <HandCards view={view} side={viewer} />}
      <Piles view={view} />
    </>
  );
  return (
    <Board
      view={view}
      events={readable}
      side={null}
      units={null}
      selected={selected}
      targets={NOWHERE}
      onPick={(index) => setSelected(index === selected ? -1 : index)}
      tools={<a href={address.play(id)}>{say('ui.replay.verdict')}</a>}
    >
      <Tabs
        label={say('ui.turn.panels')}
        open={tab}
        onOpen={setTab}
        tabs={[
          { id: 'moves', title: say('ui.replay.tab'), body: moves },
          ...(view.config.cards ? [{ id: 'cards' as const, title: say('ui.cards.tab'), body: cards }] : []),
          {
            id: 'force',
            title: say('ui.force.tab'),
            body: () => <InForcePanel view={view} events={readable} />,
          },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first="moscow" /> },
        ]}
      />
    </Board>
  );
}

export default function ReplayPage({ id }: { id: string }) {
  const { opened } = useTable(id);
  if (opened.status === 'opening') return <p className="loading">{say('ui.loading')}</p>;
  if (opened.status !== 'open') return <NotPlayable id={id} opened={opened} />;
  const { table, setUp } = opened;
  if (isOver(table.read('spectator').view)) return <Replay id={id} record={table.record} setUp={setUp} />;
  return (
    <Page title={say('ui.replay.title')}>
      <p>{say('ui.replay.notOver')}</p>
      <p>
        <a href={address.play(id)}>{say('ui.saves.continue')}</a>
      </p>
    </Page>
  );
}
