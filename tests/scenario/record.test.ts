import { expect, test } from 'vitest';
import { RULES_VERSION } from '../../src/rules';
import {
  checkRecord,
  type GameRecord,
  parseRecord,
  playGame,
  problemText,
  randomController,
  rebuild,
  setUpOf,
} from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { playersOf } from '../../src/scenario/record';
import { changed, load, SAMPLE } from './sample';

const short = scenarioByName('intervention-2015');
const players = { moscow: randomController('M'), tehran: randomController('T') };
const game = playGame({ setUp: setUpOf(short), seed: 'a', stagedDice: { '1/israel': 6 }, controllers: players });
const record: GameRecord = JSON.parse(JSON.stringify(game.record));

function problems(text: string): string[] {
  const read = parseRecord(text, 'game.json');
  return read.ok ? [] : read.problems.map(problemText);
}

/** The problems of the record with some fields replaced. */
const broken = (fields: object) => problems(JSON.stringify({ ...record, ...fields }));

test('a saved game is read back as it was and rebuilds to the same end', () => {
  const read = parseRecord(JSON.stringify(record), 'game.json');
  expect(read).toEqual({ ok: true, record });
  if (!read.ok) return;
  expect(checkRecord(read.record, short)).toEqual([]);
  expect(rebuild(setUpOf(short), read.record).state).toEqual(game.state);
});

test('a file may hold more beside the game, which is left aside', () => {
  const text = JSON.stringify({ ...record, chronicle: [1, 2], state: {}, __proto__x: 1 });
  expect(parseRecord(text, 'game.json')).toEqual({ ok: true, record });
});

test('who plays is kept, and a game without it is of two people', () => {
  const seats = { moscow: 'person', tehran: 'tit-for-tat' };
  const read = parseRecord(JSON.stringify({ ...record, seats }), 'game.json');
  expect(read).toEqual({ ok: true, record: { ...record, seats } });
  expect(playersOf(record)).toEqual({ moscow: 'person', tehran: 'person' });
});

const DECISION =
  'a decision of a side, as the rules list it, a sealed order sheet, or an act of the facilitator (injectHeadline with a headline, endNow, endAfterTurn, endAsPlanned)';
const DIE = 'a key such as "3/front/homs", "3/israel", "3/rebels", "3/is" or "3/bid", turn 1 to 20';

test.each([
  ['another format', { format: 'axis-game/2' }, 'format: found "axis-game/2"; allowed: axis-game/1'],
  ['no format', { format: undefined }, 'format: found nothing; allowed: axis-game/1'],
  [
    'a version that is none',
    { rulesVersion: 'new' },
    'rulesVersion: found "new"; allowed: the version of the rules, such as 1.0.0',
  ],
  [
    'a scenario that is a path',
    { scenario: '../../etc' },
    'scenario: found "../../etc"; allowed: small letters and digits with hyphens, at most 60, such as intervention-2015',
  ],
  ['a short hash', { scenarioHash: 'abc' }, 'scenarioHash: found "abc"; allowed: 64 hexadecimal digits'],
  [
    'a player with a strange name',
    { seats: { moscow: 'person', tehran: '<b>' } },
    'seats.tehran: found "<b>"; allowed: person, or the name of a bot',
  ],
  [
    'half of the players',
    { seats: { moscow: 'person' } },
    'seats.tehran: found nothing; allowed: person, or the name of a bot',
  ],
  ['an unknown level', { level: 'hard' }, 'level: found "hard"; allowed: accessible, historic'],
  ['a short seed', { seed: '12' }, 'seed: found "12"; allowed: 32 hexadecimal digits'],
  ['staged dice in a list', { stagedDice: [1] }, 'stagedDice: found a list of 1; allowed: a mapping of dice by key'],
  [
    'a die of seven',
    { stagedDice: { '1/israel': 7 } },
    'stagedDice.1/israel: found 7; allowed: a whole number from 1 to 6',
  ],
  ['a die of nothing', { stagedDice: { '1/moon': 1 } }, `stagedDice.1/moon: found the key "1/moon"; allowed: ${DIE}`],
  [
    'a die beyond any game',
    { stagedDice: { '21/israel': 1 } },
    `stagedDice.21/israel: found the key "21/israel"; allowed: ${DIE}`,
  ],
  ['moves that are no list', { moves: {} }, 'moves: found a mapping; allowed: a list of at most 2000'],
  [
    'too many moves',
    { moves: Array(2001).fill({ side: 'moscow', type: 'pass' }) },
    'moves: found a list of 2001; allowed: a list of at most 2000',
  ],
  [
    'an unknown move',
    { moves: [{ side: 'moscow', type: 'fly' }] },
    `moves[0]: found "{"side":"moscow","type":"fly"}"; allowed: ${DECISION}`,
  ],
  [
    'a move of the other side',
    { moves: [{ side: 'moscow', type: 'enrich' }] },
    `moves[0]: found "{"side":"moscow","type":"enrich"}"; allowed: ${DECISION}`,
  ],
  [
    'a move with more in it',
    { moves: [{ side: 'moscow', type: 'pass', x: 1 }] },
    `moves[0]: found "{"side":"moscow","type":"pass","x":1}"; allowed: ${DECISION}`,
  ],
  [
    'a line of an order sheet',
    { moves: [{ side: 'moscow', type: 'aid', amount: 1 }] },
    `moves[0]: found "{"side":"moscow","type":"aid","amount":1}"; allowed: ${DECISION}`,
  ],
  [
    'a sheet with half a brigade',
    { moves: [{ side: 'tehran', type: 'seal', units: { homs: 0.5 }, aid: 0, stance: 'lieLow' }] },
    `moves[0]: found "{"side":"tehran","type":"seal","units":{"homs":0.5},"aid":0,"stance":"...". allowed`,
  ],
  ['a move that is a number', { moves: [7] }, `moves[0]: found "7"; allowed: ${DECISION}`],
])('%s', (_, fields, message) => {
  const [first, ...others] = broken(fields);
  expect(others).toEqual([]);
  if (message.endsWith('. allowed')) expect(first).toContain(`game.json ${message.slice(0, 60)}`);
  else expect(first).toBe(`game.json ${message}`);
});

