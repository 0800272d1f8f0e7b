/** Where everything comes from: sources, claims with what is disputed, and what in the game rests on each. */
import ledger from 'virtual:ledger';
import { Fragment, type ReactNode } from 'react';
import { isMessageKey, say, sayAny } from '../../messages';
import { CARD_RULES, CARDS } from '../../rules';
import type { Carrier, Claim, Source } from '../../scenario/sources';
import { CardText } from '../board/card-text';
import { scenarios, titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address } from '../route';

function To({ id, children = id }: { id: string; children?: ReactNode }) {
  return <a href={address.sources(id)}>{children}</a>;
}

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

/** Kind and id of "card t24". */
function split(carrier: string): [kind: string, id: string] {
  const space = carrier.indexOf(' ');
  return [carrier.slice(0, space), carrier.slice(space + 1)];
}

/** The ledger writes modifiers as "quiet-removal", the rules as quietRemoval. */
function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function carrierName(carrier: string): string {
  const [kind, id] = split(carrier);
  const names: Record<string, () => string> = {
    action: () => sayAny(isMessageKey(`name.action.${id}`) ? `name.action.${id}` : `name.move.${id}`),
    card: () => sayAny(`card.${id}.title`),
    headline: () => sayAny(`name.headline.${id}`),
    site: () => `${id}, ${sayAny(`name.site.${id}`)}`,
    scenario: () => titleOf(id),
    modifier: () => {
      const [scenario = '', modifier = ''] = id.split('/');
      return `${sayAny(`modifier.${camel(modifier)}.name`)} (${titleOf(scenario)})`;
    },
  };
  return sayAny(`ui.sources.carrier.${kind}`, { name: names[kind]?.() ?? id });
}

function CarrierLink({ carrier }: { carrier: string }) {
  const [kind, id] = split(carrier);
  if (kind === 'rule') return <a href={address.rules(id)}>{carrierName(carrier)}</a>;
  if (kind === 'modifier') return <a href={address.rules('13.5')}>{carrierName(carrier)}</a>;
  return <To id={id}>{carrierName(carrier)}</To>;
}

