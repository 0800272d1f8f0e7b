/** The rules of Axis of Convenience: plain state in, plain state out. Read turn.ts first. */

export { ANSWERS } from './answers';
export { apply, decide, makeMove, refuseDecision } from './apply';
export * as BALANCE from './balance';
export { LEVELS, LONG_GAME, MAX_AID, MAX_OFFER, MAX_UNITS_ON_FRONT, RANGE, RULES_VERSION, SHORT_GAME } from './balance';
export * from './board';
export * from './cardList';
export { CARD_RULES, type Card, effective } from './cards';
export * from './chronicle';
export { cloneState, copyInto } from './copy';
export { castVote, paidFor, severity } from './council';
export { counterAttackOf } from './counter';
export { mustDiscard, ownerOf } from './deck';
export * from './dice';
export {
  addableHeadlines,
  type FacilitatorAct,
  facilitate,
  type GameMove,
  isAct,
  refuseAct,
  sideOfMove,
} from './facilitator';
export { business, corridor, isFront, isStrength, sway } from './geography';
export { isQuiet } from './headlines';
export { initiative } from './initiative';
export { evidence, hitChances, hitsOf, openStrike } from './israel';
export { inForce } from './lasting';
export { awaits, choices, isLegal, legal, legalMoves, refusal, sample } from './legal';
export * from './moves';
export {
  aidLimit,
  checkUnit,
  draftSheet,
  endUnits,
  isSeal,
  openSheet,
  placeUnit,
  sealOf,
  setAid,
  setStance,
  stanceBarred,
  unitCost,
  unitLimit,
} from './orders';
export { aidStep, incomeOf, lineScore, SCORE_LINES, scoreLines } from './reckoning';
export * from './refusal';
export { SCENARIO_ACTIONS } from './scenarioActions';
export { createGame, type SetUp, type SetUpProvince } from './setup';
export * from './state';
export { ACTIONS } from './statecraft';
export { parPlanned, reachedPar, utility } from './verdict';
export { type View, type Viewer, view } from './view';
