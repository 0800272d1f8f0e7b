/** The lesson's own table: Moscow by a person, Tehran by the partner. */
import { useEffect, useState } from 'react';
import { awaits, type Decision, isOver, type SetUp } from '../../rules';
import { type HotSeat, openHotSeat } from '../../table/hotseat';
import { partnerDecision } from './partner';
import { lessonRecord } from './progress';

/** Lets the partner decide until Moscow is awaited. */
async function answer(table: HotSeat): Promise<void> {
  const { view } = table.read('tehran');
  if (!isOver(view) && awaits(view, 'tehran')) await table.decide(partnerDecision(view));
}

function open(setUp: SetUp, moves: readonly Decision[]): HotSeat {
  try {
    return openHotSeat({ setUp, record: lessonRecord(setUp, moves) });
  } catch {
    // Kept by other rules: the lesson begins anew.
    return openHotSeat({ setUp, record: lessonRecord(setUp, []) });
  }
}

/** A table that stands where these moves lead; null until it is set. */
export function useLessonTable(setUp: SetUp, moves: readonly Decision[]): HotSeat | null {
  const [table, setTable] = useState<HotSeat | null>(null);
  useEffect(() => {
    const opened = open(setUp, moves);
    // The table tells of a decision while it is carried out: the answer comes after it.
    const end = opened.subscribe(() => queueMicrotask(() => answer(opened)));
    void answer(opened);
    setTable(opened);
    return () => {
      end();
      opened.stop();
      setTable(null);
    };
  }, [setUp, moves]);
  return table;
}
