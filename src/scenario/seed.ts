/** Seeds and hashes: SHA-256, the same on every machine and in every browser. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, 64 hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

const SEED = /^[0-9a-f]{32}$/;

/** The 128-bit seed of a match that a text stands for: 32 hexadecimal digits as they are, any other text by its hash. */
export function seedFrom(text: string): string {
  return SEED.test(text) ? text : hashText(text).slice(0, 32);
}

/** JSON with keys in alphabetical order and no spaces, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
