/** Every message of the catalogue, whoever uses it: it parses, formats in each of its branches, and is set well. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type MessageValue, MISSING, sayAny } from '../../src/messages';
import { en, THEMES } from '../../src/messages/en';
import { namedValues } from '../../src/messages/values';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
/** Values by name that a message may be tried with. */
type Tries = Map<string, Set<MessageValue>>;

/** Kinds of elements in a parsed message (the parser's own numbers). */
const KIND = { argument: 1, number: 2, select: 5, plural: 6 } as const;

/** Ids for values that are turned into names; any other text value is tried with a word. */
const SAMPLE_IDS: Readonly<Record<string, readonly string[]>> = {
  side: ['moscow', 'tehran'],
  by: ['moscow'],
  owner: ['tehran', 'none'],
  initiative: ['tehran'],
  province: ['rif-dimashq'],
  target: ['homs'],
  from: ['idlib'],
  site: ['A'],
  place: ['deir-ez-zor', 'J'],
  faction: ['rebels', 'is'],
  holder: ['sdf'],
  track: ['airDefence'],
  line: ['finalNoIs'],
  action: ['orderS300'],
  type: ['orderS300', 'vote'],
  channel: ['share', 'warn'],
  posture: ['lieLow'],
  stance: ['buildUp'],
  vote: ['veto', 'support'],
  verdict: ['overreach'],
  headline: ['h04', 'none'],
  level: ['historic'],
  step: ['offer'],
  stage: ['stance'],
  ending: ['damascus', 'stability', 'war'],
  card: ['m03', 't24'],
  question: ['m14Keep', 'dohaMoscow'],
  bot: ['steady', 'tit-for-tat'],
};
const NUMBERS = [0, 1, 2, -1];

function collect(nodes: readonly Node[], tries: Tries): void {
  const add = (name: string, values: readonly MessageValue[]) => {
    const set = tries.get(name) ?? new Set();
    tries.set(name, set);
    for (const value of values) set.add(value);
  };
  for (const node of nodes) {
    if (node.type === KIND.argument) add(node.value, SAMPLE_IDS[node.value] ?? []);
    else if (node.type === KIND.number) add(node.value, NUMBERS);
    else if (node.type === KIND.select || node.type === KIND.plural) {
      const options = Object.keys(node.options);
      if (node.type === KIND.plural) add(node.value, NUMBERS);
      else if (node.value.endsWith('Id'))
        add(
          node.value.slice(0, -2),
          options.filter((o) => o !== 'other'),
        );
      else add(node.value, options);
      for (const { value } of Object.values(node.options)) collect(value, tries);
    }
  }
}

/** Every combination of values, the first few hundred of them. */
function combinations(tries: Tries): Record<string, MessageValue>[] {
  let all: Record<string, MessageValue>[] = [{}];
  for (const [name, values] of tries) {
    const choices = values.size > 0 ? [...values] : ['Word'];
    all = all.flatMap((base) => choices.map((value) => ({ ...base, [name]: value }))).slice(0, 400);
  }
  return all;
}

function samplesOf(key: string, message: string): Record<string, MessageValue>[] {
  const tries: Tries = new Map();
  collect(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst(), tries);
  if (key.startsWith('event.track') || key === 'event.proxies') tries.set('from', new Set([4]));
  tries.delete('headlineEffect');
  return combinations(tries);
}

describe('values', () => {
  it('that are ids become names by their key, and keep the id beside it', () => {
    for (const [key, ids] of Object.entries(SAMPLE_IDS)) {
      for (const id of ids) {
        const named = namedValues({ [key]: id });
        expect(named[`${key}Id`], key).toBe(id);
        expect(Object.values(en), key).toContain(named[key]);
        if (id !== 'rebels') expect(named[key], key).not.toBe(id);
      }
    }
  });
  it('that are numbers or other words stay as they are', () => {
    expect(namedValues({ from: 4, field: 'aid', fell: true, side: '' })).toEqual({
      from: 4,
      field: 'aid',
      fell: 'yes',
      side: '',
      sideId: '',
    });
  });
});

describe('the catalogue', () => {
  it('has every key once', () => {
    const keys = Object.values(THEMES).flatMap((theme) => Object.keys(theme));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.length).toBe(Object.keys(en).length);
  });

  for (const [theme, messages] of Object.entries(THEMES)) {
    it(`${theme}: every message formats in each of its branches`, () => {
      for (const [key, message] of Object.entries<string>(messages)) {
        for (const values of samplesOf(key, message)) {
          const text = sayAny(key, values);
          const where = `${key} ${JSON.stringify(values)}`;
          expect(text, where).not.toMatch(MISSING);
          expect(text, where).not.toMatch(/[{}]|undefined|NaN|\[object/);
          // Examples of commands stand indented below each other.
          if (!/\.example/.test(key)) expect(text, where).not.toMatch(/ {2}| [.,;:](?:\s|$)|^\s|\s$/m);
        }
      }
    });
  }

  it('shows negative numbers with a true minus, never with a hyphen', () => {
    for (const [key, message] of Object.entries<string>(en)) {
      if (key.startsWith('cli.')) continue;
      expect(message, key).not.toMatch(/(?:^|[\s(])-\d/);
    }
    expect(sayAny('event.track.patronage', { track: 'patronage', side: '', from: 1, to: -1, change: -2 })).toBe(
      'Patronage −2 (+1 to −1).',
    );
  });
});
