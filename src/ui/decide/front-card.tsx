/** One front on the order sheet: units by plus and minus, and the attack for each number the other side may send. */
import { memo, useEffect, useRef } from 'react';
import { refusalText, say } from '../../messages';
import { BALANCE, MAX_UNITS_ON_FRONT, PROVINCES, rival } from '../../rules';
import { PieceIcon } from '../board/pieces';
import { type Draft, refuseUnit, withUnits } from '../lib/draft';
import { type Front, forecast } from '../lib/forecast';
import { provinceName } from '../lib/names';
import type { OrdersProps } from './types';

interface Props extends OrdersProps {
  readonly province: number;
  /** Units that the other side is assumed to send, by map number. */
  readonly assumed: readonly number[];
  /** The draft as the arithmetic below it sees it. */
  readonly settled: Draft;
  readonly onAssume: (province: number, count: number) => void;
}

const COUNTS = Array.from({ length: MAX_UNITS_ON_FRONT + 1 }, (_, count) => count);
const FACES = 6;

/** The faces of a die that win, in a word. */
function shortChance(front: Front | undefined): string {
  if (!front) return say('ui.front.shortNone');
  if (front.needed <= 1) return say('ui.front.shortCertain');
  return front.needed > FACES ? say('ui.front.shortHopeless') : say('ui.front.shortNeeded', { die: front.needed });
}

function chance({ needed }: Front): string {
  if (needed <= 1) return say('ui.front.certain');
  if (needed > FACES) return say('ui.front.hopeless');
  const faces = FACES + 1 - needed;
  return `${say('ui.front.needed', { die: needed })} (${say('orders.chance', { faces, of: FACES })})`;
}

/** What the best die would bring. */
function success({ needed, strength, left, liberator }: Front): string {
  if (needed > FACES) return '';
  return liberator === null ? say('orders.success', { strength, left }) : say('orders.cleared', { liberator });
}

function Arithmetic({ front }: { front: Front | undefined }) {
  if (!front) return <p className="hint">{say('ui.front.none')}</p>;
  const { ground, air, trust, joint, attack, need } = front;
  const parts = [say('ui.front.ground', { ground }), say('ui.front.air', { air })];
  if (trust > 0) parts.push(say('ui.front.trust', { trust }));
  if (joint > 0) parts.push(say('ui.front.joint', { joint }));
  return (
    <p>
      {parts.join(' + ')} = {say('ui.front.attack', { attack, need })}: <strong>{chance(front)}</strong>.{' '}
      {success(front)}
    </p>
  );
}

type AssumptionProps = Pick<Props, 'view' | 'side' | 'settled' | 'province' | 'assumed' | 'onAssume'>;

/** What the attack needs if the other side sends 0, 1, 2 or 3 units here. */
const Assumption = memo(function Assumption({ view, side, settled, province, assumed, onAssume }: AssumptionProps) {
  const fronts = COUNTS.map((count) => {
    const sent = assumed.map((n, i) => (i === province ? count : n));
    return forecast(view, side, settled.units, sent).get(province);
  });
  const chosen = assumed[province] ?? 0;
  return (
    <fieldset className="assumption">
      <legend>
        {say('ui.front.assume', { side: rival(side) })}
        <span className="visually-hidden"> {say('ui.front.assumeAt', { province: PROVINCES[province]! })}</span>
      </legend>
      <div className="segments">
        {COUNTS.map((count) => (
          <label key={count} className={count === chosen ? 'chosen' : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={`assumed-${province}`}
              checked={count === chosen}
              onChange={() => onAssume(province, count)}
            />
            <span>
              <strong>{count}</strong> {shortChance(fronts[count])}
              {view.joint === province && count === BALANCE.JOINT_UNITS && (
                <small className="expected">{say('orders.expected')}</small>
              )}
            </span>
          </label>
        ))}
      </div>
      <Arithmetic front={fronts[chosen]} />
    </fieldset>
  );
});

function Stepper({ view, side, draft, onDraft, province, busy }: Props) {
  const why = `no-more-${province}`;
  const id = PROVINCES[province]!;
  const count = draft.units[province] ?? 0;
  const refused = refuseUnit(view, side, draft, province);
  return (
    <span className="stepper">
      <button
        type="button"
        aria-label={say('ui.front.less', { province: id })}
        disabled={busy || count === 0}
        onClick={() => onDraft(withUnits(view, side, draft, province, -1))}
      >
        −
      </button>
      <output aria-label={say('ui.front.sent', { province: id })}>{count}</output>
      <button
        type="button"
        aria-label={say('ui.front.more', { province: id })}
        aria-describedby={refused ? why : undefined}
        title={refused ? refusalText(refused) : undefined}
        disabled={busy || refused !== null}
        onClick={() => onDraft(withUnits(view, side, draft, province, 1))}
      >
        +
      </button>
      {refused && (
        <span className="visually-hidden" id={why}>
          {refusalText(refused)}
        </span>
      )}
    </span>
  );
}

export function FrontCard(props: Props) {
  const { view, side, settled, assumed, onAssume, province, selected } = props;
  const card = useRef<HTMLLIElement>(null);
  const picked = province === selected;
  useEffect(() => {
    if (picked) card.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const { faction, stack } = view.provinces[province]!;
  const inPlay = picked || (settled.units[province] ?? 0) + (assumed[province] ?? 0) > 0;
  return (
    <li ref={card} className={`front${picked ? ' selected' : ''}`}>
      <div className="front-head">
        {faction !== 'none' && <PieceIcon piece={{ kind: 'stack', faction, count: stack }} />}
        <strong>{provinceName(province)}</strong>
        {view.joint === province && <span className="tag joint">{say('ui.place.joint')}</span>}
        <Stepper {...props} />
      </div>
      {inPlay && <Assumption {...{ view, side, settled, province, assumed, onAssume }} />}
    </li>
  );
}
