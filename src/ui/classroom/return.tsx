/** A bot stands in for somebody who was away, or whom the teacher let rest: whoever decides takes the seat back. */
import { say } from '../../messages';
import type { Side } from '../../rules';
import type { ClassSeat } from '../../table/class-wire';
import { lobby } from '../online/api';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';

interface Props {
  readonly seat: ClassSeat;
  readonly match: string;
  readonly side: Side;
  /** Whether this person decides for the side. */
  readonly seals: boolean;
}

export function ReturnToSeat({ seat, match, side, seals }: Props) {
  const { busy, problem, run } = useAct();
  return (
    <>
      <h2>{say('class.away')}</h2>
      {seals ? (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void run(() => lobby.hand({ match, side, token: seat.token }, side, null))}
          >
            {say('class.away.back')}
          </button>
        </p>
      ) : (
        <p>{say('class.away.leader')}</p>
      )}
      <Problem text={problem} />
    </>
  );
}
