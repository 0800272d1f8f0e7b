/** The whole library: every source and claim, and a filter for who looks for something. */
import ledger from 'virtual:ledger';
import { useMemo, useState } from 'react';
import { say } from '../../messages';
import type { Claim, Source } from '../../scenario/sources';
import { SearchField } from '../parts/search-field';
import { carrierName, To } from './carriers';
import { ClaimBody, SourceText } from './claim';
import { carrierKinds, claimKinds, claimsWanted, EVERYTHING, isEverything, type Wanted } from './filter';

function OneClaim({ claim, open }: { claim: Claim; open: boolean }) {
  return (
    <section className="claim" aria-labelledby={`claim-${claim.id}`}>
      <h3 id={`claim-${claim.id}`}>
        <To id={claim.id} />
      </h3>
      <ClaimBody claim={claim} open={open} />
    </section>
  );
}

/** @param among the claims to choose from: all of them, or those that were asked for */
export function Claims({
  source,
  among = ledger.claims,
  open = false,
}: {
  source: Source;
  among?: readonly Claim[];
  open?: boolean;
}) {
  return among
    .filter((claim) => claim.source === source.id)
    .map((claim) => <OneClaim key={claim.id} claim={claim} open={open} />);
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | '';
  readonly values: readonly Value[];
  readonly nameOf: (value: Value | '') => string;
  readonly onChange: (value: Value | '') => void;
}) {
  const { label, value, values, nameOf, onChange } = props;
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChange(target.value as Value | '')}>
        {['' as const, ...values].map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FilterProps {
  readonly wanted: Wanted;
  readonly count: number;
  readonly onChange: (wanted: Wanted) => void;
}

function Filter({ wanted, count, onChange }: FilterProps) {
  const found = isEverything(wanted) ? '' : say('library.found', { count, of: ledger.claims.length });
  return (
    <SearchField
      label={say('library.filter')}
      value={wanted.words}
      onChange={(words) => onChange({ ...wanted, words })}
      found={found}
    >
      <Choice
        label={say('library.kind')}
        value={wanted.kind}
        values={claimKinds(ledger.claims)}
        nameOf={(kind) => say('library.kinds', { kind: kind || 'all' })}
        onChange={(kind) => onChange({ ...wanted, kind })}
      />
      <Choice
        label={say('library.became')}
        value={wanted.became}
        values={carrierKinds(ledger.carriers)}
        nameOf={(carrier) => say('library.becomes', { carrier: carrier || 'all' })}
        onChange={(became) => onChange({ ...wanted, became })}
      />
      <label className="option">
        <input
          type="checkbox"
          checked={wanted.disputed}
          onChange={({ target }) => onChange({ ...wanted, disputed: target.checked })}
        />
        {say('library.disputed')}
      </label>
    </SearchField>
  );
}

function Sources({ list }: { list: readonly Source[] }) {
  return list.map((source) => (
    <section key={source.id}>
      <h3>
        <To id={source.id} />
      </h3>
      <SourceText source={source} />
    </section>
  ));
}

export function Library() {
  const [wanted, setWanted] = useState(EVERYTHING);
  const [articles = [], others = []] = [false, true].map((outside) =>
    ledger.sources.filter((one) => one.outside === outside),
  );
  const claims = useMemo(() => claimsWanted(ledger.claims, ledger.carriers, wanted, carrierName), [wanted]);
  const whole = isEverything(wanted);
  const shown = articles.filter(({ id }) => claims.some((claim) => claim.source === id));
  return (
    <>
      <p className="lede">{say('ui.sources.about')}</p>
      <Filter wanted={wanted} count={claims.length} onChange={setWanted} />
      {whole && (
        <section aria-labelledby="articles-title">
          <h2 id="articles-title">{say('ui.sources.articles')}</h2>
          <Sources list={articles} />
        </section>
      )}
      {shown.map((source) => (
        <section key={source.id} aria-labelledby={`claims-${source.id}`}>
          <h2 id={`claims-${source.id}`}>{say('ui.sources.claims', { source: `${source.id}, ${source.outlet}` })}</h2>
          <Claims source={source} among={claims} open={!whole} />
        </section>
      ))}
      {whole && (
        <section aria-labelledby="outside-title">
          <h2 id="outside-title">{say('ui.sources.outside', { label: ledger.outsideLabel })}</h2>
          <Sources list={others} />
        </section>
      )}
    </>
  );
}
