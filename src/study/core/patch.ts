/** Changes of a start for a study: `--set trust=6` and the like. */
import { BALANCE, MODIFIERS, PROVINCES, RANGE, type SetUp, SIDES, SITES } from '../../rules';
import { nearest } from '../../scenario/problem';
import { canonicalJson, hashText } from '../../scenario/seed';

/** One change, as it was given. */
export interface Change {
  readonly path: string;
  readonly value: string;
}

export type Allowed =
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'word'; readonly words: readonly string[] };

const number = (low: number, high: number): Allowed => ({ kind: 'number', low, high });
const track = ([low, high]: readonly [number, number]) => number(low, high);
const words = (...all: string[]): Allowed => ({ kind: 'word', words: all });
const MOST_VP = 199;
const MOST_TURNS = 20;

/** Every path that a study may change, with what it may be. */
const PATHS: ReadonlyMap<string, Allowed> = new Map<string, Allowed>([
  ...(['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions', 'brigades', 'airDefence'] as const).map(
    (name) => [name, track(RANGE[name])] as const,
  ),
  ['chips', track(RANGE.chips)],
  ['credits', track(RANGE.credits)],
  ['freeSorties', number(0, 9)],
  ['aidNeed', number(1, 2 * BALANCE.MAX_AID)],
  ['strikeBonus', number(-9, 9)],
  ['bushehr', number(0, BALANCE.MODIFIER.bushehr.steps)],
  ...SIDES.flatMap((side): [string, Allowed][] => [
    [`vp.${side}`, number(0, 99)],
    [`treasury.${side}`, number(0, BALANCE.TREASURY_CAP)],
    [`resolve.${side}`, track(RANGE.resolve)],
    [`candidates.${side}`, track(RANGE.candidates)],
  ]),
  ...PROVINCES.flatMap((id): [string, Allowed][] => [
    [`provinces.${id}.stack`, number(0, BALANCE.MAX_STACK)],
    [`provinces.${id}.moscow`, number(0, BALANCE.MAX_PROXIES)],
    [`provinces.${id}.tehran`, number(0, BALANCE.MAX_PROXIES)],
  ]),
  ...SITES.map(({ id }): [string, Allowed] => [`contracts.${id}`, words('moscow', 'tehran', 'none')]),
  ['config.lead', number(1, 99)],
  ['config.overreach', number(1, 99)],
  ['config.threshold', number(0, MOST_VP)],
  ['config.parMoscow', number(0, MOST_VP)],
  ['config.parTehran', number(0, MOST_VP)],
  ['config.counterBase', number(1, 12)],
  ['config.reinforceRebels', number(0, MOST_TURNS)],
  ['config.reinforceIs', number(0, MOST_TURNS)],
  ['config.actions', number(1, 3)],
  ['config.openingHand', number(0, 3)],
  ['config.hiddenEndFrom', number(0, MOST_TURNS)],
  ['config.headlineMode', words('schedule', 'shuffled', 'mixed')],
  ...MODIFIERS.map((id): [string, Allowed] => [`config.modifiers.${id}`, words('true', 'false')]),
]);

/** What may be changed in a start, by path, in the order in which a reader looks for it. */
export const CHANGEABLE: readonly (readonly [path: string, allowed: Allowed])[] = [...PATHS];

/** What a path says in a start, as a change would write it; null where the start has nothing there. */
export function valueAt(setUp: SetUp, path: string): string | null {
  const value = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], setUp);
  if (value === undefined) return path.startsWith('contracts.') ? 'none' : null;
  return String(value);
}

export type PatchProblem =
  | { readonly code: 'form'; readonly given: string }
  | { readonly code: 'balance'; readonly path: string }
  | { readonly code: 'path'; readonly path: string; readonly near: readonly string[] }
  | {
      readonly code: 'number';
      readonly path: string;
      readonly given: string;
      readonly low: number;
      readonly high: number;
    }
  | { readonly code: 'word'; readonly path: string; readonly given: string; readonly words: readonly string[] }
  | { readonly code: 'stack'; readonly path: string };

const NEAR = 4;

/** Reads `path=value`. */
export function parseChange(text: string): Change | PatchProblem {
  const at = text.indexOf('=');
  const path = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  return at <= 0 || path === '' || value === '' ? { code: 'form', given: text } : { path, value };
}

function check({ path, value }: Change, setUp: SetUp): PatchProblem | null {
  if (/^balance\b/.test(path)) return { code: 'balance', path };
  const allowed = PATHS.get(path);
  if (!allowed) return { code: 'path', path, near: nearest(path, [...PATHS.keys()], NEAR) };
  if (allowed.kind === 'word') {
    return allowed.words.includes(value) ? null : { code: 'word', path, given: value, words: allowed.words };
  }
  const { low, high } = allowed;
  if (!/^-?\d+$/.test(value) || Number(value) < low || Number(value) > high) {
    return { code: 'number', path, given: value, low, high };
  }
  const stack = /^provinces\.(.+)\.stack$/.exec(path);
  const province = stack && setUp.provinces[stack[1] as keyof SetUp['provinces']];
  // R1.2: whose fighters a new stack would be, nothing says; and a province that is held by others needs its stack.
  const odd = province && (province.faction === 'none') !== (Number(value) === 0);
  return odd ? { code: 'stack', path } : null;
}

/** A copy of a plain object with one value changed. */
function changed(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const copy = { ...(node as Record<string, unknown>) };
  if (rest.length === 0 && value === null) delete copy[key];
  else copy[key] = changed(copy[key], rest, value);
  return copy;
}

function readValue({ path, value }: Change): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (path.startsWith('contracts.') && value === 'none') return null;
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

/**
 * A start with changes made. Its hash differs from the scenario's, so that nobody takes its games for ordinary ones.
 * @returns the changed start, or the first thing that is wrong with the changes.
 */
export function patched(setUp: SetUp, changes: readonly Change[]): SetUp | PatchProblem {
  let now = setUp;
  for (const change of changes) {
    const problem = check(change, now);
    if (problem) return problem;
    now = changed(now, change.path.split('.'), readValue(change)) as SetUp;
  }
  if (changes.length === 0) return setUp;
  const { scenarioHash } = setUp.config;
  const made = changes.map(({ path, value }) => [path, value]);
  return { ...now, config: { ...now.config, scenarioHash: hashText(canonicalJson([scenarioHash, made])) } };
}

export function isProblem(found: object): found is PatchProblem {
  return 'code' in found;
}
