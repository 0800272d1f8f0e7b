/** What members of a team propose: as a sentence, whether it may still be decided, and how it goes into a draft. */
import { moveText, say } from '../../messages';
import {
  type Decision,
  legalMoves,
  PROVINCES,
  type ProvinceId,
  type SealMove,
  type Side,
  type View,
} from '../../rules';
import type { Proposal, Role } from '../../table/class-wire';
import { type Draft, EMPTY_DRAFT } from '../lib/draft';

/** Steps that a role leaves to others of its team; everybody may propose in the rest. */
const NOT_THEIRS: Readonly<Partial<Record<Role, readonly View['step'][]>>> = {
  commander: ['accusation', 'offer', 'vote'],
  diplomat: ['joint'],
};

export function isTheirs(role: Role, step: View['step']): boolean {
  return !NOT_THEIRS[role]?.includes(step);
}

/** The parts of an order sheet that a role sees to. */
export function partsOf(role: Role): { readonly units: boolean; readonly stance: boolean } {
  return { units: role !== 'diplomat', stance: role !== 'commander' };
}

function sheetText({ units, aid, stance }: SealMove, role: Role): string {
  const parts = partsOf(role);
  const list = Object.entries(units)
    .filter(([, count]) => count > 0)
    .map(([province, count]) => `${say(`name.province.${province as ProvinceId}`)} ${count}`);
  const words = [
    ...(parts.units
      ? [
          say('class.propose.units', { list: list.join(', ') || say('class.propose.none') }),
          say('class.propose.aid', { aid }),
        ]
      : []),
    ...(parts.stance ? [say('class.propose.stance', { stance })] : []),
  ];
  return words.join('; ');
}

/** A decision in a few words, as the leader reads it. */
export function proposalText(decision: Decision, role: Role): string {
  return decision.type === 'seal' ? sheetText(decision, role) : moveText(decision);
}

/** What came over the wire, if it reads as a decision of this side. */
export function decisionOf({ decision }: Pick<Proposal, 'decision'>, side: Side): Decision | null {
  const one = decision as Partial<Decision> | null;
  return typeof one === 'object' && one !== null && one.side === side && typeof one.type === 'string'
    ? (one as Decision)
    : null;
}

function same(a: object, b: object): boolean {
  const sorted = (one: object) => JSON.stringify(Object.entries(one).sort(([x], [y]) => x.localeCompare(y)));
  return sorted(a) === sorted(b);
}

/** Whether a proposal answers what is asked now. The rules have the last word when it is decided. */
export function isOpen(view: View, side: Side, decision: Decision): boolean {
  if (decision.type === 'seal') return view.step === 'orders';
  return legalMoves(view, side).some((move) => same(move, decision));
}

/** The draft with those parts of a proposed sheet that its role sees to. */
export function withSheet(draft: Draft, sheet: SealMove, role: Role): Draft {
  const parts = partsOf(role);
  const units = PROVINCES.map((province) => sheet.units[province] ?? 0);
  return {
    units: parts.units ? units : draft.units,
    aid: parts.units ? sheet.aid : draft.aid,
    stance: parts.stance ? sheet.stance : draft.stance,
  };
}

/** A commander's sheet needs some secret choice to be whole; what it says there is not taken over. */
export function firstDraft(role: Role, side: Side): Draft {
  if (role !== 'commander') return EMPTY_DRAFT;
  return { ...EMPTY_DRAFT, stance: side === 'moscow' ? 'silent' : 'lieLow' };
}
