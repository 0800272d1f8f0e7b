/** A socket to our own server that comes back after every break by itself. */
import { io, type Socket } from 'socket.io-client';

/** Connecting: never been there. Away: the line is broken, it tries again. Refused: it does not try again. */
export type Line = 'connecting' | 'open' | 'away' | 'refused';

export interface LineShown {
  readonly line: Line;
  /** When the line broke, for "trying for … seconds"; null while it is open. */
  readonly since: number | null;
  /** Whether the server has said that it stops: it is started again, or another one takes its place. */
  readonly restarts: boolean;
}

export interface ConnectionHooks {
  /** The line has broken, could not be had, or ends soon since the server `restarts`. */
  broken(restarts: boolean): void;
  /** The server does not let us in, for this reason. @returns whether that is final */
  refused(why: string): boolean;
  /** Whether nobody wants the line any more. */
  stopped(): boolean;
}

/** What a break changes about a line. */
export function afterBreak({ line, since }: LineShown, restarts: boolean): Partial<LineShown> {
  return line === 'refused' || line === 'connecting' ? {} : { line: 'away', since: since ?? Date.now(), restarts };
}

/** A line on which all is well. */
export const OPEN: LineShown = { line: 'open', since: null, restarts: false };

/**
 * @param url where the server is; '' for the page's own
 * @param name of the name space, as `/axis`
 */
export function openConnection(url: string, name: string, token: string | null, hooks: ConnectionHooks): Socket {
  const socket = io(`${url}${name}`, {
    auth: { axis: 1, ...(token === null ? {} : { token }) },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    timeout: 10_000,
  });
  let restarts = false;
  const again = (wait: number) => {
    if (!hooks.stopped()) setTimeout(() => socket.connect(), wait);
  };
  socket.on('connect', () => {
    restarts = false;
  });
  socket.on('axis:away', () => {
    restarts = true;
    hooks.broken(restarts);
  });
  socket.on('disconnect', (reason) => {
    hooks.broken(restarts);
    // The server sends clients away when it stops or when a seat has moved to another device: both are found out anew.
    if (reason === 'io server disconnect') again(1_000);
  });
  socket.on('connect_error', ({ message }) => {
    restarts ||= message === 'stopping';
    hooks.broken(restarts);
    if (!hooks.refused(message) && !socket.active) again(5_000);
  });
  return socket;
}
