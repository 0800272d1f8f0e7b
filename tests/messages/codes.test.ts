/**
 * src/messages may not import the rules, so this is where the two are held together: the records below do not compile
 * until every code of the rules is listed, and each listed code must have its words.
 */
import { describe, expect, it } from 'vitest';
import { BOTS, REASON_CODES } from '../../src/bots';
import { isMessageKey, MISSING, OMISSIONS, say, sayAny } from '../../src/messages';
import { en as ALL_KEYS } from '../../src/messages/en';
import type {
  ActionName,
  Channel,
  Ending,
  EventCode,
  FacilitatorAct,
  Faction,
  Holder,
  Level,
  MoveType,
  Posture,
  ProvinceId,
  RefusalCode,
  ScoreLine,
  SheetStage,
  Side,
  SiteId,
  Step,
  TrackName,
  Verdict,
  Vote,
} from '../../src/rules';
import { CARDS, HEADLINES, LASTING, MODIFIERS, MOVES, PROVINCES, QUESTIONS, SITES } from '../../src/rules';

type All<T extends string> = Record<T, true>;
const ids = (all: object) => Object.keys(all);

const actions: All<ActionName> = {
  recruit: true,
  contract: true,
  seize: true,
  court: true,
  hedge: true,
  pass: true,
  reconcile: true,
  defectors: true,
  backchannel: true,
  deliver: true,
  delay: true,
  mobilise: true,
  negotiate: true,
  bargain: true,
  enrich: true,
  orderS300: true,
  play: true,
  file: true,
  exit: true,
  build: true,
  slow: true,
  withdraw: true,
  sellDrones: true,
};
const moves: All<Exclude<MoveType, ActionName> | 'seal' | FacilitatorAct['type']> = {
  joint: true,
  sortie: true,
  brigade: true,
  ready: true,
  aid: true,
  channel: true,
  posture: true,
  seal: true,
  accuse: true,
  waive: true,
  offer: true,
  vote: true,
  discard: true,
  answer: true,
  injectHeadline: true,
  endNow: true,
  endAfterTurn: true,
  endAsPlanned: true,
};
const tracks: All<TrackName | 'credits'> = {
  stability: true,
  patronage: true,
  trust: true,
  detente: true,
  tension: true,
  sanctions: true,
  treasury: true,
  resolve: true,
  brigades: true,
  airDefence: true,
  chips: true,
  candidates: true,
  credits: true,
  bushehr: true,
  exits: true,
  freeSorties: true,
  aidNeed: true,
  strikeBonus: true,
};
const lines: All<ScoreLine> = {
  liberator: true,
  isCleared: true,
  buildUp: true,
  retaliate: true,
  gulf: true,
  exposed: true,
  insulted: true,
  support: true,
  bases: true,
  dependent: true,
  patron: true,
  detente: true,
  tension: true,
  business: true,
  corridor: true,
  loyal: true,
  relief: true,
  bogeyman: true,
  golan: true,
  sea: true,
  finalSway: true,
  finalResolve: true,
  finalCredits: true,
  finalNoIs: true,
  succession: true,
  card: true,
  theLine: true,
  offHomeSoil: true,
  bushehr: true,
  chips: true,
  trustful: true,
  finalTreasury: true,
  finalChips: true,
  finalAirDefence: true,
  ruptureLoss: true,
  unfinished: true,
};
const verdicts: All<Verdict> = {
  none: true,
  ascendant: true,
  partner: true,
  overreach: true,
  pawn: true,
  salvage: true,
  ruin: true,
};
const sides: All<Side | 'none'> = { moscow: true, tehran: true, none: true };
const holders: All<Holder> = { government: true, rebels: true, is: true, sdf: true };
const factions: All<Faction> = { none: true, rebels: true, is: true, sdf: true };
const channels: All<Channel> = { share: true, silent: true, warn: true };
const postures: All<Posture> = { lieLow: true, buildUp: true, retaliate: true };
const votes: All<Vote> = { veto: true, abstain: true, support: true };
const levels: All<Level> = { accessible: true, historic: true };
const steps: All<Step> = {
  statecraft: true,
  joint: true,
  orders: true,
  accusation: true,
  offer: true,
  vote: true,
  over: true,
  discard: true,
  reply: true,
};
const stages: All<SheetStage> = { units: true, aid: true, stance: true, sealed: true };
const endings: All<Ending> = { none: true, final: true, stability: true, damascus: true, war: true, stopped: true };
const provinces = Object.fromEntries(PROVINCES.map((id) => [id, true])) as All<ProvinceId>;
/** What is listed at run time too, so that no test has to list it again. */
const listed = (all: readonly string[]) => Object.fromEntries(all.map((id) => [id, true]));
/** Answers as "m03.place"; those that name a place as "m08.named". Options of cards as "t12.option.proxy". */
const answers = MOVES.flatMap((m) => (m.type === 'answer' ? [`${m.question}.${m.option ?? 'named'}`] : []));
const options = MOVES.flatMap((m) => (m.type === 'play' && m.option ? [`${m.card}.option.${m.option}`] : []));
const sites = Object.fromEntries(SITES.map(({ id }) => [id, true])) as All<SiteId>;

