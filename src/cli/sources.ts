/** `axis sources [ID]`: a claim or a source with everything that rests on it; `--report`: whether the game carries all. */
import { Command, Option } from 'commander';
import { say, sayAny } from '../messages';
import { type Block, printed } from '../report/document';
import type { CarrierKind, Claim, Source } from '../scenario/sources';
import { carriersOf, doubtsOf, type SourceReport, splitCarrier } from '../scenario/sourcesIndex';
import { laidOut } from './export';
import { BadUsage, CheckFailed, type Io } from './io';
import { ledger, sourceReport } from './ledger';

interface SourcesOptions {
  readonly report?: boolean;
  readonly format: 'text' | 'json';
}

const item = (text: string, depth: 0 | 1 = 0): Block => ({ kind: 'item', depth, text });
const heading = (text: string): Block => ({ kind: 'subheading', text });

/** A modifier as carriers write it ("missiles-from-2007") by its name. */
function modifierName(id: string): string {
  const words = (id.split('/')[1] ?? id).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return sayAny(`modifier.${words}.name`);
}

const TITLES: Readonly<Record<CarrierKind, (id: string) => string>> = {
  rule: () => '',
  action: (id) => say('cli.sources.action', { type: id }),
  card: (id) => sayAny(`card.${id}.title`),
  headline: (id) => sayAny(`name.headline.${id}`),
  site: (id) => sayAny(`name.site.${id}`),
  scenario: () => '',
  modifier: modifierName,
};

/** "card t24, Look East". */
export function carrierText(carrier: string): string {
  const { kind, id } = splitCarrier(carrier);
  const title = TITLES[kind](id);
  return title === '' ? carrier : `${carrier}, ${title}`;
}

function sourceText({ id, author, title, outlet, year }: Source): string {
  return say('cli.sources.source', { id, author, title, outlet, year: String(year) });
}

function claimBlocks(claim: Claim): Block[] {
  const source = ledger().sources.find(({ id }) => id === claim.source)!;
  const helped = claim.helps.length > 0 ? claim.helps.join(', ') : say('cli.sources.nobody');
  return [
    { kind: 'title', text: claim.id },
    { kind: 'paragraph', text: claim.paraphrase },
    item(sourceText(source)),
    ...(source.notes ? [item(source.notes, 1)] : []),
    item(say('cli.sources.kind', { kind: claim.kind, dates: claim.dates, helped })),
    ...(claim['helps-note'] ? [item(claim['helps-note'], 1)] : []),
    ...doubtsOf(ledger(), claim).map((note) => item(say('cli.sources.doubt', { note: note.replace(/\.$/, '') }))),
    heading(say('cli.sources.rests')),
    ...carriersOf(ledger(), claim.id).flatMap(({ carrier, how }) => [item(carrierText(carrier)), item(how, 1)]),
  ];
}

/** The lines of human cost that lean on a source, and whether their figures were checked. */
function costBlocks(source: Source): Block[] {
  const { lines, 'to-check': toCheck } = ledger().humanCost;
  return lines
    .filter(({ sources }) => sources.includes(source.id))
    .map(({ when, text, checked }) => {
      const note = checked ? say('cli.sources.checked', { against: checked }) : toCheck;
      return item(say('cli.sources.cost', { when, text, checked: note }));
    });
}

function sourceBlocks(source: Source): Block[] {
  const own = ledger().claims.filter((claim) => claim.source === source.id);
  return [
    { kind: 'title', text: source.id },
    item(sourceText(source)),
    ...(source.outside ? [item(`${ledger().outsideLabel}.`)] : []),
    ...(source.notes ? [item(source.notes)] : []),
    ...(source.caution ? [item(say('cli.sources.doubt', { note: source.caution.replace(/\.$/, '') }))] : []),
    ...(source.alone ? [] : [item(say('cli.sources.notAlone'))]),
    ...(source.serves.length > 0 ? [heading(say('cli.sources.rests'))] : []),
    ...source.serves.map((carrier) => item(carrierText(carrier))),
    ...costBlocks(source),
    ...own.flatMap((claim) => [
      item(`${claim.id}: ${claim.paraphrase}`),
      ...(claim.dispute ? [item(say('cli.sources.doubt', { note: claim.dispute.replace(/\.$/, '') }), 1)] : []),
    ]),
  ];
}

