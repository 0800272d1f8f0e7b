/**
 * Plays the bots' sides at a table: whenever a bot is awaited it is asked in the worker, and its decision is made.
 * A bot's half of what both decide at once is thought out while the person writes and made when the person has sealed,
 * so that the person's own last decision can be taken back until then (R14.3).
 */
import type { BotId, Budget, Reason, Thought } from '../../bots';
import { refusalText } from '../../messages';
import { awaits, type Decision, SIDES, type Side, type View } from '../../rules';
import { type Players, playersOf } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { botSeed, decidedBy, occasionKey } from '../../table/occasion';
import { botAt, peopleAmong } from '../lib/players';
import { Aborted, type BotPlayer } from './bot-player';

/** "Move now": a fraction of what any level takes. */
const HURRIED: Budget = { iterations: 50, milliseconds: 200 };

/** A decision that a bot has made. */
export interface BotMove {
  readonly side: Side;
  readonly bot: BotId;
  readonly decision: Decision;
  readonly reason: Reason;
  /** How many decisions the game had with it. */
  readonly at: number;
}

export interface Driving {
  readonly phase: 'idle' | 'thinking' | 'failed';
  /** Whose bot thinks, or has failed. */
  readonly side: Side;
  readonly bot: BotId;
  /** How far it is, 0 to 1. */
  readonly done: number;
  /** What has gone wrong. */
  readonly detail: string;
  /** What bots have decided since the page was opened. */
  readonly moves: readonly BotMove[];
  /** Whether decisions are held back until somebody asks for the next one. */
  readonly paused: boolean;
}

/** One bot on one occasion. */
interface Task {
  readonly key: string;
  readonly side: Side;
  readonly bot: BotId;
  readonly abort: AbortController;
  thought: Thought | null;
  /** When the game came to wait for this bot alone; 0 while a person decides too. */
  alone: number;
  /** Somebody has asked for it now: neither pace nor pause holds it back. */
  soon: boolean;
}

interface Options {
  readonly table: HotSeat;
  readonly player: BotPlayer;
  /** Milliseconds that pass at least before a decision is made. */
  readonly pace: () => number;
}

/** Which bot is to think now: the first that is awaited. */
function awaited(view: View, players: Players): { side: Side; bot: BotId } | null {
  for (const side of SIDES) {
    const bot = botAt(players, side);
    if (bot && awaits(view, side)) return { side, bot };
  }
  return null;
}

export function createDriver({ table, player, pace }: Options) {
  let state: Driving = { phase: 'idle', side: 'moscow', bot: 'steady', done: 0, detail: '', moves: [], paused: false };
  let task: Task | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function show(change: Partial<Driving>): void {
    state = { ...state, ...change };
    for (const fn of [...listeners]) fn();
  }

  function drop(): void {
    clearTimeout(timer);
    task?.abort.abort();
    task = null;
  }

  function fail(side: Side, error: unknown): void {
    drop();
    show({ phase: 'failed', side, detail: error instanceof Error ? error.message : String(error) });
  }

  /** Whether a person decides as well, so that the bot's decision waits. */
  function personAwaited(): boolean {
    const { view } = table.read('spectator');
    return peopleAmong(playersOf(table.record)).some((side) => awaits(view, side));
  }

  async function place(ready: Task, { decision, reason }: Thought): Promise<void> {
    const { side, bot } = ready;
    const move = { side, bot, decision, reason, at: table.record.moves.length + 1 };
    task = null;
    show({ moves: [...state.moves, move] });
    try {
      const refusal = await table.decide(decision);
      if (refusal) throw new Error(refusalText(refusal));
    } catch (error) {
      show({ moves: state.moves.filter((one) => one !== move) });
      fail(side, error);
    }
  }

  /** Makes the decision as soon as it is there, nobody else decides, and its time has come. */
  function placeWhenDue(): void {
    clearTimeout(timer);
    const ready = task;
    if (!ready) return;
    ready.alone = personAwaited() ? 0 : ready.alone || Date.now();
    const { thought, alone, soon } = ready;
    if (!thought || alone === 0 || (state.paused && !soon)) return;
    const left = soon ? 0 : alone + pace() - Date.now();
    if (left <= 0) void place(ready, thought);
    else timer = setTimeout(placeWhenDue, left);
  }

  function ask(side: Side, bot: BotId, key: string, budget: Budget, soon: boolean): void {
    const { view, chronicle } = table.read(side);
    const { record } = table;
    const occasion = { side, turn: view.turn, step: view.step, decided: decidedBy(record.moves, side) };
    const asked: Task = { key, side, bot, abort: new AbortController(), thought: null, alone: 0, soon };
    task = asked;
    show({ phase: 'thinking', side, bot, done: 0, detail: '' });
    const question = {
      bot,
      view: { ...view, viewer: side },
      chronicle,
      seed: botSeed(record.seed, occasion),
      budget: { ...budget, explain: true },
    };
    const onProgress = (done: number) => task === asked && show({ done });
    player.think(question, { onProgress, signal: asked.abort.signal }).then(
      (thought) => {
        if (task !== asked) return;
        asked.thought = thought;
        show({ done: 1 });
        placeWhenDue();
      },
      (error: unknown) => {
        if (task === asked && !(error instanceof Aborted)) fail(side, error);
      },
    );
    placeWhenDue();
  }

  function consider({ budget = {}, soon = false, again = false } = {}): void {
    if (!end) return;
    const { view } = table.read('spectator');
    const next = awaited(view, playersOf(table.record));
    if (!next) {
      drop();
      if (state.phase !== 'idle') show({ phase: 'idle' });
      return;
    }
    const { side, bot } = next;
    const decided = decidedBy(table.record.moves, side);
    const key = `${bot}/${occasionKey({ side, turn: view.turn, step: view.step, decided })}`;
    if (task?.key === key && !again) {
      placeWhenDue();
      return;
    }
    drop();
    ask(side, bot, key, budget, soon);
  }

  return {
    subscribe(fn: () => void) {
      listeners.add(fn);
      return () => void listeners.delete(fn);
    },
    read: () => state,
    /** Begins to play. */
    start(): void {
      end ??= table.subscribe(() => consider());
      consider();
    },
    /** Ends it, and the worker. */
    stop(): void {
      end?.();
      end = null;
      drop();
      player.stop();
    },
    /** The best decision that little thinking gives; a thought that is there already is taken. */
    hurry(): void {
      if (task?.thought) this.step();
      else consider({ budget: HURRIED, soon: true, again: true });
    },
    /** One decision, paused or not, as soon as it is thought out. */
    step(): void {
      if (task) task.soon = true;
      placeWhenDue();
    },
    /** After a failure. */
    retry: (): void => consider({ again: true }),
    pause(paused: boolean): void {
      show({ paused });
      placeWhenDue();
    },
  };
}

export type BotDriver = ReturnType<typeof createDriver>;
