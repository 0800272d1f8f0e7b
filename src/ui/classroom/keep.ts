/** What this browser keeps of classes: the seats that somebody has in them, and the classes that somebody has made. */
import type { ClassMade, ClassSeat } from '../../table/class-wire';

/** A class that was made here, with its secrets. */
export interface Taught extends ClassMade {
  readonly scenario: string;
  readonly at: number;
}

const SEATS = 'axis.classSeats';
const TAUGHT = 'axis.classes';

/** As many as a list shows. */
const MOST = 50;

/** For browsers that keep nothing: it lasts as long as the page. */
const here = new Map<string, readonly unknown[]>();

function read<T>(key: string, is: (one: Partial<T>) => boolean): T[] {
  let kept: unknown = here.get(key) ?? [];
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? 'null') ?? kept;
  } catch {
    // As above.
  }
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'object' && one !== null && is(one)) : [];
}

function write(key: string, list: readonly unknown[]): void {
  here.set(key, list.slice(0, MOST));
  try {
    localStorage.setItem(key, JSON.stringify(list.slice(0, MOST)));
  } catch {
    // As above.
  }
}

export function mySeatsInClasses(): ClassSeat[] {
  return read<ClassSeat>(SEATS, (one) => typeof one.class === 'string' && typeof one.token === 'string');
}

export function seatInClass(id: string): ClassSeat | null {
  return mySeatsInClasses().find((seat) => seat.class === id) ?? null;
}

export function keepSeatInClass(seat: ClassSeat): void {
  write(SEATS, [seat, ...mySeatsInClasses().filter((one) => one.class !== seat.class)]);
}

export function forgetSeatInClass(id: string): void {
  write(
    SEATS,
    mySeatsInClasses().filter((one) => one.class !== id),
  );
}

export function myClasses(): Taught[] {
  return read<Taught>(TAUGHT, (one) => typeof one.id === 'string' && typeof one.control === 'string');
}

export function keepClass(made: Taught): void {
  write(TAUGHT, [made, ...myClasses().filter((one) => one.id !== made.id)]);
}

export function forgetClass(id: string): void {
  write(
    TAUGHT,
    myClasses().filter((one) => one.id !== id),
  );
}
