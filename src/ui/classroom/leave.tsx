/** The quiet way out: asked once more, for a bot takes over at once; nobody is told why. */
import { useState } from 'react';
import { say } from '../../messages';
import type { ClassSeat } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { classroom } from './api';

export function Leave({ seat }: { readonly seat: ClassSeat }) {
  const [sure, setSure] = useState(false);
  const { busy, problem, run } = useAct();
  if (!sure) {
    return (
      <p>
        <button type="button" className="plain" onClick={() => setSure(true)}>
          {say('class.leave')}
        </button>
      </p>
    );
  }
  const leave = () =>
    run(async () => {
      await classroom.leave(seat.class, seat.token);
      setSure(false);
    });
  return (
    <section className="leave" aria-label={say('class.leave')}>
      <p>{say('class.leave.about')}</p>
      <p className="buttons">
        <button type="button" disabled={busy} onClick={() => void leave()}>
          {say('class.leave.sure')}
        </button>
        <button type="button" onClick={() => setSure(false)}>
          {say('class.leave.stay')}
        </button>
      </p>
      <Problem text={problem} />
    </section>
  );
}
