/** Cards, sources, new scenarios and scripts that branch, on the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modifierWords } from '../../src/cli/ledger';
import { MISSING, sayAny } from '../../src/messages';
import { CARDS, type ChronicleEvent, MODIFIERS } from '../../src/rules';
import { listBranches } from '../../src/scenario';
import { listScenarios, SCENARIO_DIR, scenarioByName } from '../../src/scenario/files';
import { call, scratchFolder } from './call';

const folder = scratchFolder();
const SHORT = 'intervention-2015';
const CHANCE = ['campaign-2015-2024', '--moscow', 'random', '--tehran', 'random', '--level', 'accessible'];
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('axis cards', () => {
  it('lists every card', async () => {
    const { code, out } = await call('cards');
    expect(code).toBe(0);
    for (const id of CARDS) expect(out).toMatch(new RegExp(`^ {2}${id} .*S\\d-\\d\\d`, 'm'));
  });
  it('shows each with its text, its claims and what is disputed about them', async () => {
    for (const id of CARDS) {
      const { code, out } = await call('cards', id);
      expect(code, id).toBe(0);
      expect(out, id).not.toMatch(MISSING);
      expect(flat(out)).toContain(sayAny(`card.${id}.text`));
      expect(out).toMatch(/S\d-\d\d: /);
    }
    expect(flat((await call('cards', 'm13')).out)).toContain('Note on S1-01');
    expect((await call('cards', 'Astana Table')).out).toBe((await call('cards', 'M11')).out);
  });
  it('knows no other', async () => {
    const { code, err } = await call('cards', 'x99');
    expect(code).toBe(2);
    expect(err).toContain('There is no card "x99"');
  });
});

describe('axis sources', () => {
  it('shows a claim, its source, what is disputed and everything that rests on it', async () => {
    const { code, out } = await call('sources', 'S0-21');
    expect(code).toBe(0);
    expect(out).toContain('card m14, Fifth Corps Payroll');
    expect(flat(out)).toContain('Worldcrunch / Kayhan London');
    expect(flat(out)).toContain('Disputed, or to keep in mind: The direction is corroborated');
    expect(out).not.toMatch(MISSING);
    expect((await call('sources', 's0-21')).out).toBe(out);
    const data = JSON.parse((await call('sources', 'S0-21', '--format', 'json')).out) as {
      rests: { carrier: string; how: string }[];
      doubts: string[];
    };
    expect(data.rests.map(({ carrier }) => carrier)).toContain('card m14');
    expect(data.doubts.length).toBeGreaterThan(0);
  });
  it('shows every source, and lists them', async () => {
    const { out } = await call('sources');
    const { sources } = JSON.parse((await call('sources', '--format', 'json')).out) as { sources: { id: string }[] };
    for (const { id } of sources) {
      expect(out).toContain(`  ${id} `);
      const one = await call('sources', id);
      expect(one.code, id).toBe(0);
      expect(one.out, id).not.toMatch(MISSING);
    }
  });
  it('--report: carries 100 of 100 claims', async () => {
    const { out, code, err } = await call('sources', '--report');
    expect(out).toContain('100 of 100 claims are carried.');
    const { claims, problems } = JSON.parse((await call('sources', '--report', '--format', 'json')).out) as {
      claims: { id: string; carriers: unknown[] }[];
      problems: { subject: string }[];
    };
    expect(claims.length).toBe(100);
    for (const { id } of claims) expect(out).toMatch(new RegExp(`^ {2}${id} \\(`, 'm'));
    expect(code).toBe(problems.length > 0 ? 1 : 0);
    expect(err === '').toBe(problems.length === 0);
    expect(problems).toEqual([]);
  });
  it('bad usage: an id that is not there, a report about one', async () => {
    expect((await call('sources', 'S9-01')).err).toContain('There is no claim or source "S9-01"');
    expect((await call('sources', 'S0-01', '--report')).code).toBe(2);
  });
  it('names modifiers as carriers do', () => {
    expect(MODIFIERS.map(modifierWords)).toContain('missiles-from-2007');
    expect(modifierWords('aDraftEveryTime')).toBe('a-draft-every-time');
  });
});

describe('transcripts of games with cards', () => {
  it('tell what each card does, what it rests on, what is asked and answered, and what is in force', async () => {
    const seen = new Set<string>();
    let told = '';
    for (const seed of ['a', 'b', 'c']) {
      const args = [...CHANCE, '--cards', 'on', '--seed', seed];
      const { chronicle } = JSON.parse((await call('run', ...args, '--format', 'json')).out) as {
        chronicle: ChronicleEvent[];
      };
      const { code, out } = await call('run', ...args, '--format', 'markdown');
      expect(code).toBe(0);
      expect(out).not.toMatch(MISSING);
      expect(out).toContain('Dossier cards on');
      told += out;
      const plain = out.replace(/\\/g, '');
      for (const event of chronicle) {
        seen.add(event.code);
        if (event.code !== 'played' && event.code !== 'filed') continue;
        expect(plain).toContain(`  - ${sayAny(`card.${event.values.card}.text`)}\n  - Sources: S`);
      }
    }
    expect(told).toMatch(/^### In force in turn \d+\n\n- .* Lasts: this turn/m);
    for (const code of ['drawn', 'discarded', 'played', 'filed', 'question', 'answer']) expect(seen).toContain(code);
  });
  it('show a disputed claim with its dispute', async () => {
    const { out } = await call('run', SHORT);
    expect(out).toMatch(/Note on S\d-\d\d: /);
  });
  it('replay with their cards', async () => {
    const file = join(folder, 'cards.json');
    const args = [...CHANCE, '--cards', 'on', '--headlines', 'shuffled', '--seed', 'r', '--format', 'json'];
    await call('run', ...args, '--out', file, '--force');
    expect(await call('replay', file)).toMatchObject({ code: 0, err: '' });
  });
  it('take no cards where the scenario has none', async () => {
    const { code, err } = await call('run', 'six-votes-2006', '--cards', 'on', '--seed', 'x');
    expect({ code, err }).toEqual({ code: 2, err: 'six-votes-2006 cannot be played with cards on.\n' });
  });
});

describe('six-votes-2006, without the map', () => {
  it('is told without map, Stability and Resolve, and adds up', async () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { code, out } = await call(
        'run',
        'six-votes-2006',
        '--moscow',
        'random',
        '--tehran',
        'random',
        '--seed',
        seed,
      );
      expect(code).toBe(0);
      expect(out).not.toMatch(MISSING);
      expect(out).toContain('Special rules: Without the map');
      expect(out).toMatch(/After turn 1\n {2}Trust \d+, Detente/);
      expect(out).not.toMatch(/The map at the end|Resolve|Who carried how much/);
      expect(out).toMatch(/Moscow: (?:Ascendant|Partner|Overreach|Pawn|Ruin)\./);
    }
  });
});

describe('every scenario', () => {
  it('runs by chance to its verdict in words without gaps', async () => {
    for (const { id } of listScenarios()) {
      const { code, out } = await call('run', id, '--moscow', 'random', '--tehran', 'random', '--seed', 'every');
      expect(code, id).toBe(0);
      expect(out, id).not.toMatch(MISSING);
      expect(out, id).toContain('What this model leaves out');
      expect(out, id).toContain('What it meant for people');
      expect((await call('scenarios', id)).out, id).not.toMatch(MISSING);
    }
  });
});

describe('axis new', () => {
  it('writes a file that validates and plays, and overwrites nothing', async () => {
    const file = join(folder, 'winter-2016.yaml');
    const made = await call('new', 'winter-2016', '--out', file);
    expect(made.code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('id: winter-2016');
    expect(await call('validate', file)).toMatchObject({ code: 0, err: '' });
    expect((await call('run', file, '--seed', 'x')).code).toBe(0);
    expect((await call('new', 'winter-2016', '--out', file)).code).toBe(2);
    expect((await call('new', 'winter-2016', '--out', file, '--force')).code).toBe(0);
    const bad = await call('new', 'Winter 2016');
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('is no id of a scenario');
  });
});

describe('axis rebase', () => {
  it('says that the scripts of the game hold', async () => {
    for (const { id, script } of listScenarios()) {
      const { code, out, err } = await call('rebase', id);
      if (script) {
        expect({ code, err }, id).toEqual({ code: 0, err: '' });
        expect(out).toMatch(/the script holds\. \d+ decisions, Moscow \w+ with \d+ VP, Tehran \w+ with \d+ VP\.\n$/);
      } else expect(code, id).toBe(2);
    }
  });
  it('names the first decision that does not hold, exit 1', async () => {
    const text = readFileSync(join(SCENARIO_DIR, `${SHORT}.yaml`), 'utf8');
    const file = join(folder, 'unheld.yaml');
    writeFileSync(file, text.replace(/(moscow: )backchannel/, '$1deliver'));
    const { code, out, err } = await call('rebase', file);
    expect(code).toBe(1);
    expect(out).toMatch(/After 0 decisions the next one no longer holds:\n.*unheld\.yaml:\d+:\d+ script\.turns\[0\]/);
    expect(err).toContain('does not hold');
  });
});

describe('axis run --branch and --branches', () => {
  const branched = listScenarios().filter((scenario) => listBranches(scenario).length > 0);
  it('some scenarios have branches', () => {
    expect(branched.length).toBeGreaterThan(0);
  });
  it('play each branch, and tell what differed and when', async () => {
    for (const { id } of branched) {
      const names = listBranches(scenarioByName(id)).map(({ name }) => name);
      for (const name of names) {
        const { code, out } = await call('run', id, '--branch', name);
        expect(code, `${id} ${name}`).toBe(0);
        expect(out).toContain(`Branch "${name}"`);
        expect(out).not.toMatch(MISSING);
      }
      const { code, out } = await call('run', id, '--branches');
      expect(code).toBe(0);
      expect(out).not.toMatch(MISSING);
      for (const name of names) expect(out).toContain(`\n${name}: `);
      expect(out).toMatch(/^ {2}Turn \d+: .* became /m);
      expect(await call('run', id, '--branches')).toEqual({ code, out, err: '' });
      const data = JSON.parse((await call('run', id, '--branches', '--format', 'json')).out) as {
        branches: { name: string | null; differences: unknown[] }[];
      };
      expect(data.branches.map(({ name }) => name)).toEqual([null, ...names]);
      expect(data.branches[0]!.differences).toEqual([]);
    }
  });
  it('bad usage: unknown branch, branch with a level, both at once, none to play', async () => {
    const [{ id } = { id: '' }] = branched;
    expect((await call('run', id, '--branch', 'nowhere')).err).toContain('has no branch "nowhere". It has: ');
    expect((await call('run', id, '--branches', '--level', 'historic')).err).toContain('leave out --level');
    expect((await call('run', id, '--branches', '--branch', 'x')).code).toBe(2);
    const bare = join(folder, 'bare.yaml');
    const text = readFileSync(join(SCENARIO_DIR, `${SHORT}.yaml`), 'utf8');
    writeFileSync(bare, text.replace(/^branches:[\s\S]*/m, ''));
    expect((await call('run', bare, '--branches')).err).toContain('has no branches');
  });
});