/** Events with their own key; action and track have one for each kind, tried below and in played.test.ts. */
const events: All<Exclude<EventCode, 'action' | 'track'>> = {
  turn: true,
  headline: true,
  province: true,
  proxies: true,
  marksRemoved: true,
  jointNamed: true,
  jointNone: true,
  ordersOpen: true,
  ordersFront: true,
  channelChosen: true,
  joint: true,
  front: true,
  cleared: true,
  brigadeLost: true,
  aircraftLost: true,
  strike: true,
  strikeHidden: true,
  hit: true,
  hitBrigade: true,
  shattered: true,
  channelKept: true,
  warned: true,
  gulf: true,
  accused: true,
  notAccused: true,
  counterNone: true,
  counter: true,
  fell: true,
  reinforced: true,
  councilNone: true,
  council: true,
  offer: true,
  bid: true,
  vote: true,
  stability: true,
  aidLead: true,
  score: true,
  income: true,
  collapse: true,
  verdict: true,
  drawn: true,
  drawnCard: true,
  discarded: true,
  discardedCard: true,
  played: true,
  filed: true,
  question: true,
  answer: true,
  cardDie: true,
  clash: true,
  credit: true,
  strikeChange: true,
  site: true,
  closed: true,
  pledge: true,
  orderOpened: true,
  channelShown: true,
  held: true,
  removal: true,
  lastTurnDie: true,
  war: true,
  headlineAdded: true,
  lastTurnNamed: true,
  lastTurnOpen: true,
  stopped: true,
};
const refusals: All<RefusalCode> = {
  over: true,
  notYourTurn: true,
  unknownMove: true,
  wrongStep: true,
  noActions: true,
  treasury: true,
  notGovernment: true,
  maxProxies: true,
  noNetwork: true,
  recruitOnce: true,
  insurgency: true,
  noOwnProxy: true,
  siteTaken: true,
  siteNotRivals: true,
  noSwayNorPatronage: true,
  patronageNeeded: true,
  patronageLimit: true,
  candidatesLimit: true,
  reconcileOnce: true,
  notFront: true,
  notWeakRebels: true,
  noMarks: true,
  detenteLimit: true,
  noOrder: true,
  delayOnce: true,
  brigadesLimit: true,
  tensionZero: true,
  noChip: true,
  sanctionsZero: true,
  chipsLimit: true,
  tensionLimit: true,
  orderOpen: true,
  airDefenceLimit: true,
  frontFull: true,
  unitsLimit: true,
  mapOrder: true,
  aidLimit: true,
  sheetStage: true,
  sheetMalformed: true,
  sheetSealed: true,
  offerLimit: true,
  nothingToUndo: true,
  observed: true,
  notForSale: true,
  tooEarly: true,
  frontClosed: true,
  noIsFronts: true,
  cardsOff: true,
  notInHand: true,
  cardPlayed: true,
  cardFiled: true,
  cardCondition: true,
  answerImpossible: true,
  noSuchQuestion: true,
  stanceBarred: true,
  voteBarred: true,
  notInScenario: true,
  withdrawOnce: true,
  nothingToWithdraw: true,
  dronesOnce: true,
  bushehrOnce: true,
  bushehrDone: true,
  tehranCannotPay: true,
  headlineStep: true,
  headlineUsed: true,
  headlineAhead: true,
  headlineFixed: true,
  headlineElsewhere: true,
  headlineEra: true,
  lastTurnAnyway: true,
  lastTurnNamed: true,
  endsAsPlanned: true,
};

