import { moveText, say } from '../../messages';
import { legalMoves, PROVINCES, type Side, type View } from '../../rules';
import { RuleLink } from '../parts/rule-link';
import { useKey } from '../settings/shortcuts';
import { Act } from './act';
import type { DecisionProps } from './types';

function fronts(view: View, side: Side) {
  return legalMoves(view, side).filter((move) => move.type === 'joint');
}

export function jointTargets(view: View, side: Side): Set<number> {
  return new Set(fronts(view, side).map((move) => PROVINCES.indexOf(move.province)));
}

/** R5.1: one front is named, openly. */
export function Joint({ view, side, busy, onDecide }: DecisionProps) {
  return (
    <>
      <p className="prompt">{say('prompt.joint', { side })}</p>
      <p className="hint">
        {say('ui.joint.about')} <RuleLink rule="6.1" />
      </p>
      {fronts(view, side).map((move, n) => {
        const { faction, stack, holder } = view.provinces[PROVINCES.indexOf(move.province)]!;
        return (
          <Act
            key={move.province}
            label={moveText(move)}
            name={say('joint.name', { province: move.province })}
            does={
              <span className="does stated">
                {say('joint.against', { faction, stack, held: holder !== 'government' })}
              </span>
            }
            hotkey={n < 9 ? String(n + 1) : ''}
            final={false}
            busy={busy}
            onDo={() => onDecide(move)}
          />
        );
      })}
    </>
  );
}

/** The same choice from the map. */
export function JointHere({ view, side, selected, busy, onDecide }: DecisionProps) {
  const enter = useKey('Enter');
  const move = fronts(view, side).find((one) => PROVINCES.indexOf(one.province) === selected);
  if (!move) return <p className="hint">{say('ui.joint.notHere')}</p>;
  return (
    <div className="choices">
      <button type="button" className="primary" disabled={busy} onClick={() => onDecide(move)} {...enter}>
        {moveText(move)}
      </button>
    </div>
  );
}