function Doubts({ claim }: { claim: Claim }) {
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

function Rests({ carriers }: { carriers: readonly Carrier[] }) {
  return (
    <ul>
      {carriers.map(({ carrier, how }) => (
        <li key={carrier}>
          <CarrierLink carrier={carrier} />: {how}
        </li>
      ))}
    </ul>
  );
}

function helped(claim: Claim): string {
  const names = claim.helps.map((one) => say(`ui.sources.helped.${one}`)).join(', ');
  return claim['helps-note'] ? `${names} (${claim['helps-note']})` : names;
}

function ClaimBody({ claim, open }: { claim: Claim; open: boolean }) {
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

function SourceText({ source }: { source: Source }) {
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

function Claims({ source }: { source: Source }) {
  return ledger.claims
    .filter((claim) => claim.source === source.id)
    .map((claim) => (
      <section key={claim.id} className="claim" aria-labelledby={`claim-${claim.id}`}>
        <h3 id={`claim-${claim.id}`}>
          <To id={claim.id} />
        </h3>
        <ClaimBody claim={claim} open={false} />
      </section>
    ));
}

function Everything() {
  const [articles, others] = [false, true].map((outside) => ledger.sources.filter((one) => one.outside === outside));
  return (
    <>
      <p className="lede">{say('ui.sources.about')}</p>
      <section aria-labelledby="articles-title">
        <h2 id="articles-title">{say('ui.sources.articles')}</h2>
        {articles!.map((source) => (
          <section key={source.id}>
            <h3>
              <To id={source.id} />
            </h3>
            <SourceText source={source} />
          </section>
        ))}
      </section>
      {articles!.map((source) => (
        <section key={source.id} aria-labelledby={`claims-${source.id}`}>
          <h2 id={`claims-${source.id}`}>{say('ui.sources.claims', { source: `${source.id}, ${source.outlet}` })}</h2>
          <Claims source={source} />
        </section>
      ))}
      <section aria-labelledby="outside-title">
        <h2 id="outside-title">{say('ui.sources.outside', { label: ledger.outsideLabel })}</h2>
        {others!.map((source) => (
          <section key={source.id}>
            <h3>
              <To id={source.id} />
            </h3>
            <SourceText source={source} />
          </section>
        ))}
      </section>
    </>
  );
}

/** The text of a card, headline or scenario, as far as it has one. */
function CarrierText({ carrier }: { carrier: string }) {
  const [kind, id] = split(carrier);
  if (kind === 'card') {
    const rule = CARD_RULES[(CARDS as readonly string[]).indexOf(id)];
    return rule ? <CardText card={rule} /> : null;
  }
  if (kind === 'scenario') return <p>{scenarios.find((one) => one.id === id)?.summary}</p>;
  if (kind !== 'headline') return null;
  return (
    <>
      <p className="flavour">{sayAny(`headline.${id}.story`)}</p>
      <p>{sayAny(`headline.${id}.effect`)}</p>
    </>
  );
}

/** The claims behind a card, a headline, a rule, a site or a scenario. */
function Behind({ carrier }: { carrier: string }) {
  const outside = ledger.sources.filter(({ serves }) => serves.includes(carrier));
  return (
    <>
      <CarrierText carrier={carrier} />
      {ledger.carriers
        .filter((one) => one.carrier === carrier)
        .map(({ claim: id, how }) => {
          const claim = ledger.claims.find((one) => one.id === id)!;
          return (
            <section key={id} className="claim">
              <h2>
                <To id={id} />
              </h2>
              <p>{claim.paraphrase}</p>
              <Doubts claim={claim} />
              <p>{how}</p>
            </section>
          );
        })}
      {outside.map((source) => (
        <section key={source.id} className="claim">
          <h2>
            <To id={source.id} /> <small>({ledger.outsideLabel})</small>
          </h2>
          <SourceText source={source} />
        </section>
      ))}
    </>
  );
}

/** Everything in the game that may be named by its bare id: "t24", "10.4", "bushehr". */
function carriersNamed(id: string): string[] {
  const all = [...ledger.carriers.map(({ carrier }) => carrier), ...ledger.sources.flatMap(({ serves }) => serves)];
  return [...new Set(all)].filter((carrier) => split(carrier)[1] === id);
}

function pageOf(id: string): { title: string; body: ReactNode } {
  const claim = ledger.claims.find((one) => one.id === id);
  const source = ledger.sources.find((one) => one.id === (claim?.source ?? id));
  if (claim && source) {
    const from = (
      <p className="hint">
        <To id={source.id}>{say('ui.sources.from', { source: `${source.id}, ${source.outlet}` })}</To>
      </p>
    );
    return {
      title: id,
      body: (
        <>
          <ClaimBody claim={claim} open={true} />
          {from}
        </>
      ),
    };
  }
  if (source) {
    return {
      title: `${id}, ${source.outlet}`,
      body: (
        <>
          {source.outside && <p className="hint">{ledger.outsideLabel}</p>}
          <SourceText source={source} />
          <Claims source={source} />
        </>
      ),
    };
  }
  const carriers = carriersNamed(id);
  if (carriers.length === 0)
    return { title: say('ui.unknown.title'), body: <p>{say('ui.sources.missing', { id })}</p> };
  return {
    title: carrierName(carriers[0]!),
    body: carriers.map((carrier) => (
      <Fragment key={carrier}>
        <Behind carrier={carrier} />
      </Fragment>
    )),
  };
}

export default function SourcesPage({ id }: { id: string }) {
  if (id === '') {
    return (
      <Page title={say('ui.sources.title')} className="sources">
        <Everything />
      </Page>
    );
  }
  const { title, body } = pageOf(id);
  return (
    <Page title={title} className="sources">
      {body}
      <p>
        <To id="">{say('ui.sources.all')}</To>
      </p>
    </Page>
  );
}
