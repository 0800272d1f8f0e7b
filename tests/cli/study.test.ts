import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, callWith, scratchFolder } from './call';

const folder = scratchFolder();
const at = (...names: string[]) => join(folder, ...names);
const simulate = (...args: string[]) => call('simulate', 'intervention-2015', '--seed', 't', ...args);
const games = (name: string) => readFileSync(at(name, 'games.ndjson'), 'utf8');

describe('axis simulate', () => {
  it('plays the same games on one worker and on two, and says what they say', async () => {
    const one = await simulate('--games', '60', '--jobs', '1', '--out', at('one'));
    const two = await simulate('--games', '60', '--jobs', '2', '--out', at('two'));
    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
    expect(two).toEqual(one);
    expect(games('two')).toBe(games('one'));
    expect(games('one').trimEnd().split('\n').length).toBe(60);
    for (const text of ['STUDY OF INTERVENTION-2015', 'Damascus collapsed', 'Channel: Share', '95 % interval'])
      expect(one.out).toContain(text);
  });

  it('goes on after a cut, and the end is the same', async () => {
    const whole = await simulate('--games', '30', '--jobs', '1', '--out', at('whole'));
    await simulate('--games', '11', '--jobs', '1', '--out', at('cut'));
    const file = at('cut', 'games.ndjson');
    truncateSync(file, readFileSync(file).length - 40);
    expect((await simulate('--games', '30', '--jobs', '2', '--out', at('cut'))).out).toBe(whole.out);
    expect(games('cut')).toBe(games('whole'));
  });

  it('refuses a folder of other settings, and names the first', async () => {
    await simulate('--games', '2', '--jobs', '1', '--out', at('mine'));
    const other = await simulate('--games', '2', '--moscow', 'random', '--out', at('mine'));
    expect(other.code).toBe(2);
    expect(other.err).toContain('with moscow "novice"; this call says "random". Give moscow as it was');
    const manifest = JSON.parse(readFileSync(at('mine', 'manifest.json'), 'utf8')) as { code: string };
    writeFileSync(at('mine', 'manifest.json'), JSON.stringify({ ...manifest, code: 'old' }));
    expect((await simulate('--games', '2', '--out', at('mine'))).err).toContain('another version of rules or bots');
    expect((await simulate('--games', '2', '--out', folder)).err).toContain('holds no study');
    appendFileSync(at('one', 'games.ndjson'), 'nonsense\n');
    expect((await simulate('--games', '70', '--out', at('one'))).err).toContain('Line 61 of');
  });

  it('writes games that replay', async () => {
    const { out } = await simulate('--games', '2', '--jobs', '1', '--format', 'ndjson');
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBe(2);
    writeFileSync(at('game.json'), lines[1]!);
    const replay = await call('replay', at('game.json'));
    expect(replay.code).toBe(0);
    const { study } = JSON.parse(lines[1]!) as { study: { vp: { moscow: number; tehran: number }; turns: number } };
    expect(replay.out).toContain(`Finished in turn ${study.turns}:`);
    expect(replay.out).toMatch(new RegExp(`with ${study.vp.moscow} VP, Tehran \\S+ with ${study.vp.tehran} VP`));
  });

  it('prints csv, json and a page; with --out into the folder', async () => {
    const csv = await simulate('--games', '3', '--jobs', '1', '--format', 'csv');
    expect(csv.out.trimEnd().split('\n').length).toBe(4);
    expect(csv.out).toMatch(/^game,pairing,seed,scenario,level,cards,ending,turns,/);
    const page = await simulate('--games', '3', '--jobs', '1', '--format', 'html', '--out', at('page'));
    expect(page.err).toContain('report.html');
    expect(readFileSync(at('page', 'report.html'), 'utf8')).toContain('<svg');
    const json = await simulate('--games', '3', '--jobs', '1', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ settings: { moscow: 'novice' }, summary: { games: 3 } });
  });

  it('stops when it is interrupted, and keeps what was played', async () => {
    const stop = new AbortController();
    const signal = stop.signal;
    const io = {
      watched: true,
      signal,
      err: () => stop.abort(),
    };
    const { code } = await callWith(io, 'simulate', 'intervention-2015', '--games', '5000', '--out', at('stopped'));
    expect(code).toBe(130);
    expect(existsSync(at('stopped', 'games.ndjson'))).toBe(true);
  });

  it('bad usage: bots, changes, numbers', async () => {
    const err = async (...args: string[]) => {
      const called = await simulate(...args);
      expect(called.code).toBe(2);
      return called.err;
    };
    expect(await err('--moscow', 'deep-blue')).toContain('There is no bot "deep-blue". There are: random, novice');
    expect(await err('--tehran', 'historical-moscow')).toContain('does not play Tehran');
    expect(await err('--set', 'trst=3')).toMatch(/knows no "trst". Nearest: .*trust/);
    expect(await err('--set', 'trust=11')).toContain(
      '--set trust=11 is not possible. Allowed: a whole number from 0 to 10.',
    );
    expect(await err('--set', 'balance.INCOME=3')).toContain('constants of the rules');
    expect(await err('--set', 'trust')).toContain('It has the form path=value');
    expect(await err('--games', '0')).toContain('Allowed: a whole number from 1 to');
    expect(await err('--seed', '')).toContain('seed is not valid');
    expect(await err('--format', 'ndjson', '--out', at('x'))).toContain('leave out --format ndjson or --out');
  });
});

