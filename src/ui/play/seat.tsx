/** One side at the board. It lives only while that side looks, so that nothing of it stays behind the curtain. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { eventText, refusalText, say } from '../../messages';
import {
  type ActionName,
  awaits,
  type ChronicleEvent,
  type Decision,
  type Refusal,
  type SetUp,
  type Side,
} from '../../rules';
import { PERSON } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { Board } from '../board/board';
import { Chronicle } from '../board/chronicle';
import { Goals } from '../board/goals';
import { InForcePanel } from '../board/in-force';
import { Piles } from '../board/piles';
import type { BotDriver } from '../bot/driver';
import { useBotMoves } from '../bot/use-bots';
import { deedText } from '../bot/words';
import { targetsOf } from '../decide/decision';
import { Hand } from '../decide/hand';
import { EMPTY_DRAFT } from '../lib/draft';
import { downloadGame } from '../lib/game-file';
import { lastSeen } from '../lib/happened';
import { pickOnMap } from '../lib/map-pick';
import { painted } from '../lib/painted';
import { Tabs } from '../parts/tabs';
import { KeysHelp } from '../settings/settings-button';
import { useShortcuts } from '../settings/shortcuts';
import { playSound, type Sound } from '../settings/sounds';
import { Turn } from './turn';

interface Props {
  readonly side: Side;
  /** Who decides next; this side while it is awaited. */
  readonly next: Side;
  readonly table: HotSeat;
  readonly setUp: SetUp;
  /** Whether the browser keeps the game. */
  readonly kept: boolean;
  /** Plays the other side, where a bot does. */
  readonly driver: BotDriver | null;
  readonly onHandOver: () => void;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The map is one stop: the province that Tab would come to. */
function focusMap(): void {
  document.querySelector<HTMLElement>('.trays button[tabindex="0"], .place-table button')?.focus();
}

/** As much as is bearable when read aloud. */
const ANNOUNCED = 6;

function announcement(events: readonly ChronicleEvent[]): string {
  const lines = events.slice(0, ANNOUNCED).map(eventText);
  if (events.length > ANNOUNCED) lines.push(say('ui.news.more', { count: events.length - ANNOUNCED }));
  return lines.join(' ');
}

/** Sealed orders come to light. */
function opensSheets(events: readonly ChronicleEvent[]): boolean {
  return events.some(({ code }) => code === 'ordersOpen');
}

