/** The ids of modules C and H, and where a card can be (rules C1 to C3). */

/** R C1.1: Moscow's 24 cards, then Tehran's. A card's number in the state is its place in this list. */
export const CARDS = [
  'm01',
  'm02',
  'm03',
  'm04',
  'm05',
  'm06',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm12',
  'm13',
  'm14',
  'm15',
  'm16',
  'm17',
  'm18',
  'm19',
  'm20',
  'm21',
  'm22',
  'm23',
  'm24',
  't01',
  't02',
  't03',
  't04',
  't05',
  't06',
  't07',
  't08',
  't09',
  't10',
  't11',
  't12',
  't13',
  't14',
  't15',
  't16',
  't17',
  't18',
  't19',
  't20',
  't21',
  't22',
  't23',
  't24',
] as const;
export type CardId = (typeof CARDS)[number];
export const CARD_COUNT = CARDS.length;
/** Moscow's cards have numbers below this. */
export const FIRST_TEHRAN_CARD = 24;

/** Headlines of rule 13.4 and module H. */
export const HEADLINES = [
  'h01',
  'h02',
  'h03',
  'h04',
  'h05',
  'h06',
  'h07',
  'h08',
  'h09',
  'h10',
  'h11',
  'h12',
  'h13',
  'h14',
  'h15',
  'h16',
  'h17',
  'h18',
  'h19',
  'h20',
  'h21',
  'h22',
  'h23',
  'h24',
  'h25',
  'h26',
  'h27',
  'h28',
  'h29',
  'h30',
  // Headlines of single scenarios (rule 13.5).
  'hezbollah-crosses',
  'the-caliphate',
  'year-of-losses',
  'southern-offensive',
  'lost-il-20',
  'bill-for-rebuilding',
  'new-president',
  'daraa-again',
  'the-letter',
  'war-in-ukraine',
  'arab-doors-reopen',
  'spring-of-fire',
  'south-rises',
  'doha',
] as const;
export type HeadlineId = (typeof HEADLINES)[number];

export type Era = 'early' | 'middle' | 'late';
export const ERAS = ['early', 'middle', 'late'] as const satisfies readonly Era[];

/** Where a card is. Piles have no order: the card is drawn when it is needed, so nobody can know what lies on top. */
export const ZONE = {
  /** Not in this game (module off, or C1.5). */
  out: 0,
  /** In the pile of an era. */
  early: 1,
  middle: 2,
  late: 3,
  hand: 4,
  /** Discarded face up. */
  discard: 5,
  /** Discarded face down (C2.3). */
  faceDown: 6,
  removed: 7,
  /** Lies in front of its owner until its time is over (C3.4). */
  front: 8,
  /** Left the game unseen when its era ended (C2.4). */
  gone: 9,
  /** What a viewer sees of a card whose place is secret. */
  hidden: 10,
} as const;
export type Zone = (typeof ZONE)[keyof typeof ZONE];

/**
 * What may stay in force beyond the moment: cards and headlines that change later steps of this turn or the next ones.
 * The state holds, for each, the last turn in which it is in force.
 */
export const LASTING = [
  'm01',
  'm02',
  'm04',
  'm06',
  'm10',
  'm11',
  'm15',
  'm19',
  'm19Declined',
  'm20',
  'm23',
  't01',
  't02',
  't03',
  't05',
  't07',
  't10',
  't11',
  't13',
  't14',
  't15',
  't18',
  't19',
  't20',
  't23',
  't23Declared',
  't17',
  'h11',
  'h12',
  'h13',
  'h14',
  'h16',
  'h18',
  'h20',
  'h21',
  'h22',
  'h26',
  'h28',
  'h29',
  'h30',
  'lineStrike',
] as const;
export type LastingId = (typeof LASTING)[number];
export const LASTING_COUNT = LASTING.length;
/** Number of a lasting effect in the state, by name. */
export const L = Object.fromEntries(LASTING.map((id, i) => [id, i])) as Readonly<Record<LastingId, number>>;

/** Questions that one side asks the other (C4.2), or itself, at once and openly. */
export const QUESTIONS = [
  'm03',
  'm05',
  'm07',
  'm08',
  'm09',
  'm10',
  'm11',
  'm13',
  'm14',
  'm14Keep',
  'm17',
  'm18',
  'm19',
  'm21',
  'm22',
  't03',
  't06',
  't10',
  't13',
  't14',
  't16',
  't21',
  't22',
  't23',
  'lostIl20',
  'letter',
  'dohaMoscow',
  'dohaTehran',
  'sellDrones',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

/** Named modifiers of scenarios (rule 13.5); all off in a game without them. */
export const MODIFIERS = [
  'noJets',
  'firstOnTheScene',
  'syriaOnTheAgenda',
  'seasonTurns',
  'withdraw',
  'theLine',
  'retakeWithoutThem',
  'riverTowns',
  'quietRemoval',
  'cheapPay',
  'whoNeedsWhom',
  'offHomeSoil',
  'wayOut',
  'daysNotYears',
  'withoutMap',
  'aDraftEveryTime',
  'bareTexts',
  'bushehr',
  'missilesFrom2007',
  'pretext',
  'moreCentrifuges',
  'war',
  'hiddenEnd',
] as const;
export type ModifierId = (typeof MODIFIERS)[number];
export type Modifiers = Readonly<Record<ModifierId, boolean>>;
