/** The province picked on the map: what it holds, and what may be decided there. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { NEIGHBOURS, type View } from '../../rules';
import { describeProvince, provinceName } from '../lib/names';

interface Props {
  readonly view: View;
  readonly index: number;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function Inspector({ view, index, onClose, children }: Props) {
  return (
    <section className="inspector" aria-labelledby="inspector-title">
      <div className="inspector-head">
        <h3 id="inspector-title">{provinceName(index)}</h3>
        <button type="button" className="plain" onClick={onClose}>
          {say('ui.place.close')}
        </button>
      </div>
      <p>{describeProvince(view, index)}.</p>
      <p className="hint">
        {say('ui.place.neighbours', { names: NEIGHBOURS[index]!.map((near) => provinceName(near)).join(', ') })}
      </p>
      {children}
    </section>
  );
}
