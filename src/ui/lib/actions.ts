/** The Statecraft table of one side for the screens: each kind of action, where it may be taken, and why not elsewhere. */
import {
  ACTIONS,
  type ActionName,
  KINDS,
  type Kind,
  MOVES,
  type Move,
  PROVINCES,
  type ProvinceId,
  type Refusal,
  refusal,
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
  readonly refusal: Refusal | null;
}

export interface ActionGroup {
  readonly action: ActionName;
  readonly rule: string;
  readonly price: number;
  readonly place: 'province' | 'site' | 'none';
  readonly open: readonly Choice[];
  readonly closed: readonly Choice[];
}

function placeOf(move: Move): Pick<Choice, 'place' | 'province'> {
  if ('province' in move) return { place: move.province, province: PROVINCES.indexOf(move.province) };
  if ('site' in move) return { place: move.site, province: SITES[siteIndex(move.site)]?.province ?? -1 };
  return { place: '', province: -1 };
}

function choicesOf(view: View, kind: Kind): Choice[] {
  return MOVES.slice(kind.first, kind.first + kind.count).map((move, n) => {
    const id = kind.first + n;
    return { id, move, ...placeOf(move), refusal: refusal(view, id) };
  });
}

/** A site in a guarded province is not offered at all (R1.5). */
function offered(view: View, choice: Choice): boolean {
  return !('site' in choice.move && view.provinces[choice.province]?.guard);
}

/** Every Statecraft action of a side in rulebook order, Pass left out. */
export function actionGroups(view: View, side: Side): ActionGroup[] {
  const kinds = KINDS.filter((kind) => kind.side === side && kind.slot === 'statecraft' && kind.type !== 'pass');
  return kinds.map((kind) => {
    const rule = ACTIONS[kind.type as ActionName];
    const choices = choicesOf(view, kind).filter((choice) => offered(view, choice));
    return {
      action: rule.type,
      rule: rule.rule,
      price: rule.price(view, side),
      place: rule.place,
      open: choices.filter((choice) => choice.refusal === null),
      closed: choices.filter((choice) => choice.refusal !== null),
    };
  });
}
