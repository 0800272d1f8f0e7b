import { expect, test } from 'vitest';
import { problemsOf, SAMPLE } from './sample';

const PROVINCE_LIST =
  'damascus, rif-dimashq, quneitra, daraa, suwayda, homs, hama, tartus, latakia, idlib, aleppo, raqqa, deir-ez-zor, hasakah';

/** A script added to the sample, and the one message it must give. */
const BROKEN_SCRIPTS: [string, string, string][] = [
  ['a script without turns', 'script: { seed: a }', '27:1 script.turns: found nothing; allowed: a list of 1 to 20'],
  [
    'a turn beyond the game',
    'script: { turns: [{ turn: 4 }] }',
    '27:21 script.turns[0].turn: found 4; allowed: 1 to 3, the turns of this scenario',
  ],
  [
    'turns in the wrong order',
    'script: { turns: [{ turn: 2 }, { turn: 1 }] }',
    '27:34 script.turns[1].turn: found turn 1 after turn 2; allowed: turns in ascending order, each once',
  ],
  [
    'a turn twice',
    'script: { turns: [{ turn: 2 }, { turn: 2 }] }',
    '27:34 script.turns[1].turn: found turn 2 after turn 2; allowed: turns in ascending order, each once',
  ],
  [
    'a script for a level that is not there',
    'script: { level: accessible, turns: [{ turn: 1 }] }',
    '27:11 script.level: found "accessible", which is not under levels; allowed: historic',
  ],
  [
    'a die that does not exist',
    'script: { turns: [{ turn: 1, dice: { front: 6 } }] }',
    `27:38 script.turns[0].dice.front: found the unknown key "front"; allowed: ${PROVINCE_LIST.replace(/(^|, )/g, '$1front/')}, ${PROVINCE_LIST.replace(/(^|, )/g, '$1removal/')}, card/m16/0, card/t16/0, card/t16/1, israel, rebels, is, bid, end`,
  ],
  [
    'a die of seven',
    'script: { turns: [{ turn: 1, dice: { front/homs: 7 } }] }',
    '27:38 script.turns[0].dice.front/homs: found 7; allowed: a whole number from 1 to 6',
  ],
  [
    'a decision of nobody',
    'script: { turns: [{ turn: 1, decisions: [{ note: a }] }] }',
    '27:42 script.turns[0].decisions[0]: found a mapping; allowed: exactly one of moscow and tehran in each entry',
  ],
  [
    'a decision of both',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: pass, tehran: pass }] }] }',
    '27:42 script.turns[0].decisions[0]: found a mapping; allowed: exactly one of moscow and tehran in each entry',
  ],
  [
    'an unknown decision',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: recrut homs }] }] }',
    '27:44 script.turns[0].decisions[0].moscow: found "recrut homs"; allowed: decisions such as "recruit homs", "recruit hama", "exit homs"',
  ],
  [
    'a decision of the other side',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: mobilise }] }] }',
    '27:44 script.turns[0].decisions[0].moscow: found "mobilise", a decision of tehran only; allowed: decisions of moscow',
  ],
  [
    'a decision as a number',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: 1 }] }] }',
    '27:44 script.turns[0].decisions[0].moscow: found 1; allowed: text such as "recruit homs", or a mapping with the orders',
  ],
  [
    'orders of the other side',
    'script: { turns: [{ turn: 1, decisions: [{ tehran: { sorties: {}, posture: retaliate } }] }] }',
    '27:54 script.turns[0].decisions[0].tehran.sorties: found the unknown key "sorties"; allowed: brigades, aid, posture',
  ],
  [
    'orders without a channel',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: { aid: 1 } }] }] }',
    '27:44 script.turns[0].decisions[0].moscow.channel: found nothing; allowed: share, silent, warn',
  ],
  [
    'an unknown posture',
    'script: { turns: [{ turn: 1, decisions: [{ tehran: { posture: hide } }] }] }',
    '27:54 script.turns[0].decisions[0].tehran.posture: found "hide"; allowed: lie low, build up, retaliate',
  ],
  [
    'too much aid',
    'script: { turns: [{ turn: 1, decisions: [{ tehran: { aid: 4, posture: lie low } }] }] }',
    '27:54 script.turns[0].decisions[0].tehran.aid: found 4; allowed: a whole number from 0 to 3',
  ],
  [
    'an expectation of nothing',
    'script: { turns: [{ turn: 1, start: {} }] }',
    '27:30 script.turns[0].start: found a mapping; allowed: at least one field to compare',
  ],
  [
    'an expectation out of range',
    'script: { turns: [{ turn: 1, end: { trust: 11 } }] }',
    '27:37 script.turns[0].end.trust: found 11; allowed: a whole number from 0 to 10',
  ],
  [
    'a source of a decision',
    'script: { turns: [{ turn: 1, decisions: [{ moscow: pass, sources: [Wikipedia] }] }] }',
    '27:68 script.turns[0].decisions[0].sources[0]: found "Wikipedia"; allowed: the id of a claim of the source ledger, such as S2-03, or of an outside source, such as un-res-1696',
  ],
];

test.each(BROKEN_SCRIPTS)('%s', (_, script, message) => {
  expect(problemsOf(`${SAMPLE}${script}\n`)).toEqual([`sample.yaml:${message}`]);
});
