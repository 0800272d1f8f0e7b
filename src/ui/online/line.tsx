/** Says when the line to the server is broken, and since when, or that the server restarts. */
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import type { LineShown } from '../../table/connection';

/** A restart takes seconds; what takes longer is told like any other break, in seconds. */
const RESTART = 60;

export function LineNotice({ line, since, restarts, onRetry }: LineShown & { readonly onRetry: () => void }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (line !== 'away') return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [line]);
  if (line !== 'away' || since === null) return null;
  const seconds = Math.max(0, Math.round((now - since) / 1_000));
  // Whoever pressed a button now would only be refused by the server that stops.
  if (restarts && seconds < RESTART) {
    return (
      <p className="notice line-away" role="status">
        {say('online.line.restarts')}
      </p>
    );
  }
  return (
    <p className="alert line-away">
      <span role="status">{say('online.line.away', { seconds })}</span>{' '}
      <button type="button" onClick={onRetry}>
        {say('online.line.retry')}
      </button>
    </p>
  );
}
