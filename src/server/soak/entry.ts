/** A server in a process of its own, for tests and long runs: the real one, without a page and without rate limits. */
import { readConfig } from '../config';
import { createLimits, RATES } from '../limits';
import { run } from '../main';

const folder = process.env.AXIS_DATA ?? '.';
// Hundreds of people come from one address here.
const rates = Object.fromEntries(Object.keys(RATES).map((name) => [name, { points: 1_000_000_000, duration: 60 }]));
const limits = createLimits(rates as unknown as typeof RATES);
const options = { host: '127.0.0.1', port: Number(process.env.AXIS_TEST_PORT ?? 0), orNextPort: false };
const here = { limits, mostOpen: Number.POSITIVE_INFINITY, botPace: 0 };
const { port, ended } = await run(folder, readConfig(process.env, folder), options, here);

process.on('message', (question) => {
  if (question !== 'usage') return;
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heapUsed, cpu: user + system });
});
// Whoever started this has died.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.({ port });
await ended;
// What is left open now is a leak that a process manager would have to kill.
process.removeAllListeners('disconnect');
process.disconnect?.();
