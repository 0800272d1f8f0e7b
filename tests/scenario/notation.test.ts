import { expect, test } from 'vitest';
import { type Decision, KINDS, MOVES, SIDES, type Side } from '../../src/rules';
import { formatMove, moveTexts, parseMove } from '../../src/scenario';

/** Lines of order sheets are no decisions of their own. */
const SHEET_SLOTS = ['units', 'aid', 'stance'];
const decisions = KINDS.filter(({ slot }) => !SHEET_SLOTS.includes(slot)).flatMap(({ first, count }) =>
  MOVES.slice(first, first + count),
) as Decision[];

test('every decision of the rules has words of its own and is read back from them', () => {
  expect(decisions.length).toBeGreaterThan(500);
  for (const decision of decisions) {
    expect(parseMove(decision.side, formatMove(decision))).toEqual({ ok: true, decision });
  }
  for (const side of SIDES) {
    const own = decisions.filter((decision) => decision.side === side);
    const texts = own.map(formatMove);
    expect(new Set(texts).size).toBe(own.length);
    expect(moveTexts(side)).toEqual(texts);
  }
});

test('lines of an order sheet are no decisions', () => {
  for (const text of ['sortie homs', 'brigade homs', 'ready', 'aid 2', 'channel share', 'share', 'lie low']) {
    for (const side of SIDES) expect(parseMove(side, text).ok, text).toBe(false);
  }
});

test('the words', () => {
  const first = new Map<string, string>();
  for (const decision of decisions) {
    const key = `${decision.side} ${decision.type}`;
    if (!first.has(key)) first.set(key, formatMove(decision));
  }
  const common = ['recruit damascus', 'contract A', 'seize A', 'court', 'hedge'];
  expect([...first.values()]).toEqual([
    ...common,
    'reconcile damascus',
    'hire defectors damascus',
    'backchannel',
    'deliver',
    'delay',
    'pass',
    'play m01',
    'file m01',
    'exit damascus',
    'build',
    'slow',
    'discard m01',
    'answer m14 damascus',
    'joint front damascus',
    'vote veto',
    ...common,
    'mobilise',
    'negotiate',
    'grand bargain',
    'enrich',
    'order S-300',
    'pass',
    'play t01 damascus',
    'file t01',
    'exit damascus',
    'withdraw',
    'sell drones',
    'discard t01',
    'answer m03 place',
    'joint front damascus',
    'accuse',
    'do not accuse',
    'offer 0',
  ]);
});

test.each([
  ['moscow', 'play m06 idlib', { side: 'moscow', type: 'play', card: 'm06', province: 'idlib' }],
  ['moscow', 'play m24 cash in', { side: 'moscow', type: 'play', card: 'm24', option: 'cashIn' }],
  ['tehran', 'play t15 through allies', { side: 'tehran', type: 'play', card: 't15', option: 'throughAllies' }],
  ['moscow', 'file m02', { side: 'moscow', type: 'file', card: 'm02' }],
  ['tehran', 'discard t04', { side: 'tehran', type: 'discard', card: 't04' }],
  ['tehran', 'answer m05 resent', { side: 'tehran', type: 'answer', question: 'm05', option: 'resent' }],
  ['tehran', 'answer m08 g', { side: 'tehran', type: 'answer', question: 'm08', site: 'G' }],
  ['tehran', 'answer m14 keep pay', { side: 'tehran', type: 'answer', question: 'm14Keep', option: 'pay' }],
  ['moscow', 'answer il-20 switch on', { side: 'moscow', type: 'answer', question: 'lostIl20', option: 'switchOn' }],
  ['moscow', 'answer Doha swap 2', { side: 'moscow', type: 'answer', question: 'dohaMoscow', option: 'swap2' }],
  ['tehran', 'answer Doha swap 0', { side: 'tehran', type: 'answer', question: 'dohaTehran', option: 'swap0' }],
  ['moscow', 'answer drones agree', { side: 'moscow', type: 'answer', question: 'sellDrones', option: 'agree' }],
] as [Side, string, Decision][])('%s: %s', (side, text, decision) => {
  expect(parseMove(side, text)).toEqual({ ok: true, decision });
});

