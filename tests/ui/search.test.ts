/** The search of the rulebook, and the filter of the source library. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/report/markdown';
import { loadLedger } from '../../src/scenario/files';
import { indexOf, marked, sectionTexts } from '../../src/ui/rulebook/search';
import { carrierKinds, claimKinds, claimsWanted, EVERYTHING } from '../../src/ui/sources/filter';

const sections = sectionTexts(parseMarkdown(readFileSync(new URL('../../docs/RULES.md', import.meta.url), 'utf8')));
const search = indexOf(sections);

describe('the search of the rules', () => {
  it('holds every section with its tables and lists', () => {
    expect(sections.length).toBeGreaterThan(80);
    const text = (id: string) => sections.find((section) => section.id === id)?.text ?? '';
    expect(text('6.4')).toContain('Aircraft. On each front with a sortie');
    expect(text('9.3')).toContain('5 1');
    expect(sections.every(({ text: one }) => !/\*\*|\|/.test(one))).toBe(true);
  });

  it('finds by beginnings of words, by all words, by slips and by numbers', () => {
    expect(search('reinforcement')[0]?.id).toBe('8.3');
    expect(search('reinf')[0]?.id).toBe('8.3');
    expect(search('reinforcment')[0]?.id).toBe('8.3');
    expect(search('6.2')[0]?.id).toBe('6.2');
    expect(search('c4.5')[0]?.id).toBe('C4.5');
    expect(search('honoured broken').map(({ id }) => id)).toContain('6.1');
    expect(search('zeppelin')).toEqual([]);
  });

  it('shows the place with the words marked', () => {
    const [found] = search('liberator');
    expect(found?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['liberator']);
    expect(found?.excerpt.some(({ hit }) => hit)).toBe(true);
    const words = found?.excerpt.map(({ text }) => text).join('') ?? '';
    expect(words.length).toBeLessThan(300);
  });
});

describe('marking', () => {
  it('marks whole words that begin with a term, and loses nothing', () => {
    const pieces = marked('Trust and mistrust, trusted (trust).', ['trust']);
    expect(pieces.map(({ text }) => text).join('')).toBe('Trust and mistrust, trusted (trust).');
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Trust', 'trusted', 'trust']);
    expect(marked('1.5 (x)', ['1.5', '(x'])).not.toEqual([]);
    expect(marked('plain', [])).toEqual([{ text: 'plain', hit: false }]);
  });
});

describe('the filter of the sources', () => {
  const { claims, carriers } = loadLedger();
  const wanted = (some: object) =>
    claimsWanted(claims, carriers, { ...EVERYTHING, ...some }, (carrier) => `name of ${carrier}`);

  it('lets everything through that nobody asks about', () => {
    expect(wanted({})).toHaveLength(claims.length);
  });

  it('keeps what is disputed, of a kind, and what became a card', () => {
    const disputed = wanted({ disputed: true });
    expect(disputed.length).toBeGreaterThan(0);
    expect(disputed.every(({ dispute }) => dispute !== '')).toBe(true);
    for (const kind of claimKinds(claims)) expect(wanted({ kind }).every((claim) => claim.kind === kind)).toBe(true);
    const kinds = carrierKinds(carriers);
    expect(kinds).toContain('card');
    const cards = wanted({ became: 'card' });
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThan(claims.length);
  });

  it('finds words in the claim, in its dispute and in what it became', () => {
    const [claim] = claims;
    expect(wanted({ words: claim!.id.toLowerCase() }).map(({ id }) => id)).toContain(claim!.id);
    expect(wanted({ words: 'NAME of card' }).length).toBe(wanted({ became: 'card' }).length);
    expect(wanted({ words: 'zeppelin' })).toEqual([]);
  });
});
