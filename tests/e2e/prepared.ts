/** Games that have come to a certain point, made by the bare rules, as files to load. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  createGame,
  type Decision,
  decide,
  isFront,
  legalMoves,
  PROVINCE_COUNT,
  PROVINCES,
  type SealMove,
  type SetUp,
  type Side,
  type State,
  type Step,
} from '../../src/rules';
import { keyedDice, newRecord, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { button, SEED, settled } from './player';

const LIKED = ['reconcile', 'recruit', 'contract', 'backchannel', 'orderS300', 'deliver', 'pass'];

function units(s: State, most: number): SealMove['units'] {
  const sent: Record<string, number> = {};
  let left = most;
  for (let i = 0; i < PROVINCE_COUNT && left > 0; i++) {
    const count = i === s.joint ? Math.min(2, left) : isFront(s, i) ? 1 : 0;
    if (count > 0) sent[PROVINCES[i]!] = count;
    left -= count;
  }
  return sent;
}

function choose(s: State, side: Side, wanted: readonly string[]): Decision {
  if (s.step === 'orders') {
    const aid = Math.min(2, s[side].treasury);
    if (side === 'moscow') return { side, type: 'seal', units: units(s, 3), aid, stance: 'silent' };
    return { side, type: 'seal', units: units(s, s.brigades), aid, stance: 'lieLow' };
  }
  const moves = legalMoves(s, side);
  const liked = wanted.flatMap((type) => moves.filter((move) => move.type === type));
  return (liked[0] ?? moves[0]) as Decision;
}

/** The start of a game file made here. */
export function setUpFor({ scenario }: { scenario: string }): SetUp {
  return setUpOf(scenarioByName(scenario));
}

/** A game that stands at this step in this turn or later, as the text of its file. */
export function gameAt(
  step: Step,
  turn = 2,
  { scenario = 'intervention-2015', seed = SEED, liked = LIKED } = {},
): string {
  const setUp = setUpFor({ scenario });
  const dice = keyedDice(seed);
  const s = createGame(setUp, dice);
  const moves: Decision[] = [];
  while (s.step !== step || s.turn < turn) {
    if (s.step === 'over') throw new Error(`the game is over before ${step}`);
    const side = s.active === 'both' || s.active === 'none' ? 'moscow' : s.active;
    const move = choose(s, side, liked);
    const refusal = decide(s, move, dice);
    if (refusal) throw new Error(`${JSON.stringify(move)}: ${refusal.code}`);
    moves.push(move);
  }
  return JSON.stringify({ ...newRecord(setUp, seed), moves });
}

/** Loads a game file from the home page. */
export async function load(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/#/');
  await page
    .getByLabel('Load a game from a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Loads a game that stands at a step and sits down at its board, past the report of what happened. */
export async function sitAt(page: Page, step: Step, side: 'Moscow' | 'Tehran', turn = 2): Promise<void> {
  await load(page, `${step}.json`, gameAt(step, turn));
  await expect(button(page, `I am ${side}`)).toBeVisible();
  await button(page, `I am ${side}`).click();
  const on = button(page, 'On to my decision');
  await settled(page);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  if (!(await on.isVisible())) return;
  await on.click();
  await expect(on).toHaveCount(0);
}

/** The game file that the board hands out now. */
export async function downloaded(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await button(page, 'Download').click();
  return readFileSync(await (await waiting).path(), 'utf8');
}
