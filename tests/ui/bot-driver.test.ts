/** Bots at a table: when they are asked, what they are told, when their decision is made. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, historyOf, type Thought } from '../../src/bots';
import { type Decision, isOver } from '../../src/rules';
import { newRecord, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { decisionsOf, PERSON, type Players } from '../../src/scenario/record';
import { openHotSeat } from '../../src/table/hotseat';
import { Aborted, type BotPlayer } from '../../src/ui/bot/bot-player';
import { createDriver } from '../../src/ui/bot/driver';
import type { Question } from '../../src/ui/bot/protocol';
import { deedText, reasonText } from '../../src/ui/bot/words';

const setUp = setUpOf(scenarioByName('intervention-2015'), 'accessible');
const SEED = '0123456789abcdef0123456789abcdef';

/** A worker that answers when it is told to, or at once. */
function fakePlayer(atOnce: boolean) {
  const asked: Question[] = [];
  const open: (() => void)[] = [];
  let aborted = 0;
  const think: BotPlayer['think'] = (question, { signal } = {}) => {
    asked.push(question);
    const { bot, view, chronicle, seed, budget } = question;
    return new Promise<Thought>((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        aborted++;
        reject(new Aborted());
      });
      const answer = () => resolve(choose(bot, { view, history: historyOf(chronicle, view.viewer) }, seed, budget));
      if (atOnce) answer();
      else open.push(answer);
    });
  };
  const player = { think, stop: () => {} } as BotPlayer;
  return { player, asked, answer: () => open.pop()?.(), aborted: () => aborted };
}

function tableOf(seats: Players, { atOnce = true, pace = 0, moves = [] as readonly Decision[] } = {}) {
  const table = openHotSeat({ setUp, record: { ...newRecord(setUp, SEED), moves, seats } });
  const fake = fakePlayer(atOnce);
  const driver = createDriver({ table, player: fake.player, pace: () => pace });
  const step = () => table.read('spectator').view.step;
  return { table, driver, step, ...fake };
}

const AGAINST: Players = { moscow: PERSON, tehran: 'steady' };
const pass: Decision = { side: 'moscow', type: 'pass' };
const settle = async () => {
  for (let n = 0; n < 50; n++) await Promise.resolve();
};

