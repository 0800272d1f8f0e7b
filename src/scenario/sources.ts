/**
 * The source library: five articles, their 100 claims, what in the game carries each claim, outside public sources,
 * and the human cost that stands beside the game. Data in scenarios/sources. Browser safe: texts are handed in.
 */

import { z } from 'zod';
import { readYaml, type SourceProblem } from './sourcesYaml';

const UNKNOWN = 'unknown';
const text = z.string().trim().min(1);
const sourceId = z
  .string()
  .regex(/^(?:S\d|[a-z][a-z0-9-]*)$/, 'a source id is S and a digit, or lower-case words with hyphens');
const claimId = z.string().regex(/^S\d-\d\d$/, 'a claim id is a source id, a hyphen and two digits, as S0-01');
const lineId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a line id is lower-case words with hyphens');

/** What can carry a claim. */
export const CARRIER_KINDS = ['rule', 'action', 'card', 'headline', 'site', 'scenario', 'modifier'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

const carrierName = z
  .string()
  .regex(
    new RegExp(`^(?:${CARRIER_KINDS.join('|')}) \\S+$`),
    `a carrier is one of ${CARRIER_KINDS.join(', ')}, a space and an id, as "card t24"`,
  );

const source = z
  .strictObject({
    id: sourceId,
    /** True: a public source outside the five articles. */
    outside: z.boolean().default(false),
    author: text,
    title: text,
    outlet: text,
    year: z.union([z.number().int().min(1900).max(2100), z.string().regex(/^\d{4}-\d{4}$/), z.literal(UNKNOWN)], {
      error: 'a year is a number, a span as 2015-2024, or unknown',
    }),
    notes: z.string().default(''),
    /** What to keep in mind with everything from this source. */
    caution: z.string().default(''),
    /** False: never the only support of anything in the game. */
    alone: z.boolean().default(true),
    /** Carriers that lean on an outside source. */
    serves: z.array(carrierName).default([]),
  })
  .refine((s) => s.notes !== '' || ![s.author, s.title, s.outlet, s.year].includes(UNKNOWN), {
    message: 'a source with an unknown field needs notes that say why',
    path: ['notes'],
  })
  .refine((s) => s.outside === !/^S\d$/.test(s.id), {
    message: 'an article has an id like S0; every other source says `outside: true`',
    path: ['id'],
  });

const sourcesFile = z.strictObject({ 'outside-label': text, sources: z.array(source).min(1) });

export const CLAIM_KINDS = ['fact', 'system', 'dynamic', 'forecast'] as const;
export const HELPED = [
  'moscow',
  'tehran',
  'both',
  'neither',
  'contested',
  'damascus',
  'israel',
  'washington',
  'holder',
  'recruiter',
] as const;

const claim = z.strictObject({
  id: claimId,
  source: sourceId,
  kind: z.enum(CLAIM_KINDS),
  paraphrase: text,
  dates: text,
  /** Whom the claimed thing served; empty if nobody. */
  helps: z.array(z.enum(HELPED)),
  'helps-note': text.optional(),
  /** What is doubtful about it; empty if nothing is known. */
  dispute: z.string(),
});
const claimsFile = z.strictObject({ claims: z.array(claim).min(1) });

/** Whether `how` is a sentence worth the name is judged in the report, so that all such places are listed at once. */
const carrier = z.strictObject({ claim: claimId, carrier: carrierName, how: z.string().trim().default('') });
const carriersFile = z.strictObject({ carriers: z.array(carrier).min(1) });

const costTurn = z.strictObject({ turn: z.number().int().min(1), label: text, lines: z.array(lineId).min(1) });
const costLine = z.strictObject({
  id: lineId,
  when: text,
  text,
  sources: z.array(sourceId).min(1),
  /** What the figures were checked against, or false: readers are told while it is false. */
  checked: z.union([z.literal(false), text], {
    error: 'checked is false, or says against which text the figures were checked',
  }),
});
const humanCostFile = z.strictObject({
  notice: text,
  /** The words beside a line that is not checked. */
  'to-check': text,
  'leaves-out': z.array(z.strictObject({ topic: text, text })).min(1),
  lines: z.array(costLine).min(1),
  turns: z.record(z.string(), z.array(costTurn).min(1)),
});

export type Source = z.infer<typeof source>;
export type Claim = z.infer<typeof claim>;
export type Carrier = z.infer<typeof carrier>;
export type HumanCost = z.infer<typeof humanCostFile>;
export type CostLine = HumanCost['lines'][number];

/** Everything of scenarios/sources. */
export interface Ledger {
  /** The words that mark a source outside the five articles. */
  readonly outsideLabel: string;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly carriers: readonly Carrier[];
  readonly humanCost: HumanCost;
}

/** The four texts of scenarios/sources, by the name of the file without ending. */
export interface SourceTexts {
  readonly sources: string;
  readonly claims: string;
  readonly carriers: string;
  readonly 'human-cost': string;
}

export type LoadedSources =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly SourceProblem[] };

