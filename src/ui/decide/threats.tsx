/** Who will attack back after this turn's fighting, and with which die (R8.1). */
import { say } from '../../messages';
import { PROVINCES, type View } from '../../rules';
import { threats } from '../lib/threats';
import { RuleLink } from '../parts/rule-link';

const id = (province: number) => PROVINCES[province] ?? 'none';

export function Threats({ view }: { view: View }) {
  const all = threats(view);
  if (all.length === 0) return null;
  return (
    <section className="threats" aria-labelledby="threats">
      <h3 id="threats">
        {say('orders.threats')} <RuleLink rule="8.1" />
      </h3>
      <ul>
        {all.map(({ faction, from, target, next, ...sums }) => (
          <li key={faction}>
            {say('orders.threat', { faction, from: id(from), target: id(target), ...sums })}{' '}
            {say('orders.threatAverted', { from: id(from), next: id(next) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
