/** A report on the screen: the same blocks as the command line prints, with their charts. */
import { Chart } from '../../charts/chart';
import { ReportTable } from '../../charts/table';
import type { Block } from '../../report/document';
import { ScrollBox } from '../parts/scroll-box';

/** Drawn for the room that there is. */
const WIDE = 720;
const SLIM = 340;

function One({ block, heading, slim }: { block: Block; heading: string; slim: boolean }) {
  switch (block.kind) {
    case 'title':
      return null;
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'subheading':
      return <h4>{block.text}</h4>;
    case 'table':
      return (
        <ScrollBox label={`${heading}: ${block.head[0]}`}>
          <ReportTable className="figures" head={block.head} rows={block.rows} />
        </ScrollBox>
      );
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
