/** A small document, printed for a terminal or as Markdown, or shown as a page. */
import type { ChartSpec } from '../charts';

export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading'; readonly text: string }
  /** Words in whole sentences; quoted ones are commentary. */
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  /** One thing of a list; what followed from it stands deeper. */
  | { readonly kind: 'item'; readonly depth: 0 | 1; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A picture of what a table tells too; text goes without. */
  | { readonly kind: 'chart'; readonly chart: ChartSpec };

const WIDTH = 100;

/** Breaks words into lines of at most {@link WIDTH}; a word that is longer stands alone. */
function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

const paragraphs = (text: string) => text.split(/\n\s*\n/).map((part) => part.trim().replace(/\s+/g, ' '));

/** Which columns hold numbers; these stand to the right. */
function numeric(head: readonly string[], rows: readonly (readonly string[])[]): boolean[] {
  return head.map((_, column) => rows.every((row) => /^(?:[+−]?\d*(?:\.\d+)?(?: %)?|–)$/.test(row[column] ?? '')));
}

function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const right = numeric(head, rows);
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

function textBlock(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.text.toUpperCase(), '='.repeat(block.text.length), ''];
    case 'heading':
      return ['', block.text, '-'.repeat(block.text.length)];
    case 'subheading':
      return ['', block.text];
    case 'paragraph':
      return ['', ...paragraphs(block.text).flatMap((part) => [...wrap(part, '', ''), ''])];
    case 'quote':
      return ['', ...paragraphs(block.text).flatMap((part) => wrap(part, '  | ', '  | '))];
    case 'item':
      return block.depth === 0 ? wrap(block.text, '  ', '    ') : wrap(block.text, '      ', '        ');
    case 'table':
      return ['', ...textTable(block.head, block.rows).map((line) => `  ${line}`)];
    case 'chart':
      return [];
  }
}

/** Characters that would be read as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const right = numeric(head, rows);
  const line = (row: readonly string[]) => `| ${row.map(escaped).join(' | ')} |`;
  return ['', line(head), `|${right.map((is) => (is ? '---:' : '---')).join('|')}|`, ...rows.map(line)];
}

function markdownBlock(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${escaped(block.text)}`, ''];
    case 'heading':
      return ['', `## ${escaped(block.text)}`, ''];
    case 'subheading':
      return ['', `### ${escaped(block.text)}`, ''];
    case 'paragraph':
      return ['', ...paragraphs(escaped(block.text)).flatMap((part) => [part, ''])];
    case 'quote':
      return [
        '',
        ...paragraphs(escaped(block.text)).flatMap((part, i) => (i > 0 ? ['>', `> ${part}`] : [`> ${part}`])),
        '',
      ];
    case 'item':
      return [`${block.depth === 0 ? '- ' : '  - '}${escaped(block.text)}`];
    case 'table':
      return markdownTable(block.head, block.rows);
    case 'chart':
      return [];
  }
}

/** The document as text; ends with one line end and holds no two empty lines in a row. */
export function printed(blocks: readonly Block[], format: 'text' | 'markdown'): string {
  const lines = blocks.flatMap(format === 'text' ? textBlock : markdownBlock).map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')}\n`;
}
