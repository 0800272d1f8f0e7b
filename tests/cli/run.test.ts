import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MISSING } from '../../src/messages';
import { type ChronicleEvent, type ScoreLine, SIDES, type State } from '../../src/rules';
import { type PlainRecord, rebuild, setUpOf } from '../../src/scenario';
import { SCENARIO_DIR, scenarioByName } from '../../src/scenario/files';
import { standings } from '../../src/scenario/standing';
import { call, scratchFolder } from './call';

const CAMPAIGN = 'campaign-2015-2024';
const SHORT = 'intervention-2015';
/** The campaign has a script; these tests want a game of chance. */
const CHANCE = [CAMPAIGN, '--moscow', 'random', '--tehran', 'random'];
const folder = scratchFolder();

interface RunJson extends PlainRecord {
  readonly players: Record<string, string>;
  readonly finished: boolean;
  readonly verdicts: Record<string, string>;
  readonly par: Record<string, { par: number; reached: boolean }>;
  readonly scores: Record<
    string,
    {
      start: number;
      lines: Partial<Record<ScoreLine, number>>;
      turns: { turn: number; vp: number; total: number }[];
      total: number;
    }
  >;
  readonly departures?: unknown[];
  readonly commentary?: { move: number; note: string; sources: string[] }[];
  readonly chronicle: ChronicleEvent[];
  readonly state: State;
}

async function json(...args: string[]): Promise<RunJson> {
  const { out } = await call('run', ...args, '--format', 'json');
  return JSON.parse(out) as RunJson;
}

/** A scenario file with its script changed; the id must be the name of the file only where ids are looked up. */
function changed(name: string, change: (text: string) => string): string {
  const text = readFileSync(join(SCENARIO_DIR, `${SHORT}.yaml`), 'utf8');
  const after = change(text);
  expect(after).not.toBe(text);
  const file = join(folder, name);
  writeFileSync(file, after);
  return file;
}

describe('axis run: one seed, one result', () => {
  for (const format of ['text', 'markdown', 'json']) {
    it(`${format}: the same bytes twice, other bytes with another seed`, async () => {
      const args = ['run', ...CHANCE, '--level', 'accessible', '--format', format, '--seed'];
      const first = await call(...args, 'one');
      expect(first).toEqual(await call(...args, 'one'));
      expect(first.code).toBe(0);
      expect(first.out).not.toBe((await call(...args, 'two')).out);
    });
  }

  it('holds nothing of this machine', async () => {
    for (const args of [[SHORT], [...CHANCE, '--seed', 'x']]) {
      const { out } = await call('run', ...args, '--format', 'json');
      expect(out).not.toContain(process.cwd());
      expect(out).not.toMatch(/[\\/](?:home|tmp|usr|Users)[\\/]/);
    }
  });

  it('a seed in words and the 128 bits it stands for are the same', async () => {
    const words = await json(...CHANCE, '--seed', 'in words');
    expect(words.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(await json(...CHANCE, '--seed', words.seed)).toEqual(words);
  });

  it('without --seed one is drawn, told, and gives the same game again', async () => {
    const drawn = await call('run', ...CHANCE);
    const seed = /Seed ([0-9a-f]{32})/.exec(drawn.err)?.[1];
    expect(seed).toBeDefined();
    expect(drawn.out).toContain(`Seed ${seed}.`);
    expect((await call('run', ...CHANCE, '--seed', seed!)).out).toBe(drawn.out);
    expect((await call('run', ...CHANCE)).out).not.toBe(drawn.out);
  });
});

describe('axis run: what the JSON holds', () => {
  it('a game that the record alone makes again, scores that add up, verdicts and par', async () => {
    for (const [name, level] of [
      [CAMPAIGN, 'accessible'],
      [CAMPAIGN, 'historic'],
      [SHORT, 'historic'],
    ] as const) {
      for (const seed of ['a', 'b', 'c', 'd']) {
        const game = await json(name, '--level', level, '--seed', seed, '--moscow', 'random', '--tehran', 'random');
        const setUp = setUpOf(scenarioByName(name), level);
        const again = rebuild(setUp, game);
        expect(game.state).toEqual(JSON.parse(JSON.stringify(again.state)));
        expect(game.chronicle).toEqual(JSON.parse(JSON.stringify(again.chronicle)));
        expect(game.finished).toBe(true);
        expect(game.verdicts).toEqual({ moscow: again.state.moscowVerdict, tehran: again.state.tehranVerdict });
        expect(game.par.moscow!.par).toBe(setUp.config.parMoscow);
        for (const side of SIDES) {
          const { start, lines, turns, total } = game.scores[side]!;
          expect(total).toBe(again.state[side].vp);
          expect(start + Object.values(lines).reduce((sum, vp) => sum + vp, 0)).toBe(total);
          expect(turns.map(({ turn }) => turn)).toEqual(Array.from({ length: again.state.turn }, (_, i) => i + 1));
          expect(turns.at(-1)!.total).toBe(total);
        }
      }
    }
  });

  it('and the standing that a transcript shows after the last turn is the final position', async () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const { state, chronicle } = await json(SHORT, '--seed', seed);
      const last = standings(setUpOf(scenarioByName(SHORT)), chronicle).at(-1)!;
      const { stability, patronage, trust, detente, tension, sanctions, brigades, turn } = state;
      const { airDefence, chips, bushehr } = state;
      expect(last).toEqual({
        ...{ turn, stability, patronage, trust, detente, tension, sanctions, brigades, airDefence, chips, bushehr },
        treasury: { moscow: state.moscow.treasury, tehran: state.tehran.treasury },
        resolve: { moscow: state.moscow.resolve, tehran: state.tehran.resolve },
        vp: { moscow: state.moscow.vp, tehran: state.tehran.vp },
      });
    }
  });
});

