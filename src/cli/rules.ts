/** `axis rules [SECTION]`: reads the rulebook out. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { say } from '../messages';
import { BadUsage, type Io } from './io';

export interface Section {
  /** "6", "6.2", "C", "C2.3" or "H2". */
  readonly number: string;
  readonly title: string;
  /** Its text with the sections inside it, heading included. */
  readonly text: string;
}

const HEADING = /^(##|###) (\d+(?:\.\d+)?|[CH](?:\d+(?:\.\d+)?)?) (.+)$/;
const NEAR = 8;

/** The numbered sections of the rulebook, in order. */
export function sectionsOf(rulebook: string): Section[] {
  const lines = rulebook.split('\n');
  const headings = lines.flatMap((line, at) => {
    const [, marks = '', number = '', title = ''] = HEADING.exec(line) ?? [];
    return marks ? [{ at, depth: marks.length, number, title }] : [];
  });
  return headings.map(({ at, depth, number, title }, i) => {
    const next = headings.slice(i + 1).find((other) => other.depth <= depth);
    const text = lines
      .slice(at, next?.at ?? lines.length)
      .join('\n')
      .trimEnd();
    return { number, title, text };
  });
}

/** Sections that somebody may have meant: the same chapter, or the words in the title or else the text. */
export function nearSections(sections: readonly Section[], wanted: string): Section[] {
  const chapter = /^(?:\d+|[CH]\d*(?=\.|$))/i.exec(wanted)?.[0].toUpperCase();
  const inChapter = sections.filter(({ number }) => number === chapter || number.startsWith(`${chapter}.`));
  if (inChapter.length > 0) return inChapter;
  const module = /^[CH](?=\d)/i.exec(wanted)?.[0].toUpperCase();
  if (module) return sections.filter(({ number }) => number.startsWith(module));
  const word = wanted.toLowerCase();
  const titled = sections.filter(({ title }) => title.toLowerCase().includes(word));
  if (titled.length > 0) return titled;
  const small = sections.filter(({ number, text }) => !isChapter(number) && text.toLowerCase().includes(word));
  return small.length > 0 ? small : sections.filter(({ number }) => isChapter(number));
}

function isChapter(number: string): boolean {
  return /^(?:\d+|[A-Z])$/.test(number);
}

function contents(sections: readonly Section[]): string {
  return sections.map(({ number, title }) => `${isChapter(number) ? '' : '  '}${number} ${title}\n`).join('');
}

export function readRulebook(): string {
  return readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8');
}

export function rulesCommand(io: Io): Command {
  return new Command('rules')
    .description(say('cli.rules.about'))
    .argument('[section]', say('cli.rules.section'))
    .addHelpText(
      'after',
      `\n${say('cli.examples')}\n  axis rules\n  axis rules 6\n  axis rules 6.2\n  axis rules C2.3\n  axis rules H2\n`,
    )
    .action((wanted: string | undefined) => {
      const sections = sectionsOf(readRulebook());
      if (wanted === undefined) {
        io.out(contents(sections));
        return;
      }
      const number = wanted
        .replace(/^[R§]\s*(?=[\dCH])/i, '')
        .replace(/\.$/, '')
        .replace(/^[ch]\d*(?=\.|$)|^[ch](?=\d)/, (letter) => letter.toUpperCase());
      const section = sections.find((one) => one.number === number);
      if (!section) {
        const near = nearSections(sections, number).slice(0, NEAR);
        const list = near.map((one) => `${one.number} ${one.title}`).join('; ');
        throw new BadUsage(say('cli.rules.unknown', { wanted, near: list }));
      }
      io.out(`${section.text}\n`);
    });
}