test('capital letters and spaces do not matter', () => {
  expect(parseMove('tehran', '  Order   s-300 ')).toEqual({
    ok: true,
    decision: { side: 'tehran', type: 'orderS300' },
  });
  expect(parseMove('moscow', 'CONTRACT c')).toEqual({
    ok: true,
    decision: { side: 'moscow', type: 'contract', site: 'C' },
  });
});

const SHEETS: [string, Side, unknown, Decision][] = [
  [
    '{sorties: {quneitra: 2, latakia: 1}, aid: 2, channel: silent}',
    'moscow',
    { sorties: { latakia: 1, quneitra: 2 }, aid: 2, channel: 'silent' },
    { side: 'moscow', type: 'seal', units: { quneitra: 2, latakia: 1 }, aid: 2, stance: 'silent' },
  ],
  [
    '{brigades: {deir-ez-zor: 3}, aid: 3, posture: lie low}',
    'tehran',
    { brigades: { 'deir-ez-zor': 3 }, aid: 3, posture: 'lie low' },
    { side: 'tehran', type: 'seal', units: { 'deir-ez-zor': 3 }, aid: 3, stance: 'lieLow' },
  ],
  [
    '{brigades: {}, aid: 0, posture: build up}',
    'tehran',
    { posture: 'build up' },
    { side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'buildUp' },
  ],
  [
    '{sorties: {}, aid: 0, channel: warn}',
    'moscow',
    { channel: 'warn' },
    { side: 'moscow', type: 'seal', units: {}, aid: 0, stance: 'warn' },
  ],
];

test.each(SHEETS)('orders %s', (text, side, mapping, decision) => {
  expect(formatMove(decision)).toBe(text);
  expect(parseMove(side, text)).toEqual({ ok: true, decision });
  expect(parseMove(side, mapping)).toEqual({ ok: true, decision });
  // Map order, so that equal orders are equal records to the byte.
  expect(JSON.stringify(parseMove(side, mapping))).toBe(JSON.stringify({ ok: true, decision }));
});

test.each([
  [
    'moscow',
    'recruit hom',
    'found "recruit hom"; allowed: decisions such as "recruit homs", "recruit hama", "recruit daraa"',
  ],
  ['moscow', 'vote yes', 'found "vote yes"; allowed: decisions such as "vote veto", "vote abstain", "vote support"'],
  ['tehran', 'offer 4', 'found "offer 4"; allowed: decisions such as "offer 0", "offer 1", "offer 2"'],
  ['tehran', 'vote veto', 'found "vote veto", a decision of moscow only; allowed: decisions of tehran'],
  ['moscow', 'accuse', 'found "accuse", a decision of tehran only; allowed: decisions of moscow'],
  ['moscow', 'x'.repeat(2000), 'found 2000 letters; allowed: at most 1000'],
  ['moscow', '{sorties: {homs: 4}, channel: warn}', 'sorties.homs: found 4; allowed: a whole number from 1 to 3'],
  ['moscow', '{sorties: {homs: 1, homs: 2}, channel: warn}', 'found the key "homs" twice; allowed: once in a mapping'],
  ['moscow', '{sorties: {homs: 1}', 'found text that is no YAML: Flow map must end with a }'],
  [
    'tehran',
    '{sorties: {homs: 1}, posture: retaliate}',
    'sorties: found the unknown key "sorties"; allowed: brigades, aid, posture',
  ],
  ['tehran', null, 'found nothing; allowed: a mapping with brigades, aid, posture'],
  ['tehran', 7, 'found 7; allowed: a mapping with brigades, aid, posture'],
] as [Side, unknown, string][])('%s may not write %s', (side, written, message) => {
  expect(parseMove(side, written)).toEqual({ ok: false, message });
});
