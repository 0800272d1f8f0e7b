/** npm start -- --lan, as a teacher calls it: a server at this machine's own address that may be killed and come again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '../../src/ops/port.mjs';
import { root } from '../../src/ops/shell.mjs';
import { lanAddresses } from '../../src/server/lan';

/** Undefined where this machine is in no network but its own; CI has to have one. */
export const [lanAddress] = lanAddresses();

export const noNetwork = lanAddress === undefined && !process.env.CI;

export interface LanServer {
  readonly url: string;
  readonly printed: () => string;
  /** As when the laptop's battery is empty. */
  kill(): Promise<void>;
  /** The same data at the same address. */
  again(): Promise<void>;
  end(): Promise<void>;
}

export async function startLan(): Promise<LanServer> {
  const data = mkdtempSync(join(tmpdir(), 'axis-lan-'));
  const port = await freePort();
  const url = `http://${lanAddress}:${port}/`;
  let child: ChildProcess;
  let printed = '';
  const again = async () => {
    printed = '';
    child = spawn(process.execPath, ['src/ops/start.mjs', '--lan', '--port', String(port)], {
      cwd: root,
      env: { ...process.env, AXIS_DATA: data },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (printed += text));
    await expect.poll(() => printed, { timeout: 120_000 }).toContain(url);
  };
  const gone = async (signal: NodeJS.Signals) => {
    const exit = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await exit;
  };
  await again();
  return {
    url,
    printed: () => printed,
    kill: () => gone('SIGKILL'),
    again,
    async end() {
      await gone('SIGINT');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
