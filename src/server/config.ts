/** What an operator may set, from the environment; every mistake is named with the variable and what it may be. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where data goes if AXIS_DATA does not say. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const flag = z.enum(['0', '1']).transform((text) => text === '1');
const count = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const FORM = {
  /** `postgres://…`; left out, an SQLite file in AXIS_DATA. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** `redis://…`, where several processes serve one database. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional(),
  /** Folder of the database file and of reports of broken matches. */
  AXIS_DATA: z.string().min(1).optional(),
  /** `full` also survives a power cut, at some milliseconds a move. */
  AXIS_DURABILITY: z.enum(['normal', 'full']).default('normal'),
  /** Addresses or networks of proxies whose X-Forwarded-For is believed, with commas between them. */
  AXIS_TRUST_PROXY: z.string().optional(),
  /** Further origins whose pages may connect, with commas between them. */
  AXIS_ORIGINS: z.string().optional(),
  /** Threads that think for bots. */
  AXIS_BOT_THREADS: count(1, 64).default(Math.max(1, availableParallelism() - 1)),
  /** People who may watch at this process, all matches together; players and classes are not counted. */
  AXIS_SPECTATORS: count(0, 100_000).default(1_000),
  /** The same for each match. */
  AXIS_MATCH_SPECTATORS: count(0, 100_000).default(150),
  /** Days after which a match without a change is deleted; 0 keeps everything. */
  AXIS_KEEP_DAYS: count(0, 3650).default(90),
  /** Opens /metrics to whoever sends it as a bearer token; without it only this machine may read them. */
  AXIS_METRICS_TOKEN: z.string().min(16).optional(),
  /** Hosts that a match may name for its news, as in `hooks.example.org` or `hooks.example.org:8443`; none: off. */
  AXIS_WEBHOOK_HOSTS: z.string().optional(),
  /** With which the keys of webhooks are made; the same for all processes. */
  AXIS_WEBHOOK_SECRET: z.string().min(32).optional(),
  AXIS_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  /** Online play can be switched off: then the page is all that is served. */
  AXIS_ONLINE: flag.default(true),
} as const;

const SCHEMA = z.object(FORM);

export interface Config {
  readonly database: string;
  readonly redis: string | null;
  readonly data: string;
  readonly durability: 'normal' | 'full';
  readonly trusted: readonly string[];
  readonly origins: readonly string[];
  readonly botThreads: number;
  readonly spectators: { readonly match: number; readonly all: number };
  readonly keepDays: number;
  readonly metricsToken: string | null;
  readonly webhooks: { readonly hosts: readonly string[]; readonly secret: string };
  readonly log: z.infer<typeof SCHEMA>['AXIS_LOG'];
  readonly online: boolean;
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

/**
 * @param folder where data goes if AXIS_DATA does not say
 * @throws Error with one line for each variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv, folder: string): Config {
  // An empty variable is one that is not set.
  const given = Object.fromEntries(Object.keys(FORM).flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
  const read = SCHEMA.safeParse(given);
  if (!read.success) {
    throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  if (read.data.AXIS_WEBHOOK_HOSTS && !read.data.AXIS_WEBHOOK_SECRET) {
    throw new Error('AXIS_WEBHOOK_SECRET: needed with AXIS_WEBHOOK_HOSTS, at least 32 letters that nobody can guess');
  }
  const { DATABASE_URL, REDIS_URL, AXIS_DATA = folder, AXIS_DURABILITY, AXIS_TRUST_PROXY, AXIS_ORIGINS } = read.data;
  return {
    database: DATABASE_URL ?? join(AXIS_DATA, 'axis.db'),
    redis: REDIS_URL ?? null,
    data: AXIS_DATA,
    durability: AXIS_DURABILITY,
    trusted: list(AXIS_TRUST_PROXY),
    origins: list(AXIS_ORIGINS),
    botThreads: read.data.AXIS_BOT_THREADS,
    spectators: { match: read.data.AXIS_MATCH_SPECTATORS, all: read.data.AXIS_SPECTATORS },
    keepDays: read.data.AXIS_KEEP_DAYS,
    metricsToken: read.data.AXIS_METRICS_TOKEN ?? null,
    webhooks: { hosts: list(read.data.AXIS_WEBHOOK_HOSTS), secret: read.data.AXIS_WEBHOOK_SECRET ?? '' },
    log: read.data.AXIS_LOG,
    online: read.data.AXIS_ONLINE,
  };
}
