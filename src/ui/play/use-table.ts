/** Opens a saved game at a table of its own, and keeps it after every decision. */
import { useEffect, useState } from 'react';
import type { SetUp, View } from '../../rules';
import { isOver } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { type HotSeat, openHotSeat } from '../../table/hotseat';
import { findSave, isReadable, keep, type Summary } from '../lib/saves';
import { type Obstacle, setUpFor } from '../lib/scenarios';

export type Opened =
  | { readonly status: 'opening' | 'missing' }
  | { readonly status: 'unreadable'; readonly text: string }
  | { readonly status: Obstacle | 'damaged'; readonly record: GameRecord; readonly detail: string }
  | { readonly status: 'open'; readonly table: HotSeat; readonly setUp: SetUp };

function summaryOf(view: View): Summary {
  const { turn, config } = view;
  return { turn, turns: config.turns, year: config.years[turn - 1] ?? '', over: isOver(view) };
}

/** A game that came from a file has no summary for the list of saved games yet. */
function summarise(id: string, { table }: Extract<Opened, { status: 'open' }>): void {
  const save = findSave(id);
  if (save && isReadable(save) && !save.summary) keep(id, table.record, summaryOf(table.read('spectator').view));
}

function open(id: string): Opened {
  const save = findSave(id);
  if (!save) return { status: 'missing' };
  if (!isReadable(save)) return { status: 'unreadable', text: save.text };
  const { record } = save;
  const setUp = setUpFor(record);
  if (typeof setUp === 'string') return { status: setUp, record, detail: '' };
  try {
    return { status: 'open', table: openHotSeat({ setUp, record }), setUp };
  } catch (error) {
    return { status: 'damaged', record, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns the table of a saved game, and whether this browser could keep its latest state. */
export function useTable(id: string): { readonly opened: Opened; readonly kept: boolean } {
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  const [kept, setKept] = useState(true);
  useEffect(() => {
    const result = open(id);
    setOpened(result);
    if (result.status !== 'open') return;
    const { table } = result;
    summarise(id, result);
    const end = table.subscribe(() => setKept(keep(id, table.record, summaryOf(table.read('spectator').view))));
    return () => {
      end();
      table.stop();
    };
  }, [id]);
  return { opened, kept };
}
