/** What such fighting meant for people: beside the game, never scored. */
import { Suspense } from 'react';
import { say } from '../../messages';
import { SourceLinks } from './source-links';
import { useSupport } from './use-support';

interface Props {
  readonly scenario: string;
  readonly turn: number;
}

function Turn({ scenario, turn }: Props) {
  const support = useSupport();
  const lines = support.cost[scenario]?.[turn - 1] ?? [];
  if (lines.length === 0) return null;
  return (
    <div role="note" className="human-cost" aria-label={say('ui.cost.title')}>
      {lines.map(({ id, when, text, sources, checked }) => (
        <p key={id}>
          <strong>{when[0]?.toUpperCase() + when.slice(1)}.</strong> {text} {!checked && <em>{support.toCheck} </em>}
          <SourceLinks ids={sources} />
        </p>
      ))}
    </div>
  );
}

/** The lines of one turn; nothing where the ledger has none. */
export function HumanCost(props: Props) {
  return (
    <Suspense fallback={null}>
      <Turn {...props} />
    </Suspense>
  );
}

function Notice() {
  return <p className="hint">{useSupport().notice}</p>;
}

/** Every turn that was played, on the page of the verdict. */
export function HumanCostPanel({ scenario, years }: { scenario: string; years: readonly string[] }) {
  return (
    <section className="panel wide" aria-labelledby="cost-title">
      <h2 id="cost-title">{say('ui.cost.title')}</h2>
      <Suspense fallback={null}>
        <Notice />
      </Suspense>
      {years.map((year, n) => (
        <section key={year}>
          <h3>{year}</h3>
          <HumanCost scenario={scenario} turn={n + 1} />
        </section>
      ))}
    </section>
  );
}
