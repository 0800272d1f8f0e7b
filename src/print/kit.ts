/** The print-and-play kit: which pages a scenario has. All of it is made from the data of the game. Browser safe. */
import { say } from '../messages';
import { CARD_RULES, type Card, RULES_VERSION, type SetUp } from '../rules';
import type { CostLine } from '../scenario/sources';
import { aidPages, diceFlow, rulesFlow } from './aids';
import { cardPages, headlinePages } from './cards';
import { el, esc, words } from './html';
import { mapPages } from './map';
import { orderPages, scorePages } from './pads';
import { piecePages } from './pieces';
import { peopleFlow, setupFlow, sourcesFlow } from './setup';
import { trackPages } from './tracks';

export const PARTS = [
  'setup',
  'map',
  'tracks',
  'pieces',
  'cards',
  'headlines',
  'aids',
  'orders',
  'score',
  'dice',
  'people',
  'rules',
  'sources',
] as const;
export type Part = (typeof PARTS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the kit needs to know. */
export interface KitSource {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly period: string;
  readonly summary: string;
  readonly interest: Readonly<Record<'moscow' | 'tehran', string>>;
  readonly leavesOut: readonly string[];
  readonly outside: string;
  /** At the level and with the options that are printed. */
  readonly setUp: SetUp;
  /** Ids of claims and outside sources behind a carrier such as "card m01". */
  readonly behind: (carrier: string) => readonly string[];
  /** The human cost of each turn, with what is said about it. */
  readonly people: {
    readonly notice: string;
    readonly toCheck: string;
    readonly turns: readonly (readonly CostLine[])[];
  };
  /** Claims by id, as they are printed at the end. */
  readonly claims: Readonly<Record<string, { readonly text: string; readonly dates: string }>>;
  /** docs/RULES.md */
  readonly rulebook: string;
}

/** One sheet of paper of a fixed size, or text that runs over as many as it needs. */
export interface Sheet {
  readonly kind: 'page' | 'flow';
  readonly html: string;
}

/** C1.3, C1.5: the cards that can come up. */
export function cardsOf({ config }: SetUp): readonly Card[] {
  if (!config.cards) return [];
  return CARD_RULES.filter(({ era, year }) => year <= config.lastYear && (era === 'any' || config.eras.includes(era)));
}

/** Why a scenario has nothing to print for a part, or null. */
export function absent({ setUp }: Pick<KitSource, 'setUp'>, part: Part): 'cards' | 'map' | 'headlines' | null {
  const { config } = setUp;
  if (part === 'cards') return config.cards ? null : 'cards';
  if (part === 'map') return config.modifiers.withoutMap ? 'map' : null;
  if (part === 'headlines') return config.headlines.every((one) => one === 'none') ? 'headlines' : null;
  return null;
}

const MAKERS: Readonly<Record<Part, (kit: KitSource) => readonly Sheet[]>> = {
  setup: setupFlow,
  map: mapPages,
  tracks: trackPages,
  pieces: piecePages,
  cards: (kit) => cardPages(kit, cardsOf(kit.setUp)),
  headlines: headlinePages,
  aids: aidPages,
  orders: orderPages,
  score: scorePages,
  dice: diceFlow,
  people: peopleFlow,
  rules: rulesFlow,
  sources: (kit) => sourcesFlow(kit, cardsOf(kit.setUp)),
};

/** The parts that a scenario has, in the order of printing. */
export function partsOf(kit: Pick<KitSource, 'setUp'>): Part[] {
  return PARTS.filter((part) => absent(kit, part) === null);
}

/**
 * The pages as HTML, without head: for a page that has the styles of kit.css.
 * @param only parts to print; those that the scenario does not have are left out
 */
export function kitBody(kit: KitSource, paper: Paper, only: readonly Part[] = PARTS): string {
  const footer = words(
    'p',
    say('print.footer', { title: kit.title, level: kit.setUp.config.level, version: RULES_VERSION }),
    'made',
  );
  const sheets = partsOf(kit)
    .filter((part) => only.includes(part))
    .flatMap((part) =>
      MAKERS[part](kit).map(({ kind, html }) =>
        el('section', { class: `${kind} part-${part}`, 'data-part': part }, html, kind === 'page' ? footer : ''),
      ),
    );
  return `<div class="kit kit-${paper}">${sheets.join('')}</div>`;
}

/** The kit as one file that needs nothing else. @param css the text of kit.css */
export function kitDocument(kit: KitSource, paper: Paper, css: string, only: readonly Part[] = PARTS): string {
  const title = esc(say('print.title', { title: kit.title }));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`;
  return `<!doctype html>\n<html lang="en"><head>${head}<style>${css}</style></head><body>${kitBody(kit, paper, only)}</body></html>\n`;
}
