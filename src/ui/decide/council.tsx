import { moveText, refusalText, say } from '../../messages';
import { BALANCE, MAX_OFFER, moveId, paidFor, refusal, severity, VOTES } from '../../rules';
import { afterVote } from '../lib/vote';
import { RuleLink } from '../parts/rule-link';
import { Act, Does } from './act';
import type { DecisionProps } from './types';

const AMOUNTS = Array.from({ length: MAX_OFFER + 1 }, (_, amount) => amount);

/** Faces of the die that give each bid (R9.3). */
const bids = {
  none: BALANCE.BID_BY_DIE.filter((bid) => bid === 0).length,
  one: BALANCE.BID_BY_DIE.filter((bid) => bid === 1).length,
  two: BALANCE.BID_BY_DIE.filter((bid) => bid === 2).length,
};

/** R9.2: Tehran's open offer. */
export function Offer({ view, side, busy, onDecide }: DecisionProps) {
  const offers = AMOUNTS.map((amount) => {
    const why = refusal(view, moveId({ side: 'tehran', type: 'offer', amount }));
    return { amount, why: why && refusalText(why) };
  });
  const beyond = offers.find(({ why }) => why !== null);
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
          {offers.map(({ amount, why }) =>
            why === null ? (
              <tr key={amount}>
                <th scope="row">
                  <Act
                    label={moveText({ type: 'offer', amount } as { type: string })}
                    name={moveText({ type: 'offer', amount } as { type: string })}
                    does={null}
                    hotkey={String(amount)}
                    final
                    busy={busy}
                    onDo={() => onDecide({ side: 'tehran', type: 'offer', amount })}
                  />
                </th>
                {VOTES.map((vote) => (
                  <td key={vote}>{paidFor({ ...view, offer: amount }, vote)}</td>
                ))}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
      {beyond && <p className="reason">{beyond.why}</p>}
      <h3>{say('council.without')}</h3>
      <dl className="vote-effects">
        {VOTES.map((vote) => (
          <div key={vote}>
            <dt>{say(`name.vote.${vote}`)}</dt>
            <dd>
              <Does changes={afterVote({ ...view, offer: 0 }, vote)} side={side} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {say('council.unknownBid', { ...bids, of: BALANCE.BID_BY_DIE.length })} <RuleLink rule="9.4" />
      </p>
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
      {VOTES.map((vote, n) => {
        const why = refusal(view, moveId({ side: 'moscow', type: 'vote', vote }));
        return (
          <Act
            key={vote}
            label={moveText({ type: 'vote', vote } as { type: string })}
            name={moveText({ type: 'vote', vote } as { type: string })}
            does={
              why ? (
                <span className="does stated">{say(`vote.${vote}.effect`)}</span>
              ) : (
                <Does changes={afterVote(view, vote)} side={side} />
              )
            }
            hotkey={String(n + 1)}
            final
            busy={busy}
            reason={why && refusalText(why)}
            beside={<RuleLink rule="9.4" />}
            onDo={() => onDecide({ side: 'moscow', type: 'vote', vote })}
          />
        );
      })}
    </>
  );
}
