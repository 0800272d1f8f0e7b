/** The pack as sheets of paper: blocks that the document, the page and the printer share. */
import { say } from '../messages';
import type { Block } from '../report/document';
import { SIDES } from '../rules';
import type { ScenarioFacts, TeachingData } from './facts';
import { type PlanShape, ROLES, type Worksheet } from './pack';
import { type Plan, type PlanStep, planOf } from './plan';

/** A block of a document, or empty lines to write on. */
export type SheetBlock = Block | { readonly kind: 'write'; readonly lines: number };

/** What a print button asks for. */
export type SheetKind = 'read' | 'plan' | 'worksheet' | 'role';

export interface Sheet {
  readonly id: string;
  readonly kind: SheetKind;
  readonly title: string;
  readonly blocks: readonly SheetBlock[];
}

const p = (text: string): Block => ({ kind: 'paragraph', text });
const item = (text: string, depth: 0 | 1 = 0): Block => ({ kind: 'item', depth, text });
const sub = (text: string): Block => ({ kind: 'subheading', text });
const write = (lines: number): SheetBlock => ({ kind: 'write', lines });

function claimItems({ claims }: TeachingData, ids: readonly string[], depth: 0 | 1 = 0): Block[] {
  return ids.flatMap((id) => {
    const claim = claims[id];
    if (!claim) return [];
    const { text, dates, doubts } = claim;
    return [
      item(say('teaching.claim', { id, dates, text }), depth),
      ...doubts.map((note) => item(say('teaching.claim.doubt', { note }), 1)),
    ];
  });
}

function rationale({ pack }: TeachingData): Sheet {
  const [first, second, ...others] = pack.rationale.map(({ title, text }) => [sub(title), p(text)]);
  const outcomes = [sub(say('teaching.outcomes')), ...pack.outcomes.map((text) => item(text))];
  const blocks = [...(first ?? []), ...(second ?? []), ...outcomes, ...others.flat()];
  return { id: 'rationale', kind: 'read', title: say('teaching.rationale'), blocks };
}

function care({ pack: { care } }: TeachingData): Sheet {
  const blocks = [
    sub(care.title),
    p(care.text),
    ...care.choices.map((text) => item(text)),
    sub(say('teaching.care.teacher')),
    ...care.teacher.map((text) => item(text)),
  ];
  return { id: 'care', kind: 'read', title: say('teaching.care'), blocks };
}

/** Role sheets of both sides, then the observer's. */
export function roleSheets({ pack }: TeachingData): Sheet[] {
  const teams = SIDES.flatMap((side) =>
    ROLES.map((id): Sheet => {
      const team = pack.roles[side];
      const role = team[id];
      return {
        id: `role-${side}-${id}`,
        kind: 'role',
        title: say('teaching.role', { team: team.name, role: id }),
        blocks: [
          sub(say('teaching.role.aims')),
          p(team.aims),
          sub(say('teaching.role.does')),
          p(role.does),
          sub(say('teaching.role.knows')),
          p(role.knows),
          sub(say('teaching.role.steps')),
          ...role.steps.map((text) => item(text)),
          sub(say('teaching.role.ask')),
          p(role.ask),
          sub(say('teaching.role.notes')),
          write(6),
        ],
      };
    }),
  );
  const { does, table, ask } = pack.observer;
  const observer: Sheet = {
    id: 'role-observer',
    kind: 'role',
    title: say('teaching.observer'),
    blocks: [
      p(does),
      { kind: 'table', head: table, rows: Array.from({ length: 8 }, () => table.map(() => '')) },
      sub(say('teaching.observer.ask')),
      ...ask.flatMap((text) => [item(text), write(2)]),
    ],
  };
  return [...teams, observer];
}

function worksheet(id: string, { title, note, questions }: Worksheet): Sheet {
  const blocks = [
    p(note),
    p(say('teaching.worksheet.name')),
    write(1),
    ...questions.flatMap(({ ask, lines }, i) => [p(`${i + 1}. ${ask}`), write(lines)]),
  ];
  return { id: `worksheet-${id}`, kind: 'worksheet', title: say('teaching.worksheet', { title }), blocks };
}

export function worksheets({ pack }: TeachingData): Sheet[] {
  return [worksheet('before', pack.worksheets.before), worksheet('after', pack.worksheets.after)];
}

function memo({ pack: { memo } }: TeachingData): Sheet {
  const head = [say('teaching.memo.criterion'), say('teaching.memo.what'), say('teaching.memo.judged')];
  const rows = memo.criteria.map(({ title, text }) => [title, text, '']);
  return {
    id: 'memo',
    kind: 'worksheet',
    title: say('teaching.memo'),
    blocks: [p(memo.task), { kind: 'table', head, rows }, p(memo.note)],
  };
}

function prompts(data: TeachingData): Sheet {
  const blocks = data.pack.prompts.flatMap(({ title, ask, claims }, i) => [
    sub(`${i + 1}. ${title}`),
    p(ask),
    ...claimItems(data, claims),
  ]);
  return {
    id: 'prompts',
    kind: 'read',
    title: say('teaching.prompts'),
    blocks: [p(say('teaching.prompts.about')), ...blocks],
  };
}

