/** The page's side of the protocol: one worker, started when a bot first thinks, and started anew after it broke. */
import type { Question, Thought } from '../../bots';
import type { Reply, Request } from './protocol';

/** As much of a worker as is needed here. */
export interface Thread {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

function startWorker(): Thread {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bot' });
}

/** Milliseconds in which a worker must obey a cancel; one that does not is ended. */
const PATIENCE = 1_000;

interface Open {
  readonly question: Question;
  readonly onProgress: (done: number) => void;
  readonly resolve: (thought: Thought) => void;
  readonly reject: (error: Error) => void;
}

/** Thrown by {@link BotPlayer.think} when it was aborted: nothing has gone wrong. */
export class Aborted extends Error {
  override name = 'Aborted';
}

interface ThinkOptions {
  /** Called with how far the thinking is, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export class BotPlayer {
  private thread: Thread | null = null;
  private readonly open = new Map<number, Open>();
  private readonly cancelled = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  constructor(
    private readonly startThread: () => Thread = startWorker,
    private readonly patience = PATIENCE,
  ) {}

  /**
   * Asks a bot for its decision.
   * @throws Aborted when the signal was aborted; Error when the bot or its worker broke: asking again starts anew
   */
  think(question: Question, { onProgress = () => {}, signal }: ThinkOptions = {}): Promise<Thought> {
    const id = ++this.last;
    return new Promise<Thought>((resolve, reject) => {
      if (signal?.aborted) return reject(new Aborted());
      this.open.set(id, { question, onProgress, resolve, reject });
      signal?.addEventListener('abort', () => this.cancel(id), { once: true });
      this.post({ type: 'think', id, question });
    });
  }

  /** Ends the worker; what is still open is aborted. */
  stop(): void {
    this.end(new Aborted());
  }

  private post(request: Request): void {
    try {
      this.thread ??= this.listen(this.startThread());
      this.thread.postMessage(request);
    } catch (error) {
      this.end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private listen(thread: Thread): Thread {
    thread.onmessage = ({ data }) => this.hear(data);
    thread.onerror = (event) => {
      event.preventDefault();
      this.end(new Error(event.message || 'the worker could not be loaded'));
    };
    thread.onmessageerror = () => this.end(new Error('a message of the worker could not be read'));
    return thread;
  }

  private hear(reply: Reply): void {
    if (reply.type !== 'progress') {
      clearTimeout(this.cancelled.get(reply.id));
      this.cancelled.delete(reply.id);
    }
    const open = this.open.get(reply.id);
    if (!open) return;
    if (reply.type !== 'progress') this.open.delete(reply.id);
    if (reply.type === 'progress') open.onProgress(reply.done);
    else if (reply.type === 'answer') open.resolve(reply.thought);
    else open.reject(reply.type === 'error' ? new Error(reply.message) : new Aborted());
  }

  private cancel(id: number): void {
    const open = this.open.get(id);
    if (!open) return;
    this.open.delete(id);
    open.reject(new Aborted());
    this.cancelled.set(
      id,
      setTimeout(() => this.replace(), this.patience),
    );
    this.post({ type: 'cancel', id });
  }

  /** A worker that does not obey is ended; what was asked of it meanwhile is asked of a new one. */
  private replace(): void {
    this.close();
    for (const [id, { question }] of this.open) this.post({ type: 'think', id, question });
  }

  private close(): void {
    this.thread?.terminate();
    this.thread = null;
    for (const timer of this.cancelled.values()) clearTimeout(timer);
    this.cancelled.clear();
  }

  private end(why: Error): void {
    this.close();
    const all = [...this.open.values()];
    this.open.clear();
    for (const { reject } of all) reject(why);
  }
}
