/** Recorded games: links, eyes, branches. */
import { describe, expect, it } from 'vitest';
import { type Decision, view } from '../../src/rules';
import { newRecord, rebuild, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { parseRecord } from '../../src/scenario/parse-record';
import { type GameRecord, PERSON } from '../../src/scenario/record';
import { playBots } from '../../src/study/core/play';
import { branchAt, fingerprint } from '../../src/ui/replay/branch';
import { courseOf, turnOf } from '../../src/ui/replay/course';
import { decisionText, eyesFor, sightAt } from '../../src/ui/replay/eyes';
import { inflateRaw } from '../../src/ui/replay/inflate';
import { packGame, unpackGame } from '../../src/ui/replay/link';

const SEED = '0123456789abcdef0123456789abcdef';
const NEW_SEED = 'f'.repeat(32);
const NOVICE = { id: 'novice', budget: {} } as const;

const setUp = setUpOf(scenarioByName('campaign-2015-2024'));
const { moves } = playBots({ setUp, seed: SEED, moscow: NOVICE, tehran: NOVICE });
const game: GameRecord = { ...newRecord(setUp, SEED), moves };
const course = courseOf(setUp, game);

describe('a link', () => {
  it('holds a whole campaign in less than 4 kB and gives it back, packed or plain', async () => {
    const packed = await packGame(game);
    expect(packed.length).toBeLessThan(4_000);
    expect(packed).toMatch(/^1\.[0-9a-f]{8}\.d[\w-]+$/);
    const plain = await packGame(game, null);
    expect(plain).toMatch(/^1\.[0-9a-f]{8}\.p/);
    for (const payload of [packed, plain]) {
      const read = await unpackGame(payload);
      expect(read.ok && JSON.parse(read.text)).toEqual(game);
    }
  });

  it('is read by browsers that cannot inflate', async () => {
    const read = await unpackGame(await packGame(game), null);
    expect(read.ok && JSON.parse(read.text)).toEqual(game);
    const text = 'a'.repeat(5_000) + JSON.stringify(moves);
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(new TextDecoder().decode(inflateRaw(bytes, 1_000_000))).toBe(text);
    expect(() => inflateRaw(bytes, 100)).toThrow('too large');
    expect(() => inflateRaw(bytes.slice(0, -20), 1_000_000)).toThrow(RangeError);
  });

  it('that is cut, altered, of a later form or none at all says so', async () => {
    const packed = await packGame(game);
    const why = async (payload: string) => {
      const read = await unpackGame(payload);
      return read.ok ? 'read' : read.why;
    };
    expect(await why(packed.slice(0, -1))).toBe('cut');
    expect(await why(`${packed}.`)).toBe('form');
    expect(await why(`${packed})`)).toBe('cut');
    expect(await why(packed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBe('cut');
    expect(await why(packed.replace(/^1/, '2'))).toBe('later');
    expect(await why('hello')).toBe('form');
    const { hashText } = await import('../../src/scenario/seed');
    const junk = 'dAAAA';
    expect(await why(`1.${hashText(junk).slice(0, 8)}.${junk}`)).toBe('unpack');
  });
});

describe('a course', () => {
  it('has every position of the game, as playing it again has', () => {
    for (const at of [0, 1, 17, course.of]) {
      const { state, chronicle } = rebuild(setUp, { ...game, moves: moves.slice(0, at) });
      expect(course.stateAt(at)).toEqual(state);
      expect(course.chronicle.slice(0, course.toldAt(at))).toEqual(chronicle);
    }
    expect(course.turns[0]).toBe(0);
    expect(course.turns.map((start) => turnOf(course, start))).toEqual(course.turns.map((_, n) => n));
    expect(turnOf(course, course.of)).toBe(course.turns.length - 1);
  });
});

describe('eyes', () => {
  const bots = { ...game, seats: { moscow: 'steady', tehran: 'steady' } };
  const mine = { ...game, seats: { moscow: PERSON, tehran: 'steady' } };

  it('that are lent before a game is over tell nobody a secret', () => {
    expect(eyesFor(game, true)).toEqual(['all', 'spectator', 'moscow', 'tehran']);
    expect(eyesFor(game, false)).toEqual(['spectator']);
    expect(eyesFor(bots, false)).toEqual(['spectator']);
    expect(eyesFor(mine, false)).toEqual(['spectator', 'moscow']);
    const half = courseOf(setUp, { ...game, moves: moves.slice(0, 40) });
    // Even if they are asked for, eyes that see all see no more than everybody.
    expect(sightAt(half, 40, 'all')).toEqual(sightAt(half, 40, 'spectator'));
  });

  it('that see all see what both sides see, and no more of the future', () => {
    const at = moves.findIndex(({ type }) => type === 'seal') + 1;
    const seen = sightAt(course, at, 'all').view.secret;
    const state = course.stateAt(at);
    expect(seen.channel).toBe(view(state, 'moscow').secret.channel);
    expect(seen.tehranSheet).toEqual(view(state, 'tehran').secret.tehranSheet);
    const own = (side: 'moscow' | 'tehran') => sightAt(course, at, side).view;
    expect(own('tehran')).toEqual(view(state, 'tehran'));
    expect(own('tehran').secret.credits).toBeNull();
    expect(sightAt(course, at, 'moscow').events.some(({ audience }) => audience === 'tehran')).toBe(false);
  });

  it('read of a sealed sheet only what is theirs', () => {
    const seal = moves.find(({ type }) => type === 'seal') as Decision;
    const mineText = decisionText(seal, seal.side, false);
    for (const eyes of ['spectator', 'all'] as const) expect(decisionText(seal, eyes, false)).not.toBe(mineText);
    expect(decisionText(seal, 'all', true)).toBe(mineText);
    expect(decisionText(seal, 'spectator', true)).not.toBe(mineText);
  });
});

describe('a branch', () => {
  const seats = { moscow: PERSON, tehran: 'steady' };

  it('keeps its past, die by die and card by card, whatever its seed', () => {
    for (const at of [0, 9, 33, 60]) {
      const branch = branchAt(setUp, game, at, { seats, seed: NEW_SEED });
      expect(rebuild(setUp, branch).state).toEqual(course.stateAt(at));
      expect([branch.seats, branch.branch]).toEqual([seats, { of: fingerprint(game), at }]);
      expect(parseRecord(JSON.stringify(branch), 'branch.json')).toEqual({ ok: true, record: branch });
    }
  });

  it('leaves nothing fixed of what comes later, unless a script has fixed it', () => {
    const at = course.turns[1]! + 1;
    const branch = branchAt(setUp, game, at, { seats, seed: NEW_SEED });
    expect(Object.keys(branch.stagedDice).every((key) => Number(key.split('/')[0]) <= 2)).toBe(true);
    const staged = { ...game, stagedDice: { '9/israel': 1 } };
    expect(branchAt(setUp, staged, 3, { seats }).stagedDice['9/israel']).toBeUndefined();
    expect(branchAt(setUp, staged, 3, { seats, keepStaged: true }).stagedDice['9/israel']).toBe(1);
    // The same decisions lead elsewhere under new dice.
    const again = { ...branch, moves };
    expect(() => expect(rebuild(setUp, again).state).toEqual(course.stateAt(course.of))).toThrow();
  });
});