function listBlocks(): Block[] {
  const count = (id: string) => ledger().claims.filter(({ source }) => source === id).length;
  return [
    {
      kind: 'table',
      head: [
        say('cli.sources.id'),
        say('cli.sources.claims'),
        say('cli.sources.author'),
        say('cli.sources.outlet'),
        say('cli.sources.year'),
      ],
      rows: ledger().sources.map(({ id, author, outlet, year, outside }) => [
        id,
        outside ? '-' : String(count(id)),
        author,
        outlet,
        String(year),
      ]),
    },
    { kind: 'paragraph', text: say('cli.sources.more', { outside: ledger().outsideLabel }) },
  ];
}

function reportBlocks({ claims, carried, problems }: SourceReport): Block[] {
  return [
    { kind: 'title', text: say('cli.sources.title') },
    ...claims.map(({ claim, carriers }) =>
      item(
        say('cli.sources.carriedBy', {
          id: claim.id,
          kind: claim.kind,
          list: carriers.map(({ carrier }) => carrier).join(', ') || '-',
        }),
      ),
    ),
    heading(say('cli.sources.carried', { carried, count: claims.length })),
    ...problems.map(({ subject, code, message }) => item(`${subject} (${code}): ${message}.`)),
  ];
}

function reportJson({ claims, carried, problems }: SourceReport): string {
  return laidOut({
    carried,
    count: claims.length,
    claims: claims.map(({ claim, carriers, mechanisms }) => ({
      id: claim.id,
      kind: claim.kind,
      mechanisms,
      carriers: carriers.map(({ carrier, how }) => ({ carrier, how })),
    })),
    problems,
  });
}

function oneJson(claim: Claim | undefined, source: Source): string {
  if (!claim) return laidOut({ ...source, claims: ledger().claims.filter((one) => one.source === source.id) });
  const rests = carriersOf(ledger(), claim.id).map(({ carrier, how }) => ({ carrier, how }));
  return laidOut({ ...claim, doubts: doubtsOf(ledger(), claim), from: source, rests });
}

function one(id: string, format: SourcesOptions['format']): string {
  const { claims, sources } = ledger();
  const claim = claims.find((entry) => entry.id.toLowerCase() === id.toLowerCase());
  const source = sources.find((entry) => entry.id.toLowerCase() === (claim?.source ?? id).toLowerCase());
  if (!source) throw new BadUsage(say('cli.sources.unknown', { id, last: claims.at(-1)?.id ?? '' }));
  if (format === 'json') return oneJson(claim, source);
  return printed(claim ? claimBlocks(claim) : sourceBlocks(source), 'text');
}

function listJson(): string {
  const { sources, claims } = ledger();
  return laidOut({ sources, claims });
}

export function sourcesCommand(io: Io): Command {
  return new Command('sources')
    .description(say('cli.sources.about'))
    .argument('[id]', say('cli.sources.one'))
    .option('--report', say('cli.sources.report'))
    .addOption(new Option('--format <format>', say('cli.sources.format')).choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.sources.examples')}\n`)
    .action((id: string | undefined, { report, format }: SourcesOptions) => {
      if (report && id !== undefined) throw new BadUsage(say('cli.sources.reportAlone'));
      if (!report) {
        io.out(id !== undefined ? one(id, format) : format === 'json' ? listJson() : printed(listBlocks(), 'text'));
        return;
      }
      const result = sourceReport();
      io.out(format === 'json' ? reportJson(result) : printed(reportBlocks(result), 'text'));
      const count = result.problems.length;
      if (count > 0) throw new CheckFailed(say('cli.sources.failed', { count }));
    });
}
