/** The sockets: who has connected, what each of them may send, and what each of them is told. */
import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io';
import type { z } from 'zod';
import { type Decision, SIDES, type Side, type Viewer } from '../rules';
import { SEATS, sideAt } from '../table/game';
import type { Bus } from './bus';
import type { Limits } from './limits';
import { type Presence, sideOf, tableOf } from './match/info';
import type { Answer, LiveMatch } from './match/live-match';
import type { Registry } from './match/registry';
import { packageMetadata, packageState, positionFor, type Sent } from './messages-out';
import type { MatchEvent, Store } from './store/types';
import { hashOf } from './tokens';
import {
  chatArgs,
  handshake,
  type Receipt,
  type RefusedMessage,
  type RefusedWhy,
  syncArgs,
  type TableMessage,
  updateArgs,
} from './wire';

interface Bound {
  readonly match: string;
  readonly viewer: Viewer;
  /** The hash of the token it came with; a seat whose token was changed is no longer its. */
  readonly tokenHash: string | null;
  /** Sees what its viewer sees and may do nothing: a member of a team, an observer of a class, its teacher. */
  readonly guest: boolean;
  sent: Sent | null;
  /** Number of the last line of chat that it has been sent; null until it has been shown the chat. */
  said: number | null;
}

interface Data {
  /** Whether it is our own page, which understands `axis:…`. */
  ours: boolean;
  token: string | null;
  bound: Bound | null;
  /** Packets that could not be read. */
  bad: number;
  address: string;
}

type Client = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;

/** After so many unreadable packets a connection is ended. */
const MOST_BAD = 20;

/** How often presence and clocks are looked at, in milliseconds. */
const TICK = 15_000;

/** A seat of another process that has not been heard of for so long is gone: two heartbeats and some. */
const FRESH = 75_000;

/** How long a server that stops waits for what it has begun, in milliseconds. */
const DRAIN = 4_000;

/** Lines of chat that somebody who comes in is shown. */
const CHAT_SHOWN = 200;

export interface SocketOptions {
  readonly io: Server;
  readonly registry: Registry;
  readonly bus: Bus;
  readonly store: Store;
  readonly limits: Limits;
  readonly addressOf: (socket: { readonly request: Socket['request'] }) => string;
  readonly now?: () => number;
  readonly counted?: (what: 'packet' | 'refused' | 'bad', why?: string) => void;
  /** Whose eyes a token opens that is no seat's; null for nobody's. */
  readonly guest?: (match: LiveMatch, tokenHash: string) => Promise<Viewer | null>;
}

export class Sockets implements Presence {
  private readonly clients = new Map<string, Set<Client>>();
  private readonly told = new Map<string, string>();
  private readonly names: Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;
  private readonly timer: NodeJS.Timeout;
  private readonly now: () => number;
  /** When seats were last seen to leave, here or elsewhere. */
  private readonly gone = new Map<string, number>();
  /** What has been begun and not yet answered. */
  private readonly open = new Set<Promise<void>>();
  private stopping = false;

  constructor(private readonly options: SocketOptions) {
    this.now = options.now ?? Date.now;
    // boardgame.io's client connects to the name of its game.
    this.names = options.io.of('/axis') as typeof this.names;
    this.names.use((socket, next) => void this.admit(socket as Client, next));
    this.names.on('connection', (socket) => this.welcome(socket as Client));
    options.registry.onChange((match) => this.tellAll(match));
    options.registry.keepWhile((id) => this.clients.has(id));
    this.timer = setInterval(() => void this.tick(), TICK);
    this.timer.unref();
  }

  connected(match: string, side: Side): boolean {
    return this.in(match).some(({ data }) => data.bound?.viewer === side && !data.bound.guest);
  }

  watching(match: string): number {
    return this.in(match).filter(({ data }) => data.bound?.viewer === 'spectator' && !data.bound.guest).length;
  }

  elsewhere(match: string, side: Side, seenAt: number | null): boolean {
    if (!this.options.bus.shared || seenAt === null) return false;
    return seenAt > Math.max(this.now() - FRESH, this.gone.get(`${match}/${side}`) ?? 0);
  }

