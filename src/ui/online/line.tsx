/** Says when the line to the server is broken, and since when. */
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import type { Online, OnlineShown } from '../../table/online';

export function LineNotice({ online, shown }: { online: Online; shown: OnlineShown }) {
  const [now, setNow] = useState(Date.now);
  const { line, since } = shown;
  useEffect(() => {
    if (line !== 'away') return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [line]);
  if (line !== 'away' || since === null) return null;
  const seconds = Math.max(0, Math.round((now - since) / 1_000));
  return (
    <p className="alert line-away">
      <span role="status">{say('online.line.away', { seconds })}</span>{' '}
      <button type="button" onClick={() => online.retry()}>
        {say('online.line.retry')}
      </button>
    </p>
  );
}
