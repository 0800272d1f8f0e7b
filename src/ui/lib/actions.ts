/** The Statecraft table of one side for the screens: each kind of action, where it may be taken, and why not elsewhere. */
import {
  ACTIONS,
  type ActionName,
  argOfMove,
  KINDS,
  type Kind,
  MOVES,
  type Move,
  PROVINCES,
  type ProvinceId,
  type Refusal,
  refusal,
  SCENARIO_ACTIONS,
  SITES,
  type Side,
  type SiteId,
  siteIndex,
  type View,
} from '../../rules';

export interface Choice {
  readonly id: number;
  readonly move: Move;
  /** Where it is done; '' for an action without a place. */
  readonly place: ProvinceId | SiteId | '';
  /** Map number of the province of that place, -1 for none. */
  readonly province: number;
  /** In treasury. */
  readonly price: number;
  readonly refusal: Refusal | null;
}

export interface ActionGroup {
  readonly action: ActionName;
  readonly area: Area;
  readonly rule: string;
  /** The lowest and the highest price: a modifier may make a place cheaper. */
  readonly price: number;
  readonly most: number;
  readonly place: 'province' | 'site' | 'none';
  readonly open: readonly Choice[];
  readonly closed: readonly Choice[];
}

const RULES = { ...ACTIONS, ...SCENARIO_ACTIONS };
type RuledAction = keyof typeof RULES;

function isRuled(type: string): type is RuledAction {
  return Object.hasOwn(RULES, type);
}

export function placeOf(move: Move): Pick<Choice, 'place' | 'province'> {
  if ('province' in move && move.province !== undefined) {
    return { place: move.province, province: PROVINCES.indexOf(move.province) };
  }
  if ('site' in move && move.site !== undefined) {
    return { place: move.site, province: SITES[siteIndex(move.site)]?.province ?? -1 };
  }
  return { place: '', province: -1 };
}

function choicesOf(view: View, kind: Kind, action: RuledAction): Choice[] {
  return MOVES.slice(kind.first, kind.first + kind.count).map((move, n) => {
    const id = kind.first + n;
    const price = RULES[action].price(view, kind.side, argOfMove(id));
    return { id, move, ...placeOf(move), price, refusal: refusal(view, id) };
  });
}

/** What an action is about: the heading that it stands under. */
export const AREAS = ['field', 'business', 'damascus', 'diplomacy', 'arms'] as const;
export type Area = (typeof AREAS)[number];

const AREA_OF: Readonly<Record<Exclude<RuledAction, 'pass'>, Area>> = {
  recruit: 'field',
  reconcile: 'field',
  defectors: 'field',
  mobilise: 'field',
  exit: 'field',
  withdraw: 'field',
  contract: 'business',
  seize: 'business',
  court: 'damascus',
  hedge: 'damascus',
  backchannel: 'diplomacy',
  negotiate: 'diplomacy',
  bargain: 'diplomacy',
  deliver: 'arms',
  delay: 'arms',
  orderS300: 'arms',
  sellDrones: 'arms',
  enrich: 'arms',
  build: 'arms',
  slow: 'arms',
};

/** A site in a guarded province is not offered at all (R1.5), nor an action that the scenario does not have (R13.5). */
function offered(view: View, choice: Choice): boolean {
  if (choice.refusal?.code === 'notInScenario') return false;
  return !('site' in choice.move && view.provinces[choice.province]?.guard);
}

/** Every Statecraft action of a side in rulebook order; Pass and the cards are left out. */
export function actionGroups(view: View, side: Side): ActionGroup[] {
  const kinds = KINDS.filter((kind) => kind.side === side && kind.slot === 'statecraft' && kind.type !== 'pass');
  return kinds.flatMap((kind) => {
    const { type } = kind;
    if (!isRuled(type) || type === 'pass') return [];
    const choices = choicesOf(view, kind, type).filter((choice) => offered(view, choice));
    if (choices.length === 0) return [];
    const { rule, place } = RULES[type];
    const prices = choices.map(({ price }) => price);
    return {
      action: type,
      area: AREA_OF[type],
      rule,
      price: Math.min(...prices),
      most: Math.max(...prices),
      place,
      open: choices.filter((choice) => choice.refusal === null),
      closed: choices.filter((choice) => choice.refusal !== null),
    };
  });
}
