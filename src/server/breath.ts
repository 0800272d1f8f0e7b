/**
 * Lets the process look at its sockets. SQLite answers at once, so acts that wait for it follow one another without ever
 * waiting for the event loop: hundreds of them kept a full server from reading a request for more than 10 s.
 */

/** So long work may go on before somebody else is heard, in milliseconds. */
const LONGEST = 10;

/** Ends when everything that waits for nothing has been done. */
const settled = () => new Promise<void>((done) => process.nextTick(done));

/**
 * @param now milliseconds; of a clock that does not go back
 * @param look ends after the event loop has gone round
 * @returns asked before each piece of work: at once while the last look is not long ago, else after the next one, in order
 */
export function createBreath(
  now: () => number = () => performance.now(),
  look: () => Promise<void> = () => new Promise((done) => setImmediate(done)),
): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let looked = now();
  let busy = false;
  const fresh = () => now() - looked < LONGEST;
  async function letIn(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      await look();
      looked = now();
      do {
        waiting.shift()?.();
        await settled();
      } while (waiting.length > 0 && fresh());
    }
    busy = false;
  }
  return () => {
    if (!busy && fresh()) return Promise.resolve();
    return new Promise((done) => {
      waiting.push(done);
      if (!busy) void letIn();
    });
  };
}
