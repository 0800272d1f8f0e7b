/** The secret choice on the order sheet: channel or posture, with the strike that each would bring now (R7.1 to R7.4). */
import { refusalText, say } from '../../messages';
import { CHANNELS, type Channel, POSTURES, type Posture, rival, type Side, type View } from '../../rules';
import { refuseStance } from '../lib/draft';
import { type Strike, strikeIf } from '../lib/strike';
import { RuleLink } from '../parts/rule-link';
import type { OrdersProps } from './types';

const FACES = 6;

interface Option {
  readonly stance: Channel | Posture;
  readonly name: string;
  readonly effect: string;
  /** The strike for each choice of the other side. */
  readonly strikes: readonly Strike[];
}

function optionsOf(view: View, side: Side): Option[] {
  if (side === 'moscow') {
    return CHANNELS.map((channel) => ({
      stance: channel,
      name: say(`name.channel.${channel}`),
      effect: say(`channel.${channel}.effect`),
      strikes: POSTURES.map((posture) => strikeIf(view, channel, posture)),
    }));
  }
  return POSTURES.map((posture) => ({
    stance: posture,
    name: say(`name.posture.${posture}`),
    effect: say(`posture.${posture}.effect`),
    strikes: CHANNELS.map((channel) => strikeIf(view, channel, posture)),
  }));
}

function Row({ option, ...props }: OrdersProps & { readonly option: Option }) {
  const { view, side, draft, onDraft } = props;
  const { stance, name, effect, strikes } = option;
  const why = refuseStance(view, side, stance);
  return (
    <>
      <tr className={draft.stance === stance ? 'chosen' : undefined}>
        <th scope="row">
          <label>
            <input
              type="radio"
              name="stance"
              checked={draft.stance === stance}
              disabled={why !== null}
              aria-describedby={`stance-${stance}`}
              onChange={() => onDraft({ ...draft, stance })}
            />
            <span>{name}</span>
          </label>
        </th>
        {strikes.map(({ faces, average }, n) => (
          <td key={(side === 'moscow' ? POSTURES : CHANNELS)[n]}>
            {say('orders.chance', { faces, of: FACES })} <small>{say('orders.hits', { hits: average })}</small>
          </td>
        ))}
      </tr>
      <tr className={`about${draft.stance === stance ? ' chosen' : ''}`}>
        <td colSpan={strikes.length + 1} id={`stance-${stance}`}>
          {effect} {why && <span className="reason">{refusalText(why)}</span>}
        </td>
      </tr>
    </>
  );
}

export function Stance(props: OrdersProps) {
  const { view, side } = props;
  const others = side === 'moscow' ? POSTURES : CHANNELS;
  return (
    <fieldset className="choice-row part-stance">
      <legend>
        {say(side === 'moscow' ? 'ui.orders.channel' : 'ui.orders.posture')} <RuleLink rule="7.4" />
      </legend>
      <p className="hint">
        {say('orders.strikeTable')} <RuleLink rule="7.1" />
      </p>
      <table className="stance-table">
        <caption className="visually-hidden">{say('orders.strikeTable')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('orders.strikeYours')}
            </th>
            <th scope="colgroup" colSpan={others.length}>
              {say('orders.strikeIf', { side: rival(side) })}
            </th>
          </tr>
          <tr>
            {others.map((stance) => (
              <th key={stance} scope="col">
                {say(`name.${side === 'moscow' ? 'posture' : 'channel'}.${stance}` as Parameters<typeof say>[0])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {optionsOf(view, side).map((option) => (
            <Row key={option.stance} {...props} option={option} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
