/** A bounded pool of threads that think for bots, first come first served; a table waits for one thought at most. */
import { Worker } from 'node:worker_threads';
import type { Question } from '../../bots';
import type { Decision } from '../../rules';
import type { Reply } from './worker';

interface Job {
  readonly question: Question;
  readonly done: (decision: Decision) => void;
  readonly failed: (error: Error) => void;
  /** Whether anybody still wants it. */
  readonly wanted: () => boolean;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
}

export interface PoolOptions {
  readonly threads: number;
  /** A thought that takes longer than this is given up, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 60_000;

export class BotPool {
  private readonly threads = new Set<Thread>();
  private readonly queue: Job[] = [];
  private stopped = false;

  constructor(private readonly options: PoolOptions) {}

  /** Thoughts that wait for a thread. */
  get waiting(): number {
    return this.queue.length;
  }

  get thinking(): number {
    return [...this.threads].filter(({ job }) => job !== null).length;
  }

  /** @throws Error when the thread breaks, takes too long, or the pool is stopped; null when nobody wants it any more */
  think(question: Question, wanted: () => boolean = () => true): Promise<Decision> {
    return new Promise((done, failed) => {
      if (this.stopped) return failed(new Error('the server is stopping'));
      this.queue.push({ question, done, failed, wanted });
      this.next();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const stopping = new Error('the server is stopping');
    for (const job of this.queue.splice(0)) job.failed(stopping);
    for (const thread of [...this.threads]) this.end(thread, stopping);
  }

  private next(): void {
    while (this.queue.length > 0) {
      const free = [...this.threads].find(({ job }) => job === null) ?? this.start();
      if (!free) return;
      const job = this.queue.shift()!;
      if (!job.wanted()) {
        job.failed(new Error('nobody waits for this thought'));
        continue;
      }
      free.job = job;
      free.timer = setTimeout(
        () => this.end(free, new Error('the bot took too long')),
        this.options.patience ?? PATIENCE,
      );
      free.worker.postMessage(job.question);
    }
  }

  private start(): Thread | null {
    if (this.stopped || this.threads.size >= this.options.threads) return null;
    const worker = new Worker(new URL('./worker.mjs', import.meta.url));
    // A server that is asked to stop does not wait for thoughts.
    worker.unref();
    const thread: Thread = { worker, job: null, timer: undefined };
    this.threads.add(thread);
    worker.on('message', (reply: Reply) => {
      const { job } = thread;
      clearTimeout(thread.timer);
      thread.job = null;
      if (reply.ok) job?.done(reply.decision);
      else job?.failed(new Error(reply.problem));
      this.next();
    });
    worker.on('error', (error) => this.end(thread, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.end(thread, new Error('the thread of the bots ended')));
    return thread;
  }

  private end(thread: Thread, error: Error): void {
    if (!this.threads.delete(thread)) return;
    clearTimeout(thread.timer);
    thread.job?.failed(error);
    thread.job = null;
    void thread.worker.terminate();
    if (!this.stopped) this.next();
  }
}
