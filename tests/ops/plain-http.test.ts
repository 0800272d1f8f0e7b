/** What a page over plain HTTP at a school's address does not have (no secure context), and the files to double-click. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/ops/shell.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Rooms that reach the page. */
const ROOMS = ['rules', 'scenario', 'table', 'bots', 'messages', 'charts', 'report', 'study/core', 'ui'];

/** Where something that may be missing is asked for, with the way to do without in the same file. */
const CAREFUL: Readonly<Record<string, RegExp>> = {
  'src/ui/classroom/share-field.tsx': /isSecureContext && 'clipboard' in navigator/,
  'src/ui/replay/copy.ts': /catch \{\s*return false/,
  'src/ui/online/table-page.tsx': /isSecureContext && 'clipboard' in navigator/,
  'src/ui/online/use-online.ts': /'Notification' in window && window\.isSecureContext/,
  'src/ui/online/people.tsx': /canNotify\(\) &&/,
  'src/ui/offline/service.ts': /'serviceWorker' in navigator/,
};

const SECURE_ONLY =
  /randomUUID|\bsubtle\b|navigator\.(?:clipboard|serviceWorker|storage|locks|share|wakeLock|credentials|mediaDevices|bluetooth|usb)|\bcaches\.|new Notification|Notification\.|showSaveFilePicker|showOpenFilePicker|cookieStore|SharedArrayBuffer/;

describe('plain HTTP', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|js)$/.test(name))
      .map((name) => join('src', room, name).replaceAll('\\', '/')),
  );

  it('needs nothing that only a secure context has', () => {
    const users = files.filter((file) => SECURE_ONLY.test(read(file)));
    expect(files.length).toBeGreaterThan(300);
    expect(users.filter((file) => CAREFUL[file] === undefined)).toEqual([]);
    for (const [file, care] of Object.entries(CAREFUL)) expect(read(file), file).toMatch(care);
  });

  it('sends no header and no cookie that needs TLS', () => {
    const server = readdirSync(join(root, 'src/server'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(join('src/server', name)))
      .join('\n');
    expect(server).not.toMatch(/Strict-Transport-Security|upgrade-insecure-requests|Set-Cookie|setCookie/i);
  });
});

describe('the files to double-click', () => {
  const unix = read('start.command');
  const windows = read('start.cmd');

  it('start the same, and say what to do without Node or with an old one', () => {
    for (const text of [unix, windows]) {
      expect(text).toContain('npm start -- --lan');
      expect(text).toContain('nodejs.org');
      expect(text).toContain('20.19');
    }
    expect(windows.split('\n').filter((line) => line !== '' && !line.endsWith('\r'))).toEqual([]);
    const labels = [...windows.matchAll(/goto (\w+)/g)].map(([, label]) => label);
    for (const label of labels) expect(windows).toContain(`\r\n:${label}\r\n`);
    // Nothing that a batch file would replace by accident.
    expect(windows.replaceAll(/%~dp0|%\*|%code%|%errorlevel%/g, '')).not.toContain('%');
  });

  it('are sound: the one for macOS can be run, and its test of the version is right', () => {
    expect(statSync(join(root, 'start.command')).mode & 0o111).not.toBe(0);
    execFileSync('sh', ['-n', join(root, 'start.command')]);
    const check = /node -e '(.+?)'/.exec(unix)?.[1] ?? '';
    expect(windows.replaceAll("'.'", '"."')).toContain(check);
    const verdict = (version: string) => {
      const code = check.replace('process.versions.node', JSON.stringify(version));
      try {
        execFileSync(process.execPath, ['-e', code], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    };
    expect(['18.20.0', '20.18.9', '20.19.0', '22.1.0', '24.0.0'].map(verdict)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
