/** What the debrief reads off a finished game: secrets, lenses, course, files. */
import { describe, expect, it } from 'vitest';
import { choose, historyOf } from '../../src/bots';
import { MISSING, say } from '../../src/messages';
import {
  type ChronicleEvent,
  createGame,
  type Decision,
  decide,
  isOver,
  readChronicle,
  type Side,
  type View,
  view,
} from '../../src/rules';
import { keyedDice, newRecord, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { LENSES, lensesOf, type Moment, SHOWN } from '../../src/study/core/lenses';
import { sealedTurn, sealedTurns } from '../../src/study/core/sealed';
import { courseOf } from '../../src/ui/debrief/course';
import { csvOf, type Finished, markdownOf } from '../../src/ui/debrief/files';
import { sealedLines } from '../../src/ui/debrief/sealed-text';

function played(scenario: string, seed: string): Finished {
  const setUp = setUpOf(scenarioByName(scenario));
  const dice = keyedDice(seed);
  const events: ChronicleEvent[] = [];
  const s = createGame(setUp, dice, events);
  const moves: Decision[] = [];
  while (!isOver(s)) {
    const side: Side = s.active === 'tehran' ? 'tehran' : 'moscow';
    const seen = view(s, side) as View & { viewer: Side };
    const history = historyOf(readChronicle(events, side, false), side);
    const { decision } = choose('novice', { view: seen, history }, moves.length);
    expect(decide(s, decision, dice, events)).toBeNull();
    moves.push(decision);
  }
  const record = { ...newRecord(setUp, seed), moves };
  return { title: 'A game', view: view(s, 'spectator'), events, setUp, record, questions: ['Why?'] };
}

const GAMES = ['intervention-2015', 'six-votes-2006', 'campaign-2015-2024'].flatMap((scenario) =>
  ['1', '2', '3'].map((seed) => played(scenario, seed.padStart(32, '0'))),
);
const [game] = GAMES as [Finished];

function event(code: ChronicleEvent['code'], values: object, rule = '0'): ChronicleEvent {
  return { code, values, rule, turn: 1, audience: 'all' } as ChronicleEvent;
}

const ORDERS = [
  event('ordersOpen', { side: 'moscow', units: 3, paid: 0, aid: 0, posture: '' }),
  event('ordersOpen', { side: 'tehran', units: 4, paid: 0, aid: 3, posture: 'retaliate' }),
];
const strike = (channel: 'share' | 'silent', open: number, die: number, hits: number) => [
  event('strike', { posture: 'retaliate', open, hits }),
  event('strikeHidden', {
    channel,
    channelChange: channel === 'share' ? 2 : 0,
    shielded: 0,
    die,
    total: open + die + (channel === 'share' ? 2 : 0),
  }),
];

function codes(events: readonly ChronicleEvent[]): Record<string, string[]> {
  const found = lensesOf(events);
  return Object.fromEntries(LENSES.map((lens) => [lens, found[lens].map(({ code }) => code)]));
}

describe('sealed decisions', () => {
  it('say what was decided, what Tehran could conclude, and what the same die had brought without a leak', () => {
    const one = sealedTurn(1, [...ORDERS, ...strike('share', 2, 2, 1), event('notAccused', {})]);
    expect(one.strike).toMatchObject({ channel: 'share', hits: 1, ifSilent: 0, cases: { silent: 3, share: 3 } });
    expect(one.accusation).toEqual({ made: false, leak: true });
    expect(one.orders?.tehran.aid).toBe(3);
    expect(one.council).toBeNull();
    const { truth } = sealedLines(one);
    expect(truth.join(' ')).toContain('With Silent the same die would have brought no hit.');
    expect(truth.join(' ')).toContain('stayed unpunished');
  });

  it('draw no conclusion where a card makes the strike no plain sum', () => {
    const odd = [event('strike', { posture: 'lieLow', open: 2, hits: 1 })];
    const hidden = event('strikeHidden', { channel: 'share', channelChange: 2, shielded: 2, die: 6, total: 12 });
    expect(sealedTurn(1, [...odd, hidden]).strike?.ifSilent).toBeNull();
  });

  it('are told for every turn of a game, in words', () => {
    for (const { events, view: end } of GAMES) {
      const turns = sealedTurns(events);
      expect(turns.length).toBeGreaterThanOrEqual(end.ending === 'final' ? end.turn : end.turn - 1);
      for (const one of turns)
        for (const line of Object.values(sealedLines(one)).flat()) expect(line).not.toMatch(MISSING);
    }
  });
});

describe('lenses', () => {
  it('look beyond headlines: fronts named and not kept, leaks behind honoured ones, votes sold', () => {
    const named = event('jointNamed', { side: 'moscow', province: 'idlib' });
    const broken = event('joint', { province: 'idlib', sorties: 0, brigades: 2, outcome: 'broken', by: 'moscow' });
    const kept = event('joint', { province: 'idlib', sorties: 2, brigades: 2, outcome: 'honoured', by: '' });
    expect(codes([named, ...ORDERS, broken]).headlines).toEqual(['brokenFront']);
    expect(lensesOf([named, ...ORDERS, broken]).headlines[0]?.values).toMatchObject({ self: true, by: 'moscow' });
    expect(codes([named, ...ORDERS, kept, ...strike('share', 2, 1, 0)]).headlines).toEqual(['leakBehindFront']);
    expect(codes([named, ...ORDERS, kept, ...strike('silent', 2, 1, 0)]).headlines).toEqual([]);
    const vote = [
      event('council', { severity: 2, tension: 6 }),
      event('offer', { amount: 2 }),
      event('bid', { die: 6, bid: 2 }),
      event('vote', { vote: 'support', paid: 0, bid: 2 }),
    ];
    expect(codes(vote)).toEqual({
      headlines: ['soldVote'],
      redLines: ['severe'],
      dependency: [],
      outside: ['bidTaken'],
    });
  });

  it('see red lines: who was hit, who exposed, who let it pass', () => {
    expect(codes([...ORDERS, ...strike('share', 4, 3, 2), event('accused', { channel: 'share' })]).redLines).toEqual([
      'exposed',
      'invited',
    ]);
    expect(codes([...ORDERS, ...strike('share', 4, 3, 2), event('notAccused', {})]).redLines).toContain('unpunished');
    const scored = event('score', { side: 'tehran', line: 'retaliate', vp: 3, total: 3 });
    expect(codes([...ORDERS, ...strike('silent', 4, 3, 1), scored]).redLines).toEqual(['retaliated']);
  });

  it('see dependency: a front that falls only to both, sorties for nothing, aid that falls short', () => {
    const front = { province: 'idlib', faction: 'rebels', strength: 3, army: 1, bonus: 0, success: true };
    const both = { sorties: 2, brigades: 2, ground: 3, air: 2, trust: 1, joint: 1, attack: 7, need: 7 };
    expect(codes([event('front', { ...front, ...both, die: 1, total: 8, left: 1 })]).dependency).toEqual(['together']);
    expect(codes([event('front', { ...front, ...both, die: 6, total: 13, left: 1 })]).dependency).toEqual([]);
    const short = event('stability', { aid: 1, need: 4, aidStep: -2, regained: 0, rupture: 0, net: -2 });
    expect(codes([short]).dependency).toEqual(['shortAid']);
  });

  it('show at most four moments each, two of a kind, in the order of the turns, with words and a rule', () => {
    const kinds = new Set<string>();
    for (const { events } of GAMES) {
      const found = lensesOf(events);
      for (const lens of LENSES) {
        const list: readonly Moment[] = found[lens];
        expect(list.length).toBeLessThanOrEqual(SHOWN);
        expect(list.map(({ turn }) => turn)).toEqual(list.map(({ turn }) => turn).sort((a, b) => a - b));
        for (const { code, values, rule } of list) {
          kinds.add(code);
          expect(say(`lens.moment.${code}`, values)).not.toMatch(MISSING);
          expect(rule).not.toBe('');
          expect(list.filter((other) => other.code === code).length).toBeLessThanOrEqual(2);
        }
      }
    }
    expect(kinds.size).toBeGreaterThan(8);
  });
});

describe('the course of a game', () => {
  it('begins at the set-up and ends where the game ended', () => {
    for (const { setUp, events, view: end } of GAMES) {
      const { labels, points } = courseOf(setUp, events);
      expect(points[0]?.stability).toBe(setUp.stability);
      expect(labels).toHaveLength(points.length);
      const last = points.at(-1)!;
      expect([last.trust, last.tension, last.vp.moscow, last.vp.tehran]).toEqual([
        end.trust,
        end.tension,
        end.moscow.vp,
        end.tehran.vp,
      ]);
    }
  });
});

describe('files', () => {
  it('hold the debrief as Markdown with tables that close', () => {
    const text = markdownOf(game);
    expect(text).not.toMatch(MISSING);
    expect(text).toContain(`| Total | ${game.view.moscow.vp} | ${game.view.tehran.vp} |`);
    for (const head of ['What this model leaves out', 'The sealed decisions, side by side', 'Four lenses on this game'])
      expect(text).toContain(`## ${head}`);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
  });

  it('hold a row for each turn as CSV', () => {
    for (const one of GAMES) {
      const lines = csvOf(one).trim().split('\r\n');
      expect(lines).toHaveLength(1 + one.view.turn);
      const widths = new Set(lines.map((line) => line.split(',').length));
      expect([...widths]).toHaveLength(1);
    }
  });
});
