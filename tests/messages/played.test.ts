/** The words of played games: every event and every refusal that the rules really hand out becomes a clean sentence. */
import { beforeAll, describe, expect, it } from 'vitest';
import { randomPolicy } from '../../src/bots/random';
import { sensiblePolicy } from '../../src/bots/sensible';
import { answerText, eventText, MISSING, moveText, questionText, refusalText } from '../../src/messages';
import { THEMES } from '../../src/messages/en';
import {
  apply,
  type ChronicleEvent,
  createGame,
  decide,
  FastRng,
  facilitate,
  HEADLINES,
  isLegal,
  LASTING,
  MOVES,
  PROVINCES,
  type Refusal,
  refusal,
  SIDES,
  type State,
  view,
} from '../../src/rules';
import { type Special, setUp } from './start';

const events = new Map<string, ChronicleEvent[]>();
const refusals = new Map<string, Refusal[]>();
/** What is told in games without cards, and what stays in force in them. */
const withoutCards = new Set<string>();

/** Sentences tried of each code. */
const KEPT = 300;
const PROVINCE_IDS = new RegExp(`\\b(?:${PROVINCES.join('|')})\\b`);

function keep<T extends { readonly code: string }>(into: Map<string, T[]>, item: T): void {
  const list = into.get(item.code) ?? [];
  into.set(item.code, list);
  if (list.length < KEPT) list.push(item);
}

/** Sheets that are refused, each for another reason. */
const BAD_SHEETS = [
  { units: { homs: 9 }, aid: 0 },
  { units: { tartus: 1 }, aid: 0 },
  { units: {}, aid: 3 },
  { units: {}, aid: 99 },
  { units: { atlantis: 1 }, aid: 0 },
  { units: {}, aid: 0.5 },
  { units: Object.fromEntries(PROVINCES.map((id) => [id, 3])), aid: 0 },
];

function collectRefusals(s: State, rng: FastRng): void {
  for (let id = 0; id < MOVES.length; id++) {
    const why = isLegal(s, id) ? null : refusal(s, id);
    if (why) keep(refusals, why);
  }
  for (const side of SIDES) {
    for (const sheet of BAD_SHEETS) {
      const stance = side === 'moscow' ? 'silent' : 'lieLow';
      const why = decide(structuredClone(s), { side, type: 'seal', ...sheet, stance }, rng);
      if (why) keep(refusals, why);
    }
  }
  const why = decide(s, { side: 'moscow', type: 'dance' }, rng);
  if (why) keep(refusals, why);
}

/** Games that between them have every module and every special rule. */
const SPECIALS: readonly Special[] = [
  {},
  { cards: true },
  { cards: true, config: { headlineMode: 'shuffled', openingHand: 2 } },
  { cards: true, config: { headlineMode: 'mixed' }, modifiers: ['whoNeedsWhom', 'withdraw', 'theLine', 'cheapPay'] },
  {
    cards: true,
    modifiers: ['quietRemoval', 'riverTowns', 'hiddenEnd', 'wayOut', 'daysNotYears', 'offHomeSoil'],
    config: {
      hiddenEndFrom: 3,
      headlines: [
        'hezbollah-crosses',
        'the-caliphate',
        'year-of-losses',
        'lost-il-20',
        'daraa-again',
        'the-letter',
        'arab-doors-reopen',
        'south-rises',
        'doha',
        'new-president',
      ],
    },
  },
  {
    modifiers: [
      'withoutMap',
      'aDraftEveryTime',
      'bareTexts',
      'bushehr',
      'missilesFrom2007',
      'pretext',
      'moreCentrifuges',
      'war',
    ],
    config: { turns: 6, actions: 2, headlines: [] },
  },
];

