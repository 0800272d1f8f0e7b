/** H1 to H3: the schedule, the shuffled deck and the mixed list (rulings 89, 90). */
import { describe, expect, it } from 'vitest';
import { type Config, HEADLINES, type HeadlineId } from '../../../src/rules';
import { counterDice, type Game, quiet, startOf } from './helper';

const SCHEDULE = HEADLINES.slice(0, 10);
const EARLY: HeadlineId[] = ['h01', 'h02', 'h03', 'h11', 'h12', 'h13', 'h14', 'h15'];
const MIDDLE: HeadlineId[] = ['h06', 'h16', 'h17', 'h18', 'h19', 'h20', 'h21', 'h22'];
const LATE: HeadlineId[] = ['h07', 'h23', 'h24', 'h25', 'h26', 'h27', 'h28', 'h29', 'h30'];
const ofDeck = (ids: HeadlineId[]) => ids.filter((id) => SCHEDULE.indexOf(id) < 0);

/** Plays all turns and returns the headlines of each. */
function played(config: Partial<Config>, picks: number[] = []): { game: Game; turns: HeadlineId[][] } {
  const game = startOf(quiet({ headlines: SCHEDULE, ...config }), picks);
  game.dice.picks = picks.slice(game.dice.picked.length);
  while (game.s.step !== 'over') {
    game.with({ stability: 9, brigades: 5 }).endsTurn({ vote: 'veto' }, counterDice(game));
  }
  const turns: HeadlineId[][] = Array.from({ length: game.s.config.turns }, () => []);
  for (const event of game.log) {
    if (event.code === 'headline' && event.values.headline !== 'none')
      turns[event.turn - 1]!.push(event.values.headline);
  }
  return { game, turns };
}

const draws = (game: Game) =>
  game.dice.picked.filter(({ draw }) => draw === 'headline').map(({ turn, n }) => [turn, n]);

describe('H1 schedule', () => {
  it('brings each headline in its turn and draws nothing', () => {
    const { game, turns } = played({});
    expect(turns).toEqual(SCHEDULE.map((id) => [id]));
    expect(draws(game)).toEqual([]);
    expect(HEADLINES.filter((_, i) => game.s.headlinesUsed[i])).toEqual(SCHEDULE);
  });
});

describe('H2 shuffled', () => {
  const shuffled = (picks: number[], config: Partial<Config> = {}) =>
    played({ headlineMode: 'shuffled', ...config }, picks);

  it('draws in turns 1-3, 6 and 7; the pivots keep their turns', () => {
    const { game, turns } = shuffled([]);
    expect(draws(game).map(([turn]) => turn)).toEqual([1, 2, 3, 6, 7]);
    for (const [turn, id] of [
      [4, 'h04'],
      [5, 'h05'],
      [8, 'h08'],
      [9, 'h09'],
      [10, 'h10'],
    ] as const)
      expect(turns[turn - 1]).toEqual([id]);
  });

  it('draws from the deck of the era and its other scheduled headlines, each once', () => {
    const { game } = shuffled([]);
    expect(draws(game).map(([, n]) => n)).toEqual([8, 7, 6, 8, 9]);
    const seen: HeadlineId[][] = [[], [], []];
    for (let k = 0; k < 8; k++) {
      const { turns } = shuffled([k, 0, 0, k, k + 1]);
      seen[0]!.push(...turns[0]!);
      seen[1]!.push(...turns[5]!);
      seen[2]!.push(...turns[6]!);
      expect(new Set(turns.slice(0, 3).flat()).size).toBe(3);
    }
    expect(seen[0]!.sort()).toEqual(EARLY);
    expect(seen[1]!.sort()).toEqual(MIDDLE);
    expect([...seen[2]!, ...shuffled([0, 0, 0, 0, 0]).turns[6]!].sort()).toEqual(LATE);
  });

  it('carries out what turn 1 draws', () => {
    // The fourth of the early ones is h11.
    const game = startOf(quiet({ headlines: SCHEDULE, headlineMode: 'shuffled' }), [3]);
    expect(game.events('headline')).toEqual([{ headline: 'h11' }]);
    expect(game.s.moscow.resolve).toBe(7);
  });

  it('has only h04 as pivot in the short game (ruling 90)', () => {
    const { game, turns } = shuffled([], { turns: 4, headlines: SCHEDULE.slice(0, 4) });
    expect(draws(game)).toEqual([
      [1, 8],
      [2, 7],
      [3, 6],
    ]);
    expect(turns[3]).toEqual(['h04']);
  });

  it('an empty deck means no headline', () => {
    const eras = new Array(10).fill('early');
    const { game, turns } = shuffled([], { eras, headlines: new Array(10).fill('none') });
    expect(draws(game).map(([, n]) => n)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(turns.slice(8)).toEqual([[], []]);
    expect(game.s.step).toBe('over');
  });
});

describe('H3 mixed', () => {
  it('adds one deck headline of the era from turn 2 on, after the scheduled one', () => {
    const { game, turns } = played({ headlineMode: 'mixed' });
    expect(turns.map((ids) => ids[0])).toEqual(SCHEDULE);
    expect(turns.map((ids) => ids.length)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(draws(game)).toEqual([
      [2, 5],
      [3, 4],
      [4, 7],
      [5, 6],
      [6, 5],
      [7, 8],
      [8, 7],
      [9, 6],
      [10, 5],
    ]);
    const added = turns.flatMap((ids) => ids.slice(1));
    expect(new Set(added).size).toBe(9);
    expect(added.slice(0, 2).every((id) => ofDeck(EARLY).includes(id))).toBe(true);
    expect(added.slice(2, 5).every((id) => ofDeck(MIDDLE).includes(id))).toBe(true);
    expect(added.slice(5).every((id) => ofDeck(LATE).includes(id))).toBe(true);
  });

  it('an empty deck leaves the scheduled one alone', () => {
    const eras = new Array(10).fill('early');
    const { turns } = played({ headlineMode: 'mixed', eras });
    expect(turns.map((ids) => ids.length)).toEqual([1, 2, 2, 2, 2, 2, 1, 1, 1, 1]);
  });
});

it('tells nobody what is still to come', () => {
  const a = startOf(quiet({ headlines: SCHEDULE, headlineMode: 'shuffled' }), [1]);
  const text = JSON.stringify(a.sees('moscow').headlinesUsed);
  expect(text.match(/true/g)).toHaveLength(1);
});
