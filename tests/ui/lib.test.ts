import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGame, type Decision, legalMoves, MOVES, readChronicle, view } from '../../src/rules';
import { keyedDice, newRecord, rebuild, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { PERSON, playersOf } from '../../src/scenario/record';
import { actionGroups } from '../../src/ui/lib/actions';
import { lastSeen } from '../../src/ui/lib/happened';
import { botAt, botsFor, isPeople, strangerAmong } from '../../src/ui/lib/players';
import { findSave, forget, isReadable, keep, listSaves, rename, restore, storesNothing } from '../../src/ui/lib/saves';
import { parseRoute } from '../../src/ui/route';

const setUp = setUpOf(scenarioByName('intervention-2015'), 'accessible');
const record = newRecord(setUp, '0'.repeat(32));

describe('addresses', () => {
  it('lead to their screens', () => {
    expect(parseRoute('')).toEqual({ page: 'home', seed: null });
    expect(parseRoute('#/')).toEqual({ page: 'home', seed: null });
    expect(parseRoute(`#/?seed=${'a'.repeat(32)}`)).toEqual({ page: 'home', seed: 'a'.repeat(32) });
    expect(parseRoute('#/?seed=1')).toEqual({ page: 'home', seed: null });
    expect(parseRoute('#/rules')).toEqual({ page: 'rules', section: '' });
    expect(parseRoute('#/rules/6.2')).toEqual({ page: 'rules', section: '6.2' });
    expect(parseRoute('#/play/abc')).toEqual({ page: 'play', id: 'abc' });
    expect(parseRoute('#/replay/abc')).toEqual({ page: 'replay', id: 'abc' });
    expect(parseRoute('#/replay/abc?at=12')).toEqual({ page: 'replay', id: 'abc', at: 12 });
    expect(parseRoute('#/replay/abc?at=-1')).toEqual({ page: 'replay', id: 'abc' });
    expect(parseRoute('#/game/1.0123abcd.dA_-9')).toEqual({ page: 'game', payload: '1.0123abcd.dA_-9' });
    expect(parseRoute('#/history')).toEqual({ page: 'history', scenario: '' });
    expect(parseRoute('#/history/campaign-2015-2024').page).toBe('history');
    expect(parseRoute('#/study')).toEqual({ page: 'study' });
    for (const nowhere of ['#/play', '#/play/a/b', '#/x']) expect(parseRoute(nowhere).page).toBe('unknown');
  });
});

describe('players', () => {
  it('are people or bots that can play their side; others are named', () => {
    const people = { moscow: PERSON, tehran: PERSON };
    expect([isPeople(people), strangerAmong(people)]).toEqual([true, null]);
    const mixed = { moscow: 'historical-moscow', tehran: PERSON };
    expect([isPeople(mixed), botAt(mixed, 'moscow'), strangerAmong(mixed)]).toEqual([false, 'historical-moscow', null]);
    expect(strangerAmong({ moscow: PERSON, tehran: 'grandmaster' })).toBe('grandmaster');
    expect(strangerAmong({ moscow: PERSON, tehran: 'historical-moscow' })).toBe('historical-moscow');
    expect(strangerAmong({ moscow: 'toString', tehran: PERSON })).toBe('toString');
    expect(botsFor('tehran')).not.toContain('historical-moscow');
    expect(botsFor('tehran')).toContain('historical-tehran');
  });
});

describe('actions on the screen', () => {
  it('open are exactly the legal ones, and every other one says why', () => {
    const shown = view(createGame(setUp, keyedDice('0')), 'moscow');
    const groups = actionGroups(shown, 'moscow');
    const open = groups.flatMap((group) => group.open.map(({ move }) => move));
    expect(open).toEqual(legalMoves(shown, 'moscow').filter(({ type }) => type !== 'pass'));
    const closed = groups.flatMap((group) => group.closed);
    expect(closed.every(({ refusal }) => refusal !== null)).toBe(true);
    // Site F lies under guard and is not offered (R1.5).
    const missing = MOVES.filter(
      ({ side, type }) => side === 'moscow' && groups.some(({ action }) => action === type),
    ).filter((move) => !open.includes(move) && !closed.some((choice) => choice.move === move));
    expect(missing).toEqual([
      { side: 'moscow', type: 'contract', site: 'F' },
      { side: 'moscow', type: 'seize', site: 'F' },
    ]);
  });
});

describe('what a side has not seen yet', () => {
  it('begins with the consequences of its own last decision', () => {
    const moves: Decision[] = [
      { side: 'moscow', type: 'backchannel' },
      { side: 'tehran', type: 'negotiate' },
    ];
    const { chronicle } = rebuild(setUp, { ...record, moves });
    const unread = (side: 'moscow' | 'tehran') =>
      readChronicle(chronicle, side, false)
        .slice(lastSeen(setUp, { ...record, moves }, side, false).lines)
        .map(({ code }) => code);
    expect(lastSeen(setUp, record, 'moscow', false).lines).toBe(0);
    expect(unread('tehran')).toEqual(['action', 'track', 'track', 'track']);
    expect(unread('moscow')).toEqual(['action', 'track', 'track', 'action', 'track', 'track', 'track']);
  });
});

describe('saved games', () => {
  const store = new Map<string, string>();
  let full = false;
  beforeEach(() => {
    store.clear();
    full = false;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (full) throw new Error('QuotaExceededError');
        store.set(key, text);
      },
      removeItem: (key: string) => store.delete(key),
      key: (n: number) => [...store.keys()][n] ?? null,
      get length() {
        return store.size;
      },
    });
    return () => vi.unstubAllGlobals();
  });

  it('are kept, found, listed with the latest first, and forgotten', () => {
    expect(keep('one', record, null, 1)).toBe(true);
    expect(keep('two', record, { turn: 1, turns: 4, year: '2015', over: false }, 2)).toBe(true);
    store.set('somebody-elses', 'thing');
    expect(listSaves().map(({ id }) => id)).toEqual(['two', 'one']);
    expect(findSave('two')).toMatchObject({ changed: 2, record, summary: { year: '2015' } });
    forget('two');
    expect(findSave('two')).toBeNull();
  });

  it('keep who plays; those from before there were bots are of two people', () => {
    const seats = { moscow: PERSON, tehran: 'strong' };
    keep('bot', { ...record, seats }, null, 1);
    keep('old', record, null, 2);
    const players = (id: string) => {
      const save = findSave(id);
      return save && isReadable(save) ? playersOf(save.record) : null;
    };
    expect(players('bot')).toEqual(seats);
    expect(players('old')).toEqual({ moscow: PERSON, tehran: PERSON });
    expect(store.get('axis-of-convenience/game/old')).not.toContain('seats');
    store.set('axis-of-convenience/game/odd', JSON.stringify({ record: { ...record, seats: { moscow: 3 } } }));
    expect(findSave('odd')).not.toHaveProperty('record');
  });

  it('keep their name, parent and chronicle while the game goes on, and come back after they were deleted', () => {
    const chronicle = rebuild(setUp, record).chronicle;
    keep('child', record, null, 1, { from: 'parent', chronicle });
    expect(rename('child', '  Lesson of Tuesday ')).toBe(true);
    keep('child', record, null, 5);
    const kept = { name: 'Lesson of Tuesday', from: 'parent', changed: 5, chronicle };
    expect(findSave('child')).toMatchObject(kept);
    const text = forget('child');
    expect(findSave('child')).toBeNull();
    expect(rename('child', 'x')).toBe(false);
    restore('child', text);
    expect(findSave('child')).toMatchObject(kept);
    expect(storesNothing()).toBe(false);
  });

  it('keep what cannot be read', () => {
    store.set('axis-of-convenience/game/torn', '{"record": ');
    store.set('axis-of-convenience/game/odd', '{"record": {"seed": 1}}');
    const entries = listSaves();
    expect(entries.map(({ id }) => id).sort()).toEqual(['odd', 'torn']);
    expect(entries.some(isReadable)).toBe(false);
    expect(findSave('torn')).toEqual({ id: 'torn', text: '{"record": ' });
  });

  it('live on in this page when the browser stores nothing more, and say so', () => {
    keep('one', record, null, 1);
    full = true;
    const longer = { ...record, moves: [{ side: 'moscow', type: 'pass' } as const] };
    expect(keep('one', longer, null, 2)).toBe(false);
    expect(findSave('one')).toMatchObject({ record: longer });
    full = false;
    expect(keep('one', longer, null, 3)).toBe(true);
    expect(listSaves()).toHaveLength(1);
    forget('one');
  });
});
