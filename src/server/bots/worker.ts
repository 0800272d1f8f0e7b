/** A worker thread that thinks for bots: it gets what the bot's own side may see, and nothing else (law 4). */
import { parentPort } from 'node:worker_threads';
import { choose, historyOf, type Question } from '../../bots';
import type { Decision } from '../../rules';

export type Reply =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly problem: string };

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');

port.on('message', ({ bot, view, chronicle, seed, budget }: Question) => {
  try {
    const { decision } = choose(bot, { view, history: historyOf(chronicle, view.viewer) }, seed, budget);
    port.postMessage({ ok: true, decision } satisfies Reply);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    port.postMessage({ ok: false, problem } satisfies Reply);
  }
});
