/** Checkpoints: what a script expects of a position, compared with the position. */
import { PROVINCES, SITES, type Side, type State } from '../rules';
import type { Path } from './problem';
import type { Expectation } from './schema-script';
import { type Stack, stackText } from './stack';

export interface Difference {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
}

/** A position in the words of a checkpoint. Holds secrets: for authors, never for a seat. */
function shown(s: Readonly<State>) {
  return {
    stability: s.stability,
    patronage: s.patronage,
    trust: s.trust,
    detente: s.detente,
    tension: s.tension,
    sanctions: s.sanctions,
    brigades: s.brigades,
    airDefence: s.airDefence,
    chips: s.chips,
    bushehr: s.bushehr,
    exits: sides((side) => s[side].exits),
    hand: sides((side) => s[side].hand),
    credits: s.secret.credits,
    freeSorties: s.freeSorties,
    aidNeed: s.aidNeed,
    strikeBonus: s.strikeBonus,
    s300Open: s.s300Open,
    hits: s.hits,
    offer: s.offer,
    bid: s.secret.bid,
    joint: PROVINCES[s.joint] ?? 'none',
    jointHonoured: s.jointHonoured,
    ending: s.ending,
    vp: sides((side) => s[side].vp),
    treasury: sides((side) => s[side].treasury),
    resolve: sides((side) => s[side].resolve),
    candidates: sides((side) => s[side].candidates),
    verdicts: { moscow: s.moscowVerdict, tehran: s.tehranVerdict },
    provinces: byId(PROVINCES, (i) => {
      const { holder, faction, stack, moscow, tehran, marks } = s.provinces[i]!;
      return { holder, stack: { faction, strength: stack } satisfies Stack, proxies: { moscow, tehran }, marks };
    }),
    contracts: byId(
      SITES.map(({ id }) => id),
      (i) => s.sites[i]!,
    ),
  } satisfies Shown;
}

/** Every field an expectation may name, so that none can be forgotten here. */
type Shown = { [Field in keyof Required<Expectation>]: unknown };

function sides<T>(read: (side: Side) => T): Record<Side, T> {
  return { moscow: read('moscow'), tehran: read('tehran') };
}

function byId<K extends string, T>(ids: readonly K[], read: (index: number) => T): Record<K, T> {
  return Object.fromEntries(ids.map((id, i) => [id, read(i)])) as Record<K, T>;
}

function isStack(value: unknown): value is Stack {
  return typeof value === 'object' && value !== null && 'faction' in value && 'strength' in value;
}

function compare(expected: unknown, real: unknown, path: Path): Difference[] {
  if (expected === undefined) return [];
  if (isStack(expected) && isStack(real)) return compare(stackText(expected), stackText(real), path);
  if (typeof expected !== 'object' || expected === null) {
    return expected === real ? [] : [{ path, found: String(real), expected: String(expected) }];
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, (real as Record<string, unknown>)[key], [...path, key]),
  );
}

/** What belongs to the turn that is over and tells nothing of where the game stands. */
const PASSING: readonly string[] = ['hits', 'offer', 'bid', 'joint', 'jointHonoured', 's300Open', 'hand'];

/** A position as flat text by path: "trust", "vp.moscow", "provinces.homs.stack". Holds secrets. */
export function flatPosition(s: Readonly<State>): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (isStack(value)) flat.set(path, stackText(value));
    else if (typeof value !== 'object' || value === null) flat.set(path, String(value));
    else for (const [key, entry] of Object.entries(value)) walk(entry, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(shown(s))) if (!PASSING.includes(key)) walk(value, key);
  return flat;
}

/** Everything in which a position is not as expected. */
export function differences(s: Readonly<State>, expected: Expectation): Difference[] {
  return compare(expected, shown(s), []);
}
