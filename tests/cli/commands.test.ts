import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearSections, sectionsOf } from '../../src/cli/rules';
import { listScenarios, SCENARIO_DIR } from '../../src/scenario/files';
import { call, scratchFolder } from './call';

const folder = scratchFolder();
const scenarioFiles = listScenarios().map(({ id }) => join(SCENARIO_DIR, `${id}.yaml`));

describe('axis validate', () => {
  it('finds nothing wrong with the scenarios of the game, and plays their scripts', async () => {
    const { code, out, err } = await call('validate', ...scenarioFiles);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n').length).toBe(scenarioFiles.length);
    expect(out).toContain('ok, and its script plays to the verdict');
  });

  it('names file, line, path, what was found and what is allowed, and goes on with the next file', async () => {
    const text = readFileSync(scenarioFiles[0]!, 'utf8');
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, text.replace(/^ {2}trust: \d+$/m, '  trust: 99'));
    const line = text.split('\n').findIndex((row) => /^ {2}trust:/.test(row)) + 1;
    const { code, out, err } = await call('validate', bad, scenarioFiles[1]!);
    expect(code).toBe(1);
    expect(err).toContain(`bad.yaml:${line}:`);
    expect(err).toMatch(/setup\.trust: found 99; allowed: a whole number from 0 to 10/);
    expect(err).toContain('Problems in 1 of 2 files.');
    expect(out).toContain(': ok');
  });

  it('a script that does not play is a problem too', async () => {
    const text = readFileSync(join(SCENARIO_DIR, 'intervention-2015.yaml'), 'utf8');
    const bad = join(folder, 'unplayable.yaml');
    writeFileSync(bad, text.replace(/(moscow: )backchannel/, '$1deliver'));
    const { code, err } = await call('validate', bad);
    expect(code).toBe(1);
    expect(err).toMatch(/unplayable\.yaml:\d+:\d+ script\.turns\[0\]\.decisions\[0\].*"deliver" is refused/);
  });

  it('an id that two of the files have is one problem, a file named twice none', async () => {
    const copy = join(folder, 'copy.yaml');
    writeFileSync(copy, readFileSync(scenarioFiles[1]!, 'utf8'));
    const { code, err } = await call('validate', scenarioFiles[1]!, copy);
    expect(code).toBe(1);
    expect(err).toMatch(
      /copy\.yaml:\d+:\d+ id: found the duplicate id "deir-ez-zor-2021", which deir-ez-zor-2021\.yaml/,
    );
    expect(err.trim().split('\n')).toHaveLength(2);
    expect((await call('validate', copy, copy)).code).toBe(0);
  });

  it('a file that cannot be read is bad usage', async () => {
    expect(await call('validate', 'nowhere.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'nowhere.yaml cannot be read: there is no such file or folder.\n',
    });
    expect((await call('validate')).code).toBe(2);
  });
});

describe('axis scenarios', () => {
  it('lists every scenario', async () => {
    const { code, out } = await call('scenarios');
    expect(code).toBe(0);
    for (const { id, title, period } of listScenarios()) {
      expect(out).toMatch(new RegExp(`^ {2}${id} +${title} +${period} `, 'm'));
    }
  });
  it('tells all about one', async () => {
    const [scenario] = listScenarios();
    const { code, out } = await call('scenarios', scenario!.id);
    expect(code).toBe(0);
    const flat = out.replace(/\s+/g, ' ');
    for (const text of [scenario!.subtitle, ...scenario!.objectives, ...scenario!.questions]) {
      expect(flat).toContain(text.trim().replace(/\s+/g, ' '));
    }
    expect(out).toContain('Turn 1, 2015: Jets at the Coast.');
  });
  it('knows no other', async () => {
    const { code, err } = await call('scenarios', 'nope');
    expect(code).toBe(2);
    expect(err).toContain('There is no scenario "nope"');
  });
});

describe('axis rules', () => {
  const rulebook = readFileSync(join(SCENARIO_DIR, '../docs/RULES.md'), 'utf8');
  const sections = sectionsOf(rulebook);

  it('has every heading of the rulebook', async () => {
    const headings = rulebook.split('\n').filter((line) => /^##/.test(line));
    expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual(
      headings.map((line) => line.replace(/^#+ /, '')),
    );
    const { out, code } = await call('rules');
    expect(code).toBe(0);
    expect(out.trim().split('\n').length).toBe(sections.length);
  });
  it('prints a chapter with its sections, and a section alone', async () => {
    const chapter = (await call('rules', '6')).out;
    expect(chapter).toMatch(/^## 6 Campaign\n/);
    expect(chapter).toContain('### 6.4 Losses');
    expect(chapter).not.toContain('## 7');
    const one = (await call('rules', '6.2')).out;
    expect(one).toMatch(/^### 6\.2 Attack\n/);
    expect(one).not.toContain('### 6.3');
    expect((await call('rules', 'R6.2')).out).toBe(one);
    const card = (await call('rules', 'C2.3')).out;
    expect(card).toMatch(/^### C2\.3 Hand limit\n/);
    expect((await call('rules', 'c2.3')).out).toBe(card);
    expect((await call('rules', 'C')).out).toContain(card.trim());
    expect((await call('rules', 'H2')).out).toMatch(/^### H2 Shuffled deck\n/);
    expect((await call('rules', '13.5')).out).toContain('**Withdraw**');
    expect((await call('rules', 'C9')).err).toContain('C2.3 Hand limit'.slice(0, 2));
    expect(chapter).toContain(one.trim());
  });
  it('lists what is near a section that is not there', async () => {
    const { code, err, out } = await call('rules', '6.9');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no section "6.9"');
    expect(err).toContain('6.2 Attack');
    expect(nearSections(sections, 'accusation').map(({ number }) => number)).toEqual(['7.6']);
    expect(nearSections(sections, 'escrow').map(({ number }) => number)).toContain('C4.13');
    expect(nearSections(sections, '99').map(({ number }) => number)).toContain('0');
  });
});

describe('axis', () => {
  const COMMANDS = [
    'run',
    'scenarios',
    'validate',
    'replay',
    'fuzz',
    'rules',
    'cards',
    'sources',
    'new',
    'rebase',
    'matches',
    'export',
    'verify-db',
    'backup',
    'restore',
    'purge',
  ];
  it('has help with examples everywhere', async () => {
    const main = await call('--help');
    expect(main.code).toBe(0);
    for (const command of COMMANDS) {
      expect(main.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
      const { code, out, err } = await call(command, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`Examples:\n {2}axis ${command}`));
    }
    expect(main.out).toContain('Exit codes: 0 good, 1 the check failed, 2 bad usage.');
  });
  it('tells its version and that of the rules', async () => {
    const { code, out } = await call('--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^axis \d+\.\d+\.\d+, rules \d+\.\d+\.\d+\n$/);
  });
  it('without a command shows what there is, as bad usage', async () => {
    const { code, out, err } = await call();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: axis');
  });
});
