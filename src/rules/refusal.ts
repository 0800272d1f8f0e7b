/** Why a move is refused: a code with its values; src/messages makes a sentence of it. */

export type RefusalCode =
  | 'over'
  | 'notYourTurn'
  | 'unknownMove'
  | 'wrongStep'
  | 'noActions'
  | 'treasury'
  | 'notGovernment'
  | 'maxProxies'
  | 'noNetwork'
  | 'recruitOnce'
  | 'insurgency'
  | 'noOwnProxy'
  | 'siteTaken'
  | 'siteNotRivals'
  | 'noSwayNorPatronage'
  | 'patronageNeeded'
  | 'patronageLimit'
  | 'candidatesLimit'
  | 'reconcileOnce'
  | 'notFront'
  | 'notWeakRebels'
  | 'noMarks'
  | 'detenteLimit'
  | 'noOrder'
  | 'delayOnce'
  | 'brigadesLimit'
  | 'tensionZero'
  | 'noChip'
  | 'sanctionsZero'
  | 'chipsLimit'
  | 'tensionLimit'
  | 'orderOpen'
  | 'airDefenceLimit'
  | 'frontFull'
  | 'unitsLimit'
  | 'mapOrder'
  | 'aidLimit'
  | 'sheetStage'
  | 'sheetMalformed'
  | 'sheetSealed'
  | 'offerLimit'
  | 'nothingToUndo';

export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export function refuse(code: RefusalCode, values: Record<string, string | number> = {}): Refusal {
  return { code, values };
}
