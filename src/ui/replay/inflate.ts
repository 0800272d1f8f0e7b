/** Inflate (RFC 1951), for browsers that have no DecompressionStream for it. */

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;

/** A Huffman code: how many codes each length has, and the symbols in order. */
interface Code {
  readonly counts: number[];
  readonly symbols: number[];
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Array<number>(LONGEST + 1).fill(0);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const starts = [0];
  for (let i = 0; i < LONGEST; i++) starts.push(starts[i]! + counts[i]!);
  const symbols: number[] = [];
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[starts[length]!++] = symbol;
  });
  return { counts, symbols };
}

const FIXED_LITERALS = codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
const FIXED_DISTANCES = codeOf(new Array<number>(30).fill(5));

class Bits {
  private at = 0;
  private bit = 0;
  constructor(private readonly bytes: Uint8Array) {}

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError('the end is missing');
      value |= ((byte >> this.bit) & 1) << i;
      this.bit = (this.bit + 1) & 7;
      if (this.bit === 0) this.at++;
    }
    return value;
  }

  toByte(): void {
    if (this.bit > 0) this.at++;
    this.bit = 0;
  }

  symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= this.read(1);
      const count = counts[length]!;
      if (code - first < count) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new RangeError('no such code');
  }
}

function dynamicCodes(bits: Bits): [Code, Code] {
  const literals = bits.read(5) + 257;
  const distances = bits.read(5) + 1;
  const order = new Array<number>(19).fill(0);
  for (let i = 0, n = bits.read(4) + 4; i < n; i++) order[ORDER[i]!] = bits.read(3);
  const lengthCode = codeOf(order);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(lengthCode);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...new Array<number>(bits.read(2) + 3).fill(lengths.at(-1) ?? 0));
    else lengths.push(...new Array<number>(symbol === 17 ? bits.read(3) + 3 : bits.read(7) + 11).fill(0));
  }
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals, literals + distances))];
}

function copyBlock(bits: Bits, out: number[], [literals, distances]: readonly [Code, Code], most: number): void {
  for (;;) {
    if (out.length > most) throw new RangeError('too large');
    const symbol = bits.symbol(literals);
    if (symbol === 256) return;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const length = LENGTH_BASE[symbol - 257]! + bits.read(LENGTH_EXTRA[symbol - 257]!);
    const far = bits.symbol(distances);
    const back = DISTANCE_BASE[far]! + bits.read(DISTANCE_EXTRA[far]!);
    if (!(back <= out.length)) throw new RangeError('points before the beginning');
    for (let i = 0; i < length; i++) out.push(out[out.length - back]!);
  }
}

/** @throws RangeError when the data are broken, or larger than `most` bytes */
export function inflateRaw(bytes: Uint8Array, most: number): Uint8Array {
  const bits = new Bits(bytes);
  const out: number[] = [];
  for (let last = false; !last; ) {
    last = bits.read(1) === 1;
    const type = bits.read(2);
    if (type === 3) throw new RangeError('no such block');
    if (type === 0) {
      bits.toByte();
      const length = bits.read(16);
      bits.read(16);
      for (let i = 0; i < length; i++) out.push(bits.read(8));
    } else copyBlock(bits, out, type === 1 ? [FIXED_LITERALS, FIXED_DISTANCES] : dynamicCodes(bits), most);
  }
  return Uint8Array.from(out);
}
