/** R12.5: who carried how much, shown and not scored. */
import { say } from '../../messages';
import type { ChronicleEvent, SetUp, View } from '../../rules';
import { sideName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { aidChart } from './course';
import { Drawing } from './drawing';

export const BURDENS = ['aidGiven', 'jointUnits', 'jointHonoured', 'jointBroken'] as const;

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly setUp: SetUp;
}

export function Burden({ view, events, setUp }: Props) {
  const chart = aidChart(setUp, events);
  return (
    <section className="panel wide" aria-labelledby="burden-title">
      <h2 id="burden-title">
        {say('burden.title')} <RuleLink rule="12.5" />
      </h2>
      <p className="hint">{say('burden.about')}</p>
      <div className="beside">
        {chart && <Drawing chart={chart} />}
        <table className="numbers">
          <thead>
            <tr>
              <td />
              <th scope="col">{sideName('moscow')}</th>
              <th scope="col">{sideName('tehran')}</th>
            </tr>
          </thead>
          <tbody>
            {BURDENS.map((burden) => (
              <tr key={burden}>
                <th scope="row">{say(`burden.${burden}`)}</th>
                <td>{view.moscow[burden]}</td>
                <td>{view.tehran[burden]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
