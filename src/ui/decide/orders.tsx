/** The order sheet: units on fronts with the arithmetic before the dice, aid, the secret choice, and the seal. */
import '../words/orders';
import { useCallback, useContext, useDeferredValue, useState } from 'react';
import { moveText, refusalText, say } from '../../messages';
import { BALANCE, PROVINCE_COUNT, PROVINCES, power, type Refusal, rival, type View } from '../../rules';
import { reckon, sealDraft } from '../lib/draft';
import { frontsOf } from '../lib/fronts';
import { RuleLink } from '../parts/rule-link';
import { useKey } from '../settings/shortcuts';
import { Proposing } from './act';
import { Aid } from './aid';
import { FrontCard } from './front-card';
import { Stance } from './stance';
import { Threats } from './threats';
import type { OrdersProps } from './types';

/** What is missing stands under many fronts. */
function toStance() {
  const choice = document.querySelector<HTMLInputElement>('input[name="stance"]:not(:disabled)');
  choice?.focus({ preventScroll: true });
  choice?.closest('fieldset')?.scrollIntoView({ block: 'center' });
}

function Summary({ view, side, draft, busy, onDecide }: OrdersProps) {
  const { placed, limit, unitsCost, aid, left } = reckon(view, side, draft);
  const enter = useKey('Enter');
  const proposes = useContext(Proposing);
  const seal = sealDraft(view, side, draft);
  const ready = seal !== 'none' && 'type' in seal ? seal : null;
  const why =
    seal === 'none' ? (
      <button type="button" className="plain" onClick={toStance}>
        {say('ui.orders.chooseStance', { side })}
      </button>
    ) : ready ? null : (
      refusalText(seal as Refusal)
    );
  const last = power(view, rival(side)).sealed;
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
        aria-describedby="seal-why"
        onClick={() => ready && onDecide(ready)}
        {...enter}
      >
        {proposes ? say('class.propose.sheet') : moveText({ type: 'seal' })}
      </button>
      <p className="reason" id="seal-why">
        {why ?? (proposes ? '' : say(last ? 'orders.opens' : 'orders.waits', { side: rival(side) }))}
      </p>
    </section>
  );
}

/** What the other side is first assumed to send: what honours the joint front, and nothing elsewhere. */
function expected(view: View): number[] {
  return Array.from({ length: PROVINCE_COUNT }, (_, i) => (i === view.joint ? BALANCE.JOINT_UNITS : 0));
}

export function Orders(props: OrdersProps) {
  const { view, side, draft } = props;
  // The number answers the press; what it means for each attack is worked out a moment later.
  const settled = useDeferredValue(draft);
  const [assumed, setAssumed] = useState<readonly number[]>(() => expected(view));
  const assume = useCallback(
    (province: number, count: number) => setAssumed((now) => now.map((n, i) => (i === province ? count : n))),
    [],
  );
  // The joint front first: it is what both have agreed to look at.
  const fronts = [...frontsOf(view)].sort((a, b) => Number(b === view.joint) - Number(a === view.joint));
  return (
    <>
      <p className="prompt">{say('ui.orders.prompt', { side })}</p>
      <h3>
        {say(side === 'moscow' ? 'ui.orders.sortiesTitle' : 'ui.orders.brigadesTitle')} <RuleLink rule="6.2" />
      </h3>
      <p className="hint">{fronts.length === 0 ? say('ui.orders.noFront') : say('orders.mapHint')}</p>
      <ul className="fronts">
        {fronts.map((province) => (
          <FrontCard
            key={PROVINCES[province]}
            {...props}
            province={province}
            assumed={assumed}
            settled={settled}
            onAssume={assume}
          />
        ))}
      </ul>
      <Threats view={view} />
      <Aid {...props} />
      <Stance {...props} />
      <Summary {...props} />
    </>
  );
}
