/** Which province shows its card: the one the mouse rests on, or the one the keyboard has come to. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Resting this long opens; leaving for this long closes, so that the mouse can travel to the card. */
const OPEN_AFTER = 350;
const CLOSE_AFTER = 220;

function numberOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('li[data-map-number]') : null;
  return item ? Number(item.dataset.mapNumber) : -1;
}

/** @param over the province whose land the mouse is on, -1 for none */
export function useShown(list: RefObject<HTMLElement | null>, over: number): number {
  const [onTray, setOnTray] = useState(-1);
  const [shown, setShown] = useState(-1);
  // A mouse that lies still where the map has appeared asks for nothing.
  const moved = useRef(false);
  const wanted = onTray >= 0 ? onTray : over;
  useEffect(() => {
    if (wanted >= 0 && !moved.current) return;
    const timer = setTimeout(() => setShown(wanted), wanted >= 0 ? OPEN_AFTER : CLOSE_AFTER);
    return () => clearTimeout(timer);
  }, [wanted]);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const end = new AbortController();
    const on = <T extends keyof HTMLElementEventMap>(type: T, act: (event: HTMLElementEventMap[T]) => void) =>
      element.addEventListener(type, act, { signal: end.signal });
    on('pointerover', (event) => {
      if (event.pointerType === 'mouse') setOnTray(numberOf(event.target));
    });
    on('pointerout', (event) => {
      if (event.pointerType === 'mouse' && numberOf(event.relatedTarget) < 0) setOnTray(-1);
    });
    on('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) setShown(numberOf(target));
    });
    on('focusout', ({ relatedTarget }) => {
      if (numberOf(relatedTarget) < 0) setShown(-1);
    });
    const stir = ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) moved.current = true;
    };
    window.addEventListener('pointermove', stir, { capture: true, signal: end.signal });
    // A card in the way goes with Escape, wherever the focus is.
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setShown(-1);
    };
    window.addEventListener('keydown', dismiss, { signal: end.signal });
    return () => end.abort();
  }, [list]);
  return shown;
}
