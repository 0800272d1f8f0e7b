/** Says when the line to the class is broken, and since when. */
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import type { ClassShown } from '../../table/class-line';

type Props = Pick<ClassShown, 'line' | 'since'> & { readonly onRetry: () => void };

export function ClassLineNotice({ line, since, onRetry }: Props) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (line !== 'away') return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [line]);
  if (line !== 'away' || since === null) return null;
  const seconds = Math.max(0, Math.round((now - since) / 1_000));
  return (
    <p className="alert line-away">
      <span role="status">{say('class.line.away', { seconds })}</span>{' '}
      <button type="button" onClick={onRetry}>
        {say('class.line.retry')}
      </button>
    </p>
  );
}
