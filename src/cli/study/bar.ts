/** How far a long run is: a bar for somebody who looks, else a plain line now and then. */
import { say } from '../../messages';
import { type Io, progress } from '../io';

const WIDTH = 24;
const REDRAW_MILLISECONDS = 100;
const PLAIN_MILLISECONDS = 30_000;

function clock(seconds: number): string {
  const s = Math.ceil(seconds);
  const parts = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  return parts
    .slice(parts[0] === 0 ? 1 : 0)
    .map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

export interface Bar {
  /** @param all games in all, those of an earlier run among them. */
  show(done: number, all: number): void;
  clear(): void;
}

/** @param what named before the bar. @param now milliseconds. */
export function bar(io: Io, what: string, now: () => number = () => performance.now()): Bar {
  const line = progress(io);
  const started = now();
  let first = -1;
  let shown = Number.NEGATIVE_INFINITY;
  let plain = started;
  return {
    show(done, all) {
      if (first < 0) first = done;
      const at = now();
      if (at - (io.watched ? shown : plain) < (io.watched ? REDRAW_MILLISECONDS : PLAIN_MILLISECONDS)) return;
      shown = at;
      plain = at;
      const rate = (done - first) / Math.max(0.001, (at - started) / 1000);
      const full = all === 0 ? WIDTH : Math.floor((done / all) * WIDTH);
      const values = {
        what,
        bar: `${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}`,
        done,
        all,
        rate: rate >= 10 ? String(Math.round(rate)) : rate.toFixed(2),
        left: rate > 0 ? clock((all - done) / rate) : '-',
      };
      if (io.watched) line.show(say('cli.study.bar', values));
      else io.err(`${say('cli.study.plain', values)}\n`);
    },
    clear: line.clear,
  };
}
