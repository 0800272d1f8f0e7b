import { expect, test } from 'vitest';
import { problemText } from '../../src/scenario';
import { OPENING, problems, watch } from './lines';

test('a checkpoint right after a decision, with every difference and its line', () => {
  const text = `  - turn: 1
    decisions:
      - moscow: backchannel
        expect:
          detente: 3
          treasury: { moscow: 5, tehran: 5 }
          provinces: { homs: { stack: is 3, holder: government } }
`;
  const game = watch(text);
  expect(game.problems.map(problemText)).toEqual([
    'line.yaml:8:11 turns[0].decisions[0].expect.detente: turn 1, after moscow "backchannel": found 2; expected 3',
    'line.yaml:9:23 turns[0].decisions[0].expect.treasury.moscow: turn 1, after moscow "backchannel": found 4; expected 5',
    'line.yaml:10:32 turns[0].decisions[0].expect.provinces.homs.stack: turn 1, after moscow "backchannel": found is 2; expected is 3',
  ]);
  expect(game.record.moves).toHaveLength(1);
});

test('a checkpoint at the start of a turn stops before its first decision', () => {
  const game = watch('  - turn: 1\n    start: { trust: 4 }\n');
  expect(game.problems.map(problemText)).toEqual([
    'line.yaml:5:14 turns[0].start.trust: turn 1, start: found 5; expected 4',
  ]);
  expect(game.record.moves).toEqual([]);
});

test('the end of a turn is the first decision of the next one: drift and headline have happened', () => {
  const text = `${OPENING}    end: { sanctions: 2 }\n`;
  expect(problems(text)).toEqual(['line.yaml:9:12 turns[0].end.sanctions: turn 1, end: found 1; expected 2']);
});

/** Everything an expectation can name, as it is before the first decision of the short game. */
const AT_THE_START: [string, string][] = [
  ['stability: 5', 'stability: 6'],
  ['patronage: 0', 'patronage: -1'],
  ['trust: 5', 'trust: 6'],
  ['detente: 1', 'detente: 0'],
  ['tension: 3', 'tension: 4'],
  ['sanctions: 2', 'sanctions: 3'],
  ['brigades: 5', 'brigades: 4'],
  ['airDefence: 0', 'airDefence: 1'],
  ['chips: 0', 'chips: 1'],
  ['credits: 0', 'credits: 1'],
  ['freeSorties: 3', 'freeSorties: 2'],
  ['aidNeed: 3', 'aidNeed: 4'],
  ['strikeBonus: 0', 'strikeBonus: 2'],
  ['s300Open: false', 's300Open: true'],
  ['hits: 0', 'hits: 1'],
  ['joint: none', 'joint: homs'],
  ['jointHonoured: false', 'jointHonoured: true'],
  ['ending: none', 'ending: final'],
  ['vp: { moscow: 0, tehran: 0 }', 'vp: { tehran: 4 }'],
  ['treasury: { moscow: 5, tehran: 5 }', 'treasury: { tehran: 4 }'],
  ['resolve: { moscow: 8, tehran: 8 }', 'resolve: { moscow: 7 }'],
  ['candidates: { moscow: 0, tehran: 0 }', 'candidates: { moscow: 1 }'],
  ['verdicts: { moscow: none, tehran: none }', 'verdicts: { moscow: ruin }'],
  ['contracts: { A: none, C: none }', 'contracts: { C: tehran }'],
  ['provinces: { homs: { holder: government } }', 'provinces: { homs: { holder: is } }'],
  ['provinces: { homs: { stack: is 2 } }', 'provinces: { homs: { stack: rebels 2 } }'],
  ['provinces: { tartus: { stack: none } }', 'provinces: { homs: { stack: none } }'],
  ['provinces: { homs: { proxies: { moscow: 0, tehran: 1 } } }', 'provinces: { homs: { proxies: { tehran: 2 } } }'],
  ['provinces: { homs: { marks: 0 } }', 'provinces: { homs: { marks: 1 } }'],
];

test.each(AT_THE_START)('an expectation of %s holds, one of %s does not', (right, wrong) => {
  const start = (expected: string) => problems(`  - turn: 1\n    start: { ${expected} }\n`);
  expect(start(right)).toEqual([]);
  expect(start(wrong)).toHaveLength(1);
});

test('offers and bids can be expected', () => {
  const text = `${OPENING}      - moscow: joint front homs
      - moscow: { channel: silent }
      - tehran: { posture: lie low }
      - tehran: do not accuse
      - tehran: offer 1
        expect: { offer: 1, bid: 2 }
    dice: { bid: 6 }
`;
  expect(problems(text)).toEqual([]);
  expect(problems(text.replace('bid: 6', 'bid: 1'))).toEqual([
    'line.yaml:14:29 turns[0].decisions[7].expect.bid: turn 1, after tehran "offer 1": found 0; expected 2',
  ]);
});

test('staged dice fall as staged, and only in their turn', () => {
  const game = watch('  - turn: 1\n    dice: { israel: 6, bid: 1 }\n  - turn: 2\n    dice: { israel: 1 }\n');
  expect(game.record.stagedDice).toEqual({ '1/israel': 6, '1/bid': 1, '2/israel': 1 });
  const dice = game.chronicle.flatMap(({ code, values, turn }) =>
    code === 'strikeHidden' ? [`${turn}: ${values.die}`] : [],
  );
  expect(dice.slice(0, 2)).toEqual(['1: 6', '2: 1']);
});

test('a staged die that is never rolled is an error', () => {
  expect(problems('  - turn: 1\n    dice: { front/damascus: 6 }\n')).toEqual([
    'line.yaml:5:13 turns[0].dice.front/damascus: turn 1: this die was never rolled; allowed: dice that the turn asks for (rule 3.3)',
  ]);
});
