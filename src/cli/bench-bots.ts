/** The bots' part of `npm run bench`: playouts, search, and what worker threads cost. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { evaluate } from '../bots/evaluate';
import { playOn } from '../bots/playout';
import { sensiblePolicy } from '../bots/sensible';
import { imagine, positionOf } from '../bots/sight';
import { Fortune } from '../bots/stream';
import { apply, cloneState, copyInto, createGame, FastRng, type Side, type State, view } from '../rules';
import { setUpOf } from '../scenario';
import { scenarioByName } from '../scenario/files';

const MID_TURN = 5;
const LAST = 99;
const NO_BELIEF = { share: 0.4, credits: [] };
const PLAYOUTS = Number(process.env.BENCH_PLAYOUTS ?? 20_000);
const GROWTH = Number(process.env.BENCH_GROWTH ?? 100_000);

/** The campaign at the first decision of turn 5, played there by habit. */
function midGame(cards: boolean): State {
  const setUp = setUpOf(scenarioByName('campaign-2015-2024'), 'accessible', { cards });
  const fortune = new Fortune();
  for (let seed = 1; ; seed++) {
    fortune.reset(seed);
    const s = createGame(setUp, new FastRng(seed));
    playOn(s, MID_TURN - 1, fortune);
    if (s.active !== 'none' && s.turn === MID_TURN) return s;
  }
}

function rate(count: number, run: () => void): number {
  const from = performance.now();
  for (let i = 0; i < count; i++) run();
  return (1000 * count) / (performance.now() - from);
}

const best = (values: number[]): number => Math.max(...values);
const thousands = (x: number): string => `${(x / 1000).toFixed(1)} k`;

/** As many numbers as a State holds, in one typed array: what copying the position costs at least. */
function arrayCopies(s: State): number {
  const numbers = JSON.stringify(s).match(/-?\d+|true|false|"[a-z]+"/gi)?.length ?? 500;
  const from = new Int16Array(numbers).map((_, i) => i);
  const to = new Int16Array(numbers);
  return best([0, 0, 0].map(() => rate(200_000, () => void to.set(from))));
}

function sampled(start: State): number {
  const s = cloneState(start);
  const rng = new FastRng(7);
  return best(
    [0, 0, 0].map(() =>
      rate(PLAYOUTS, () => {
        copyInto(s, start);
        while (s.active !== 'none') apply(s, sensiblePolicy(s, s.active === 'tehran' ? 'tehran' : 'moscow', rng), rng);
      }),
    ),
  );
}

/** Playouts to the end of the game by the bots' own habits. */
function habitual(start: State, count: number): number {
  const s = cloneState(start);
  const fortune = new Fortune();
  let seed = 0;
  return rate(count, () => {
    copyInto(s, start);
    fortune.reset(++seed);
    playOn(s, LAST, fortune);
  });
}

/** A search's iteration cut after 6 decisions: imagine, play, evaluate. */
function sixPlies(start: State): number {
  const side: Side = start.active === 'tehran' ? 'tehran' : 'moscow';
  const base = positionOf({ ...view(start, side), viewer: side });
  const s = cloneState(base);
  const fortune = new Fortune();
  let seed = 0;
  return best(
    [0, 0, 0].map(() =>
      rate(PLAYOUTS, () => {
        copyInto(s, base);
        fortune.reset(++seed);
        imagine(s, side, NO_BELIEF, fortune);
        playOn(s, LAST, fortune, undefined, null, 6);
        evaluate(s, side);
      }),
    ),
  );
}

const SELF = fileURLToPath(import.meta.url);

/** Two at once, as threads or as processes: playouts a second of both together. */
async function pair(threads: boolean): Promise<number> {
  const one = () =>
    new Promise<number>((resolve, reject) => {
      const child = threads
        ? new Worker(
            `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(SELF)}); })`,
            {
              eval: true,
              workerData: 'pair',
            },
          )
        : fork(SELF, ['pair']);
      child.on('message', (value) => resolve(Number(value)));
      child.on('error', reject);
    });
  const [a, b] = await Promise.all([one(), one()]);
  return a! + b!;
}

function growth(start: State): { before: number; after: number } {
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  habitual(start, 5000);
  const before = heap();
  habitual(start, GROWTH);
  return { before, after: heap() };
}

export async function benchBots(): Promise<void> {
  console.log('\nbots, campaign at turn 5 of 10, to the end of the game, one core');
  for (const cards of [false, true]) {
    const start = midGame(cards);
    const floor = arrayCopies(start);
    const [plain, own, plies] = [sampled(start), best([0, 0, 0].map(() => habitual(start, PLAYOUTS))), sixPlies(start)];
    console.log(
      `${cards ? 'with cards' : 'without cards'}: sampled playouts ${thousands(plain)}/s, habitual playouts ${thousands(own)}/s, ` +
        `search at 6 plies ${thousands(plies)} iterations/s; copies of the same state as a plain array ${thousands(floor)}/s ` +
        `(ratios 1:${(floor / plain).toFixed(0)}, 1:${(floor / own).toFixed(0)}, 1:${(floor / plies).toFixed(0)})`,
    );
  }
  const { before, after } = growth(midGame(true));
  console.log(`heap before and after ${GROWTH} playouts: ${before.toFixed(1)} and ${after.toFixed(1)} MiB`);
  const [threads, processes] = [await pair(true), await pair(false)];
  console.log(
    `two worker threads ${thousands(threads)} playouts/s, two processes ${thousands(processes)} playouts/s: ${((100 * threads) / processes).toFixed(0)} %`,
  );
}

/** One half of a pair. */
function half(): number {
  const start = midGame(false);
  habitual(start, 2000);
  return habitual(start, PLAYOUTS);
}

if (!isMainThread && workerData === 'pair') parentPort?.postMessage(half());
if (isMainThread && process.argv[2] === 'pair') process.send?.(half(), () => process.disconnect());
