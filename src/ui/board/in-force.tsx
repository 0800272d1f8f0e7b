/** Headlines of this turn, special rules of the scenario, and what is in force beyond the moment. */
import { isMessageKey, say, sayAny } from '../../messages';
import { type ChronicleEvent, type HeadlineId, MODIFIERS, type View } from '../../rules';
import { inForceNow } from '../lib/force';
import { headlinesOf } from '../lib/happened';
import { Behind } from '../parts/behind';
import { RuleLink } from '../parts/rule-link';

function Headline({ id }: { id: HeadlineId }) {
  const dispute = `headline.${id}.dispute`;
  return (
    <section className="action" aria-labelledby={`headline-${id}`}>
      <h3 id={`headline-${id}`}>{sayAny(`name.headline.${id}`)}</h3>
      <p className="flavour">{sayAny(`headline.${id}.story`)}</p>
      <p>{sayAny(`headline.${id}.effect`)}</p>
      {isMessageKey(dispute) && (
        <p className="dispute">
          <strong>{say('ui.sources.dispute')}</strong> {sayAny(dispute)}
        </p>
      )}
      <Behind kind="headline" id={id} />
    </section>
  );
}

function Effects({ view }: { view: View }) {
  const effects = inForceNow(view);
  return (
    <>
      <h2>{say('ui.force.title')}</h2>
      {effects.length === 0 && <p className="hint">{say('ui.force.none')}</p>}
      <ul className="force">
        {effects.map(({ key, from, text, until }) => (
          <li key={key}>
            {text} {until && <em>({until})</em>} {from && <RuleLink rule={from} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function SpecialRules({ view }: { view: View }) {
  const modifiers = MODIFIERS.filter((id) => view.config.modifiers[id]);
  if (modifiers.length === 0) return null;
  return (
    <>
      <h2>
        {say('ui.force.modifiers')} <RuleLink rule="13.5" />
      </h2>
      <dl className="special">
        {modifiers.map((id) => (
          <div key={id}>
            <dt>{say(`modifier.${id}.name`)}</dt>
            <dd>{say(`modifier.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function InForcePanel({ view, events }: { view: View; events: readonly ChronicleEvent[] }) {
  const headlines = headlinesOf(events, view.turn);
  return (
    <>
      <h2>{say('ui.force.headline')}</h2>
      {headlines.length === 0 && <p className="hint">{say('name.headline.none')}</p>}
      {headlines.map((id) => (
        <Headline key={id} id={id} />
      ))}
      <Effects view={view} />
      <SpecialRules view={view} />
    </>
  );
}
