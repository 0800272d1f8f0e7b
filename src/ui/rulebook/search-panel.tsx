/** The search of the rulebook: what fits, with its words marked, each leading to its section. */
import { useDeferredValue, useMemo, useState } from 'react';
import { say } from '../../messages';
import type { Block } from '../../report/markdown';
import { keyOf } from '../lib/keys';
import { SearchField } from '../parts/search-field';
import { address } from '../route';
import { indexOf, type Piece, sectionTexts } from './search';

export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece) =>
    piece.hit ? <mark key={keyOf(piece)}>{piece.text}</mark> : <span key={keyOf(piece)}>{piece.text}</span>,
  );
}

export function RuleSearch({ blocks }: { blocks: readonly Block[] }) {
  const [query, setQuery] = useState('');
  const search = useMemo(() => indexOf(sectionTexts(blocks)), [blocks]);
  const asked = useDeferredValue(query.trim());
  const found = useMemo(() => (asked === '' ? [] : search(asked)), [search, asked]);
  return (
    <div className="rule-search">
      <SearchField
        label={say('search.label')}
        value={query}
        onChange={setQuery}
        found={asked === '' ? '' : say('search.found', { count: found.length, query: asked })}
      />
      {found.length > 0 && (
        <ol className="results" aria-label={say('search.results')}>
          {found.map(({ id, title, excerpt }) => (
            <li key={id}>
              <a href={address.rules(id)}>
                <Marked pieces={title} />
              </a>
              <p>
                <Marked pieces={excerpt} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
