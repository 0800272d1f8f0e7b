/** Who sits where. A name is dragged to another place, or its place is chosen from a list: both do the same. */
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { SIDES } from '../../rules';
import type { ClassPerson, ControlView, Role } from '../../table/class-wire';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { type Place, placeAt, placeId, placeOf, places, roleFor, seatsOf } from './tables';
import type { Control } from './use-control';

const ROLES: readonly Role[] = ['leader', 'commander', 'diplomat', 'deputy'];

interface Props {
  readonly view: ControlView;
  readonly control: Control;
}

interface Mover {
  readonly view: ControlView;
  readonly busy: boolean;
  move(person: ClassPerson, place: Place, role?: Role | undefined): void;
  remove(person: ClassPerson): void;
}

function placeText(place: Place, view: ControlView): string {
  if (place.observes) return say('control.seats.observers');
  if (place.table === null || place.side === null) return say('control.seats.unseated');
  const known = seatsOf(view).some(({ number }) => number === place.table);
  return known
    ? say('control.seats.at', { table: place.table, side: place.side })
    : say('control.seats.new', { side: place.side });
}

const DRAGGED = 'text/x-axis-person';

/** The choice is not the move: with the keyboard a list runs through its places one by one. */
function Person({ person, mover }: { readonly person: ClassPerson; readonly mover: Mover }) {
  const { view, busy, move, remove } = mover;
  const { id, nickname, role, connected, away } = person;
  const here = placeOf(person);
  const [chosen, setChosen] = useState(placeId(here));
  const [as, setAs] = useState(role);
  const place = placeAt(chosen) ?? here;
  const changed = chosen !== placeId(here) || as !== role;
  const all: Place[] = [
    ...places(view),
    { table: null, side: null, observes: false },
    { table: null, side: null, observes: true },
  ];
  return (
    <li
      className="person"
      data-person={id}
      draggable={!busy}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move(person, place, as === role ? undefined : as);
        }}
      >
        <span className={away || !connected ? 'name gone' : 'name'}>
          {nickname}
          {away ? ` (${say('control.person.away')})` : connected ? '' : ` (${say('control.person.off')})`}
        </span>
        <select
          aria-label={say('control.seats.place', { nickname })}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {all.map((one) => (
            <option key={placeId(one)} value={placeId(one)}>
              {placeText(one, view)}
            </option>
          ))}
        </select>
        {view.options.seating === 'teams' && place.table !== null && (
          <select
            aria-label={say('control.seats.role', { nickname })}
            value={as}
            onChange={({ target }) => setAs(target.value as Role)}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {say(`class.role.${one}`)}
              </option>
            ))}
          </select>
        )}
        {changed ? (
          <button
            type="submit"
            className="primary"
            disabled={busy}
            aria-label={say('control.seats.move', { nickname })}
          >
            {say('control.seats.go')}
          </button>
        ) : (
          <button
            type="button"
            className="plain remover"
            disabled={busy}
            aria-label={say('control.seats.remove', { nickname })}
            onClick={() => remove(person)}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </form>
    </li>
  );
}

/** More people than this who wait for a seat stand side by side: a whole class does before it begins. */
const COLUMN = 8;

interface DropProps {
  readonly place: Place;
  readonly people: readonly ClassPerson[];
  readonly mover: Mover;
}

function Drop({ place, people, mover }: DropProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const id = event.dataTransfer.getData(DRAGGED);
    const person = mover.view.people.find((one) => one.id === id);
    if (person && placeId(placeOf(person)) !== placeId(place)) mover.move(person, place);
  };
  return (
    <ul
      className={over ? 'drop over' : 'drop'}
      aria-label={placeText(place, mover.view)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {people.map((person) => (
        <Person key={`${person.id} ${person.role}`} person={person} mover={mover} />
      ))}
      {people.length === 0 && <li className="hint">{say('control.card.empty')}</li>}
    </ul>
  );
}

/** Whoever was moved stands elsewhere in the page now: the focus goes along. */
function useFollow(view: ControlView) {
  const moved = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the class has changed
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-person="${moved.current}"] select`)?.focus();
    moved.current = null;
  }, [view]);
  return moved;
}

export function Seating({ view, control }: Props) {
  const [said, setSaid] = useState('');
  const moved = useFollow(view);
  const mover: Mover = {
    view,
    busy: control.busy,
    move(person, place, role = roleFor(view.people, place, person.id)) {
      const { table, side } = place;
      const told =
        table !== null && side !== null
          ? say('control.seats.moved', { nickname: person.nickname, table, side })
          : say('control.seats.unseatedNow', { nickname: person.nickname });
      moved.current = person.id;
      void control.act({ do: 'move', person: person.id, table, side, role }).then((done) => done && setSaid(told));
    },
    remove: (person) => void control.act({ do: 'remove', person: person.id }),
  };
  const without = view.people.filter(({ table, role }) => table === null && role !== 'observer');
  const observers = view.people.filter(({ table, role }) => table === null && role === 'observer');
  const next = Math.max(0, ...seatsOf(view).map(({ number }) => number)) + 1;
  return (
    <>
      <h2 className="visually-hidden">{say('control.seats')}</h2>
      <p className="hint">{say('control.seats.about')}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="seating">
        {[...seatsOf(view), { number: next, sides: { moscow: [], tehran: [] } }].map(({ number, sides }) => (
          <section key={number} className="seating-table" aria-label={say('control.Table', { table: number })}>
            <h3>{say('control.Table', { table: number })}</h3>
            {SIDES.map((side) => (
              <div key={side} className={`seating-side ${side}`}>
                <h4>
                  <SideSign side={side} size={16} /> {sideName(side)}
                </h4>
                <Drop place={{ table: number, side, observes: false }} people={sides[side]} mover={mover} />
              </div>
            ))}
          </section>
        ))}
        {(
          [
            ['unseated', without, false],
            ['observers', observers, true],
          ] as const
        ).map(([what, people, observes]) => (
          <section
            key={what}
            className={people.length > COLUMN ? 'seating-table wide' : 'seating-table'}
            aria-label={say(`control.seats.${what}`)}
          >
            <h3>{say(`control.seats.${what}`)}</h3>
            <Drop place={{ table: null, side: null, observes }} people={people} mover={mover} />
          </section>
        ))}
      </div>
    </>
  );
}
