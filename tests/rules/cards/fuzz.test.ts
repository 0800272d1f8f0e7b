/** Random play with cards, headlines and modifiers: whatever is listed can be done, and nothing breaks or leaks. */
import { describe, expect, it } from 'vitest';
import {
  apply,
  CARDS,
  type ChronicleEvent,
  type Config,
  cloneState,
  createGame,
  type Dice,
  type Draw,
  decide,
  FastRng,
  FIRST_TEHRAN_CARD,
  HEADLINES,
  isLegal,
  kindOfMove,
  legal,
  MOVES,
  mustDiscard,
  type ProvinceId,
  type Purpose,
  type SetUpProvince,
  type Side,
  type State,
  view,
  ZONE,
} from '../../../src/rules';
import { modifiers, quiet } from './helper';

function isPlay(id: number): boolean {
  return kindOfMove(id).type === 'play';
}

const LAND: Readonly<Partial<Record<ProvinceId, Partial<SetUpProvince>>>> = {
  damascus: { moscow: 1, tehran: 1 },
  'rif-dimashq': { stack: 2, faction: 'rebels', tehran: 1 },
  quneitra: { holder: 'rebels', stack: 2, faction: 'rebels', tehran: 1 },
  daraa: { moscow: 1, tehran: 1, marks: 0 } as Partial<SetUpProvince>,
  homs: { stack: 2, faction: 'is', tehran: 1, moscow: 1 },
  latakia: { moscow: 1, tehran: 1 },
  tartus: { moscow: 2 },
  idlib: { holder: 'rebels', stack: 4, faction: 'rebels' },
  aleppo: { holder: 'rebels', stack: 3, faction: 'rebels' },
  raqqa: { holder: 'is', stack: 3, faction: 'is' },
  'deir-ez-zor': { tehran: 1, moscow: 1 },
  hasakah: { holder: 'sdf', stack: 3, faction: 'sdf', guard: true },
};

function setUp(config: Partial<Config>) {
  const empty = quiet({ cards: true, counterBase: 8, ...config }, { stability: 8, tension: 4 });
  const provinces = { ...empty.provinces };
  for (const [id, land] of Object.entries(LAND)) {
    provinces[id as ProvinceId] = { ...provinces[id as ProvinceId], ...land };
  }
  return { ...empty, provinces };
}

/** Fast dice that remember which keys they were asked for. */
class KeyedDice implements Dice {
  readonly asked = new Map<string, number>();
  constructor(private readonly rng: FastRng) {}

  d6(turn: number, purpose: Purpose, place: number): number {
    this.count(`${turn} ${purpose} ${place}`);
    return this.rng.d6();
  }

  pick(turn: number, draw: Draw, place: number, n: number): number {
    this.count(`${turn} ${draw} ${place}`);
    return this.rng.below(n);
  }

  private count(key: string): void {
    this.asked.set(key, (this.asked.get(key) ?? 0) + 1);
  }
}

const within = (value: number, low: number, high: number) => value >= low && value <= high;

/** What must hold at every decision; the first thing that does not, or ''. */
function broken(s: State): string {
  const { zones } = s.secret;
  const era = s.config.eras[s.turn - 1]!;
  for (const side of ['moscow', 'tehran'] as const) {
    const own = zones.filter((_, i) => i < FIRST_TEHRAN_CARD === (side === 'moscow'));
    const p = s[side];
    if (p.hand !== own.filter((zone) => zone === ZONE.hand).length) return `${side} hand count`;
    if (p.pile !== own.filter((zone) => zone === ZONE[era]).length) return `${side} pile count`;
    if (p.hand > (s.step === 'discard' ? 4 : 3)) return `${side} holds ${p.hand} cards`;
    if (p.vp < 0 || p.treasury < 0 || !within(p.resolve, 0, 10) || !within(p.candidates, 0, 3)) return `${side} power`;
    if (!within(p.actions, 0, 3)) return `${side} actions`;
  }
  if (zones.includes(ZONE.hidden)) return 'a hidden card in the state';
  if (s.step !== 'over' && s.question >= 0 !== (s.step === 'reply')) return 'a question without a reply';
  const tracks = within(s.stability, 0, 10) && within(s.trust, 0, 10) && within(s.tension, 0, 10);
  if (!tracks || !within(s.patronage, -5, 5) || !within(s.detente, 0, 5) || !within(s.sanctions, 0, 6)) return 'tracks';
  if (!within(s.airDefence, 0, 2) || !within(s.brigades, 0, 8) || !within(s.secret.credits, 0, 9)) return 'stocks';
  if (!within(s.s300Escrow, 0, 2) || (s.s300Escrow > 0 && !s.s300Open)) return 'escrow';
  for (const [i, p] of s.provinces.entries()) {
    if (!within(p.moscow, 0, 3) || !within(p.tehran, 0, 3) || !within(p.stack, 0, 6)) return `province ${i}`;
    if ((p.stack === 0) !== (p.faction === 'none')) return `stack and faction of ${i}`;
    if (p.holder !== 'government' && (p.stack === 0 || p.faction !== p.holder)) return `holder of ${i}`;
  }
  return '';
}

