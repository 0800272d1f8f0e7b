/** The table at which an observer was put: what both sides may see, and the same quiet way out. */
import { say } from '../../messages';
import type { ClassSeat, PersonView } from '../../table/class-wire';
import type { Online } from '../../table/online';
import type { AtTable } from './class-table';
import { Onlooking } from './onlooking';
import { Pin } from './waiting-room';

interface Props {
  readonly online: Online;
  readonly shown: AtTable;
  readonly person: PersonView;
  readonly seat: ClassSeat;
}

export function WatchedTable({ online, shown, person, seat }: Props) {
  const notice = person.message && (
    <p className="notice teacher-says" role="status" key={person.message.at}>
      <strong>{say('class.message')}:</strong> {person.message.text}
    </p>
  );
  return (
    <Onlooking
      online={online}
      shown={shown}
      title={say('class.watch', { table: person.me.table ?? 0 })}
      tools={null}
      notice={notice}
    >
      <Pin pin={seat.pin} />
    </Onlooking>
  );
}