describe('axis compare', () => {
  it('pairs two settings by seed', async () => {
    writeFileSync(at('a.yaml'), 'scenario: intervention-2015\n');
    writeFileSync(at('b.json'), '{"scenario": "intervention-2015", "set": {"vp.moscow": 9}}');
    const { code, out } = await call('compare', at('a.yaml'), at('b.json'), '--games', '20', '--jobs', '1');
    expect(code).toBe(0);
    expect(out).toContain('20 pairs of games with the same dice');
    expect(out).toMatch(/VP of Moscow less those of Tehran .* <0.001/);
    expect(out).toMatch(/set +nothing +vp.moscow=9/);
    writeFileSync(at('c.yaml'), 'scenario: intervention-2015\nbots: [a]\n');
    const bad = await call('compare', at('a.yaml'), at('c.yaml'));
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('c.yaml is no setting');
  });

  it('reads finished runs', async () => {
    const { code, out } = await call('compare', at('two'), at('whole'));
    expect(code).toBe(0);
    expect(out).toContain('The two settings are the same.');
    expect(out).toContain('30 pairs');
  });
});

describe('axis tournament', () => {
  it('lets all meet all on both sides and rates them', async () => {
    const { code, out } = await call('tournament', '--bots', 'random,novice', '--games', '10', '--jobs', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/1 novice +0\.\d\d +0\.\d\d\n +2 random/);
    expect(out).toContain('Elo points');
    expect((await call('tournament', '--bots', 'novice')).err).toContain('at least two bots');
  });
});

describe('axis balance', () => {
  const balance = (...args: string[]) => call('balance', 'intervention-2015', '--jobs', '1', ...args);
  it('plays the parts it is told, reads the others, and fails when a criterion fails', async () => {
    const out = at('balance');
    const self = await balance('--parts', 'self', '--bot', 'random', '--games', '20', '--out', out);
    expect(self.code).toBe(1);
    expect(self.err).toBe('Not all criteria hold.\n');
    expect(self.out).toMatch(/collapse, the search against itself +1 to 10 % +\d+\.\d % +\d.* FAIL/);
    expect(self.out).not.toContain('novices');
    const novice = await balance('--parts', 'novice', '--games', '20', '--out', out, '--no-check');
    expect(novice.code).toBe(0);
    expect(novice.out).toContain('collapse, novices in the class game');
    expect(novice.out).toContain('collapse, the search against itself');
    const none = await balance('--parts', 'none', '--out', out, '--no-check', '--format', 'json');
    expect(none.err).toContain('report.json');
    const pars = await balance('--measure-par', '--parts', 'none', '--out', out);
    expect(pars.out).toContain('Measured par, the 40th percentile of VP over 20 games');
    expect((await balance('--parts', 'all')).err).toContain('Allowed: self, novice, exploit, ladder, spoiler, luck');
    expect((await balance('--pars', '3')).err).toContain('two whole numbers');
  });
});
