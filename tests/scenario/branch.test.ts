import { expect, test } from 'vitest';
import {
  differences,
  formatMove,
  listBranches,
  matchSetUp,
  newScenarioText,
  playBranch,
  playLine,
  problemText,
  randomController,
  rebaseScript,
  rebuild,
  turnEnds,
  watchScript,
} from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { load, problemsOf, SAMPLE } from './sample';

const campaign = scenarioByName('campaign-2015-2024');
const short = scenarioByName('intervention-2015');
const told = (found: ReturnType<typeof differences>) =>
  found.map(({ turn, what, first, second }) => `${turn} ${what}: ${first} -> ${second}`);

test('the branches of the two scenarios with a script', () => {
  const names = [campaign, short].map((scenario) => listBranches(scenario).map(({ name, from }) => `${from} ${name}`));
  expect(names).toEqual([
    ['9 moscow-passes-the-warning', '6 tehran-takes-the-american-deal', '10 an-ally-who-stays'],
    ['2 moscow-holds-the-missiles-back', '4 tehran-says-nothing'],
  ]);
});

const all = [campaign, short].flatMap((scenario) =>
  listBranches(scenario).map((branch) => [`${scenario.id} ${branch.name}`, scenario, branch] as const),
);

test.each(all)('%s: legal, another game from its turn on, and alike before', (_, scenario, branch) => {
  const line = playLine(scenario);
  const { result, leftOut } = playBranch(scenario, branch.name);
  expect(result.problems).toEqual([]);
  const found = differences(line.result, result);
  expect(Math.min(...found.map(({ turn }) => turn))).toBe(branch.from);
  expect(leftOut.every(({ turn }) => turn >= branch.from)).toBe(true);
  // The replaced decisions were really made.
  const texts = result.record.moves.map(formatMove);
  const lineTexts = line.result.record.moves.map(formatMove);
  expect(texts).not.toEqual(lineTexts);
  // From the same seed it is the same game again.
  expect(playBranch(scenario, branch.name).result.record).toEqual(result.record);
});

