/** The position of one match, held and advanced by boardgame.io's master. Nothing is stored or sent here. */
import { randomBytes } from 'node:crypto';
import type { Game, LogEntry, State, StorageAPI } from 'boardgame.io';
import { InitializeGame, Sync } from 'boardgame.io/internal';
import { Master } from 'boardgame.io/master';
import type { FacilitatorAct, SetUp, Side } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { axisGame, type MoveName, SEATS } from '../../table/game';
import type { MatchState } from '../../table/match';

export type Position = State<MatchState>;

/** The master's storage: this one match, in memory. What lasts is the log (live-match.ts). */
class InMemory extends Sync {
  state: Position;
  constructor(state: Position) {
    super();
    this.state = state;
  }
  override createMatch(): void {
    throw new Error('matches are made by the lobby');
  }
  override setState(_: string, state: State): void {
    this.state = state as Position;
  }
  override setMetadata(): void {}
  override fetch<O extends StorageAPI.FetchOpts>(): StorageAPI.FetchResult<O> {
    // The initial state holds the secrets of the start: nobody has use for it.
    return { state: this.state, log: [] as LogEntry[] } as unknown as StorageAPI.FetchResult<O>;
  }
  override wipe(): void {}
  override listMatches(): string[] {
    return [];
  }
}

export interface GameState {
  readonly position: Position;
  /**
   * Lets a side move.
   * @returns whether the master carried it out
   */
  move(side: Side, name: MoveName, args: readonly unknown[]): Promise<boolean>;
  /** The same for an act of the facilitator. */
  facilitate(act: FacilitatorAct): Promise<boolean>;
  /** Puts an earlier position back, or gives the present one another number. */
  set(position: Position, version: number): void;
}

/**
 * @param version the number that clients know this position by
 * @throws what `axisGame` throws: the record does not hold under these rules
 */
export function openGame(setUp: SetUp, record: GameRecord, version: number): GameState {
  const facilitator = randomBytes(16).toString('hex');
  const game: Game<MatchState> = axisGame({ setUp, record, facilitator });
  const start = InitializeGame({ game: game as Game, numPlayers: 2 }) as Position;
  const storage = new InMemory({ ...start, _stateID: version });
  const silent = { send: () => {}, sendAll: () => {} };
  const master = new Master(game as Game, storage, silent);
  async function play(playerID: string, type: string, args: readonly unknown[]): Promise<boolean> {
    const before = storage.state;
    const payload = { type, args: [...args], playerID, credentials: '' };
    await master.onUpdate({ type: 'MAKE_MOVE', payload }, before._stateID, 'match', playerID);
    return storage.state._stateID !== before._stateID;
  }
  return {
    get position() {
      return storage.state;
    },
    move: (side, type, args) => play(SEATS[side], type, args),
    facilitate: (act) => play(facilitator, 'facilitate', [act]),
    set(position, number) {
      storage.state = { ...position, _stateID: number };
    },
  };
}