  /** A seat has left another process; if it is here as well the others are told so. */
  leftElsewhere(match: string, side: Side, at: number): void {
    this.gone.set(`${match}/${side}`, at);
    if (this.connected(match, side)) void this.came(match, side).catch(() => {});
  }

  private async came(match: string, side: Side): Promise<void> {
    await this.options.store.setSeat(match, side, { seenAt: this.now() });
    this.options.bus.publish({ kind: 'came', match });
  }

  has(match: string): boolean {
    return this.clients.has(match);
  }

  /** All matches with a connection. */
  matches(): string[] {
    return [...this.clients.keys()];
  }

  /** All seats with a connection. */
  seatsHere(): { readonly match: string; readonly side: Side }[] {
    return this.matches().flatMap((match) =>
      SIDES.flatMap((side) => (this.connected(match, side) ? { match, side } : [])),
    );
  }

  get count(): number {
    return this.names.sockets.size;
  }

  /** Ends the connections of a seat whose token is no longer good. */
  expel(match: string, side: Side): void {
    for (const client of this.in(match)) if (client.data.bound?.viewer === side) client.disconnect(true);
  }

  /**
   * Begins nothing more and ends what has been begun: an act is either acknowledged or was not begun, and then its
   * client sends it again, to the next process.
   */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping = true;
    for (const client of this.names.sockets.values()) if (client.data.ours) client.emit('axis:away');
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((done) => {
      timer = setTimeout(done, DRAIN);
    });
    await Promise.race([Promise.all(this.open), patience]);
    clearTimeout(timer);
  }

  private in(match: string): Client[] {
    return [...(this.clients.get(match) ?? [])];
  }

  private async admit(socket: Client, next: (error?: Error) => void): Promise<void> {
    const address = this.options.addressOf(socket);
    if (this.stopping) return next(new Error('stopping'));
    if (!(await this.options.limits.connection(address))) return next(new Error('tooFast'));
    const read = handshake.safeParse(socket.handshake.auth);
    if (!read.success) return next(new Error('malformed'));
    const { axis, token } = read.data;
    Object.assign(socket.data, { ours: axis === 1, token: token ?? null, bound: null, bad: 0, address } satisfies Data);
    next();
  }

  private welcome(socket: Client): void {
    // Whatever is sent under another name is counted and answered, never passed on.
    const names = new Set(['sync', 'update', 'chat']);
    socket.onAny((name: unknown) => {
      this.options.counted?.('packet');
      if (typeof name !== 'string' || !names.has(name)) this.bad(socket);
    });
    this.on(socket, 'sync', syncArgs, (args) => this.sync(socket, args));
    this.on(socket, 'update', updateArgs, (args) => this.update(socket, args));
    this.on(socket, 'chat', chatArgs, (args) => this.chat(socket, args));
    socket.on('disconnect', () => this.leave(socket));
  }

  /** Listens for one kind of packet; what its schema refuses, and whatever is thrown, ends here. */
  private on<S extends z.ZodType>(
    socket: Client,
    name: string,
    schema: S,
    work: (args: z.infer<S>) => Promise<RefusedMessage | Receipt | null>,
  ): void {
    socket.on(name, (...given: unknown[]) => {
      if (this.stopping) return;
      const last = given.at(-1);
      const acknowledge = typeof last === 'function' ? (last as (receipt: unknown) => void) : null;
      const args = acknowledge ? given.slice(0, -1) : given;
      // The package's client leaves out what it does not have; a closed form has all of it.
      const wanted = (schema as unknown as { def: { items: unknown[] } }).def.items.length;
      while (args.length < wanted) args.push(undefined);
      const read = schema.safeParse(args);
      if (!read.success) {
        this.bad(socket);
        this.refuse(socket, { match: null, key: null, why: 'malformed', refusal: null }, acknowledge);
        return;
      }
      const done = work(read.data)
        .then(
          (answer) => {
            if (answer === null) acknowledge?.({ ok: true, version: 0 });
            else if ('ok' in answer && answer.ok) acknowledge?.(answer);
            else this.refuse(socket, answer as RefusedMessage, acknowledge);
          },
          () => this.refuse(socket, { match: null, key: null, why: 'broken', refusal: null }, acknowledge),
        )
        .catch(() => void socket.disconnect(true));
      this.open.add(done);
      void done.finally(() => this.open.delete(done));
    });
  }

  private bad(socket: Client): void {
    this.options.counted?.('bad');
    socket.data.bad++;
    if (socket.data.bad > MOST_BAD) socket.disconnect(true);
  }

  private refuse(socket: Client, refused: RefusedMessage, acknowledge: ((receipt: Receipt) => void) | null): void {
    const { match, key, why, refusal } = refused;
    this.options.counted?.('refused', why);
    const message: RefusedMessage = { match, key, why, refusal };
    if (acknowledge) acknowledge({ ok: false, ...message });
    else socket.emit('axis:refused', message);
  }

  private async sync(
    socket: Client,
    [id, seat, credentials]: z.infer<typeof syncArgs>,
  ): Promise<RefusedMessage | Receipt | null> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: id, key: null, why, refusal: null });
    if (!(await this.options.limits.sync(socket.id))) return no('tooFast');
    const match = await this.options.registry.fresh(id);
    if (typeof match === 'string') return no(match);
    const secret = socket.data.token ?? (credentials || null);
    const tokenHash = secret === null ? null : hashOf(secret);
    const side = tokenHash === null ? null : sideOf(match, tokenHash);
    const guest = side === null && tokenHash !== null ? ((await this.options.guest?.(match, tokenHash)) ?? null) : null;
    if (guest !== null) return this.welcomeGuest(socket, match, guest, tokenHash, seat ?? null);
    // A seat is asked for: only its token opens it. A token that opens nothing is said to, not taken for a spectator's.
    if ((seat != null || secret !== null) && (side === null || (seat != null && sideAt(seat) !== side)))
      return no('unauthorized');
    if (side === null && !match.row.options.spectators) return no('noSpectators');
    // It may have left while the match was read; nobody would ever take it away again.
    if (!socket.connected) return no('missing');
    this.bind(socket, match, {
      match: id,
      viewer: side ?? 'spectator',
      tokenHash,
      guest: false,
      sent: null,
      said: null,
    });
    this.tell(socket, match);
    // What the two say to each other is theirs: whoever watches does not read it.
    if (side !== null && match.row.options.chat) await this.showChat(socket, id);
    if (side !== null) await this.came(id, side);
    else this.options.bus.publish({ kind: 'came', match: id });
    this.tellTable(match);
    return { ok: true, version: match.version };
  }

  private async welcomeGuest(
    socket: Client,
    match: LiveMatch,
    viewer: Viewer,
    tokenHash: string | null,
    seat: string | null,
  ): Promise<RefusedMessage | Receipt> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: match.id, key: null, why, refusal: null });
    if (seat !== null && (viewer === 'spectator' || SEATS[viewer] !== seat)) return no('unauthorized');
    if (!socket.connected) return no('missing');
    this.bind(socket, match, { match: match.id, viewer, tokenHash, guest: true, sent: null, said: null });
    this.tell(socket, match);
    if (viewer !== 'spectator' && match.row.options.chat) await this.showChat(socket, match.id);
    this.tellTable(match);
    return { ok: true, version: match.version };
  }

  /** Ends the connections of guests whose eyes are no longer those that they were given. */
  async recheckGuests(matches: readonly string[]): Promise<void> {
    for (const id of matches) {
      const guests = this.in(id).filter(({ data }) => data.bound?.guest);
      const match = guests.length > 0 ? await this.options.registry.get(id) : 'missing';
      for (const client of guests) {
        const { bound } = client.data;
        if (!bound?.tokenHash) continue;
        // Whoever has been given the seat comes back as its holder.
        const gone = typeof match === 'string' || sideOf(match, bound.tokenHash) !== null;
        const viewer = gone ? null : await this.options.guest?.(match, bound.tokenHash);
        if (viewer !== bound.viewer) client.disconnect(true);
      }
    }
  }

  private async showChat(socket: Client, id: string): Promise<void> {
    const { ours, bound } = socket.data;
    // The package's client is shown what is said from now on.
    const lines = await this.options.store.chat(id, ours ? CHAT_SHOWN : 1);
    if (bound) bound.said = lines.at(-1)?.n ?? 0;
    if (ours) socket.emit('axis:chat', id, lines);
    // What was said while they were read.
    await this.spread(id);
  }

  private bind(socket: Client, match: LiveMatch, bound: Bound): void {
    this.leave(socket);
    const here = this.clients.get(match.id) ?? new Set();
    here.add(socket);
    this.clients.set(match.id, here);
    socket.data.bound = bound;
  }

  private leave(socket: Client): void {
    const { bound } = socket.data;
    socket.data.bound = null;
    if (!bound) return;
    const here = this.clients.get(bound.match);
    here?.delete(socket);
    if (here?.size === 0) {
      this.clients.delete(bound.match);
      this.told.delete(bound.match);
    }
    // Those whom a stopping server sends away are at another one at once.
    if (!this.stopping && !bound.guest) void this.left(bound).catch(() => {});
  }

  private async left({ match: id, viewer }: Bound): Promise<void> {
    const match = await this.options.registry.get(id);
    if (typeof match === 'string') return;
    if (viewer !== 'spectator' && !this.connected(id, viewer)) {
      const seenAt = this.now();
      match.seats[viewer] = { ...match.seats[viewer], seenAt };
      await this.options.store.setSeat(id, viewer, { seenAt });
      if (this.options.bus.shared) this.gone.set(`${id}/${viewer}`, seenAt);
      this.options.bus.publish({ kind: 'left', match: id, side: viewer, at: seenAt });
    }
    this.tellTable(match);
  }

  /** The side that this connection may move for, as the server knows it and whatever the packet says. */
  private seated(socket: Client, match: LiveMatch): Side | null {
    const { bound } = socket.data;
    if (!bound || bound.guest || bound.match !== match.id || bound.viewer === 'spectator') return null;
    return match.seats[bound.viewer].tokenHash === bound.tokenHash ? bound.viewer : null;
  }

  private async update(
    socket: Client,
    [action, seen, id, seat, key]: z.infer<typeof updateArgs>,
  ): Promise<RefusedMessage | Receipt | null> {
    const { type, args, playerID } = action.payload;
    const no = (why: RefusedWhy): RefusedMessage => ({ match: id, key: key ?? null, why, refusal: null });
    if (socket.data.bound?.match !== id) return no('unauthorized');
    const match = await this.options.registry.get(id);
    if (typeof match === 'string') return no(match);
    const side = this.seated(socket, match);
    if (socket.data.bound?.guest) return no('readOnly');
    if (side === null || SEATS[side] !== seat || SEATS[side] !== playerID) return no('unauthorized');
    if (!(await this.options.limits.move(`${id}/${side}`))) return no('tooFast');
    const event = eventOf(type, args ?? [], side);
    if (!event) return no('malformed');
    // A key is its side's own: nobody can use up the other's, or a bot's.
    const own = key == null ? null : `${side}/${key}`;
    const answer: Answer = await match.act({ event, by: side, key: own, seen });
    if (answer.ok) {
      // Whoever sends something again has perhaps not seen what came of it.
      if (answer.repeated) this.tell(socket, match);
      return { ok: true, version: answer.version };
    }
    // Somebody who is refused gets the position, so that the next act is about what is really there.
    this.tell(socket, match);
    return { match: id, key: key ?? null, why: answer.why, refusal: answer.refusal };
  }

  private async chat(
    socket: Client,
    [id, { payload }]: z.infer<typeof chatArgs>,
  ): Promise<RefusedMessage | Receipt | null> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: id, key: null, why, refusal: null });
    const match = await this.options.registry.get(id);
    if (typeof match === 'string') return no(match);
    const side = this.seated(socket, match);
    if (side === null) return no(socket.data.bound?.guest ? 'readOnly' : 'unauthorized');
    if (!match.row.options.chat) return no('chatOff');
    if (!(await this.options.limits.chat(`${id}/${side}`))) return no('tooFast');
    await this.options.store.addChat(id, { at: this.now(), side, text: payload });
    this.options.bus.publish({ kind: 'said', match: id });
    await this.spread(id);
    return null;
  }

  /**
   * Sends everybody at a match the lines that they do not have yet, whichever process took them.
   * @param upTo number of the last line there is, if the caller knows it
   */
  async spread(id: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
    const behind = () =>
      this.in(id)
        .flatMap(({ data }) => data.bound?.said ?? [])
        .filter((n) => n < upTo);
    const from = behind();
    if (from.length === 0) return;
    const lines = await this.options.store.chat(id, CHAT_SHOWN, Math.min(...from));
    for (const client of this.in(id)) {
      const { bound, ours } = client.data;
      if (bound?.said == null) continue;
      const news = lines.filter(({ n }) => n > bound.said!);
      if (news.length === 0) continue;
      bound.said = news.at(-1)!.n;
      if (ours) client.emit('axis:chat', id, news);
      else
        for (const { n, side, text } of news)
          client.emit('chat', id, { id: String(n), sender: SEATS[side], payload: text });
    }
  }

  /** Tells everybody at a match what has changed. */
  private tellAll(match: LiveMatch): void {
    for (const client of this.in(match.id)) this.tell(client, match);
    this.tellTable(match);
  }

  private tell(socket: Client, match: LiveMatch): void {
    const { bound, ours } = socket.data;
    if (!bound || bound.match !== match.id) return;
    const { viewer } = bound;
    if (!bound.guest && viewer !== 'spectator' && match.seats[viewer].tokenHash !== bound.tokenHash) {
      socket.disconnect(true);
      return;
    }
    if (ours) {
      const { message, sent } = positionFor(match, viewer, bound.sent);
      bound.sent = sent;
      socket.emit('axis:position', message);
      return;
    }
    const state = packageState(match, viewer);
    if (bound.sent === null) {
      const filteredMetadata = packageMetadata(match, this);
      // boardgame.io would send the initial state whole, with its secrets.
      socket.emit('sync', match.id, { state, initialState: state, log: [], filteredMetadata });
    } else socket.emit('update', match.id, state, []);
    bound.sent = { version: match.version, lines: [] };
  }

  /** Sends what is around the game, if that has changed. */
  private tellTable(match: LiveMatch): void {
    const here = this.in(match.id);
    if (here.length === 0) return;
    const table: TableMessage = tableOf(match, this, this.now());
    this.told.set(match.id, textOf(table));
    for (const client of here) {
      if (client.data.ours) client.emit('axis:table', { ...table, you: client.data.bound!.viewer });
      else client.emit('matchData', match.id, packageMetadata(match, this));
    }
  }

  private async tick(): Promise<void> {
    const old = this.now() - FRESH;
    for (const [seat, at] of this.gone) if (at < old) this.gone.delete(seat);
    for (const id of [...this.clients.keys()]) {
      const match = await this.options.registry.get(id).catch(() => 'missing' as const);
      if (typeof match === 'string') continue;
      this.look(match);
    }
  }

  /** Tells a match what is around it if that has changed by itself. */
  look(match: LiveMatch): void {
    if (textOf(tableOf(match, this, this.now())) !== this.told.get(match.id)) this.tellTable(match);
  }
}

function textOf({ now: _, ...table }: TableMessage): string {
  return JSON.stringify(table);
}

/** A move of boardgame.io as an event of the log; null when it is none. */
function eventOf(type: string, args: readonly unknown[], side: Side): MatchEvent | null {
  if (type === 'undo') return args.length === 0 ? { kind: 'undo', side } : null;
  const [decision] = args;
  if (args.length !== 1 || typeof decision !== 'object' || decision === null) return null;
  const { side: named, type: kind } = decision as { side?: unknown; type?: unknown };
  // Secret decisions cross in moves of their own, so that no log shows one.
  const wanted = kind === 'seal' || kind === 'discard' ? kind : 'decide';
  if (named !== side || wanted !== type || !SIDES.includes(side)) return null;
  return { kind: 'decide', decision: decision as Decision };
}
