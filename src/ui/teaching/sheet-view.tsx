/** A sheet of the pack on the screen and on paper: the blocks of src/teaching as HTML. */
import type { ReactNode } from 'react';
import type { Sheet, SheetBlock } from '../../teaching/sheets';

function Lines({ count }: { count: number }) {
  return (
    <div className="write" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
        <span key={i} />
      ))}
    </div>
  );
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never move
          <tr key={i} className={row.every((cell) => cell === '') ? 'empty' : undefined}>
            {row.map((text, column) => (
              <td key={head[column]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Item = Extract<SheetBlock, { readonly kind: 'item' }>;

/** Items that follow each other are one list; deeper ones belong to the one before. */
function Items({ items }: { items: readonly Item[] }) {
  const points: { text: string; under: string[] }[] = [];
  for (const { depth, text } of items) {
    if (depth === 0 || points.length === 0) points.push({ text, under: [] });
    else points.at(-1)!.under.push(text);
  }
  return (
    <ul>
      {points.map(({ text, under }) => (
        <li key={text}>
          {text}
          {under.length > 0 && (
            <ul>
              {under.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function One({ block }: { block: SheetBlock }): ReactNode {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return <h3>{block.text}</h3>;
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'write':
      return <Lines count={block.lines} />;
    default:
      return null;
  }
}

export function SheetView({ sheet }: { sheet: Sheet }) {
  const parts: ReactNode[] = [];
  let items: Item[] = [];
  const flush = () => {
    if (items.length > 0) parts.push(<Items key={parts.length} items={items} />);
    items = [];
  };
  for (const block of sheet.blocks) {
    if (block.kind === 'item') items.push(block);
    else {
      flush();
      parts.push(<One key={parts.length} block={block} />);
    }
  }
  flush();
  return (
    <section className={`sheet ${sheet.kind}`} aria-labelledby={`sheet-${sheet.id}`}>
      <h2 id={`sheet-${sheet.id}`}>{sheet.title}</h2>
      {parts}
    </section>
  );
}
