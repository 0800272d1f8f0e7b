/** Styles, then the page: what index.html draws is painted before the scripts take the processor. */
import { painted } from './lib/painted';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/page.css';
import './style/home.css';
import './style/board.css';
import './style/map.css';
import './style/trays.css';
import './style/beats.css';
import './style/popup.css';
import './style/pieces.css';
import './style/panels.css';
import './style/decide.css';
import './style/library.css';
import './style/bots.css';
import './style/games.css';
import './style/study.css';
import './style/act.css';
import './style/orders.css';
import './style/settings.css';

/** A slow phone takes longer for its first picture than for any other, in milliseconds. */
const SLOWEST = 200;

const pause = () => new Promise((done) => setTimeout(done));

/** Asks for the files of a list in index.html (vite.config.ts); a server of half-done pages has none. */
function ask(name: 'next' | 'game'): string[] {
  const list = document.querySelector<HTMLMetaElement>(`meta[name="axis-${name}"]`)?.content ?? '';
  const files = list.split(' ').filter(Boolean);
  for (const href of files) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
    );
  }
  return files;
}

/** All files come at once, and run one after another, what others need first, so that a slow phone answers in between. */
async function begin(): Promise<void> {
  const files = ask('next');
  if (window.location.hash.startsWith('#/play/')) ask('game');
  // A file of its own through this line.
  await import('react-dom/client');
  for (const file of files) {
    await import(/* @vite-ignore */ file);
    await pause();
  }
  await import('./main');
}

void painted(SLOWEST).then(begin);
