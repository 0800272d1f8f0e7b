import { expect, test } from 'vitest';
import { type GameRecord, loadScript, problemText, setUpOf, watchScript } from '../../src/scenario';
import { loadLedger, scenarioByName, sourceIds } from '../../src/scenario/files';
import { convert, readLine } from './historical-line';

const campaign = scenarioByName('campaign-2015-2024');
const watched = watchScript(campaign);

test('the historical line plays from first to last move with every checkpoint', () => {
  expect(watched.problems.map(problemText)).toEqual([]);
  expect(watched.unusedDice).toEqual([]);
  expect(watched.state).toMatchObject({
    turn: 10,
    ending: 'stability',
    moscowVerdict: 'salvage',
    tehranVerdict: 'ruin',
    moscow: { vp: 29, candidates: 3 },
    tehran: { vp: 63, candidates: 2 },
  });
});

test('it has every move and every die of the independent prototype, and no other', () => {
  const setUp = setUpOf(campaign, 'historic', { cards: false });
  const { record } = convert(readLine(), setUp, watched.record.seed);
  const same: GameRecord = { ...watched.record };
  expect(same).toEqual(record);
  expect(Object.keys(record.stagedDice)).toHaveLength(47);
});

test('it is played without cards, and the record says that its dice are staged', () => {
  expect(campaign.cards).toBe('on');
  expect(watched.setUp.config.cards).toBe(false);
  expect(Object.keys(watched.record.stagedDice).length).toBeGreaterThan(0);
});

test('each turn and each decision has words and sources, and each turn a checkpoint', () => {
  const { script } = campaign;
  const known = sourceIds(loadLedger());
  expect(script?.turns).toHaveLength(10);
  for (const { note, end, decisions } of script?.turns ?? []) {
    expect(note.length).toBeGreaterThan(60);
    expect(end).toMatchObject({ stability: expect.any(Number), vp: expect.any(Object), provinces: expect.any(Object) });
    for (const entry of decisions) {
      expect(entry.note.length).toBeGreaterThan(5);
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(entry.sources.filter((id) => !known.has(id))).toEqual([]);
    }
  }
  // R13: where the rules cannot follow history the line says so.
  const words = [
    script?.intro,
    ...(script?.turns ?? []).flatMap((turn) => [turn.note, ...turn.decisions.map(({ note }) => note)]),
  ];
  expect(
    words.filter((text) => text?.includes('iberty of the model') || text?.includes('iberties of the model')).length,
  ).toBeGreaterThan(5);
});

test('a script may be written for a game without cards', () => {
  const loaded = loadScript(
    'scenario: campaign-2015-2024\nlevel: historic\ncards: off\nturns: [{ turn: 1 }]\n',
    'a.yaml',
  );
  expect(loaded).toMatchObject({ ok: true, script: { cards: false } });
});
