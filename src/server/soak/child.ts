/** Server processes, started and stopped as an operator's process manager would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));

/** What a process has used since its start: bytes, and microseconds of a core. */
export interface Usage {
  readonly rss: number;
  readonly heapUsed: number;
  readonly cpu: number;
}

export interface Child {
  readonly url: string;
  readonly process: ChildProcess;
  usage(): Promise<Usage>;
  /** Asks it to end; returns how long it took, in milliseconds, and its exit code (null: it had to be killed). */
  stop(signal?: NodeJS.Signals): Promise<{ readonly ms: number; readonly code: number | null }>;
}

/** @throws Error with what the process said when it does not come up */
export async function startChild(env: NodeJS.ProcessEnv, flags: readonly string[] = []): Promise<Child> {
  const data = mkdtempSync(join(tmpdir(), 'axis-child-'));
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', ENTRY], {
    env: { PATH: process.env.PATH, AXIS_BOT_THREADS: '1', AXIS_DATA: data, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-4_000);
  });
  const gone = once(child, 'exit').then(([code]) => {
    rmSync(data, { recursive: true, force: true });
    return code as number | null;
  });
  const first = once(child, 'message').then(([message]) => message as { readonly port: number });
  const early = gone.then((code) => Promise.reject(new Error(`the server ended (${code}): ${said}`)));
  const { port } = await Promise.race([first, early]);
  early.catch(() => {});
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    async usage() {
      child.send('usage');
      const [usage] = await once(child, 'message');
      return usage as Usage;
    },
    async stop(signal = 'SIGTERM') {
      const began = performance.now();
      child.kill(signal);
      return { code: await gone, ms: Math.round(performance.now() - began) };
    },
  };
}
