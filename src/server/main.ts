import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, DATA, readConfig } from './config';
import { createHost, listen, stop } from './host';
import { lanAddresses, lanNotice } from './lan';
import { openService, type ServiceOptions } from './service';

export interface ServeOptions {
  /** Address to listen on; 127.0.0.1 keeps the game to this machine. */
  readonly host: string;
  readonly port: number;
  /** When the port is taken, take the next free one. */
  readonly orNextPort: boolean;
  /** Open to a school's own network over plain HTTP: says so, and sends no header that means something with TLS only. */
  readonly lan?: boolean;
}

const PAGE = fileURLToPath(new URL('../../dist/ui', import.meta.url));

function explain(error: unknown, { host, port }: ServeOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: choose one with --port.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is not an address of this machine (--host).`;
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}

export interface Served {
  readonly port: number;
  /** Comes after SIGINT or SIGTERM, when everything that was begun has been ended. */
  readonly ended: Promise<void>;
}

/** Serves a page, and online play unless it is switched off, until SIGINT or SIGTERM. */
export async function run(
  folder: string,
  config: Config,
  options: ServeOptions,
  serviceOptions: ServiceOptions = {},
): Promise<Served> {
  const service = config.online ? await openService(config, serviceOptions) : null;
  const server = createHost(folder, service?.handle, { plain: options.lan ?? false });
  service?.attach(server);
  const port = await listen(server, options.host, options.port, options.orNextPort).catch((error: unknown) => {
    throw new Error(explain(error, options));
  });
  const asked = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  const ended = asked.then(async () => {
    // Nobody new comes in from here on; who is here is served to the end of what was begun.
    const closed = stop(server);
    await service?.stop();
    await closed;
  });
  return { port, ended };
}

/**
 * Serves the built page until SIGINT or SIGTERM and prints its address.
 * @throws {Error} with one plain sentence when the page is not built, a variable is wrong or the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<void> {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('The page is not built: run "npm run build" first.');
  const config = readConfig(process.env, DATA);
  const { port, ended } = await run(PAGE, config, options);
  if (options.lan) {
    console.log(lanNotice(port, lanAddresses(), process.stdout.isTTY));
    await ended;
    return;
  }
  const everywhere = options.host === '0.0.0.0' || options.host === '::';
  const shown = everywhere ? 'localhost' : options.host.includes(':') ? `[${options.host}]` : options.host;
  console.log(`Axis of Convenience is at http://${shown}:${port}/  (Ctrl+C ends it)`);

  await ended;
}
