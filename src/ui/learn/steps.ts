/** The steps of the first game: what each is about, which move it suggests, and how the position shows that it is done. */
import { moveText, say } from '../../messages';
import { type Decision, isOver, type Step, type View } from '../../rules';

const SIDE = 'moscow';

interface Base {
  readonly id: StepId;
  /** What to point at, by the beginning of its name on the screen. */
  readonly points: () => readonly string[];
}
/** Read and go on. */
interface Reading extends Base {
  readonly kind: 'read';
  /** The step of the turn that must have come before it can be read. */
  readonly from: number;
}
/** Decide: any legal move will do. */
interface Deciding extends Base {
  readonly kind: 'decide';
  readonly suggestion: Decision;
  readonly done: (at: Reached) => boolean;
}
export type LessonStep = Reading | Deciding;

export type StepId =
  | 'welcome'
  | 'pays'
  | 'reconcile'
  | 'contract'
  | 'save'
  | 'joint'
  | 'air'
  | 'aid'
  | 'channel'
  | 'result'
  | 'council'
  | 'score'
  | 'end';

/** How far the turn has come. */
const RANK: Readonly<Record<Step, number>> = {
  discard: 0,
  reply: 0,
  statecraft: 0,
  joint: 1,
  orders: 2,
  accusation: 3,
  offer: 4,
  vote: 5,
  over: 6,
};

export interface Reached {
  /** Rank of the step of turn 1; 6 once it is over. */
  readonly rank: number;
  /** Moscow's decisions in the Statecraft of turn 1. */
  readonly actions: number;
  readonly sealed: boolean;
}

export function reached(view: View, moves: readonly Decision[]): Reached {
  const rank = view.turn > 1 || isOver(view) ? RANK.over : RANK[view.step];
  const own = moves.filter(({ side }) => side === SIDE);
  const ended = own.findIndex(({ type }) => type === 'joint');
  return {
    rank,
    actions: ended < 0 ? own.length : ended,
    sealed: rank > RANK.orders || view.moscow.sealed,
  };
}

const NOWHERE = () => [];
const goals = () => [say('ui.goals.tab')];

function reading(id: StepId, from: Step, points: Base['points'] = NOWHERE): Reading {
  return { id, kind: 'read', from: RANK[from], points };
}

function deciding(id: StepId, suggestion: Decision, done: Deciding['done'], points?: Base['points']): Deciding {
  return { id, kind: 'decide', suggestion, done, points: points ?? (() => [moveText(suggestion)]) };
}

/** Actions made, or none left to make. */
const acted =
  (count: number) =>
  ({ rank, actions }: Reached) =>
    rank > RANK.statecraft || actions >= count;

export const JOINT = 'homs';

export const STEPS: readonly LessonStep[] = [
  reading('welcome', 'statecraft'),
  reading('pays', 'statecraft', goals),
  deciding('reconcile', { side: SIDE, type: 'reconcile', province: 'quneitra' }, acted(1)),
  deciding('contract', { side: SIDE, type: 'contract', site: 'A' }, acted(2)),
  deciding('save', { side: SIDE, type: 'pass' }, acted(3)),
  deciding('joint', { side: SIDE, type: 'joint', province: JOINT }, ({ rank }) => rank > RANK.joint),
  reading('air', 'orders', () => [say('ui.front.more', { province: JOINT })]),
  reading('aid', 'orders', () => [say('ui.orders.aid')]),
  deciding(
    'channel',
    { side: SIDE, type: 'seal', units: { [JOINT]: 2 }, aid: 2, stance: 'silent' },
    ({ sealed }) => sealed,
    () => [say('ui.orders.channel'), moveText({ type: 'seal' })],
  ),
  reading('result', 'vote'),
  deciding('council', { side: SIDE, type: 'vote', vote: 'veto' }, ({ rank }) => rank > RANK.vote),
  reading('score', 'over', goals),
  reading('end', 'over'),
];

/** The step at hand: the first that is not done. A step to read counts as done once a later decision is made. */
export function stepAt(at: Reached, read: ReadonlySet<string>): number {
  const made = STEPS.findLastIndex((step) => step.kind === 'decide' && step.done(at));
  const next = STEPS.findIndex((step, n) => n > made && (step.kind === 'decide' || !read.has(step.id)));
  return next < 0 ? STEPS.length - 1 : next;
}

/** What remains of a lesson when it goes one step back. */
export function stepBack(
  moves: readonly Decision[],
  read: readonly string[],
  now: number,
): { readonly moves: readonly Decision[]; readonly read: readonly string[] } {
  const before = STEPS[now - 1];
  if (!before) return { moves, read };
  const kept = read.filter((id) => STEPS.findIndex((step) => step.id === id) < now - 1);
  if (before.kind === 'read') return { moves, read: kept };
  const last = moves.findLastIndex(({ side }) => side === SIDE);
  return { moves: moves.slice(0, Math.max(0, last)), read: kept };
}
