/**
 * Single keys. What a key does stands on the control itself as aria-keyshortcuts, so that the same list serves the eye,
 * the screen reader and the listener. All of it can be switched off (WCAG 2.1.4).
 */
import { useEffect, useRef } from 'react';
import { currentSettings, useSettings } from './settings';

/** Fields in which keys write; radios and checkboxes take none of ours. */
const WRITES = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]';
/** What Enter itself presses. */
const PRESSED = 'button, a, summary';

function find(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];
  return all.findLast(
    (one) =>
      one.getAttribute('aria-keyshortcuts') === key && !one.matches(':disabled') && one.getClientRects().length > 0,
  );
}

function nameOf(event: KeyboardEvent): string {
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** @param more what further keys do, by key: a letter in upper case, or a name such as Escape */
export function useShortcuts(more: Readonly<Record<string, () => void>>): void {
  const now = useRef(more);
  now.current = more;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (!currentSettings().shortcuts || document.querySelector('dialog[open]')) return;
      if (!(target instanceof Element) || target.closest(WRITES)) return;
      const key = nameOf(event);
      if (key === 'Enter' && target.closest(PRESSED)) return;
      const control = find(key);
      const act = control ? () => control.click() : now.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** The attribute for a control with a key; nothing while keys are switched off. */
export function useKey(key: string): { readonly 'aria-keyshortcuts'?: string } {
  const { shortcuts } = useSettings();
  return shortcuts && key !== '' ? { 'aria-keyshortcuts': key } : {};
}
