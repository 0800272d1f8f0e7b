/** Set-ups of chapter 13, read from the tables of docs/RULES.md. */
import {
  type Config,
  type Era,
  type Faction,
  HEADLINES,
  type HeadlineId,
  type Holder,
  type Level,
  MODIFIERS,
  PROVINCES,
  type ProvinceId,
  type SetUp,
  type SetUpProvince,
} from '../../src/rules';
import { RULES_TEXT, sections, table } from './rulebook';

/** Start of a track by 2.1, one number for each side where there are two. */
export function startOfTrack(name: string): number[] {
  const row = table('2.1').find(([track]) => track?.startsWith(name));
  if (!row) throw new Error(`2.1 has no track ${name}`);
  return row[2]!.match(/-?\d+/g)!.map(Number);
}

function track(name: string): number {
  return startOfTrack(name)[0]!;
}

function both(name: string) {
  const [moscow, tehran] = startOfTrack(name) as [number, number];
  return { moscow, tehran };
}

/** A row of 13.3 as the number or numbers of one level. */
export function ofLevel(row: string, level: Level): number[] {
  const cells = table('13.3').find(([name]) => name?.startsWith(row));
  if (!cells) throw new Error(`13.3 has no row ${row}`);
  return cells[level === 'accessible' ? 1 : 2]!.match(/\d+/g)!.map(Number);
}

/** The numbers of 12.2 for a game of some length, as printed there. */
function verdictNumbers(turns: number) {
  if (turns >= 10) return { lead: 3, overreach: 15, threshold: 36 };
  return { lead: 2, overreach: 8, threshold: 4 * turns };
}

function config(scenario: string, level: Level, turns: number, headlines: Config['headlines']): Config {
  const numbers = verdictNumbers(turns);
  return {
    scenario,
    scenarioHash: '',
    rulesVersion: /^Rules version (\S+)$/m.exec(RULES_TEXT)![1]!,
    level,
    turns,
    years: Array.from({ length: turns }, (_, i) => String(2015 + i)),
    headlines,
    counterBase: ofLevel('Counter-attack base', level)[0]!,
    cardsStability: ofLevel('More Stability at the start', level)[0]!,
    cardsFall: ofLevel('More Stability lost', level)[0]!,
    reinforceRebels: 6,
    reinforceIs: 2,
    cards: false,
    eras: [],
    calendar: [],
    lastYear: 0,
    openingHand: 0,
    headlineMode: 'schedule',
    modifiers: Object.fromEntries(MODIFIERS.map((id) => [id, false])) as Config['modifiers'],
    actions: 3,
    hiddenEndFrom: 0,
    ...numbers,
    parMoscow: numbers.threshold,
    parTehran: numbers.threshold,
  };
}

function tracks(level: Level) {
  return {
    stability: ofLevel('Stability at the start', level)[0]!,
    patronage: track('Patronage'),
    trust: track('Trust'),
    detente: track('Detente'),
    tension: track('Tension'),
    sanctions: track('Sanctions'),
    treasury: both('Treasury'),
    resolve: both('Resolve'),
    candidates: both('Candidates'),
    brigades: track('Brigades'),
    airDefence: track('Air defence'),
    chips: track('Chips'),
    credits: track('Credits'),
    freeSorties: 3,
    aidNeed: ofLevel('Aid need', level)[0]!,
    strikeBonus: 0,
    bushehr: 0,
    contracts: {},
  };
}

const FACTIONS: Readonly<Record<string, Holder & Faction>> = { rebels: 'rebels', IS: 'is', SDF: 'sdf' };

/** The map of 13.1. */
function campaignMap(): Record<ProvinceId, SetUpProvince> {
  const rows = table('13.1').map(([, holder, stack, moscow, tehran]): SetUpProvince => {
    const [, faction, strength] = /(\w+) (\d)/.exec(stack!) ?? [];
    return {
      holder: FACTIONS[holder!] ?? 'government',
      stack: Number(strength ?? 0),
      faction: faction ? FACTIONS[faction]! : 'none',
      guard: stack!.includes('guard'),
      moscow: Number(moscow),
      tehran: Number(tehran),
    };
  });
  return Object.fromEntries(PROVINCES.map((id, i) => [id, rows[i]!])) as Record<ProvinceId, SetUpProvince>;
}

/** R13.1 */
export function theCampaign(level: Level = 'historic'): SetUp {
  const [moscow, tehran] = ofLevel('Start VP, campaign', level) as [number, number];
  return {
    ...tracks(level),
    config: config('campaign-2015-2024', level, 10, HEADLINES.slice(0, 10)),
    vp: { moscow, tehran },
    provinces: campaignMap(),
  };
}

/** R13.6: the campaign with its card settings, as printed there. */
export function withCards(campaign: SetUp): SetUp {
  const printed = sections()
    .find(({ number }) => number === '13.6')!
    .text.split('`campaign-2015-2024`')[1]!;
  const eras = new Array<Era>(campaign.config.turns);
  for (const [, era, from, to] of printed.matchAll(/(early|middle|late)\s+in\s+turns\s+(\d+)-(\d+)/g))
    eras.fill(era as Era, Number(from) - 1, Number(to));
  const lastYear = Number(/last\s+year\s+(\d+)/.exec(printed)![1]);
  const openingHand = /no\s+opening\s+hand/.test(printed) ? 0 : Number.NaN;
  const calendar = campaign.config.years.map(Number);
  return { ...campaign, config: { ...campaign.config, cards: true, eras, calendar, lastYear, openingHand } };
}

/** R13.2 */
export function theShortGame(level: Level = 'accessible'): SetUp {
  const [moscow, tehran] = ofLevel('Start VP, short game', level) as [number, number];
  return {
    ...tracks(level),
    config: config('intervention-2015', level, 4, HEADLINES.slice(0, 4)),
    vp: { moscow, tehran },
    provinces: campaignMap(),
  };
}

/** A board without trouble: all land government-held, nobody anywhere, no headlines, Historic numbers. */
export function quiet(): SetUp {
  const nobody = { holder: 'government', stack: 0, faction: 'none', guard: false, moscow: 0, tehran: 0 } as const;
  const headlines = new Array<HeadlineId | 'none'>(10).fill('none');
  return {
    ...tracks('historic'),
    config: config('quiet', 'historic', 10, headlines),
    vp: { moscow: 0, tehran: 0 },
    provinces: Object.fromEntries(PROVINCES.map((id) => [id, nobody])) as SetUp['provinces'],
  };
}