/** Moves that are not listed are refused, and refusing changes and writes nothing. */
function refuses(s: State, listed: readonly number[], rng: FastRng): void {
  const twin = cloneState(s);
  const log: ChronicleEvent[] = [];
  for (let k = 0; k < 6; k++) {
    const id = rng.below(MOVES.length);
    if (listed.includes(id) || isLegal(s, id)) continue;
    expect(decide(twin, MOVES[id], new FastRng(1), log), JSON.stringify(MOVES[id])).not.toBeNull();
  }
  expect(twin).toEqual(s);
  expect(log).toEqual([]);
}

/** The same position with the cards that a viewer cannot know dealt round among each other. */
function reshuffled(s: State, viewer: Side | 'spectator', rng: FastRng): State {
  const twin = cloneState(s);
  const secretZones: number[] = [ZONE.hand, ZONE.faceDown, ZONE.early, ZONE.middle, ZONE.late, ZONE.gone];
  for (const side of ['moscow', 'tehran'] as const) {
    const open: number[] = side === viewer ? [ZONE.hand, ZONE.faceDown] : [];
    const places: number[] = [];
    CARDS.forEach((_, i) => {
      const zone = s.secret.zones[i]!;
      if (i < FIRST_TEHRAN_CARD === (side === 'moscow') && secretZones.includes(zone) && !open.includes(zone))
        places.push(i);
    });
    for (let k = places.length - 1; k > 0; k--) {
      const j = rng.below(k + 1);
      const [a, b] = [places[k]!, places[j]!];
      const zone = twin.secret.zones[a]!;
      twin.secret.zones[a] = twin.secret.zones[b]!;
      twin.secret.zones[b] = zone;
    }
  }
  return twin;
}

const MAP_MODIFIERS = modifiers(
  'riverTowns',
  'quietRemoval',
  'cheapPay',
  'withdraw',
  'theLine',
  'retakeWithoutThem',
  'whoNeedsWhom',
  'wayOut',
  'offHomeSoil',
  'hiddenEnd',
);

const SCENARIOS: Readonly<Record<string, Partial<Config>>> = {
  schedule: { headlines: HEADLINES.slice(0, 10) },
  shuffled: { headlines: HEADLINES.slice(0, 10), headlineMode: 'shuffled', openingHand: 2 },
  mixed: { headlines: HEADLINES.slice(0, 10), headlineMode: 'mixed', openingHand: 1 },
  modifiers: {
    headlines: HEADLINES.slice(30, 40),
    modifiers: MAP_MODIFIERS,
    eras: new Array(10).fill('late'),
    calendar: new Array(10).fill(2022),
    hiddenEndFrom: 7,
    openingHand: 1,
  },
};

const GAMES = 14;
const played = new Set<string>();
const answered = new Set<string>();

describe.each(Object.entries(SCENARIOS))('%s', (_, config) => {
  it('plays to its end', () => {
    for (let seed = 1; seed <= GAMES; seed++) {
      const rng = new FastRng(seed * 104729);
      const dice = new KeyedDice(new FastRng(seed));
      const log: ChronicleEvent[] = [];
      const s = createGame(setUp(config), dice, log);
      const own: number[] = [];
      const seen: number[] = [];
      for (let n = 0; s.step !== 'over'; n++) {
        const why = broken(s);
        if (why) expect.unreachable(`seed ${seed}, decision ${n}, turn ${s.turn}, ${s.step}: ${why}`);
        const side: Side = s.active === 'both' ? (rng.below(2) === 0 ? 'moscow' : 'tehran') : (s.active as Side);
        if (legal(s, side, own) === 0) {
          // Only a side that has sealed or discarded while the other has not.
          expect(s.active).toBe('both');
          continue;
        }
        if (n % 5 === 0) {
          legal(view(s, side), side, seen);
          expect(seen).toEqual(own);
          const viewer = (['moscow', 'tehran', 'spectator'] as const)[rng.below(3)]!;
          expect(view(reshuffled(s, viewer, rng), viewer)).toEqual(view(s, viewer));
          expect(cloneState(s)).toEqual(structuredClone(s));
          refuses(s, own, rng);
        }
        // Cards and answers more often than chance would have it.
        const cards = own.filter((id) => id >= 0 && s.step === 'statecraft' && isPlay(id));
        const choice = cards.length > 0 && rng.below(3) > 0 ? cards : own;
        apply(s, choice[rng.below(choice.length)]!, dice, log);
        if (s.step === 'statecraft') expect(mustDiscard(s, 'moscow') || mustDiscard(s, 'tehran')).toBe(false);
      }
      for (const { code, values } of log) {
        if (code === 'played' && 'card' in values) played.add(values.card);
        if (code === 'answer' && 'question' in values) answered.add(values.question);
      }
      const twice = [...dice.asked].filter(([, times]) => times > 1).map(([key]) => key);
      expect(twice, `seed ${seed}: dice or draws that share a key (law 8)`).toEqual([]);
    }
  });
});

it('played every card of the list and asked nearly every question', () => {
  expect(CARDS.filter((id) => !played.has(id))).toEqual([]);
  expect(answered.size).toBeGreaterThan(22);
});
