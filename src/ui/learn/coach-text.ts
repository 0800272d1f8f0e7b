/** What the coach says: the text of a step with its numbers, and a word on the decision before it. */
import { moveText, say, sayAny } from '../../messages';
import { type ChronicleEvent, type Decision, isSeal, type View } from '../../rules';
import { JOINT, type LessonStep, STEPS } from './steps';

function first(events: readonly ChronicleEvent[], code: ChronicleEvent['code']) {
  return events.find((event) => event.turn === 1 && event.code === code);
}

function resultText(view: View, events: readonly ChronicleEvent[]): string {
  const joint = first(events, 'joint');
  return say('learn.result.text', {
    outcome: joint?.code === 'joint' ? joint.values.outcome : 'neither',
    trust: view.trust,
    hits: view.hits,
    warned: first(events, 'warned') !== undefined,
    fell: events.filter(({ code, turn }) => code === 'fell' && turn === 1).length,
  });
}

function scoreText(view: View, events: readonly ChronicleEvent[]): string {
  const scored = events.flatMap((event) =>
    event.code === 'score' && event.turn === 1 && event.values.side === 'moscow' ? [event.values] : [],
  );
  const vp = scored.reduce((sum, one) => sum + one.vp, 0);
  const lines = [...new Set(scored.map(({ line }) => say(`name.line.${line}`)))].join(', ');
  return say('learn.score.text', {
    stability: view.stability,
    vp,
    lines: lines === '' ? 'none' : lines,
    other: view.tehran.vp,
  });
}

export function stepText(step: LessonStep, view: View, events: readonly ChronicleEvent[]): string {
  switch (step.id) {
    case 'result':
      return resultText(view, events);
    case 'council':
      return say('learn.council.text', { offer: Math.max(0, view.offer) });
    case 'score':
      return scoreText(view, events);
    default:
      return say(`learn.${step.id}.text`);
  }
}

/** What an unexpected decision does, in the words of the catalogue. */
function effectOf(decision: Decision): string {
  if (decision.type === 'vote') return say(`vote.${decision.vote}.effect`);
  return sayAny(`action.${decision.type}.effect`);
}

/** A word on Moscow's last decision, while the step after it is at hand; '' where there is nothing to say. */
export function feedback(now: number, moves: readonly Decision[], events: readonly ChronicleEvent[]): string {
  const before = STEPS[now - 1];
  const last = moves.findLast(({ side }) => side === 'moscow');
  if (before?.kind !== 'decide' || !last) return '';
  if (isSeal(last)) {
    const joint = first(events, 'joint');
    if (joint?.code !== 'joint' || joint.values.sorties >= 2) return say('learn.good');
    return say('learn.short', { units: joint.values.sorties });
  }
  if (last.type === 'joint') {
    return last.province === JOINT ? say('learn.good') : say('learn.tooJoint', { province: last.province });
  }
  if (moveText(last) === moveText(before.suggestion)) return say('learn.good');
  return say('learn.too', { effect: effectOf(last) });
}
