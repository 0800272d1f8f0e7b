/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** A report as one page that needs nothing else: styles inside, charts drawn, light and dark. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Chart } from './chart';
import { REPORT_CSS } from './report-css';
import type { ChartSpec } from './spec';
import { ReportTable } from './table';

export type ReportBlock =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: 0 | 1; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly chart: ChartSpec };

/** Drawn twice: a screen shows the one it has room for, a reader hears one. */
const WIDE = 720;
const SLIM = 340;

function Figure({ chart }: { readonly chart: ChartSpec }) {
  return (
    <figure>
      <figcaption>{chart.title}</figcaption>
      <div className="wide">
        <Chart chart={chart} width={WIDE} />
      </div>
      <div className="slim">
        <Chart chart={chart} width={SLIM} />
      </div>
    </figure>
  );
}

function block(one: ReportBlock, key: number, heading: string): ReactNode {
  switch (one.kind) {
    case 'title':
      return <h1 key={key}>{one.text}</h1>;
    case 'heading':
      return <h2 key={key}>{one.text}</h2>;
    case 'subheading':
      return <h3 key={key}>{one.text}</h3>;
    case 'paragraph':
      return <p key={key}>{one.text}</p>;
    case 'quote':
      return <blockquote key={key}>{one.text}</blockquote>;
    case 'item':
      return (
        <p key={key} className={one.depth === 0 ? 'item' : 'item deep'}>
          {one.text}
        </p>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section key={key} className="scroll" aria-label={heading} tabIndex={0}>
          <ReportTable head={one.head} rows={one.rows} />
        </section>
      );
    case 'chart':
      return <Figure key={key} chart={one.chart} />;
  }
}

/** @param footer one line at the end: what made the page. */
export function renderReport(blocks: readonly ReportBlock[], footer: string): string {
  const title = blocks.find(({ kind }) => kind === 'title');
  let heading = title && 'text' in title ? title.text : '';
  const name = heading;
  const body = blocks.map((one, i) => {
    if (one.kind === 'heading') heading = one.text;
    return block(one, i, heading);
  });
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{name}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this program */}
        <style dangerouslySetInnerHTML={{ __html: REPORT_CSS }} />
      </head>
      <body>
        <main>{body}</main>
        <footer>{footer}</footer>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
