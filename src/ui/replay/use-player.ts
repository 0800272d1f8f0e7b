/** Where somebody who looks at a recorded game stands, and whether it plays by itself. */
import { useEffect, useState } from 'react';

/** Milliseconds from one decision to the next. */
export const SPEEDS = { slow: 3_000, steady: 1_500, quick: 500 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Player {
  readonly at: number;
  readonly of: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Goes to a point and stops there. */
  goTo(at: number): void;
  play(on: boolean): void;
  setSpeed(speed: Speed): void;
}

export function usePlayer(of: number, start = 0): Player {
  const [at, setAt] = useState(Math.max(0, Math.min(of, start)));
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('steady');
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      setAt(at + 1);
      if (at + 1 >= of) setPlaying(false);
    }, SPEEDS[speed]);
    return () => clearTimeout(timer);
  }, [playing, at, of, speed]);
  return {
    at,
    of,
    playing,
    speed,
    goTo(to) {
      setPlaying(false);
      setAt(Math.max(0, Math.min(of, to)));
    },
    play(on) {
      // At the end it begins anew.
      if (on && at >= of) setAt(0);
      setPlaying(on && of > 0);
    },
    setSpeed,
  };
}
