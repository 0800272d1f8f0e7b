/** What one field of a scenario file demands of another: combinations that the rules do not carry. */
import { ERAS, type Era, HEADLINES, type ModifierId } from '../rules';
import type { ScenarioFile } from './schema';

type Complain = (path: (string | number)[], message: string) => void;
type Checked = Pick<
  ScenarioFile,
  | 'turns'
  | 'headlines'
  | 'headlineMode'
  | 'cards'
  | 'eras'
  | 'calendar'
  | 'modifiers'
  | 'actions'
  | 'setup'
  | 'hiddenEndFrom'
  | 'reinforcement'
>;

/** R13.5: these stand in the Reckoning of the game without the map, or in its list of actions. */
const NEEDS_NO_MAP: readonly ModifierId[] = [
  'bushehr',
  'moreCentrifuges',
  'war',
  'aDraftEveryTime',
  'bareTexts',
  'missilesFrom2007',
  'pretext',
];
/** R13.5: these change what the game without the map has not. */
const NEEDS_MAP: readonly ModifierId[] = [
  'noJets',
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
  'hiddenEnd',
];
/** R13.4: headlines of single scenarios, which shuffled decks know nothing of. */
const PRINTED = HEADLINES.slice(30) as readonly string[];

/** The year that a label names, or null. */
export function yearOf(label: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(label)?.[1];
  return year === undefined ? null : Number(year);
}

/** C1.2: the era of each turn; one era stands for all turns. */
export function erasOf(file: Pick<ScenarioFile, 'eras' | 'turns'>): Era[] {
  const { eras } = file;
  if (eras === undefined) return [];
  return typeof eras === 'string' ? file.turns.map(() => eras) : eras.slice();
}

/** The calendar year of each turn, as printed or as its label says; null where it says nothing. */
export function calendarOf(file: Pick<ScenarioFile, 'calendar' | 'turns'>): (number | null)[] {
  return file.calendar?.slice() ?? file.turns.map(yearOf);
}

function listLengths(file: Checked, complain: Complain): void {
  const turns = file.turns.length;
  if (file.headlines && file.headlines.length !== turns) {
    const found = `found ${file.headlines.length} headlines for ${turns} turns`;
    complain(['headlines'], `${found}; allowed: one for each turn (none where there is no news)`);
  }
  if (Array.isArray(file.eras) && file.eras.length !== turns) {
    complain(
      ['eras'],
      `found ${file.eras.length} eras for ${turns} turns; allowed: one for each turn, or one era for all`,
    );
  }
  if (file.calendar && file.calendar.length !== turns) {
    complain(['calendar'], `found ${file.calendar.length} years for ${turns} turns; allowed: one for each turn`);
  }
  erasOf(file).forEach((era, i, all) => {
    const before = all[i - 1];
    if (!before || ERAS.indexOf(era) >= ERAS.indexOf(before)) return;
    complain(['eras', i], `found ${era} after ${before}; allowed: early, middle, late in this order (C2.4)`);
  });
}

function cards(file: Checked, complain: Complain): void {
  if (file.cards) {
    if (!file.eras)
      complain(['cards'], 'found cards without eras; allowed: "eras" with early, middle or late for each turn (C1.2)');
    const blank = calendarOf(file).indexOf(null);
    if (blank >= 0) {
      complain(
        ['turns', blank],
        `found the label "${file.turns[blank]}" without a year; allowed: with cards a year in each label, or a list "calendar" (C1.5)`,
      );
    }
    if (file.modifiers.includes('withoutMap')) {
      complain(
        ['cards'],
        'found cards with the modifier withoutMap; allowed: no cards, since they play on the map (13.5)',
      );
    }
  }
  if (file.headlineMode === 'schedule') return;
  if (!file.eras) {
    complain(
      ['headlineMode'],
      `found ${file.headlineMode} without eras; allowed: "eras", from which headlines are drawn (H2, H3)`,
    );
  }
  const printed = file.headlines?.findIndex((id) => PRINTED.includes(id)) ?? -1;
  if (printed >= 0) {
    const id = file.headlines?.[printed];
    complain(
      ['headlines', printed],
      `found ${id} with headlineMode ${file.headlineMode}; allowed: h01 to h30, or headlineMode: schedule (H2, H3)`,
    );
  }
}

function modifiers(file: Checked, complain: Complain): void {
  const on = (id: ModifierId) => file.modifiers.includes(id);
  file.modifiers.forEach((id, i) => {
    if (on('withoutMap') && NEEDS_MAP.includes(id)) {
      complain(
        ['modifiers', i],
        `found ${id} with withoutMap; allowed: one of the two, since ${id} needs the map (13.5)`,
      );
    }
    if (!on('withoutMap') && NEEDS_NO_MAP.includes(id)) {
      complain(['modifiers', i], `found ${id} without withoutMap; allowed: only in a game without the map (13.5)`);
    }
  });
  if (on('withoutMap')) withoutMap(file, complain);
  if (on('noJets')) {
    const ukraine = file.headlines?.indexOf('h08') ?? -1;
    if (ukraine >= 0) {
      complain(
        ['headlines', ukraine],
        'found h08 with the modifier noJets; allowed: one of the two, since h08 gives free sorties (13.4)',
      );
    }
  }
  if (file.setup.bushehr > 0 && !on('bushehr')) {
    complain(
      ['setup', 'bushehr'],
      `found ${file.setup.bushehr} without the modifier bushehr; allowed: 0, or add the modifier (13.5)`,
    );
  }
  if (on('hiddenEnd') !== (file.hiddenEndFrom !== undefined)) {
    const at = on('hiddenEnd') ? ['modifiers'] : ['hiddenEndFrom'];
    const missing = on('hiddenEnd')
      ? 'hiddenEnd without "hiddenEndFrom"'
      : '"hiddenEndFrom" without the modifier hiddenEnd';
    complain(at, `found ${missing}; allowed: both or neither (10.5)`);
  }
  if (file.hiddenEndFrom !== undefined && file.hiddenEndFrom > file.turns.length) {
    complain(
      ['hiddenEndFrom'],
      `found ${file.hiddenEndFrom}; allowed: 1 to ${file.turns.length}, the turns of this scenario`,
    );
  }
}

function withoutMap(file: Checked, complain: Complain): void {
  const shown = file.headlines?.findIndex((id) => id !== 'none') ?? -1;
  if (shown >= 0)
    complain(['headlines', shown], `found ${file.headlines?.[shown]} with withoutMap; allowed: none (13.5)`);
  if (file.headlineMode !== 'schedule') {
    complain(['headlineMode'], `found ${file.headlineMode} with withoutMap; allowed: schedule (13.5)`);
  }
  for (const part of ['provinces', 'contracts'] as const) {
    if (Object.values(file.setup[part]).some((entry) => entry !== undefined)) {
      complain(['setup', part], `found ${part} with withoutMap; allowed: none, there is no map (13.5)`);
    }
  }
}

/** Complains about every combination of fields that the rules do not carry. */
export function checkTogether(file: Checked, complain: Complain): void {
  listLengths(file, complain);
  cards(file, complain);
  modifiers(file, complain);
}
