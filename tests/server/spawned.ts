/** Starts tests/server/child.ts and speaks with it. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './online';

export interface Spawned {
  readonly url: string;
  /** Everything that it has printed. */
  readonly printed: () => string;
  /** Null while it runs. */
  readonly ended: () => string | null;
  /** Bytes in use after a collection. */
  memory(): Promise<number>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** @param port 0 for any free one */
export async function spawnServer(env: NodeJS.ProcessEnv, port = 0): Promise<Spawned> {
  const child: ChildProcess = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  let url = '';
  let ended: string | null = null;
  let told: ((bytes: number) => void) | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      printed = (printed + text).slice(-100_000);
    });
  }
  child.on('message', (message: { url?: string; memory?: number; external?: number }) => {
    if (message.url) url = message.url;
    if (message.memory !== undefined) told?.(message.memory + (message.external ?? 0));
  });
  child.once('exit', (code, signal) => {
    ended = `code ${code}, signal ${signal}`;
  });
  await until(() => url !== '' || ended !== null, 'the server', 120_000);
  if (ended !== null) throw new Error(`the server ended at once: ${printed.slice(-500)}`);
  return {
    url,
    printed: () => printed,
    ended: () => ended,
    memory: () =>
      new Promise((done) => {
        told = done;
        child.send('memory');
      }),
    async kill(signal) {
      const gone = new Promise((done) => child.once('exit', done));
      if (ended !== null) return;
      child.kill(signal);
      await gone;
    },
  };
}
