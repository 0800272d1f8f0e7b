import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, SITES } from '../../src/rules';
import { humanCostOf, type Ledger, loadSources, type SourceTexts } from '../../src/scenario/sources';
import {
  carriersOf,
  claimsOf,
  doubtsOf,
  type GameParts,
  MIN_HOW,
  outsideSourcesOf,
  type ReportCode,
  report,
  splitCarrier,
} from '../../src/scenario/sourcesIndex';
import { CARDS, HEADLINES, SCENARIOS } from './named';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const TEXTS: SourceTexts = {
  sources: read('scenarios/sources/sources.yaml'),
  claims: read('scenarios/sources/claims.yaml'),
  carriers: read('scenarios/sources/carriers.yaml'),
  'human-cost': read('scenarios/sources/human-cost.yaml'),
};
const RULEBOOK = read('docs/RULES.md');
const PARTS: GameParts = {
  rules: [...RULEBOOK.matchAll(/^#{2,3} (\d+(?:\.\d+)?) /gm)].map((match) => match[1]!),
  actions: [...new Set(KINDS.map((kind) => kind.type))],
  sites: SITES.map((site) => site.id),
};

function load(texts: Partial<SourceTexts> = {}): Ledger {
  const loaded = loadSources({ ...TEXTS, ...texts });
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return loaded.ledger;
}

/** The first problem of a library with one text changed; the change must really change it. */
function firstProblem(file: keyof SourceTexts, found: string | RegExp, put: string) {
  const text = TEXTS[file].replace(found, put);
  expect(text).not.toBe(TEXTS[file]);
  const loaded = loadSources({ ...TEXTS, [file]: text });
  expect(loaded.ok).toBe(false);
  return loaded.ok ? undefined : loaded.problems[0];
}

const LEDGER = load();
const full = (ledger = LEDGER, cards = CARDS, headlines = HEADLINES, scenarios = SCENARIOS, parts = PARTS) =>
  report(ledger, cards, headlines, scenarios, parts);
const found = (code: ReportCode, result = full()) =>
  result.problems.filter((p) => p.code === code).map((p) => p.subject);
const withCarriers = (change: (carriers: Ledger['carriers']) => Ledger['carriers']): Ledger => ({
  ...LEDGER,
  carriers: change(LEDGER.carriers),
});

describe('the library', () => {
  it('holds exactly the 100 claims of the five articles', () => {
    expect(LEDGER.claims).toHaveLength(100);
    const count = (id: string) => LEDGER.claims.filter((claim) => claim.source === id).length;
    expect(['S0', 'S1', 'S2', 'S3', 'S4'].map(count)).toEqual([23, 24, 21, 15, 17]);
    expect(LEDGER.sources.filter((source) => !source.outside)).toHaveLength(5);
  });

  it('numbers the claims of each article without a gap', () => {
    for (const source of ['S0', 'S1', 'S2', 'S3', 'S4']) {
      const ids = LEDGER.claims.filter((claim) => claim.source === source).map((claim) => claim.id);
      expect(ids).toEqual(ids.map((_, i) => `${source}-${String(i + 1).padStart(2, '0')}`));
    }
  });

  it('keeps the undated, pseudonymous article from standing alone', () => {
    const weak = LEDGER.sources.filter((source) => !source.alone);
    expect(weak.map((source) => source.id)).toEqual(['S3']);
    expect(weak[0]?.year).toBe('unknown');
  });

  it('says what is doubtful about a claim and about its source', () => {
    const claim = LEDGER.claims.find((entry) => entry.id === 'S3-10')!;
    expect(doubtsOf(LEDGER, claim)).toHaveLength(2);
    expect(doubtsOf(LEDGER, claim)[0]).toContain('October 2018');
    expect(LEDGER.claims.every((entry) => doubtsOf(LEDGER, entry).length > 0)).toBe(true);
  });

  it('marks sources outside the five articles and names no address', () => {
    expect(LEDGER.outsideLabel).toBe('outside the five articles');
    for (const text of Object.values(TEXTS)) expect(text).not.toMatch(/https?:|www\./);
  });
});

describe('what carries the claims', () => {
  it('finds no gap: every claim is carried, by a mechanism where it must be', () => {
    const result = full();
    expect(result.problems).toEqual([]);
    expect(result.carried).toBe(100);
    expect(result.claims).toHaveLength(100);
  });

  it('goes from a claim to its carriers and back', () => {
    const carriers = carriersOf(LEDGER, 'S1-14').map((entry) => entry.carrier);
    expect(carriers).toEqual(['rule 4.3', 'card m09', 'site C']);
    expect(claimsOf(LEDGER, 'rule 4.3').map((entry) => entry.claim.id)).toContain('S1-14');
    expect(carriersOf(LEDGER, 'S9-99')).toEqual([]);
    expect(outsideSourcesOf(LEDGER, 'headline h05').map((source) => source.id)).toEqual(['caesar-act-2019']);
    expect(() => splitCarrier('spell x')).toThrow('is no carrier');
  });

  it.each([
    '1.3 1.6 4.1 4.2 4.3 4.4 4.6 4.7 4.8 4.9 4.10 4.11 4.12 4.13 4.14 4.16 5.2 5.3 6.1 6.2 6.3 6.4 7.1 7.3 7.4 7.5 7.6',
    '8.1 9.2 9.3 9.4 10.1 10.2 10.3 10.4 11.1 11.2 12.1 12.2 12.5',
  ])('names a claim behind each of the rules %s', (sections) => {
    for (const section of sections.split(' ')) {
      expect(claimsOf(LEDGER, `rule ${section}`), `rule ${section}`).not.toEqual([]);
    }
  });

  it('uses no sentence twice', () => {
    const sentences = LEDGER.carriers.map((carrier) => carrier.how);
    expect(sentences.filter((how, i) => sentences.indexOf(how) !== i)).toEqual([]);
  });
});

describe('the report sees a planted', () => {
  it('claim that nothing carries', () => {
    const result = full(withCarriers((all) => all.filter((entry) => entry.claim !== 'S2-08')));
    expect(found('uncarried', result)).toEqual(['S2-08']);
    expect(result.carried).toBe(99);
  });

  it('dynamic that only a site, a set-up, an omission or a headline without effect carries', () => {
    const sentence = 'A sentence that is long enough to pass as an explanation.';
    for (const carrier of ['site C', 'scenario intervention-2015', 'rule 12.6', 'rule 13.1', 'headline h03']) {
      const swap = withCarriers((all) => [
        ...all.filter((entry) => entry.claim !== 'S2-08'),
        { claim: 'S2-08', carrier, how: sentence },
      ]);
      expect(found('no-mechanism', full(swap)), carrier).toEqual(['S2-08']);
    }
    const real = withCarriers((all) => [
      ...all.filter((entry) => entry.claim !== 'S2-08'),
      { claim: 'S2-08', carrier: 'headline h04', how: sentence },
    ]);
    expect(found('no-mechanism', full(real))).toEqual([]);
  });

  it.each(['', 'Too short.', 'x'.repeat(MIN_HOW + 5)])('carrier that explains itself with "%s"', (how) => {
    const result = full(withCarriers(([first, ...rest]) => [{ ...first!, how }, ...rest]));
    expect(found('no-how', result)).toEqual(['S0-01 by rule 4.10']);
  });

  it.each([
    'rule 4.44',
    'action dance',
    'card m99',
    'headline h31',
    'site Z',
    'scenario atlantis',
    'modifier six-votes-2006/atlantis',
  ])('carrier that the game does not have: %s', (carrier) => {
    const result = full(withCarriers((all) => [...all, { ...all[0]!, carrier }]));
    expect(found('unknown-carrier', result)).toEqual([`S0-01 by ${carrier}`]);
  });

  it('outside source that serves nothing in the game', () => {
    const sources = LEDGER.sources.map((s) => (s.id === 'sohr-2024' ? { ...s, serves: ['headline h99'] } : s));
    expect(found('unknown-carrier', full({ ...LEDGER, sources }))).toEqual(['sohr-2024']);
  });

  it('card, headline, site or scenario without a claim', () => {
    const result = full(
      LEDGER,
      [...CARDS, { id: 'm25', sources: [] }],
      [...HEADLINES, { id: 'h31', sources: [], effect: true }],
      [...SCENARIOS, { id: 'atlantis', modifiers: [], turns: 1, sources: [] }],
      { ...PARTS, sites: [...PARTS.sites, 'K'] },
    );
    expect(found('no-claim', result)).toEqual(['card m25', 'headline h31', 'site K', 'scenario atlantis']);
  });

  it('card that names a claim which is not there, or which no carrier explains', () => {
    const m01 = { id: 'm01', sources: ['S2-06', 'S9-99', 'S4-08'] };
    const result = full(LEDGER, [m01, ...CARDS.slice(1)]);
    expect(found('unknown-claim', result)).toEqual(['card m01']);
    expect(found('unexplained', result)).toEqual(['card m01']);
    const scenarios = SCENARIOS.map((s) => (s.id === 'epilogue-2024' ? { ...s, sources: ['S1-01'] } : s));
    expect(found('unexplained', full(LEDGER, CARDS, HEADLINES, scenarios))).toEqual(['scenario epilogue-2024']);
  });

  it('scenario or card without a claim, unless it names an outside source', () => {
    const atlantis = { id: 'atlantis', modifiers: [], turns: 1, sources: ['sohr-2024'] };
    expect(full(LEDGER, CARDS, HEADLINES, [...SCENARIOS, atlantis]).problems).toEqual([]);
    const sources = [...SCENARIOS, { ...atlantis, sources: ['hearsay-2024'] }];
    const codes = full(LEDGER, CARDS, HEADLINES, sources).problems.map((problem) => problem.code);
    expect(codes).toEqual(['unknown-claim', 'no-claim']);
  });

  it('card that rests only on the source that may not stand alone', () => {
    const how = 'A sentence that is long enough to pass as an explanation.';
    const extra = { claim: 'S3-07', carrier: 'card m25', how };
    const cards = [...CARDS, { id: 'm25', sources: ['S3-07'] }];
    expect(
      found(
        'rests-on-weak',
        full(
          withCarriers((all) => [...all, extra]),
          cards,
        ),
      ),
    ).toEqual(['card m25']);
    const second = { ...extra, claim: 'S2-09' };
    expect(
      found(
        'rests-on-weak',
        full(
          withCarriers((all) => [...all, extra, second]),
          cards,
        ),
      ),
    ).toEqual([]);
  });
});

describe('human cost', () => {
  it('stands beside every turn of every scenario, and every line and its sources are used', () => {
    const { turns, lines } = LEDGER.humanCost;
    expect(Object.keys(turns).sort()).toEqual(SCENARIOS.map((scenario) => scenario.id).sort());
    for (const scenario of SCENARIOS) {
      for (let turn = 1; turn <= scenario.turns; turn++) {
        expect(humanCostOf(LEDGER, scenario.id, turn), `${scenario.id} ${turn}`).not.toEqual([]);
      }
      expect(turns[scenario.id]).toHaveLength(scenario.turns);
    }
    const used = new Set(Object.values(turns).flatMap((list) => list.flatMap((turn) => turn.lines)));
    expect(lines.map((line) => line.id).filter((id) => !used.has(id))).toEqual([]);
    expect(humanCostOf(LEDGER, 'epilogue-2024', 4)).toEqual([]);
  });

  it('leaves out what R12.6 names, in its order', () => {
    const section = RULEBOOK.slice(RULEBOOK.indexOf('### 12.6'), RULEBOOK.indexOf('## 13 '));
    const topics = [...section.matchAll(/^- \*\*(.+?)\.\*\*/gm)].map((match) => match[1]);
    expect(LEDGER.humanCost['leaves-out'].map((entry) => entry.topic)).toEqual(topics);
    expect(topics.length).toBeGreaterThan(5);
  });

  it('rests on public sources outside the articles, each of which serves something', () => {
    const cited = new Set(LEDGER.humanCost.lines.flatMap((line) => line.sources));
    const outside = LEDGER.sources.filter((source) => source.outside);
    for (const id of cited) expect(outside.map((source) => source.id)).toContain(id);
    const idle = outside.filter((source) => !cited.has(source.id) && source.serves.length === 0);
    expect(idle.map((source) => source.id)).toEqual([]);
  });
});

describe('a broken library says where', () => {
  it.each<[string, keyof SourceTexts, string | RegExp, string, number, string]>([
    ['bad YAML', 'claims', 'claims:\n', 'claims: [\n', 6, ''],
    ['an unknown kind of claim', 'claims', 'kind: system', 'kind: rumour', 8, 'claims[0].kind'],
    ['a claim without dates', 'claims', /^ +dates:.*\n/m, '', 6, 'claims[0].dates'],
    ['a claim of a source that is not there', 'claims', 'source: S0', 'source: S7', 7, 'claims[0].source'],
    ['a claim of the wrong source', 'claims', 'source: S0', 'source: S1', 7, 'claims[0].source'],
    ['a claim that is there twice', 'claims', 'id: S0-02', 'id: S0-01', 14, 'claims[1].id'],
    ['a misspelt field', 'claims', '    helps:', '    helsp:', 6, 'claims[0]'],
  ])('%s', (_, file, search, put, line, path) => {
    const problem = firstProblem(file, search, put);
    expect(problem).toMatchObject({ file: `${file}.yaml`, line });
    if (path !== '') expect(problem?.path.startsWith(path)).toBe(true);
  });

  it.each<[string, keyof SourceTexts, string | RegExp, string, RegExp]>([
    ['an unknown field without a reason', 'sources', /^ +notes: Author and.*\n/m, '', /needs notes/],
    ['an article marked as outside', 'sources', 'id: S4\n', 'id: S4\n    outside: true\n', /id like S0/],
    ['a source that is there twice', 'sources', 'id: un-res-1737', 'id: un-res-1696', /there twice/],
    ['a nameless carrier', 'carriers', 'carrier: rule 4.10', 'carrier: rule', /a carrier is one of/],
    ['a carrier of a claim that is not there', 'carriers', 'claim: S0-01', 'claim: S0-99', /not in claims\.yaml/],
    ['a carrier that is there twice', 'carriers', 'carrier: rule 9.4', 'carrier: rule 4.10', /there twice/],
    ['a cost line without its source', 'human-cost', '[coi-lebanon-2006]', '[hearsay]', /not in sources\.yaml/],
    ['a cost line that is there twice', 'human-cost', 'id: israel-2006', 'id: lebanon-2006', /there twice/],
    ['a turn with a line that is not there', 'human-cost', '[killed-2012]', '[killed-1912]', /no line killed-1912/],
    [
      'a cost line that hides whether it was checked',
      'human-cost',
      /^ +checked:.*\n/m,
      '',
      /checked is false, or says/,
    ],
    [
      'a turn out of order',
      'human-cost',
      'turn: 2, label: "2013"',
      'turn: 3, label: "2013"',
      /turn 3 found, 2 is next/,
    ],
    ['an alias of nothing', 'human-cost', 'notice: ', 'spare: *a\nnotice: ', /alias/i],
    ['an empty file', 'claims', /[\s\S]*/, '', /expected object/i],
  ])('%s', (_, file, search, put, message) => {
    const problem = firstProblem(file, search, put);
    expect(problem?.file).toBe(`${file}.yaml`);
    expect(problem?.message).toMatch(message);
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem?.column).toBeGreaterThan(0);
  });
});
