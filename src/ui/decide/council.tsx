import { eventText, moveText, refusalText, say } from '../../messages';
import { MAX_OFFER, moveId, paidFor, refusal, severity, VOTES } from '../../rules';
import { changesBy } from '../lib/vote';
import { RuleLink } from '../parts/rule-link';
import type { DecisionProps } from './types';

const AMOUNTS = Array.from({ length: MAX_OFFER + 1 }, (_, amount) => amount);

/** R9.2: Tehran's open offer. */
export function Offer({ view, side, busy, onDecide }: DecisionProps) {
  return (
    <>
      <p className="prompt">{say('prompt.offer', { side })}</p>
      <p>
        {say('ui.council.severity', { severity: severity(view), tension: view.tension })} <RuleLink rule="9.1" />
      </p>
      <table className="votes">
        <caption>{say('ui.council.pays')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('ui.council.offer')}</th>
            {VOTES.map((vote) => (
              <th key={vote} scope="col">
                {say(`name.vote.${vote}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AMOUNTS.map((amount) => {
            const why = refusal(view, moveId({ side: 'tehran', type: 'offer', amount }));
            return (
              <tr key={amount}>
                <th scope="row">
                  <button
                    type="button"
                    disabled={busy || why !== null}
                    title={why ? refusalText(why) : undefined}
                    onClick={() => onDecide({ side: 'tehran', type: 'offer', amount })}
                  >
                    {moveText({ type: 'offer', amount } as { type: string })}
                  </button>
                  {why && <span className="reason">{refusalText(why)}</span>}
                </th>
                {VOTES.map((vote) => (
                  <td key={vote}>{paidFor({ ...view, offer: amount }, vote)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="hint">
        {VOTES.map((vote) => (
          <li key={vote}>
            <strong>{say(`name.vote.${vote}`)}</strong>: {say(`vote.${vote}.effect`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** R9.4: Moscow's vote, with Washington's bid before its eyes only. */
export function Vote({ view, side, busy, onDecide }: DecisionProps) {
  const { bid } = view.secret;
  return (
    <>
      <p className="prompt">{say('prompt.vote', { side })}</p>
      <p>
        {say('ui.council.severity', { severity: severity(view), tension: view.tension })} <RuleLink rule="9.1" />
      </p>
      <dl className="facts prices">
        <div>
          <dt>{say('ui.council.tehranOffers')}</dt>
          <dd>{say('ui.council.treasury', { amount: view.offer })}</dd>
        </div>
        {bid !== null && (
          <div className="secret">
            <dt>
              {say('ui.council.bid')} <span className="tag">{say('ui.side.secret')}</span>
            </dt>
            <dd>{say('ui.side.vp', { vp: bid })}</dd>
          </div>
        )}
      </dl>
      {VOTES.map((vote) => {
        const why = refusal(view, moveId({ side: 'moscow', type: 'vote', vote }));
        return (
          <section key={vote} className="action">
            <div className="choices">
              <button
                type="button"
                disabled={busy || why !== null}
                aria-describedby={why ? `barred-${vote}` : undefined}
                onClick={() => onDecide({ side: 'moscow', type: 'vote', vote })}
              >
                {moveText({ type: 'vote', vote } as { type: string })}
              </button>
            </div>
            {why && (
              <p className="reason" id={`barred-${vote}`}>
                {refusalText(why)}
              </p>
            )}
            <p className="effect">
              {say(`vote.${vote}.effect`)}{' '}
              {vote !== 'support' && say('ui.council.youTake', { amount: paidFor(view, vote) })}
            </p>
            {!why && <p className="hint">{changesBy(view, vote).map(eventText).join(' ')}</p>}
          </section>
        );
      })}
    </>
  );
}
