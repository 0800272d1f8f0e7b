/** C2.3: a hand above the limit is cut, face down and secretly. */
import { moveText, say, sayAny } from '../../messages';
import { BALANCE, type Decision, legalMoves, type Move, power } from '../../rules';
import { CardText } from '../board/card-text';
import { handOf } from '../lib/cards';
import { RuleLink } from '../parts/rule-link';
import type { DecisionProps } from './types';

type DiscardMove = Extract<Move, { card: unknown; type: unknown }> & { readonly type: 'discard' };
function isDiscard(move: Move): move is DiscardMove {
  return move.type === 'discard';
}

export function Discard({ view, side, busy, onDecide }: DecisionProps) {
  const moves = legalMoves(view, side).filter(isDiscard);
  const cards = new Map(handOf(view, side).map(({ card }) => [card.id, card]));
  return (
    <>
      <p className="prompt">
        {say('ui.discard.prompt', { side, hand: power(view, side).hand, limit: BALANCE.HAND_LIMIT })}{' '}
        <RuleLink rule="C2.3" />
      </p>
      <p className="hint">{say('ui.discard.about')}</p>
      {moves.map((move) => (
        <section key={move.card} className={`action card ${side}`} aria-labelledby={`discard-${move.card}`}>
          <h3 id={`discard-${move.card}`}>{sayAny(`card.${move.card}.title`)}</h3>
          <CardText card={cards.get(move.card)!} />
          <div className="choices">
            <button type="button" disabled={busy} onClick={() => onDecide(move satisfies Decision)}>
              {moveText(move)}
            </button>
          </div>
        </section>
      ))}
    </>
  );
}
