/** Opens a saved game at a table of its own, and keeps it after every decision. */
import { startTransition, useEffect, useState } from 'react';
import type { ChronicleEvent, SetUp, View } from '../../rules';
import { isOver, lastTurnOf } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { type HotSeat, openHotSeat } from '../../table/hotseat';
import { findSave, isReadable, keep, type Summary } from '../lib/saves';
import { type Obstacle, setUpFor } from '../lib/scenarios';

export type Opened =
  | { readonly status: 'opening' | 'missing' }
  | { readonly status: 'unreadable'; readonly text: string }
  | {
      readonly status: Obstacle | 'damaged';
      readonly record: GameRecord;
      readonly detail: string;
      /** What is kept to read of a game that is over. */
      readonly chronicle: readonly ChronicleEvent[] | null;
      /** Whether it is over, so that nothing in it is secret. */
      readonly over: boolean;
    }
  | { readonly status: 'open'; readonly table: HotSeat; readonly setUp: SetUp };

export function summaryOf(view: View): Summary {
  const { turn, config } = view;
  return { turn, turns: lastTurnOf(view), year: config.years[turn - 1] ?? '', over: isOver(view) };
}

/** Keeps a game with what the list shows of it; one that is over with its chronicle, which is open by then (R14.1). */
function keepTable(id: string, { record, read }: HotSeat, now = Date.now()): boolean {
  const { view, chronicle } = read('spectator');
  return keep(id, record, summaryOf(view), now, { chronicle: isOver(view) ? chronicle : null });
}

/** A game that came from a file has no summary yet, and one that ended before chronicles were kept has none. */
function summarise(id: string, { table }: Extract<Opened, { status: 'open' }>): void {
  const save = findSave(id);
  if (!save || !isReadable(save)) return;
  if (!save.summary || (save.summary.over && !save.chronicle)) keepTable(id, table, save.changed);
}

function open(id: string): Opened {
  const save = findSave(id);
  if (!save) return { status: 'missing' };
  if (!isReadable(save)) return { status: 'unreadable', text: save.text };
  const { record, chronicle, summary } = save;
  const setUp = setUpFor(record);
  const closed = { record, chronicle, over: summary?.over === true || chronicle !== null };
  if (typeof setUp === 'string') return { status: setUp, ...closed, detail: '' };
  try {
    return { status: 'open', table: openHotSeat({ setUp, record }), setUp };
  } catch (error) {
    return { status: 'damaged', ...closed, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns the table of a saved game, and whether this browser could keep its latest state. */
export function useTable(id: string): { readonly opened: Opened; readonly kept: boolean } {
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  const [kept, setKept] = useState(true);
  useEffect(() => {
    const result = open(id);
    // A whole board, made in slices between which a phone answers.
    startTransition(() => setOpened(result));
    if (result.status !== 'open') return;
    const { table } = result;
    summarise(id, result);
    const end = table.subscribe(() => setKept(keepTable(id, table)));
    return () => {
      end();
      table.stop();
    };
  }, [id]);
  return { opened, kept };
}
