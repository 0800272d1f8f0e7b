import { expect, test } from 'vitest';
import { HEADLINES, MODIFIERS } from '../../src/rules';
import { changed, load, problemsOf } from './sample';

test('a good file is read with every default filled in', () => {
  const scenario = load();
  expect(scenario).toMatchObject({
    id: 'sample',
    file: 'sample.yaml',
    turns: ['2015', '2016', 'Spring 2017'],
    headlines: ['h01', 'none', 'h04'],
    reinforcement: { rebels: 2, is: 0 },
    modifiers: [],
    script: null,
    levels: { historic: { stability: 4, aidNeed: 4, counterBase: 6, vp: { moscow: 0, tehran: 2 } } },
  });
  expect(scenario.setup).toMatchObject({
    patronage: 0,
    trust: 5,
    tension: 4,
    treasury: { moscow: 6, tehran: 5 },
    resolve: { moscow: 8, tehran: 8 },
    freeSorties: 3,
    contracts: { A: 'moscow' },
  });
  expect(scenario.setup.provinces.idlib?.stack).toEqual({ faction: 'rebels', strength: 5 });
});

test('headlines may be left out: then there are none', () => {
  expect(load(changed('headlines: [h01, none, h04]\n', '')).headlines).toEqual(['none', 'none', 'none']);
});

test('R1.2: a government province may have an insurgency of any faction', () => {
  expect(load(changed('stack: is 2', 'stack: rebels 6')).setup.provinces.homs).toMatchObject({
    holder: 'government',
    stack: { faction: 'rebels', strength: 6 },
  });
});

test('R1.4: the guard on Hasakah can be lifted in so many words', () => {
  const scenario = load(changed('guard: true', 'guard: false'));
  expect(scenario.setup.provinces.hasakah?.guard).toBe(false);
});

const PROVINCE_LIST =
  'damascus, rif-dimashq, quneitra, daraa, suwayda, homs, hama, tartus, latakia, idlib, aleppo, raqqa, deir-ez-zor, hasakah';
const STACKS = 'none, or a faction (rebels, is, sdf) with its strength from 1 to 6, such as "rebels 3" or {rebels: 3}';
const ID = 'small letters and digits with hyphens, at most 60, such as intervention-2015';
const LABEL = 'a label such as 2015 or "Spring 2018", 1 to 40 characters';
const HEADLINE_LIST = ['none', ...HEADLINES].join(', ');

