/** Holds docs/TRACEABILITY.md against the rulebook, the code and the tests. */
import { sections } from './rulebook';

/** Text of every file by its path in the project. */
export type Files = Readonly<Record<string, string>>;

interface Row {
  readonly number: string;
  readonly title: string;
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

/** References of a cell: what stands in backticks. */
function references(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The rows of the two tables: sections with code and tests, and sections that only explain. */
function read(traceability: string): { rows: Row[]; explained: Map<string, string> } {
  const rows: Row[] = [];
  const explained = new Map<string, string>();
  for (const line of traceability.split('\n')) {
    const [number = '', title = '', code = '', tests] = cells(line);
    if (!/^[CH]?\d+(\.\d+)?$/.test(number)) continue;
    if (tests === undefined) explained.set(number, code);
    else rows.push({ number, title, code: references(code), tests: references(tests) });
  }
  return { rows, explained };
}

/** The chapter of a section: "6" of "6.2", "C" of "C2.3". */
function chapterOf(number: string): string {
  return /^[CH]/.test(number) ? number[0]! : number.split('.')[0]!;
}

/**
 * Sections about cards, headlines and scenario modifiers: their tests are named after the card, headline or modifier
 * and lie in these folders, so the row has to name them.
 */
const BY_NAME = /^([CH]|4\.1[789]$|13\.5$)/;
const NAMED_TESTS = /^tests\/rules\/(cards|modifiers)\//;

/** Whether a file names a rule: `R6.2`, `C2.3` or `H2` in a comment, or '6.2' as the rule of an event; scenarios name it in a comment. */
function names(path: string, text: string, number: string): boolean {
  const n = number.replace('.', '\\.');
  const pattern = path.startsWith('scenarios/')
    ? `^#.*\\b${n}\\b`
    : `${/^[CH]/.test(n) ? '\\b' : 'R'}${n}(?![\\d.]*\\d)|'${n}'`;
  return new RegExp(pattern, 'm').test(text);
}

/** Whether a file declares a symbol. */
function declares(path: string, text: string, symbol: string): boolean {
  const word = symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (path.endsWith('.yaml')) return new RegExp(`^${word}:`, 'm').test(text);
  return new RegExp(`\\b(?:function|const|interface|type|class)\\s+${word}\\b`).test(text);
}

/** Names of the describe blocks of each test of the rules, by file. */
type Describes = ReadonlyMap<string, readonly string[]>;

function describesOf(files: Files): Describes {
  const tests = Object.entries(files).filter(([path]) => path.startsWith('tests/rules/'));
  return new Map(
    tests.map(([path, text]) => [
      path,
      [...text.matchAll(/^\s*describe(?:\.each\(.*\)|\.\w+)?\(\s*'([^']+)'/gm)].map(([, name]) => name!),
    ]),
  );
}

function codeGaps(row: Row, files: Files): string[] {
  const found: string[] = [];
  for (const reference of row.code) {
    const [path = '', symbol = ''] = reference.split('#');
    const text = files[path];
    if (text === undefined) found.push(`${row.number}: there is no file ${path}`);
    else if (!declares(path, text, symbol)) found.push(`${row.number}: ${path} declares no ${symbol}`);
  }
  return found;
}

function testGaps(row: Row, describes: Describes): string[] {
  const found: string[] = [];
  for (const reference of row.tests) {
    const [path = '', name = ''] = reference.split('#');
    const names = describes.get(path);
    if (names === undefined) found.push(`${row.number}: there is no file ${path}`);
    else if (!names.includes(name)) found.push(`${row.number}: ${path} has no describe '${name}'`);
  }
  return found;
}

/** Every describe of the tests of the rules that names the section in its first word, as references. */
function testsOf(number: string, describes: Describes): string[] {
  const start = /^[CH]/.test(number) ? `${number} ` : `R${number} `;
  return [...describes].flatMap(([path, names]) =>
    names.filter((name) => name.startsWith(start)).map((name) => `${path}#${name}`),
  );
}

/**
 * What is wrong between rulebook, table, code and tests; an empty list if every section leads to both.
 * @param rulebook text of docs/RULES.md
 * @param traceability text of docs/TRACEABILITY.md
 * @param files texts of src/rules, scenarios and tests/rules by their path
 */
export function gaps(rulebook: string, traceability: string, files: Files): string[] {
  const found: string[] = [];
  const all = sections(rulebook);
  const describes = describesOf(files);
  const sources = Object.entries(files).filter(([path]) => !path.startsWith('tests/'));
  const { rows, explained } = read(traceability);
  const chapters = new Set(all.flatMap(({ number }) => (chapterOf(number) === number ? [] : [chapterOf(number)])));
  // A chapter with sections of its own is traced by them.
  const wanted = all.filter(({ number }) => !chapters.has(number));
  for (const { number, title } of wanted) {
    const own = rows.filter((row) => row.number === number);
    const reason = explained.get(number);
    if (reason !== undefined) {
      if (reason.length < 20) found.push(`${number}: say why it needs neither code nor test`);
      if (own.length > 0) found.push(`${number}: listed as explanation and as rule`);
      continue;
    }
    const codeName = /^[CH]/.test(number) ? number : `R${number}`;
    if (!sources.some(([path, text]) => names(path, text, number))) found.push(`${number}: no code names ${codeName}`);
    const tests = testsOf(number, describes);
    const [row] = own;
    const named = BY_NAME.test(number) && row?.tests.some((reference) => NAMED_TESTS.test(reference));
    if (tests.length === 0 && !named) found.push(`${number}: no describe in tests/rules begins with ${codeName}`);
    if (row === undefined || own.length > 1) {
      found.push(`${number} ${title}: ${own.length} rows in docs/TRACEABILITY.md, there must be 1`);
      continue;
    }
    if (row.title !== title) found.push(`${number}: the row says "${row.title}", the rulebook "${title}"`);
    if (row.code.length === 0) found.push(`${number}: the row names no code`);
    const unlisted = tests.filter((reference) => !row.tests.includes(reference));
    for (const reference of unlisted) found.push(`${number}: the row does not name \`${reference}\``);
    found.push(...codeGaps(row, files), ...testGaps(row, describes));
  }
  const known = new Set(wanted.map(({ number }) => number));
  for (const number of [...rows.map((row) => row.number), ...explained.keys()])
    if (!known.has(number)) found.push(`${number}: the rulebook has no such section`);
  return found;
}
