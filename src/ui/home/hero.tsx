/** What home says first. Drawn when the page is built too (first-paint.tsx), so it knows nothing of this browser. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { PERSON, type Players } from '../../scenario/record';
import { playersText } from '../bot/words';
import { Icon } from '../parts/icon';
import { address } from '../route';

/** For somebody who only wants to play: as Moscow, against the gentlest bot. */
export const FIRST_PLAYERS: Players = { moscow: PERSON, tehran: 'novice' };

interface Props {
  /** The game that Play now begins. */
  readonly game: { readonly title: string; readonly minutes: number } | undefined;
  readonly onPlay: () => void;
  /** The picture behind it. */
  readonly children: ReactNode;
}

export function Hero({ game, onPlay, children }: Props) {
  return (
    <div className="hero">
      <p className="lede">{say('ui.home.sentence')}</p>
      <p className="buttons">
        <button type="button" className="primary large" onClick={onPlay}>
          <Icon name="play" /> {say('ui.home.play')}
        </button>
        <a className="button large" href={address.lesson}>
          {say('ui.home.learn')}
        </a>
      </p>
      {game && (
        <p className="hint">
          {say('ui.home.playAbout', {
            title: game.title,
            players: playersText(FIRST_PLAYERS),
            minutes: game.minutes,
          })}
        </p>
      )}
      <p className="about">{say('ui.home.about')}</p>
      <div className="hero-map">{children}</div>
    </div>
  );
}
