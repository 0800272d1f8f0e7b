/** A real server for tests, and people who connect to it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { Decision, Side } from '../../src/rules';
import { type Config, readConfig } from '../../src/server/config';
import { createHost, listen, stop } from '../../src/server/host';
import { openService, type ServiceOptions } from '../../src/server/service';
import type { PositionMessage, Receipt, RefusedMessage, TableMessage } from '../../src/server/wire';
import { moveNameOf, SEATS } from '../../src/table/game';
import type { Seated } from '../../src/table/wire';

export interface Running {
  readonly url: string;
  readonly data: string;
  readonly config: Config;
  stop(): Promise<void>;
}

/** @param wanted a port, or 0 for any free one */
export async function startServer(
  env: NodeJS.ProcessEnv = {},
  options: ServiceOptions = {},
  wanted = 0,
): Promise<Running> {
  const data = env.AXIS_DATA ?? mkdtempSync(join(tmpdir(), 'axis-server-'));
  const config = readConfig({ AXIS_LOG: 'silent', AXIS_BOT_THREADS: '1', ...env, AXIS_DATA: data }, data);
  const service = await openService(config, { botPace: 0, ...options });
  // Never the folder of the data: what lies there is served.
  const page = join(data, 'page');
  mkdirSync(page, { recursive: true });
  const server = createHost(page, service.handle);
  service.attach(server);
  const port = await listen(server, '127.0.0.1', wanted, false);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port || port}`,
    data,
    config,
    async stop() {
      await service.stop();
      await stop(server);
      if (env.AXIS_DATA === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

export interface Asked<T> {
  readonly status: number;
  readonly body: T;
}

export async function ask<T = unknown>(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Asked<T>> {
  const response = await fetch(`${url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

export const bearer = ({ token }: Pick<Seated, 'token'>) => ({ Authorization: `Bearer ${token}` });

export interface Wish {
  readonly [field: string]: unknown;
}

/** A match with two people at it: who made it sits at Moscow. */
export async function twoPeople(url: string, wish: Wish = {}): Promise<{ readonly id: string } & Record<Side, Seated>> {
  const game = { scenario: 'intervention-2015', level: 'accessible', side: 'moscow', name: 'Anna', ...wish };
  const moscow = (await ask<Seated>(url, '/matches', game)).body;
  const tehran = (await ask<Seated>(url, `/matches/${moscow.match}/join`, { name: 'Behrouz' })).body;
  return { id: moscow.match, moscow, tehran };
}

/** Our own page, as far as the wire is concerned. */
export class Page {
  readonly socket: Socket;
  position: PositionMessage | null = null;
  table: TableMessage | null = null;
  /** The chronicle as it was put together. */
  lines: unknown[] = [];
  readonly refused: RefusedMessage[] = [];
  readonly chat: { readonly text: string }[] = [];
  /** Everything that came over the wire. */
  readonly heard: unknown[] = [];
  private keys = 0;

  constructor(
    url: string,
    readonly match: string,
    token?: string,
    readonly name = Math.random().toString(36).slice(2, 10),
  ) {
    this.socket = io(`${url}/axis`, {
      auth: { axis: 1, ...(token ? { token } : {}) },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.onAny((...args) => this.heard.push(args));
    this.socket.on('connect', () => this.socket.emit('sync', match, null, null));
    this.socket.on('axis:position', (message: PositionMessage) => {
      this.lines = [...this.lines.slice(0, message.keep), ...message.lines];
      this.position = message;
    });
    this.socket.on('axis:table', (message: TableMessage) => {
      this.table = message;
    });
    this.socket.on('axis:refused', (message: RefusedMessage) => this.refused.push(message));
    this.socket.on('axis:chat', (_: string, lines: { text: string }[]) => this.chat.push(...lines));
  }

  send(
    decision: Decision,
    { seen = this.position?.version ?? 0, key = `${this.name}-key-${this.keys++}` } = {},
  ): Promise<Receipt> {
    const payload = { type: moveNameOf(decision.type), args: [decision], playerID: SEATS[decision.side] };
    return this.packet('update', { type: 'MAKE_MOVE', payload }, seen, this.match, SEATS[decision.side], key);
  }

  packet(name: string, ...args: unknown[]): Promise<Receipt> {
    return this.socket.timeout(10_000).emitWithAck(name, ...args);
  }

  async reaches(version: number): Promise<void> {
    await until(() => (this.position?.version ?? -1) >= version, `version ${version}, is ${this.position?.version}`);
  }

  close(): void {
    this.socket.disconnect();
  }
}

export async function until(ready: () => boolean, what: string | (() => string) = 'it', most = 20_000): Promise<void> {
  const from = Date.now();
  while (!ready()) {
    if (Date.now() - from > most)
      throw new Error(`${typeof what === 'string' ? what : what()} did not come in ${most} ms`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