test('text that is no JSON, with its place where the browser tells it', () => {
  expect(problems('{\n  "format": axis\n}')).toEqual([
    expect.stringMatching(/^game\.json(:2:\d+)? found text that is no JSON: ./),
  ]);
  expect(problems('')).toEqual([expect.stringMatching(/^game\.json(:1:1)? found text that is no JSON: ./)]);
});

test('JSON that is no game', () => {
  for (const text of ['null', '7', '"x"', '[]', '{"__proto__": {"moves": []}}'])
    expect(problems(text).length).toBeGreaterThan(0);
  expect(problems('[]')).toEqual(['game.json found a list of 0; allowed: a mapping with the fields of a saved game']);
});

test('never hangs or throws: files that are too large, too deep or too many', () => {
  expect(problems(`"${'x'.repeat(10 * 1024 * 1024)}"`)).toEqual([
    'game.json found a file of more than 10 MB; allowed: at most 10 MB',
  ]);
  expect(problems('['.repeat(1_000_000))).toHaveLength(1);
  expect(problems(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toHaveLength(1);
  const junk = Array.from({ length: 2000 }, (_, i) => ({ side: 'moscow', type: `t${i}` }));
  expect(broken({ moves: junk })).toHaveLength(20);
});

test('a game of other rules, of another scenario or of a changed one is named as such', () => {
  expect(checkRecord({ ...record, rulesVersion: '0.9.0' }, short)).toEqual([
    {
      code: 'rulesVersion',
      recorded: '0.9.0',
      here: RULES_VERSION,
      message: `the game was played by rules 0.9.0; these are rules ${RULES_VERSION}, under which its moves may lead elsewhere`,
    },
  ]);
  expect(checkRecord(record, scenarioByName('campaign-2015-2024')).map(({ message }) => message)).toEqual([
    'the game was played in scenario intervention-2015; this is campaign-2015-2024',
  ]);
  const own: GameRecord = { ...record, ...pick(SAMPLE) };
  expect(checkRecord(own, load())).toEqual([]);
  expect(checkRecord(own, load(changed('title: A sample', 'title: Renamed')))).toEqual([]);
  expect(checkRecord({ ...own, level: 'accessible' }, load()).map(({ message }) => message)).toEqual([
    'the game was played at level accessible; sample has historic',
  ]);
  const other = load(changed('tension: 4', 'tension: 5'));
  const [mismatch] = checkRecord(own, other);
  expect(mismatch?.code).toBe('scenarioHash');
  expect(mismatch?.message).toMatch(
    /^the scenario sample has changed since the game was played \(hash [0-9a-f]{12}, now [0-9a-f]{12}\)$/,
  );
});

/** What a record takes over from the set-up of a scenario. */
function pick(text: string): Pick<GameRecord, 'scenario' | 'scenarioHash' | 'level'> {
  const { scenario, scenarioHash, level } = setUpOf(load(text)).config;
  return { scenario, scenarioHash, level };
}
