/** Points at what a step speaks of: marks the buttons, tabs and fields of these names, as long as they are there. */
import { type RefObject, useEffect } from 'react';

const MARK = 'data-pointed';
const POINTABLE = 'button, [role="tab"], [role="radio"], legend, summary';

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function mark(root: Element, names: readonly string[]): void {
  for (const element of root.querySelectorAll(POINTABLE)) {
    const meant = names.some((name) => nameOf(element).startsWith(name));
    if (meant !== element.hasAttribute(MARK)) element.toggleAttribute(MARK, meant);
  }
}

export function usePointer(root: RefObject<HTMLElement | null>, names: readonly string[]): void {
  const key = names.join('\n');
  useEffect(() => {
    const box = root.current;
    if (!box) return;
    const meant = key === '' ? [] : key.split('\n');
    const again = () => mark(box, meant);
    again();
    const observer = new MutationObserver(again);
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      mark(box, []);
    };
  }, [root, key]);
}
