/** The page of one claim, source, or thing in the game. */
import ledger from 'virtual:ledger';
import { Fragment, type ReactNode } from 'react';
import { say, sayAny } from '../../messages';
import { CARD_RULES, CARDS } from '../../rules';
import { CardText } from '../board/card-text';
import { scenarios } from '../lib/scenarios';
import { carrierName, split, To } from './carriers';
import { ClaimBody, Doubts, SourceText } from './claim';
import { Claims } from './library';

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

export function pageOf(id: string): { title: string; body: ReactNode } {
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
