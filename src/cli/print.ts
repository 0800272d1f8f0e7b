/** `axis print SCENARIO`: a print-and-play kit, as HTML and, where a browser is found, as PDF. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { say } from '../messages';
import { findBrowser } from '../ops/browser.mjs';
import { run } from '../ops/shell.mjs';
import { absent, type KitSource, kitDocument, PAPERS, PARTS, type Paper, type Part } from '../print/kit';
import { LEVELS, type Level } from '../rules';
import { levelsOf, type Scenario, setUpOf } from '../scenario';
import { humanCostOf } from '../scenario/sources';
import { claimsOf, outsideSourcesOf } from '../scenario/sourcesIndex';
import { findScenario } from './files';
import { BadUsage, type Io } from './io';
import { ledger } from './ledger';
import { checkOut, reason, writeWhole } from './output';
import { readRulebook } from './rules';

interface Options {
  readonly paper: Paper;
  readonly out?: string;
  readonly level?: Level;
  readonly cards?: 'on' | 'off';
  readonly only?: string;
  /** False: --no-pdf. */
  readonly pdf: boolean;
  readonly force?: boolean;
}

const CSS = new URL('../print/kit.css', import.meta.url);
/** A browser that takes longer hangs; in milliseconds. */
const PATIENCE = 120_000;

/** Everything that the kit of a scenario prints. */
export function kitSource(scenario: Scenario, level: Level, cards: boolean | null): KitSource {
  const sources = ledger();
  const setUp = setUpOf(scenario, level, cards === null ? {} : { cards });
  const { notice, 'to-check': toCheck } = sources.humanCost;
  return {
    id: scenario.id,
    title: scenario.title,
    subtitle: scenario.subtitle,
    period: scenario.period,
    summary: scenario.summary,
    interest: scenario.interest,
    leavesOut: scenario.leavesOut,
    outside: scenario.outside ?? '',
    setUp,
    behind: (carrier) => [
      ...(carrier === `scenario ${scenario.id}`
        ? scenario.sources
        : claimsOf(sources, carrier).map(({ claim }) => claim.id)),
      ...outsideSourcesOf(sources, carrier).map(({ id }) => id),
    ],
    people: { notice, toCheck, turns: scenario.turns.map((_, i) => humanCostOf(sources, scenario.id, i + 1)) },
    claims: Object.fromEntries(sources.claims.map(({ id, paraphrase, dates }) => [id, { text: paraphrase, dates }])),
    rulebook: readRulebook(),
  };
}

function partsAsked(only: string | undefined, kit: KitSource): readonly Part[] {
  if (only === undefined) return PARTS;
  const asked = only.split(',').map((part) => part.trim());
  const known: readonly string[] = PARTS;
  for (const part of asked) {
    if (!known.includes(part)) throw new BadUsage(say('cli.print.part', { part, known: PARTS.join(', ') }));
    const why = absent(kit, part as Part);
    if (why) throw new BadUsage(say('cli.print.noPart', { scenario: kit.id, part, why }));
  }
  return asked as Part[];
}

function sourceFor(name: string, { level, cards }: Options): KitSource {
  const scenario = findScenario(name);
  const known = levelsOf(scenario);
  if (level !== undefined && !known.includes(level)) {
    throw new BadUsage(say('cli.level.unknown', { given: level, scenario: scenario.id, known: known.join(', ') }));
  }
  if (cards === 'on' && scenario.eras === undefined) {
    throw new BadUsage(say('cli.print.noCards', { scenario: scenario.id }));
  }
  return kitSource(scenario, level ?? scenario.level, cards === undefined ? null : cards === 'on');
}

/** The folder, made if it is not there. */
function folder(out: string | undefined): string {
  if (out === undefined) throw new BadUsage(say('cli.print.noOut'));
  if (existsSync(out) && !statSync(out).isDirectory()) throw new BadUsage(say('cli.print.file', { out }));
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new BadUsage(say('cli.out.failed', { file: out, why: reason(error) }));
  }
  return out;
}

/** @returns null where there is none */
function browserHere(): string | null {
  try {
    return findBrowser();
  } catch (error) {
    throw new BadUsage(reason(error));
  }
}

/** Has the browser print the page into a PDF. @returns why it did not, or null */
async function printed(browser: string, html: string, pdf: string): Promise<string | null> {
  const profile = `${pdf}.profile`;
  const quiet = ['--headless', '--disable-gpu', '--no-first-run', '--disable-extensions', '--no-pdf-header-footer'];
  // As root, as in a container, Chromium refuses its own sandbox; the page is a file of ours.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const files = [
    `--user-data-dir=${resolve(profile)}`,
    `--print-to-pdf=${resolve(pdf)}`,
    pathToFileURL(resolve(html)).href,
  ];
  const late = new Promise<{ code: number; output: string }>((done) => {
    setTimeout(done, PATIENCE, { code: 1, output: '' }).unref();
  });
  const { code, output } = await Promise.race([run(browser, [...quiet, ...asRoot, ...files]), late]);
  rmSync(profile, { recursive: true, force: true });
  if (code === 0 && existsSync(pdf)) return null;
  return output.trim().split('\n').at(-1) || `exit code ${code}`;
}

async function print(io: Io, name: string, options: Options): Promise<void> {
  const kit = sourceFor(name, options);
  const only = partsAsked(options.only, kit);
  const out = folder(options.out);
  const { paper, force = false } = options;
  const html = join(out, `${kit.id}-${paper}.html`);
  const pdf = join(out, `${kit.id}-${paper}.pdf`);
  checkOut({ out: html, force });
  if (options.pdf) checkOut({ out: pdf, force });
  const browser = options.pdf ? browserHere() : null;
  writeWhole(html, kitDocument(kit, paper, readFileSync(CSS, 'utf8'), only), force);
  if (!options.pdf) io.out(`${say('cli.print.htmlOnly', { html })}\n`);
  else if (browser === null) io.out(`${say('cli.print.noBrowser', { html })}\n`);
  else {
    const why = await printed(browser, html, pdf);
    io.out(
      `${why === null ? say('cli.print.pdf', { html, pdf }) : say('cli.print.browserFailed', { html, browser, why })}\n`,
    );
  }
}

export function printCommand(io: Io): Command {
  return new Command('print')
    .description(say('cli.print.about'))
    .argument('<scenario>', say('cli.print.scenario'))
    .addOption(new Option('--paper <paper>', say('cli.print.paper')).choices(PAPERS).default('a4'))
    .option('--out <folder>', say('cli.print.out'))
    .addOption(new Option('--level <level>', say('cli.print.level')).choices(Object.keys(LEVELS)))
    .addOption(new Option('--cards <on|off>', say('cli.print.cards')).choices(['on', 'off']))
    .option('--only <parts>', say('cli.print.only', { parts: PARTS.join(',') }))
    .option('--no-pdf', say('cli.print.html'))
    .option('--force', say('cli.print.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.print.examples')}\n`)
    .action((name: string, options: Options) => print(io, name, options));
}
