/** docs/RULES.md as a page whose sections have addresses. */
import '../words/learn';
import { Fragment, useEffect, useMemo } from 'react';
import source from '../../../docs/RULES.md?raw';
import { say } from '../../messages';
import { type Block, type Inline, parseMarkdown, plain } from '../../report/markdown';
import { keyOf } from '../lib/keys';
import { Page } from '../parts/page';
import { ScrollBox } from '../parts/scroll-box';
import { address } from '../route';
import './rulebook.css';
import { RuleSearch } from './search-panel';

const blocks = parseMarkdown(source);
const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);

function Words({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part) => {
    const key = keyOf(part);
    switch (part.kind) {
      case 'strong':
        return (
          <strong key={key}>
            <Words parts={part.parts} />
          </strong>
        );
      case 'em':
        return (
          <em key={key}>
            <Words parts={part.parts} />
          </em>
        );
      case 'code':
        return <code key={key}>{part.text}</code>;
      case 'rule':
        return (
          <a key={key} href={address.rules(part.text)}>
            {part.text}
          </a>
        );
      default:
        return <Fragment key={key}>{part.text}</Fragment>;
    }
  });
}

function anchor(section: string): string {
  return `section-${section}`;
}

function Heading({ block }: { block: Extract<Block, { kind: 'heading' }> }) {
  const id = block.section === '' ? undefined : anchor(block.section);
  const body = <Words parts={block.parts} />;
  if (block.level === 2)
    return (
      <h2 id={id} tabIndex={-1}>
        {body}
      </h2>
    );
  return (
    <h3 id={id} tabIndex={-1}>
      {body}
    </h3>
  );
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <ScrollBox label={say('ui.rules.table', { number: block.number })}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell) =>
              cell.length === 0 ? (
                <td key={keyOf(cell)} />
              ) : (
                <th key={keyOf(cell)} scope="col">
                  <Words parts={cell} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={keyOf(row)}>
              {row.map((cell) => (
                <td key={keyOf(cell)}>
                  <Words parts={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Piece({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : <Heading block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={keyOf(item)}>
              <Words parts={item} />
            </li>
          ))}
        </ul>
      );
    case 'paragraph':
      return (
        <p>
          <Words parts={block.parts} />
        </p>
      );
  }
}

function Contents() {
  const chapters = blocks.filter((block) => block.kind === 'heading' && block.level === 2);
  return (
    <nav className="contents" aria-label={say('ui.rules.contents')}>
      <ol>
        {chapters.map((block) =>
          block.kind === 'heading' ? (
            <li key={keyOf(block)}>
              <a href={address.rules(block.section)}>{plain(block.parts)}</a>
            </li>
          ) : null,
        )}
      </ol>
    </nav>
  );
}

export default function RulesPage({ section }: { section: string }) {
  useEffect(() => {
    const heading = section === '' ? null : document.getElementById(anchor(section));
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [section]);
  const pieces = useMemo(() => blocks.map((block) => <Piece key={keyOf(block)} block={block} />), []);
  return (
    <Page title={title?.kind === 'heading' ? plain(title.parts) : say('ui.page.rules')} className="rulebook">
      <Contents />
      <RuleSearch blocks={blocks} />
      <article>{pieces}</article>
    </Page>
  );
}
