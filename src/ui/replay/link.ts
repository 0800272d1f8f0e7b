/**
 * A whole game as the part of an address after '#': the text of its file, packed. `1.<check>.<how><text>`: the form,
 * eight digits that tell whether something is missing, "d" for deflated or "p" for plain, and base64url.
 */
import type { GameRecord } from '../../scenario/record';
import { hashText } from '../../scenario/seed';
import { inflateRaw } from './inflate';

const FORM = '1';
/** Far above the longest game; a link that unpacks to more is none of ours. */
const MOST_BYTES = 2_000_000;

type Packing = 'd' | 'p';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>);
  const reader = packed.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** Browsers before 2023 cannot deflate; their links are longer. */
function deflater(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

/** The payload of a link; only for a game that is over, since it holds every secret. */
export async function packGame(record: GameRecord, compress = deflater()): Promise<string> {
  const text = JSON.stringify(record);
  const bytes = new TextEncoder().encode(text);
  const how: Packing = compress ? 'd' : 'p';
  const packed = how + toBase64Url(compress ? await through(bytes, compress) : bytes);
  return `${FORM}.${hashText(packed).slice(0, 8)}.${packed}`;
}

/** Why a link cannot be read: it is no such link, of a later form, cut or altered, or holds what cannot be unpacked. */
export type LinkProblem = 'form' | 'later' | 'cut' | 'unpack';

export type Unpacked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: LinkProblem };

function inflater(): DecompressionStream | null {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

async function unpack(packed: string, stream: DecompressionStream | null): Promise<string> {
  const bytes = fromBase64Url(packed.slice(1));
  if (packed.startsWith('p')) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const whole = stream ? await through(bytes, stream) : inflateRaw(bytes, MOST_BYTES);
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}

/** The text of the game file in a link. Never throws. */
export async function unpackGame(payload: string, stream = inflater()): Promise<Unpacked> {
  const [form = '', check = '', packed = '', ...more] = payload.split('.');
  if (!/^\d{1,3}$/.test(form) || more.length > 0) return { ok: false, why: 'form' };
  if (form !== FORM) return { ok: false, why: 'later' };
  if (!/^[dp][\w-]+$/.test(packed) || hashText(packed).slice(0, 8) !== check) return { ok: false, why: 'cut' };
  try {
    return { ok: true, text: await unpack(packed, stream) };
  } catch {
    return { ok: false, why: 'unpack' };
  }
}