/** A facilitator who tries anything; the end of a game is left to the last of these tries. */
function facilitated(s: State, rng: FastRng, log: ChronicleEvent[]): void {
  const acts = [
    ...HEADLINES.slice(rng.below(HEADLINES.length))
      .slice(0, 12)
      .map((headline) => ({ type: 'injectHeadline', headline })),
    { type: 'endAsPlanned' },
    { type: 'endAfterTurn' },
    { type: 'endAfterTurn' },
    ...(rng.below(10) ? [{ type: 'endAsPlanned' }] : []),
    ...(rng.below(40) ? [] : [{ type: 'endNow' }]),
  ];
  for (const act of acts) {
    const why = facilitate(s, act, rng, log);
    if (why) keep(refusals, why);
  }
}

function play(seed: number, sensible: boolean): void {
  const log: ChronicleEvent[] = [];
  const rng = new FastRng(seed);
  const special = SPECIALS[seed % SPECIALS.length]!;
  const s = createGame(setUp(seed % 3 === 0 ? 'historic' : 'accessible', special), rng, log);
  for (let n = 0; s.active !== 'none'; n++) {
    if (n % 12 === seed % 12) collectRefusals(s, rng);
    const side = s.active === 'both' ? SIDES[rng.below(2)]! : s.active === 'tehran' ? 'tehran' : 'moscow';
    const id = (sensible ? sensiblePolicy : randomPolicy)(view(s, side), side, rng);
    if (seed % 5 === 0 && n % 9 === 4) facilitated(s, rng, log);
    if (s.step === 'over') break;
    // Both may be drawn while one has sealed already.
    if (id >= 0) apply(s, id, rng, log);
  }
  collectRefusals(s, rng);
  for (const event of log) keep(events, event);
  if (special.cards) return;
  for (const { rule, values } of log)
    for (const word of [rule, ...Object.values(values)]) withoutCards.add(String(word));
  for (const [n, id] of LASTING.entries()) if (s.lasting[n]! > 0) withoutCards.add(id);
}

beforeAll(() => {
  for (let seed = 1; seed <= 240; seed++) play(seed, Math.floor(seed / SPECIALS.length) % 4 !== 0);
});

/** Refusals that do not come up in play, with the values the rules would give. */
const RARE_REFUSALS: readonly Refusal[] = [
  { code: 'brigadesLimit', values: { side: 'tehran', type: 'mobilise', step: 'statecraft', treasury: 3, price: 2 } },
  { code: 'noActions', values: { side: 'tehran', type: 'court', step: 'statecraft', treasury: 3, price: 2 } },
  { code: 'tensionZero', values: { side: 'tehran', type: 'negotiate', step: 'statecraft', treasury: 3, price: 1 } },
  { code: 'sanctionsZero', values: { side: 'tehran', type: 'bargain', step: 'statecraft', treasury: 3, price: 1 } },
  { code: 'nothingToUndo', values: {} },
  { code: 'answerImpossible', values: { side: 'tehran', type: 'answer', step: 'reply', treasury: 0 } },
  { code: 'voteBarred', values: { side: 'moscow', type: 'vote', step: 'vote', treasury: 3 } },
  { code: 'bushehrDone', values: { side: 'moscow', type: 'build', step: 'statecraft', treasury: 3, price: 0 } },
  { code: 'tehranCannotPay', values: { side: 'moscow', type: 'build', step: 'statecraft', treasury: 3, price: 0 } },
  { code: 'notForSale', values: { side: 'tehran', type: 'negotiate', step: 'statecraft', treasury: 3, price: 1 } },
  {
    code: 'observed',
    values: {
      side: 'tehran',
      type: 'recruit',
      step: 'statecraft',
      treasury: 3,
      price: 1,
      province: 'quneitra',
      stack: 0,
    },
  },
  { code: 'withdrawOnce', values: { side: 'tehran', type: 'withdraw', step: 'statecraft', treasury: 3, price: 0 } },
];

