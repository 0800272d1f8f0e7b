/** Both ends of the talk between page and worker, without a worker. */
import { describe, expect, test, vi } from 'vitest';
import { choose, historyOf, type Question, type Thinking, type Thought } from '../../src/bots';
import { createGame, type View, view } from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { Aborted, BotPlayer, type Thread } from '../../src/ui/bot/bot-player';
import type { Reply, Request } from '../../src/ui/bot/protocol';
import { createThinker } from '../../src/ui/bot/thinker';

const start = createGame(setUpOf(scenarioByName('intervention-2015')), keyedDice('0'));
const seen = view(start, 'moscow') as View & { viewer: 'moscow' };
const question: Question = { bot: 'random', view: seen, chronicle: [], seed: 7, budget: {} };
const THOUGHT: Thought = choose('random', { view: seen, history: historyOf([], 'moscow') }, 7);

const soon = () => new Promise<void>((resume) => setImmediate(resume));

/** Thinks for so many slices. */
function* slowly(slices: number): Thinking {
  for (let n = 1; n <= slices; n++) yield n / slices;
  return THOUGHT;
}

/** A thinker whose every step is a slice of its own. */
function thinker(begin?: (question: Question) => Thinking) {
  const replies: Reply[] = [];
  let time = 0;
  const options = { pause: soon, now: () => (time += 100), ...(begin ? { begin } : {}) };
  const hear = createThinker({ post: (reply) => replies.push(reply), ...options });
  return { replies, hear };
}

describe('the worker', () => {
  test('answers with the thought of the bot, as the bot gives it elsewhere', async () => {
    const { replies, hear } = thinker();
    hear({ type: 'think', id: 3, question });
    await vi.waitFor(() => expect(replies.at(-1)).toEqual({ type: 'answer', id: 3, thought: THOUGHT }));
  });

  test('tells how far it is, and hears a cancel between two slices', async () => {
    const { replies, hear } = thinker(() => slowly(1_000));
    hear({ type: 'think', id: 1, question });
    await soon();
    await soon();
    hear({ type: 'cancel', id: 1 });
    await vi.waitFor(() => expect(replies.at(-1)).toEqual({ type: 'cancelled', id: 1 }));
    expect(replies.length).toBeLessThan(100);
    const done = replies.flatMap((reply) => (reply.type === 'progress' ? [reply.done] : []));
    expect(done.every((one, n) => n === 0 || one - done[n - 1]! >= 0.01)).toBe(true);
  });

  test('says what broke, and goes on with the next question', async () => {
    let broken = true;
    const { replies, hear } = thinker(() => {
      if (broken) throw new Error('no such plan');
      return slowly(2);
    });
    hear({ type: 'think', id: 1, question });
    await vi.waitFor(() => expect(replies).toEqual([{ type: 'error', id: 1, message: 'no such plan' }]));
    broken = false;
    hear({ type: 'think', id: 2, question });
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ type: 'answer', id: 2 }));
  });
});

/** A worker in this thread, or one that only listens. */
class FakeThread implements Thread {
  onmessage: Thread['onmessage'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  onerror: Thread['onerror'] = null;
  readonly heard: Request[] = [];
  ended = false;
  private readonly hear: (request: Request) => void;

  constructor(private readonly deaf: boolean) {
    const post = (data: Reply) => this.ended || this.onmessage?.({ data } as MessageEvent<Reply>);
    let time = 0;
    this.hear = createThinker({ post, pause: soon, now: () => (time += 100), begin: () => slowly(5) });
  }
  postMessage(request: Request): void {
    this.heard.push(structuredClone(request));
    if (!this.deaf) this.hear(request);
  }
  terminate(): void {
    this.ended = true;
  }
  crash(message: string): void {
    this.onerror?.({ message, preventDefault() {} } as ErrorEvent);
  }
}

/** A player whose first workers are deaf. */
function playerWith(deaf: number, patience = 10) {
  const threads: FakeThread[] = [];
  const startThread = () => {
    const thread = new FakeThread(threads.length < deaf);
    threads.push(thread);
    return thread;
  };
  return { player: new BotPlayer(startThread, patience), threads };
}

describe('the page', () => {
  test('starts no worker before a bot thinks, and one for all it thinks', async () => {
    const { player, threads } = playerWith(0);
    expect(threads).toHaveLength(0);
    const onProgress = vi.fn();
    expect(await player.think(question, { onProgress })).toEqual(THOUGHT);
    expect(await player.think(question)).toEqual(THOUGHT);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.heard.map(({ id }) => id)).toEqual([1, 2]);
    player.stop();
    expect(threads[0]?.ended).toBe(true);
  });

  test('aborts, and replaces a worker that does not obey without losing what was asked meanwhile', async () => {
    const { player, threads } = playerWith(1);
    const abort = new AbortController();
    const first = player.think(question, { signal: abort.signal });
    abort.abort();
    await expect(first).rejects.toThrow(Aborted);
    expect(await player.think(question)).toEqual(THOUGHT);
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    expect(threads[0]?.heard.map(({ type }) => type)).toEqual(['think', 'cancel', 'think']);
    await expect(player.think(question, { signal: abort.signal })).rejects.toThrow(Aborted);
  });

  test('keeps a worker that obeys', async () => {
    const { player, threads } = playerWith(0, 50);
    const abort = new AbortController();
    const first = player.think(question, { signal: abort.signal });
    abort.abort();
    await expect(first).rejects.toThrow(Aborted);
    await new Promise((resume) => setTimeout(resume, 80));
    expect(threads.map(({ ended }) => ended)).toEqual([false]);
  });

  test('tells a crash, and starts anew when it is asked again', async () => {
    const { player, threads } = playerWith(1);
    const first = player.think(question);
    threads[0]?.crash('out of memory');
    await expect(first).rejects.toThrow('out of memory');
    expect(threads[0]?.ended).toBe(true);
    expect(await player.think(question)).toEqual(THOUGHT);
    const broken = new BotPlayer(() => {
      throw new Error('workers are forbidden here');
    });
    await expect(broken.think(question)).rejects.toThrow('workers are forbidden here');
  });

  test('aborts what is open when it stops', async () => {
    const { player } = playerWith(1);
    const first = player.think(question);
    player.stop();
    await expect(first).rejects.toThrow(Aborted);
  });
});
