/** Dossier cards and headlines, nine to a sheet. */
import { isMessageKey, say, sayAny } from '../messages';
import { type Card, type HeadlineId, MOVES } from '../rules';
import { el, esc, words } from './html';
import type { KitSource, Sheet } from './kit';

const A_SHEET = 9;

/** The longer the text, the smaller; measured in a browser by tests/e2e/kit.spec.ts. */
function sizeOf(parts: readonly string[]): string {
  const length = parts.join(' ').length;
  if (length > 940) return 'tiny';
  if (length > 720) return 'small';
  return length > 480 ? 'medium' : 'large';
}

function doubt(key: string): string {
  return isMessageKey(key) ? say('print.card.dispute', { note: say(key) }) : '';
}

function options(id: Card['id']): string[] {
  return MOVES.flatMap((move) => {
    if (move.type !== 'play' || move.card !== id || !move.option) return [];
    const key = `card.${id}.option.${move.option}`;
    // Most texts tell their options already.
    if (sayAny(`card.${id}.text`).includes(`${sayAny(key)}:`)) return [];
    return [`${sayAny(key)}: ${sayAny(`${key}.effect`)}`];
  });
}

/** All the words of a card, in printed order; '' where it has none. */
export function cardWords({ behind }: Pick<KitSource, 'behind'>, { id, era, price, year, after }: Card) {
  const sources = behind(`card ${id}`);
  return {
    title: sayAny(`card.${id}.title`),
    facts: say('print.card.facts', { id, era: sayAny(`print.card.era.${era}`), price, year }),
    condition: say('print.card.condition', { text: sayAny(`card.${id}.condition`) }),
    text: [sayAny(`card.${id}.text`), ...options(id)].join(' '),
    after: say('print.card.after', { after }),
    flavour: sayAny(`card.${id}.flavour`),
    dispute: doubt(`card.${id}.dispute`),
    sources: sources.length > 0 ? say('print.card.sources', { list: sources.join(', ') }) : '',
  };
}

function cardHtml(kit: KitSource, card: Card): string {
  const all = cardWords(kit, card);
  const part = (name: keyof typeof all) => (all[name] === '' ? '' : words('p', all[name], name));
  const size = sizeOf(Object.values(all));
  return el(
    'article',
    { class: `card ${card.side} ${size}`, 'data-card': card.id },
    el(
      'header',
      {},
      el('i', { class: 'sign' }, esc(card.side === 'moscow' ? '■' : '⬡')),
      words('h3', all.title),
      words('p', all.facts, 'facts'),
    ),
    part('condition'),
    part('text'),
    part('after'),
    part('flavour'),
    el('footer', {}, part('dispute'), part('sources')),
  );
}

export function headlineWords({ behind, setUp }: Pick<KitSource, 'behind' | 'setUp'>, id: HeadlineId, turn: number) {
  const sources = behind(`headline ${id}`);
  return {
    title: sayAny(`name.headline.${id}`),
    facts: say('print.headline.turn', { turn, label: setUp.config.years[turn - 1] ?? '' }),
    story: sayAny(`headline.${id}.story`),
    effect: sayAny(`headline.${id}.effect`),
    dispute: doubt(`headline.${id}.dispute`),
    sources: sources.length > 0 ? say('print.card.sources', { list: sources.join(', ') }) : '',
  };
}

function headlineHtml(kit: KitSource, id: HeadlineId, turn: number): string {
  const all = headlineWords(kit, id, turn);
  return el(
    'article',
    { class: `card news ${sizeOf(Object.values(all))}`, 'data-headline': id },
    el('header', {}, words('h3', all.title), words('p', all.facts, 'facts')),
    words('p', all.story, 'flavour'),
    words('p', all.effect, 'text'),
    el('footer', {}, ...[all.dispute, all.sources].map((text) => (text === '' ? '' : words('p', text)))),
  );
}

function sheets(title: string, cards: readonly string[]): Sheet[] {
  const count = Math.ceil(cards.length / A_SHEET);
  return Array.from({ length: count }, (_, i) => ({
    kind: 'page',
    html: el('div', { class: 'cards', 'aria-label': title }, ...cards.slice(i * A_SHEET, (i + 1) * A_SHEET)),
  }));
}

export function cardPages(kit: KitSource, cards: readonly Card[]): Sheet[] {
  return sheets(
    say('print.part.cards'),
    cards.map((card) => cardHtml(kit, card)),
  );
}

export function headlinePages(kit: KitSource): Sheet[] {
  const { headlines } = kit.setUp.config;
  const printed = headlines.flatMap((id, i) => (id === 'none' ? [] : [headlineHtml(kit, id, i + 1)]));
  return sheets(say('print.part.headlines'), printed);
}
