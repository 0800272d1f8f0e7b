import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notices } from '../../src/ops/notices.mjs';
import { root } from '../../src/ops/shell.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const packages = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the project', () => {
  it('pins every package to one version', () => {
    const loose = Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('has a lockfile that names no registry', () => {
    const lock = read('package-lock.json');
    expect(lock).not.toContain('"resolved"');
    expect(lock).toContain('"integrity"');
  });

  it('has a lockfile for every system: npm ci refuses one that leaves out an optional package', () => {
    const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      read('package-lock.json'),
    );
    const there = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !there.has(name))).toEqual([]);
  });

  it('says in docs/dependencies.md why each package is there, and of no other', () => {
    const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(Object.keys(packages).sort());
  });

  it('has third-party notices that match the lockfile (npm run notices)', () => {
    expect(read('THIRD_PARTY_NOTICES.md')).toBe(notices(read('package-lock.json')));
  });

  it('uses one Immer: the one of boardgame.io', () => {
    const lock: { packages: Record<string, { version?: string }> } = JSON.parse(read('package-lock.json'));
    expect(Object.keys(lock.packages).filter((path) => /(^|\/)immer$/.test(path))).toEqual(['node_modules/immer']);
    expect(lock.packages['node_modules/immer']?.version).toMatch(/^9\./);
  });

  it('rolls no die of its own in the rules (law 8)', () => {
    const files = readdirSync(join(root, 'src/rules'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((file) => read(join('src/rules', file)).includes('Math.random'))).toEqual([]);
  });
});
