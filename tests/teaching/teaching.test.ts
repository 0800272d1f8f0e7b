/** The teaching pack: its checks, its plans, and docs/TEACHING.md. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MISSING } from '../../src/messages';
import { teachingDocument } from '../../src/teaching/document';
import { readTeaching, TEACHING_FILES } from '../../src/teaching/files';
import { type Known, loadTeaching } from '../../src/teaching/pack';
import { planOf } from '../../src/teaching/plan';
import { generalSheets, lessonSheets, roleSheets, worksheets } from '../../src/teaching/sheets';

const data = readTeaching();
const [pack = '', lessons = ''] = TEACHING_FILES.map((file) => readFileSync(file, 'utf8'));
const known: Known = {
  claims: Object.keys(data.claims).map((id) => ({ id })),
  lessons: Object.fromEntries(data.scenarios.map((one) => [one.id, { turns: one.turns.length, minutes: one.minutes }])),
  rules: new Set(Object.values(data.lessons).flatMap((lesson) => lesson.rules)),
};

function problems(texts: { pack?: string; lessons?: string }): string[] {
  const loaded = loadTeaching({ pack, lessons, ...texts }, known);
  return loaded.ok ? [] : loaded.problems.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`);
}

test('docs/TEACHING.md is what npm run teaching writes', () => {
  const document = teachingDocument(data);
  expect(document).not.toMatch(MISSING);
  expect(readFileSync(new URL('../../docs/TEACHING.md', import.meta.url), 'utf8')).toBe(document);
});

test('there are eight scenarios, each with a lesson of 45 and of 90 minutes', () => {
  expect(data.scenarios).toHaveLength(8);
  for (const facts of data.scenarios) {
    for (const shape of data.pack.plans) {
      const plan = planOf(shape, { minutes: facts.minutes, turns: facts.turns.length });
      expect(plan.steps[0]?.from).toBe(0);
      expect(plan.steps.at(-1)?.to).toBe(shape.minutes);
      expect(plan.steps.slice(1).map(({ from }) => from)).toEqual(plan.steps.slice(0, -1).map(({ to }) => to));
      expect(plan.turns).toBeLessThanOrEqual(facts.turns.length);
      const debrief = plan.steps.find(({ step }) => step === 'debrief')!;
      if (shape.minutes === 45) {
        expect([plan.turns, plan.turnMinutes, debrief.to - debrief.from], facts.id).toEqual([3, 7, 10]);
      } else {
        expect(plan.turns, facts.id).toBeGreaterThanOrEqual(Math.min(4, facts.turns.length));
        expect(debrief.to - debrief.from, facts.id).toBeGreaterThanOrEqual(20);
      }
    }
    const text = JSON.stringify(lessonSheets(data, facts));
    expect(text).not.toMatch(MISSING);
    for (const words of [...facts.questions, ...facts.objectives, data.lessons[facts.id]!.homework]) {
      expect(text, facts.id).toContain(JSON.stringify(words).slice(1, -1));
    }
  }
});

test('a claim is never shown without what is doubtful about it', () => {
  for (const facts of data.scenarios) {
    const text = JSON.stringify(lessonSheets(data, facts));
    for (const id of data.lessons[facts.id]!.hook) {
      for (const doubt of data.claims[id]!.doubts) expect(text, id).toContain(JSON.stringify(doubt).slice(1, -1));
    }
  }
});

test('there are role sheets for both sides and an observer, two worksheets, a rubric, a content note', () => {
  expect(roleSheets(data).map(({ title }) => title)).toEqual([
    ...['Moscow', 'Tehran'].flatMap((side) => ['leader', 'commander', 'diplomat'].map((role) => `${side}: ${role}`)),
    'Observer',
  ]);
  expect(worksheets(data)).toHaveLength(2);
  const ids = generalSheets(data).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['rationale', 'care', 'memo', 'prompts', 'short']));
});

test('what is wrong in the pack is named with its place', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ pack: pack.replace('[S0-22, S2-21]', '[S9-99, S2-21]') })).toEqual([
    expect.stringMatching(/^pack\.yaml:\d+ prompts\[0\]\.claims\[0\]: found S9-99; allowed: a claim/),
  ]);
  expect(problems({ pack: pack.replace('outcomes:', 'outcome:') })[0]).toMatch(/^pack\.yaml/);
  expect(problems({ lessons: lessons.replace('  epilogue-2024:', '  epilogue:') })).toEqual([
    expect.stringContaining('found nothing for the scenario epilogue-2024'),
    expect.stringContaining('found epilogue; allowed:'),
  ]);
  expect(problems({ lessons: lessons.replace("rules: ['6.2', '5.2'", "rules: ['6.9', '5.2'") })).toEqual([
    expect.stringContaining('found 6.9; allowed: a section of docs/RULES.md'),
  ]);
  expect(problems({ lessons: lessons.replace('prompts: [keys, ', 'prompts: [locks, ') })).toEqual([
    expect.stringContaining('found locks; allowed: rhetoric'),
  ]);
  expect(problems({ lessons: lessons.replace(/ +- The last vote, and the hardest\..*\n/, '') })).toEqual([
    expect.stringContaining('found 5 sentences; allowed: 6 or more'),
  ]);
  expect(problems({ pack: pack.replace('minutes: 45,', 'minutes: 25,') })[0]).toContain('allowed: room for one');
});
