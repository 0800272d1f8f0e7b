import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost, listen, stop } from '../../src/server/host';

let folder = '';
const running: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'axis-host-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Axis</title>');
  writeFileSync(join(folder, 'assets/app-1234.js'), 'export {};');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
  rmSync(folder, { recursive: true, force: true });
});

async function start(port = 0, orNext = false): Promise<number> {
  const server = createHost(folder);
  const got = await listen(server, '127.0.0.1', port, orNext);
  running.push(server);
  return got;
}

describe('the host', () => {
  it('serves the page, its files and its health', async () => {
    const address = `http://127.0.0.1:${await start()}`;
    expect(await (await fetch(address)).text()).toContain('Axis');
    const script = await fetch(`${address}/assets/app-1234.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  it('sends its security headers with every answer, also with a refusal', async () => {
    const address = `http://127.0.0.1:${await start()}`;
    for (const path of ['/', '/healthz', '/missing.js']) {
      const { headers } = await fetch(address + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('answers 404 for a file it does not have or that lies outside, and 405 to anything but reading', async () => {
    const address = `http://127.0.0.1:${await start()}`;
    expect((await fetch(`${address}/missing.js`)).status).toBe(404);
    expect((await fetch(`${address}/..%2f..%2fetc/passwd.txt`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  it('sends whoever types what stands on the wall of a class to the page of it', async () => {
    const address = `http://127.0.0.1:${await start()}`;
    const sent = async (path: string) => {
      const { status, headers } = await fetch(address + path, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await sent('/class')).toEqual([302, '/#/class']);
    expect(await sent('/class/ab3def')).toEqual([302, '/#/class/ab3def']);
    expect((await sent('/class/%0d%0aX'))[0]).not.toBe(302);
  });

  it('takes the next free port only when asked to', async () => {
    const first = await start();
    await expect(start(first)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await start(first, true)).toBeGreaterThan(first);
  });
});
