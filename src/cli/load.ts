/**
 * `npm run load`: 1,000 live matches on one server process, then more until it breaks; clients on the same machine.
 * Writes docs/measurements/online.md. LOAD_MATCHES=100,200 measures these only, and writes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { type LoadReport, load } from '../server/soak/load';
import { startPostgres } from '../server/soak/services';

const EVERY = 5_000;
const SECONDS = Number(process.env.LOAD_SECONDS ?? 30);
/** What the game is to hold: the goal of the first step. */
const GOAL = { p99: 150, rss: 1e9 };
/** Beyond this the server does not keep up, and more matches say nothing more. */
const BROKEN = { p99: 1_000, late: 0.1 };

const given = process.env.LOAD_MATCHES?.split(',').map(Number);
const steps = given ?? [1_000, 1_500, 2_000, 3_000, 4_000, 6_000];
const flags = process.env.LOAD_FLAGS?.split(' ') ?? [];

function log(text: string): void {
  process.stdout.write(`${text}\n`);
}

function rowOf(store: string, { matches, every, p50, p95, p99, worst, usage, ...report }: LoadReport, busy: number) {
  const rate = (matches * 1_000) / every;
  const cells = [store, matches, 2 * matches, `${rate.toFixed(0)}/s`, p50, p95, p99, worst];
  const cores = [report.serverCores.toFixed(2), report.clientCores.toFixed(2)];
  const others = [
    `${(usage.rss / 1e6).toFixed(0)} MB`,
    ...cores,
    `${(100 * report.late).toFixed(1)} %`,
    busy.toFixed(1),
  ];
  return `| ${[...cells, ...others].join(' | ')} |`;
}

const rows: string[] = [];
const broke: string[] = [];
let good = true;

async function series(store: string, env: NodeJS.ProcessEnv, sizes: readonly number[]): Promise<void> {
  for (const matches of sizes) {
    // Of the minute before: while it is measured, the measurement itself is the load.
    const [busy = 0] = loadavg();
    const report = await load({ matches, every: EVERY, seconds: SECONDS, env, flags, log }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      log(`${store}, ${matches} matches: ${why}`);
      broke.push(`${store} did not take ${matches} matches (${why}).`);
      return null;
    });
    if (report === null) break;
    rows.push(rowOf(store, report, busy));
    if (matches === 1_000) good &&= report.p99 < GOAL.p99 && report.usage.rss < GOAL.rss;
    if (report.p99 > BROKEN.p99 || report.late > BROKEN.late) break;
  }
}

await series('SQLite', {}, steps);
if (!given) {
  const postgres = await startPostgres();
  try {
    await series('PostgreSQL', { DATABASE_URL: postgres.url }, [1_000]);
  } finally {
    await postgres.stop();
  }
}

const report = [
  '# Online play under load',
  '',
  `\`npm run load\`, node ${process.version}, ${process.arch}, ${availableParallelism()} cores. One server process; the`,
  'clients run on the same machine and take their share of it. Each match is a game of the campaign between two people,',
  `with one move every ${EVERY / 1_000} s; milliseconds from sending a move to the other side's having the new position,`,
  `over ${SECONDS} s. "Late" are moves that should have been made in that time and were not. "Busy before" is the load`,
  'average of the minute before each row: it holds the row before as well as whatever else ran.',
  '',
  '| store | matches | sockets | moves | p50 | p95 | p99 | worst | memory (RSS) | cores of the server | cores of the clients | late | busy before |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  ...rows,
  '',
  ...broke,
  '',
].join('\n');
log(report);
if (!given) {
  const dir = new URL('../../docs/measurements/', import.meta.url);
  mkdirSync(dir, { recursive: true });
  writeFileSync(new URL('online.md', dir), report);
}
process.exitCode = good ? 0 : 1;
