/** The teaching pack as its two files hold it (scenarios/teaching): schema, types, and the checks that go across. Browser safe. */
import { z } from 'zod';
import { form, line, list, mapping, perSide, prose, whole } from '../scenario/fields';
import type { Problem } from '../scenario/problem';
import { readYaml } from '../scenario/sourcesYaml';
import { planOf } from './plan';

/** Who sits in a team; an observer belongs to no side. */
export const ROLES = ['leader', 'commander', 'diplomat'] as const;

const claim = form(/^S\d-\d\d$/, 'the id of a claim, such as S0-01');
const id = form(/^[a-z][a-z-]*$/, 'small letters with hyphens');
const titled = mapping({ title: line(80), text: prose(800) });
const role = mapping({
  does: prose(300),
  knows: prose(300),
  ask: prose(300),
  steps: list(line(80), 1, 6),
});
const team = mapping({ name: line(20), aims: prose(300), leader: role, commander: role, diplomat: role });
const worksheet = mapping({
  title: line(40),
  note: line(120),
  questions: list(mapping({ ask: prose(300), lines: whole(1, 8) }), 1, 10),
});
const planShape = mapping({
  minutes: whole(20, 240),
  hook: whole(1, 30),
  teach: whole(1, 60),
  turns: whole(1, 20),
  turn: mapping({ least: whole(3, 60), most: whole(3, 60) }),
  freeze: whole(1, 30),
  debrief: whole(5, 120),
  ticket: whole(1, 30),
  prompts: whole(1, 10),
});
/** Steps with a title of their own. */
const STEPS = ['hook', 'teach', 'freeze', 'debrief', 'ticket'] as const;
/** A turn: the first, one in the middle, the last that is played. */
const TURNS = ['first', 'middle', 'last'] as const;
export type TurnStep = (typeof TURNS)[number];
export type StepId = (typeof STEPS)[number] | TurnStep;

function each<K extends string, T>(keys: readonly K[], field: T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, field])) as Record<K, T>;
}

const packSchema = mapping({
  rationale: list(titled, 1, 10),
  outcomes: list(prose(200), 3, 8),
  care: mapping({
    title: line(60),
    text: prose(800),
    choices: list(prose(300), 1, 6),
    teacher: list(prose(300), 1, 8),
  }),
  roles: perSide(team),
  observer: mapping({ does: prose(300), table: list(line(60), 2, 6), ask: list(prose(300), 1, 6) }),
  worksheets: mapping({ before: worksheet, after: worksheet }),
  memo: mapping({ task: prose(600), criteria: list(titled, 2, 6), note: prose(300) }),
  prompts: list(mapping({ id, title: line(40), ask: prose(300), claims: list(claim, 1, 4) }), 4, 30),
  plans: list(planShape, 2, 4),
  steps: mapping({ ...each(STEPS, titled), ...each(TURNS, mapping({ text: prose(800) })) }),
  short: list(prose(300), 1, 8),
});

const lessonShape = mapping({
  fit: prose(300),
  hook: list(claim, 2, 4),
  rules: list(form(/^(?:\d+(?:\.\d+)?|[CH]\d(?:\.\d+)?)$/, 'the number of a rule, such as 6.2'), 1, 6),
  watch: list(prose(300), 1, 20),
  prompts: list(id, 3, 10),
  homework: prose(400),
});
const lessonsSchema = mapping({ lessons: z.record(z.string(), lessonShape) });

export type Pack = z.output<typeof packSchema>;
export type Lesson = z.output<typeof lessonShape>;
export type PlanShape = z.output<typeof planShape>;
export type Worksheet = z.output<typeof worksheet>;

export interface Teaching {
  readonly pack: Pack;
  /** By id of the scenario. */
  readonly lessons: Readonly<Record<string, Lesson>>;
}

export type LoadedTeaching =
  | { readonly ok: true; readonly teaching: Teaching }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the pack is checked against. */
export interface Known {
  readonly claims: readonly { readonly id: string }[];
  /** By id of the scenario: its turns, and minutes for all of them. */
  readonly lessons: Readonly<Record<string, { readonly turns: number; readonly minutes: number }>>;
  /** Numbers of the sections of the rulebook. */
  readonly rules: ReadonlySet<string>;
}

/** Reads both files. Never throws: every problem names its place and what is allowed. */
export function loadTeaching(texts: { readonly pack: string; readonly lessons: string }, known: Known): LoadedTeaching {
  const pack = readYaml(texts.pack, 'pack.yaml', packSchema);
  const lessons = readYaml(texts.lessons, 'lessons.yaml', lessonsSchema);
  const problems: Problem[] = [...pack.problems, ...lessons.problems];
  if (!pack.value || !lessons.value) return { ok: false, problems };
  const claims = new Set(known.claims.map((one) => one.id));
  const strange = (at: typeof pack.at, path: (string | number)[], ids: readonly string[]) => {
    ids.forEach((one, i) => {
      if (!claims.has(one)) problems.push(at([...path, i], `found ${one}; allowed: a claim of claims.yaml`));
    });
  };
  for (const [i, prompt] of pack.value.prompts.entries()) strange(pack.at, ['prompts', i, 'claims'], prompt.claims);
  const prompts = pack.value.prompts.map((prompt) => prompt.id);
  const { plans } = pack.value;
  plans.forEach((plan, i) => {
    const { hook, teach, freeze, debrief, ticket, turn } = plan;
    const left = plan.minutes - hook - teach - freeze - debrief - ticket;
    if (left < turn.least || turn.least > turn.most) {
      const message = `found ${left} minutes left for turns of ${turn.least} to ${turn.most}; allowed: room for one`;
      problems.push(pack.at(['plans', i, 'turn'], message));
    }
  });
  const entries = lessons.value.lessons;
  for (const scenario of Object.keys(known.lessons)) {
    if (entries[scenario]) continue;
    problems.push(lessons.at(['lessons'], `found nothing for the scenario ${scenario}; allowed: a lesson for each`));
  }
  const needed = Math.max(...plans.map((plan) => plan.prompts));
  for (const [scenario, one] of Object.entries(entries)) {
    const where = ['lessons', scenario];
    const complain = (field: string, message: string) => problems.push(lessons.at([...where, field], message));
    const lesson = known.lessons[scenario];
    if (lesson === undefined) {
      problems.push(lessons.at(where, `found ${scenario}; allowed: ${Object.keys(known.lessons).join(', ')}`));
      continue;
    }
    strange(lessons.at, [...where, 'hook'], one.hook);
    if (one.watch.length > lesson.turns)
      complain('watch', `found ${one.watch.length} sentences; allowed: at most ${lesson.turns}`);
    if (one.prompts.length < needed) complain('prompts', `found ${one.prompts.length}; allowed: at least ${needed}`);
    for (const prompt of one.prompts.filter((each) => !prompts.includes(each))) {
      complain('prompts', `found ${prompt}; allowed: ${prompts.join(', ')}`);
    }
    for (const rule of one.rules.filter((each) => !known.rules.has(each))) {
      complain('rules', `found ${rule}; allowed: a section of docs/RULES.md`);
    }
    const most = Math.max(...plans.map((plan) => planOf(plan, lesson).turns));
    if (one.watch.length < most) complain('watch', `found ${one.watch.length} sentences; allowed: ${most} or more`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, teaching: { pack: pack.value, lessons: entries } };
}
