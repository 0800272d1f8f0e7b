/** Reads docs/RULES.md, so that tests take their expectations from the printed rules and not from the code. */
import { readFileSync } from 'node:fs';

export const RULES_TEXT = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');

export interface Section {
  /** "6.2", "C2.3" or "H2"; "6", "C" or "H" for a chapter. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

/** Every chapter (`## n`) and section (`### n.m`) of a rulebook, each with the text up to the next heading. */
export function sections(text: string = RULES_TEXT): Section[] {
  const found: Section[] = [];
  for (const part of text.split(/^(?=#{2,3} )/m)) {
    const [, number, title] = /^#{2,3} (\d+(?:\.\d+)?|[CH](?:\d+(?:\.\d+)?)?) (.+)$/m.exec(part) ?? [];
    if (number && title) found.push({ number, title: title.trim(), text: part });
  }
  return found;
}

function section(number: string): Section {
  const found = sections().find((s) => s.number === number);
  if (!found) throw new Error(`docs/RULES.md has no section ${number}`);
  return found;
}

/** The rows of the table that is number `index` in a section, headings left out; a cell is its plain text. */
export function table(number: string, index = 0): string[][] {
  const blocks: string[][][] = [];
  let open: string[][] | null = null;
  for (const line of section(number).text.split('\n')) {
    if (!line.startsWith('|')) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      blocks.push(open);
    }
    const cells = line.split('|').slice(1, -1);
    open.push(cells.map((cell) => cell.replaceAll('*', '').replaceAll('`', '').trim()));
  }
  const rows = blocks[index];
  if (!rows) throw new Error(`section ${number} of docs/RULES.md has no table ${index}`);
  return rows.slice(2);
}
