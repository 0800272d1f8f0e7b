/** Real PostgreSQL and Redis of the machine, each started for one run in a folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, stop } from '../host';

export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** In CI a missing service is a failure; elsewhere its tests are skipped by name. */
const MUST_BE_THERE = process.env.CI !== undefined;

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Debian keeps the server's programs off the path, by version. */
function postgresFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export const postgresHere = postgresFolder() !== null || MUST_BE_THERE;
export const redisHere = onPath('redis-server') !== null || MUST_BE_THERE;

/** PostgreSQL refuses to run as root: its own user does, where there is one. */
function user(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, '127.0.0.1', 0, false);
  await stop(probe);
  return port;
}

async function until(ready: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !ready(); waited += 50) {
    if (waited > 30_000) throw new Error(`${what} did not come up in 30 s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

export async function startPostgres(): Promise<Service> {
  const bin = postgresFolder();
  if (!bin) throw new Error('PostgreSQL is missing: install the package "postgresql"');
  const as = user();
  const folder = mkdtempSync(join(tmpdir(), 'axis-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'axis', '-A', 'trust', '--no-sync', '-E', 'UTF8'], {
    ...as,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = String(await freePort());
  const flags = ['-D', data, '-p', port, '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200'];
  const child = spawn(join(bin, 'postgres'), flags, { ...as, cwd: folder, stdio: 'ignore' });
  const ready = () => {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', port, '-U', 'axis'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  await until(ready, 'PostgreSQL');
  return {
    url: `postgres://axis@127.0.0.1:${port}/postgres`,
    stop: () => ended(child, 'SIGINT', folder),
  };
}

/** @param given a port that one had before; left out, a free one */
export async function startRedis(given?: number): Promise<Service> {
  const program = onPath('redis-server');
  if (!program) throw new Error('Redis is missing: install the package "redis-server"');
  const folder = mkdtempSync(join(tmpdir(), 'axis-redis-'));
  const port = String(given ?? (await freePort()));
  const child = spawn(program, ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let ready = false;
  child.stdout?.on('data', (text: Buffer) => {
    ready ||= String(text).includes('Ready to accept connections');
  });
  await until(() => ready, 'Redis');
  return { url: `redis://127.0.0.1:${port}`, stop: () => ended(child, 'SIGTERM', folder) };
}

async function ended(child: ReturnType<typeof spawn>, signal: NodeJS.Signals, folder: string): Promise<void> {
  // Some runs end a service themselves.
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}