/** What must not be left in a sentence. */
function expectClean(text: string, where: string): void {
  expect(text, where).not.toMatch(MISSING);
  expect(text, where).not.toMatch(/[{}[\]]|undefined|NaN|null/);
  // Ids: provinces and sides in small letters, camelCase, headline numbers.
  expect(text, where).not.toMatch(/\b(?:moscow|tehran|veto|abstain|lieLow|h\d\d|[a-z]+[A-Z]\w*)\b/);
  expect(text, where).not.toMatch(PROVINCE_IDS);
  expect(text, where).toMatch(/^[A-Z0-9].*[.!]$/);
  expect(text, where).not.toMatch(/ {2}|(?:^|[\s(])-\d| [.,;:]/);
}

describe('events of played games', () => {
  it('all come up, and each is a clean sentence', () => {
    // A map without any front does not come up in play; its message has no values.
    keep(events, { code: 'jointNone', turn: 1, rule: '5.1', audience: 'all', values: {} });
    // Nor does the government hold Idlib when it is taken by a headline of the map above.
    const held = { province: 'idlib', holder: 'rebels' } as const;
    keep(events, { code: 'held', turn: 4, rule: 'year-of-losses', audience: 'all', values: held });
    const codes = Object.keys(THEMES.events).map((key) => key.split('.')[1]!);
    expect([...events.keys()].sort()).toEqual([...new Set([...codes, 'action'])].sort());
    for (const list of events.values()) {
      for (const event of list) expectClean(eventText(event), JSON.stringify(event));
    }
  });
});

describe('games without cards', () => {
  it('need no words of cards, which the page leaves out of its first load', () => {
    expect(withoutCards.size).toBeGreaterThan(100);
    expect([...withoutCards].filter((word) => /^[mt]\d\d/.test(word))).toEqual([]);
  });
});

describe('refusals of played games', () => {
  it('are clean sentences', () => {
    for (const why of RARE_REFUSALS) keep(refusals, why);
    const codes = Object.keys(THEMES.refusals).map((key) => key.slice('refusal.'.length));
    expect([...refusals.keys()].sort()).toEqual(codes.sort());
    for (const list of refusals.values()) {
      for (const why of list) expectClean(refusalText(why), JSON.stringify(why));
    }
  });
  it('name what was found and what is allowed', () => {
    expect(refusalText({ code: 'treasury', values: { side: 'moscow', treasury: 1, type: 'court', price: 2 } })).toBe(
      'Moscow has 1 treasury; Court costs 2.',
    );
    expect(refusalText({ code: 'siteTaken', values: { side: 'moscow', site: 'A', owner: 'tehran' } })).toBe(
      'Tartus port is already under contract to Tehran.',
    );
    expect(refusalText({ code: 'unitsLimit', values: { limit: 1, province: 'homs' } })).toBe(
      'Only 1 unit may be placed this turn.',
    );
  });
});

describe('moves', () => {
  it('all have a label without ids', () => {
    for (const move of MOVES) {
      const text = moveText(move);
      expect(text, JSON.stringify(move)).not.toMatch(MISSING);
      expect(text, JSON.stringify(move)).not.toMatch(/[{}]|\b(?:lieLow|buildUp|rif-dimashq|deir-ez-zor)\b/);
    }
    expect(moveText({ type: 'seal' })).toBe('Seal the orders');
    const contract = MOVES.find((move) => move.type === 'contract');
    expect(moveText(contract!)).toBe('Sign Tartus port');
  });
});

describe('sentences with their arithmetic', () => {
  const event = (code: string, values: Record<string, string | number | boolean>) => eventText({ code, values });

  it('R6.2: a front', () => {
    const quneitra = {
      province: 'quneitra',
      faction: 'rebels',
      strength: 2,
      bonus: 0,
      sorties: 2,
      brigades: 3,
      army: 1,
      ground: 4,
    };
    const sums = {
      air: 2,
      trust: 2,
      joint: 1,
      attack: 9,
      die: 1,
      total: 10,
      need: 6,
      success: true,
      left: 0,
    };
    expect(event('front', { ...quneitra, ...sums })).toBe(
      'Quneitra: ground 4 (3 brigades + army 1) + air 2 + trust 2 + joint front 1 = 9; die 1: 10 against 6. Success, strength 2 to 0.',
    );
    const alone = { ...quneitra, brigades: 0, ground: 1, air: 1, trust: 0, joint: 0, attack: 2, total: 3 };
    expect(event('front', { ...alone, die: 1, need: 6, success: false, left: 2 })).toBe(
      'Quneitra: ground 1 (no brigade + army 1) + air 1 (1 sortie without ground) = 2; die 1: 3 against 6. Failure, strength stays 2.',
    );
  });
  it('R7.1: a strike', () => {
    const at = { quneitra: 2, daraa: 0, rifDimashq: 1, damascus: 1, airDefence: -0, bonus: 0, river: 0 };
    expect(event('strike', { ...at, posture: 'lieLow', postureChange: -2, open: 2, hits: 1 })).toBe(
      "Israel's strike, open part: Quneitra +2, Rif Dimashq +1, Damascus +1, Lie low −2 = 2. 1 hit.",
    );
  });
  it('R8.1: a counter-attack', () => {
    const sums = { strength: 5, die: 3, total: 8, base: 6, proxies: 1, stability: 0, need: 7, fell: true };
    expect(event('counter', { faction: 'rebels', from: 'idlib', target: 'hama', ...sums })).toBe(
      'Rebels of Idlib against Hama: die 3 + strength 5 = 8 against 7 (base 6 + 1 proxy). Hama falls.',
    );
  });
  it('R10.1: Stability', () => {
    expect(event('stability', { aid: 2, need: 4, aidStep: -1, regained: 1, rupture: -1, net: -1 })).toBe(
      'Aid 2 against a need of 4: −1; regained provinces +1; rupture −1. Stability changes by −1.',
    );
  });
  it('R10.4: income', () => {
    expect(
      event('income', { side: 'tehran', base: 5, business: 3, oil: 0, trust: 1, other: 0, total: 9, lost: 2 }),
    ).toBe('Income of Tehran: 5 + business 3 + trust 1 = 9. 2 above 15 is lost.');
  });
  it('R10.4: income with cards, and halved', () => {
    const income = { side: 'moscow', base: 2, business: 2, oil: 0, trust: 0, lost: 0 };
    expect(event('income', { ...income, other: -1, total: 3 })).toBe(
      'Income of Moscow: 2 + business 2, cards and headlines −1 = 3.',
    );
    expect(event('income', { ...income, other: 1, total: 3 })).toBe(
      'Income of Moscow: 2 + business 2, cards and headlines +1 = 3, halved.',
    );
    expect(event('income', { ...income, business: 0, other: 0, total: 2 })).toBe('Income of Moscow: 2.');
  });
  it('C4.2: a question and its answers', () => {
    expect(event('question', { side: 'tehran', question: 'm03', place: 'homs' })).toBe(
      'Tehran is asked: Reconciliation Centre (Homs).',
    );
    expect(event('answer', { side: 'tehran', question: 'm08', option: '', place: 'G' })).toBe(
      'Tehran on Energy Concession: Take Aleppo industry.',
    );
    expect(questionText('m03', 'homs')).toBe(
      'Moscow has brokered a surrender in Homs. Tehran may place 1 proxy there.',
    );
    expect(answerText('m03', 'place', 'homs')).toEqual({ label: 'Place a proxy', effect: '+1 Tehran proxy in Homs.' });
    expect(moveText({ type: 'answer', question: 'm14', province: 'homs' } as { type: string })).toBe(
      'Fifth Corps Payroll: Name the proxy in Homs',
    );
  });
  it('R9.4: a vote', () => {
    expect(event('vote', { vote: 'abstain', paid: 1, bid: -1 })).toBe('Moscow votes Abstain. Tehran pays 1 treasury.');
    expect(event('vote', { vote: 'support', paid: 0, bid: 2 })).toBe(
      'Moscow votes Support. Washington pays its bid of 2 VP.',
    );
  });
  it('R12: verdicts', () => {
    const tehran = { side: 'tehran', verdict: 'ascendant', vp: 50, lead: 5, threshold: 36, par: 36, reachedPar: true };
    expect(event('verdict', tehran)).toBe('Tehran: Ascendant. 50 VP, lead +5; par 36 reached.');
  });
});