function whenOtherwise({ pack }: TeachingData): Sheet {
  return { id: 'short', kind: 'read', title: say('teaching.short'), blocks: pack.short.map((text) => item(text)) };
}

/** What any lesson needs, whatever is played. */
export function generalSheets(data: TeachingData): Sheet[] {
  return [
    rationale(data),
    care(data),
    ...worksheets(data),
    memo(data),
    prompts(data),
    whenOtherwise(data),
    ...roleSheets(data),
  ];
}

function stepTitle({ pack }: TeachingData, facts: ScenarioFacts, { step, turn }: PlanStep): string {
  const named = pack.steps[step];
  if ('title' in named) return named.title;
  if (turn === null) return '';
  return say('teaching.plan.turn', { turn, label: facts.turns[turn - 1]?.label ?? '' });
}

function stepText(data: TeachingData, facts: ScenarioFacts, shape: PlanShape, { step, turn }: PlanStep): string {
  const { pack, lessons } = data;
  const lesson = lessons[facts.id]!;
  const parts = [pack.steps[step].text];
  if (step === 'hook') parts.push(say('teaching.plan.claims', { list: lesson.hook.join(', ') }));
  if (step === 'teach') parts.push(say('teaching.plan.rules', { list: lesson.rules.join(', ') }));
  if (step === 'ticket') parts.push(lesson.homework);
  if (turn !== null) {
    const headline = facts.turns[turn - 1]?.headline ?? 'none';
    if (headline !== 'none') parts.push(say('teaching.plan.headline', { headline }));
    parts.push(lesson.watch[turn - 1] ?? '');
  }
  if (step === 'debrief') {
    const chosen = lesson.prompts.slice(0, shape.prompts);
    const titles = chosen.map((id) => pack.prompts.find((prompt) => prompt.id === id)?.title ?? id);
    parts.push(say('teaching.plan.prompts', { list: titles.join(', ') }), say('teaching.plan.questions'));
  }
  return parts.filter((part) => part !== '').join(' ');
}

function planBlocks(data: TeachingData, facts: ScenarioFacts, shape: PlanShape): Block[] {
  const plan: Plan = planOf(shape, { minutes: facts.minutes, turns: facts.turns.length });
  const talk = plan.steps.find(({ step }) => step === 'debrief')!;
  const about = {
    turns: plan.turns,
    turnMinutes: plan.turnMinutes,
    debrief: talk.to - talk.from,
    rest: facts.turns.length - plan.turns,
  };
  return [
    sub(say('teaching.plan', { minutes: shape.minutes })),
    p(say('teaching.plan.about', about)),
    {
      kind: 'table',
      head: [say('teaching.plan.minute'), say('teaching.plan.step'), say('teaching.plan.does')],
      rows: plan.steps.map((step) => [
        `${step.from}–${step.to}`,
        stepTitle(data, facts, step),
        stepText(data, facts, shape, step),
      ]),
    },
  ];
}

/**
 * The lesson with one scenario: what it is for, its plans, claims and questions.
 * @param brief without the claims of the prompts, where these stand elsewhere in full
 */
export function lessonSheets(data: TeachingData, facts: ScenarioFacts, brief = false): Sheet[] {
  const lesson = data.lessons[facts.id];
  if (!lesson) return [];
  const { pack } = data;
  const { period, minutes, level, cards } = facts;
  const about = { period, turns: facts.turns.length, minutes, cards, level };
  const wanted = lesson.prompts.map((id) => pack.prompts.find((prompt) => prompt.id === id)!);
  const intro: Block[] = [
    p(facts.summary),
    p(`${lesson.fit} ${say('teaching.lesson.facts', about)} ${facts.note}`.trim()),
    ...(facts.outside ? [{ kind: 'quote' as const, text: facts.outside }] : []),
    sub(say('teaching.lesson.objectives')),
    ...facts.objectives.map((text) => item(text)),
  ];
  const plans = pack.plans.map((shape): Sheet => {
    const title = `${facts.title}: ${say('teaching.plan', { minutes: shape.minutes })}`;
    const [, ...blocks] = planBlocks(data, facts, shape);
    return { id: `plan-${shape.minutes}`, kind: 'plan', title, blocks };
  });
  const talk: Block[] = [
    sub(say('teaching.lesson.hook')),
    ...claimItems(data, lesson.hook),
    sub(say('teaching.lesson.questions')),
    ...facts.questions.map((text) => item(text)),
    sub(say('teaching.prompts')),
    ...wanted.flatMap(({ title, ask, claims }) => [
      item(`${title}. ${ask}`),
      ...(brief ? [] : claimItems(data, claims, 1)),
    ]),
    sub(say('teaching.lesson.homework')),
    p(lesson.homework),
    ...(facts.leavesOut.length > 0 ? [sub(say('teaching.lesson.leavesOut'))] : []),
    ...facts.leavesOut.map((text) => item(text)),
  ];
  return [
    { id: 'lesson', kind: 'plan', title: facts.title, blocks: intro },
    ...plans,
    { id: 'talk', kind: 'plan', title: `${facts.title}: ${say('teaching.prompts')}`, blocks: talk },
  ];
}