test('the line itself is the script as watched', () => {
  const { result, leftOut, branch } = playLine(campaign);
  expect([leftOut, branch]).toEqual([[], null]);
  expect(result.record).toEqual(watchScript(campaign).record);
  expect(differences(result, watchScript(campaign))).toEqual([]);
  expect([...turnEnds(result).keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('what differed and when: a warning in 2023', () => {
  const found = told(differences(playLine(campaign).result, playBranch(campaign, 'moscow-passes-the-warning').result));
  expect(found.slice(0, 3)).toEqual(['9 stability: 2 -> 3', '9 credits: 3 -> 2', '9 vp.moscow: 29 -> 30']);
  expect(found).toContain('9 provinces.rif-dimashq.proxies.tehran: 0 -> 1');
});

test('what differed and when: full aid in 2024 changes the end', () => {
  const found = told(differences(playLine(campaign).result, playBranch(campaign, 'an-ally-who-stays').result));
  expect(found).toContain('10 ending: stability -> final');
  expect(found).toContain('10 verdicts.moscow: salvage -> partner');
  expect(found).toContain('10 provinces.latakia.holder: rebels -> government');
});

const LINE = `script:
  turns:
    - turn: 1
      start: { trust: 5 }
      decisions:
        - moscow: backchannel
          expect: { detente: 2 }
        - tehran: pass
        - moscow: pass
          expect: { detente: 2 }
`;
const branch = (body: string) =>
  `${SAMPLE}${LINE}branches:\n  - name: other\n    title: Other\n    note: Else.\n${body}`;

test('checkpoints hold up to the branch point and not beyond', () => {
  const scenario = load(branch('    replace: [{ turn: 1, number: 2, moscow: hedge }]\n'));
  const [first, , second] = listBranches(scenario)[0]?.script?.turns[0]?.decisions ?? [];
  expect([first?.expect, second?.expect]).toEqual([{ detente: 2 }, null]);
  expect(second?.decision).toEqual({ side: 'moscow', type: 'hedge' });
});

test('another start: what is named is replaced, a province as a whole', () => {
  const text = branch('    setup: { tension: 7, treasury: { tehran: 9 }, provinces: { homs: { stack: rebels 1 } } }\n');
  const [entry] = listBranches(load(text));
  expect(entry?.from).toBe(1);
  expect(entry?.setup).toMatchObject({
    tension: 7,
    treasury: { moscow: 6, tehran: 9 },
    provinces: {
      homs: { stack: { faction: 'rebels', strength: 1 }, proxies: { moscow: 0, tehran: 0 } },
      tartus: { proxies: { moscow: 2 } },
    },
    contracts: { A: 'moscow' },
  });
});

test('a saved game of a branch or of another variant finds its start', () => {
  const scenario = load(branch('    setup: { tension: 7 }\n'));
  const { result } = playBranch(scenario, 'other');
  const setUp = matchSetUp(scenario, result.record);
  expect(setUp?.tension).toBe(7);
  expect(setUp && rebuild(setUp, result.record).state).toEqual(result.state);
  const line = watchScript(campaign).record;
  expect(matchSetUp(campaign, line)?.config.cards).toBe(false);
  expect(matchSetUp(campaign, { ...line, scenarioHash: '0'.repeat(64) })).toBeNull();
});

test.each([
  [
    branch('    replace: [{ turn: 1, number: 3, moscow: hedge }]\n'),
    '41:26 branches[0].replace[0].number: found decision 3 of moscow in turn 1; allowed: 1 to 2',
  ],
  [
    branch('    replace: [{ turn: 2, number: 1, moscow: hedge }]\n'),
    '41:26 branches[0].replace[0].number: found decision 1 of moscow in turn 2; allowed: a turn in which the script decides for this side',
  ],
  [
    branch('    replace: [{ turn: 1, number: 2, moscow: pass }]\n'),
    '41:37 branches[0].replace[0].moscow: found what the script has there already, "pass"; allowed: another decision',
  ],
  [
    branch('    setup: { provinces: { homs: { holder: rebels, stack: rebels 9 } } }\n'),
    /^sample\.yaml:41:51 branches\[0\]\.setup\.provinces\.homs\.stack: found "rebels 9"; allowed: none, or a faction/,
  ],
  [
    branch('    setup: { provinces: { tartus: { holder: rebels, stack: rebels 2 } } }\n'),
    '41:5 branches[0].setup.contracts.A: found a contract in tartus, which rebels hold; allowed: only in government-held provinces (rule 1.5)',
  ],
  [branch('    title: x\n'), /found the key "title" twice/],
  [branch(''), '38:5 branches[0]: found a mapping; allowed: at least one of replace, setup, headlines and modifiers'],
] as [string, string | RegExp][])('a branch with something wrong %#', (text, message) => {
  const [problem, ...more] = problemsOf(text);
  expect(more).toEqual([]);
  if (typeof message === 'string') expect(problem).toBe(`sample.yaml:${message}`);
  else expect(problem).toMatch(message);
});

test('an unknown branch: which there are', () => {
  expect(() => playBranch(short, 'nothing')).toThrow(
    'intervention-2015 has no branch nothing; it has moscow-holds-the-missiles-back, tehran-says-nothing',
  );
});

test('rebase: a script that holds, a decision that does not, a checkpoint that does not', () => {
  expect(rebaseScript(campaign)).toMatchObject({ holds: true, decision: null, checkpoints: [], played: 117 });
  const bad = rebaseScript(load(`${SAMPLE}${LINE.replace('moscow: pass', 'moscow: delay')}`));
  expect(bad.holds).toBe(false);
  expect(bad.played).toBe(2);
  expect(bad.decision && problemText(bad.decision)).toMatch(
    /^sample\.yaml:35:11 script\.turns\[0\]\.decisions\[2\]: turn 1, moscow, statecraft: "delay" is refused: /,
  );
  const changed = rebaseScript(load(`${SAMPLE}${LINE.replace('detente: 2', 'detente: 4')}`));
  expect(changed).toMatchObject({ holds: false, decision: null });
  expect(changed.checkpoints.map(problemText)).toEqual([
    'sample.yaml:33:21 script.turns[0].decisions[0].expect.detente: turn 1, after moscow "backchannel": found 2; expected 4',
  ]);
  expect(() => rebaseScript(load())).toThrow('sample has no script');
});

test('a new scenario validates and plays as it stands, and so does its branch', () => {
  expect(problemsOf(newScenarioText('my-own'))).toEqual([]);
  const scenario = load(newScenarioText('my-own'));
  expect(scenario.id).toBe('my-own');
  expect(watchScript(scenario, { others: randomController('a') }).problems).toEqual([]);
  expect(rebaseScript(scenario).holds).toBe(true);
  expect(playBranch(scenario, 'a-richer-moscow').result.problems).toEqual([]);
  expect(() => newScenarioText('My own')).toThrow('"My own" is no id of a scenario');
});
