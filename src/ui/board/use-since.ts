/**
 * What the viewer had before them at their last look: the board before their last decision, or the one they left at the
 * curtain. Kept in memory only, one for each viewer of a game, and never drawn for anybody else.
 */
import { useEffect, useRef } from 'react';
import { awaits, type ChronicleEvent, type View } from '../../rules';

export interface Since {
  readonly view: View;
  /** How many lines of the chronicle there were. */
  readonly lines: number;
}

const left = new Map<string, Since>();

/** A game is known by its address. */
function keyOf(view: View): string {
  return `${window.location.hash} ${view.viewer}`;
}

function decides(view: View): boolean {
  return view.viewer === 'spectator' || awaits(view, view.viewer);
}

export function useSince(view: View, events: readonly ChronicleEvent[]): Since | null {
  const since = useRef<Since | null>(left.get(keyOf(view)) ?? null);
  const last = useRef<Since>({ view, lines: events.length });
  if (last.current.view !== view) {
    const before = last.current;
    // Taking back makes the chronicle shorter: then nothing is new.
    if (events.length < before.lines) since.current = null;
    else if (decides(before.view)) since.current = before;
    last.current = { view, lines: events.length };
  }
  useEffect(() => {
    const key = keyOf(last.current.view);
    return () => {
      left.set(key, last.current);
    };
  }, []);
  return since.current;
}
