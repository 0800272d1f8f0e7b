/** C5.4 and law 7: the open log tells every change that a card makes when it is played and answered. */
import { describe, expect, it } from 'vitest';
import { CARDS, type CardId, type ChronicleEvent, type HeadlineId } from '../../../src/rules';
import { aGame, counterDice, type Game, withHeadlines } from './helper';
import { READY } from './printed';

const OF_ONE_SIDE = ['treasury', 'resolve', 'candidates', 'exits'];

/** The changes that some events tell, by the names of the table. */
function told(events: readonly ChronicleEvent[]): Record<string, number | string> {
  const sums: Record<string, number | string> = {};
  const add = (key: string, by: number) => {
    const sum = Number(sums[key] ?? 0) + by;
    if (sum === 0) delete sums[key];
    else sums[key] = sum;
  };
  for (const { code, values } of events) {
    if (code === 'track') {
      add(
        OF_ONE_SIDE.includes(values.track) ? `${values.side}.${values.track}` : values.track,
        values.to - values.from,
      );
    } else if (code === 'score') add(`${values.side}.vp`, values.vp);
    else if (code === 'proxies') add(`${values.province}.${values.side}`, values.to - values.from);
    else if (code === 'strikeChange') add('strikeTurn', values.by);
    else if (code === 'site') sums[`site ${values.site}`] = values.side;
    else if (code === 'orderOpened') add('s300Escrow', values.escrow);
  }
  return sums;
}

/** What the table shows beyond the changes that have an event of their own: stacks, marks, holders, escrow taken, credits. */
function shown(change: Record<string, number | string>): Record<string, number | string> {
  const untold = /\.(stack|faction|holder|marks)$|^credits$|^s300$/;
  return Object.fromEntries(
    Object.entries(change).filter(([key, value]) => !untold.test(key) && !(key === 's300Escrow' && Number(value) < 0)),
  );
}

function ready(card: CardId): Game {
  const game = aGame();
  READY[card].set?.(game);
  return game.withCardInHand(card).province('hama', { tehran: 1 }).province('damascus', { tehran: 2, moscow: 1 });
}

/** Every way to answer from here on, as the list of answers that leads there. */
function answersFrom(make: () => Game, path: string[] = []): string[][] {
  const game = make();
  for (const answer of path) game.answers(answer, answer === 'fight' ? { card: [3, 2] } : {});
  const options = game.options();
  return options.length === 0 ? [path] : options.flatMap((option) => answersFrom(make, [...path, option]));
}

describe.each(CARDS)('%s', (card) => {
  const { what, card: faces = [] } = READY[card];
  const ways = card === 't15' ? ['absorb', 'throughAllies', 'direct'] : card === 't12' ? ['proxy', 'site'] : [what];

  it.each(ways.map((way) => [way ?? 'played']))('%s', (way) => {
    const make = () => ready(card).plays(card, way === 'played' ? undefined : way, { card: faces });
    for (const answers of answersFrom(make)) {
      const game = ready(card);
      const change = game.change(() => {
        game.plays(card, way === 'played' ? undefined : way, { card: faces });
        for (const answer of answers) game.answers(answer, answer === 'fight' ? { card: [3, 2] } : {});
      });
      expect(told(game.reads('spectator')), answers.join(', ')).toEqual(shown(change));
      const chosen = game.events('answer').map(({ option, place }) => option || place);
      if (answers.length > 0) expect(chosen.slice(-answers.length)).toEqual(answers);
    }
  });
});

describe('headlines', () => {
  it.each<HeadlineId>([
    'h02',
    'h04',
    'h05',
    'h06',
    'h09',
    'h13',
    'h17',
    'h19',
    'h23',
    'h24',
    'h25',
    'h27',
    'h30',
    'hezbollah-crosses',
    'the-caliphate',
    'new-president',
    'war-in-ukraine',
    'spring-of-fire',
  ])('%s', (id) => {
    const game = aGame(
      { headlines: withHeadlines('none', id), cards: false },
      { tension: 6, detente: 3, patronage: 2 },
    );
    for (const place of ['deir-ez-zor', 'daraa', 'damascus', 'raqqa'] as const) {
      game.province(place, { moscow: 2, tehran: 1 });
    }
    game.with({ stability: 8 }).fights({}, { israel: 1 }).concludes({ vote: 'veto' }, counterDice(game));
    const at = game.log.map(({ code }) => code).lastIndexOf('headline');
    const plain = aGame({ headlines: withHeadlines(), cards: false }, { tension: 6, detente: 3, patronage: 2 });
    for (const place of ['deir-ez-zor', 'daraa', 'damascus', 'raqqa'] as const) {
      plain.province(place, { moscow: 2, tehran: 1 });
    }
    plain.with({ stability: 8 }).fights({}, { israel: 1 }).concludes({ vote: 'veto' }, counterDice(plain));
    const change = plain.change(() => Object.assign(plain.s, structuredClone(game.s)));
    expect(told(game.log.slice(at))).toEqual(shown(change));
  });
});
