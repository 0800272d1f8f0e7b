// The start of a worker thread: registers the loader of TypeScript in this thread, then runs worker.ts.
import { register } from 'tsx/esm/api';

register();
await import(new URL('./worker.ts', import.meta.url).href);
