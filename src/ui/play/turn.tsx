/** The panel of the side at the screen: what happened, the decision at hand, or the hand-over. */
import { say } from '../../messages';
import { type ChronicleEvent, isFront, type Side } from '../../rules';
import { Lines } from '../board/chronicle';
import { Inspector } from '../board/inspector';
import { BotOptions, Deeds } from '../bot/deeds';
import type { BotDriver, BotMove } from '../bot/driver';
import { Waiting } from '../bot/waiting';
import { Decide, DecideHere } from '../decide/decision';
import type { OrdersProps } from '../decide/orders';

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
}

function News({ view, news, decisions }: Pick<Props, 'view' | 'news' | 'decisions'>) {
  if (news.length === 0) return null;
  return (
    <details className="news" open={news.length <= BRIEF}>
      <summary>{say(decisions === 0 ? 'ui.news.start' : 'ui.news.since')}</summary>
      <Lines events={news} scenario={view.config.scenario} />
    </details>
  );
}

function Undo({ view, side, busy, onUndo }: Props) {
  if (view.undo !== side) return null;
  return (
    <button type="button" disabled={busy} onClick={onUndo}>
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
      {news.length > 0 && (
        <section className="news">
          <h3>{say('ui.news.consequences')}</h3>
          <Lines events={news} scenario={view.config.scenario} />
        </section>
      )}
      <BotOptions />
    </>
  );
}

function HandOver(props: Props) {
  const { view, side, next, news, driver, onHandOver } = props;
  if (driver) return <BotsTurn {...props} driver={driver} />;
  return (
    <>
      <h2>{say('ui.turn.decided')}</h2>
      {view.step === 'orders' && <p>{say('prompt.orders.sealed', { side })}</p>}
      <p className="buttons">
        <button type="button" className="primary large" onClick={onHandOver}>
          {say('ui.turn.handOver', { side: next })}
        </button>
        <Undo {...props} />
      </p>
      {news.length > 0 && (
        <section className="news">
          <h3>{say('ui.news.consequences')}</h3>
          <Lines events={news} scenario={view.config.scenario} />
        </section>
      )}
    </>
  );
}

function Briefing({ view, news, botMoves, onRead }: Pick<Props, 'view' | 'news' | 'botMoves' | 'onRead'>) {
  return (
    <>
      <h2>{say('ui.news.title')}</h2>
      <Deeds moves={botMoves} />
      <Lines events={news} scenario={view.config.scenario} />
      <p className="read-on">
        <button type="button" className="primary" onClick={onRead}>
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

export function Turn(props: Props) {
  const { view, news, decisions, decides, readAt, onRead, botMoves, driver } = props;
  const briefing = decides && news.length > BRIEF && readAt !== decisions;
  return (
    <>
      <Picked {...props} briefing={briefing} />
      {!decides && <HandOver {...props} />}
      {briefing && <Briefing view={view} news={news} botMoves={botMoves} onRead={onRead} />}
      {decides && !briefing && (
        <>
          <h2>{say(`name.step.${view.step}`)}</h2>
          {view.undo === props.side && (
            <p className="buttons">
              <Undo {...props} />
            </p>
          )}
          <Deeds moves={botMoves} />
          <News view={view} news={news} decisions={decisions} />
          <Decide {...props} />
          {driver && <BotOptions />}
        </>
      )}
    </>
  );
}
