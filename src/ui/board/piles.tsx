/** What everybody may know of the cards (C1.4): sizes of hands and piles, discards, removed and lasting cards. */
import { say, sayAny } from '../../messages';
import { CARD_RULES, CARDS, type CardId, power, SIDES, type Side, type View, ZONE } from '../../rules';
import { cardsIn } from '../lib/cards';
import { sideName } from '../lib/names';
import { CardText } from './card-text';
import { SideSign } from './pieces';

function Pile({ title, cards }: { title: string; cards: readonly CardId[] }) {
  if (cards.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="pile">
        {cards.map((id) => (
          <li key={id}>
            <details>
              <summary>{sayAny(`card.${id}.title`)}</summary>
              <CardText card={CARD_RULES[CARDS.indexOf(id)]!} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function SidePiles({ view, side }: { view: View; side: Side }) {
  const { hand, pile } = power(view, side);
  return (
    <section aria-label={say('ui.piles.of', { side })}>
      <h3>
        <SideSign side={side} /> {sideName(side)}
      </h3>
      <p>{say('ui.piles.counts', { hand, pile })}</p>
      <Pile title={say('ui.piles.front')} cards={cardsIn(view, side, ZONE.front)} />
      <Pile title={say('ui.piles.discard')} cards={cardsIn(view, side, ZONE.discard)} />
      <Pile title={say('ui.piles.faceDown')} cards={cardsIn(view, side, ZONE.faceDown)} />
      <Pile title={say('ui.piles.removed')} cards={cardsIn(view, side, ZONE.removed)} />
      <Pile title={say('ui.piles.out')} cards={cardsIn(view, side, ZONE.out)} />
    </section>
  );
}

export function Piles({ view }: { view: View }) {
  return (
    <>
      <h2>{say('ui.piles.title')}</h2>
      {SIDES.map((side) => (
        <SidePiles key={side} view={view} side={side} />
      ))}
    </>
  );
}
