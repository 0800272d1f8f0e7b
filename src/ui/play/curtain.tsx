/** Between the sides: nothing of either is on the screen while it changes hands. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { lastTurnOf, type Side, type View } from '../../rules';
import { SideSign } from '../board/pieces';
import { painted } from '../lib/painted';
import { address } from '../route';

interface Props {
  /** Who decides next. */
  readonly side: Side;
  /** What everybody may see. */
  readonly view: View;
  readonly onReady: () => void;
}

export function Curtain({ side, view, onReady }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [opening, setOpening] = useState(false);
  // The press is seen before the whole board is drawn.
  const open = async () => {
    setOpening(true);
    await painted();
    onReady();
  };
  const year = view.config.years[view.turn - 1] ?? '';
  return (
    <main className={`curtain ${side}`}>
      <SideSign side={side} size={72} />
      <h1 ref={title} tabIndex={-1}>
        {say('curtain.title', { side })}
      </h1>
      <p>{say('ui.header.when', { turn: view.turn, turns: lastTurnOf(view), year, step: view.step })}</p>
      <p>{say('curtain.text', { side })}</p>
      <p>
        <button type="button" className="primary large" disabled={opening} onClick={open}>
          {say('curtain.ready', { side })}
        </button>
      </p>
      <p>
        <a href={address.home}>{say('ui.header.leave')}</a>
      </p>
    </main>
  );
}
