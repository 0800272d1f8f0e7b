/** Small things that several screens of a class say. */
import { say } from '../../messages';

/** A day, as "Thu, 26 Nov". */
export function dayText(at: number): string {
  return new Date(at).toLocaleDateString('en', { weekday: 'short', day: 'numeric', month: 'short' });
}

/** How long something takes or took: seconds below two minutes, else whole minutes. */
export function spanText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  if (seconds < 120) return say('class.time.seconds', { seconds });
  return say('class.time.minutes', { minutes: Math.floor(seconds / 60) });
}

/** A code as people type it: any case, spaces and hyphens. @returns null for what cannot be one */
export function readCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{6}$/.test(code) ? code : null;
}
