import { CARDS } from '../cardList';
import type { Card } from './card';
import { MOSCOW_CARDS } from './moscow';
import { TEHRAN_CARDS } from './tehran';

/** Every dossier card, in the order of {@link CARDS}. */
export const CARD_RULES: readonly Card[] = [...MOSCOW_CARDS, ...TEHRAN_CARDS];

if (CARD_RULES.some((rule, i) => rule.id !== CARDS[i])) throw new Error('cards are declared out of order');

export { type Card, effective } from './card';
