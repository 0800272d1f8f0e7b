/** Two players at one screen: boardgame.io's client and Local transport, one client for each pair of eyes. */
import type { Game } from 'boardgame.io';
import { Client } from 'boardgame.io/client';
import {
  type ChronicleEvent,
  type Decision,
  type Refusal,
  refuse,
  refuseDecision,
  type SetUp,
  type Side,
  type View,
  type Viewer,
} from '../rules';
import { type GameRecord, playersOf } from '../scenario/record';
import { axisGame, type MoveName, moveNameOf, SEATS } from './game';
import { canonical, type MatchState, type MatchView, openMatch, recordMove, recordTakenBack } from './match';
import { type Connect, localMatch } from './transport';

/** A match played at one screen, which owns it and so knows its seed. */
export interface HotSeat {
  /** The game so far; a new object after every change. */
  readonly record: GameRecord;
  /** What a viewer may see; the same object until something changes. */
  read(viewer: Viewer): { readonly view: View; readonly chronicle: ChronicleEvent[] };
  /** Calls `fn` once after every change; the returned function ends that. */
  subscribe(fn: () => void): () => void;
  /** Makes a decision. Resolves after the master has processed it: null, or why it was refused. */
  decide(decision: Decision): Promise<Refusal | null>;
  /** Takes the last decision of a side back (R14.3). Resolves as `decide` does. */
  undo(side: Side): Promise<Refusal | null>;
  /** Gives a side to a person or a bot; the game itself stays as it is. */
  handTo(side: Side, player: string): void;
  /** Ends the session; after that decisions are errors, while `read` and `record` keep the last position. */
  stop(): void;
}

/** One client for each side and one for spectators, all at one master. */
export function seatClients(game: Game<MatchState>, connect: Connect) {
  const seat = (playerID?: string) =>
    Client<MatchState>({ game, multiplayer: connect, debug: false, numPlayers: 2, ...(playerID ? { playerID } : {}) });
  return { moscow: seat(SEATS.moscow), tehran: seat(SEATS.tehran), spectator: seat() };
}

function isSide(side: unknown): side is Side {
  return side === 'moscow' || side === 'tehran';
}

/**
 * Opens a hot-seat match, new or continued, in a browser or in Node.
 * @throws what {@link openMatch} throws
 */
export function openHotSeat(match: { readonly setUp: SetUp; readonly record: GameRecord }): HotSeat {
  const clients = seatClients(axisGame(match), localMatch());
  let { record } = openMatch(match.setUp, match.record);
  let running = true;
  const subscribers = new Set<{ readonly fn: () => void }>();

  // On a client G is what playerView made of the match; boardgame.io's types know one G for both.
  const shownTo = (viewer: Viewer): MatchView => {
    const state = clients[viewer].getState();
    if (!state) throw new Error('the local master did not answer');
    return state.G as unknown as MatchView;
  };
  const showAll = () => ({ moscow: shownTo('moscow'), tehran: shownTo('tehran'), spectator: shownTo('spectator') });

  for (const client of Object.values(clients)) client.start();
  let shown = showAll();

  /** Sends a move to the master, which works at once, and checks that it was carried out. */
  function carryOut(side: Side, move: MoveName, args: Decision[], next: GameRecord): void {
    clients[side].moves[move]!(...args);
    const now = showAll();
    if (Object.values(now).some(({ decisions }) => decisions !== next.moves.length)) {
      throw new Error(`the local master did not carry out ${move} of ${side}, which the rules accept`);
    }
    shown = now;
    record = next;
    tell();
  }

  function tell(): void {
    for (const { fn } of [...subscribers]) fn();
  }

  function checkRunning(): void {
    if (!running) throw new Error('this hot-seat session was stopped: open it again from its record');
  }

  return {
    get record() {
      return record;
    },
    read: (viewer) => shown[viewer],
    subscribe(fn) {
      const entry = { fn };
      subscribers.add(entry);
      return () => void subscribers.delete(entry);
    },
    async decide(decision) {
      checkRunning();
      const side: unknown = decision?.side;
      if (!isSide(side)) return refuse('unknownMove');
      const why = refuseDecision(shown[side].view, decision);
      if (why) return why;
      const clean = canonical(decision);
      carryOut(side, moveNameOf(clean.type), [clean], recordMove(record, clean));
      return null;
    },
    async undo(side) {
      checkRunning();
      if (!isSide(side) || shown[side].view.undo !== side) return refuse('nothingToUndo', { side });
      carryOut(side, 'undo', [], recordTakenBack(record));
      return null;
    },
    handTo(side, player) {
      checkRunning();
      record = { ...record, seats: { ...playersOf(record), [side]: player } };
      tell();
    },
    stop() {
      running = false;
      subscribers.clear();
      for (const client of Object.values(clients)) client.stop();
    },
  };
}
