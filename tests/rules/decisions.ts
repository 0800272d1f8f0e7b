/** Decisions as tests write them. */
import type { Decision, Move, ProvinceId, Side } from '../../src/rules';

/** Both order sheets; what is not named is nothing, Silent and Lie low. */
export interface Orders {
  readonly sorties?: Partial<Record<ProvinceId, number>>;
  readonly brigades?: Partial<Record<ProvinceId, number>>;
  readonly moscowAid?: number;
  readonly tehranAid?: number;
  readonly channel?: 'share' | 'silent' | 'warn';
  readonly posture?: 'lieLow' | 'buildUp' | 'retaliate';
}

const PLACE_FIELD: Partial<Record<string, string>> = {
  contract: 'site',
  seize: 'site',
  offer: 'amount',
  vote: 'vote',
};

/** A decision from words: move('moscow', 'recruit', 'homs'). */
export function move(side: Side, type: Move['type'], arg?: string | number): Decision {
  if (arg === undefined) return { side, type } as Decision;
  return { side, type, [PLACE_FIELD[type] ?? 'province']: arg } as Decision;
}

/** One side's half of some orders, as the sealed sheet it is. */
export function sheet(side: Side, orders: Orders): Decision {
  const moscow = side === 'moscow';
  const units = Object.entries((moscow ? orders.sorties : orders.brigades) ?? {});
  return {
    side,
    type: 'seal',
    units: Object.fromEntries(units.filter(([, count]) => count > 0)),
    aid: (moscow ? orders.moscowAid : orders.tehranAid) ?? 0,
    stance: moscow ? (orders.channel ?? 'silent') : (orders.posture ?? 'lieLow'),
  };
}
