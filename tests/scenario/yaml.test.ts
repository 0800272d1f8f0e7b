import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario, parseRecord } from '../../src/scenario';
import { changed, problemsOf, SAMPLE } from './sample';

const FULL = 256 * 1024;
const many = (text: string, size = FULL) => text.repeat(Math.floor(size / text.length));
const READ_ERROR = 'found text that is no YAML: ';

/** What is wrong with the text as YAML, and the first message about it. */
const BROKEN: [string, string, string][] = [
  ['an open quote', 'id: "sample\n', `2:1 ${READ_ERROR}Missing closing "quote`],
  [
    'an open bracket',
    'turns: [1, 2\nid: a\n',
    `2:1 ${READ_ERROR}Flow sequence in block collection must be sufficiently indented and end with a ]`,
  ],
  ['wrong indentation', 'a:\n    b: 1\n  c: 2\n', `3:1 ${READ_ERROR}All mapping items must start at the same column`],
  ['a tab as indentation', 'a:\n\tb: 1\n', `2:1 ${READ_ERROR}Tabs are not allowed as indentation`],
  ['a key twice', 'id: a\nid: b\n', '2:1 found the key "id" twice; allowed: once in a mapping'],
  [
    'a key twice in braces',
    'setup: { trust: 1, tension: 2, trust: 3 }\n',
    '1:32 found the key "trust" twice; allowed: once in a mapping',
  ],
  ['a second document', 'id: a\n---\nid: b\n', '2:1 found a second document; allowed: one document in a file'],
  ['a tag of its own', 'id: !secret a\n', '1:5 found the tag "!secret"; allowed: no tags'],
  ['a tag of a language', 'id: !!js/function "x"\n', '1:5 found the tag "!!js/function"; allowed: no tags'],
  ['binary data', 'id: !!binary aGk=\n', '1:5 found the tag "!!binary"; allowed: no tags'],
  ['a directive', '%YAML 1.1\n---\nid: a\n', '1:1 found "%YAML 1.1"; allowed: no directives'],
  ['a list as a key', '? [a]\n: b\n', '1:3 found a key that is no word; allowed: words as keys'],
  ['nothing as a key', '~: b\n', '1:1 found a key that is no word; allowed: words as keys'],
  ['an alias of nothing', 'a: *b\n', '1:4 found the alias "*b"; allowed: names with an anchor before it'],
  [
    'an alias before its anchor',
    'a: *b\nb: &b 1\n',
    '1:4 found the alias "*b"; allowed: names with an anchor before it',
  ],
  [
    'an alias of itself',
    'a: &a [*a]\n',
    '1:8 found the alias "*a" inside an anchor; allowed: aliases outside of what is repeated',
  ],
  [
    'aliases of aliases',
    'a: &a [x]\nb: &b [*a, *a]\n',
    '2:8 found the alias "*a" inside an anchor; allowed: aliases outside of what is repeated',
  ],
  ['many aliases', `a: &a x\nb: [${many('*a, ', 80)}]\n`, '2:69 found more than 16 aliases; allowed: at most 16'],
  ['too large', `# ${many('x')}\n`, '1:1 found a file of more than 256 kB; allowed: at most 256 kB'],
  [
    'too large in bytes, not in letters',
    `# ${many('й', FULL * 0.75)}\n`,
    '1:1 found a file of more than 256 kB; allowed: at most 256 kB',
  ],
  ['too many words', many('[a] '), '1:1 found more than 60000 words and signs; allowed: at most 60000'],
  ['too long a list', `[${many('1,', 1002)}]`, '1:1 found 502 entries; allowed: at most 500 in one list or mapping'],
  [
    'too deep in brackets',
    '['.repeat(30),
    '1:25 found more than 24 lists and mappings inside one another; allowed: at most 24',
  ],
  [
    'too deep in braces',
    '{a: '.repeat(30),
    '1:97 found more than 24 lists and mappings inside one another; allowed: at most 24',
  ],
  [
    'too deep in dashes',
    '- '.repeat(30),
    '1:49 found more than 24 lists and mappings inside one another; allowed: at most 24',
  ],
];

test.each(BROKEN)('%s', (_, text, message) => {
  expect(problemsOf(text)[0]).toBe(`sample.yaml:${message}`);
});

