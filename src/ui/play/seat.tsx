/** One side at the board. It lives only while that side looks, so that nothing of it stays behind the curtain. */
import { lazy, type ReactNode, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { eventText, say } from '../../messages';
import { type ActionName, awaits, type ChronicleEvent, type Decision, type Side } from '../../rules';
import { Board } from '../board/board';
import { Chronicle } from '../board/chronicle';
import { Goals } from '../board/goals';
import type { BotDriver } from '../bot/driver';
import { useBotMoves } from '../bot/use-bots';
import { deedText } from '../bot/words';
import { fetchOrders, targetsOf } from '../decide/decision';
import { type Draft, EMPTY_DRAFT } from '../lib/draft';
import { pickOnMap } from '../lib/map-pick';
import { painted } from '../lib/painted';
import { useLatest } from '../lib/use-latest';
import { Tabs } from '../parts/tabs';
import { KeysHelp } from '../settings/settings-button';
import { useShortcuts } from '../settings/shortcuts';
import { playSound, type Sound } from '../settings/sounds';
import type { SeatGame } from './seat-game';
import { Turn } from './turn';

interface Props {
  readonly side: Side;
  /** Who decides next; this side while it is awaited. */
  readonly next: Side;
  readonly game: SeatGame;
  /** Buttons in the header. */
  readonly tools: ReactNode;
  /** What has to be said above everything else. */
  readonly notices?: ReactNode;
  /** Plays the other side, where a bot does. */
  readonly driver?: BotDriver | null;
  /** Shown while the other side decides; left out where the screen is handed over. */
  readonly waiting?: ReactNode;
  readonly onHandOver?: () => void;
  readonly onTakeOver?: (side: Side) => void;
  /** What every order sheet begins with; empty when left out. */
  readonly firstDraft?: Draft;
  /** Whether the adviser may be asked; it may unless said otherwise. */
  readonly hints?: boolean;
  /** Changes the sheet that is being written, once: somebody else's proposal is taken over. */
  readonly handed?: { readonly change: (draft: Draft) => Draft } | null;
  /** A further panel beside the board. */
  readonly more?: { readonly title: string; readonly body: () => ReactNode } | null;
}

/** Come with their tab. */
const InForcePanel = lazy(() => import('../board/in-force').then((room) => ({ default: room.InForcePanel })));
const Hand = lazy(() => import('../decide/hand').then((room) => ({ default: room.Hand })));
const Piles = lazy(() => import('../board/piles').then((room) => ({ default: room.Piles })));

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

/** By then the board can be used, and what comes later is asked for, in milliseconds. */
const SETTLED = 1_500;

const nothing = () => {};

export function Seat({ side, next, game, tools, notices, driver = null, waiting, more, ...props }: Props) {
  const { view, chronicle, decisions, seen, staged } = game;
  const { onHandOver = nothing, onTakeOver = nothing, firstDraft = EMPTY_DRAFT, handed, hints = true } = props;
  const [tab, setTab] = useState<'turn' | 'cards' | 'force' | 'goals' | 'chronicle' | 'more'>('turn');
  const [selected, setSelected] = useState(-1);
  const [action, setAction] = useState<ActionName | null>(null);
  const [help, setHelp] = useState(false);
  const [draft, setDraft] = useState(firstDraft);
  const [readAt, setReadAt] = useState(-1);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(fetchOrders, SETTLED);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (!handed) return;
    setDraft(handed.change);
    setTab('turn');
  }, [handed]);

  const moves = useBotMoves(driver);
  const news = useMemo(() => chronicle.slice(seen.lines), [chronicle, seen]);
  const decides = awaits(view, side) && !game.held;
  const targets = useMemo(() => (decides ? targetsOf(view, side, action) : NOWHERE), [decides, view, side, action]);

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

  const units = decides && view.step === 'orders' ? draft.units : null;
  const drawn = useMemo(() => ({ units, selected, targets }), [units, selected, targets]);
  // The panel answers first, the map a moment later.
  const onMap = useDeferredValue(drawn);

  const sending = useRef(false);
  // The old board stays a moment after a press: it says so, without being drawn again.
  const [answered, setAnswered] = useState(0);
  const board = () => heading.current?.closest('.board');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what it waits for
  useEffect(() => board()?.removeAttribute('aria-busy'), [answered]);
  async function send(how: () => Promise<string | null>, sound: Sound) {
    // The second press of a double click belongs to what is gone.
    if (sending.current) return;
    sending.current = true;
    board()?.setAttribute('aria-busy', 'true');
    startTransition(() => setBusy(true));
    const before = chronicle.length;
    // The press is seen before its consequences are worked out and drawn.
    await painted();
    const why = await how();
    sending.current = false;
    setBusy(false);
    setAnswered((answers) => answers + 1);
    setProblem(why);
    if (why) {
      playSound('refused');
      return;
    }
    if (!opensSheets(game.latest().slice(before))) playSound(sound);
    setSelected(-1);
    setAction(null);
    setDraft(firstDraft);
    setTab('turn');
    setSaid(announcement(game.latest().slice(before)) || say('ui.turn.done'));
    heading.current?.focus();
  }
  const decide = (decision: Decision) => send(() => game.decide(decision), 'done');
  const undo = () => send(() => game.undo(), 'back');
  const pick = useLatest((index: number) => {
    setTab('turn');
    const picked = decides && !busy ? pickOnMap({ view, side, action, draft }, index) : null;
    if (picked?.does === 'decide') {
      void decide(picked.decision);
      return;
    }
    if (picked?.does === 'draft') setDraft(picked.draft);
    setSelected(index === selected && picked === null ? -1 : index);
  });
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
      decisions={decisions}
      decides={decides}
      readAt={readAt}
      // Much is drawn: in slices, between which the press itself is painted.
      onRead={() => startTransition(() => setReadAt(decisions))}
      busy={busy}
      selected={selected}
      draft={draft}
      onDraft={setDraft}
      action={action}
      onAction={choose}
      before={seen.board}
      chronicle={chronicle}
      adviceSeed={game.adviceSeed}
      waiting={waiting}
      hints={hints}
      onCards={() => setTab('cards')}
      onDecide={decide}
      onUndo={undo}
      onHandOver={onHandOver}
      driver={driver}
      botMoves={moves.filter(({ at }) => at > game.ownLast)}
      onTakeOver={onTakeOver}
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
      units={onMap.units}
      selected={onMap.selected}
      targets={onMap.targets}
      onPick={pick}
      tools={tools}
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
      {Object.keys(staged).length > 0 && <p className="staged">{say('ui.staged.some')}</p>}
      {notices}
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
            body: () => <Chronicle view={view} events={chronicle} staged={staged} />,
          },
          ...(more ? [{ id: 'more' as const, ...more }] : []),
        ]}
      />
    </Board>
  );
}
