import { moveText, say } from '../../messages';
import { legalMoves, PROVINCES, type Side, type View } from '../../rules';
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
      <p className="hint">{say('ui.joint.about')}</p>
      <div className="choices stacked">
        {fronts(view, side).map((move) => {
          const { faction, stack } = view.provinces[PROVINCES.indexOf(move.province)]!;
          return (
            <button key={move.province} type="button" disabled={busy} onClick={() => onDecide(move)}>
              {moveText(move)} <small>{say('ui.places.stack', { faction, stack })}</small>
            </button>
          );
        })}
      </div>
    </>
  );
}

/** The same choice from the map. */
export function JointHere({ view, side, selected, busy, onDecide }: DecisionProps) {
  const move = fronts(view, side).find((one) => PROVINCES.indexOf(one.province) === selected);
  if (!move) return <p className="hint">{say('ui.joint.notHere')}</p>;
  return (
    <div className="choices">
      <button type="button" disabled={busy} onClick={() => onDecide(move)}>
        {moveText(move)}
      </button>
    </div>
  );
}
