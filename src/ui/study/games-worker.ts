/** The worker in which games of a study are played. */
import { createPlayer, type ToWorker } from './player';

const hear = createPlayer((reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<ToWorker>) => hear(data);
