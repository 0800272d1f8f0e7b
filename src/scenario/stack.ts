/** How files write an enemy stack: "rebels 3", {rebels: 3} or none. */
import { BALANCE, type Faction } from '../rules';
import { ALLOWED, either, form, mapping, whole } from './fields';

export interface Stack {
  readonly faction: Faction;
  readonly strength: number;
}

const WAYS = 'none, or a faction (rebels, is, sdf) with its strength from 1 to 6, such as "rebels 3" or {rebels: 3}';
const strength = whole(1, BALANCE.MAX_STACK).optional();

const oneFaction = mapping({ rebels: strength, is: strength, sdf: strength }).refine(
  (entry) => Object.values(entry).length === 1,
  { error: `${ALLOWED}${WAYS}` },
);

/** R1.2: an enemy stack; a stack of 0 is "none" and belongs to nobody. */
export const stackField = either(form(/^(?:none|(?:rebels|is|sdf) [1-6])$/, WAYS), oneFaction, WAYS)
  .transform((written): Stack => {
    const [faction = 'none', size = 0] =
      typeof written === 'string' ? written.split(' ') : (Object.entries(written)[0] ?? []);
    return { faction: faction as Faction, strength: Number(size) };
  })
  .meta({
    id: 'stack',
    description: 'Enemy stack: none, "rebels 3", "is 2", "sdf 3", or a mapping such as {rebels: 3}.',
  });

export function stackText(stack: Stack): string {
  return stack.faction === 'none' ? 'none' : `${stack.faction} ${stack.strength}`;
}
