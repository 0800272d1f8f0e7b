/** While a bot thinks, and when it is lost. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import type { Side } from '../../rules';
import { SideSign } from '../board/pieces';
import type { BotDriver } from './driver';
import { useDriving } from './use-bots';

interface Props {
  readonly driver: BotDriver;
  /** One's own decision can still be taken back. */
  readonly mayUndo: boolean;
  readonly onTakeOver: (side: Side) => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

function Lost({ driver, side, detail, onTakeOver, children }: Omit<Props, 'mayUndo'> & { side: Side; detail: string }) {
  return (
    <section className="bot-lost" role="alert">
      <h2>
        <SideSign side={side} /> {say('ui.bot.failed', { side })}
      </h2>
      <p>{say('ui.bot.failedText', { side, detail })}</p>
      <p className="buttons">
        <button type="button" className="primary" onClick={driver.retry}>
          {say('ui.bot.retry')}
        </button>
        <button type="button" onClick={() => onTakeOver(side)}>
          {say('ui.bot.takeOver', { side })}
        </button>
        {children}
      </p>
    </section>
  );
}

export function Waiting({ driver, mayUndo, onTakeOver, children }: Props) {
  const { phase, side, bot, done, detail, paused } = useDriving(driver);
  if (phase === 'failed') {
    return (
      <Lost driver={driver} side={side} detail={detail} onTakeOver={onTakeOver}>
        {children}
      </Lost>
    );
  }
  return (
    <section className={`thinking ${side}`} aria-labelledby="thinking-title">
      <h2 id="thinking-title">
        <SideSign side={side} size={26} /> {say(paused ? 'ui.bot.next' : 'ui.bot.thinks', { side })}
      </h2>
      <p className="hint">{say('ui.bot.playedBy', { bot })}</p>
      <progress value={done} max={1} aria-label={say('ui.bot.progress')} />
      <p className="buttons">
        {!paused && (
          <button type="button" title={say('ui.bot.nowAbout')} onClick={() => driver.hurry()}>
            {say('ui.bot.now')}
          </button>
        )}
        {children}
      </p>
      {mayUndo && <p className="hint">{say('ui.bot.takeBack')}</p>}
    </section>
  );
}
