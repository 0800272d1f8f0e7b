import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** How long open requests may take to finish once the server is asked to stop, in milliseconds. */
const STOP_GRACE = 5_000;

/** A client that takes longer than this to send a head or a whole request is sent away, in milliseconds. */
const SLOW = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 } as const;

/** How many ports after the first one are tried when nobody asked for a certain port. */
const PORTS_TRIED = 100;

/** Sent with every answer. Scripts, styles and data come from this server only; nobody may frame the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(body);
}

/** What is read from a wall and typed: the page's own addresses stand behind a '#'. */
const TYPED = /^\/class(?:\/([A-Za-z0-9]{6}))?\/?$/;

/** Answers what it knows and says whether it did. */
export type Also = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

export interface HostOptions {
  /** Opened over plain HTTP from other machines: a browser ignores the opener policy there, and complains. */
  readonly plain?: boolean;
}

function headersOf({ plain = false }: HostOptions): [name: string, value: string][] {
  return Object.entries(SECURITY_HEADERS).filter(([name]) => !(plain && name === 'Cross-Origin-Opener-Policy'));
}

/**
 * The host of the built page: static files, `/healthz`, security headers.
 * @param folder absolute path of the built page
 * @param also answers further addresses, the lobby's
 */
export function createHost(folder: string, also: Also = () => false, options: HostOptions = {}): Server {
  const headers = headersOf(options);
  const files = sirv(folder, {
    single: true,
    etag: true,
    // Compressed when the page was built (src/ops/precompress.mjs).
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      // Built files carry a hash of their content in their name; everything else is asked for anew.
      const hashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return createServer(SLOW, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const [path = '/'] = (request.url ?? '/').split('?');
    if (also(request, response, path)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      answer(response, 405, 'text/plain', 'This address can only be read.');
    } else if (path === '/healthz') {
      answer(response, 200, 'application/json', JSON.stringify({ status: 'ok' }));
    } else if (TYPED.test(path)) {
      const [, code] = TYPED.exec(path) ?? [];
      response.writeHead(302, { Location: code ? `/#/class/${code}` : '/#/class', 'Cache-Control': 'no-store' }).end();
    } else {
      files(request, response, () => answer(response, 404, 'text/plain', 'There is nothing at this address.'));
    }
  });
}

function listenOnce(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/**
 * Starts listening.
 * @param port first port to try, 0 for any free one
 * @param orNext when the port is taken, take the next free one
 * @returns the port it got
 * @throws the system's error (`code` EADDRINUSE, EACCES …) when no port can be had
 */
export async function listen(server: Server, host: string, port: number, orNext: boolean): Promise<number> {
  const last = orNext ? Math.min(port + PORTS_TRIED, 65_535) : port;
  for (let candidate = port; ; candidate++) {
    try {
      return await listenOnce(server, host, candidate);
    } catch (error) {
      if (candidate >= last || !isTaken(error)) throw error;
    }
  }
}

/** Takes no new request, lets the open ones finish within {@link STOP_GRACE}, then closes. */
export function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    const force = setTimeout(() => server.closeAllConnections(), STOP_GRACE);
    server.close(() => {
      clearTimeout(force);
      done();
    });
    server.closeIdleConnections();
  });
}
