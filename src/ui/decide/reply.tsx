/** C4.2: a question that is answered at once and openly. */
import { answerText, questionText } from '../../messages';
import { ANSWERS, type Decision, legalMoves, type Move, PROVINCES, QUESTIONS, SITES, type View } from '../../rules';
import { RuleLink } from '../parts/rule-link';
import type { DecisionProps } from './types';

/** The province or site that the open question is about, or ''. */
function placeOfQuestion(view: View): string {
  const question = QUESTIONS[view.question];
  if (!question || view.questionPlace < 0) return '';
  const { about } = ANSWERS[question];
  if (about === 'none') return '';
  return (about === 'province' ? PROVINCES[view.questionPlace] : SITES[view.questionPlace]?.id) ?? '';
}

type Answer = Extract<Move, { type: 'answer' }>;

function placeNamed(move: Answer, about: string): string {
  return move.province ?? move.site ?? about;
}

export function Reply({ view, side, busy, onDecide }: DecisionProps) {
  const question = QUESTIONS[view.question] ?? '';
  const about = placeOfQuestion(view);
  const moves = legalMoves(view, side).filter((move) => move.type === 'answer');
  return (
    <>
      <p className="prompt">
        {questionText(question, about)} <RuleLink rule="C4.2" />
      </p>
      {moves.map((move) => {
        const { label, effect } = answerText(question, move.option ?? '', placeNamed(move, about));
        return (
          <section key={`${move.option} ${placeNamed(move, '')}`} className="action">
            <div className="choices">
              <button type="button" disabled={busy} onClick={() => onDecide(move as Decision)}>
                {label}
              </button>
            </div>
            <p className="effect">{effect}</p>
          </section>
        );
      })}
    </>
  );
}

/** Provinces that an answer may name. */
export function replyTargets(view: View, side: DecisionProps['side']): Set<number> {
  const named = legalMoves(view, side).flatMap((move) =>
    move.type === 'answer' && move.province ? [PROVINCES.indexOf(move.province)] : [],
  );
  return new Set(named);
}
