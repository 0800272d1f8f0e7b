/** What a team proposes: the leader takes it over or decides it, the others see what they have proposed. */
import { useState } from 'react';
import { say } from '../../messages';
import type { Decision, Side, View } from '../../rules';
import type { PersonView, Proposal } from '../../table/class-wire';
import type { Draft } from '../lib/draft';
import { Problem } from '../online/problem';
import { decisionOf, isOpen, withSheet } from './proposals';

interface Props {
  readonly person: PersonView;
  readonly view: View;
  readonly side: Side;
  readonly onTake: (change: (draft: Draft) => Draft) => void;
  readonly onDecide: (decision: Decision) => Promise<string | null>;
}

/** As many as can be weighed. */
const SHOWN = 6;

function openProposals({ person, view, side }: Pick<Props, 'person' | 'view' | 'side'>) {
  return [...person.proposals]
    .sort((a, b) => b.n - a.n)
    .flatMap((one) => {
      const decision = decisionOf(one, side);
      return decision && isOpen(view, side, decision) ? [{ ...one, decision }] : [];
    })
    .slice(0, SHOWN);
}

export function TeamProposals(props: Props) {
  const { person, onTake, onDecide } = props;
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const list = openProposals(props);
  if (list.length === 0) return null;
  const take = async ({ decision, role }: Proposal & { readonly decision: Decision }) => {
    setProblem('');
    if (decision.type === 'seal') {
      onTake((draft) => withSheet(draft, decision, role));
      setSaid(say('class.propose.taken'));
    } else setProblem((await onDecide(decision)) ?? '');
  };
  return (
    <section className="proposals" aria-labelledby="proposals">
      <h3 id="proposals">
        {person.seals ? say('class.propose.title', { count: list.length }) : say('class.propose.mine')}
      </h3>
      <ul>
        {list.map((one) => (
          <li key={one.n}>
            <span>
              <strong>{one.nickname}</strong> ({say(`class.role.${one.role}`)}): {one.words}
            </span>
            {person.seals && (
              <button type="button" onClick={() => void take(one)}>
                {say(one.decision.type === 'seal' ? 'class.propose.take' : 'class.propose.do')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={said === '' ? 'visually-hidden' : 'hint'}>
        {said}
      </p>
      <Problem text={problem} />
    </section>
  );
}
