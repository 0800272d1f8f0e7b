/** The source library for commands: read once, with what the rest of the game offers its carriers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../messages';
import { CARDS, HEADLINES, isQuiet, KINDS, type ModifierId, SITES } from '../rules';
import { readScenarios, SCENARIO_DIR } from '../scenario/files';
import { type Ledger, loadSources } from '../scenario/sources';
import { claimsOf, outsideSourcesOf, report, type SourceReport } from '../scenario/sourcesIndex';
import { problemLine } from './files';
import { CheckFailed } from './io';
import { readRulebook, sectionsOf } from './rules';

const FILES = ['sources', 'claims', 'carriers', 'human-cost'] as const;

let read: Ledger | null = null;

/** The library; CheckFailed with a line for each problem if its files are not in order. */
export function ledger(): Ledger {
  if (read) return read;
  const text = (name: string) => readFileSync(join(SCENARIO_DIR, 'sources', `${name}.yaml`), 'utf8');
  const [sources, claims, carriers, cost] = FILES.map(text);
  const loaded = loadSources({ sources: sources!, claims: claims!, carriers: carriers!, 'human-cost': cost! });
  if (!loaded.ok) {
    const place = (file: string) => join(SCENARIO_DIR, 'sources', file);
    throw new CheckFailed(loaded.problems.map((p) => problemLine({ ...p, file: place(p.file) })).join('\n'));
  }
  read = loaded.ledger;
  return read;
}

/** "missilesFrom2007" as carriers write it: "missiles-from-2007". */
export function modifierWords(id: ModifierId): string {
  return id.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}

/** Ids that a card or headline names: its claims, then sources outside the five articles. */
export function sourcesOf(carrier: string): string[] {
  return [
    ...claimsOf(ledger(), carrier).map(({ claim }) => claim.id),
    ...outsideSourcesOf(ledger(), carrier).map(({ id }) => id),
  ];
}

/** What must be known with a list of claims and sources: disputes of each, then cautions of their sources, each once. */
export function doubtsAbout(ids: readonly string[]): string[] {
  const { claims, sources, outsideLabel } = ledger();
  const named = claims.filter(({ id }) => ids.includes(id));
  const outside = sources.filter(({ id }) => ids.includes(id));
  const behind = sources.filter(({ id }) => named.some(({ source }) => source === id));
  const note = (id: string, text: string) => say('cli.told.doubt', { id, note: text.replace(/\.$/, '') });
  return [
    ...named.filter(({ dispute }) => dispute !== '').map(({ id, dispute }) => note(id, dispute)),
    ...outside.map(({ id, caution }) => note(id, [outsideLabel, caution].filter((part) => part !== '').join('. '))),
    ...behind.filter(({ caution }) => caution !== '').map(({ id, caution }) => note(id, caution)),
  ];
}

/** "Sources: ..." and what must be known with them; empty without sources. */
export function sourceLines(ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [say('cli.told.sources', { list: ids.join(', ') }), ...doubtsAbout(ids)];
}

/** Every claim with what carries it in the game as it is, and every gap. Broken scenario files are a failed check. */
export function sourceReport(): SourceReport {
  const { scenarios, problems } = readScenarios();
  if (problems.length > 0) throw new CheckFailed(problems.map(problemLine).join('\n'));
  return report(
    ledger(),
    CARDS.map((id) => ({ id, sources: sourcesOf(`card ${id}`) })),
    HEADLINES.map((id) => ({ id, sources: sourcesOf(`headline ${id}`), effect: !isQuiet(id) })),
    scenarios.map(({ id, sources, modifiers }) => ({ id, sources, modifiers: modifiers.map(modifierWords) })),
    {
      rules: sectionsOf(readRulebook()).map(({ number }) => number),
      actions: [...new Set<string>(KINDS.map(({ type }) => type))],
      sites: SITES.map(({ id }) => id),
    },
  );
}
