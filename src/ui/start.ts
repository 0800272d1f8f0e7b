/** Styles, then the page: what index.html draws is painted before the scripts take the processor. */
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

/** Longest wait for the first picture in milliseconds: a browser that does not tell of it, or a window in the background. */
const LONGEST = 600;

/** What index.html draws is on the screen. */
function firstPicture(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, document.visibilityState === 'hidden' ? 0 : LONGEST);
    const seen = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      seen.disconnect();
      done();
    });
    seen.observe({ type: 'paint', buffered: true });
  });
}

const channel = new MessageChannel();
/** Lets the browser answer in between; a timer would wait for some milliseconds more each time. */
const pause = () =>
  new Promise<void>((done) => {
    channel.port1.addEventListener('message', () => done(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });

/** Asks for the files of a list in index.html (vite.config.ts); pages without one bring their own files later. */
async function ask(list: string): Promise<string[]> {
  const found = document.querySelector<HTMLMetaElement>(`meta[name="axis-${list}"]`)?.content ?? '';
  const files = found.split(' ').filter(Boolean);
  for (const href of files) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
    );
    // To ask takes a slow phone some milliseconds each time.
    await pause();
  }
  return files;
}

/** All files come at once, and run one after another, what others need first, so that a slow phone answers in between. */
async function begin(): Promise<void> {
  // Only home is drawn before its files come; elsewhere nothing is gained by waiting.
  if (!document.documentElement.classList.contains('not-first')) await firstPicture();
  const files = await ask('next');
  await ask(/^#\/(\w+)/.exec(window.location.hash)?.[1] ?? 'home');
  // A file of its own through this line.
  await import('react-dom/client');
  for (const file of files) {
    await import(/* @vite-ignore */ file);
    await pause();
  }
  await import('./main');
}

void begin();