/** Keys that every code of a kind must have, with * for the code. */
const NEEDED: readonly (readonly [object, ...string[]])[] = [
  [events, 'event.*'],
  [refusals, 'refusal.*'],
  [actions, 'name.action.*', 'action.*.effect', 'action.*.rule', 'action.*.done', 'move.*'],
  [moves, 'name.move.*', 'move.*'],
  [tracks, 'name.track.*', 'track.*.about', 'track.*.rule'],
  [lines, 'name.line.*', 'line.*.pays', 'line.*.rule'],
  [listed(['none', ...HEADLINES]), 'name.headline.*', 'headline.*.effect', 'headline.*.story'],
  [verdicts, 'name.verdict.*', 'verdict.*.text'],
  [sides, 'name.side.*'],
  [holders, 'name.holder.*'],
  [factions, 'name.faction.*'],
  [channels, 'name.channel.*', 'channel.*.effect'],
  [postures, 'name.posture.*', 'posture.*.effect'],
  [votes, 'name.vote.*', 'vote.*.effect'],
  [levels, 'name.level.*', 'level.*.about'],
  [steps, 'name.step.*'],
  [stages, 'name.stage.*'],
  [endings, 'name.ending.*'],
  [provinces, 'name.province.*'],
  [sites, 'name.site.*', 'site.*.kind'],
  [listed(CARDS), 'card.*.title', 'card.*.condition', 'card.*.text', 'card.*.flavour'],
  [listed(options), 'card.*', 'card.*.effect'],
  [listed(QUESTIONS), 'question.*.title', 'question.*.ask'],
  [listed(answers), 'question.*', 'question.*.effect'],
  [listed(MODIFIERS), 'modifier.*.name', 'modifier.*.text'],
  [listed([...LASTING, 'strikeTurn', 'closed', 'dronesSold', 'until']), 'lasting.*'],
  [Object.fromEntries(OMISSIONS.map((id) => [id, true])), 'omission.*.title', 'omission.*.text'],
  [Object.fromEntries(BOTS.map((id) => [id, true])), 'bot.*.name', 'bot.*.about'],
  [Object.fromEntries(REASON_CODES.map((id) => [id, true])), 'bot.reason.*'],
];

describe('every code of the rules has words', () => {
  for (const [all, ...patterns] of NEEDED) {
    it(patterns.join(', '), () => {
      const keys = patterns.flatMap((pattern) => ids(all).map((id) => pattern.replace('*', id)));
      expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
    });
  }

  it('and nothing beside them: no key for a code that is gone', () => {
    const known = new Set(
      NEEDED.flatMap(([all, ...patterns]) => patterns.flatMap((p) => ids(all).map((id) => p.replace('*', id)))),
    );
    const closed =
      /^(?:event|refusal|action|bot|line|headline|card|question|modifier|lasting|track|name\.(?!side|channel|posture))/;
    const extra = Object.keys(ALL_KEYS).filter(
      (key) => closed.test(key) && !known.has(key) && !key.endsWith('.dispute'),
    );
    expect(extra.sort()).toEqual(['event.track.common', 'event.track.own', 'event.track.patronage']);
  });
});

describe('what is disputed', () => {
  it('is said of cards and headlines that there are', () => {
    const disputes = Object.keys(ALL_KEYS).filter((key) => /^(?:card|headline)\..*\.dispute$/.test(key));
    expect(disputes.length).toBeGreaterThan(30);
    const known: readonly string[] = [...CARDS.map((id) => `card.${id}`), ...HEADLINES.map((id) => `headline.${id}`)];
    expect(disputes.filter((key) => !known.includes(key.replace(/\.dispute$/, '')))).toEqual([]);
  });
});

describe('rule numbers beside words', () => {
  it('are numbers of the rulebook', () => {
    const rules = Object.keys(ALL_KEYS).filter((key) => /^(?!ui\.).*\.rule$/.test(key));
    expect(rules.length).toBeGreaterThan(40);
    for (const key of rules) expect(sayAny(key), key).toMatch(/^\d+\.\d+$/);
  });
});

describe('what is missing shows', () => {
  it('a code without words gives its key in brackets', () => {
    expect(sayAny('event.unheardOf')).toBe('[event.unheardOf]');
    expect(sayAny('event.unheardOf')).toMatch(MISSING);
  });
  it('so does a message without a value it needs, and an id without a name', () => {
    expect(say('event.jointNamed', { side: 'moscow' })).toBe('[event.jointNamed]');
    expect(say('event.hit', { province: 'atlantis' })).toMatch(MISSING);
  });
  it('a literal key that is missing does not compile', () => {
    // @ts-expect-error the catalogue has no such key
    expect(say('event.unheardOf')).toMatch(MISSING);
    const line = 'sea' as ScoreLine;
    expect(say(`line.${line}.pays`)).not.toMatch(MISSING);
  });
});
