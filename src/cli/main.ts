/** The program behind `axis`: the real terminal around program.ts. */
import type { Io } from './io';
import { axis } from './program';

// A reader that has seen enough (| head) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Made when a command asks for it: without a listener Ctrl-C ends the program at once. */
let interrupt: AbortController | null = null;

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  get signal() {
    if (!interrupt) {
      const made = new AbortController();
      interrupt = made;
      process.once('SIGINT', () => made.abort());
    }
    return interrupt.signal;
  },
};

// Not process.exit(): output to a pipe is still on its way.
process.exitCode = await axis(process.argv.slice(2), io);
