/** The sockets of games: who is let in and as whom, what each of them may do, and what each is told of the position. */
import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io';
import type { z } from 'zod';
import type { Side, Viewer } from '../../rules';
import { SEATS, sideAt } from '../../table/game';
import type { Bus } from '../bus';
import type { Limits } from '../limits';
import { sideOf } from '../match/info';
import type { Answer, LiveMatch } from '../match/live-match';
import type { Registry } from '../match/registry';
import { packageMetadata, packageState, positionFor } from '../messages-out';
import type { Store } from '../store/types';
import { hashOf } from '../tokens';
import { chatArgs, handshake, type RefusedMessage, type RefusedWhy, syncArgs, updateArgs } from '../wire';
import { Chat } from './chat';
import { type Bound, type Client, Clients, type Data } from './clients';
import { eventOf } from './event';
import { type Outcome, Packets } from './packets';
import { TablePresence } from './presence';
import { type MostSpectators, mayWatch } from './spectators';

/** How long a server that stops waits for what it has begun, in milliseconds. */
const DRAIN = 4_000;

const NAMES: ReadonlySet<string> = new Set(['sync', 'update', 'chat']);

export interface SocketOptions {
  readonly io: Server;
  readonly registry: Registry;
  readonly bus: Bus;
  readonly store: Store;
  readonly limits: Limits;
  readonly addressOf: (socket: { readonly request: Socket['request'] }) => string;
  readonly spectators: MostSpectators;
  readonly now?: () => number;
  readonly counted: (what: 'packet' | 'refused' | 'bad', why?: string) => void;
  /** Whose eyes a token opens that is no seat's; null for nobody's. */
  readonly guest: (match: LiveMatch, tokenHash: string) => Promise<Viewer | null>;
}

export class Sockets {
  readonly clients = new Clients();
  readonly presence: TablePresence;
  readonly chat: Chat;
  private readonly names: Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;
  private readonly packets: Packets;
  private stopping = false;

  constructor(private readonly options: SocketOptions) {
    const { io, registry, bus, store, counted, now = Date.now } = options;
    const { clients } = this;
    this.presence = new TablePresence({ clients, registry, store, bus, now });
    this.chat = new Chat({ clients, store, bus, now });
    this.packets = new Packets(counted);
    // boardgame.io's client connects to the name of its game.
    this.names = io.of('/axis') as typeof this.names;
    this.names.use((socket, next) => void this.admit(socket as Client, next));
    this.names.on('connection', (socket) => this.welcome(socket as Client));
    registry.onChange((match) => this.tellAll(match));
    registry.keepWhile((id) => clients.has(id));
  }

  get count(): number {
    return this.names.sockets.size;
  }

  /** Ends the connections of a seat whose token is no longer good. */
  expel(match: string, side: Side): void {
    for (const client of this.clients.at(match)) if (client.data.bound?.viewer === side) client.disconnect(true);
  }

  /**
   * Begins nothing more and ends what has been begun: an act is either acknowledged or was not begun, and then its
   * client sends it again, to the next process.
   */
  async stop(): Promise<void> {
    this.presence.stop();
    this.stopping = true;
    for (const client of this.names.sockets.values()) if (client.data.ours) client.emit('axis:away');
    await this.packets.drain(DRAIN);
  }

  private async admit(socket: Client, next: (error?: Error) => void): Promise<void> {
    if (this.stopping) return next(new Error('stopping'));
    if (!(await this.options.limits.connection(this.options.addressOf(socket)))) return next(new Error('tooFast'));
    const read = handshake.safeParse(socket.handshake.auth);
    if (!read.success) return next(new Error('malformed'));
    const { axis, token } = read.data;
    Object.assign(socket.data, { ours: axis === 1, token: token ?? null, bound: null, bad: 0 } satisfies Data);
    next();
  }

  private welcome(socket: Client): void {
    const { packets } = this;
    packets.only(socket, NAMES);
    packets.on(socket, 'sync', syncArgs, (args) => this.sync(socket, args));
    packets.on(socket, 'update', updateArgs, (args) => this.update(socket, args));
    packets.on(socket, 'chat', chatArgs, (args) => this.speak(socket, args));
    socket.on('disconnect', () => this.leave(socket));
  }

