/** How long a class is kept, ending all tables at once, and deleting everything: each asked once more. */
import { useState } from 'react';
import { say } from '../../messages';
import type { ControlAct, ControlView } from '../../table/class-wire';
import { address, go } from '../route';
import { Choice } from './fields';
import { forgetClass } from './keep';
import { KEEP_DAYS } from './options';
import { Sure } from './sure';
import type { Control } from './use-control';
import { dayText } from './words';

export function Ending({ view, control }: { readonly view: ControlView; readonly control: Control }) {
  const [days, setDays] = useState(view.options.keepDays);
  const keep = (text: string) => {
    setDays(Number(text));
    void control.act({ do: 'keep', days: Number(text) });
  };
  const end: ControlAct = { do: 'end', table: null, when: 'now' };
  const remove = async () => {
    if (!(await control.act({ do: 'delete' }))) return;
    forgetClass(view.id);
    go(address.teach);
  };
  return (
    <div className="class-form">
      {view.status === 'playing' && (
        <Sure
          label={say('control.end.all')}
          sure={say('control.end.now')}
          about={say('control.end.about')}
          busy={control.busy}
          onSure={() => void control.act(end)}
        />
      )}
      <p>{say('control.keep', { when: dayText(view.deletedAt) })}</p>
      <Choice
        label={say('control.keep.longer')}
        value={String(days)}
        onPick={keep}
        options={[...new Set([...KEEP_DAYS, days])]
          .sort((a, b) => a - b)
          .map((one) => [String(one), say('teach.keep.days', { days: one })])}
      />
      <Sure
        label={say('control.delete')}
        sure={say('control.delete.sure')}
        about={say('control.delete.about')}
        busy={control.busy}
        onSure={() => void remove()}
      />
    </div>
  );
}
