/** Many matches over several server processes on one PostgreSQL and one Redis, and what must be true afterwards. */
import { RULES_VERSION, SIDES } from '../../rules';
import { canonicalJson } from '../../scenario/seed';
import { ALONE } from '../bus';
import { openCatalogue } from '../match/catalogue';
import { Registry } from '../match/registry';
import { openStore } from '../store/open';
import { type Child, startChild } from './child';
import { makeTable, type Table } from './lobby';
import { Person } from './person';
import { type Service, startRedis } from './services';

export interface ProcessesOptions {
  readonly database: string;
  readonly redis: Service;
  readonly processes: number;
  readonly matches: number;
  /** Acts in each match at most. */
  readonly moves: number;
  /** Replaces one process after the other while they play. */
  readonly rolling: boolean;
  /** Takes Redis away while they play, and brings it back. */
  readonly outage: boolean;
  readonly log?: (text: string) => void;
}

export interface ProcessesReport {
  readonly acts: number;
  readonly connections: number;
  /** How many people a process told that it is going. */
  readonly told: number;
  /** Milliseconds from SIGTERM to the end, of each process that was replaced. */
  readonly stops: readonly number[];
  readonly problems: readonly string[];
}

const SCENARIO = 'intervention-2015';

/** Matches that are made at once. */
const AT_ONCE = 20;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}

async function until(ready: () => boolean, seconds: number, what: () => string): Promise<void> {
  const last = Date.now() + 1_000 * seconds;
  while (!ready()) {
    if (Date.now() > last) throw new Error(what());
    await pause(20);
  }
}

export async function playOnProcesses(options: ProcessesOptions): Promise<ProcessesReport> {
  const { database, matches, moves, log = () => {} } = options;
  const env = { DATABASE_URL: database, REDIS_URL: options.redis.url, AXIS_LOG: 'error' };
  const start = () => startChild(env);
  const children = await Promise.all(Array.from({ length: options.processes }, start));
  const urls = children.map(({ url }) => url);
  const stops: number[] = [];
  const problems: string[] = [];
  const people: Person[] = [];
  let redis = options.redis;
  try {
    const tables: Table[] = [];
    while (tables.length < matches) {
      const some = Array.from({ length: Math.min(AT_ONCE, matches - tables.length) });
      tables.push(...(await Promise.all(some.map(() => makeTable(SCENARIO, pick(urls), pick(urls))))));
    }
    for (const table of tables) {
      for (const side of SIDES) people.push(new Person({ seated: table[side], urls, pick, until: moves }));
    }
    const share = () => people.reduce((sum, { position }) => sum + Math.min(1, (position?.version ?? 0) / moves), 0);
    const played = (part: number) =>
      until(
        () => share() >= part * people.length,
        60 + matches,
        () => `only ${Math.round((100 * share()) / people.length)} % was played`,
      );
    await played(0.15);
    if (options.rolling) {
      for (const old of [...children]) {
        const next = await start();
        children.push(next);
        urls.push(next.url);
        stops.push(await retire(old, children, urls, problems));
      }
      log(`replaced: ${stops.join(', ')} ms`);
    }
    await played(0.45);
    if (options.outage) {
      const port = Number(new URL(redis.url).port);
      await redis.stop();
      await played(0.55);
      redis = await startRedis(port);
      log('Redis was away and is back');
    }
    await until(
      () => people.every(({ done }) => done),
      120 + matches,
      () => `${people.filter(({ done }) => !done).length} of ${people.length} people did not see the end`,
    );
    const { acts, wrong } = await examine(database, tables, people);
    problems.push(...wrong);
    const sum = (read: (person: Person) => number) => people.reduce((all, one) => all + read(one), 0);
    const connections = sum((one) => one.connections);
    return { acts, stops, problems, connections, told: sum((one) => one.told) };
  } finally {
    for (const person of people) person.close();
    await Promise.all(children.map((child) => child.stop()));
    if (redis !== options.redis) await redis.stop();
  }
}

async function retire(old: Child, children: Child[], urls: string[], problems: string[]): Promise<number> {
  urls.splice(urls.indexOf(old.url), 1);
  children.splice(children.indexOf(old), 1);
  const { ms, code } = await old.stop();
  if (code !== 0) problems.push(`a process ended with ${code}`);
  return ms;
}

/** Compares what is stored with what was acknowledged and with what everybody sees. */
async function examine(database: string, tables: readonly Table[], people: readonly Person[]) {
  const store = await openStore(database);
  const broken: string[] = [];
  const registry = new Registry({
    store,
    catalogue: openCatalogue(),
    bus: ALONE,
    rulesVersion: RULES_VERSION,
    broke: (match, _, error) => broken.push(`${typeof match === 'string' ? match : match.id}: ${error}`),
  });
  const wrong: string[] = [];
  let acts = 0;
  try {
    for (const [n, { id }] of tables.entries()) {
      const events = await store.events(id);
      acts += events.length;
      if (!events.every(({ seq }, i) => seq === i + 1)) wrong.push(`${id}: the log has gaps`);
      const keys = new Map(events.map(({ key, seq }) => [key, seq]));
      if (keys.size !== events.length) wrong.push(`${id}: an act is stored twice`);
      const match = await registry.get(id);
      if (typeof match === 'string') {
        wrong.push(`${id}: ${match}`);
        continue;
      }
      for (const [i, side] of SIDES.entries()) {
        const person = people[2 * n + i]!;
        for (const [key, seq] of person.acknowledged) {
          // The server keeps a key as its side's own.
          const stored = keys.get(`${side}/${key}`);
          if (stored !== seq) wrong.push(`${id}: ${key} was acknowledged as ${seq}, is ${stored}`);
        }
        if (person.backwards > 0) wrong.push(`${id}: ${side} saw ${person.backwards} positions out of order`);
        if (person.refused.length > 0) wrong.push(`${id}: ${side} was refused: ${person.refused.join(', ')}`);
        if (person.position?.version !== events.length) wrong.push(`${id}: ${side} is at ${person.position?.version}`);
        const shown = canonicalJson(JSON.parse(JSON.stringify(match.view(side).view)));
        if (canonicalJson(person.position?.view) !== shown) wrong.push(`${id}: ${side} sees something else`);
      }
    }
  } finally {
    await store.close();
  }
  return { acts, wrong: [...wrong, ...broken] };
}
