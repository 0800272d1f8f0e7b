/** R12.6: what stands beside every verdict, and what the scenario adds. */
import { OMISSIONS, say } from '../../messages';
import { scenarios } from '../lib/scenarios';
import { RuleLink } from '../parts/rule-link';

export function LeftOut({ scenario }: { scenario: string }) {
  const { leavesOut = [], outside = '' } = scenarios.find((one) => one.id === scenario) ?? {};
  return (
    <section className="panel wide left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">
        {say('omission.title')} <RuleLink rule="12.6" />
      </h2>
      <p>{say('omission.intro')}</p>
      <ul className="two-columns">
        {OMISSIONS.map((one) => (
          <li key={one}>
            <strong>{say(`omission.${one}.title`)}.</strong> {say(`omission.${one}.text`)}
          </li>
        ))}
      </ul>
      <p>{say('omission.closing')}</p>
      {leavesOut.length > 0 && (
        <>
          <h3>{say('ui.verdict.leavesOut')}</h3>
          <ul>
            {leavesOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {outside !== '' && (
        <>
          <h3>{say('ui.verdict.outside')}</h3>
          <p>{outside}</p>
        </>
      )}
    </section>
  );
}

export function Questions({ scenario }: { scenario: string }) {
  const questions = scenarios.find((one) => one.id === scenario)?.questions ?? [];
  return (
    <section className="panel wide" aria-labelledby="questions-title">
      <h2 id="questions-title">{say('ui.verdict.questions')}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
