/** The panel of the side at the screen: what happened, the decision at hand, or the hand-over. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { type ChronicleEvent, isFront, type Side, type View } from '../../rules';
import { Lines } from '../board/chronicle';
import { Inspector } from '../board/inspector';
import { BotOptions, Deeds } from '../bot/deeds';
import type { BotDriver, BotMove } from '../bot/driver';
import { Waiting } from '../bot/waiting';
import { Key } from '../decide/act';
import { Decide, DecideHere } from '../decide/decision';
import { Hint } from '../decide/hint';
import type { OrdersProps } from '../decide/types';
import { useKey } from '../settings/shortcuts';
import { Digest, hasChanged, Points } from './digest';

/** More lines than this are read before the decision is shown. */
const BRIEF = 8;

interface Props extends OrdersProps {
  /** Who decides next. */
  readonly next: Side;
  /** What happened since this side's last decision, its consequences included. */
  readonly news: readonly ChronicleEvent[];
  /** Number of decisions in the game so far. */
  readonly decisions: number;
  readonly decides: boolean;
  /** Number of decisions at which the report was read, -1 for never; it outlives a look at another panel. */
  readonly readAt: number;
  readonly onRead: () => void;
  readonly onUndo: () => void;
  readonly onHandOver: () => void;
  readonly onUnselect: () => void;
  /** Plays the other side, where a bot does. */
  readonly driver: BotDriver | null;
  readonly botMoves: readonly BotMove[];
  readonly onTakeOver: (side: Side) => void;
  /** The board at this side's last decision, null before its first. */
  readonly before: View | null;
  /** All that this side may read, and the adviser's dice, for a hint. */
  readonly chronicle: readonly ChronicleEvent[];
  readonly adviceSeed: number;
  /** Shown while the other side decides; without it the screen is handed over. */
  readonly waiting: ReactNode;
  readonly hints: boolean;
}

type NewsProps = Pick<Props, 'view' | 'side' | 'before' | 'news'> & { readonly read: boolean };

/** In short; folded away once it has been read as a report, or where a bot's deeds tell it. */
function News({ view, side, before, news, read }: NewsProps) {
  if (news.length === 0) return null;
  const lines = <Lines events={news} scenario={view.config.scenario} />;
  if (!before) {
    return (
      <section aria-label={say('ui.news.start')}>
        <p>{say('ui.news.aim', { side, map: !view.config.modifiers.withoutMap })}</p>
        {lines}
      </section>
    );
  }
  return (
    <details className="news" open={!read && hasChanged(before, view)}>
      <summary>
        {say('ui.news.since')} <Points before={before} now={view} />
      </summary>
      <Digest before={before} now={view} />
      <details>
        <summary>{say('digest.details', { count: news.length })}</summary>
        {lines}
      </details>
    </details>
  );
}

function Undo({ view, side, busy, onUndo }: Pick<Props, 'view' | 'side' | 'busy' | 'onUndo'>) {
  const key = useKey('U');
  if (view.undo !== side) return null;
  return (
    <button type="button" disabled={busy} onClick={onUndo} {...key}>
      <span aria-hidden="true">
        <Key name="U" />
      </span>{' '}
      {say('ui.turn.undo')}
    </button>
  );
}

/** What is shown in the place of a decision while a bot has one to make. */
function BotsTurn(props: Props & { readonly driver: BotDriver }) {
  const { view, side, driver, botMoves, news, onTakeOver } = props;
  return (
    <>
      <Waiting driver={driver} mayUndo={view.undo === side} onTakeOver={onTakeOver}>
        <Undo {...props} />
      </Waiting>
      <Deeds moves={botMoves} />
      <Consequences view={view} news={news} />
      <BotOptions />
    </>
  );
}

function Consequences({ view, news }: Pick<Props, 'view' | 'news'>) {
  if (news.length === 0) return null;
  return (
    <section className="news">
      <h3>{say('ui.news.consequences')}</h3>
      <Lines events={news} scenario={view.config.scenario} />
    </section>
  );
}

/** Nobody to hand the screen to: the other side sits elsewhere. */
function Elsewhere(props: Props) {
  return (
    <>
      {props.waiting}
      <p className="buttons">
        <Undo {...props} />
      </p>
      <Consequences {...props} />
    </>
  );
}

function HandOver(props: Props) {
  const { view, side, next, driver, onHandOver, waiting } = props;
  const enter = useKey('Enter');
  if (driver) return <BotsTurn {...props} driver={driver} />;
  if (waiting) return <Elsewhere {...props} />;
  return (
    <>
      <h2>{say('ui.turn.decided')}</h2>
      {view.step === 'orders' && <p>{say('prompt.orders.sealed', { side })}</p>}
      <p className="buttons">
        <button type="button" className="primary large" onClick={onHandOver} {...enter}>
          {say('ui.turn.handOver', { side: next })}
        </button>
        <Undo {...props} />
      </p>
      <Consequences {...props} />
    </>
  );
}

type BriefingProps = Pick<Props, 'view' | 'before' | 'news' | 'botMoves' | 'onRead'>;

function Briefing({ view, before, news, botMoves, onRead }: BriefingProps) {
  const enter = useKey('Enter');
  return (
    <>
      <h2>{say('ui.news.title')}</h2>
      <Digest before={before} now={view} />
      <Deeds moves={botMoves} />
      <Lines events={news} scenario={view.config.scenario} />
      <p className="read-on">
        <button type="button" className="primary" onClick={onRead} {...enter}>
          {say('ui.news.read')}
        </button>
      </p>
    </>
  );
}

/** Facts of the picked province; on the order sheet a front shows its own card instead. */
function Picked(props: Props & { briefing: boolean }) {
  const { view, selected, decides, briefing, onUnselect } = props;
  if (selected < 0) return null;
  const deciding = decides && !briefing;
  if (deciding && view.step === 'orders' && isFront(view, selected)) return null;
  return (
    <Inspector view={view} index={selected} onClose={onUnselect}>
      {deciding && <DecideHere {...props} />}
    </Inspector>
  );
}

function Deciding(props: Props) {
  const { view, news, decisions, readAt, before, botMoves, driver } = props;
  return (
    <>
      <div className="turn-head">
        <h2>{say(`name.step.${view.step}`)}</h2>
        <Undo {...props} />
        {props.hints && <Hint key={decisions} {...props} />}
      </div>
      <Deeds moves={botMoves} />
      <News
        view={view}
        side={props.side}
        before={before}
        news={news}
        read={readAt === decisions || botMoves.length > 0}
      />
      <Decide {...props} />
      {driver && <BotOptions />}
    </>
  );
}

export function Turn(props: Props) {
  const { view, before, news, decisions, decides, readAt, onRead, botMoves } = props;
  const briefing = decides && news.length > BRIEF && readAt !== decisions;
  return (
    <>
      <Picked {...props} briefing={briefing} />
      {!decides && <HandOver {...props} />}
      {briefing && <Briefing view={view} before={before} news={news} botMoves={botMoves} onRead={onRead} />}
      {decides && !briefing && <Deciding {...props} />}
    </>
  );
}
