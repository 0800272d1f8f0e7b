/** Links of games, and handing a text to the clipboard. */
import type { GameRecord } from '../../scenario/record';
import { address } from '../route';
import { packGame } from './link';

/** The whole address of a game that is over. */
export async function linkOf(record: GameRecord): Promise<string> {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${address.game(await packGame(record))}`;
}

/** @returns whether the browser has taken it; without a secure context there is no clipboard for pages. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
