/** Secrets that name a seat: random, shown once, kept only as a hash. */
import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** 256 random bits in 43 letters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token has so many random bits that a plain hash keeps it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret has this hash, in a time that does not depend on where they differ. */
export function matches(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** The id of a match: 16 letters and digits, more than 90 bits, so that nobody finds one by trying. */
export function newMatchId(): string {
  return Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Without letters that sound or look alike, so that a code can be read out. */
const CODE_LETTERS = 'ACDEFHJKMNPRTUVWXY3479';
const CODE_LENGTH = 8;

/** A short code, about 35 bits: good for a while and behind a limit of tries. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** A code as somebody typed it; null when it can be none. */
export function readCodeText(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null;
}

const CLASS_CODE_LENGTH = 6;

/** A class code, about 27 bits: it opens no seat, only the door to a class that goes on for an hour. */
export function newClassCode(): string {
  return Array.from({ length: CLASS_CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** A class code as somebody typed it; null when it can be none. */
export function readClassCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CLASS_CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null;
}

const PIN_DIGITS = 4;

/** Four digits. */
export function newPin(): string {
  return String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
}

const PIN_WORK = { N: 4096, r: 8, p: 1 } as const;
const PIN_BYTES = 32;

function stretch(pin: string, salt: string): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(pin, salt, PIN_BYTES, PIN_WORK, (error, key) => (error ? failed(error) : done(key)));
  });
}

/** A PIN has few bits: what keeps it is the limit of tries; the stretching only slows whoever has the database. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16).toString('base64url');
  return `${salt}:${(await stretch(pin, salt)).toString('base64url')}`;
}

export async function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':');
  return timingSafeEqual(await stretch(pin, salt), Buffer.from(kept, 'base64url'));
}
