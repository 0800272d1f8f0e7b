/**
 * Reads the Markdown that docs/RULES.md is written in: headings, paragraphs, lists, tables, bold, italics, code.
 * Anything else stays as it is written, so nothing of the rules can get lost.
 */

export type Inline =
  | { readonly kind: 'text' | 'code' | 'rule'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly parts: readonly Inline[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly section: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      /** From 1, through the whole text. */
      readonly number: number;
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** The words of a text without its marks. */
export function plain(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? plain(part.parts) : part.text)).join('');
}

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\b(\d{1,2}\.\d{1,2}|[CH]\d(?:\.\d{1,2})?)\b/g;

/** @param sections numbers that are sections; only these become references */
export function inline(text: string, sections: ReadonlySet<string>): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, em, code, rule] = match;
    if (rule !== undefined && !sections.has(rule)) continue;
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    if (strong !== undefined) parts.push({ kind: 'strong', parts: inline(strong, sections) });
    else if (em !== undefined) parts.push({ kind: 'em', parts: inline(em, sections) });
    else parts.push(code === undefined ? { kind: 'rule', text: whole } : { kind: 'code', text: code });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

const HEADING = /^(#{1,4}) (?:(\d{1,2}(?:\.\d{1,2})?|[CH](?:\d(?:\.\d{1,2})?)?) )?(.*)$/;

/** The numbers of all sections, in order. */
export function sectionsOf(source: string): Set<string> {
  const numbers = source.split('\n').map((line) => HEADING.exec(line)?.[2]);
  return new Set(numbers.filter((number) => number !== undefined));
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Lines that belong together: a table, a list, or a paragraph. */
function blockOf(lines: readonly string[], sections: ReadonlySet<string>, before: readonly Block[]): Block {
  if (lines[0]!.startsWith('|') && /^\|[\s:|-]+$/.test(lines[1] ?? '')) {
    const read = (row: string) => cellsOf(row).map((cell) => inline(cell, sections));
    const number = 1 + before.filter(({ kind }) => kind === 'table').length;
    return { kind: 'table', number, head: read(lines[0]!), rows: lines.slice(2).map(read) };
  }
  if (lines[0]!.startsWith('- ')) {
    const items = lines.join('\n').slice(2).split('\n- ');
    return { kind: 'list', items: items.map((item) => inline(item.replace(/\s*\n\s*/g, ' '), sections)) };
  }
  return { kind: 'paragraph', parts: inline(lines.join(' '), sections) };
}

export function parseMarkdown(source: string): Block[] {
  const sections = sectionsOf(source);
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open, sections, blocks));
    open = [];
  };
  for (const line of source.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading) {
      close();
      const [, marks = '', section = '', title = ''] = heading;
      const parts = inline(section === '' ? title : `${section} ${title}`, new Set());
      blocks.push({ kind: 'heading', level: marks.length, section, parts });
    } else if (line.trim() === '') close();
    else if (open.length > 0 && line.startsWith('- ') !== open[0]!.startsWith('- ') && !line.startsWith('  ')) {
      close();
      open = [line];
    } else open.push(line);
  }
  close();
  return blocks;
}
