import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and always does what the newest one does, so that who gets it is not drawn again. */
export function useLatest<A extends unknown[], R>(newest: (...args: A) => R): (...args: A) => R {
  const kept = useRef(newest);
  useLayoutEffect(() => {
    kept.current = newest;
  });
  return useCallback((...args: A) => kept.current(...args), []);
}
