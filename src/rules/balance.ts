/** Every number of the rules in one place. Source: the rule named beside each; playtested values of rulebook v2. */

/** Named by every save, log and scenario run; raised whenever the same moves could lead to another state. */
export const RULES_VERSION = '1.2.0';

/** R2.1: the range of each track. */
export const RANGE = {
  stability: [0, 10],
  patronage: [-5, 5],
  trust: [0, 10],
  detente: [0, 5],
  tension: [0, 10],
  sanctions: [0, 6],
  resolve: [0, 10],
  brigades: [0, 8],
  airDefence: [0, 2],
  chips: [0, 2],
  candidates: [0, 3],
  credits: [0, 9],
} as const;

/** R2.3: what exceeds this is lost at income (10.4). */
export const TREASURY_CAP = 15;
/** R1.2 */
export const MAX_PROXIES = 3;
export const MAX_STACK = 6;

/** R4: the price of each action in treasury. */
export const PRICE = {
  recruit: 1,
  contract: 1,
  seize: 2,
  court: 2,
  hedge: 1,
  reconcile: 2,
  defectors: 1,
  backchannel: 1,
  deliver: 0,
  delay: 0,
  mobilise: 2,
  negotiate: 1,
  bargain: 1,
  enrich: 0,
  orderS300: 2,
} as const;
export const RECONCILE_MAX_STACK = 2;
export const MOBILISE_BRIGADES = 2;
/** R4.2, R4.3: Patronage on your side that opens contracts. */
export const CONTRACT_PATRONAGE = 1;
/** R4.13: Negotiate lowers Sanctions at this Tension or less. */
export const NEGOTIATE_TENSION = 3;
export const BARGAIN_SANCTIONS = 2;
export const DELIVERY_TRUST = 2;

/** R5.2 */
export const PAID_SORTIES = 2;
export const MAX_UNITS_ON_FRONT = 3;
export const MAX_AID = 3;
export const NO_RESOLVE_SORTIES = 1;
export const NO_RESOLVE_BRIGADES = 2;

/** R6 */
export const TIRING_SORTIES = 3;
export const JOINT_UNITS = 2;
export const ARMY_STABILITY = 4;
export const TRUST_DIVISOR = 3;
export const JOINT_BONUS = 1;
export const ATTACK_MARGIN = 4;
export const ATTACK_DAMAGE = 2;
export const LIBERATOR_VP = 1;
export const IS_CLEARED_VP = 1;

/** R7.1 */
export const STRIKE = {
  quneitra: 2,
  elsewhere: 1,
  posture: { lieLow: -2, buildUp: 1, retaliate: 1 },
  channel: { share: 2, silent: 0, warn: -2 },
  /** Subtracted for each step of air defence. */
  airDefence: 2,
} as const;
/** R7.2: the lowest total for 1, 2 and 3 hits. */
export const HIT_STEPS = [6, 9, 12] as const;
export const SHATTERING_HITS = 3;
/** R7.4 */
export const BUILD_UP_VP = 1;
export const BUILD_UP_CORRIDOR_VP = 2;
export const RETALIATE_TENSION = 2;
export const RETALIATE_VP = 3;
export const WARN_FEE = 1;
/** R7.5 */
export const GULF = { tension: 9, brigades: 2, resolve: 2, moscowVp: 3, tensionAfter: 4 } as const;
/** R7.6 */
export const EXPOSED_TRUST = 2;
export const EXPOSED_VP = 1;
export const INSULTED_VP = 1;

/** R8 */
export const COUNTER_STACK = 3;
export const FALLEN_STACK = 2;
export const FALL_STABILITY = 1;
export const DEFENCE_STABILITY = 6;

