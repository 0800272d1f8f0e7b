// Finds, or gets, a Chromium for the end-to-end tests.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { run, runTool } from './shell.mjs';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const base = process.env[folder];
    return base
      ? [`${base}\\Google\\Chrome\\Application\\chrome.exe`, `${base}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [];
  }),
};

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser to test with: AXIS_CHROMIUM if set, else the first one installed in a usual place.
 * @param {{env?: NodeJS.ProcessEnv, places?: string[], works?: (path: string) => boolean}} [options]
 * @returns {string | null} path of the program; null when only Playwright's own can do
 * @throws {Error} when AXIS_CHROMIUM names something that cannot be run
 */
export function findBrowser({ env = process.env, places = PLACES[process.platform] ?? [], works = runnable } = {}) {
  const named = env.AXIS_CHROMIUM;
  if (named && !works(named)) {
    throw new Error(`AXIS_CHROMIUM is ${named}, which cannot be run: correct or unset it.`);
  }
  return named || (places.find(works) ?? null);
}

/** Is the browser that Playwright would download there already? */
async function playwrightHasOne() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Makes sure that the end-to-end tests have a browser: an installed one, else Debian's package, else Playwright's.
 * @returns {Promise<{ok: boolean, say: string}>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return { ok: true, say: found };
  if (await playwrightHasOne()) return { ok: true, say: "Playwright's own Chromium" };

  let said = '';
  if (isDebianRoot()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update'], { env });
    const packages = ['chromium', 'fonts-dejavu-core'];
    const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
    const now = findBrowser();
    if (now) return { ok: true, say: `${now} (installed with apt-get)` };
    said += `${update.output}\n${install.output}\n`;
  }
  const download = await runTool('@playwright/test/cli.js', ['install', 'chromium']);
  if (download.code === 0) return { ok: true, say: "Playwright's own Chromium (downloaded)" };
  const help = 'No browser for the end-to-end tests: install Chrome or Chromium, or set AXIS_CHROMIUM to its path.';
  return { ok: false, say: `${help}\n${said}${download.output}`.trim() };
}
