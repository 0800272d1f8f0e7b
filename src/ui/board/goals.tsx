/** What pays a side now: the lines of rule 10.3 read as the board stands. */
import { say } from '../../messages';
import type { Side, View } from '../../rules';
import { goalsOf } from '../lib/goals';
import { sideName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { SideSign } from './pieces';

function SideGoals({ view, side }: { view: View; side: Side }) {
  const lines = goalsOf(view, side);
  const total = lines.reduce((sum, { vp }) => sum + vp, 0);
  return (
    <section className={`goals ${side}`}>
      <h3>
        <SideSign side={side} /> {sideName(side)}
        <span className="vp">{say('ui.goals.total', { vp: total })}</span>
      </h3>
      <ul>
        {lines.map(({ line, vp, steps, moves }) => (
          <li key={line} className={vp > 0 ? 'pays' : 'pays-not'}>
            <span className="amount">
              <span aria-hidden="true">{vp > 0 ? `+${vp}` : '–'}</span>
              <span className="visually-hidden">{say('ui.goals.now', { vp })}</span>
            </span>
            <span>
              <strong>{say(`name.line.${line}`)}</strong> {say(`line.${line}.pays`, { side })}{' '}
              <RuleLink rule={say(`line.${line}.rule`)} />
              {moves.length > 0 && (
                <span className="within-reach">{say('goals.byAction', { moves: moves.join(', ') })}</span>
              )}
              {steps.length > 0 && <span className="one-step">{say('goals.change', { steps: steps.join('; ') })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Goals({ view, first }: { view: View; first: Side }) {
  const second = first === 'moscow' ? 'tehran' : 'moscow';
  return (
    <>
      <h2>{say('ui.goals.title')}</h2>
      <p className="hint">
        {say('ui.goals.about')} {say('goals.sorted')}
      </p>
      <SideGoals view={view} side={first} />
      <SideGoals view={view} side={second} />
    </>
  );
}
