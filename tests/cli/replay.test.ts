import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, scratchFolder } from './call';

const folder = scratchFolder();
const GAME = join(folder, 'game.json');
const RECORD = ['format', 'rulesVersion', 'scenario', 'scenarioHash', 'level', 'seed', 'stagedDice', 'moves'] as const;

/** The parts of a file that these tests spoil. */
interface Saved {
  [field: string]: unknown;
  moves: { side: string; type: string; province?: string }[];
  chronicle: { code: string; values: Record<string, unknown> }[];
  state: { trust: number; provinces: { stack: number }[] };
}

/** The stored game with one thing changed. */
function spoiled(name: string, change: (game: Saved) => void): string {
  const game = JSON.parse(readFileSync(GAME, 'utf8')) as Saved;
  change(game);
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(game));
  return file;
}

function recordOnly(game: Saved): void {
  for (const field of Object.keys(game)) if (!(RECORD as readonly string[]).includes(field)) delete game[field];
}

beforeAll(async () => {
  const args = [
    '--moscow',
    'random',
    '--tehran',
    'random',
    '--level',
    'accessible',
    '--seed',
    'replay',
    '--format',
    'json',
    '--out',
    GAME,
  ];
  expect((await call('run', 'campaign-2015-2024', ...args)).code).toBe(0);
});

describe('axis replay', () => {
  it('makes a game again and finds nothing different', async () => {
    const { code, out, err } = await call('replay', GAME);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('hold again');
    expect(out).toContain('the same: chronicle, state');
    expect(out).toMatch(/Finished in turn \d+: Moscow \w+ with \d+ VP, Tehran \w+ with \d+ VP\./);
  });

  it('makes an unfinished game of bare moves again and says where it stands', async () => {
    const file = spoiled('bare.json', (game) => {
      recordOnly(game);
      game.moves.length = 3;
    });
    const { code, out } = await call('replay', file);
    expect(code).toBe(0);
    expect(out).toContain('3 moves');
    expect(out).toContain('moves only');
    expect(out).toContain('The game stands in turn 1, step Statecraft.');
  });

  it('prints the transcript of what it made, the same as the run did but for who played', async () => {
    const told = (await call('replay', GAME, '--format', 'markdown')).out;
    const args = [
      '--moscow',
      'random',
      '--tehran',
      'random',
      '--level',
      'accessible',
      '--seed',
      'replay',
      '--format',
      'markdown',
    ];
    const run = (await call('run', 'campaign-2015-2024', ...args)).out;
    expect(told).toBe(run.replace('- Moscow: random. Tehran: random.\n', ''));
  });

  it('says at which move a game does not hold, and why', async () => {
    const file = spoiled('illegal.json', (game) => {
      game.moves[0] = { side: 'moscow', type: 'recruit', province: 'raqqa' };
    });
    const { code, err } = await call('replay', file);
    expect(code).toBe(1);
    expect(err).toContain(
      'move 1 (turn 1, Statecraft; Moscow: Recruit in Raqqa) does not hold. The government does not hold Raqqa.',
    );
  });

  it('says where the stored position differs, by name', async () => {
    const file = spoiled('state.json', (game) => {
      game.state.trust += 3;
      game.state.provinces[5]!.stack = 99;
    });
    const { code, err } = await call('replay', file);
    expect(code).toBe(1);
    expect(err).toMatch(/state\.trust: stored \d+, made again \d+\./);
    expect(err).toMatch(/state\.provinces\.homs\.stack: stored 99, made again \d\./);
  });

  it('says where the stored chronicle differs: at its first wrong event, or in its length', async () => {
    const changed = spoiled('event.json', (game) => {
      game.chronicle.find(({ code }) => code === 'track')!.values.to = 77;
    });
    const first = await call('replay', changed);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/chronicle, event \d+ \(turn 1, rule [\d.]+\), at values\.to: stored 77, made again \d+/);
    const longer = spoiled('longer.json', (game) => game.chronicle.push(game.chronicle[0]!));
    const second = await call('replay', longer);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/chronicle: \d+ events stored, \d+ made again\./);
  });

  it('refuses a game of other rules or of a scenario that has changed', async () => {
    const rules = await call(
      'replay',
      spoiled('rules.json', (game) => Object.assign(game, { rulesVersion: '0.9.0' })),
    );
    expect(rules.code).toBe(1);
    expect(rules.err).toContain('rules 0.9.0');
    const hash = 'a'.repeat(64);
    const scenario = await call(
      'replay',
      spoiled('hash.json', (game) => Object.assign(game, { scenarioHash: hash })),
    );
    expect(scenario.code).toBe(1);
    expect(scenario.err).toContain('has changed since');
  });

  it('takes no file that is no game, and no scenario that is not there: bad usage', async () => {
    const missing = await call('replay', join(folder, 'none.json'));
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('cannot be read: there is no such file');
    const other = await call('replay', 'package.json');
    expect(other.code).toBe(2);
    expect(other.err).toContain('package.json format: found nothing; allowed: axis-game/1');
    const lost = await call(
      'replay',
      spoiled('lost.json', (game) => Object.assign(game, { scenario: 'long-lost' })),
    );
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('There is no scenario "long-lost"');
  });
});
