/** Which claims of the ledger a reader asks for. */
import type { Carrier, CarrierKind, Claim } from '../../scenario/sources';

export interface Wanted {
  /** Every word must be somewhere in the claim. */
  readonly words: string;
  readonly kind: Claim['kind'] | '';
  /** What it became in the game. */
  readonly became: CarrierKind | '';
  readonly disputed: boolean;
}

export const EVERYTHING: Wanted = { words: '', kind: '', became: '', disputed: false };

/** Kinds of claims that there are, in the order in which they first come. */
export function claimKinds(claims: readonly Claim[]): Claim['kind'][] {
  return [...new Set(claims.map(({ kind }) => kind))];
}

/** Kinds of things that claims became. */
export function carrierKinds(carriers: readonly Carrier[]): CarrierKind[] {
  return [...new Set(carriers.map(({ carrier }) => carrier.slice(0, carrier.indexOf(' ')) as CarrierKind))];
}

export function isEverything({ words, kind, became, disputed }: Wanted): boolean {
  return words.trim() === '' && kind === '' && became === '' && !disputed;
}

/** @param nameOf the name of a carrier such as "card m01", so that it is found by what the screen calls it */
export function claimsWanted(
  claims: readonly Claim[],
  carriers: readonly Carrier[],
  wanted: Wanted,
  nameOf: (carrier: string) => string,
): Claim[] {
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter((claim) => {
    if (wanted.kind !== '' && claim.kind !== wanted.kind) return false;
    if (wanted.disputed && claim.dispute === '') return false;
    const own = carriers.filter((one) => one.claim === claim.id);
    if (wanted.became !== '' && !own.some(({ carrier }) => carrier.startsWith(`${wanted.became} `))) return false;
    if (words.length === 0) return true;
    const { id, paraphrase, dispute, dates } = claim;
    const told = own.flatMap(({ carrier, how }) => [nameOf(carrier), how]);
    const text = [id, paraphrase, dispute, dates, ...told].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
