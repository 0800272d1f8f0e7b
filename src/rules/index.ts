/** The rules of Axis of Convenience: plain state in, plain state out. Read turn.ts first. */

export { apply, decide, refuseDecision } from './apply';
export * as BALANCE from './balance';
export { LEVELS, LONG_GAME, MAX_AID, MAX_OFFER, MAX_UNITS_ON_FRONT, RANGE, RULES_VERSION, SHORT_GAME } from './balance';
export * from './board';
export * from './chronicle';
export { cloneState, copyInto } from './copy';
export { paidFor, severity } from './council';
export * from './dice';
export { reachedPar, utility } from './ending';
export { business, corridor, isFront, sway } from './geography';
export { hitChances, hitsOf, openStrike } from './israel';
export { awaits, choices, isLegal, legal, legalMoves, refusal, sample } from './legal';
export * from './moves';
export {
  aidLimit,
  checkUnit,
  draftSheet,
  endUnits,
  isSeal,
  placeUnit,
  sealOf,
  setAid,
  setStance,
  unitCost,
  unitLimit,
} from './orders';
export { aidStep, incomeOf, lineScore, SCORE_LINES } from './reckoning';
export * from './refusal';
export { createGame, type SetUp, type SetUpProvince } from './setup';
export * from './state';
export { ACTIONS } from './statecraft';
export { initiative } from './turn';
export { type View, type Viewer, view } from './view';