test('a few aliases are allowed, and problems behind them have a place', () => {
  const text = changed(
    'interest: { moscow: Something., tehran: Something else. }',
    'interest: { moscow: &t Something., tehran: *t }',
  );
  expect(problemsOf(text)).toEqual([]);
  const broken = `${SAMPLE}script:\n  turns:\n    - turn: 1\n      start: &a { trust: 5, tension: 40 }\n      end: *a\n`;
  expect(problemsOf(broken)).toEqual([
    'sample.yaml:30:29 script.turns[0].start.tension: found 40; allowed: a whole number from 0 to 10',
    'sample.yaml:30:29 script.turns[0].end.tension: found 40; allowed: a whole number from 0 to 10',
  ]);
});

test('keys that would reach into JavaScript are unknown keys like others', () => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    expect(problemsOf(changed('  tension: 4', `  ${key}: 4`))[0]).toContain(`found the unknown key "${key}"`);
  }
});

test('at most twenty problems of one file are listed', () => {
  expect(problemsOf('a: 1\n'.repeat(60))).toHaveLength(20);
});

/** Texts that make a careless reader hang, crash or fill the memory, at the largest size that is read at all. */
const BOMBS: [string, string][] = [
  ['open brackets', many('[')],
  ['open braces', many('{')],
  ['dashes', many('- ')],
  ['question marks', many('? ')],
  ['colons', many(': ')],
  ['keys in keys', many('a: ')],
  ['commas', `[${many(',', FULL - 2)}]`],
  ['quotes', many('"')],
  ['anchors', many('&a ')],
  ['tags', many('!a ')],
  ['documents', many('---\n')],
  ['comments', many('#\n')],
  ['line ends', many('\n')],
  ['spaces', many(' ')],
  ['zeros', many('\0')],
  ['a long line', `title: ${many('a', FULL - 20)}\n`],
  ['a long text with a bad end', `${SAMPLE.replace('A short one.', `"${many('a', FULL - 2000)}\\a"`)}`],
  ['long blanks with a bad end', `${SAMPLE.replace('A short one.', `"${many(' ', FULL - 2000)}\\a"`)}`],
  ['a long number', `title: ${many('9', FULL - 20)}\n`],
  ['many keys', Array.from({ length: 14_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['many short lists', many('[1],', 40_000)],
  ['nested indentation', Array.from({ length: 650 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['bad escapes', `a: "${many('\\x', 4000)}"`],
  ['very many bad escapes', `a: "${many('\\x', FULL - 10)}"`],
  [
    'a billion laughs',
    Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${many(`*a${i}, `, 50)}]`)
      .join('\n')
      .replace(/^/, 'a0: &a0 x\n'),
  ],
];

test.each(BOMBS)('never hangs or throws: %s', (_, text) => {
  const start = process.cpuUsage();
  const loaded = loadScenario(text, 'bomb.yaml');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000, 'milliseconds of work').toBeLessThan(1000);
  expect(loaded.ok ? [] : loaded.problems).not.toHaveLength(0);
});

test('never throws: pieces of a good file in any order', () => {
  const pieces = SAMPLE.match(/[A-Za-z0-9]+|\s+|./g) ?? [];
  const odd = [
    '',
    '\n',
    '  ',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '#',
    '%',
    '~',
    '\t',
    '999',
    '-1',
    'null',
    '😀',
  ];
  const edit = fc.record({
    at: fc.nat(pieces.length),
    drop: fc.nat(6),
    put: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...odd)), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const text = edits.reduce((now, { at, drop, put }) => now.toSpliced(at, drop, ...put), pieces.slice()).join('');
      const loaded = loadScenario(text, 'fuzz.yaml');
      if (loaded.ok) return;
      expect(loaded.problems.length).toBeGreaterThan(0);
      for (const problem of loaded.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message).toMatch(/^found .*(; allowed: .|no YAML: .)/s);
      }
    }),
    { numRuns: 100, seed: 20150930 },
  );
});

test('never throws: any text at all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(127), fc.nat(0xffff)), { maxLength: 60 }), (codes) => {
      const text = String.fromCharCode(...codes);
      expect(loadScenario(text, 'any.yaml').ok).toBe(false);
      expect(parseRecord(text, 'any.json').ok).toBe(false);
    }),
    { numRuns: 200, seed: 20241208 },
  );
});
