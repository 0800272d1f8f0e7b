/** A socket to our own server that comes back after every break by itself. */
import { io, type Socket } from 'socket.io-client';

export interface ConnectionHooks {
  /** The line has broken, or could not be had. */
  broken(): void;
  /** The server does not let us in, for this reason. @returns whether that is final */
  refused(why: string): boolean;
  /** Whether nobody wants the line any more. */
  stopped(): boolean;
}

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
  const again = (wait: number) => {
    if (!hooks.stopped()) setTimeout(() => socket.connect(), wait);
  };
  socket.on('disconnect', (reason) => {
    hooks.broken();
    // The server sends clients away when it stops or when a seat has moved to another device: both are found out anew.
    if (reason === 'io server disconnect') again(1_000);
  });
  socket.on('connect_error', ({ message }) => {
    hooks.broken();
    if (!hooks.refused(message) && !socket.active) again(5_000);
  });
  return socket;
}
