import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, type Inline, parseMarkdown, sectionsOf } from '../../src/report/markdown';

const source = readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');

function text(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? text(part.parts) : part.text)).join('');
}

function words(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return text(block.parts);
    case 'list':
      return block.items.map(text).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(text).join(' ')).join(' ');
  }
}

/** The words of a text without the signs of Markdown. */
function bare(some: string): string[] {
  const plain = some.replace(/^\|[\s:|-]+\|$|^- |[|#]/gm, ' ').replace(/[*`]/g, '');
  return plain.trim().split(/\s+/);
}

describe('the rulebook as a page', () => {
  it('loses no word of docs/RULES.md', () => {
    const shown = bare(parseMarkdown(source).map(words).join('\n'));
    const written = bare(source);
    const first = written.findIndex((word, n) => word !== shown[n]);
    expect(first < 0 ? [] : [written.slice(first - 3, first + 6), shown.slice(first - 3, first + 6)]).toEqual([]);
    expect(shown.length).toBe(written.length);
  });

  it('knows every section by its number', () => {
    const numbers = [...source.matchAll(/^##+ (\d+(?:\.\d+)?|[CH](?:\d+(?:\.\d+)?)?) /gm)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(80);
    expect([...sectionsOf(source)]).toEqual(numbers);
  });

  it('reads headings, tables, lists and references', () => {
    const blocks = parseMarkdown(
      '# All\n\n## 1 One\n\nSee **1.1**, `x` and 9.9.\n\n### 1.1 Two\n\n| a | |\n|---|---|\n| *b* | 2 |\n\n- one\n  more\n- two\n',
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, section: '', parts: [{ kind: 'text', text: 'All' }] },
      { kind: 'heading', level: 2, section: '1', parts: [{ kind: 'text', text: '1 One' }] },
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'See ' },
          { kind: 'strong', parts: [{ kind: 'rule', text: '1.1' }] },
          { kind: 'text', text: ', ' },
          { kind: 'code', text: 'x' },
          { kind: 'text', text: ' and 9.9.' },
        ],
      },
      { kind: 'heading', level: 3, section: '1.1', parts: [{ kind: 'text', text: '1.1 Two' }] },
      {
        kind: 'table',
        number: 1,
        head: [[{ kind: 'text', text: 'a' }], []],
        rows: [[[{ kind: 'em', parts: [{ kind: 'text', text: 'b' }] }], [{ kind: 'text', text: '2' }]]],
      },
      { kind: 'list', items: [[{ kind: 'text', text: 'one more' }], [{ kind: 'text', text: 'two' }]] },
    ]);
  });
});
