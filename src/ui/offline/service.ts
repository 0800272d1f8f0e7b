/** The service worker that keeps the page on the device. Without a secure context there is none, and nothing is missed. */
import type { Workbox } from 'workbox-window';

/** ready: the page is on the device for the first time; update: a new version waits. */
export type Offline = 'none' | 'ready' | 'update';

let state: Offline = 'none';
let box: Workbox | null = null;
const listeners = new Set<() => void>();

function show(next: Offline): void {
  state = next;
  for (const fn of [...listeners]) fn();
}

async function register(): Promise<void> {
  const { Workbox } = await import('workbox-window');
  box = new Workbox('./sw.js');
  box.addEventListener('activated', ({ isUpdate }) => {
    if (!isUpdate) show('ready');
  });
  box.addEventListener('waiting', () => show('update'));
  // The new version has been asked for and is in charge now.
  box.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) window.location.reload();
  });
  await box.register();
}

/** Begins once the first screen is there, so that nothing of it waits. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const begin = () => setTimeout(() => register().catch(() => {}), 2_000);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

export const offline = {
  read: () => state,
  subscribe(fn: () => void) {
    listeners.add(fn);
    return () => void listeners.delete(fn);
  },
  /** Hides what is said until there is something new. */
  dismiss: () => show('none'),
  /** Lets the waiting version take over; the page reloads then. */
  update: () => box?.messageSkipWaiting(),
};
