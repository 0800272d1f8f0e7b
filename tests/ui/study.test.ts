/** The study page plays what the command line plays. */
import { describe, expect, it, vi } from 'vitest';
import { listScenarios } from '../../src/scenario/files';
import { levelsOf, setUpOf, variantsOf } from '../../src/scenario/setup';
import { compareRows } from '../../src/study/core/compare';
import { csv } from '../../src/study/core/csv';
import { CHANGEABLE, isProblem, patched, valueAt } from '../../src/study/core/patch';
import type { PlayedRow } from '../../src/study/core/row';
import { playBatch, type Thread } from '../../src/ui/study/batch';
import { createPlayer, type ToWorker } from '../../src/ui/study/player';
import { commandOf, FIRST_WISH, type Planned, planned, type Wish } from '../../src/ui/study/wish';
import { call } from '../cli/call';

// What the build makes of the scenarios, for the two that are studied here.
vi.mock('virtual:scenarios', () => {
  const compiled = listScenarios(new URL('../../scenarios', import.meta.url).pathname).map((scenario) => ({
    id: scenario.id,
    title: scenario.title,
    period: scenario.period,
    level: scenario.level,
    branches: [],
    setUps: Object.fromEntries(levelsOf(scenario).map((level) => [level, setUpOf(scenario, level)])),
    variants: Object.fromEntries(
      levelsOf(scenario).map((level) => [
        level,
        variantsOf(scenario).map((variant) => ({ ...variant, config: setUpOf(scenario, level, variant).config })),
      ]),
    ),
  }));
  return { default: compiled };
});

/** A worker in this very thread; it answers later, as workers do, and in its own time. */
function thread(delay: () => number): Thread {
  let ended = false;
  const here: Thread = {
    onmessage: null,
    onerror: null,
    postMessage: (request: ToWorker) => hear(structuredClone(request)),
    terminate: () => {
      ended = true;
    },
  };
  const hear = createPlayer((data) => {
    setTimeout(() => {
      if (!ended) here.onmessage?.({ data: structuredClone(data) });
    }, delay());
  });
  return here;
}

function plansOf(wish: Wish): readonly Planned[] {
  const plans = planned(wish);
  if (isProblem(plans)) throw new Error(plans.code);
  return plans;
}

async function run(wish: Wish, threads: number, stopAfter = Number.POSITIVE_INFINITY) {
  const plans = plansOf(wish);
  const played: PlayedRow[][] = plans.map(() => []);
  const controller = new AbortController();
  let n = 0;
  const complete = await playBatch({
    pairings: plans.map(({ pairing }) => pairing),
    threads,
    signal: controller.signal,
    onGame: (row, i) => {
      played[i]!.push(row);
    },
    onProgress: (done) => {
      if (done >= stopAfter) controller.abort();
    },
    startThread: () => thread(() => (n++ * 7) % 5),
  });
  return { complete, rows: played.map((list) => list.map(({ row }) => row)) };
}

const WISH: Wish = { ...FIRST_WISH, games: 7, seed: 'a test', changes: [{ path: 'trust', value: '6' }] };

describe('a study in the page', () => {
  it('plays the same games as axis simulate, on one worker or three', async () => {
    const words = commandOf(WISH)
      .replace(/^axis /, '')
      .replace("'a test'", 'a-test')
      .split(' ')
      .map((word) => (word === 'a-test' ? 'a test' : word));
    const { out } = await call(...words, '--format', 'csv', '--jobs', '1');
    for (const threads of [1, 3]) {
      const { complete, rows } = await run(WISH, threads);
      expect(complete).toBe(true);
      expect(csv(rows[0]!)).toBe(out);
    }
  });

  it('asks what if on the same seeds, pair by pair', async () => {
    const wish: Wish = { ...WISH, changes: [], whatIf: { path: 'stability', value: '2' } };
    const { rows } = await run(wish, 3);
    const [a, b] = rows;
    expect(a!.map(({ seed }) => seed)).toEqual(b!.map(({ seed }) => seed));
    expect(b!.every(({ track }) => track.stability[0] === 2)).toBe(true);
    expect(compareRows(a!, b!)[0]!.difference.n).toBe(7);
  });

  it('that is stopped keeps what it has, in order', async () => {
    const { complete, rows } = await run({ ...WISH, games: 60 }, 2, 8);
    expect(complete).toBe(false);
    expect(rows[0]!.length).toBeGreaterThan(0);
    expect(rows[0]!.map(({ game }) => game)).toEqual(rows[0]!.map((_, i) => i));
  });

  it('ends with the error of a worker', async () => {
    const { pairing } = plansOf(WISH)[0]!;
    const broken = { ...pairing, moscow: 'nobody' };
    const options = { threads: 1, signal: new AbortController().signal, startThread: () => thread(() => 0) };
    await expect(playBatch({ ...options, pairings: [broken], onGame: () => {} })).rejects.toThrow('no such bot');
  });

  it('offers only changes that the rules allow, each at what it is now', () => {
    const { setUp } = plansOf({ ...WISH, changes: [] })[0]!;
    for (const [path, allowed] of CHANGEABLE) {
      const value = valueAt(setUp, path);
      if (value === null) continue;
      expect(isProblem(patched(setUp, [{ path, value }])), `${path}=${value}`).toBe(false);
      if (allowed.kind === 'number' && !path.endsWith('.stack')) {
        expect(isProblem(patched(setUp, [{ path, value: String(allowed.high) }])), path).toBe(false);
      }
    }
  });
});
