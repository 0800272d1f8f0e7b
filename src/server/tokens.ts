/** Secrets that name a seat: random, shown once, kept only as a hash. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

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
