/** Hands a report over: to the terminal, or beside the games in --out. */
import { join } from 'node:path';
import { say } from '../../messages';
import { type Block, printed } from '../../report/document';
import { RULES_VERSION } from '../../rules';
import type { Io } from '../io';
import { writeWhole } from '../output';
import type { StudyFormat } from './options';

export type Report = { readonly format: StudyFormat; readonly out?: string | undefined } & (
  | { readonly blocks: readonly Block[]; readonly data: unknown }
  | { readonly text: string }
);

const FILES: Readonly<Record<StudyFormat, string>> = {
  text: 'report.txt',
  markdown: 'report.md',
  json: 'report.json',
  ndjson: 'games.ndjson',
  csv: 'games.csv',
  html: 'report.html',
};

/** JSON knows no NaN and no infinity: what could not be measured is null. */
function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

async function textOf(report: Report): Promise<string> {
  if ('text' in report) return report.text;
  if (report.format === 'html') {
    // React is loaded for who wants a page.
    const { renderReport } = await import('../../charts');
    return renderReport(report.blocks, say('cli.study.footer', { version: RULES_VERSION }));
  }
  return report.format === 'json'
    ? json(report.data)
    : printed(report.blocks, report.format === 'markdown' ? 'markdown' : 'text');
}

/** Text goes to the terminal always; other forms go to a file where there is a folder. */
export async function handOver(io: Io, report: Report): Promise<void> {
  const { format, out } = report;
  if (out === undefined || format === 'text') {
    io.out(await textOf(report));
    return;
  }
  const file = join(out, FILES[format]);
  writeWhole(file, await textOf(report), true);
  io.err(`${say('cli.out.written', { file })}\n`);
}
