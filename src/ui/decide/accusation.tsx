import { useState } from 'react';
import { moveText, say } from '../../messages';
import { evidence, type View } from '../../rules';
import { suspicion, worthOfAccusing } from '../lib/evidence';
import { RuleLink } from '../parts/rule-link';
import { Act } from './act';
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
  const { silent, share } = suspicion(view, NO_OPINION);
  return (
    <section className="evidence">
      <h3>
        {say('ui.evidence.title')} <RuleLink rule="14.2" />
      </h3>
      <p>{say('ui.evidence.open', { open: view.strikeOpen, hits })}</p>
      <p>
        <strong>{say('ui.evidence.reading', { silent, share, of: FACES })}</strong>
      </p>
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
      <Belief view={view} />
    </section>
  );
}

/** Nobody knows more than the hits: as likely as not. */
const NO_OPINION = 50;

/** The hits do not say how likely a leak was at first: that is for the reader to set. */
function Belief({ view }: { view: View }) {
  const [prior, setPrior] = useState(NO_OPINION);
  const { percent } = suspicion(view, prior);
  return (
    <div className="belief">
      <label>
        {say('evidence.priorLabel')}{' '}
        <input
          type="range"
          min={5}
          max={95}
          step={5}
          value={prior}
          onChange={({ target }) => setPrior(Number(target.value))}
        />
      </label>
      <p className="hint">{say('evidence.start')}</p>
      <p>{say('evidence.posterior', { prior, posterior: percent })}</p>
      <p>{say('evidence.average', { gain: worthOfAccusing(percent) })}</p>
    </div>
  );
}

/** R7.6 */
export function Accusation({ view, side, busy, onDecide }: DecisionProps) {
  return (
    <>
      <p className="prompt">{say('prompt.accusation', { side })}</p>
      <Evidence view={view} />
      {(['accuse', 'waive'] as const).map((type, n) => (
        <Act
          key={type}
          label={moveText({ type })}
          name={moveText({ type })}
          does={<span className="does stated">{say(`${type}.effect`)}</span>}
          hotkey={String(n + 1)}
          final
          busy={busy}
          beside={<RuleLink rule="7.6" />}
          onDo={() => onDecide({ side: 'tehran', type })}
        />
      ))}
    </>
  );
}
