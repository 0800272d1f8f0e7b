/** The seats that this browser holds. A seat is its secret: whoever has it plays. */
import type { Seated } from '../../table/wire';

const KEY = 'axis.seats';

/** As many as a list shows. */
const MOST = 200;

function isSeated(value: unknown): value is Seated {
  const { match, side, token } = (value ?? {}) as Partial<Record<keyof Seated, unknown>>;
  return typeof match === 'string' && typeof token === 'string' && (side === 'moscow' || side === 'tehran');
}

export function mySeats(): Seated[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeated) : [];
  } catch {
    return [];
  }
}

export function seatAt(match: string): Seated | null {
  return mySeats().find((seat) => seat.match === match) ?? here.get(match) ?? null;
}

/** Seats of this visit, for browsers that keep nothing. */
const here = new Map<string, Seated>();

export function keepSeat({ match, side, token }: Seated): void {
  here.set(match, { match, side, token });
  write([{ match, side, token }, ...mySeats().filter((seat) => seat.match !== match)]);
}

export function forgetSeat(match: string): void {
  here.delete(match);
  write(mySeats().filter((seat) => seat.match !== match));
}

function write(seats: readonly Seated[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seats.slice(0, MOST)));
  } catch {
    // The browser keeps nothing: the seat lasts as long as the page.
  }
}

const NAME = 'axis.name';

export function myName(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // As above.
  }
}
