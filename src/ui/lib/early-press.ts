/** A press on the drawn first page (public/first.js): it is answered by the page that takes its place. */
import { useEffect, useEffectEvent } from 'react';

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
