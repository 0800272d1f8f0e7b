/** Tehran in the first game: a patient ally that keeps its word. It decides from what Tehran may see. */
import {
  aidLimit,
  checkUnit,
  type Decision,
  draftSheet,
  endUnits,
  isFront,
  legalMoves,
  type Move,
  type MoveType,
  openSheet,
  PROVINCE_COUNT,
  placeUnit,
  sealOf,
  setAid,
  setStance,
  type View,
} from '../../rules';

const SIDE = 'tehran';
const AID = 2;
const OFFER = 2;
const ON_JOINT = 3;
/** What it keeps back from Statecraft, so that there is aid and something to offer. */
const KEEP = AID + OFFER;

function sealed(view: View): Decision {
  const sheet = draftSheet(view, SIDE);
  openSheet(view, SIDE, sheet);
  // Units are placed in map order (R5.2).
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const wish = i === view.joint ? ON_JOINT : isFront(view, i) && view.provinces[i]!.stack === 1 ? 1 : 0;
    for (let n = 0; n < wish && sheet.stage === 'units' && checkUnit(view, SIDE, sheet, i) === null; n++) {
      placeUnit(view, SIDE, sheet, i);
    }
  }
  if (sheet.stage === 'units') endUnits(view, SIDE, sheet);
  if (sheet.stage === 'aid') setAid(sheet, Math.min(AID, aidLimit(view, SIDE, sheet)));
  setStance(sheet, 'lieLow');
  return sealOf(SIDE, sheet);
}

function firstOf(moves: readonly Move[], ...types: readonly MoveType[]): Decision {
  const found = types.flatMap((type) => moves.filter((move) => move.type === type));
  return (found[0] ?? moves[0]) as Decision;
}

export function partnerDecision(view: View): Decision {
  if (view.step === 'orders') return sealed(view);
  const moves = legalMoves(view, SIDE);
  switch (view.step) {
    case 'statecraft':
      return view.tehran.treasury > KEEP ? firstOf(moves, 'contract', 'recruit', 'pass') : firstOf(moves, 'pass');
    case 'accusation':
      return firstOf(moves, 'waive');
    case 'offer':
      return moves.filter((move) => move.type === 'offer' && move.amount <= OFFER).at(-1) as Decision;
    default:
      return firstOf(moves);
  }
}
