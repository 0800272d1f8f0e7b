import { describe, expect, it } from 'vitest';
import { isOver } from '../../src/rules';
import { keyedDice, newRecord, rebuild, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { csv } from '../../src/study/core/csv';
import { studyDice } from '../../src/study/core/dice';
import { playPaired } from '../../src/study/core/pairing';
import { isProblem, parseChange, patched } from '../../src/study/core/patch';
import { IllegalDecision, playBots } from '../../src/study/core/play';
import { gameSeed } from '../../src/study/core/seeds';

const setUp = setUpOf(scenarioByName('campaign-2015-2024'), 'accessible');
const pairing = { name: 'p', setUp, moscow: 'novice', tehran: 'novice', seed: 's', games: 5 };

describe('the dice of a study', () => {
  it('are those of a table', () => {
    for (const seed of ['0'.repeat(32), gameSeed('x', 1), 'ffffffffffffffffffffffffffffffff']) {
      const [own, table] = [studyDice(seed), keyedDice(seed)];
      for (let turn = 1; turn <= 20; turn++) {
        expect(own.d6(turn, 'front', turn % 14)).toBe(table.d6(turn, 'front', turn % 14));
        expect(own.d6(turn, 'israel', 0)).toBe(table.d6(turn, 'israel', 0));
        expect(own.d6(turn, 'card', turn)).toBe(table.d6(turn, 'card', turn));
        expect(own.pick(turn, 'draw', turn, 24)).toBe(table.pick(turn, 'draw', turn, 24));
      }
    }
  });
});

describe('a game between bots', () => {
  it('is the same each time, and another on another salt, number or seed', () => {
    const first = playPaired(pairing, 3);
    expect(playPaired(pairing, 3)).toEqual(first);
    expect(playPaired(pairing, 4).moves).not.toEqual(first.moves);
    const twins = [0, 1].map((game) => playPaired({ ...pairing, replicas: 2 }, game));
    expect(twins[0]!.row.seed).toBe(twins[1]!.row.seed);
    expect(twins[0]!.moves).not.toEqual(twins[1]!.moves);
  });

  it('is rebuilt from seed and moves, and its row says what the position says', () => {
    for (let game = 0; game < 5; game++) {
      const { row, moves } = playPaired(pairing, game);
      const { state, chronicle } = rebuild(setUp, { ...newRecord(setUp, row.seed), moves });
      expect(isOver(state)).toBe(true);
      expect(row.vp).toEqual({ moscow: state.moscow.vp, tehran: state.tehran.vp });
      expect(row.verdict).toEqual({ moscow: state.moscowVerdict, tehran: state.tehranVerdict });
      const scored = chronicle.reduce(
        (sum, e) => (e.code === 'score' && e.values.side === 'moscow' ? sum + e.values.vp : sum),
        setUp.vp.moscow,
      );
      expect(Object.values(row.lines.moscow).reduce((a, b) => a + b, setUp.vp.moscow)).toBe(scored);
      const taken = chronicle.filter((e) => e.code === 'action' && e.values.action === 'recruit').length;
      const told = (row.actions.moscow.recruit?.taken ?? 0) + (row.actions.tehran.recruit?.taken ?? 0);
      expect(told).toBe(taken);
      expect(row.track.trust.length).toBe(row.turns);
      for (const { taken: n, turns, legal } of Object.values(row.actions.tehran)) {
        expect(n).toBeGreaterThanOrEqual(turns);
        expect(legal).toBeGreaterThanOrEqual(turns);
      }
    }
  });

  it('gives bots that search what they have seen, and no other bot a chronicle', () => {
    const lengths: number[] = [];
    const options = { setUp, seed: gameSeed('s', 0), tehran: { id: 'novice', budget: {} } } as const;
    const strong = { id: 'strong', budget: { iterations: 2 } } as const;
    const decide = playPaired(pairing, 0).moves;
    let next = 0;
    playBots({
      ...options,
      moscow: strong,
      chooser: (bot, { view, history }) => {
        if (bot === 'strong') lengths.push(history.length - view.turn);
        else expect(history).toEqual([]);
        const decision = decide[next++]!;
        return { decision, reason: { code: 'habit', values: {} }, line: [], value: null, iterations: 0 };
      },
    });
    expect(new Set(lengths)).toEqual(new Set([0]));
  });

  it('stops at a decision that the rules refuse, and names it', () => {
    const chooser = () => ({
      decision: { side: 'moscow', type: 'vote', vote: 'veto' } as const,
      reason: { code: 'habit' as const, values: {} },
      line: [],
      value: null,
      iterations: 0,
    });
    expect(() => playPaired(pairing, 0, chooser)).toThrow(IllegalDecision);
    expect(() => playPaired(pairing, 0, chooser)).toThrow(/novice as moscow decided .*veto.* in turn 1/);
  });
});

describe('rows as CSV', () => {
  it('have the same columns for every game, quoted where needed', () => {
    const rows = [0, 1, 2].map((game) => playPaired(pairing, game).row);
    const text = csv([{ ...rows[0]!, pairing: 'a "b", c' }, ...rows.slice(1)]);
    const [head, first, ...rest] = text.trimEnd().split('\n');
    const names = head!.split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['seed', 'vp.moscow', 'line.tehran.sea', 'action.moscow.court', 'trust.10']),
    );
    expect(first).toContain('"a ""b"", c"');
    for (const line of rest) expect(line.split(',').length).toBe(names.length);
  });
});

describe('changes of a start', () => {
  const change = (text: string) => {
    const read = parseChange(text);
    return isProblem(read) ? read : patched(setUp, [read]);
  };
  it('change what they name, and the hash', () => {
    const made = change('vp.moscow=2');
    expect(made).toMatchObject({ vp: { moscow: 2, tehran: setUp.vp.tehran } });
    expect(isProblem(made)).toBe(false);
    if (!isProblem(made)) expect(made.config.scenarioHash).not.toBe(setUp.config.scenarioHash);
    expect(change('config.modifiers.theLine=true')).toMatchObject({ config: { modifiers: { theLine: true } } });
    expect(change('contracts.A=tehran')).toMatchObject({ contracts: { A: 'tehran' } });
    expect(setUp.vp.moscow).not.toBe(2);
  });
  it('are refused with what would do', () => {
    expect(change('trust')).toEqual({ code: 'form', given: 'trust' });
    expect(change('balance.INCOME=3')).toEqual({ code: 'balance', path: 'balance.INCOME' });
    expect(change('trst=3')).toMatchObject({ code: 'path', path: 'trst', near: expect.arrayContaining(['trust']) });
    expect(change('trust=11')).toEqual({ code: 'number', path: 'trust', given: '11', low: 0, high: 10 });
    expect(change('contracts.A=x')).toMatchObject({ code: 'word', words: ['moscow', 'tehran', 'none'] });
    expect(change('provinces.damascus.stack=2')).toMatchObject({ code: 'stack' });
  });
});
