/** A dossier card as it is printed. */
import { isMessageKey, say, sayAny } from '../../messages';
import type { Card } from '../../rules';
import { Behind } from '../parts/behind';

export function CardText({ card: { id, price, era, year, after } }: { card: Card }) {
  const dispute = `card.${id}.dispute`;
  return (
    <>
      <p className="hint">{say('ui.card.kind', { era, year, price, after })}</p>
      <p className="effect">
        <strong>{say('ui.card.condition')}</strong> {sayAny(`card.${id}.condition`)}
      </p>
      <p>{sayAny(`card.${id}.text`)}</p>
      <p className="flavour">{sayAny(`card.${id}.flavour`)}</p>
      {isMessageKey(dispute) && (
        <p className="dispute">
          <strong>{say('ui.sources.dispute')}</strong> {sayAny(dispute)}
        </p>
      )}
      <Behind kind="card" id={id} />
    </>
  );
}
