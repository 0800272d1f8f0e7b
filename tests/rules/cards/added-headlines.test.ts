/** H6: headlines that a facilitator adds. */
import { describe, expect, it } from 'vitest';
import {
  addableHeadlines,
  type Config,
  facilitate,
  HEADLINES,
  type HeadlineId,
  refuseAct,
  type State,
} from '../../../src/rules';
import { FixedDice } from './dice';
import { type Game, modifiers, quiet, startOf } from './helper';

const add = (headline: HeadlineId) => ({ type: 'injectHeadline', headline }) as const;
const started = (config: Partial<Config> = {}) => startOf(quiet(config));
const why = (s: State, headline: HeadlineId) => refuseAct(s, add(headline));
const adds = (game: Game, headline: HeadlineId) => facilitate(game.s, add(headline), new FixedDice(), game.log);

describe('H6 a headline of the facilitator', () => {
  it('is read and carried out at once, for all to read, and counts as used', () => {
    const game = started();
    const { tension } = game.s;
    const from = game.log.length;
    expect(adds(game, 'h15')).toBeNull();
    expect(game.log.slice(from).map(({ code, rule, audience }) => [code, rule, audience])).toEqual([
      ['headlineAdded', 'H6', 'all'],
      ['headline', '3.2', 'all'],
      ['track', 'h15', 'all'],
    ]);
    expect(game.s.tension).toBe(tension - 1);
    expect(game.s.headlinesUsed[HEADLINES.indexOf('h15')]).toBe(true);
    expect(why(game.s, 'h15')?.code).toBe('headlineUsed');
    expect(game.s).toMatchObject({ step: 'statecraft', undo: 'none' });
  });

  it('is one of module H and of the era of the turn, where the scenario prints eras', () => {
    const early = ['h01', 'h02', 'h03', 'h11', 'h12', 'h13', 'h14', 'h15'];
    expect(addableHeadlines(started().s)).toEqual(early);
    expect(why(started().s, 'h16')).toMatchObject({ code: 'headlineEra', values: { headline: 'h16', era: 'middle' } });
    const all = HEADLINES.slice(0, 30).filter((id) => !['h04', 'h05', 'h08', 'h09', 'h10'].includes(id));
    expect(addableHeadlines(started({ eras: [] }).s)).toEqual(all);
  });

  it('is no pivot, none of a single scenario, and none that comes by itself later', () => {
    const headlines = Array.from({ length: 10 }, (_, i): HeadlineId | 'none' =>
      i === 0 ? 'h01' : i === 2 ? 'h12' : 'none',
    );
    const { s } = started({ headlines });
    expect(why(s, 'h04')?.code).toBe('headlineFixed');
    expect(why(s, 'doha')?.code).toBe('headlineElsewhere');
    expect(why(s, 'h01')?.code).toBe('headlineUsed');
    expect(why(s, 'h12')).toMatchObject({ code: 'headlineAhead', values: { turn: 3 } });
    // H2: in a shuffled deck the schedule binds only its pivots.
    const shuffled = started({ headlines, headlineMode: 'shuffled' }).s;
    shuffled.headlinesUsed.fill(false);
    expect(why(shuffled, 'h12')).toBeNull();
  });

  it('is drawn no more in a shuffled deck once it was added', () => {
    const game = startOf(quiet({ headlineMode: 'shuffled' }), [0]);
    const unused = addableHeadlines(game.s);
    for (const id of unused) expect(adds(game, id)).toBeNull();
    expect(addableHeadlines(game.s)).toEqual([]);
    game.with({ stability: 9 }).endsTurn();
    expect(game.events('headline').at(-1)).toEqual({ headline: 'none' });
  });

  it('comes before Statecraft is over, while no question is open; not in a game without the map', () => {
    const game = started();
    for (const step of ['reply', 'joint', 'orders', 'accusation', 'offer', 'vote'] as const) {
      game.s.step = step;
      expect(why(game.s, 'h11'), step).toMatchObject({ code: 'headlineStep', values: { step } });
      expect(addableHeadlines(game.s)).toEqual([]);
    }
    for (const step of ['discard', 'statecraft'] as const) {
      game.s.step = step;
      expect(why(game.s, 'h11')).toBeNull();
    }
    game.s.step = 'over';
    expect(why(game.s, 'h11')?.code).toBe('over');
    expect(why(started({ modifiers: modifiers('withoutMap') }).s, 'h11')?.code).toBe('notInScenario');
  });
});
