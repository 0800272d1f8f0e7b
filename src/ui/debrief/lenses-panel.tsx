/** The four lenses with this game's own moments, each with its question. */
import { say } from '../../messages';
import type { ChronicleEvent, View } from '../../rules';
import { LENSES, lensesOf } from '../../study/core/lenses';
import { RuleLink } from '../parts/rule-link';

export function Lenses({ view, events }: { view: View; events: readonly ChronicleEvent[] }) {
  const found = lensesOf(events);
  return (
    <section className="panel wide" aria-labelledby="lenses-title">
      <h2 id="lenses-title">{say('debrief.lens.title')}</h2>
      <p className="hint">{say('debrief.lens.about')}</p>
      <div className="lenses">
        {LENSES.map((lens) => (
          <section key={lens} className="lens" aria-labelledby={`lens-${lens}`}>
            <h3 id={`lens-${lens}`}>{say(`lens.${lens}.title`)}</h3>
            {found[lens].length === 0 && <p className="hint">{say('debrief.lens.none')}</p>}
            <ul>
              {found[lens].map(({ turn, code, values, rule }) => (
                <li key={`${turn} ${code} ${JSON.stringify(values)}`}>
                  <strong>{view.config.years[turn - 1]}</strong> {say(`lens.moment.${code}`, values)}{' '}
                  <RuleLink rule={rule} />
                </li>
              ))}
            </ul>
            <p className="talk">
              <strong>{say('debrief.lens.talk')}</strong> {say(`lens.${lens}.question`)}
            </p>
          </section>
        ))}
      </div>
    </section>
  );
}
