import { MODIFIER } from './balance';
import type { Side } from './board';
import { lastTurnOf, type Public } from './state';

/** R3.3: Moscow in odd turns, Tehran in even ones; R13.5 First on the scene turns it round. */
export function initiative(s: Readonly<Pick<Public, 'turn' | 'config'>>): Side {
  return (s.turn % 2 === 1) !== s.config.modifiers.firstOnTheScene ? 'moscow' : 'tehran';
}

/** Whether this is certainly the last turn (ruling 85); a hidden end may come earlier. */
export function isLastTurn(s: Readonly<Public>): boolean {
  const { hiddenEndFrom, modifiers } = s.config;
  if (s.turn >= lastTurnOf(s)) return true;
  return modifiers.hiddenEnd && hiddenEndFrom > 0 && s.turn >= hiddenEndFrom + MODIFIER.hiddenEndSpan;
}
