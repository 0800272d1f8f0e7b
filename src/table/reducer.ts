/** boardgame.io's reducer alone, without clients or transport: for twin tests and for the benchmark. */
import type { Ctx } from 'boardgame.io';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import type { Decision, FacilitatorAct, SetUp, Side } from '../rules';
import type { StagedDice } from '../scenario/dice';
import { type GameRecord, newRecord } from '../scenario/record';
import { axisGame, type MoveName, moveNameOf, SEATS } from './game';
import type { MatchState } from './match';

const FACILITATOR = 'facilitator';

/** What the reducer holds; G is the whole match, secrets too. */
export interface Reduced {
  readonly G: MatchState;
  readonly ctx: Ctx;
  readonly _stateID: number;
}

export interface Reducer {
  readonly now: Reduced;
  /** Sends a move; says whether it was carried out. */
  send(side: Side, type: MoveName, ...args: unknown[]): boolean;
  /** The same for an act of the facilitator. */
  facilitate(act: FacilitatorAct): boolean;
}

export function openReducer(setUp: SetUp, record: GameRecord): Reducer {
  const game = axisGame({ setUp, record, facilitator: FACILITATOR });
  const reduce = CreateGameReducer({ game });
  let now = InitializeGame({ game, numPlayers: 2 });
  function play(playerID: string, type: string, args: unknown[]): boolean {
    const next = reduce(now, { type: 'MAKE_MOVE', payload: { type, args, playerID } });
    if (next._stateID === now._stateID) return false;
    now = next;
    return true;
  }
  return {
    get now() {
      return now;
    },
    send: (side, type, ...args) => play(SEATS[side], type, args),
    facilitate: (act) => play(FACILITATOR, 'facilitate', [act]),
  };
}

/**
 * A new match with a fixed seed, as a function that makes decisions.
 * @param stagedDice the dice under which these decisions were made
 * @throws Error when a decision is refused
 */
export function reducerRunner(setUp: SetUp, stagedDice: StagedDice = {}): (decision: Decision) => void {
  const reducer = openReducer(setUp, newRecord(setUp, '0'.repeat(32), stagedDice));
  return (decision) => {
    if (!reducer.send(decision.side, moveNameOf(decision.type), decision))
      throw new Error(`refused: ${JSON.stringify(decision)}`);
  };
}
