/** What an operator can watch: Prometheus metrics of the process, without a word about who plays. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Watched {
  readonly sockets: () => number;
  readonly spectators: () => number;
  readonly matches: () => number;
  readonly botsWaiting: () => number;
  readonly botsThinking: () => number;
  /** 1 while news of other processes comes through, 0 while Redis is away. */
  readonly busUp: () => number;
}

export function createMetrics(watched: Watched) {
  const registers = [new Registry()];
  const [register] = registers;
  collectDefaultMetrics({ register: register! });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('axis_sockets', 'Open connections', watched.sockets);
  gauge('axis_spectators', 'People who watch', watched.spectators);
  gauge('axis_matches_open', 'Matches held in memory', watched.matches);
  gauge('axis_bots_waiting', 'Thoughts of bots that wait for a thread', watched.botsWaiting);
  gauge('axis_bots_thinking', 'Threads that think', watched.botsThinking);
  gauge('axis_bus_up', 'Whether news of other processes comes through', watched.busUp);
  const packets = new Counter({ name: 'axis_packets_total', help: 'Packets from clients', registers });
  const bad = new Counter({ name: 'axis_packets_bad_total', help: 'Packets that could not be read', registers });
  const refused = new Counter({ name: 'axis_refused_total', help: 'Refusals', labelNames: ['why'], registers });
  const broken = new Counter({ name: 'axis_broken_total', help: 'Matches that threw', registers });
  const moves = new Histogram({
    name: 'axis_act_seconds',
    help: 'From an act to its place in the store',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
    registers,
  });
  return {
    packets,
    bad,
    refused,
    broken,
    moves,
    contentType: register!.contentType,
    text: () => register!.metrics(),
  };
}
