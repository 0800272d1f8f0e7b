/** The whole of online play in one process: store, matches, sockets, lobby, bots; and how it starts and stops. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Context } from 'hono';
import { Server } from 'socket.io';
import { RULES_VERSION } from '../rules';
import { addressReader, networkOf, originCheck } from './address';
import { BotDriver } from './bots/driver';
import { BotPool } from './bots/pool';
import { ALONE, type Bus, openRedisBus } from './bus';
import { Classes } from './classes/classes';
import { openClassroom } from './classes/classroom';
import { guestOf } from './classes/guests';
import type { Config } from './config';
import { type Guard, guard } from './guard';
import { createLimits, type Limits } from './limits';
import { createApi } from './lobby/api';
import { Lobby } from './lobby/lobby';
import { logMatches, openLog } from './logging';
import { openCatalogue } from './match/catalogue';
import type { Act, LiveMatch } from './match/live-match';
import { Registry } from './match/registry';
import { createMetrics } from './metrics';
import { Neighbours } from './neighbours';
import { Sockets } from './sockets/sockets';
import { openStore } from './store/open';
import { hashOf, matches } from './tokens';
import { type WebhookOptions, Webhooks } from './webhooks';
import { MOST_BYTES } from './wire';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Matches deleted in one sweep at most. */
const SWEPT = 200;

export interface ServiceOptions {
  readonly limits?: Limits;
  /** Connections of one address at a time. */
  readonly mostOpen?: number;
  /** Milliseconds before a bot's decision is made. */
  readonly botPace?: number;
  /** For tests: webhooks on this machine. */
  readonly webhooks?: Pick<WebhookOptions, 'loose'>;
  /** Milliseconds after which an absent student is stood in for. */
  readonly classAway?: number;
  /** Milliseconds for which changes of a class are gathered before they are told. */
  readonly classGather?: number;
}

export interface Service {
  /** Answers the addresses of online play; false for those of others. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): boolean;
  /** Lets sockets connect to this server. */
  attach(server: HttpServer): void;
  stop(): Promise<void>;
}

