/** axis print: files, and errors that say what to do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../src/ops/browser.mjs';
import { call, scratchFolder } from './call';

const folder = scratchFolder();

describe('axis print', () => {
  it('writes one file that holds the kit, and not over an earlier one', async () => {
    const out = join(folder, 'new', 'kit');
    const args = ['print', 'southern-line-2018', '--paper', 'letter', '--cards', 'on', '--no-pdf', '--out', out];
    const first = await call(...args);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('southern-line-2018-letter.html');
    const html = readFileSync(join(out, 'southern-line-2018-letter.html'), 'utf8');
    expect(html).toContain('class="kit kit-letter"');
    expect(html).toContain('data-card="m07"');
    const again = await call(...args);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect((await call(...args, '--force')).code).toBe(0);
  });

  it('prints only the parts asked for, at the level asked for', async () => {
    const call1 = [
      'print',
      'intervention-2015',
      '--only',
      'map, score',
      '--level',
      'historic',
      '--no-pdf',
      '--out',
      folder,
    ];
    expect((await call(...call1)).code).toBe(0);
    const html = readFileSync(join(folder, 'intervention-2015-a4.html'), 'utf8');
    expect([...new Set([...html.matchAll(/data-part="(\w+)"/g)].map(([, part]) => part))]).toEqual(['map', 'score']);
    expect(html).toContain('Historic');
  });

  it.skipIf(findBrowser() === null)('makes a PDF where there is a browser', async () => {
    const { code, out, err } = await call('print', 'six-votes-2006', '--only', 'tracks,orders', '--out', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('six-votes-2006-a4.pdf');
    const pdf = readFileSync(join(folder, 'six-votes-2006-a4.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // One sheet of tracks, two of slips for each side.
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(5);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]/);
  });

  it.each([
    [['intervention-2015'], '--out'],
    [['intervention-2015', '--out', folder, '--paper', 'a3'], 'a4, letter'],
    [['intervention-2015', '--out', folder, '--cards', 'yes'], 'on, off'],
    [['intervention-2015', '--out', folder, '--level', 'easy'], 'accessible, historic'],
    [['six-votes-2006', '--out', folder, '--level', 'historic'], 'It has: accessible.'],
    [['six-votes-2006', '--out', folder, '--only', 'map'], 'played without the map'],
    [['six-votes-2006', '--out', folder, '--only', 'headlines'], 'no headlines'],
    [['rescue-2011', '--out', folder, '--cards', 'on'], 'leave --cards on out'],
    [['intervention-2015', '--out', folder, '--only', 'cards'], 'its cards are off'],
    [['intervention-2015', '--out', folder, '--only', 'map,dies'], 'There is no part "dies". There are: setup, map'],
    [['nowhere', '--out', folder], 'There is no scenario "nowhere"'],
    [['intervention-2015', '--out', folder, '--papper', 'a4'], '--paper'],
  ])('%j is refused with what is allowed', async (args, words) => {
    const { code, err } = await call('print', ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('keeps the HTML and says what to do where a browser cannot be run, or makes no PDF', async () => {
    const args = ['print', 'rescue-2011', '--only', 'score', '--out', folder, '--force'];
    try {
      vi.stubEnv('AXIS_CHROMIUM', join(folder, 'nothing'));
      const none = await call(...args);
      expect(none.code).toBe(2);
      expect(none.err).toContain('AXIS_CHROMIUM');
      const broken = join(folder, 'broken');
      writeFileSync(broken, '#!/bin/sh\necho no display >&2\nexit 1\n', { mode: 0o755 });
      vi.stubEnv('AXIS_CHROMIUM', broken);
      const failed = await call(...args);
      expect(failed.code).toBe(0);
      expect(failed.out).toMatch(/rescue-2011-a4\.html.*made no PDF of it \(no display\)/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('wants a folder, not a file', async () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    const { code, err } = await call('print', 'intervention-2015', '--out', file);
    expect(code).toBe(2);
    expect(err).toContain('name a folder');
  });
});
