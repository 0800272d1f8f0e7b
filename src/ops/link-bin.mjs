// npm links the commands of packages it installs, but not the one of the package itself: `npx axis` would go and ask
// the registry. This puts `axis` where npx looks first. Run by npm after each install (script "prepare").
import { chmodSync, existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from './shell.mjs';

const TARGET = 'src/cli/axis.mjs';

/** @param {string} path */
function linkedTo(path) {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/**
 * Links node_modules/.bin/axis to src/cli/axis.mjs: a symlink, or on Windows the pair of small files npm itself would
 * write. Does nothing when it is already there.
 * @param {{base?: string, platform?: NodeJS.Platform}} [options]
 */
export function linkBin({ base = root, platform = process.platform } = {}) {
  const folder = join(base, 'node_modules', '.bin');
  const link = join(folder, 'axis');
  mkdirSync(folder, { recursive: true });
  if (platform === 'win32') {
    writeFileSync(link, `#!/bin/sh\nexec node "$(dirname "$0")/../../${TARGET}" "$@"\n`);
    writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\${TARGET.replaceAll('/', '\\')}" %*\r\n`);
    return;
  }
  const target = `../../${TARGET}`;
  if (linkedTo(link) !== target) {
    rmSync(link, { force: true });
    symlinkSync(target, link);
  }
  if (existsSync(join(base, TARGET))) chmodSync(join(base, TARGET), 0o755);
}

if (isProgram(import.meta.url)) linkBin();