/** @throws the database's or the bus's error when it cannot be reached */
export async function openService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const log = openLog(config.log);
  const store = await openStore(config.database, { durability: config.durability });
  const bus: Bus =
    config.redis === null
      ? ALONE
      : await openRedisBus(config.redis, randomUUID(), (error) =>
          log.error({ detail: String(error) }, 'Redis is away: other processes are heard of late'),
        );
  const limits = options.limits ?? createLimits();
  const addressOf = addressReader(config.trusted);
  /** For limits. */
  const networkFrom = (request: IncomingMessage) => networkOf(addressOf(request));
  const originAllowed = originCheck(config.origins);
  let stopping = false;
  let guarded: Guard | null = null;

  /** A match that threw is written down as a game that can be replayed, for whoever looks after the server. */
  function broke(match: LiveMatch | string, act: Act | null, error: unknown): void {
    metrics.broken.inc();
    const id = typeof match === 'string' ? match : match.id;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error({ match: id, act: act?.event.kind, detail }, 'a match threw');
    if (typeof match === 'string' || config.data === '') return;
    try {
      const folder = join(config.data, 'broken');
      mkdirSync(folder, { recursive: true });
      const { record } = match.position.G;
      writeFileSync(
        join(folder, `${id}-${match.version}.json`),
        `${JSON.stringify({ record, act, detail }, null, 1)}\n`,
      );
    } catch (problem) {
      log.error({ match: id, problem: String(problem) }, 'the report could not be written');
    }
  }

  const catalogue = openCatalogue();
  const registry = new Registry({ store, catalogue, bus, rulesVersion: RULES_VERSION, broke });
  logMatches(log, registry);
  const pool = new BotPool({ threads: config.botThreads });
  const io = new Server({
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: 15_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
  });
  // Only the name spaces of games and of classes exist.
  io.use((_, next) => next(new Error('missing')));
  const classes = new Classes({ store, registry, catalogue, bus });
  const sockets = new Sockets({
    io,
    registry,
    bus,
    store,
    limits,
    addressOf: ({ request }) => networkFrom(request),
    guest: guestOf(classes),
    spectators: config.spectators,
    counted: (what, why = '') => {
      if (what === 'packet') metrics.packets.inc();
      else if (what === 'bad') metrics.bad.inc();
      else {
        metrics.refused.inc({ why });
        log.debug({ why }, 'a packet was refused');
      }
    },
  });
  const webhooks = new Webhooks({
    ...config.webhooks,
    ...options.webhooks,
    problem: (match, why) => log.warn({ match, why }, 'a webhook was not told'),
  });
  registry.onChange((match, here) => {
    if (here) webhooks.changed(match);
  });
  const lobby = new Lobby({
    ...{ store, registry, catalogue, webhooks },
    presence: sockets.presence,
    expel: (match, side) => sockets.expel(match, side),
  });
  const driver = new BotDriver({
    registry,
    pool,
    broke: (match, error) => log.error({ match: match.id, detail: String(error) }, 'a bot failed'),
    ...(options.botPace === undefined ? {} : { pace: options.botPace }),
  });
  const contextAddress = (context: Context) => networkFrom((context.env as { incoming: IncomingMessage }).incoming);
  const classroom = openClassroom({
    ...{ classes, io, pool, sockets, store, registry, catalogue, bus, limits },
    addressOf: ({ request }) => networkFrom(request),
    addressOfContext: contextAddress,
    broke: (error) => log.error({ detail: String(error) }, 'a class could not be followed'),
    bad: () => metrics.bad.inc(),
    ...(options.classAway === undefined ? {} : { away: options.classAway }),
    ...(options.classGather === undefined ? {} : { gather: options.classGather }),
  });
  const neighbours = new Neighbours({
    bus,
    store,
    registry,
    sockets,
    quiet: (match) => driver.consider(match),
    broke: (error) => log.error({ detail: String(error) }, 'other processes could not be followed'),
  });
  const metrics = createMetrics({
    sockets: () => sockets.count + classroom.count,
    spectators: () => sockets.clients.watching,
    matches: () => registry.size,
    botsWaiting: () => pool.waiting,
    botsThinking: () => pool.thinking,
    busUp: () => (bus.up ? 1 : 0),
  });
  const api = createApi({
    lobby,
    limits,
    addressOf: contextAddress,
    also: (routes) => classroom.routes(routes),
    originAllowed,
    broke: (error) => log.error({ detail: error instanceof Error ? error.stack : String(error) }, 'a request threw'),
  });
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false });

  async function sweep(): Promise<void> {
    await registry.sweep();
    await store.forgetCodes(Date.now());
    await classroom.sweep();
    if (config.keepDays === 0) return;
    const old = await store.listMatches({
      updatedBefore: Date.now() - config.keepDays * DAY,
      inClass: false,
      limit: SWEPT,
    });
    for (const { id } of old) {
      await store.deleteMatch(id);
      registry.drop(id);
    }
  }
  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => log.error({ detail: String(error) }, 'the sweep failed'));
  }, MINUTE);
  sweeping.unref();

  log.info({ bus: busState() }, 'online play begins');

  const secretHash = config.metricsToken === null ? null : hashOf(config.metricsToken);
  function mayWatch(request: IncomingMessage): boolean {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (secretHash !== null) return bearer !== undefined && matches(bearer, secretHash);
    // Through a proxy that nobody named, everybody seems to be this machine.
    if (config.trusted.length === 0 && (request.headers['x-forwarded-for'] ?? request.headers.forwarded)) return false;
    return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(addressOf(request));
  }

  function busState(): 'none' | 'up' | 'away' {
    if (!bus.shared) return 'none';
    return bus.up ? 'up' : 'away';
  }

  function send(response: ServerResponse, status: number, type: string, body: string): void {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  }

  return {
    handle(request, response, path) {
      if (path === '/api' || path.startsWith('/api/')) {
        void listener(request, response);
        return true;
      }
      if (path === '/readyz') {
        const ready = stopping ? Promise.reject(new Error('stopping')) : store.ping();
        ready.then(
          // Without Redis there is play, only news of other processes is late: no reason to send everybody away.
          () => send(response, 200, 'application/json', JSON.stringify({ status: 'ready', bus: busState() })),
          () => send(response, 503, 'application/json', '{"status":"not ready"}'),
        );
        return true;
      }
      if (path !== '/metrics') return false;
      if (!mayWatch(request)) send(response, 403, 'text/plain', 'Only this machine may read the metrics.');
      else void metrics.text().then((text) => send(response, 200, metrics.contentType, text));
      return true;
    },
    attach(server) {
      io.attach(server);
      guarded = guard(io, {
        ...{ addressOf: networkFrom, originAllowed, packets: limits.packets },
        ...(options.mostOpen === undefined ? {} : { mostOpen: options.mostOpen }),
      });
    },
    async stop() {
      stopping = true;
      clearInterval(sweeping);
      neighbours.stop();
      webhooks.stop();
      classroom.stop();
      await sockets.stop();
      await pool.stop();
      await guarded?.sendRest();
      // Sends every client away; what it was told is stored, and it comes back to the next process.
      await io.close();
      await bus.close();
      await store.close();
      log.info('online play has ended');
    },
  };
}
