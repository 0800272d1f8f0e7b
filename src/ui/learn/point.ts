/** Points at what a step speaks of: marks the buttons, tabs and fields of these names, as long as they are there. */
import { type RefObject, useEffect } from 'react';

const MARK = 'data-pointed';
const POINTABLE = 'button, [role="tab"], [role="radio"], legend, summary';

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

/** @returns the first that was meant */
function mark(root: Element, names: readonly string[]): Element | undefined {
  let first: Element | undefined;
  for (const element of root.querySelectorAll(POINTABLE)) {
    const meant = names.some((name) => nameOf(element).startsWith(name));
    if (meant) first ??= element;
    if (meant !== element.hasAttribute(MARK)) element.toggleAttribute(MARK, meant);
  }
  return first;
}

export function usePointer(root: RefObject<HTMLElement | null>, names: readonly string[]): void {
  const key = names.join('\n');
  useEffect(() => {
    const box = root.current;
    if (!box) return;
    const meant = key === '' ? [] : key.split('\n');
    mark(box, meant)?.scrollIntoView({ block: 'center' });
    const observer = new MutationObserver(() => void mark(box, meant));
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      mark(box, []);
    };
  }, [root, key]);
}
