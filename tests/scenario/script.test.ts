import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGame, view } from '../../src/rules';
import {
  keyedDice,
  loadScript,
  PlayStop,
  playGame,
  problemText,
  randomController,
  scriptCheckpoints,
  scriptController,
  scriptedSides,
  setUpOf,
  watchScript,
} from '../../src/scenario';
import { loadScenarioFile, scenarioByName } from '../../src/scenario/files';
import { OPENING, problems, script, short, watch } from './lines';

test('R15: the worked example, step by step, with its dice', () => {
  const loaded = loadScenarioFile(fileURLToPath(new URL('../fixtures/worked-example.yaml', import.meta.url)));
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  const game = watchScript(loaded.scenario, { others: randomController('after turn 1') });
  expect(game.problems).toEqual([]);
  expect(game.record.level).toBe('historic');
  expect(Object.keys(game.record.stagedDice)).toHaveLength(6);
  expect(game.state.turn).toBeGreaterThan(1);
});

test('R15: each figure of the worked example is really compared', () => {
  const url = new URL('../fixtures/worked-example.yaml', import.meta.url);
  const text = readFileSync(url, 'utf8');
  const start = text.indexOf('      start:');
  // Each number of the checkpoints, one higher or lower, must stop the play at that very number.
  const places = [...text.matchAll(/: (\d+)(?=[ ,\n])/g)].filter(({ index }) => index > start);
  let compared = 0;
  for (const { 0: whole, 1: digits = '', index } of places) {
    const line = text.slice(0, index).split('\n').length;
    const near = Number(digits) === 0 ? 1 : Number(digits) - 1;
    const other = `${text.slice(0, index)}: ${near}${text.slice(index + whole.length)}`;
    const inOrders = /^ {8}- (moscow|tehran): \{/.test(text.split('\n')[line - 1] ?? '');
    if (inOrders) continue;
    const loaded = loadScript(asScript(other), 'changed.yaml');
    if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
    const historic = watchScript(short, { script: loaded.script, level: 'historic', others: randomController('x') });
    expect(historic.problems[0]?.message, `${whole} in line ${line}`).toMatch(
      new RegExp(`^turn 1, .*: found ${digits}; expected ${near}$`),
    );
    compared++;
  }
  expect(compared).toBeGreaterThan(55);
});

/** The script section of the worked example as a file of its own. */
function asScript(text: string): string {
  const section = text.slice(text.indexOf('script:\n') + 'script:\n'.length).replace(/^ {2}/gm, '');
  return `scenario: intervention-2015\nlevel: historic\n${section}`;
}

test('a script may cover one side only', () => {
  const one = script(`  - turn: 1\n    decisions:\n      - tehran: mobilise\n      - tehran: pass\n`);
  expect(scriptedSides(one)).toEqual(['tehran']);
  const game = watchScript(short, { script: one, others: randomController('x') });
  expect(game.problems).toEqual([]);
  const tehran = game.record.moves.filter(({ side }) => side === 'tehran');
  expect(tehran.slice(0, 2).map(({ type }) => type)).toEqual(['mobilise', 'pass']);
});

test('a script may cover some turns only', () => {
  const later = `  - turn: 2\n    start: { sanctions: 1 }\n    decisions:\n      - tehran: pass\n      - moscow: pass\n`;
  const game = watch(later);
  expect(game.problems).toEqual([]);
  const events = game.chronicle.filter(({ turn, code }) => turn === 2 && code === 'action');
  expect(events.map(({ values }) => values)).toMatchObject([
    { side: 'tehran', action: 'pass' },
    { side: 'moscow', action: 'pass' },
  ]);
});

test('a script for one side only plays against another controller in any game', () => {
  const { script: full } = short;
  if (!full) throw new Error('no script');
  const opening = { ...full, turns: full.turns.slice(0, 1) };
  const game = playGame({
    setUp: setUpOf(short),
    seed: 'another seed',
    controllers: {
      moscow: scriptController(opening, 'moscow', randomController('M')),
      tehran: (view, side) => (view.step === 'statecraft' ? { side, type: 'pass' } : randomController('T')(view, side)),
    },
    checkpoints: scriptCheckpoints(opening).filter(({ when }) => when === 'start'),
  });
  // Moscow's part holds; the checkpoint beside it counts on what Tehran does in the script.
  expect(game.problems.map(problemText)).toEqual([
    expect.stringMatching(/treasury\.tehran: turn 1, after moscow "recruit hama": found 5; expected 2$/),
    expect.stringMatching(/brigades: turn 1, after moscow "recruit hama": found 5; expected 7$/),
  ]);
  expect(game.commentary.filter((entry) => entry?.sources.includes('S4-17'))).toHaveLength(1);
});

test('a scripted controller that has nothing and nobody to ask stops the play', () => {
  const tehran = scriptController(script(OPENING), 'tehran');
  const seen = view(createGame(setUpOf(short), keyedDice('0'.repeat(32))), 'tehran');
  expect(tehran(seen, 'tehran')).toEqual({ side: 'tehran', type: 'pass' });
  expect(() => tehran(seen, 'tehran')).toThrow(PlayStop);
});

test('a script alone that ends too early says where', () => {
  expect(problems(OPENING, true)).toEqual([
    'line.yaml:4:5 turns[0]: turn 1, moscow, joint: the script has no decision here; allowed: a decision for each step',
  ]);
  const gap = '  - turn: 2\n    decisions: [{ moscow: pass }]\n';
  expect(problems(gap, true)).toEqual([
    'line.yaml:1:1 turn 1, moscow, statecraft: the script has no decision here; allowed: a decision for each step',
  ]);
});

test('a refused decision names file, line, turn, side, decision, code, values and what is legal', () => {
  expect(problems(`${OPENING}      - moscow: joint front damascus\n`)).toEqual([
    'line.yaml:9:9 turns[0].decisions[3]: turn 1, moscow, joint: "joint front damascus" is refused: notFront (side moscow, type joint, step joint, treasury 4, province damascus, stack 0); legal now: joint front rif-dimashq, joint front quneitra, joint front daraa, joint front homs, joint front hama, joint front latakia, joint front idlib, joint front aleppo, joint front raqqa, joint front deir-ez-zor',
  ]);
  expect(problems('  - turn: 1\n    decisions:\n      - moscow: deliver\n')[0]).toMatch(
    /^line\.yaml:6:9 turns\[0\]\.decisions\[0\]: turn 1, moscow, statecraft: "deliver" is refused: noOrder \(.*\); legal now: recruit damascus, .*, pass$/,
  );
});

test('refused orders name the place of the orders', () => {
  const text = `${OPENING}      - moscow: joint front homs
      - moscow: { sorties: { aleppo: 3, homs: 3 }, channel: silent }
`;
  expect(problems(text)[0]).toBe(
    'line.yaml:10:9 turns[0].decisions[4]: turn 1, moscow, orders: "{sorties: {homs: 3, aleppo: 3}, aid: 0, channel: silent}" is refused: unitsLimit (province aleppo, limit 5); legal now: orders with at most 5 sorties on rif-dimashq, quneitra, daraa, homs, hama, latakia, idlib, aleppo, raqqa, deir-ez-zor; aid 0 to 3 of treasury 4; channel share, silent, warn',
  );
});

test('a decision that the script forgot is not skipped over: the next one is refused', () => {
  const text = '  - turn: 1\n    decisions:\n      - moscow: joint front homs\n';
  expect(problems(text)[0]).toContain('turn 1, moscow, statecraft: "joint front homs" is refused: wrongStep');
});

test('a decision that nobody asked for is an error', () => {
  const text = `  - turn: 1
    decisions:
      - moscow: pass
      - tehran: pass
      - moscow: joint front homs
      - moscow: { channel: silent }
      - tehran: { posture: lie low }
      - tehran: accuse
`;
  expect(problems(text)).toEqual([]);
  const late = `${text}      - tehran: offer 0\n      - tehran: offer 1\n`;
  expect(problems(late)).toEqual([
    'line.yaml:13:9 turns[0].decisions[7]: turn 1, tehran: "offer 1" was never asked for; the turn was over before',
  ]);
});

test('decisions and checkpoints after the end of the game are errors', () => {
  // Nobody gives aid: Stability falls from 5 and the game collapses before turn 4.
  const idle = (turn: number) => `  - turn: ${turn}
    decisions:
      - moscow: pass
      - tehran: pass
      - ${turn % 2 === 1 ? 'moscow' : 'tehran'}: joint front homs
      - moscow: { channel: silent }
      - tehran: { posture: retaliate }
      - tehran: do not accuse
      - tehran: offer 0
      - moscow: vote abstain
`;
  const line = [1, 2, 3, 4].map(idle).join('');
  const found = watchScript(short, { script: script(line), level: 'historic' }).problems.map(problemText);
  expect(found[0]).toMatch(/^line\.yaml:\d+:9 turns\[\d\]\.decisions\[\d\]: turn \d, moscow: ".*" was never asked for/);
  const missed = watchScript(short, {
    script: script(`${idle(1)}  - turn: 4\n    end: { ending: final }\n`),
    level: 'historic',
    others: (view, side) => {
      if (view.step !== 'orders') return randomController('x')(view, side);
      const stance = side === 'moscow' ? 'silent' : 'retaliate';
      return { side, type: 'seal', units: {}, aid: 0, stance };
    },
  });
  expect(missed.problems.map(problemText)).toEqual([
    expect.stringMatching(
      /^line\.yaml:15:5 turns\[1\]\.end: the game ended in turn [123]; this checkpoint was never reached$/,
    ),
  ]);
});

test('the level and the seed of a script can be replaced', () => {
  const plain = script('  - turn: 1\n    decisions: []\n');
  const play = (options: object) => watchScript(short, { script: plain, others: randomController('x'), ...options });
  expect(play({}).record.level).toBe('accessible');
  expect(play({ level: 'historic' }).record.level).toBe('historic');
  expect(play({ seed: 'a' }).record.seed).not.toBe(play({ seed: 'b' }).record.seed);
  expect(() => watchScript(scenarioByName('rescue-2011'))).toThrow('rescue-2011 has no script');
});

test('a script file of its own names the scenario and the level', () => {
  const loaded = loadScript('scenario: x\nlevel: historic\nturns: [{ turn: 1 }]\n', 'a.yaml');
  expect(loaded).toMatchObject({
    ok: true,
    scenario: 'x',
    script: { level: 'historic', seed: 'script', file: 'a.yaml' },
  });
  const broken = (text: string) => {
    const read = loadScript(text, 'a.yaml');
    return read.ok ? [] : read.problems.map(problemText);
  };
  expect(broken('scenario: x\nturns: [{ turn: 1 }]\n')).toEqual([
    'a.yaml:1:1 level: found nothing; allowed: accessible, historic',
  ]);
  expect(broken('scenario: x\nlevel: historic\nturns: [{ turn: 1, decisions: [{ moscow: fly }] }]\n')).toEqual([
    expect.stringMatching(/^a\.yaml:3:34 turns\[0\]\.decisions\[0\]\.moscow: found "fly"; allowed: decisions such as /),
  ]);
  expect(broken('a: [')[0]).toMatch(/^a\.yaml:1:\d+ found text that is no YAML/);
});
