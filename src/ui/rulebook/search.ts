/** Searches the rulebook by section: words, beginnings of words, and words with a slip; with the place where they stand. */
import MiniSearch from 'minisearch';
import { type Block, type Inline, plain } from '../../report/markdown';

/** The text under one heading, up to the next. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function textOf(block: Block): string {
  const cells = (rows: readonly (readonly Inline[])[]) => rows.map(plain).join(' ');
  switch (block.kind) {
    case 'heading':
      return '';
    case 'paragraph':
      return plain(block.parts);
    case 'list':
      return cells(block.items);
    case 'table':
      return [block.head, ...block.rows].map(cells).join('; ');
  }
}

/** Sections that have an address. */
export function sectionTexts(blocks: readonly Block[]): Section[] {
  const sections: { id: string; title: string; parts: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.section !== '')
      sections.push({ id: block.section, title: plain(block.parts), parts: [] });
    else sections.at(-1)?.parts.push(textOf(block));
  }
  return sections.map(({ id, title, parts }) => ({ id, title, text: parts.filter(Boolean).join(' ') }));
}

/** A piece of text, marked where it fits the query. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Found {
  readonly id: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

const BEFORE = 60;
const AFTER = 160;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Splits a text at words that begin with one of the terms. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  if (terms.length === 0) return [{ text, hit: false }];
  const longest = [...terms].sort((a, b) => b.length - a.length).map(escaped);
  const parts = text.split(new RegExp(`((?<![\\p{L}\\p{N}])(?:${longest.join('|')})[\\p{L}\\p{N}]*)`, 'giu'));
  return parts.map((part, n) => ({ text: part, hit: n % 2 === 1 })).filter(({ text: piece }) => piece !== '');
}

/** The text around the first word that fits; its beginning if only the title fits. */
function excerpt(text: string, terms: readonly string[]): Piece[] {
  let at = 0;
  for (const piece of marked(text, terms)) {
    if (piece.hit) break;
    at += piece.text.length;
  }
  if (at >= text.length) at = 0;
  const space = text.lastIndexOf(' ', Math.max(0, at - BEFORE));
  const from = at <= BEFORE ? 0 : space + 1;
  const stop = text.indexOf(' ', from + BEFORE + AFTER);
  const to = stop < 0 ? text.length : stop;
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return marked(cut, terms);
}

const MOST = 30;

/** An index over sections; built once, when somebody first searches. */
export function indexOf(sections: readonly Section[]): (query: string) => Found[] {
  const index = new MiniSearch<Section>({
    fields: ['title', 'text'],
    storeFields: ['title', 'text'],
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(sections);
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (query) => {
    const found = index.search(query).map(({ id, terms }) => ({ section: byId.get(id)!, terms }));
    // A rule number leads to its rule.
    const named = byId.get(query.trim().toUpperCase());
    if (named) found.unshift({ section: named, terms: [] });
    return found.slice(0, MOST).map(({ section, terms }) => ({
      id: section.id,
      title: marked(section.title, terms),
      excerpt: excerpt(section.text, terms),
    }));
  };
}
