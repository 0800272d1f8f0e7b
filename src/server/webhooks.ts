/**
 * Tells a program elsewhere that a match waits for somebody, where an operator has allowed its host. The body is signed
 * and says nothing that the list of one's games does not (docs/OPERATIONS.md).
 */
import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Side } from '../rules';
import type { LiveMatch } from './match/live-match';
import type { MatchStatus } from './store/types';

const FORMAT = 'axis-webhook/1';

/** Milliseconds before each try; after the last one the news is given up. */
const TRIES = [0, 10_000, 60_000, 300_000] as const;
/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 5_000;
/** Matches with news at one time; those beyond it have none until there is room. */
const MOST = 1_000;
const AT_ONCE = 8;

/** Everything that is no address of the public internet (IANA's special-purpose registries). */
const NOT_PUBLIC = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(net, bits, 'ipv4');
}
/** Of IPv6 only 2000::/3 is public, and in it not what wraps or documents other addresses. */
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC.addSubnet(net, bits, 'ipv6');
}

/** Whether an address (IPv4 or IPv6) belongs to the public internet. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return version === 6 && PUBLIC6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

export interface WebhookOptions {
  /** Hosts, each with its port where that is not 443, as in `hooks.example.org:8443`. None: webhooks are off. */
  readonly hosts: readonly string[];
  /** From which each match's own key is made. */
  readonly secret: string;
  readonly problem: (match: string, why: string) => void;
  /** For tests: plain HTTP to this machine, and short waits. */
  readonly loose?: { readonly tries: readonly number[] };
}

/** What is sent. */
export interface News {
  readonly format: typeof FORMAT;
  readonly match: string;
  readonly event: 'turn' | 'over' | 'closed';
  /** Sides whose decision is awaited. */
  readonly awaited: readonly Side[];
  /** Turn of the game, from 1. */
  readonly turn: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Job {
  readonly match: LiveMatch;
  readonly url: string;
  readonly news: News;
  /** What the news is about: of a match only the newest is told. */
  readonly about: string;
}

export class Webhooks {
  /** The newest news of each match, so that the same is not told twice and the old not after the new. */
  private readonly newest = new WeakMap<LiveMatch, string>();
  private readonly waiting = new Map<LiveMatch, Job>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private busy = 0;
  private stopped = false;

  constructor(private readonly options: WebhookOptions) {}

  get hosts(): readonly string[] {
    return this.options.hosts;
  }

  get on(): boolean {
    return this.options.hosts.length > 0;
  }

  /** Why this address may not be called, before its name is looked up; null when it may. */
  refuse(text: string): 'webhookOff' | 'webhookTarget' | null {
    if (!this.on) return 'webhookOff';
    if (!URL.canParse(text)) return 'webhookTarget';
    const { protocol, host, hostname, username, password } = new URL(text);
    const proper = protocol === 'https:' || (this.options.loose !== undefined && protocol === 'http:');
    if (!proper || username !== '' || password !== '' || !this.options.hosts.includes(host)) return 'webhookTarget';
    const literal = hostname.replace(/^\[|\]$/g, '');
    return isIP(literal) !== 0 && !this.mayCall(literal) ? 'webhookTarget' : null;
  }

  /** The key with which the news of a match is signed; said once, to whoever made the match. */
  keyOf(match: string): string {
    return createHmac('sha256', this.options.secret).update(`${FORMAT} ${match}`).digest('base64url');
  }

  /** A match has changed in this process. */
  changed(match: LiveMatch): void {
    const { row, state, seats } = match;
    const awaited = match.awaited();
    const url = row.options.webhook;
    if (!url || !this.on || this.stopped || row.status === 'open') return;
    const people = awaited.filter((side) => seats[side].bot === null);
    const event = ({ over: 'over', closed: 'closed' } as Partial<Record<MatchStatus, News['event']>>)[row.status];
    if (!event && people.length === 0) return;
    const about = `${event ?? 'turn'} ${people.join()} ${state.turn} ${state.step}`;
    if (this.newest.get(match) === about) return;
    if (!this.waiting.has(match) && this.waiting.size >= MOST) {
      this.options.problem(row.id, 'full');
      return;
    }
    this.newest.set(match, about);
    const news: News = {
      format: FORMAT,
      match: row.id,
      event: event ?? 'turn',
      awaited: people,
      turn: state.turn,
      at: row.updatedAt,
    };
    this.waiting.set(match, { match, url, news, about });
    this.next();
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.waiting.clear();
  }

  private next(): void {
    while (this.busy < AT_ONCE && !this.stopped) {
      const job = this.waiting.values().next().value;
      if (!job) return;
      this.waiting.delete(job.match);
      void this.tell(job, 0);
    }
  }

  private async tell(job: Job, tried: number): Promise<void> {
    this.busy++;
    const tries = this.options.loose?.tries ?? TRIES;
    let why = '';
    try {
      const status = await this.post(job);
      if (status < 200 || status > 299) why = `status ${status}`;
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
    this.busy--;
    const wait = tries[tried + 1];
    const stands = () => this.newest.get(job.match) === job.about && !this.stopped;
    const again = why !== '' && wait !== undefined && stands();
    if (why !== '') this.options.problem(job.news.match, again ? `${why}; tried again` : why);
    if (again) {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        if (stands()) void this.tell(job, tried + 1);
      }, wait);
      timer.unref();
      this.timers.add(timer);
    }
    this.next();
  }

  private mayCall(address: string): boolean {
    return isPublic(address) || this.options.loose !== undefined;
  }

  /** Posts to an address that was checked after its name was looked up, and to no other; follows no redirect. */
  private async post({ url, news }: Job): Promise<number> {
    const body = JSON.stringify(news);
    const target = new URL(url);
    const found = await lookup(target.hostname.replace(/^\[|\]$/g, ''), { all: true });
    const good = found.filter(({ address }) => this.mayCall(address));
    const [at] = good;
    // One private address among several is reason enough: the next answer may be that one.
    if (!at || good.length !== found.length) throw new Error('private address');
    const time = String(Date.now());
    const signature = createHmac('sha256', this.keyOf(news.match)).update(`${time}.${body}`).digest('hex');
    return new Promise((done, fail) => {
      const send = target.protocol === 'http:' ? plainRequest : request;
      const call = send(
        target,
        {
          method: 'POST',
          timeout: PATIENCE,
          lookup: (_, options, callback) =>
            options.all ? callback(null, [at]) : callback(null, at.address, at.family),
          headers: {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
            'User-Agent': 'axis-of-convenience',
            'X-Axis-Time': time,
            'X-Axis-Signature': `sha256=${signature}`,
          },
        },
        (response) => {
          response.destroy();
          done(response.statusCode ?? 0);
        },
      );
      const late = setTimeout(() => call.destroy(new Error('no answer in time')), PATIENCE);
      call.on('timeout', () => call.destroy(new Error('no answer in time')));
      call.on('error', fail);
      call.on('close', () => clearTimeout(late));
      call.end(body);
    });
  }
}