describe('the standing after a turn', () => {
  it('R10.4: leaves out what is lost above 15', () => {
    const income = { side: 'tehran', base: 7, business: 8, oil: 0, trust: 1, other: 0, total: 16, lost: 6 } as const;
    const start = { turn: 1, year: '2015', initiative: 'moscow' } as const;
    const after = standings(setUpOf(scenarioByName(SHORT)), [
      { code: 'turn', turn: 1, rule: '3.3', audience: 'all', values: start },
      { code: 'income', turn: 1, rule: '10.4', audience: 'all', values: income },
    ]);
    expect(after.map(({ treasury }) => treasury)).toEqual([{ moscow: 5, tehran: 15 }]);
  });
});

describe('axis run: what the transcript tells', () => {
  it('every decision, front, score line and verdict, once each, and what the model leaves out', async () => {
    const args = [...CHANCE, '--level', 'accessible', '--seed', 'c'];
    const { chronicle, state } = await json(...args);
    const { out } = await call('run', ...args, '--format', 'markdown');
    const lines = out.split('\n');
    const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    const events = (code: string) => chronicle.filter((event) => event.code === code).length;
    expect(count(/ground \d.*; die \d: \d+ against \d+\. (?:Success|Failure)/)).toBe(events('front'));
    expect(count(/\+\d VP: .* Total \d+\./)).toBe(events('score'));
    expect(count(/^- .* \(4\.(?:[1-9]|1[0-6])\)$/)).toBe(events('action'));
    expect(count(/^- Orders of (?:Moscow|Tehran): .*\(5\.2\)$/)).toBe(events('ordersOpen'));
    expect(count(/^- Moscow votes /)).toBe(events('vote'));
    expect(count(/^## Turn \d/)).toBe(state.turn);
    expect(count(/^- (?:Moscow|Tehran): (?:Ruin|Salvage|Ascendant|Partner|Overreach|Pawn)\./)).toBe(2);
    expect(out).toContain('What this model leaves out');
    expect(out).not.toMatch(MISSING);
  });

  it('the words of a script with the ids of their sources', async () => {
    const { commentary, players } = await json(SHORT);
    expect(players).toEqual({ moscow: 'script', tehran: 'script' });
    expect(commentary!.length).toBeGreaterThan(10);
    const { out, code, err } = await call('run', SHORT);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const flat = out.replace(/\n\s*\| ?/g, ' ');
    for (const { note, sources } of commentary!) {
      expect(flat).toContain(note.trim().replace(/\s+/g, ' ').slice(0, 60));
      if (sources.length > 0) expect(out).toContain(`Sources: ${sources.join(', ')}.`);
    }
    const { script } = scenarioByName(SHORT);
    expect(flat).toContain(script!.intro.trim().replace(/\s+/g, ' ').slice(0, 60));
    expect(flat).toContain(script!.closing.trim().replace(/\s+/g, ' ').slice(0, 60));
  });

  it('that dice were staged, if they were, and not otherwise', async () => {
    const { chronicle, stagedDice } = await json(SHORT);
    const bid = chronicle.find((event) => event.code === 'bid');
    const die = bid?.code === 'bid' ? bid.values.die : 0;
    const file = changed('staged.yaml', (text) =>
      text.replace(/^( *)- turn: 1\n(?: *dice:.*\n)?/m, `$1- turn: 1\n$1  dice: { bid: ${die} }\n`),
    );
    const staged = await call('run', file);
    expect(staged.err).toBe('');
    expect(staged.out).toMatch(new RegExp(`Dice were staged: .*1/bid = ${die}`));
    const plain = (await call('run', SHORT)).out;
    expect(plain.includes('Dice were staged')).toBe(Object.keys(stagedDice).length > 0);
    expect((await call('run', ...CHANCE, '--seed', 'x')).out).not.toContain('Dice were staged');
  });
});

describe('axis run: who plays', () => {
  it('a script that is not where its author thought stops with the place and the difference, exit 1', async () => {
    const file = changed('wrong.yaml', (text) => text.replace(/(stability: )(\d+)(?![\s\S]*stability: )/, '$19'));
    const { code, err, out } = await call('run', file);
    expect(code).toBe(1);
    expect(err).toMatch(/wrong\.yaml:\d+:\d+ script\.turns.*found \d+; expected 9/);
    expect(out).toMatch(/found \d+; expected 9/);
    expect(out).not.toContain(folder);
  });

  it('with another seed the script goes as far as it can, says what it could not, and comes to a verdict', async () => {
    let departed = 0;
    for (const seed of ['demo', 'other', 'third']) {
      const { code, out, err } = await call('run', SHORT, '--seed', seed);
      expect(code).toBe(0);
      expect(out).toContain('The end\n-------');
      const count = out.split('\n').filter((line) => line.includes('not possible here')).length;
      departed += count;
      expect(err.includes('not possible here')).toBe(count > 0);
    }
    expect(departed).toBeGreaterThan(0);
  });

  it('a recorded game plays itself again with its seed, and one side of it against chance', async () => {
    const file = join(folder, 'recorded.json');
    await call('run', ...CHANCE, '--seed', 'rec', '--format', 'json', '--out', file);
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as RunJson;
    const again = await json(CAMPAIGN, '--seed', recorded.seed, '--moscow', file, '--tehran', file);
    expect(again.moves).toEqual(recorded.moves);
    expect(again.state).toEqual(recorded.state);
    expect(again.players).toEqual({ moscow: 'recorded.json', tehran: 'recorded.json' });
    const half = await json(CAMPAIGN, '--seed', recorded.seed, '--moscow', file, '--tehran', 'random');
    const first = (game: RunJson) => game.moves.find(({ side }) => side === 'moscow');
    expect(first(half)).toEqual(first(recorded));
    expect(half.finished).toBe(true);
  });

  it('a script and chance share a game; what the script says stays beside its own decisions', async () => {
    const { code, out } = await call('run', SHORT, '--tehran', 'random', '--seed', 'demo');
    expect(code).toBe(0);
    expect(out).toContain('Moscow: script. Tehran: random.');
    expect(out).toContain('its words may not fit');
    const { commentary, moves } = await json(SHORT, '--tehran', 'random', '--seed', 'demo');
    for (const { move } of commentary!) expect(moves[move]!.side).toBe('moscow');
  });
});

describe('axis run --script', () => {
  const bare = (name: string) => changed(name, (text) => text.replace(/^script:[\s\S]*$/m, ''));
  const alone = () => {
    const file = join(folder, 'alone.yaml');
    const text = readFileSync(join(SCENARIO_DIR, `${SHORT}.yaml`), 'utf8');
    const own = text
      .slice(text.indexOf('\nscript:\n') + '\nscript:\n'.length)
      .replace(/^[a-z]+:[\s\S]*/m, '')
      .replace(/^ {2}/gm, '');
    writeFileSync(file, `scenario: ${SHORT}\n${/^level:/m.test(own) ? '' : 'level: accessible\n'}${own}`);
    return file;
  };
  it('plays a script from a file of its own as it plays the one in the scenario', async () => {
    const { code, out, err } = await call('run', bare('without.yaml'), '--script', alone());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe((await call('run', SHORT)).out);
    expect((await call('validate', alone())).out).toContain('ok, and its script plays to the verdict');
  });
  it('takes no script of another scenario', async () => {
    const { code, err } = await call('run', CAMPAIGN, '--script', alone());
    expect(code).toBe(2);
    expect(err).toContain(`is a script for ${SHORT}, not for ${CAMPAIGN}.`);
  });
});

describe('axis run: bad usage is told in one or two lines, exit 2', () => {
  const game = join(folder, 'short.json');
  const cases: [what: string, args: string[], told: RegExp][] = [
    ['unknown scenario', ['run', 'intervention'], /There is no scenario "intervention".*intervention-2015/],
    ['no scenario', ['run'], /missing required argument 'scenario'/],
    ['scenario file that is not there', ['run', 'nowhere.yaml'], /nowhere\.yaml cannot be read/],
    ['a scenario file with problems', ['run', join(folder, 'broken.yaml')], /broken\.yaml:\d+:\d+/],
    ['unknown option', ['run', SHORT, '--sede', '1'], /unknown option '--sede' \(Did you mean --seed\?\)/],
    ['empty seed', ['run', SHORT, '--seed', ' '], /The seed is not valid/],
    ['long seed', ['run', SHORT, '--seed', 'x'.repeat(101)], /1 to 100 characters/],
    ['seed on two lines', ['run', SHORT, '--seed', 'a\nb'], /The seed is not valid/],
    ['unknown level', ['run', SHORT, '--level', 'hard'], /no level "hard".*accessible, historic/],
    ['unknown format', ['run', SHORT, '--format', 'pdf'], /Allowed choices are text, markdown, json/],
    ['no script', ['run', join(folder, 'bare.yaml'), '--moscow', 'script'], /no script.*--moscow random/],
    ['no such game', ['run', SHORT, '--moscow', 'nogame.json'], /nogame\.json cannot be read/],
    ['no game', ['run', SHORT, '--moscow', 'package.json'], /package\.json is no saved game/],
    ['game of another scenario', ['run', CAMPAIGN, '--moscow', game], /played in scenario intervention-2015/],
    ['--out in no folder', ['run', SHORT, '--out', join(folder, 'no', 'x.txt')], /There is no folder for/],
    ['--out is a folder', ['run', SHORT, '--out', folder], /is a folder/],
    ['unknown command', ['rum'], /unknown command 'rum' \(Did you mean run\?\)/],
  ];
  for (const [what, args, told] of cases) {
    it(what, async () => {
      writeFileSync(join(folder, 'broken.yaml'), 'id: [\n');
      changed('bare.yaml', (text) => text.replace(/^script:[\s\S]*$/m, ''));
      if (!existsSync(game)) await call('run', SHORT, '--format', 'json', '--out', game);
      const { code, out, err } = await call(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(told);
      expect(err).not.toMatch(/\n {4}at |Error:/);
      if (!/broken|package/.test(args.join())) expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
    });
  }
});

describe('axis run --out', () => {
  it('writes the whole file, refuses to overwrite, and overwrites with --force', async () => {
    const own = join(folder, 'out');
    mkdirSync(own);
    const file = join(own, 'game.md');
    const run = (seed: string, ...more: string[]) =>
      call('run', ...CHANCE, '--seed', seed, '--format', 'markdown', '--out', file, ...more);
    expect(await run('a')).toEqual({ code: 0, out: '', err: `Written to ${file}.\n` });
    const first = readFileSync(file, 'utf8');
    expect(first).toBe((await call('run', ...CHANCE, '--seed', 'a', '--format', 'markdown')).out);
    const refused = await run('b');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect((await run('b', '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(first);
    expect(readdirSync(own)).toEqual(['game.md']);
  });
});