  private async sync(socket: Client, [id, seat, credentials]: z.infer<typeof syncArgs>): Promise<Outcome> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: id, key: null, why, refusal: null });
    if (!(await this.options.limits.sync(socket.id))) return no('tooFast');
    const match = await this.options.registry.fresh(id);
    if (typeof match === 'string') return no(match);
    const secret = socket.data.token ?? (credentials || null);
    const tokenHash = secret === null ? null : hashOf(secret);
    const side = tokenHash === null ? null : sideOf(match, tokenHash);
    const guest = side === null && tokenHash !== null ? await this.options.guest(match, tokenHash) : null;
    if (guest !== null) return this.welcomeGuest(socket, match, guest, tokenHash, seat ?? null);
    // A seat is asked for: only its token opens it. A token that opens nothing is said to, not taken for a spectator's.
    if ((seat != null || secret !== null) && (side === null || (seat != null && sideAt(seat) !== side)))
      return no('unauthorized');
    if (side === null && !match.row.options.spectators) return no('noSpectators');
    // It may have left while the match was read; nobody would ever take it away again.
    if (!socket.connected) return no('missing');
    // Nothing is waited for between this and its place, so that of many at once no more get in than may.
    if (side === null && !mayWatch(this.clients, socket, id, this.options.spectators)) return no('spectatorsFull');
    const viewer = side ?? 'spectator';
    this.bind(socket, { match: id, viewer, tokenHash, guest: false, sent: null, said: null });
    this.tell(socket, match);
    // What the two say to each other is theirs: whoever watches does not read it.
    if (side !== null && match.row.options.chat) await this.chat.show(socket, id);
    await this.presence.came(id, viewer);
    this.presence.tell(match);
    return { ok: true, version: match.version };
  }

  private async welcomeGuest(
    socket: Client,
    match: LiveMatch,
    viewer: Viewer,
    tokenHash: string | null,
    seat: string | null,
  ): Promise<Outcome> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: match.id, key: null, why, refusal: null });
    if (seat !== null && (viewer === 'spectator' || SEATS[viewer] !== seat)) return no('unauthorized');
    if (!socket.connected) return no('missing');
    this.bind(socket, { match: match.id, viewer, tokenHash, guest: true, sent: null, said: null });
    this.tell(socket, match);
    if (viewer !== 'spectator' && match.row.options.chat) await this.chat.show(socket, match.id);
    this.presence.tell(match);
    return { ok: true, version: match.version };
  }

  /** Ends the connections of guests whose eyes are no longer those that they were given. */
  async recheckGuests(matches: readonly string[]): Promise<void> {
    for (const id of matches) {
      const guests = this.clients.at(id).filter(({ data }) => data.bound?.guest);
      const match = guests.length > 0 ? await this.options.registry.get(id) : 'missing';
      for (const client of guests) {
        const { bound } = client.data;
        if (!bound?.tokenHash) continue;
        // Whoever has been given the seat comes back as its holder.
        const gone = typeof match === 'string' || sideOf(match, bound.tokenHash) !== null;
        const viewer = gone ? null : await this.options.guest(match, bound.tokenHash);
        if (viewer !== bound.viewer) client.disconnect(true);
      }
    }
  }

  private bind(socket: Client, bound: Bound): void {
    this.leave(socket);
    this.clients.bind(socket, bound);
  }

  private leave(socket: Client): void {
    const bound = this.clients.release(socket);
    if (!bound) return;
    if (!this.clients.has(bound.match)) this.presence.forget(bound.match);
    // Those whom a stopping server sends away are at another one at once.
    if (!this.stopping && !bound.guest) void this.presence.left(bound.match, bound.viewer).catch(() => {});
  }

  /** The side that this connection may move for, as the server knows it and whatever the packet says. */
  private seated(socket: Client, match: LiveMatch): Side | null {
    const { bound } = socket.data;
    if (!bound || bound.guest || bound.match !== match.id || bound.viewer === 'spectator') return null;
    return match.seats[bound.viewer].tokenHash === bound.tokenHash ? bound.viewer : null;
  }

  private async update(socket: Client, [action, seen, id, seat, key]: z.infer<typeof updateArgs>): Promise<Outcome> {
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

  private async speak(socket: Client, [id, { payload }]: z.infer<typeof chatArgs>): Promise<Outcome> {
    const no = (why: RefusedWhy): RefusedMessage => ({ match: id, key: null, why, refusal: null });
    const match = await this.options.registry.get(id);
    if (typeof match === 'string') return no(match);
    const side = this.seated(socket, match);
    if (side === null) return no(socket.data.bound?.guest ? 'readOnly' : 'unauthorized');
    if (!match.row.options.chat) return no('chatOff');
    if (!(await this.options.limits.chat(`${id}/${side}`))) return no('tooFast');
    await this.chat.say(id, side, payload);
    return null;
  }

  /** Tells everybody at a match what has changed. */
  private tellAll(match: LiveMatch): void {
    for (const client of this.clients.at(match.id)) this.tell(client, match);
    this.presence.tell(match);
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
      const filteredMetadata = packageMetadata(match, this.presence);
      // boardgame.io would send the initial state whole, with its secrets.
      socket.emit('sync', match.id, { state, initialState: state, log: [], filteredMetadata });
    } else socket.emit('update', match.id, state, []);
    bound.sent = { version: match.version, lines: [] };
  }
}
