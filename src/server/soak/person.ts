/** A person at a match, as our own page behaves on the wire: resends what was not acknowledged, comes back elsewhere. */
import { io, type Socket } from 'socket.io-client';
import { choose } from '../../bots';
import { awaits, type Decision, isOver } from '../../rules';
import { moveNameOf, SEATS } from '../../table/game';
import type { Seated } from '../../table/wire';
import type { ChatMessage, PositionMessage, Receipt, TableMessage } from '../wire';

/** How long a person waits for an answer before sending the same again, in milliseconds. */
const PATIENCE = 5_000;

/** What passes by itself at a table of a class, and how long a person waits for that, in milliseconds. */
const HELD_BACK: ReadonlySet<string> = new Set(['held', 'paused', 'notYourSeat']);
const PAUSE = 500;

const NOTHING = { turns: [] } as never;

export interface PersonOptions {
  readonly seated: Seated;
  /** Addresses of the processes that run now; the array may change. */
  readonly urls: readonly string[];
  readonly pick: <T>(list: readonly T[]) => T;
  /** Decides until the position has this number. */
  readonly until: number;
  /** Milliseconds before each decision. */
  readonly pause?: () => number;
  /** Just before a decision is sent, with the number of the position that it was made for. */
  readonly onSend?: (seen: number) => void;
  readonly onPosition?: (message: PositionMessage) => void;
}

export class Person {
  position: PositionMessage | null = null;
  table: TableMessage | null = null;
  readonly chat: ChatMessage[] = [];
  /** Acts that the server has acknowledged: key and number. */
  readonly acknowledged = new Map<string, number>();
  readonly refused: string[] = [];
  /** How often a teacher, or a bot in this seat, held it back; it tries again. */
  heldBack = 0;
  /** Positions that came with a lower number than one before. */
  backwards = 0;
  connections = 0;
  /** How often a server said that it is going. */
  told = 0;
  private socket: Socket | null = null;
  private closed = false;
  private deciding = false;
  private notBefore = 0;
  private readonly again: NodeJS.Timeout;

  constructor(private readonly options: PersonOptions) {
    this.connect();
    this.again = setInterval(() => void this.decide(), 1_000);
  }

  get done(): boolean {
    const { position } = this;
    return position !== null && (isOver(position.view) || position.version >= this.options.until);
  }

  say(text: string): Promise<unknown> {
    const { match, side } = this.options.seated;
    return this.ask('chat', match, { id: 'x', sender: SEATS[side], payload: text }, null);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.again);
    this.socket?.disconnect();
  }

  private connect(): void {
    if (this.closed) return;
    const { seated, urls, pick } = this.options;
    const socket = io(`${pick(urls)}/axis`, {
      auth: { axis: 1, token: seated.token },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.socket = socket;
    const elsewhere = () => {
      if (this.socket !== socket) return;
      socket.disconnect();
      this.socket = null;
      setTimeout(() => this.connect(), 20 + 100 * Math.random());
    };
    socket.on('connect_error', elsewhere);
    socket.on('disconnect', elsewhere);
    socket.on('connect', () => {
      this.connections++;
      socket.emit('sync', seated.match, null, null);
    });
    socket.on('axis:position', (message: PositionMessage) => {
      if (message.version < (this.position?.version ?? 0)) this.backwards++;
      this.position = message;
      this.options.onPosition?.(message);
      void this.decide();
    });
    socket.on('axis:away', () => {
      this.told++;
    });
    socket.on('axis:table', (message: TableMessage) => {
      this.table = message;
    });
    socket.on('axis:chat', (_: string, lines: ChatMessage[]) => this.chat.push(...lines));
  }

  private async decide(): Promise<void> {
    const { seated, pause, until } = this.options;
    if (Date.now() < this.notBefore) return;
    if (this.deciding || this.done || !this.position || !awaits(this.position.view, seated.side)) return;
    this.deciding = true;
    try {
      if (pause) await new Promise((done) => setTimeout(done, pause()));
      const { version, view } = this.position;
      if (version >= until || !awaits(view, seated.side) || this.closed) return;
      const { decision } = choose('random', { view: { ...view, viewer: seated.side }, history: NOTHING }, version);
      await this.send(decision, version);
    } finally {
      this.deciding = false;
      // What came while this one was on its way.
      if (!this.closed) setTimeout(() => void this.decide(), 0);
    }
  }

  private async send(decision: Decision, seen: number): Promise<void> {
    const { match, side } = this.options.seated;
    const payload = { type: moveNameOf(decision.type), args: [decision], playerID: SEATS[side] };
    const key = `${match}-${side}-${seen}`;
    this.options.onSend?.(seen);
    while (!this.closed) {
      const update = ['update', { type: 'MAKE_MOVE', payload }, seen, match, SEATS[side], key] as const;
      const receipt = (await this.ask(...update)) as Receipt | null;
      if (receipt?.ok) {
        this.acknowledged.set(key, receipt.version);
        return;
      }
      // It came before this connection was at its seat, or nobody answered: the same again. Everything else is an answer.
      if (receipt !== null && HELD_BACK.has(receipt.why)) {
        this.heldBack++;
        this.notBefore = Date.now() + PAUSE;
        return;
      }
      if (receipt !== null && receipt.why !== 'unauthorized') {
        if (receipt.why !== 'stale') this.refused.push(receipt.why);
        return;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** The answer; null when none came. */
  private async ask(name: string, ...args: unknown[]): Promise<unknown> {
    const { socket } = this;
    if (!socket?.connected) return null;
    return new Promise((done) => {
      const lost = () => done(null);
      socket.once('disconnect', lost);
      socket.timeout(PATIENCE).emit(name, ...args, (error: unknown, answer: unknown) => {
        socket.off('disconnect', lost);
        done(error ? null : answer);
      });
    });
  }
}