export function Seat({ side, next, table, setUp, kept, driver, onHandOver }: Props) {
  const { view, chronicle } = useSyncExternalStore(table.subscribe, () => table.read(side));
  const [tab, setTab] = useState<'turn' | 'cards' | 'force' | 'goals' | 'chronicle'>('turn');
  const [selected, setSelected] = useState(-1);
  const [action, setAction] = useState<ActionName | null>(null);
  const [help, setHelp] = useState(false);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [readAt, setReadAt] = useState(-1);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const moves = useBotMoves(driver);
  const { record } = table;
  const seen = useMemo(() => lastSeen(setUp, record, side, false), [setUp, record, side]);
  const news = useMemo(() => chronicle.slice(seen.lines), [chronicle, seen]);
  const decides = awaits(view, side);
  const targets = decides ? targetsOf(view, side, action) : NOWHERE;

  const lastOwn = record.moves.findLastIndex((move) => move.side === side);
  // A bot's decision is told like one's own; whoever had the focus in the panel that is gone is put at the top.
  const last = moves.at(-1);
  useEffect(() => {
    if (!last) return;
    setSaid(`${say('ui.bot.did', { side: last.side, bot: last.bot })} ${deedText(last)}`);
    if (document.activeElement === document.body) heading.current?.focus();
  }, [last]);

  // Whoever sits down after both sheets were opened hears it with what the map shows.
  const heard = useRef(seen.lines);
  useEffect(() => {
    if (opensSheets(chronicle.slice(heard.current))) playSound('reveal');
    heard.current = chronicle.length;
  }, [chronicle]);

  async function send(how: () => Promise<Refusal | null>, sound: Sound) {
    setBusy(true);
    const before = chronicle.length;
    // The press is seen before its consequences are worked out.
    await painted();
    const why = await how().then(
      (refusal) => refusal && refusalText(refusal),
      (error: unknown) => say('ui.turn.broken', { detail: error instanceof Error ? error.message : String(error) }),
    );
    setBusy(false);
    setProblem(why);
    if (why) {
      playSound('refused');
      return;
    }
    if (!opensSheets(table.read(side).chronicle.slice(before))) playSound(sound);
    setSelected(-1);
    setAction(null);
    setDraft(EMPTY_DRAFT);
    setTab('turn');
    setSaid(announcement(table.read(side).chronicle.slice(before)) || say('ui.turn.done'));
    heading.current?.focus();
  }
  const decide = (decision: Decision) => send(() => table.decide(decision), 'done');
  const undo = () => send(() => table.undo(side), 'back');
  const pick = (index: number) => {
    setTab('turn');
    const onMap = decides && !busy ? pickOnMap({ view, side, action, draft }, index) : null;
    if (onMap?.does === 'decide') {
      void decide(onMap.decision);
      return;
    }
    if (onMap?.does === 'draft') setDraft(onMap.draft);
    setSelected(index === selected && onMap === null ? -1 : index);
  };
  const choose = (next: ActionName | null) => {
    setAction(next);
    setSelected(-1);
  };
  useShortcuts({
    T: () => setTab('turn'),
    G: () => setTab('goals'),
    C: () => setTab('chronicle'),
    M: focusMap,
    '?': () => setHelp(true),
    Escape: () => choose(null),
  });

  const turn = () => (
    <Turn
      view={view}
      side={side}
      next={next}
      news={news}
      decisions={record.moves.length}
      decides={decides}
      readAt={readAt}
      onRead={() => setReadAt(record.moves.length)}
      busy={busy}
      selected={selected}
      draft={draft}
      onDraft={setDraft}
      action={action}
      onAction={choose}
      before={seen.board}
      chronicle={chronicle}
      record={record}
      onCards={() => setTab('cards')}
      onDecide={decide}
      onUndo={undo}
      onHandOver={onHandOver}
      driver={driver}
      botMoves={moves.filter(({ at }) => at > lastOwn)}
      onTakeOver={(bots) => table.handTo(bots, PERSON)}
      onUnselect={() => setSelected(-1)}
    />
  );
  const cards = () => (
    <>
      <Hand view={view} side={side} busy={busy} onDecide={decide} />
      <Piles view={view} />
    </>
  );
  return (
    <Board
      view={view}
      events={chronicle}
      heading={heading}
      side={side}
      units={decides && view.step === 'orders' ? draft.units : null}
      selected={selected}
      targets={targets}
      onPick={pick}
      tools={
        <button
          type="button"
          className="plain"
          title={say('ui.saves.downloadOpen')}
          onClick={() => downloadGame(record)}
        >
          {say('ui.saves.download')}
        </button>
      }
    >
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
      {problem && (
        <p role="alert" className="alert">
          {problem}
        </p>
      )}
      {Object.keys(record.stagedDice).length > 0 && <p className="staged">{say('ui.staged.some')}</p>}
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
          { id: 'turn', title: say('ui.turn.title'), body: turn },
          ...(view.config.cards ? [{ id: 'cards' as const, title: say('ui.cards.tab'), body: cards }] : []),
          {
            id: 'force',
            title: say('ui.force.tab'),
            body: () => <InForcePanel view={view} events={chronicle} />,
          },
          { id: 'goals', title: say('ui.goals.tab'), body: () => <Goals view={view} first={side} /> },
          {
            id: 'chronicle',
            title: say('ui.chronicle.title'),
            body: () => <Chronicle view={view} events={chronicle} staged={record.stagedDice} />,
          },
        ]}
      />
    </Board>
  );
}
