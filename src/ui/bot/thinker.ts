/** The worker's side of the protocol: thinks in slices and listens in between, so that a cancel is heard. */
import { historyOf, type Question, type Thinking, think } from '../../bots';
import type { Reply, Request } from './protocol';

/** Milliseconds of thinking between two looks at the messages. */
const SLICE = 20;

interface Surroundings {
  readonly post: (reply: Reply) => void;
  /** Resolves after the messages that have come in meanwhile. */
  readonly pause: () => Promise<void>;
  readonly now?: () => number;
  /** Stands in for the bots in tests. */
  readonly begin?: (question: Question) => Thinking;
}

function beginThinking({ bot, view, chronicle, seed, budget }: Question): Thinking {
  return think(bot, { view, history: historyOf(chronicle, view.viewer) }, seed, budget);
}

/** @returns what is to be done with every message from the page */
export function createThinker({ post, pause, now = Date.now, begin = beginThinking }: Surroundings) {
  const open = new Set<number>();

  async function answer(id: number, question: Question): Promise<void> {
    const thinking = begin(question);
    let shown = 0;
    for (;;) {
      const until = now() + SLICE;
      let step = thinking.next();
      while (!step.done && now() < until) step = thinking.next();
      if (step.done) return post({ type: 'answer', id, thought: step.value });
      if (step.value - shown >= 0.01) {
        shown = step.value;
        post({ type: 'progress', id, done: shown });
      }
      await pause();
      if (!open.has(id)) return post({ type: 'cancelled', id });
    }
  }

  return (request: Request): void => {
    if (request.type === 'cancel') {
      open.delete(request.id);
      return;
    }
    const { id, question } = request;
    open.add(id);
    answer(id, question)
      .catch((error: unknown) => {
        post({ type: 'error', id, message: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => open.delete(id));
  };
}
