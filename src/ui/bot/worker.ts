/** The worker in which bots think. A page loads it only when a bot plays. */
import type { Request } from './protocol';
import { createThinker } from './thinker';

// A message to oneself waits behind those of the page, without the delay that timers have.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const hear = createThinker({
  post: (reply) => self.postMessage(reply),
  pause: () =>
    new Promise((resume) => {
      waiting.push(resume);
      port2.postMessage(null);
    }),
});

self.onmessage = ({ data }: MessageEvent<Request>) => hear(data);
