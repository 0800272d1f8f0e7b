/** The glossary: every word with its rule; a word has an address of its own. */
import '../words/glossary';
import '../words/learn';
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import { Page } from '../parts/page';
import { RuleLink } from '../parts/rule-link';
import { SearchField } from '../parts/search-field';
import './learn.css';
import { findTerms, KINDS, type Term, termName, termText } from './terms';

function Entry({ term }: { term: Term }) {
  return (
    <div className="term" id={`term-${term.id}`} tabIndex={-1}>
      <dt>{termName(term)}</dt>
      <dd>
        {termText(term)}{' '}
        {term.rules.map((rule) => (
          <span key={rule}>
            <RuleLink rule={rule} />{' '}
          </span>
        ))}
      </dd>
    </div>
  );
}

export default function GlossaryPage({ term }: { term: string }) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const entry = term === '' ? null : document.getElementById(`term-${term}`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [term]);
  const found = findTerms(query);
  return (
    <Page title={say('glossary.title')} className="glossary">
      <p className="lede">{say('glossary.lede')}</p>
      <SearchField
        label={say('glossary.find')}
        value={query}
        onChange={setQuery}
        found={query === '' ? '' : say('glossary.found', { count: found.length })}
      />
      {KINDS.map(({ kind, title }) => {
        const terms = found.filter((one) => one.kind === kind);
        if (terms.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`terms-${kind}`}>
            <h2 id={`terms-${kind}`}>{title()}</h2>
            <dl className="terms">
              {terms.map((one) => (
                <Entry key={one.id} term={one} />
              ))}
            </dl>
          </section>
        );
      })}
    </Page>
  );
}
