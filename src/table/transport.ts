/** boardgame.io's Local transport behind two whitelists: what may reach the master, and what may reach a client. */
import type { Game, State } from 'boardgame.io';
import type { Client } from 'boardgame.io/client';
import { Local } from 'boardgame.io/multiplayer';
import { MOVE_NAMES, type MoveName, sideAt } from './game';
import type { MatchState, MatchView } from './match';

/** Makes a client's transport. */
export type Connect = NonNullable<Parameters<typeof Client<MatchState>>[0]['multiplayer']>;
type ConnectOptions = Parameters<Connect>[0];
export type Message = Parameters<ConnectOptions['transportDataCallback']>[0];

/** What a client asks of the master. */
export type Action = Parameters<ReturnType<Connect>['sendAction']>[1];

/**
 * Whether an action may be given to the master. boardgame.io's master takes events, whole states and patches from any
 * active player, and moves in the name of the other one: it checks the sender's seat, then plays for the seat that the
 * action names.
 * @param seat where the sender sits, as the host knows it
 */
export function mayPass(action: Action, seat: unknown): boolean {
  if (action.type !== 'MAKE_MOVE' || sideAt(seat) === null || action.payload.playerID !== seat) return false;
  const { type, args } = action.payload;
  return MOVE_NAMES.includes(type as MoveName) && Array.isArray(args) && args.length <= 1;
}

/**
 * A message reduced to the view: no plugin data, no undo history and no log (its entries tell who sealed first and
 * what was taken back, and boardgame.io hands redacted arguments to any viewer whose name reads as the seat's number).
 * @param known number of the last state this client got, -1 before the first
 * @returns null for what is not to be passed on: other kinds of message, and the update that follows a refused move
 */
export function openPart(message: Message, known: number): Message | null {
  if (message.type === 'sync') {
    const [matchID, { state, filteredMetadata }] = message.args;
    const open = openState(state);
    // boardgame.io would send the initial state whole, with its secrets.
    return { type: 'sync', args: [matchID, { state: open, initialState: open, log: [], filteredMetadata }] };
  }
  if (message.type !== 'update') return null;
  const [matchID, state] = message.args;
  return state._stateID > known ? { type: 'update', args: [matchID, openState(state), []] } : null;
}

function openState({ G, ctx, _stateID }: State<MatchView>): State<MatchView> {
  return { G, ctx, _stateID, plugins: {}, _undo: [], _redo: [] };
}

/** Local keeps one master for each game object for ever; under one key of ours it keeps the last one only. */
const KEY: Game = { name: 'axis' };
let matches = 0;

/** The transport of one match: clients that are made with it, all before the next match opens, share a master. */
export function localMatch(): Connect {
  matches++;
  const local = Local({ storageKey: `axis-${matches}` });
  return (options) => {
    let known = -1;
    const transport = local({
      ...options,
      gameKey: KEY,
      transportDataCallback(message) {
        const open = openPart(message, known);
        if (open === null) return;
        if (open.type === 'sync') known = open.args[1].state._stateID;
        else if (open.type === 'update') known = open.args[1]._stateID;
        options.transportDataCallback(open);
      },
    });
    const send = transport.sendAction.bind(transport);
    transport.sendAction = (state, action) => {
      if (mayPass(action, options.playerID)) send(state, action);
    };
    return transport;
  };
}
