/** The province picked on the map: what it holds, and what may be decided there. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { NEIGHBOURS, type View } from '../../rules';
import { provinceName } from '../lib/names';
import { Icon } from '../parts/icon';
import { PlaceFacts } from './place-card';

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
          <Icon name="close" /> {say('ui.place.close')}
        </button>
      </div>
      <PlaceFacts view={view} index={index} />
      <p className="hint">
        {say('ui.place.neighbours', { names: NEIGHBOURS[index]!.map((near) => provinceName(near)).join(', ') })}
      </p>
      {children}
    </section>
  );
}
