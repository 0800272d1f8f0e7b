/** A class on the server, for its screens. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type ClassLine, type ClassShown, NOTHING, openClassLine } from '../../table/class-line';
import type { ClassView } from '../../table/class-wire';

export interface Watched<V extends ClassView> extends Omit<ClassShown, 'view'> {
  readonly view: V | null;
  retry(): void;
}

const never = () => () => {};

/** @param kind of view that the token opens; any other is refused, for the link belongs to another screen */
export function useClass<K extends ClassView['kind']>(
  token: string | null,
  kind: K,
): Watched<Extract<ClassView, { kind: K }>> {
  const [line, setLine] = useState<ClassLine | null>(null);
  useEffect(() => {
    if (token === null) return;
    const opened = openClassLine({ token });
    setLine(opened);
    return () => {
      setLine(null);
      opened.stop();
    };
  }, [token]);
  const shown = useSyncExternalStore(line?.subscribe ?? never, () => line?.read() ?? NOTHING);
  const retry = () => line?.retry();
  if (shown.view && shown.view.kind !== kind)
    return { ...shown, view: null, line: 'refused', refused: 'unauthorized', retry };
  return { ...shown, view: shown.view as Extract<ClassView, { kind: K }> | null, retry };
}

/** The time now, by the server's clock, once a second while something counts down or up. */
export function useNow(clock: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now + clock;
}
