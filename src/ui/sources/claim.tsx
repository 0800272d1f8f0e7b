/** A claim and a source, with what is doubtful about them and what rests on them. */
import ledger from 'virtual:ledger';
import { say } from '../../messages';
import type { Claim, Source } from '../../scenario/sources';
import { CarrierLink, Rests } from './carriers';

function known(what: 'author' | 'title' | 'outlet' | 'year', text: string | number): string {
  return text === 'unknown' ? say('ui.sources.unknown', { what }) : String(text);
}

function sourceLine({ author, title, outlet, year }: Source): string {
  return say('ui.sources.line', {
    author: known('author', author),
    title: known('title', title),
    outlet: known('outlet', outlet),
    year: known('year', year),
  });
}

export function Doubts({ claim }: { claim: Claim }) {
  const caution = ledger.sources.find(({ id }) => id === claim.source)?.caution ?? '';
  return (
    <>
      {claim.dispute !== '' && (
        <p className="dispute">
          <strong>{say('ui.sources.dispute')}</strong> {claim.dispute}
        </p>
      )}
      {caution !== '' && (
        <p className="dispute">
          <strong>{say('ui.sources.caution')}</strong> {caution}
        </p>
      )}
    </>
  );
}

function helped(claim: Claim): string {
  const names = claim.helps.map((one) => say(`ui.sources.helped.${one}`)).join(', ');
  return claim['helps-note'] ? `${names} (${claim['helps-note']})` : names;
}

export function ClaimBody({ claim, open }: { claim: Claim; open: boolean }) {
  const carriers = ledger.carriers.filter((one) => one.claim === claim.id);
  return (
    <>
      <p>{claim.paraphrase}</p>
      <p className="hint">
        {say('ui.sources.kind', { kind: claim.kind, dates: claim.dates })}
        {claim.helps.length > 0 && ` · ${say('ui.sources.helps', { names: helped(claim) })}`}
      </p>
      <Doubts claim={claim} />
      <details open={open}>
        <summary>{say('ui.sources.rests', { count: carriers.length })}</summary>
        <Rests carriers={carriers} />
      </details>
    </>
  );
}

export function SourceText({ source }: { source: Source }) {
  const costs = ledger.humanCost.filter(({ sources }) => sources.includes(source.id));
  return (
    <>
      <p>
        {sourceLine(source)} {source.notes}
      </p>
      {source.caution !== '' && (
        <p className="dispute">
          <strong>{say('ui.sources.caution')}</strong> {source.caution}
        </p>
      )}
      {source.serves.length + costs.length > 0 && (
        <details>
          <summary>{say('ui.sources.rest')}</summary>
          <ul>
            {source.serves.map((carrier) => (
              <li key={carrier}>
                <CarrierLink carrier={carrier} />
              </li>
            ))}
            {costs.map(({ id, when, text, checked }) => (
              <li key={id}>
                {say('ui.cost.title')}, {when}: {text}{' '}
                <em>{checked ? say('ui.cost.checked', { against: checked }) : ledger.toCheck}</em>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
