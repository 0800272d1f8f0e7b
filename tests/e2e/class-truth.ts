/** What the control page says of a table, beside what the screens of its people say. */
import { expect, type Page } from '@playwright/test';
import { say } from '../../src/messages';
import { SIDES, type Side } from '../../src/rules';
import { button } from './player';

/** A card of the control page, in its own words. */
export interface Card {
  readonly table: number;
  readonly turn: string;
  readonly doing: string;
  readonly score: Readonly<Record<Side, number>>;
  readonly stability: number;
  readonly trust: number;
  readonly alerts: readonly string[];
  readonly names: string;
  readonly over: boolean;
}

export function cardsOf(control: Page): Promise<Card[]> {
  return control.evaluate(() => {
    const number = (text = '') => Number(/[−-]?\d+/.exec(text)?.[0].replace('−', '-'));
    return [...document.querySelectorAll('.table-card')].map((card) => {
      const text = (selector: string) => card.querySelector(selector)?.textContent ?? '';
      const score = (side: string) => number(text(`.side-line.${side} .score strong`));
      const [stability, trust] = [...card.querySelectorAll('.class-meter strong')].map((one) =>
        number(one.textContent),
      );
      return {
        table: number(text('.opener')),
        turn: text('.turn'),
        doing: text('.doing'),
        score: { moscow: score('moscow'), tehran: score('tehran') },
        stability: stability ?? Number.NaN,
        trust: trust ?? Number.NaN,
        alerts: [...card.querySelectorAll('.alerts li')].map((one) => one.textContent),
        names: [...card.querySelectorAll('.names')].map((one) => one.textContent).join(' / '),
        over: card.classList.contains('over'),
      };
    });
  });
}

interface Board {
  readonly turn: string;
  readonly step: string;
  readonly score: Readonly<Record<Side, number>>;
  readonly stability: number;
  readonly trust: number;
  /** Whether nothing is asked of this person. */
  readonly waits: boolean;
  readonly held: string;
  readonly over: boolean;
}

function boardOf(page: Page): Promise<Board> {
  return page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const number = (selector: string) => Number(/[−-]?\d+/.exec(text(selector))?.[0].replace('−', '-'));
    const waiting = text('.waiting-for h2');
    return {
      turn: /^Turn \d+ of \d+/.exec(text('h1'))?.[0] ?? '',
      step: text('.steps [aria-current]'),
      score: { moscow: number('.panel.side.moscow .vp'), tehran: number('.panel.side.tehran .vp') },
      stability: number('.instrument.stability .number'),
      trust: number('.instrument.trust .number'),
      waits: waiting !== '',
      held: /opens turn \d+/.exec(waiting)?.[0] ?? '',
      over: /^(Verdict|Your game is over)$/.test(text('h1')),
    };
  });
}

/** A step of the rules as the header of a board names it. */
function shownStep(doing: string): string {
  const step = doing.split(':')[0] ?? '';
  if (step.startsWith('Security Council')) return say('ui.step.offer');
  return [say('name.step.discard'), say('name.step.reply')].includes(step) ? say('ui.step.statecraft') : step;
}

export interface TruthOf {
  readonly table: number;
  /** Screens of the people who sit there; a side of a bot, or of somebody who is away, has none. */
  readonly pages: Partial<Readonly<Record<Side, Page>>>;
  /** Since when nothing has happened there; null where this test does not know. */
  readonly idleSince: number | null;
  /** Sides whose person is away: what the card may then warn of. */
  readonly away?: readonly Side[];
}

/** From these on the control page warns. */
const IDLE = 180_000;
const NEAR_COLLAPSE = 1;
/** The card lives a second behind. */
const BLUR = 15_000;

function wrongAlerts({ idleSince, away = [] }: TruthOf, board: Board, { alerts }: Card): string[] {
  const idle = idleSince === null ? null : Date.now() - idleSince;
  const has = (alert: 'idle' | 'absent' | 'nearCollapse') => alerts.includes(say(`control.alert.${alert}`));
  return [
    ...(has('nearCollapse') !== board.stability <= NEAR_COLLAPSE ? ['near collapse'] : []),
    ...(idle !== null && has('idle') && idle < IDLE - BLUR ? ['idle too early'] : []),
    ...(idle !== null && !has('idle') && board.held === '' && idle > IDLE + BLUR ? ['not idle'] : []),
    ...(has('absent') && away.length === 0 ? ['absent'] : []),
  ];
}

/** Where card and screens say different things; empty where they agree. */
export function disagreements(truth: TruthOf, boards: ReadonlyMap<Side, Board>, card: Card | undefined): string[] {
  if (!card) return [`table ${truth.table} has no card`];
  const [board] = boards.values();
  if (!board) return [];
  if ([...boards.values()].some(({ over }) => over)) return card.over ? [] : ['over'];
  const both = boards.size === SIDES.length;
  const awaited = SIDES.filter((side) => !boards.get(side)?.waits);
  const doing =
    awaited.length === 2 ? say('control.card.both') : awaited[0] && say('control.card.awaited', { side: awaited[0] });
  const told = {
    turn: [card.turn, board.turn],
    moscow: [card.score.moscow, board.score.moscow],
    tehran: [card.score.tehran, board.score.tehran],
    stability: [card.stability, board.stability],
    trust: [card.trust, board.trust],
    step: [shownStep(card.doing), board.step],
    ...(board.held !== '' ? { held: [card.doing.split(': ')[1], board.held.replace('opens', 'waits for')] } : {}),
    ...(both && board.held === '' ? { awaited: [card.doing.split(': ')[1], doing] } : {}),
  };
  return [
    ...Object.entries(told)
      .filter(([, [one, other]]) => one !== other)
      .map(([what, [one, other]]) => `table ${truth.table}, ${what}: the card says ${one}, the screens ${other}`),
    ...wrongAlerts(truth, board, card).map((alert) => `table ${truth.table}: alert ${alert}`),
  ];
}

/** Compares the control page with the screens of a table, which may need a moment to hear of the same. */
export async function expectTruth(control: Page, truth: TruthOf): Promise<void> {
  const compare = async () => {
    const boards = new Map<Side, Board>();
    for (const side of SIDES) {
      const page = truth.pages[side];
      if (page) boards.set(side, await boardOf(page));
    }
    const card = (await cardsOf(control)).find(({ table }) => table === truth.table);
    return disagreements(truth, boards, card);
  };
  await expect.poll(compare, { timeout: 30_000, message: `the control page about table ${truth.table}` }).toEqual([]);
}

/** What the page hands out under a button. */
export async function fileOf(page: Page, name: string): Promise<{ readonly name: string; readonly path: string }> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), path: await file.path() };
}
