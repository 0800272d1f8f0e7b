/** From a claim to what carries it and back, and the report that finds claims and parts of the game without support. */

import { CARRIER_KINDS, type Carrier, type CarrierKind, type Claim, type Ledger, type Source } from './sources';

/** The shortest `how` that can be a sentence, in characters. */
export const MIN_HOW = 30;

/** Sections of the rules that are no mechanism: overview, what is left out, set-ups, worked example. */
const NO_MECHANISM = /^(?:0|12\.6|13(?:\.\d+)?|15)$/;

/** A card, headline or scenario as far as its support goes. */
export interface Supported {
  readonly id: string;
  /** What its own declaration names: claims, or sources outside the five articles by their id. */
  readonly sources: readonly string[];
}

export interface SupportedHeadline extends Supported {
  /** False for a headline that only tells and changes nothing: it is no mechanism. */
  readonly effect: boolean;
}

export interface SupportedScenario extends Supported {
  /** Names of its modifiers, as "bushehr". */
  readonly modifiers: readonly string[];
}

/** The rest of the game that a carrier may name. */
export interface GameParts {
  /** Section numbers of the rulebook, as "10.4". */
  readonly rules: readonly string[];
  /** Kinds of moves, as "court". */
  readonly actions: readonly string[];
  /** Letters. */
  readonly sites: readonly string[];
}

export type ReportCode =
  /** A claim that nothing carries. */
  | 'uncarried'
  /** A claim of kind system or dynamic that only flavour or a set-up carries. */
  | 'no-mechanism'
  /** A carrier that does not say in a sentence how it expresses the claim. */
  | 'no-how'
  /** A carrier that the game does not have. */
  | 'unknown-carrier'
  /** A card, headline or scenario that names something which is no claim and no outside source. */
  | 'unknown-claim'
  /** A card, headline or scenario names a claim, and no carrier says how it expresses it. */
  | 'unexplained'
  /** A card, headline, site or scenario that names neither a claim nor an outside source. */
  | 'no-claim'
  /** A card, headline, site or scenario that rests only on sources that may not stand alone. */
  | 'rests-on-weak';

export interface ReportProblem {
  readonly code: ReportCode;
  /** A claim id or a carrier, as "S0-01" or "card t24". */
  readonly subject: string;
  readonly message: string;
}

export interface ClaimReport {
  readonly claim: Claim;
  readonly carriers: readonly Carrier[];
  /** How many of the carriers are mechanisms. */
  readonly mechanisms: number;
}

export interface SourceReport {
  readonly claims: readonly ClaimReport[];
  /** Claims with at least one carrier. */
  readonly carried: number;
  readonly problems: readonly ReportProblem[];
}

/** What carries a claim; empty if nothing does or there is no such claim. */
export function carriersOf(ledger: Ledger, claim: string): readonly Carrier[] {
  return ledger.carriers.filter((carrier) => carrier.claim === claim);
}

/** The claims behind a carrier ("card t24"), each with the sentence that says how. */
export function claimsOf(ledger: Ledger, carrier: string): readonly { readonly claim: Claim; readonly how: string }[] {
  return ledger.carriers.flatMap((entry) => {
    if (entry.carrier !== carrier) return [];
    return ledger.claims.filter((claim) => claim.id === entry.claim).map((claim) => ({ claim, how: entry.how }));
  });
}

/** Sources outside the five articles that a carrier leans on. */
export function outsideSourcesOf(ledger: Ledger, carrier: string): readonly Source[] {
  return ledger.sources.filter((source) => source.outside && source.serves.includes(carrier));
}

/** What must be shown wherever a claim is shown: its own dispute, then the caution of its source. */
export function doubtsOf(ledger: Ledger, claim: Claim): readonly string[] {
  const caution = ledger.sources.find((source) => source.id === claim.source)?.caution ?? '';
  return [claim.dispute, caution].filter((note) => note !== '');
}

/** Kind and id of a carrier: "modifier six-votes-2006/war" is of kind modifier. */
export function splitCarrier(carrier: string): { readonly kind: CarrierKind; readonly id: string } {
  const space = carrier.indexOf(' ');
  const kind = CARRIER_KINDS.find((name) => name === carrier.slice(0, space));
  if (!kind) throw new Error(`"${carrier}" is no carrier: ${CARRIER_KINDS.join(', ')} and an id are allowed`);
  return { kind, id: carrier.slice(space + 1) };
}

/**
 * Every claim with its carriers, and every gap.
 *
 * @param cards the cards of both decks
 * @param headlines all headlines
 * @param scenarios all scenarios with their modifiers
 * @param parts rules, actions and sites of the game
 */
