/** A report on the screen: the same blocks as the command line prints, with their charts. */
import { Chart } from '../../charts/chart';
import type { Block } from '../../report/document';
import { ScrollBox } from '../parts/scroll-box';

/** Drawn for the room that there is. */
const WIDE = 720;
const SLIM = 340;

const NUMBER = /^(?:[+−]?\d|–$|<\d)/;

function Table({ head, rows, label }: Omit<Extract<Block, { kind: 'table' }>, 'kind'> & { readonly label: string }) {
  const right = head.map((_, column) => column > 0 && rows.every((row) => NUMBER.test(row[column] ?? '–')));
  return (
    <ScrollBox label={label}>
      <table className="figures">
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={text} scope="col" className={right[column] ? 'number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a report never move
            <tr key={i}>
              {row.map((text, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={head[column]} className={right[column] ? 'number' : undefined}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function One({ block, heading, slim }: { block: Block; heading: string; slim: boolean }) {
  switch (block.kind) {
    case 'title':
      return null;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'subheading':
      return <h4>{block.text}</h4>;
    case 'table':
      return <Table head={block.head} rows={block.rows} label={`${heading}: ${block.head[0]}`} />;
    case 'chart':
      return (
        <figure>
          <figcaption>{block.chart.title}</figcaption>
          <Chart chart={block.chart} width={slim ? SLIM : WIDE} />
        </figure>
      );
    default:
      return <p>{block.text}</p>;
  }
}

interface Props {
  readonly blocks: readonly Block[];
  /** What a table before the first heading is called. */
  readonly title: string;
  /** For a narrow screen. */
  readonly slim: boolean;
}

export function Blocks({ blocks, title, slim }: Props) {
  let heading = title;
  return blocks.map((block, i) => {
    if (block.kind === 'heading') heading = block.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report never move
    return <One key={i} block={block} heading={heading} slim={slim} />;
  });
}