/** R9 */
export const COUNCIL_TENSION = 3;
export const SEVERE_TENSION = 6;
export const MAX_OFFER = 3;
/** R9.4: steps toward Tehran; Damascus sees who shields it and who does not. */
export const SUPPORT_PATRONAGE = 1;
/** R9.3: Washington's bid by die 1 to 6. */
export const BID_BY_DIE = [0, 0, 0, 0, 1, 2] as const;

/** R3.1 */
export const DRIFT_BELOW = 4;

/** R10 */
export const REGAINED_CAP = 2;
export const AID_LEAD = 2;
export const SCORE = {
  dependent: [3, 5],
  loyal: 5,
  patron: 2,
  detente: 3,
  tension: 6,
  relief: 2,
  bogeyman: [1, 7],
  corridorHalf: 1,
  corridorFull: 3,
} as const;
export const INCOME = { moscow: 2, tehran: 7, tehranFloor: 2, oilSanctions: 3, trust: 7 } as const;

/** R11 */
export const SWAY_PER_VP = 2;
export const RESOLVE_PER_VP = 2;
export const NO_IS_VP = 3;
export const SUCCESSION_STABILITY = 4;
export const SUCCESSION_VP = 2;

/** R12 */
export const SALVAGE_CANDIDATES = 3;
export const LONG_GAME = { turns: 10, lead: 3, overreach: 15, threshold: 36 } as const;
export const SHORT_GAME = { lead: 2, overreach: 8, thresholdPerTurn: 4 } as const;
export const UTILITY = {
  ascendant: 1,
  partner: 0.6,
  overreach: 0.55,
  pawn: 0.25,
  salvage: 0.2,
  ruin: 0,
  perVp: 0.002,
} as const;

/** R13.3: the two levels. */
export const LEVELS = {
  accessible: { stability: 5, aidNeed: 3, cardsStability: 0, cardsFall: 0, counterBase: 7 },
  /** Cards bring treasury (C3.3), so with them Damascus starts firmer and loses more with each province. */
  historic: { stability: 4, aidNeed: 4, cardsStability: 1, cardsFall: 1, counterBase: 6 },
} as const;

/** C2.3 */
export const HAND_LIMIT = 3;
/** C3.3 */
export const FILE_TREASURY = 1;
/** C5.1 */
export const MAX_BID = 3;

/** Numbers of cards and headlines that the steps of a turn look up; all others stand in their declarations. */
export const CARD = {
  m02: { moscow: 2, tehran: 1, broken: -1 },
  m04: { vp: 1, mostVp: 2, fee: 1 },
  m19: { kept: 1 },
  t01: { auxiliaries: 2 },
  t03: { aid: 2, kept: 2, broken: -1 },
  t05: { fee: 1, bogeyman: 2 },
  t10: { income: 1, sanctioned: 2 },
  t18: { together: 1, alone: 2 },
  t19: { vp: 1 },
} as const;
export const HEADLINE = {
  h12: { strong: 5 },
  h14: { income: -1 },
  h20: { aidNeed: 1 },
} as const;

/** R13.5: numbers of scenario modifiers. */
export const MODIFIER = {
  agendaTurns: 2,
  lineStrikeNone: -2,
  lineStrikeBoth: 1,
  removalDie: 2,
  offHomeSoil: { tension: 5, vp: 2 },
  salvageExits: 4,
  drones: { treasury: 3, resolve: 2, tension: 1 },
  bushehr: { steps: 5, tehranVp: 4, moscowVp: 1 },
  missilesFromTurn: 3,
  missilesLimit: 1,
  pretextTension: 3,
  centrifuges: { chips: 3, restless: 2 },
  warTension: 9,
  voteScore: { detente: 3, tension: 6, sanctions: 2, chips: 2, trust: 5, vp: 1 },
  voteIncome: { moscow: 2, tehran: 6, tehranFloor: 2 },
  voteEnd: { treasuryPerVp: 3, airDefenceVp: 3 },
  bareTextTurns: [1, 5],
  hiddenEndDie: 2,
  hiddenEndSpan: 2,
} as const;
