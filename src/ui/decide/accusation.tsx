import { moveText, say } from '../../messages';
import { evidence, type View } from '../../rules';
import { RuleLink } from '../parts/rule-link';
import type { DecisionProps } from './types';

const FACES = 6;
const HITS = [0, 1, 2, 3] as const;

function Row({ view, channel }: { view: View; channel: 'silent' | 'share' }) {
  const chances = evidence(view, channel);
  return (
    <tr>
      <th scope="row">{say(`name.channel.${channel}`)}</th>
      {HITS.map((hits) => (
        <td key={hits} className={hits === view.hits ? 'happened' : undefined}>
          {say('ui.evidence.chance', { faces: chances[hits], of: FACES })}
        </td>
      ))}
    </tr>
  );
}

/** R14.2: how often each number of hits happens under Silent and under Share. */
export function Evidence({ view }: { view: View }) {
  const { hits } = view;
  const silent = evidence(view, 'silent')[hits] ?? 0;
  const share = evidence(view, 'share')[hits] ?? 0;
  return (
    <section className="evidence">
      <h3>
        {say('ui.evidence.title')} <RuleLink rule="14.2" />
      </h3>
      <p>{say('ui.evidence.open', { open: view.strikeOpen, hits })}</p>
      <p>{say('ui.evidence.reading', { silent, share, of: FACES })}</p>
      <table>
        <caption className="visually-hidden">{say('ui.evidence.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('ui.evidence.channel')}</th>
            {HITS.map((n) => (
              <th key={n} scope="col">
                {say('ui.evidence.hits', { hits: n })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row view={view} channel="silent" />
          <Row view={view} channel="share" />
        </tbody>
      </table>
    </section>
  );
}

/** R7.6 */
export function Accusation({ view, side, busy, onDecide }: DecisionProps) {
  return (
    <>
      <p className="prompt">{say('prompt.accusation', { side })}</p>
      <Evidence view={view} />
      {(['accuse', 'waive'] as const).map((type) => (
        <section key={type} className="action">
          <div className="choices">
            <button type="button" disabled={busy} onClick={() => onDecide({ side: 'tehran', type })}>
              {moveText({ type })}
            </button>
          </div>
          <p className="effect">{say(`${type}.effect`)}</p>
        </section>
      ))}
    </>
  );
}
