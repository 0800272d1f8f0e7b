/** Everything of classes in one process: what is kept, its addresses and sockets, its clock. */
import type { Context, Hono } from 'hono';
import type { Server, Socket } from 'socket.io';
import type { BotPool } from '../bots/pool';
import type { Limits } from '../limits';
import type { Sockets } from '../sockets/sockets';
import { createClassApi } from './api';
import type { Classes, ClassesOptions } from './classes';
import { ClassClock } from './clock';
import { Desk } from './desk';
import { nameLastTurn } from './facilitate';
import { Members } from './members';
import { Outcome } from './outcome';
import { ClassSockets } from './sockets';

export interface ClassroomOptions extends ClassesOptions {
  readonly classes: Classes;
  readonly io: Server;
  readonly limits: Limits;
  readonly pool: BotPool;
  /** Of the games. */
  readonly sockets: Sockets;
  readonly addressOf: (socket: { readonly request: Socket['request'] }) => string;
  readonly addressOfContext: (context: Context) => string;
  readonly broke: (error: unknown) => void;
  /** A packet that nobody should have sent. */
  readonly bad: () => void;
  /** Milliseconds; left out, as usual. */
  readonly away?: number;
  readonly gather?: number;
}

export interface Classroom {
  /** Open connections. */
  readonly count: number;
  routes(api: Hono): void;
  /** Deletes what has had its time, and forgets what nobody has asked for lately. */
  sweep(): Promise<void>;
  stop(): void;
}

/** Classes that are deleted in one sweep at most. */
const SWEPT = 200;

export function openClassroom(options: ClassroomOptions): Classroom {
  const { classes, io, pool, sockets, store, registry, catalogue, bus, limits, broke, away, gather } = options;
  const outcome = new Outcome({ classes, store, catalogue });
  const live = new ClassSockets({
    io,
    classes,
    limits,
    addressOf: options.addressOf,
    broke,
    bad: options.bad,
    ...(gather === undefined ? {} : { gather }),
  });
  const clock = new ClassClock({
    ...{ classes, pool, broke },
    presence: sockets.presence,
    ...(away === undefined ? {} : { away }),
  });

  bus.onNews((news) => news.kind === 'class' && classes.heard(news.class));
  registry.onOpen((match) => void nameLastTurn(match).catch(broke));
  registry.onChange((match) => {
    const at = match.row.options.class;
    if (!at) return;
    classes.touched(at.id);
    void nameLastTurn(match).catch(broke);
  });
  classes.onChange((id, stored) => {
    const follow = async () => {
      const whole = await classes.read(id);
      if (!whole) outcome.forget(id);
      await sockets.recheckGuests(whole?.tables.map(({ match }) => match) ?? []);
    };
    if (stored) follow().catch(broke);
  });

  return {
    get count() {
      return live.count;
    },
    routes(api) {
      const [desk, members] = [new Desk(classes), new Members(classes)];
      const addressOf = options.addressOfContext;
      api.route('/classes', createClassApi({ classes, desk, members, outcome, limits, addressOf }));
    },
    async sweep() {
      for (const id of await store.classes.due(classes.now(), SWEPT)) await classes.delete(id);
      classes.sweep();
    },
    stop() {
      clock.stop();
      live.stop();
    },
  };
}
