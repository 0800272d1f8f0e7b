import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES_TEXT, sections } from './rulebook';
import { type Files, gaps } from './traceability';

const root = fileURLToPath(new URL('../..', import.meta.url));

function readFiles(): Files {
  const files: Record<string, string> = {};
  for (const folder of ['src/rules', 'scenarios', 'tests/rules']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      if (/\.(ts|yaml)$/.test(name)) files[path] = readFileSync(join(root, path), 'utf8');
    }
  }
  return files;
}

const files = readFiles();
const TRACEABILITY = readFileSync(join(root, 'docs/TRACEABILITY.md'), 'utf8');
const standing = new Set(gaps(RULES_TEXT, TRACEABILITY, files));
/** The complaints that a planted fault adds to those that are there anyway. */
function planted(rulebook: string, traceability: string, changed: Files = files): string[] {
  return gaps(rulebook, traceability, changed).filter((gap) => !standing.has(gap));
}

describe('docs/TRACEABILITY.md', () => {
  it('leads from every section of the rulebook to its code and its tests', () => {
    expect(sections().length).toBeGreaterThan(110);
    expect(gaps(RULES_TEXT, TRACEABILITY, files)).toEqual([]);
  });

  it('and a planted section without code, test and row is found', () => {
    const rulebook = `${RULES_TEXT}\n### 14.9 Planted section\n\nNothing does this.\n`;
    expect(planted(rulebook, TRACEABILITY)).toEqual([
      '14.9: no code names R14.9',
      '14.9: no describe in tests/rules begins with R14.9',
      '14.9 Planted section: 0 rows in docs/TRACEABILITY.md, there must be 1',
    ]);
  });

  it('and so are planted sections of modules C and H, whose tests are named after cards and headlines', () => {
    const rulebook = `${RULES_TEXT}\n### C9.1 Planted card rule\n\n### H9 Planted headline rule\n`;
    expect(planted(rulebook, TRACEABILITY)).toEqual([
      'C9.1: no code names C9.1',
      'C9.1: no describe in tests/rules begins with C9.1',
      'C9.1 Planted card rule: 0 rows in docs/TRACEABILITY.md, there must be 1',
      'H9: no code names H9',
      'H9: no describe in tests/rules begins with H9',
      'H9 Planted headline rule: 0 rows in docs/TRACEABILITY.md, there must be 1',
    ]);
    const row = TRACEABILITY.split('\n').find((line) => line.startsWith('| C3.1 |'))!;
    const untested = row.replace(/\|[^|]*\|$/, '| |');
    expect(planted(RULES_TEXT, TRACEABILITY.replace(row, untested))).toEqual([
      'C3.1: no describe in tests/rules begins with C3.1',
    ]);
  });

  it('and so is a row of a section that is gone', () => {
    const without = RULES_TEXT.replace('### 9.3 ', '#### 9.3 ');
    expect(planted(without, TRACEABILITY)).toEqual(['9.3: the rulebook has no such section']);
  });

  it('and a row that is missing, doubled or wrongly titled', () => {
    const row = TRACEABILITY.split('\n').find((line) => line.startsWith('| 6.2 |'))!;
    expect(planted(RULES_TEXT, TRACEABILITY.replace(`${row}\n`, ''))).toHaveLength(1);
    expect(planted(RULES_TEXT, TRACEABILITY.replace(row, `${row}\n${row}`))).toHaveLength(1);
    expect(planted(RULES_TEXT, TRACEABILITY.replace(row, row.replace('Attack', 'Assault')))).toHaveLength(1);
  });

  it('and a file, symbol or describe that does not exist', () => {
    const wrong = (from: string, to: string) => {
      expect(TRACEABILITY).toContain(from);
      return planted(RULES_TEXT, TRACEABILITY.replace(from, to));
    };
    expect(wrong('src/rules/campaign.ts#front', 'src/rules/campaign.ts#frontline')).toEqual([
      '6.2: src/rules/campaign.ts declares no frontline',
    ]);
    expect(wrong('src/rules/campaign.ts#front', 'src/rules/war.ts#front')).toEqual([
      '6.2: there is no file src/rules/war.ts',
    ]);
    expect(wrong('#R6.2 attack', '#R6.2 assault')).toEqual([
      '6.2: the row does not name `tests/rules/campaign.test.ts#R6.2 attack`',
      "6.2: tests/rules/campaign.test.ts has no describe 'R6.2 assault'",
    ]);
    expect(wrong('tests/rules/campaign.test.ts#R6.2', 'tests/rules/war.test.ts#R6.2')).toHaveLength(2);
  });

  it('and code that no longer names its rule', () => {
    const silent = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        path.startsWith('src/') ? text.replaceAll(/R?9\.3/g, '') : text,
      ]),
    );
    expect(planted(RULES_TEXT, TRACEABILITY, silent)).toEqual(['9.3: no code names R9.3']);
  });

  it('and an explanation without a reason, or one that is a rule as well', () => {
    const reason = TRACEABILITY.split('\n').find((line) => line.startsWith('| 12.6 |'))!;
    const bare = reason.replace(/\|[^|]*\|$/, '| |');
    expect(planted(RULES_TEXT, TRACEABILITY.replace(reason, bare))).toEqual([
      '12.6: say why it needs neither code nor test',
    ]);
    const both = `${reason}\n| 6.2 | Attack | ${'No reason at all, '.repeat(3)} |`;
    expect(planted(RULES_TEXT, TRACEABILITY.replace(reason, both))).toEqual(['6.2: listed as explanation and as rule']);
  });
});
