/** Small things that several screens of online play say. */
import { say } from '../../messages';
import type { Pace, SeatInfo } from '../../table/wire';

export function paceText(pace: Pace): string {
  if (pace.kind === 'days') return say('online.pace.days', { days: pace.days });
  return pace.minutes === null ? say('online.pace.live') : say('online.pace.clock', { minutes: pace.minutes });
}

export function seatName({ name, bot }: SeatInfo): string {
  // Bots of a newer server may have names that this page does not know.
  if (bot !== null) return say(`bot.${bot}.name` as 'bot.steady.name');
  return name ?? say('online.nobody');
}

/** A moment, short: today by its hour, else by its day. */
export function whenText(at: number, now = Date.now()): string {
  const date = new Date(at);
  const near = at - now < 20 * 3_600_000;
  return date.toLocaleString(
    'en',
    near
      ? { hour: '2-digit', minute: '2-digit' }
      : { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  );
}
