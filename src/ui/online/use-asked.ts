/** Something asked of the server: waiting, there, or a sentence that says why not. */
import { useCallback, useEffect, useRef, useState } from 'react';

export type Asked<T> =
  | { readonly at: 'waiting' }
  | { readonly at: 'there'; readonly value: T }
  | { readonly at: 'failed'; readonly why: string; readonly text: string };

function failed(error: unknown): Asked<never> {
  const why = error instanceof Error && 'why' in error ? String(error.why) : 'broken';
  return { at: 'failed', why, text: error instanceof Error ? error.message : String(error) };
}

/** @param ask the same function as long as the same thing is asked */
export function useAsked<T>(ask: () => Promise<T>, every = 0): readonly [Asked<T>, again: () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ at: 'waiting' });
  const round = useRef(0);
  const again = useCallback(() => {
    const mine = ++round.current;
    const set = (next: Asked<T>) => mine === round.current && setAsked(next);
    ask().then(
      (value) => set({ at: 'there', value }),
      (error: unknown) => set(failed(error)),
    );
  }, [ask]);
  useEffect(() => {
    again();
    const timer = every > 0 ? setInterval(again, every) : undefined;
    return () => {
      round.current++;
      clearInterval(timer);
    };
  }, [again, every]);
  return [asked, again];
}

/** Runs one thing at a time and keeps the sentence of what went wrong. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem('');
    await work().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
    setBusy(false);
  };
  return { busy, problem, run };
}
