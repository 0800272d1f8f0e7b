import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/ops/browser.mjs';
import { freePort } from './src/ops/port.mjs';

// Every worker reads this file again: the first reading chooses the port for all.
process.env.AXIS_E2E_PORT ??= String(await freePort());
const port = process.env.AXIS_E2E_PORT;
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // A class of six browsers on a busy machine of two cores.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  use: {
    // One missing button must not wait for the whole test's time.
    actionTimeout: 20_000,
    // Tests stand between the page and the server, where a service worker would be too; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${port}`,
    // A trace costs as much as the test itself: AXIS_TRACE=1 records those of failures.
    trace: process.env.AXIS_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node src/ops/start.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/healthz`,
    // Games of these tests are nobody's.
    env: { AXIS_DATA: mkdtempSync(join(tmpdir(), 'axis-e2e-')) },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
