import type { ReactNode } from 'react';

/** A box that scrolls must take the focus, else the keyboard cannot scroll it. */
export const REACHABLE = { tabIndex: 0 };

/** Wide content that scrolls sideways by itself, so that the page does not. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scroll-x" aria-label={label} {...REACHABLE}>
      {children}
    </section>
  );
}
