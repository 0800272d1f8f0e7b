/** After a quiet exit a bot plays on; nickname and PIN, which this device knows, take the seat back. */
import { say } from '../../messages';
import type { ClassSeat } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { classroom } from './api';

interface Props {
  readonly seat: ClassSeat;
  /** Of the class. */
  readonly code: string;
  readonly onSeat: (seat: ClassSeat) => void;
}

export function ReturnToSeat({ seat, code, onSeat }: Props) {
  const { busy, problem, run } = useAct();
  const back = () =>
    run(async () => {
      const answer = await classroom.rejoin(code, seat.nickname, seat.pin);
      if ('token' in answer) onSeat(answer);
      else throw new Error(say('class.ticket.text', { nickname: seat.nickname }));
    });
  return (
    <>
      <h2>{say('class.away')}</h2>
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={() => void back()}>
          {say('class.left.back')}
        </button>
      </p>
      <Problem text={problem} />
    </>
  );
}