/** What is changed in the sample, into what, and the one message it must give. */
const BROKEN: [string, string, string, string][] = [
  // Forms of fields
  [
    'a field is missing',
    'title: A sample\n',
    '',
    '1:1 title: found nothing; allowed: text on one line, 1 to 80 characters',
  ],
  [
    'text where a number belongs',
    'tension: 4',
    'tension: four',
    '17:3 setup.tension: found "four"; allowed: a whole number from 0 to 10',
  ],
  ['half a point', 'tension: 4', 'tension: 4.5', '17:3 setup.tension: found 4.5; allowed: a whole number from 0 to 10'],
  [
    'a track out of range',
    'tension: 4',
    'tension: 11',
    '17:3 setup.tension: found 11; allowed: a whole number from 0 to 10',
  ],
  [
    'a negative track',
    'tension: 4',
    'patronage: -6',
    '17:3 setup.patronage: found -6; allowed: a whole number from -5 to 5',
  ],
  [
    'a number as a title',
    'title: A sample',
    'title: 5',
    '2:1 title: found 5; allowed: text on one line, 1 to 80 characters',
  ],
  [
    'an empty title',
    'title: A sample',
    'title: " "',
    '2:1 title: found " "; allowed: text on one line, 1 to 80 characters',
  ],
  [
    'a title of two lines',
    'title: A sample',
    'title: "A\\nB"',
    '2:1 title: found "A B"; allowed: text on one line, 1 to 80 characters',
  ],
  [
    'a control character',
    'summary: A short one.',
    'summary: "a\\ab"',
    '6:1 summary: found "a\u0007b"; allowed: text, 1 to 1200 characters',
  ],
  [
    'a list where text belongs',
    'summary: A short one.',
    'summary: [a, b]',
    '6:1 summary: found a list of 2; allowed: text, 1 to 1200 characters',
  ],
  [
    'text where a list belongs',
    'objectives: [Learn.]',
    'objectives: Learn.',
    '8:1 objectives: found "Learn."; allowed: a list of 1 to 8',
  ],
  [
    'an empty list',
    'questions: [Why?]',
    'questions: []',
    '9:1 questions: found a list of 0; allowed: a list of 1 to 12',
  ],
  ['an id with capitals', 'id: sample', 'id: Sample', `1:1 id: found "Sample"; allowed: ${ID}`],
  [
    'an unknown key',
    'reinforcement:',
    'reinforcements:',
    '26:1 reinforcements: found the unknown key "reinforcements" (did you mean "reinforcement"?); allowed: id, title, subtitle, period, lesson, summary, interest, objectives, questions, sources, level, levels, turns, calendar, headlines, headlineMode, cards, eras, openingHand, lastYear, setup, reinforcement, modifiers, actions, hiddenEndFrom, verdict, leavesOut, outside, script, branches',
  ],
  [
    'a lesson without minutes',
    'lesson: { minutes: 10 }',
    'lesson: { note: a }',
    '5:1 lesson.minutes: found nothing; allowed: a whole number from 5 to 600',
  ],
  [
    'one side only',
    ', tehran: Something else.',
    '',
    '7:1 interest.tehran: found nothing; allowed: text, 1 to 600 characters',
  ],
  [
    'true where there are names',
    'guard: true',
    'guard: maybe',
    '24:43 setup.provinces.hasakah.guard: found "maybe"; allowed: true or false',
  ],
  // Sources
  [
    'a malformed source',
    'sources: [S2-03]',
    'sources: [S2-03, S2-3]',
    '10:18 sources[1]: found "S2-3"; allowed: the id of a claim of the source ledger, such as S2-03, or of an outside source, such as un-res-1696',
  ],
  [
    'a source twice',
    'sources: [S2-03]',
    'sources: [S2-03, S2-03]',
    '10:18 sources[1]: found source "S2-03" twice; allowed: once',
  ],
  ['no source', 'sources: [S2-03]', 'sources: []', '10:1 sources: found a list of 0; allowed: at least one source'],
  // Levels
  ['an unknown level', 'level: historic', 'level: hard', '11:1 level: found "hard"; allowed: accessible, historic'],
  [
    'a level that is not there',
    'level: historic',
    'level: accessible',
    '11:1 level: found "accessible", which is not under levels; allowed: historic',
  ],
  [
    'a level of another name',
    'levels:',
    'levels:\n  classic: {}',
    '13:3 levels.classic: found the unknown key "classic"; allowed: accessible, historic',
  ],
  [
    'no level at all',
    'levels:\n  historic: { vp: { tehran: 2 } }',
    'levels: {}',
    '11:1 level: found "historic", which is not under levels; allowed: add a level under levels',
  ],
  [
    'a start in collapse',
    '{ vp:',
    '{ stability: 0, vp:',
    '13:15 levels.historic.stability: found 0; allowed: a whole number from 1 to 10',
  ],
  [
    'a need nobody can meet',
    '{ vp:',
    '{ aidNeed: 7, vp:',
    '13:15 levels.historic.aidNeed: found 7; allowed: a whole number from 1 to 6',
  ],
  [
    'negative points',
    'vp: { tehran: 2 }',
    'vp: { tehran: -2 }',
    '13:21 levels.historic.vp.tehran: found -2; allowed: a whole number from 0 to 99',
  ],
  // Turns and headlines
  [
    'a label twice',
    '[2015, 2016, Spring',
    '[2015, 2015, Spring',
    '14:15 turns[1]: found the label "2015" twice; allowed: once',
  ],
  [
    'a label that is no text',
    '[2015, 2016, Spring',
    '[2015, true, Spring',
    `14:15 turns[1]: found true; allowed: ${LABEL}`,
  ],
  [
    'no turns',
    'turns: [2015, 2016, Spring 2017]\nheadlines: [h01, none, h04]',
    'turns: []',
    '14:1 turns: found a list of 0; allowed: a list of 1 to 20',
  ],
  [
    'too few headlines',
    '[h01, none, h04]',
    '[h01]',
    '15:1 headlines: found 1 headlines for 3 turns; allowed: one for each turn (none where there is no news)',
  ],
  [
    'an unknown headline',
    '[h01, none, h04]',
    '[h01, none, h31]',
    `15:24 headlines[2]: found "h31"; allowed: ${HEADLINE_LIST}`,
  ],
  [
    'a headline twice',
    '[h01, none, h04]',
    '[h04, none, h04]',
    '15:24 headlines[2]: found headline "h04" twice; allowed: once',
  ],
  // Board
  [
    'an unknown province',
    '    tartus:',
    '    tartous:',
    `22:5 setup.provinces.tartous: found the unknown key "tartous" (did you mean "tartus"?); allowed: ${PROVINCE_LIST}`,
  ],
  [
    'a stack too strong',
    'stack: is 2',
    'stack: is 7',
    `21:13 setup.provinces.homs.stack: found "is 7"; allowed: ${STACKS}`,
  ],
  [
    'a stack of nobody',
    'stack: is 2',
    'stack: turks 2',
    `21:13 setup.provinces.homs.stack: found "turks 2"; allowed: ${STACKS}`,
  ],
  ['a stack as a number', 'stack: is 2', 'stack: 2', `21:13 setup.provinces.homs.stack: found 2; allowed: ${STACKS}`],
  [
    'two factions in one stack',
    '{ rebels: 5 }',
    '{ rebels: 5, is: 1 }',
    `23:30 setup.provinces.idlib.stack: found a mapping; allowed: ${STACKS}`,
  ],
  [
    'a stack too strong in a mapping',
    '{ rebels: 5 }',
    '{ rebels: 9 }',
    '23:39 setup.provinces.idlib.stack.rebels: found 9; allowed: a whole number from 1 to 6',
  ],
  [
    'too many proxies',
    '{ moscow: 2 }',
    '{ moscow: 4 }',
    '22:26 setup.provinces.tartus.proxies.moscow: found 4; allowed: a whole number from 0 to 3',
  ],
  [
    'R1.2: rebel land without rebels',
    'stack: { rebels: 5 }',
    'stack: none',
    '23:30 setup.provinces.idlib.stack: found none in a province that rebels hold; allowed: "rebels 1" to "rebels 6" (rule 1.2)',
  ],
  [
    'R1.2: rebel land without a stack',
    ', stack: { rebels: 5 }',
    '',
    '23:5 setup.provinces.idlib.stack: found none in a province that rebels hold; allowed: "rebels 1" to "rebels 6" (rule 1.2)',
  ],
  [
    'R1.2: rebel land with IS in it',
    'stack: { rebels: 5 }',
    'stack: is 3',
    '23:30 setup.provinces.idlib.stack: found is 3 in a province that rebels hold; allowed: "rebels 1" to "rebels 6" (rule 1.2)',
  ],
  [
    'an unknown holder',
    'holder: rebels',
    'holder: turkey',
    '23:14 setup.provinces.idlib.holder: found "turkey"; allowed: government, rebels, is, sdf',
  ],
  [
    'R12.1: Damascus lost at the start',
    'damascus: {',
    'damascus: { holder: is, stack: is 1,',
    '20:17 setup.provinces.damascus.holder: found is; allowed: government, because the fall of Damascus ends the game (rule 12.1)',
  ],
  [
    'R1.4: a guard over nobody',
    'tartus: {',
    'tartus: { guard: true,',
    '22:15 setup.provinces.tartus.guard: found a guard without a stack; allowed: true only where there is an enemy stack (rule 1.4)',
  ],
  [
    'R1.4: Hasakah without a word on its guard',
    ', guard: true',
    '',
    '24:5 setup.provinces.hasakah: found no "guard"; allowed: guard: true (rule 1.4), or guard: false to lift it',
  ],
  // Contracts
  [
    'an unknown site',
    '{ A: moscow }',
    '{ K: moscow }',
    '25:16 setup.contracts.K: found the unknown key "K"; allowed: A, B, C, D, E, F, G, H, I, J',
  ],
  [
    'a contract of nobody',
    '{ A: moscow }',
    '{ A: damascus }',
    '25:16 setup.contracts.A: found "damascus"; allowed: moscow, tehran',
  ],
  [
    'R1.5: two contracts on a site',
    '{ A: moscow }',
    '{ A: moscow, A: tehran }',
    '25:27 found the key "A" twice; allowed: once in a mapping',
  ],
  [
    'R1.5: a contract behind the lines',
    '{ A: moscow }',
    '{ F: moscow }',
    '25:16 setup.contracts.F: found a contract in hasakah, which sdf hold; allowed: only in government-held provinces (rule 1.5)',
  ],
  // The rest
  [
    'reinforcement beyond any game',
    'rebels: 2 }',
    'rebels: 21 }',
    '26:18 reinforcement.rebels: found 21; allowed: a whole number from 0 to 20',
  ],
  [
    'a modifier',
    'reinforcement:',
    'modifiers: [hidden-end]\nreinforcement:',
    `26:13 modifiers[0]: found "hidden-end"; allowed: ${MODIFIERS.join(', ')}`,
  ],
  [
    'R12.2: Overreach below the lead',
    'reinforcement:',
    'verdict: { lead: 5, overreach: 5 }\nreinforcement:',
    '26:21 verdict.overreach: found 5; allowed: more than the lead that decides, 5',
  ],
  [
    'R12.2: Overreach below the lead that is not printed',
    'reinforcement:',
    'verdict: { overreach: 2 }\nreinforcement:',
    '26:12 verdict.overreach: found 2; allowed: more than the lead that decides, 2',
  ],
];

test.each(BROKEN)('%s', (_, from, to, message) => {
  expect(problemsOf(changed(from, to))).toEqual([`sample.yaml:${message}`]);
});

test('several problems are named at once, each with its own place', () => {
  const text = changed('tension: 4', 'tension: 40').replace('minutes: 10', 'minutes: 1').replace('is 2', 'is 0');
  expect(problemsOf(text)).toEqual([
    'sample.yaml:5:11 lesson.minutes: found 1; allowed: a whole number from 5 to 600',
    'sample.yaml:17:3 setup.tension: found 40; allowed: a whole number from 0 to 10',
    `sample.yaml:21:13 setup.provinces.homs.stack: found "is 0"; allowed: ${STACKS}`,
  ]);
});

test('a file that holds something else altogether', () => {
  expect(problemsOf('- a\n- b\n')).toEqual([
    expect.stringContaining('found a list of 2; allowed: a mapping with id, title'),
  ]);
  expect(problemsOf('')).toEqual([expect.stringContaining('found nothing; allowed: a mapping with id, title')]);
  expect(problemsOf('42')).toEqual([expect.stringContaining('found 42; allowed: a mapping with id, title')]);
});
