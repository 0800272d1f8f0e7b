/** The hand of the side at the screen: what each card says, where it may be played, or why not. */
import { refusalText, say, sayAny } from '../../messages';
import { awaits } from '../../rules';
import { CardText } from '../board/card-text';
import type { Choice } from '../lib/actions';
import { type HandCard, handOf } from '../lib/cards';
import { RuleLink } from '../parts/rule-link';
import { Price } from './act';
import { ChoiceAct, type Decide } from './choice';
import type { DecisionProps } from './types';

/** One reason for all targets is said once; the board can refuse each for its own. */
function reasonsOf(closed: readonly Choice[]): string[] {
  return [...new Set(closed.flatMap(({ refusal }) => (refusal ? [refusalText(refusal)] : [])))];
}

function Uses({ hand: { open, closed, file }, ...decide }: { hand: HandCard } & Decide) {
  return (
    <>
      {open.map((choice) => (
        <ChoiceAct key={choice.id} choice={choice} {...decide} />
      ))}
      {file.refusal === null && <ChoiceAct choice={file} {...decide} />}
      {open.length === 0 && <p className="reason">{say('ui.card.unplayable', { why: reasonsOf(closed)[0] ?? '' })}</p>}
      {file.refusal && <p className="reason">{say('ui.card.unfiled', { why: refusalText(file.refusal) })}</p>}
    </>
  );
}

export function Hand({ view, side, busy, onDecide }: Decide) {
  const cards = handOf(view, side);
  const decides = awaits(view, side) && view.step === 'statecraft';
  return (
    <>
      <h2>
        {say('ui.hand.title')} <RuleLink rule="C3.1" />
      </h2>
      {cards.length === 0 && <p className="hint">{say('ui.hand.none')}</p>}
      {decides && cards.length > 0 && <p className="hint">{say('ui.hand.about')}</p>}
      {cards.map((hand) => (
        <section key={hand.card.id} className={`action card ${side}`} aria-labelledby={`card-${hand.card.id}`}>
          <h3 id={`card-${hand.card.id}`}>
            {sayAny(`card.${hand.card.id}.title`)}{' '}
            <span className="price">{say('ui.action.price', { price: hand.card.price })}</span>
          </h3>
          <CardText card={hand.card} />
          {decides && <Uses hand={hand} view={view} side={side} busy={busy} onDecide={onDecide} />}
        </section>
      ))}
    </>
  );
}

/** A hand to look at only. */
export function HandCards({ view, side }: Pick<DecisionProps, 'view' | 'side'>) {
  return (
    <>
      <h2>{say('ui.hand.of', { side })}</h2>
      {handOf(view, side).map(({ card }) => (
        <section key={card.id} className={`action card ${side}`} aria-labelledby={`card-${card.id}`}>
          <h3 id={`card-${card.id}`}>{sayAny(`card.${card.id}.title`)}</h3>
          <CardText card={card} />
        </section>
      ))}
    </>
  );
}

/** The hand beside the actions, so that nobody forgets it; the text of a card is one press away. */
export function HandRow({ view, side, onOpen }: Pick<DecisionProps, 'view' | 'side'> & { onOpen: () => void }) {
  const cards = handOf(view, side);
  if (cards.length === 0) return null;
  return (
    <section className="area" aria-label={say('ui.hand.title')}>
      <h3>{say('ui.hand.title')}</h3>
      {cards.map(({ card, open }) => (
        <div key={card.id} className="act">
          <button type="button" className={`act-button${open.length > 0 ? '' : ' idle'}`} onClick={onOpen}>
            <span className="act-head">
              <strong>{sayAny(`card.${card.id}.title`)}</strong>
              <span className="count">{say('ui.hand.playable', { count: open.length })}</span>
              <Price price={card.price} />
            </span>
            <span className="does stated">{sayAny(`card.${card.id}.text`)}</span>
          </button>
        </div>
      ))}
    </section>
  );
}
