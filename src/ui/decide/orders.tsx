/** The order sheet: units on fronts with the arithmetic before the dice, aid, the secret choice, and the seal. */
import { useState } from 'react';
import { moveText, refusalText, say } from '../../messages';
import {
  CHANNELS,
  type Channel,
  isFront,
  MAX_AID,
  POSTURES,
  type Posture,
  PROVINCE_COUNT,
  PROVINCES,
  type Refusal,
  rival,
  type Side,
  type View,
} from '../../rules';
import { type Draft, reckon, refuseStance, sealDraft } from '../lib/draft';
import { RuleLink } from '../parts/rule-link';
import { FrontCard } from './front-card';
import type { DecisionProps } from './types';

export interface OrdersProps extends DecisionProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

const AMOUNTS = Array.from({ length: MAX_AID + 1 }, (_, amount) => amount);

export function ordersTargets(view: View): Set<number> {
  const fronts = new Set<number>();
  for (let i = 0; i < PROVINCE_COUNT; i++) if (isFront(view, i)) fronts.add(i);
  return fronts;
}

function Aid({ view, side, draft, onDraft }: OrdersProps) {
  const { aid, aidLimit } = reckon(view, side, draft);
  return (
    <fieldset className="choice-row">
      <legend>
        {say('ui.orders.aid')} <RuleLink rule="10.1" />
      </legend>
      <p className="hint">{say('ui.orders.aidAbout', { need: view.aidNeed, side: rival(side) })}</p>
      <div className="segments">
        {AMOUNTS.map((amount) => (
          <label key={amount}>
            <input
              type="radio"
              name="aid"
              checked={aid === amount}
              disabled={amount > aidLimit}
              onChange={() => onDraft({ ...draft, aid: amount })}
            />
            <span>{amount}</span>
          </label>
        ))}
      </div>
      {aidLimit < MAX_AID && <p className="reason">{refusalText({ code: 'aidLimit', values: { limit: aidLimit } })}</p>}
    </fieldset>
  );
}

function stances(side: Side): { readonly stance: Channel | Posture; readonly name: string; readonly effect: string }[] {
  return side === 'moscow'
    ? CHANNELS.map((one) => ({ stance: one, name: say(`name.channel.${one}`), effect: say(`channel.${one}.effect`) }))
    : POSTURES.map((one) => ({ stance: one, name: say(`name.posture.${one}`), effect: say(`posture.${one}.effect`) }));
}

function Stance({ view, side, draft, onDraft }: OrdersProps) {
  return (
    <fieldset className="choice-row">
      <legend>
        {say(side === 'moscow' ? 'ui.orders.channel' : 'ui.orders.posture')} <RuleLink rule="7.4" />
      </legend>
      {stances(side).map(({ stance, name, effect }) => {
        const why = refuseStance(view, side, stance);
        return (
          <label key={stance} className="option">
            <input
              type="radio"
              name="stance"
              checked={draft.stance === stance}
              disabled={why !== null}
              onChange={() => onDraft({ ...draft, stance })}
            />
            <span>
              <strong>{name}</strong> <span className="effect">{effect}</span>
              {why && <span className="reason"> {refusalText(why)}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Summary({ view, side, draft, busy, onDecide }: OrdersProps) {
  const { placed, limit, unitsCost, aid, left } = reckon(view, side, draft);
  const seal = sealDraft(view, side, draft);
  const ready = seal !== 'none' && 'type' in seal ? seal : null;
  const why = seal === 'none' ? say('ui.orders.chooseStance', { side }) : ready ? null : refusalText(seal as Refusal);
  return (
    <section className="seal" aria-label={say('ui.orders.cost')}>
      <p>
        <strong>{say(side === 'moscow' ? 'ui.orders.sorties' : 'ui.orders.brigades', { placed, limit })}</strong>
        <br />
        {say('ui.orders.sum', { units: unitsCost, aid, total: unitsCost + aid, left })}
      </p>
      <button
        type="button"
        className="primary"
        disabled={busy || ready === null}
        aria-describedby={why ? 'seal-why' : undefined}
        onClick={() => ready && onDecide(ready)}
      >
        {moveText({ type: 'seal' })}
      </button>
      {why && (
        <p className="reason" id="seal-why">
          {why}
        </p>
      )}
    </section>
  );
}

export function Orders(props: OrdersProps) {
  const { view, side } = props;
  const [assumed, setAssumed] = useState<readonly number[]>(() => new Array<number>(PROVINCE_COUNT).fill(0));
  const fronts = [...ordersTargets(view)];
  return (
    <>
      <p className="prompt">{say('ui.orders.prompt', { side })}</p>
      <h3>
        {say(side === 'moscow' ? 'ui.orders.sortiesTitle' : 'ui.orders.brigadesTitle')} <RuleLink rule="6.2" />
      </h3>
      {fronts.length === 0 && <p className="hint">{say('ui.orders.noFront')}</p>}
      <ul className="fronts">
        {fronts.map((province) => (
          <FrontCard
            key={PROVINCES[province]}
            {...props}
            province={province}
            assumed={assumed}
            onAssume={(count) => setAssumed(assumed.map((n, i) => (i === province ? count : n)))}
          />
        ))}
      </ul>
      <Aid {...props} />
      <Stance {...props} />
      <Summary {...props} />
    </>
  );
}
