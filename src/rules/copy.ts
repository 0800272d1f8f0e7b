/** Copies of a position, by hand for speed; tested against structuredClone. */
import { PROVINCE_COUNT, SITE_COUNT } from './board';
import { CARD_COUNT, HEADLINES, LASTING_COUNT } from './cardList';
import { BOOK_LINES, type Books, newState, type Power, type Province, type Sheet, type State } from './state';

function copyPower(to: Power, from: Readonly<Power>): void {
  to.vp = from.vp;
  to.treasury = from.treasury;
  to.resolve = from.resolve;
  to.candidates = from.candidates;
  to.actions = from.actions;
  to.passed = from.passed;
  to.recruited = from.recruited;
  to.hand = from.hand;
  to.pile = from.pile;
  to.played = from.played;
  to.filed = from.filed;
  to.exits = from.exits;
  to.aid = from.aid;
  to.sealed = from.sealed;
  to.aidGiven = from.aidGiven;
  to.jointUnits = from.jointUnits;
  to.jointHonoured = from.jointHonoured;
  to.jointBroken = from.jointBroken;
}

function copyProvince(to: Province, from: Readonly<Province>): void {
  to.holder = from.holder;
  to.stack = from.stack;
  to.faction = from.faction;
  to.guard = from.guard;
  to.moscow = from.moscow;
  to.tehran = from.tehran;
  to.marks = from.marks;
  to.struck = from.struck;
  to.regained = from.regained;
  to.closed = from.closed;
}

/** Copies one order sheet into another. */
export function copySheet(to: Sheet, from: Readonly<Sheet>): void {
  to.stage = from.stage;
  to.placed = from.placed;
  to.onIs = from.onIs;
  to.cursor = from.cursor;
  to.aid = from.aid;
  to.stance = from.stance;
  for (let i = 0; i < PROVINCE_COUNT; i++) to.units[i] = from.units[i]!;
}

function copyBooks(to: Books, from: Readonly<Books>): void {
  to.turn = from.turn;
  to.moscow = from.moscow;
  to.tehran = from.tehran;
  for (let i = 0; i < BOOK_LINES; i++) to.points[i] = from.points[i]!;
}

/** Makes `to` equal to `from`, sharing only the unchanging config. Both must be States of the fixed shape. */
export function copyInto(to: State, from: Readonly<State>): State {
  (to as { config: State['config'] }).config = from.config;
  to.turn = from.turn;
  to.step = from.step;
  to.active = from.active;
  to.undo = from.undo;
  to.stability = from.stability;
  to.patronage = from.patronage;
  to.trust = from.trust;
  to.detente = from.detente;
  to.tension = from.tension;
  to.sanctions = from.sanctions;
  copyPower(to.moscow, from.moscow);
  copyPower(to.tehran, from.tehran);
  to.brigades = from.brigades;
  to.airDefence = from.airDefence;
  to.chips = from.chips;
  to.s300Open = from.s300Open;
  to.s300Escrow = from.s300Escrow;
  to.freeSorties = from.freeSorties;
  to.aidNeed = from.aidNeed;
  to.strikeBonus = from.strikeBonus;
  to.reconciled = from.reconciled;
  to.delayed = from.delayed;
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    copyProvince(to.provinces[i]!, from.provinces[i]!);
    to.sorties[i] = from.sorties[i]!;
    to.brigadesSent[i] = from.brigadesSent[i]!;
  }
  for (let i = 0; i < SITE_COUNT; i++) to.sites[i] = from.sites[i]!;
  to.joint = from.joint;
  to.jointHonoured = from.jointHonoured;
  to.posture = from.posture;
  to.channelKnown = from.channelKnown;
  to.strikeOpen = from.strikeOpen;
  to.hits = from.hits;
  to.offer = from.offer;
  to.strikeTurn = from.strikeTurn;
  for (let i = 0; i < LASTING_COUNT; i++) {
    to.lasting[i] = from.lasting[i]!;
    to.memory[i] = from.memory[i]!;
  }
  to.question = from.question;
  to.questionPlace = from.questionPlace;
  to.resume = from.resume;
  for (let i = 0; i < HEADLINES.length; i++) to.headlinesUsed[i] = from.headlinesUsed[i]!;
  to.dronesSold = from.dronesSold;
  to.dronesRefused = from.dronesRefused;
  to.bushehr = from.bushehr;
  to.bushehrMoved = from.bushehrMoved;
  to.withdrew = from.withdrew;
  to.negotiated = from.negotiated;
  to.lastTurn = from.lastTurn;
  to.stopped = from.stopped;
  to.ending = from.ending;
  to.moscowVerdict = from.moscowVerdict;
  to.tehranVerdict = from.tehranVerdict;
  to.secret.credits = from.secret.credits;
  to.secret.channel = from.secret.channel;
  to.secret.bid = from.secret.bid;
  to.secret.shielded = from.secret.shielded;
  for (let i = 0; i < CARD_COUNT; i++) to.secret.zones[i] = from.secret.zones[i]!;
  copyBooks(to.secret.books, from.secret.books);
  copySheet(to.secret.moscowSheet, from.secret.moscowSheet);
  copySheet(to.secret.tehranSheet, from.secret.tehranSheet);
  return to;
}

/** A new State equal to `from`. */
export function cloneState(from: Readonly<State>): State {
  return copyInto(newState(from.config), from);
}
