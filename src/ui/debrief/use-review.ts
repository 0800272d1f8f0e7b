/** A review in its worker, for the screen: what was found so far, how far it is, and stopping it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Judged, ReviewRequest } from './review';
import type { ReviewReply } from './review-worker';

export interface Reviewing {
  readonly status: 'none' | 'running' | 'stopped' | 'done' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly judged: readonly Judged[];
  readonly detail: string;
}

const NOTHING: Reviewing = { status: 'none', done: 0, of: 0, judged: [], detail: '' };

function after(now: Reviewing, reply: ReviewReply): Reviewing {
  switch (reply.type) {
    case 'progress':
      return { ...now, done: reply.done, of: reply.of };
    case 'judged':
      return { ...now, judged: [...now.judged, reply] };
    case 'done':
      return { ...now, status: 'done', done: now.of };
    case 'failed':
      return { ...now, status: 'failed', detail: reply.message };
  }
}

export function useReview() {
  const worker = useRef<Worker | null>(null);
  const [reviewing, setReviewing] = useState(NOTHING);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const start = (request: ReviewRequest) => {
    end();
    setReviewing({ ...NOTHING, status: 'running' });
    const thread = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
    worker.current = thread;
    thread.onmessage = ({ data }: MessageEvent<ReviewReply>) => {
      setReviewing((now) => after(now, data));
      if (data.type === 'done' || data.type === 'failed') end();
    };
    thread.onerror = ({ message }) => {
      setReviewing((now) => ({ ...now, status: 'failed', detail: message }));
      end();
    };
    thread.postMessage(request);
  };
  const stop = () => {
    end();
    setReviewing((now) => ({ ...now, status: 'stopped' }));
  };
  return { reviewing, start, stop };
}
