/** A server in a process of its own, for tests that kill it or measure it. Prints its address; answers `memory`. */
import { createLimits, RATES } from '../../src/server/limits';
import { startServer } from './online';

/** Fuzzers are to get past the rates, to what lies behind them. */
const LOOSE = { points: 10_000_000, duration: 1 };

function limitsOf(loose: string): ReturnType<typeof createLimits> {
  const names = loose.split(',');
  return createLimits({ ...RATES, ...Object.fromEntries(names.map((name) => [name, LOOSE])) });
}

const { LOOSE: loose = '', PORT: port = '0' } = process.env;
const server = await startServer(process.env, { limits: limitsOf(loose) }, Number(port));
process.on('message', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  process.send?.({ memory: process.memoryUsage().heapUsed, external: process.memoryUsage().external });
});
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.send?.({ url: server.url });
