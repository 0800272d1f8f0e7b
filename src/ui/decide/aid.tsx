/** Aid on the order sheet: what each amount does to Stability beside what the other side may give (R10.1). */
import { refusalText, say } from '../../messages';
import { MAX_AID, power, rival } from '../../rules';
import { couldGive, needNow, stabilityBy } from '../lib/aid';
import { reckon } from '../lib/draft';
import { RuleLink } from '../parts/rule-link';
import type { OrdersProps } from './types';

const AMOUNTS = Array.from({ length: MAX_AID + 1 }, (_, amount) => amount);

export function Aid({ view, side, draft, onDraft }: OrdersProps) {
  const { aid, aidLimit } = reckon(view, side, draft);
  const other = rival(side);
  const most = couldGive(view, other);
  return (
    <fieldset className="choice-row part-aid">
      <legend>
        {say('ui.orders.aid')} <RuleLink rule="10.1" />
      </legend>
      <p className="hint">
        {say('orders.need', { need: needNow(view) })}{' '}
        {say('orders.aidCould', { side: other, treasury: power(view, other).treasury, most })}
      </p>
      <table className="aid-table">
        <caption className="visually-hidden">{say('orders.aidTable')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('orders.aidYours')}
            </th>
            <th scope="colgroup" colSpan={AMOUNTS.length}>
              {say('orders.aidIf', { side: other })}
            </th>
          </tr>
          <tr>
            {AMOUNTS.map((amount) => (
              <th key={amount} scope="col" className={amount > most ? 'beyond' : undefined}>
                {amount}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AMOUNTS.map((own) => (
            <tr key={own} className={own === aid ? 'chosen' : undefined}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name="aid"
                    checked={aid === own}
                    disabled={own > aidLimit}
                    onChange={() => onDraft({ ...draft, aid: own })}
                  />
                  <span>{own}</span>
                </label>
              </th>
              {AMOUNTS.map((given) => {
                const step = stabilityBy(view, own + given);
                const sign = given > most ? '' : step > 0 ? ' gain' : step < 0 ? ' loss' : '';
                return (
                  <td key={given} className={`${given > most ? 'beyond' : ''}${sign}`}>
                    {given > most ? say('orders.aidNot') : say('orders.aidStep', { step })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {aidLimit < MAX_AID && <p className="reason">{refusalText({ code: 'aidLimit', values: { limit: aidLimit } })}</p>}
    </fieldset>
  );
}
