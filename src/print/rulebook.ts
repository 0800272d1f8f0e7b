/** Sections of docs/RULES.md as HTML. */
import { type Block, type Inline, parseMarkdown } from '../report/markdown';
import { el, esc } from './html';

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if ('parts' in part) return el(part.kind, {}, inline(part.parts));
      return part.kind === 'code' ? el('code', {}, esc(part.text)) : esc(part.text);
    })
    .join('');
}

function html(block: Block, flat = false): string {
  const cells = (name: string, row: readonly (readonly Inline[])[]) =>
    `<tr>${row.map((cell) => el(cell.length === 0 ? 'td' : name, {}, inline(cell))).join('')}</tr>`;
  switch (block.kind) {
    case 'heading':
      return el(flat || block.level <= 2 ? 'h3' : 'h4', { 'data-section': block.section }, inline(block.parts));
    case 'paragraph':
      return el('p', {}, inline(block.parts));
    case 'list':
      return el('ul', {}, ...block.items.map((item) => el('li', {}, inline(item))));
    case 'table':
      return el(
        'table',
        {},
        '<thead>',
        cells('th', block.head),
        '</thead><tbody>',
        ...block.rows.map((row) => cells('td', row)),
        '</tbody>',
      );
  }
}

interface Section {
  readonly number: string;
  readonly level: number;
  readonly blocks: readonly Block[];
}

function sections(source: string): Section[] {
  const found: { number: string; level: number; blocks: Block[] }[] = [];
  for (const block of parseMarkdown(source)) {
    if (block.kind === 'heading') found.push({ number: block.section, level: block.level, blocks: [block] });
    else found.at(-1)?.blocks.push(block);
  }
  return found;
}

/**
 * The sections that `wanted` takes, each without those inside it.
 * @param flat headings of one level, for sections without their chapters
 * @returns HTML
 */
export function rulesHtml(source: string, wanted: (number: string) => boolean, flat = false): string {
  return sections(source)
    .filter(({ number }) => number !== '' && wanted(number))
    .flatMap(({ blocks }) => blocks.map((block) => html(block, flat)))
    .join('');
}

/** The first table of a section. */
export function tableOf(source: string, number: string): string {
  const table = sections(source)
    .find((section) => section.number === number)
    ?.blocks.find(({ kind }) => kind === 'table');
  return table ? html(table) : '';
}
