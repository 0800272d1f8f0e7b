/** What is watched at every connection below the game: where it comes from, how much it sends, how much it leaves unread. */
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { SECURITY_HEADERS } from './host';
import type { Rate } from './limits';

/** Messages that may wait for a client that does not read; a position is about 10 kB. */
const MOST_UNREAD = 64;

/** Connections of one address at a time: a school of 150 seats with a few windows each, and room. */
const MOST_OPEN = 2_500;

/** How long a client has to read that it is sent away, and what was to be said before, in milliseconds. */
const GOODBYE = 1_000;

export interface GuardOptions {
  readonly addressOf: (request: IncomingMessage) => string;
  readonly originAllowed: (origin?: string, host?: string) => boolean;
  /** Packets of one connection. */
  readonly packets: Rate;
  readonly mostOpen?: number;
}

/** As far as engine.io's connections are looked at here. */
interface Connection {
  readonly request: IncomingMessage;
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly socket?: { terminate?(): void } };
  close(discard: boolean): void;
  on(name: 'packet' | 'packetCreate' | 'close', fn: () => void): void;
}

function terminate({ transport }: Connection): void {
  transport.socket?.terminate?.();
}

/** Ends a connection without waiting for its client to read what is left. */
function drop(connection: Connection): void {
  connection.close(true);
  terminate(connection);
}

/** Whether a request may reach the sockets at all; also the later ones of a connection, which engine.io itself lets pass. */
function mayCome({ headers, url }: IncomingMessage, originAllowed: GuardOptions['originAllowed']): boolean {
  // A script tag of any page can ask without naming its origin; `j` would answer it with a script.
  const scripted = new URLSearchParams((url ?? '').split('?')[1]).has('j');
  if (scripted || (headers.origin === undefined && headers['sec-fetch-site'] === 'cross-site')) return false;
  return originAllowed(headers.origin, headers.host);
}

export interface Guard {
  /** Waits until everybody has been sent what is still to be sent: closing forgets it. Not long for who does not read. */
  sendRest(): Promise<void>;
}

/** Must be called once sockets are attached to their server. */
export function guard(io: Server, options: GuardOptions): Guard {
  const { addressOf, originAllowed, packets, mostOpen = MOST_OPEN } = options;
  const open = new Map<string, number>();
  const all = new Set<Connection>();

  io.engine.use(
    (request: IncomingMessage, response: { setHeader(n: string, v: string): void }, next: (e?: Error) => void) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      if (!mayCome(request, originAllowed)) return next(new Error('origin'));
      const isNew = !/[?&]sid=/.test(request.url ?? '');
      next(isNew && (open.get(addressOf(request)) ?? 0) >= mostOpen ? new Error('tooMany') : undefined);
    },
  );

  io.engine.on('connection', (connection: Connection) => {
    const address = addressOf(connection.request);
    open.set(address, (open.get(address) ?? 0) + 1);
    all.add(connection);
    connection.on('close', () => {
      all.delete(connection);
      // Who does not say goodbye in its turn would be listened to for half a minute more.
      setTimeout(terminate, GOODBYE, connection).unref();
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });

    let since = Date.now();
    let count = 0;
    connection.on('packet', () => {
      const now = Date.now();
      if (now - since > packets.duration * 1000) [since, count] = [now, 0];
      count++;
      if (count > packets.points) drop(connection);
    });
    connection.on('packetCreate', () => {
      // Not from inside the writing.
      if (connection.writeBuffer.length > MOST_UNREAD) setImmediate(drop, connection);
    });
  });

  return {
    async sendRest() {
      const last = Date.now() + GOODBYE;
      while (Date.now() < last && [...all].some(({ writeBuffer }) => writeBuffer.length > 0)) {
        await new Promise((done) => setTimeout(done, 5));
      }
    },
  };
}