export type { SourceProblem };

/** Index and value of every entry whose key an earlier entry has too. */
function repeated<T>(list: readonly T[], key: (entry: T) => string): { index: number; key: string }[] {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const k = key(entry);
    if (seen.has(k)) return [{ index, key: k }];
    seen.add(k);
    return [];
  });
}

/**
 * Reads and checks the library. Problems of form (schema, duplicate ids, references between the four files) are found
 * here; whether the game carries every claim is the business of `report` in sourcesIndex.ts.
 */
export function loadSources(texts: SourceTexts): LoadedSources {
  const sources = readYaml(texts.sources, 'sources.yaml', sourcesFile);
  const claims = readYaml(texts.claims, 'claims.yaml', claimsFile);
  const carriers = readYaml(texts.carriers, 'carriers.yaml', carriersFile);
  const cost = readYaml(texts['human-cost'], 'human-cost.yaml', humanCostFile);
  const problems: SourceProblem[] = [sources, claims, carriers, cost].flatMap((file) => [...file.problems]);
  if (!sources.value || !claims.value || !carriers.value || !cost.value) return { ok: false, problems };

  const sourceIds = new Set(sources.value.sources.map((s) => s.id));
  const claimIds = new Set(claims.value.claims.map((c) => c.id));
  const lineIds = new Set(cost.value.lines.map((line) => line.id));

  for (const { index, key } of repeated(sources.value.sources, (s) => s.id)) {
    problems.push(sources.at(['sources', index, 'id'], `source ${key} is there twice`));
  }
  for (const { index, key } of repeated(claims.value.claims, (c) => c.id)) {
    problems.push(claims.at(['claims', index, 'id'], `claim ${key} is there twice`));
  }
  claims.value.claims.forEach((c, index) => {
    const where = ['claims', index, 'source'];
    if (!sourceIds.has(c.source)) problems.push(claims.at(where, `source ${c.source} is not in sources.yaml`));
    else if (!c.id.startsWith(`${c.source}-`))
      problems.push(claims.at(where, `claim ${c.id} is not one of ${c.source}`));
  });
  for (const { index, key } of repeated(carriers.value.carriers, (c) => `${c.claim} by ${c.carrier}`)) {
    problems.push(carriers.at(['carriers', index], `${key} is there twice`));
  }
  carriers.value.carriers.forEach((c, index) => {
    if (claimIds.has(c.claim)) return;
    problems.push(carriers.at(['carriers', index, 'claim'], `claim ${c.claim} is not in claims.yaml`));
  });
  for (const { index, key } of repeated(cost.value.lines, (line) => line.id)) {
    problems.push(cost.at(['lines', index, 'id'], `line ${key} is there twice`));
  }
  cost.value.lines.forEach((line, index) => {
    line.sources.forEach((id, place) => {
      if (sourceIds.has(id)) return;
      problems.push(cost.at(['lines', index, 'sources', place], `source ${id} is not in sources.yaml`));
    });
  });
  for (const [scenario, turns] of Object.entries(cost.value.turns)) {
    turns.forEach((turn, index) => {
      const where = ['turns', scenario, index];
      if (turn.turn !== index + 1)
        problems.push(cost.at([...where, 'turn'], `turn ${turn.turn} found, ${index + 1} is next`));
      turn.lines.forEach((id, place) => {
        if (!lineIds.has(id)) problems.push(cost.at([...where, 'lines', place], `there is no line ${id}`));
      });
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    ledger: {
      outsideLabel: sources.value['outside-label'],
      sources: sources.value.sources,
      claims: claims.value.claims,
      carriers: carriers.value.carriers,
      humanCost: cost.value,
    },
  };
}

/** The human cost beside a turn of a scenario; empty if the library has none for it. */
export function humanCostOf(ledger: Ledger, scenario: string, turn: number): readonly CostLine[] {
  const ids = ledger.humanCost.turns[scenario]?.find((entry) => entry.turn === turn)?.lines ?? [];
  return ids.flatMap((id) => ledger.humanCost.lines.filter((line) => line.id === id));
}
