/** The decision at hand, the same for one province, and where on the map it may be made. */

import { lazy } from 'react';
import { say } from '../../messages';
import { type ActionName, PROVINCES, type Side, type View } from '../../rules';
import { frontsOf } from '../lib/fronts';
import { Accusation } from './accusation';
import { Offer, Vote } from './council';
import { Discard } from './discard';
import { Joint, JointHere, jointTargets } from './joint';
import { Reply, replyTargets } from './reply';
import { ActionsHere, Statecraft, statecraftTargets } from './statecraft';
import type { OrdersProps } from './types';

const orders = () => import('./orders');
/** Asked for when the board stands, so that it is there when the orders are to be written. */
export const fetchOrders = () => void orders().catch(() => {});
const Orders = lazy(() => orders().then((room) => ({ default: room.Orders })));

export function Decide(props: OrdersProps) {
  switch (props.view.step) {
    case 'discard':
      return <Discard {...props} />;
    case 'reply':
      return <Reply {...props} />;
    case 'statecraft':
      return <Statecraft {...props} />;
    case 'joint':
      return <Joint {...props} />;
    case 'orders':
      return <Orders {...props} />;
    case 'accusation':
      return <Accusation {...props} />;
    case 'offer':
      return <Offer {...props} />;
    case 'vote':
      return <Vote {...props} />;
    case 'over':
      return null;
  }
}

/** What may be decided about the province picked on the map; nothing in the steps that are not about places. */
export function DecideHere(props: OrdersProps) {
  const { view, selected } = props;
  if (view.step === 'statecraft') return <ActionsHere {...props} />;
  if (view.step === 'joint') return <JointHere {...props} />;
  if (view.step !== 'orders') return null;
  return <p className="hint">{say('ui.orders.notHere', { province: PROVINCES[selected]! })}</p>;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Provinces where the side may decide something now. */
export function targetsOf(view: View, side: Side, action: ActionName | null): ReadonlySet<number> {
  if (view.step === 'statecraft') return statecraftTargets(view, side, action);
  if (view.step === 'joint') return jointTargets(view, side);
  if (view.step === 'reply') return replyTargets(view, side);
  return view.step === 'orders' ? frontsOf(view) : NOWHERE;
}