export function report(
  ledger: Ledger,
  cards: readonly Supported[],
  headlines: readonly SupportedHeadline[],
  scenarios: readonly SupportedScenario[],
  parts: GameParts,
): SourceReport {
  const problems: ReportProblem[] = [];
  const say = (code: ReportCode, subject: string, message: string) => problems.push({ code, subject, message });

  const known: Record<CarrierKind, ReadonlySet<string>> = {
    rule: new Set(parts.rules),
    action: new Set(parts.actions),
    card: new Set(cards.map((card) => card.id)),
    headline: new Set(headlines.map((headline) => headline.id)),
    site: new Set(parts.sites),
    scenario: new Set(scenarios.map((scenario) => scenario.id)),
    modifier: new Set(scenarios.flatMap(({ id, modifiers }) => modifiers.map((name) => `${id}/${name}`))),
  };
  const exists = (carrier: string): boolean => {
    const { kind, id } = splitCarrier(carrier);
    return known[kind].has(id);
  };
  const idle = new Set(headlines.filter((headline) => !headline.effect).map((headline) => headline.id));
  const isMechanism = (carrier: string): boolean => {
    const { kind, id } = splitCarrier(carrier);
    if (kind === 'rule') return !NO_MECHANISM.test(id);
    if (kind === 'headline') return !idle.has(id);
    return kind === 'action' || kind === 'card' || kind === 'modifier';
  };

  const byClaim = new Map<string, Carrier[]>(ledger.claims.map((claim) => [claim.id, []]));
  const byCarrier = new Map<string, Set<string>>();
  for (const entry of ledger.carriers) {
    const subject = `${entry.claim} by ${entry.carrier}`;
    if (!exists(entry.carrier)) {
      say('unknown-carrier', subject, `the game has no ${entry.carrier}; correct the id or remove the entry`);
      continue;
    }
    if (entry.how.length < MIN_HOW || !/[.?!]$/.test(entry.how)) {
      say(
        'no-how',
        subject,
        `say in a sentence of at least ${MIN_HOW} characters how the mechanism expresses the claim`,
      );
      continue;
    }
    byClaim.get(entry.claim)?.push(entry);
    const claims = byCarrier.get(entry.carrier) ?? new Set<string>();
    byCarrier.set(entry.carrier, claims.add(entry.claim));
  }
  for (const source of ledger.sources) {
    for (const carrier of source.serves) {
      if (!exists(carrier))
        say('unknown-carrier', source.id, `${source.id} serves ${carrier}, which the game does not have`);
    }
  }

  const claims = ledger.claims.map((claim): ClaimReport => {
    const carriers = byClaim.get(claim.id) ?? [];
    const mechanisms = carriers.filter((entry) => isMechanism(entry.carrier)).length;
    const needs = claim.kind === 'system' || claim.kind === 'dynamic';
    if (carriers.length === 0) say('uncarried', claim.id, 'nothing in the game carries this claim');
    else if (needs && mechanisms === 0) {
      say(
        'no-mechanism',
        claim.id,
        `a claim of kind ${claim.kind} needs a rule, an action, a card, a modifier or a headline with an effect`,
      );
    }
    return { claim, carriers, mechanisms };
  });

  const sourceOf = new Map(ledger.claims.map((claim) => [claim.id, claim.source]));
  const outsideIds = new Set(ledger.sources.filter((source) => source.outside).map((source) => source.id));
  const weak = new Set(ledger.sources.filter((source) => !source.alone).map((source) => source.id));
  const checkSupport = (carrier: string, named: readonly string[]) => {
    const explained = byCarrier.get(carrier) ?? new Set<string>();
    for (const id of named) {
      if (outsideIds.has(id)) continue;
      if (!sourceOf.has(id))
        say('unknown-claim', carrier, `${carrier} names ${id}, which is no claim and no outside source`);
      else if (!explained.has(id)) {
        say('unexplained', carrier, `${carrier} names ${id}: say in carriers.yaml how it expresses it`);
      }
    }
    if (named.some((id) => outsideIds.has(id)) || outsideSourcesOf(ledger, carrier).length > 0) return;
    const support = [...new Set([...named, ...explained])].filter((id) => sourceOf.has(id));
    if (support.length === 0) say('no-claim', carrier, `${carrier} names no claim and no outside source`);
    else if (support.every((id) => weak.has(sourceOf.get(id) ?? ''))) {
      say('rests-on-weak', carrier, `${carrier} rests only on ${support.join(', ')}, whose source may not stand alone`);
    }
  };
  for (const card of cards) checkSupport(`card ${card.id}`, card.sources);
  for (const headline of headlines) checkSupport(`headline ${headline.id}`, headline.sources);
  for (const site of parts.sites) checkSupport(`site ${site}`, []);
  for (const scenario of scenarios) checkSupport(`scenario ${scenario.id}`, scenario.sources);

  return { claims, carried: claims.filter((entry) => entry.carriers.length > 0).length, problems };
}
