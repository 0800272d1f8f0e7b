import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/ops/browser.mjs';
import { buildNeeded } from '../../src/ops/freshness.mjs';
import { installNeeded, nodeTooOld } from '../../src/ops/install.mjs';
import { linkBin } from '../../src/ops/link-bin.mjs';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'axis-setup-'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(path: string, seconds: number, text = ''): void {
  mkdirSync(join(base, path, '..'), { recursive: true });
  writeFileSync(join(base, path), text);
  utimesSync(join(base, path), seconds, seconds);
}

describe('packages', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const installed = (a: string, b?: string) => ({
    packages: { 'node_modules/a': { version: a }, ...(b ? { 'node_modules/b': { version: b } } : {}) },
  });

  it('are installed when missing, of another version, or never installed', () => {
    expect(installNeeded(wanted, null)).toBe(true);
    expect(installNeeded(wanted, { packages: {} })).toBe(true);
    expect(installNeeded(wanted, installed('0.9.0'))).toBe(true);
    expect(installNeeded(wanted, installed('1.0.0', '1.9.0'))).toBe(true);
  });

  it('are left alone when all are there, optional ones of another system aside', () => {
    expect(installNeeded(wanted, installed('1.0.0'))).toBe(false);
    expect(installNeeded(wanted, installed('1.0.0', '2.0.0'))).toBe(false);
  });

  it('need Node 20.19', () => {
    expect(nodeTooOld('20.19.0')).toBeNull();
    expect(nodeTooOld('22.0.0')).toBeNull();
    expect(nodeTooOld('20.18.9')).toContain('20.18.9');
    expect(nodeTooOld('18.20.0')).toContain('20.19');
  });
});

describe('the built page', () => {
  const touchFolders = (seconds: number) => utimesSync(join(base, 'src'), seconds, seconds);

  beforeEach(() => {
    put('src/a.ts', 100);
    put('src/b.ts', 100);
    put('dist/ui/index.html', 200);
    touchFolders(100);
  });

  it('is built when it is missing', () => {
    rmSync(join(base, 'dist'), { recursive: true });
    expect(buildNeeded(base)).toBe(true);
  });

  it('is kept while no source changed', () => expect(buildNeeded(base)).toBe(false));

  it('is built again when a source is changed, added or deleted', () => {
    put('src/a.ts', 300);
    expect(buildNeeded(base)).toBe(true);
    put('src/a.ts', 100);
    expect(buildNeeded(base)).toBe(false);
    rmSync(join(base, 'src/b.ts'));
    expect(buildNeeded(base)).toBe(true);
  });
});

describe('the browser for end-to-end tests', () => {
  const places = ['/one', '/two'];

  it('is the one that is named, else the first that works, else none', () => {
    expect(findBrowser({ env: { AXIS_CHROMIUM: '/mine' }, places, works: () => true })).toBe('/mine');
    expect(findBrowser({ env: {}, places, works: (path) => path === '/two' })).toBe('/two');
    expect(findBrowser({ env: {}, places, works: () => false })).toBeNull();
  });

  it('is never quietly another one than the one that is named', () => {
    const env = { AXIS_CHROMIUM: '/mine' };
    expect(() => findBrowser({ env, places, works: (path) => path === '/two' })).toThrow('AXIS_CHROMIUM is /mine');
  });
});

describe('the command axis', () => {
  it('is linked where npx looks, can be run, and replaces a wrong link', () => {
    put('src/cli/axis.mjs', 100, '#!/usr/bin/env node\n');
    mkdirSync(join(base, 'node_modules/.bin'), { recursive: true });
    symlinkSync('nowhere', join(base, 'node_modules/.bin/axis'));
    linkBin({ base, platform: 'linux' });
    linkBin({ base, platform: 'linux' });
    const link = join(base, 'node_modules/.bin/axis');
    expect(readFileSync(link, 'utf8')).toContain('env node');
    expect(statSync(link).mode & 0o111).toBe(0o111);
  });

  it('has both files that npm writes on Windows', () => {
    linkBin({ base, platform: 'win32' });
    const bin = join(base, 'node_modules/.bin');
    expect(readFileSync(join(bin, 'axis.cmd'), 'utf8')).toContain('..\\..\\src\\cli\\axis.mjs" %*');
    expect(readFileSync(join(bin, 'axis'), 'utf8')).toContain('/../../src/cli/axis.mjs"');
  });
});
