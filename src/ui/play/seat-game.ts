/** A game as one side at the board knows it, whoever carries it: this screen, or a server. */
import { useMemo, useSyncExternalStore } from 'react';
import { refusalText, say } from '../../messages';
import {
  type ChronicleEvent,
  type Decision,
  type Refusal,
  type SetUp,
  type Side,
  sideOfMove,
  type View,
} from '../../rules';
import type { StagedDice } from '../../scenario/dice';
import type { HotSeat } from '../../table/hotseat';
import { botSeed, decidedBy } from '../../table/occasion';
import { lastSeen, type Seen } from '../lib/happened';

export interface SeatGame {
  readonly view: View;
  /** What this side may read. */
  readonly chronicle: readonly ChronicleEvent[];
  /** How many decisions there are. */
  readonly decisions: number;
  /** How many there were before this side's last one; -1 before its first. */
  readonly ownLast: number;
  readonly seen: Seen;
  readonly staged: StagedDice;
  /** Whether somebody else decides for this side. */
  readonly held?: boolean;
  /** For the thinking of an adviser; tells nothing about the dice. */
  readonly adviceSeed: number;
  /** Resolves once it is done: null, or a sentence that says why not. */
  decide(decision: Decision): Promise<string | null>;
  undo(): Promise<string | null>;
  /** The chronicle as it is when asked. */
  latest(): readonly ChronicleEvent[];
}

async function sentence(act: Promise<Refusal | null>): Promise<string | null> {
  try {
    const refusal = await act;
    return refusal && refusalText(refusal);
  } catch (error) {
    return say('ui.turn.broken', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The game of a table at this screen through the eyes of a side. */
export function useHotSeat(table: HotSeat, setUp: SetUp, side: Side): SeatGame {
  const { view, chronicle } = useSyncExternalStore(table.subscribe, () => table.read(side));
  const { record } = table;
  const seen = useMemo(() => lastSeen(setUp, record, side, false), [setUp, record, side]);
  const occasion = { side, turn: view.turn, step: view.step, decided: decidedBy(record.moves, side) };
  return {
    view,
    chronicle,
    decisions: record.moves.length,
    ownLast: record.moves.findLastIndex((move) => sideOfMove(move) === side),
    seen,
    staged: record.stagedDice,
    adviceSeed: botSeed(record.seed, occasion),
    decide: (decision) => sentence(table.decide(decision)),
    undo: () => sentence(table.undo(side)),
    latest: () => table.read(side).chronicle,
  };
}
