/**
 * Building blocks of the file formats. Every block says in its own words what it allows, so that each message can
 * name what was found and what is allowed; the words start with {@link ALLOWED}.
 */
import { z } from 'zod';
import { PROVINCES, SITES } from '../rules';

// The page forbids eval (src/server): zod is not even to try it.
z.config({ jitless: true });

export const ALLOWED = 'allowed: ';

function words(allowed: string) {
  return { error: `${ALLOWED}${allowed}` };
}

/** A whole number from `low` to `high`. */
export function whole(low: number, high: number) {
  const say = words(`a whole number from ${low} to ${high}`);
  return z.int(say).min(low, say).max(high, say);
}

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, words(values.join(', ')));
}

export function flag() {
  return z.boolean(words('true or false'));
}

/** Text on one line, without control characters. */
export function line(most: number) {
  return textOf(most, /\p{Cc}/u, `text on one line, 1 to ${most} characters`);
}

/** Text of one or more paragraphs, without control characters other than line ends. */
export function prose(most: number) {
  return textOf(most, /[^\P{Cc}\n]/u, `text, 1 to ${most} characters`);
}

function textOf(most: number, refused: RegExp, allowed: string) {
  const say = words(allowed);
  return z
    .string(say)
    .max(most, say)
    .regex(/\S/, say)
    .refine((text) => !refused.test(text), say);
}

/** Text of a given form, described as `allowed`. */
export function form(pattern: RegExp, allowed: string) {
  const say = words(allowed);
  return z.string(say).regex(pattern, say);
}

/** A list of `low` to `high` entries. */
export function list<T extends z.ZodType>(entry: T, low: number, high: number) {
  const say = words(low === 0 ? `a list of at most ${high}` : `a list of ${low} to ${high}`);
  return z.array(entry, say).min(low, say).max(high, say);
}

/** A mapping with these keys and no others. */
export function mapping<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, words(`a mapping with ${Object.keys(shape).join(', ')}`));
}

/** The same field for each side. */
export function perSide<T extends z.core.SomeType>(moscow: T, tehran: T = moscow) {
  return mapping({ moscow, tehran });
}

/** A mapping of one field with any of these keys. */
function keyed<K extends string, T extends z.ZodType>(keys: readonly K[], field: T) {
  return mapping(Object.fromEntries(keys.map((key) => [key, field.optional()])) as Record<K, z.ZodOptional<T>>);
}

export function byProvince<T extends z.ZodType>(field: T) {
  return keyed(PROVINCES, field);
}

export function bySite<T extends z.ZodType>(field: T) {
  return keyed(
    SITES.map(({ id }) => id),
    field,
  );
}

/** A field that may be written in two ways. */
export function either<A extends z.ZodType, B extends z.ZodType>(one: A, other: B, allowed: string) {
  return z.union([one, other], words(allowed));
}

/** A list without repetitions; `what` names an entry. */
export function distinct(entries: readonly string[], what: string, ctx: z.core.$RefinementCtx, empty = ''): void {
  const seen = new Set<string>();
  entries.forEach((entry, i) => {
    if (entry !== empty && seen.has(entry)) {
      ctx.addIssue({ code: 'custom', path: [i], message: `found ${what} "${entry}" twice; allowed: once` });
    }
    seen.add(entry);
  });
}
