/**
 * What may be decided, written a second time from docs/RULES.md and from nothing else: slow, plain and in the words of
 * the rulebook. The property tests hold the legal list against it in many thousands of positions.
 */
import {
  type Move,
  NEIGHBOURS,
  PROVINCES,
  type Province,
  QUESTIONS,
  rival,
  SITES,
  type Side,
  type State,
} from '../../src/rules';

function held(p: Province): boolean {
  return p.holder === 'government';
}

function of(p: Province, side: Side): number {
  return side === 'moscow' ? p.moscow : p.tehran;
}

/** 1.4 */
function fronts(s: State): number[] {
  return [...PROVINCES.keys()].filter((i) => {
    const p = s.provinces[i]!;
    return p.stack > 0 && !p.guard && (held(p) || NEIGHBOURS[i]!.some((j) => held(s.provinces[j]!)));
  });
}

/** Patronage on the own side, 2.1. */
function favour(s: State, side: Side): number {
  return side === 'moscow' ? s.patronage : -s.patronage;
}

/** 4.1 to 4.6, 4.10 and 4.11 of one side, as words; prices are looked at by the caller. */
function actions(s: State, side: Side): [string, number][] {
  const own = s[side];
  const found: [string, number][] = [['pass', 0]];
  PROVINCES.forEach((id, i) => {
    const p = s.provinces[i]!;
    const network =
      of(p, side) > 0 || NEIGHBOURS[i]!.some((j) => held(s.provinces[j]!) && of(s.provinces[j]!, side) > 0);
    if (held(p) && network && of(p, side) < 3 && !own.recruited) found.push([`recruit ${id}`, 1]);
    if (side === 'tehran') return;
    const weak = p.faction === 'rebels' && p.stack <= 2;
    if (!s.reconciled && fronts(s).includes(i) && weak) found.push([`reconcile ${id}`, 2]);
    if (held(p) && p.marks >= 1 && p.moscow < 3) found.push([`defectors ${id}`, 1]);
  });
  SITES.forEach(({ id, province }, i) => {
    const p = s.provinces[province]!;
    if (!held(p) || p.stack > 0 || of(p, side) === 0) return;
    const sway = of(p, side) > of(p, rival(side));
    if (s.sites[i] === 'none' && (sway || favour(s, side) >= 1)) found.push([`contract ${id}`, 1]);
    if (s.sites[i] === rival(side) && favour(s, side) >= 1) found.push([`seize ${id}`, 2]);
  });
  if (favour(s, side) < 5) found.push(['court', 2]);
  if (own.candidates < 3) found.push(['hedge', 1]);
  if (side === 'moscow') {
    if (s.detente < 5) found.push(['backchannel', 1]);
    if (s.s300Open) found.push(['deliver', 0]);
    if (s.s300Open && s.detente < 5 && !s.delayed) found.push(['delay', 0]);
  } else {
    if (s.brigades < 8) found.push(['mobilise', 2]);
    if (s.tension > 0) found.push(['negotiate', 1]);
    if (s.sanctions > 0 && s.chips >= 1) found.push(['bargain', 1]);
    if (s.chips < 2 && s.tension < 10) found.push(['enrich', 0]);
    if (!s.s300Open && s.airDefence < 2) found.push(['orderS300', 2]);
  }
  return found;
}

/** 5.2, at the stage where the sheet is: units on fronts in map order, then aid, then the secret choice. */
function sheetSteps(s: State, side: Side): string[] {
  const moscow = side === 'moscow';
  const sheet = moscow ? s.secret.moscowSheet : s.secret.tehranSheet;
  const { treasury, resolve } = s[side];
  let limit = moscow ? s.freeSorties + Math.min(2, treasury) : s.brigades;
  if (resolve === 0) limit = Math.min(limit, moscow ? 1 : 2);
  if (sheet.stage === 'units') {
    const open = fronts(s).filter((i) => i >= sheet.cursor && sheet.units[i]! < 3 && sheet.placed < limit);
    return [...open.map((i) => `${moscow ? 'sortie' : 'brigade'} ${PROVINCES[i]}`), 'ready'];
  }
  if (sheet.stage === 'aid') {
    const left = treasury - (moscow ? Math.max(0, sheet.placed - s.freeSorties) : 0);
    return [0, 1, 2, 3].filter((aid) => aid <= left).map((aid) => `aid ${aid}`);
  }
  if (sheet.stage === 'sealed') return [];
  return moscow
    ? ['channel share', 'channel silent', 'channel warn']
    : ['posture lieLow', 'posture buildUp', 'posture retaliate'];
}

/** 13.6 and C4.2: what headlines ask; cards are off in these games. An option that cannot be paid is none. */
function replies(s: State, side: Side): string[] {
  const question = QUESTIONS[s.question]!;
  const { treasury, candidates } = s[side];
  switch (question) {
    case 'dohaMoscow':
    case 'dohaTehran':
      return [0, 1, 2].filter((n) => n <= treasury && candidates + n <= 3).map((n) => `answer ${question} swap${n}`);
    case 'lostIl20':
      return ['answer lostIl20 switchOn', 'answer lostIl20 leaveOff'];
    case 'letter':
      return [...(treasury >= 1 ? ['answer letter answer'] : []), 'answer letter ignore'];
    default:
      throw new Error(`${question} is asked without cards and modifiers`);
  }
}

/** Every choice of a side in this position, as words, sorted; empty if nothing is awaited of it. */
export function expectedChoices(s: State, side: Side): string[] {
  if (s.active !== side && s.active !== 'both') return [];
  const words: Record<State['step'], () => string[]> = {
    discard: () => [],
    reply: () => replies(s, side),
    statecraft: () => actions(s, side).flatMap(([word, price]) => (price <= s[side].treasury ? [word] : [])),
    joint: () => fronts(s).map((i) => `joint ${PROVINCES[i]}`),
    orders: () => sheetSteps(s, side),
    accusation: () => ['accuse', 'waive'],
    offer: () => [0, 1, 2, 3].filter((n) => n <= s.tehran.treasury).map((n) => `offer ${n}`),
    vote: () => ['vote veto', 'vote abstain', 'vote support'],
    over: () => [],
  };
  return words[s.step]().sort();
}

/** A move as the same words. */
export function inWords(move: Move): string {
  const { side: _, type, ...arg } = move;
  return [type, ...Object.values(arg)].join(' ');
}
