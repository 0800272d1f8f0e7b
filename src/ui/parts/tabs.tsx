import { type KeyboardEvent, type ReactNode, Suspense, useDeferredValue, useRef } from 'react';
import { say } from '../../messages';
import { REACHABLE } from './scroll-box';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly body: () => ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
}

/**
 * One panel at a time; arrow keys, Home and End move between the tabs. A page has one such set: its ids are fixed,
 * for React's useId counts on through both sides' seats and so would tell the one what the other has opened.
 */
export function Tabs<Id extends string>({ label, tabs, open, onOpen }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.find((tab) => tab.id === open) ?? tabs[0];
  // The tab answers the press, its panel a moment later.
  const inPanel = useDeferredValue(shown?.id);
  const panel = tabs.find((tab) => tab.id === inPanel) ?? shown;
  const goTo = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    onOpen(tab.id);
    list.current?.querySelectorAll('button')[tabs.indexOf(tab)]?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === shown?.id);
    if (event.key === 'ArrowRight') goTo(at + 1);
    else if (event.key === 'ArrowLeft') goTo(at - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(tabs.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls="tab-panel"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => onOpen(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {panel && (
        <div
          role="tabpanel"
          id="tab-panel"
          aria-labelledby={`tab-${panel.id}`}
          aria-busy={panel !== shown || undefined}
          {...REACHABLE}
        >
          <Suspense fallback={<p className="loading">{say('ui.loading')}</p>}>{panel.body()}</Suspense>
        </div>
      )}
    </div>
  );
}
