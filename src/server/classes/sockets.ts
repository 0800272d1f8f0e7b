/**
 * The live view of a class: a connection says its token and is sent what its viewer may see, whenever that changes.
 * Nothing can be done here; every act goes by HTTP.
 */
import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io';
import type { ClassView } from '../../table/class-wire';
import type { Limits } from '../limits';
import type { PersonRow } from '../store/class-types';
import { hashOf } from '../tokens';
import type { Classes, ClassPresence } from './classes';
import { handshake } from './forms';
import { tablesOf, viewerOf, viewFor } from './views';

interface Data {
  readonly tokenHash: string;
  readonly class: string;
  /** Null for the control page and the wall. */
  readonly person: string | null;
  sent: string;
  bad: number;
}

type Client = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;

/** Changes are told together after this pause, in milliseconds. */
const GATHER = 250;
const MOST_BAD = 20;
/** People who are connected here are noted this often; whoever was not for two of them and some is gone. */
const HEARTBEAT = 30_000;
const FRESH = 75_000;
/** Every class is looked at again this often where other processes serve it too, in milliseconds. */
const LOOK = 5_000;

export interface ClassSocketOptions {
  readonly io: Server;
  readonly classes: Classes;
  readonly limits: Limits;
  readonly addressOf: (socket: { readonly request: Socket['request'] }) => string;
  readonly broke: (error: unknown) => void;
  /** A packet that nobody should have sent. */
  readonly bad: () => void;
  /** Milliseconds. */
  readonly gather?: number;
}

export class ClassSockets implements ClassPresence {
  private readonly names: Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Data>;
  private readonly clients = new Map<string, Set<Client>>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly telling = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopping = false;

  constructor(private readonly options: ClassSocketOptions) {
    const { io, classes } = options;
    this.names = io.of('/class') as typeof this.names;
    this.names.use((socket, next) => void this.admit(socket as Client, next).catch(() => next(new Error('broken'))));
    this.names.on('connection', (socket) => this.welcome(socket as Client));
    classes.presence = this;
    classes.onChange((id) => this.tellSoon(id));
    this.every(HEARTBEAT, () => this.beat());
    // News of other processes can be lost, and does not come while Redis is away.
    if (classes.options.bus.shared) this.every(LOOK, async () => this.lookAtAll());
  }

  get count(): number {
    return this.names.sockets.size;
  }

  isHere(id: string, person: PersonRow): boolean {
    for (const { data } of this.clients.get(id) ?? []) if (data.person === person.id) return true;
    if (!this.options.classes.options.bus.shared || person.seenAt === null) return false;
    return person.seenAt > Math.max(this.options.classes.now() - FRESH, person.goneAt ?? 0);
  }

  stop(): void {
    this.stopping = true;
    this.names.emit('axis:away');
    for (const timer of this.timers) clearInterval(timer);
    for (const timer of this.waiting.values()) clearTimeout(timer);
  }

  private every(time: number, work: () => Promise<void>): void {
    const timer = setInterval(() => void work().catch(this.options.broke), time);
    timer.unref();
    this.timers.push(timer);
  }

  private lookAtAll(): void {
    for (const id of this.clients.keys()) this.tellSoon(id);
  }

  private async admit(socket: Client, next: (error?: Error) => void): Promise<void> {
    const { limits, addressOf, classes } = this.options;
    if (this.stopping) return next(new Error('stopping'));
    if (!(await limits.classConnection(addressOf(socket)))) return next(new Error('tooFast'));
    const read = handshake.safeParse(socket.handshake.auth);
    if (!read.success) return next(new Error('malformed'));
    const tokenHash = hashOf(read.data.token);
    const id = await classes.options.store.classes.byToken(tokenHash);
    const whole = id === null ? null : await classes.read(id);
    const viewer = whole ? viewerOf(whole, tokenHash) : null;
    if (id === null || !viewer) return next(new Error('unauthorized'));
    const person = viewer.kind === 'person' ? viewer.person.id : null;
    socket.data = { tokenHash, class: id, person, sent: '', bad: 0 };
    next();
  }

  private welcome(socket: Client): void {
    const { class: id, person } = socket.data;
    socket.onAny(() => {
      this.options.bad();
      if (++socket.data.bad > MOST_BAD) socket.disconnect(true);
    });
    const here = this.clients.get(id) ?? new Set();
    here.add(socket);
    this.clients.set(id, here);
    socket.on('disconnect', () => {
      here.delete(socket);
      if (here.size === 0) this.clients.delete(id);
      if (person !== null && !this.stopping) void this.note(id, person, 'goneAt').catch(this.options.broke);
    });
    // It is told at once; the others hear with the next news that it is here.
    void this.tell(id, [socket]).catch(this.options.broke);
    if (person !== null) void this.note(id, person, 'seenAt').catch(this.options.broke);
  }

  private async note(id: string, person: string, what: 'seenAt' | 'goneAt'): Promise<void> {
    const { classes } = this.options;
    const others = [...(this.clients.get(id) ?? [])].some(({ data }) => data.person === person);
    if (what === 'seenAt' || !others) {
      await classes.options.store.classes.patchPerson(id, person, { [what]: classes.now() });
    }
    if (classes.options.bus.shared) classes.changed(id);
    else classes.heard(id);
  }

  private async beat(): Promise<void> {
    const { classes } = this.options;
    if (!classes.options.bus.shared) return;
    const here = [...this.names.sockets.values()].flatMap(({ data }) =>
      data.person === null ? [] : { class: data.class, person: data.person },
    );
    await classes.options.store.classes.seen(here, classes.now());
  }

  private tellSoon(id: string): void {
    if (this.stopping || this.waiting.has(id) || !this.clients.has(id)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(id);
      // A class that is being told is told again afterwards.
      if (this.telling.has(id)) return this.tellSoon(id);
      this.telling.add(id);
      void this.tell(id, null)
        .catch(this.options.broke)
        .finally(() => this.telling.delete(id));
    }, this.options.gather ?? GATHER);
    this.waiting.set(id, timer);
  }

  /** @param only whom; null for all of the class */
  private async tell(id: string, only: readonly Client[] | null): Promise<void> {
    const { classes } = this.options;
    const whole = await classes.read(id);
    const scene = whole ? await classes.scene(whole) : null;
    const tables = scene ? tablesOf(scene) : [];
    for (const client of only ?? [...(this.clients.get(id) ?? [])]) {
      const viewer = whole ? viewerOf(whole, client.data.tokenHash) : null;
      // Deleted, removed, or on another device by now.
      if (!scene || !viewer) client.disconnect(true);
      else this.send(client, viewFor(scene, tables, viewer));
    }
  }

  private send(client: Client, view: ClassView): void {
    const { now: _, ...lasting } = view;
    const text = JSON.stringify(lasting);
    if (text === client.data.sent) return;
    client.data.sent = text;
    client.emit('class', view);
  }
}
