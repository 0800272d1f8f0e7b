/** A press on the drawn first page (public/first.js): it is answered by the page that takes its place. */
import { useEffect, useEffectEvent, useState } from 'react';

/**
 * @param name what was pressed
 * @param answer done once for each such press, whether it came before this page was there or while it took over
 */
export function useEarlyPress(name: 'play' | 'settings', answer: () => void): void {
  const onPress = useEffectEvent(() => {
    const { dataset } = document.documentElement;
    if (dataset.asked !== name) return;
    delete dataset.asked;
    answer();
  });
  useEffect(() => {
    const heard = () => onPress();
    heard();
    document.addEventListener('early-press', heard);
    return () => document.removeEventListener('early-press', heard);
  }, []);
}

/** Where the keyboard was on the drawn page, it is on the page that takes its place: both begin with the same things. */
export function useEarlyFocus(): void {
  // Read before the page moves the focus to its title.
  const [focused] = useState(() => document.documentElement.dataset.focused);
  useEffect(() => {
    if (focused === undefined) return;
    document.querySelectorAll<HTMLElement>('#root :is(a, button)')[Number(focused)]?.focus();
  }, [focused]);
}
