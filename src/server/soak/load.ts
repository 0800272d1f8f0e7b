/** Many live matches on one server process, one move a match every few seconds: how long until the other side has it. */
import { SIDES, type Side } from '../../rules';
import { type Child, startChild, type Usage } from './child';
import { makeTable, type Table } from './lobby';
import { Person } from './person';

export interface LoadOptions {
  readonly matches: number;
  /** Milliseconds between two moves of a match. */
  readonly every: number;
  /** Seconds that are measured, after as many matches have come in. */
  readonly seconds: number;
  readonly env: NodeJS.ProcessEnv;
  readonly flags?: readonly string[];
  readonly log: (text: string) => void;
}

export interface LoadReport {
  readonly matches: number;
  readonly every: number;
  readonly moves: number;
  /** Milliseconds from sending a move to the other side's having it, of which half and so on were faster. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  readonly usage: Usage;
  /** Cores that the server used, and that the clients used. */
  readonly serverCores: number;
  readonly clientCores: number;
  /** Moves that should have come and did not, of all. */
  readonly late: number;
}

const SCENARIO = 'campaign-2015-2024';
const AT_ONCE = 25;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** One match: its two people move in turn, and each move is timed. */
class Watched {
  private sentAt = 0;
  private sent = 0;
  private seen = 0;
  readonly people: Record<Side, Person>;

  constructor(
    table: Table,
    url: string,
    /** When moves are made: the beginning of this match's own rhythm, and how far apart. */
    private readonly rhythm: { next: number; every: number },
    private readonly took: (ms: number) => void,
  ) {
    const person = (side: Side) =>
      new Person({
        seated: table[side],
        urls: [url],
        pick: (list) => list[0]!,
        until: Number.POSITIVE_INFINITY,
        pause: () => this.wait(),
        onSend: (seen) => {
          this.sentAt = performance.now();
          this.sent = seen + 1;
        },
        onPosition: ({ version }) => {
          // The second of the two to have it.
          if (version !== this.sent || version === this.seen) return;
          if (this.half === version) {
            this.seen = version;
            this.took(performance.now() - this.sentAt);
          }
          this.half = version;
        },
      });
    this.people = { moscow: person('moscow'), tehran: person('tehran') };
  }

  private half = 0;

  private wait(): number {
    const now = performance.now();
    while (this.rhythm.next < now) this.rhythm.next += this.rhythm.every;
    const left = this.rhythm.next - now;
    this.rhythm.next += this.rhythm.every;
    return left;
  }
}

async function fill(watched: Watched[], child: Child, options: LoadOptions, took: (ms: number) => void): Promise<void> {
  while (watched.length < options.matches) {
    const some = Array.from({ length: Math.min(AT_ONCE, options.matches - watched.length) });
    const tables = await Promise.all(some.map(() => makeTable(SCENARIO, child.url, child.url)));
    for (const table of tables) {
      const next = performance.now() + options.every * Math.random();
      watched.push(new Watched(table, child.url, { next, every: options.every }, took));
    }
    await pause(50);
  }
}

/** `fetch failed` says nothing; its causes do. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}

/** Says how many of the people have no board, and what the first of them was told. */
function outside(people: readonly Person[]): string {
  const without = people.filter(({ position }) => position === null);
  return `${without.length} of ${people.length} people did not come in: ${without.flatMap(({ refused }) => refused)[0] ?? 'no answer'}`;
}

export async function load(options: LoadOptions): Promise<LoadReport> {
  const { matches, every, seconds, log } = options;
  const child = await startChild({ AXIS_LOG: 'error', ...options.env }, options.flags);
  let times: number[] = [];
  const watched: Watched[] = [];
  try {
    await fill(watched, child, options, (ms) => times.push(ms)).catch((error: unknown) => {
      throw new Error(`after ${watched.length} matches: ${reasonOf(error)}`);
    });
    const people = watched.flatMap((one) => SIDES.map((side) => one.people[side]));
    for (let waited = 0; people.some(({ position }) => position === null); waited++) {
      if (waited > 600) throw new Error(outside(people));
      await pause(100);
    }
    // The first rounds load what is loaded once.
    await pause(2 * every);
    times = [];
    const [before, mine] = [await child.usage(), process.cpuUsage()];
    const began = performance.now();
    await pause(1_000 * seconds);
    const took = (performance.now() - began) * 1_000;
    const usage = await child.usage();
    const { user, system } = process.cpuUsage(mine);
    const sorted = times.toSorted((a, b) => a - b);
    const round = (part: number) => Math.round(10 * quantile(sorted, part)) / 10;
    const report = {
      matches,
      every,
      moves: sorted.length,
      ...{ p50: round(0.5), p95: round(0.95), p99: round(0.99), worst: round(1) },
      usage,
      serverCores: (usage.cpu - before.cpu) / took,
      clientCores: (user + system) / took,
      late: Math.max(0, 1 - sorted.length / ((matches * 1_000 * seconds) / every)),
    };
    log(JSON.stringify(report));
    return report;
  } finally {
    for (const { people } of watched) for (const side of SIDES) people[side].close();
    await child.stop();
  }
}
