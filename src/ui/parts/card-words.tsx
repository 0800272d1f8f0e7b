/** Waits for the words of cards, which the first load does not carry: whatever may show a card stands within it. */
import { lazy, type ReactNode } from 'react';

export const CardWords = lazy(async () => {
  await import('../words/cards');
  return { default: ({ children }: { children: ReactNode }) => children };
});