/** Plays a game against Tehran's bot until both write orders. */
async function toOrders(game: ReturnType<typeof tableOf>): Promise<void> {
  game.driver.start();
  await game.table.decide(pass);
  await settle();
  await game.table.decide({ side: 'moscow', type: 'joint', province: 'homs' });
  await settle();
  expect(game.step()).toBe('orders');
}
const sheet: Decision = { side: 'moscow', type: 'seal', units: { homs: 2 }, aid: 1, stance: 'silent' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('two bots play a game to its end, the same game every time', async () => {
  const games = await Promise.all(
    [0, 1].map(async () => {
      const { table, driver } = tableOf({ moscow: 'steady', tehran: 'grim' });
      driver.start();
      for (let n = 0; n < 400 && !isOver(table.read('spectator').view); n++) await settle();
      expect(driver.read()).toMatchObject({ phase: 'idle', detail: '' });
      expect(driver.read().moves).toHaveLength(table.record.moves.length);
      return table.record;
    }),
  );
  expect(games[0]?.moves.length).toBeGreaterThan(20);
  expect(games[0]).toEqual(games[1]);
});

test('a bot gets the eyes of its own side, and a seed that is not that of the dice', async () => {
  const game = tableOf(AGAINST);
  await toOrders(game);
  await game.table.decide(sheet);
  await settle();
  expect(game.asked.length).toBeGreaterThan(3);
  for (const { view, chronicle, seed } of game.asked) {
    expect(view.viewer).toBe('tehran');
    expect(view.secret).toMatchObject({ credits: null, channel: null, bid: null, moscowSheet: null, shielded: null });
    expect(chronicle.filter(({ audience }) => audience !== 'all' && audience !== 'tehran')).toEqual([]);
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(JSON.stringify({ view, chronicle, seed })).not.toContain(SEED);
  }
  expect(new Set(game.asked.map(({ seed }) => seed)).size).toBe(game.asked.length);
});

test('after a reload a bot is asked the same question again', async () => {
  const before = tableOf(AGAINST, { atOnce: false });
  before.driver.start();
  await before.table.decide(pass);
  const after = tableOf(AGAINST, { atOnce: false, moves: decisionsOf(before.table.record) });
  after.driver.start();
  expect(after.asked).toEqual(before.asked);
  expect(after.asked).toHaveLength(1);
});

test('R14.3: until the bot has answered the person takes back, and the thinking is dropped', async () => {
  const game = tableOf(AGAINST, { pace: 900 });
  game.driver.start();
  await game.table.decide({ side: 'moscow', type: 'backchannel' });
  await settle();
  expect(game.driver.read()).toMatchObject({ phase: 'thinking', side: 'tehran', done: 1 });
  await vi.advanceTimersByTimeAsync(800);
  expect(await game.table.undo('moscow')).toBeNull();
  expect(game.driver.read().phase).toBe('idle');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(game.table.record.moves).toEqual([]);

  await game.table.decide({ side: 'moscow', type: 'backchannel' });
  await vi.advanceTimersByTimeAsync(900);
  expect(game.table.record.moves).toHaveLength(2);
  expect(await game.table.undo('moscow')).toMatchObject({ code: 'nothingToUndo' });
});

describe('orders', () => {
  test('R5.3: the bot thinks while the person writes, and seals after the person has', async () => {
    const game = tableOf(AGAINST);
    await toOrders(game);
    expect(game.asked.at(-1)?.view.step).toBe('orders');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(game.table.read('moscow').view.tehran.sealed).toBe(false);
    // So the naming of the joint front can still be taken back.
    expect(game.table.read('moscow').view.undo).toBe('moscow');
    const questions = game.asked.length;
    await game.table.decide(sheet);
    await settle();
    expect(game.table.record.moves.filter(({ type }) => type === 'seal')).toHaveLength(2);
    // It was not asked anew once the person's sheet lay on the table.
    expect(game.asked.slice(questions).every(({ view }) => view.step !== 'orders')).toBe(true);
  });

  test('R7.6: words about a sealed sheet and a discard tell nothing of them', async () => {
    const reason = { code: 'planJoint', values: { hits: 2 } } as const;
    const by = { side: 'moscow', bot: 'steady', reason, at: 1 } as const;
    const other: Decision = { side: 'moscow', type: 'seal', units: {}, aid: 3, stance: 'share' };
    const texts = [sheet, other].map((decision) => deedText({ ...by, decision }));
    expect(texts).toEqual(['sealed its orders.', 'sealed its orders.']);
    const discards = (['m01', 'm02'] as const).map((card) => ({ side: 'moscow', type: 'discard', card }) as const);
    expect(new Set(discards.map((decision) => deedText({ ...by, decision }))).size).toBe(1);
    for (const decision of [sheet, ...discards]) expect(reasonText({ ...by, decision })).toBe('');
    expect(reasonText({ ...by, decision: pass })).not.toBe('');
  });
});

test('"move now" asks with a small budget and does not wait for its time', async () => {
  const game = tableOf(AGAINST, { atOnce: false, pace: 2_500 });
  game.driver.start();
  await game.table.decide(pass);
  game.driver.hurry();
  expect(game.aborted()).toBe(1);
  expect(game.asked.map(({ budget }) => budget)).toEqual([
    { explain: true },
    { iterations: 50, milliseconds: 200, explain: true },
  ]);
  expect(game.asked[1]?.seed).toBe(game.asked[0]?.seed);
  game.answer();
  await settle();
  expect(game.table.record.moves).toHaveLength(2);
});

test('a pause holds decisions back, and one step makes one', async () => {
  const game = tableOf({ moscow: 'steady', tehran: 'steady' });
  game.driver.pause(true);
  game.driver.start();
  await settle();
  expect(game.table.record.moves).toHaveLength(0);
  game.driver.step();
  await settle();
  expect(game.table.record.moves).toHaveLength(1);
  game.driver.pause(false);
  await settle();
  expect(game.table.record.moves.length).toBeGreaterThan(1);
});

test('a bot that breaks is told, tries again, or leaves its side to a person', async () => {
  const game = tableOf(AGAINST, { atOnce: false });
  const { think } = game.player;
  game.player.think = () => Promise.reject(new Error('out of memory'));
  game.driver.start();
  await game.table.decide(pass);
  await settle();
  expect(game.driver.read()).toMatchObject({ phase: 'failed', side: 'tehran', detail: 'out of memory' });
  game.player.think = think;
  game.driver.retry();
  expect(game.driver.read().phase).toBe('thinking');
  game.table.handTo('tehran', PERSON);
  expect(game.driver.read().phase).toBe('idle');
  expect(game.table.record.seats).toEqual({ moscow: PERSON, tehran: PERSON });
  expect(await game.table.decide({ side: 'tehran', type: 'pass' })).toBeNull();
});

test('a decision that the table refuses is told and changes nothing', async () => {
  const game = tableOf(AGAINST);
  const wrong: Thought = {
    ...choose('steady', { view: game.table.read('moscow').view as Question['view'], history: [] }, 1),
    decision: { side: 'tehran', type: 'vote', vote: 'veto' } as unknown as Decision,
  };
  game.player.think = () => Promise.resolve(wrong);
  game.driver.start();
  await game.table.decide(pass);
  await settle();
  expect(game.driver.read()).toMatchObject({ phase: 'failed', side: 'tehran', moves: [] });
  expect(game.table.record.moves).toHaveLength(1);
});
