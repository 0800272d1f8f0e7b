/** Two people who play on whatever happens to the server, and remember what it acknowledged. */
import { awaits, isOver, type Side } from '../../src/rules';
import type { PositionMessage } from '../../src/server/wire';
import { choiceOf } from './choice';
import { Page, twoPeople, until } from './online';

export interface Acknowledged {
  readonly side: Side;
  readonly key: string;
  readonly version: number;
}

/** How long an answer is waited for before the same is sent again, in milliseconds. */
const PATIENCE = 2_000;

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

export class Couple {
  readonly acknowledged: Acknowledged[] = [];
  /** Whatever should never happen. */
  readonly odd: string[] = [];
  over = false;
  tooFast = 0;
  private readonly shown: Record<Side, number> = { moscow: 0, tehran: 0 };
  private keys = 0;

  private constructor(
    readonly id: string,
    readonly pages: Readonly<Record<Side, Page>>,
    readonly tokens: Readonly<Record<Side, string>>,
  ) {
    for (const side of ['moscow', 'tehran'] as const) {
      const { socket } = pages[side];
      socket.on('axis:position', ({ version }: PositionMessage) => {
        if (version < this.shown[side]) this.odd.push(`${side} was shown ${this.shown[side]}, then ${version}`);
        this.shown[side] = Math.max(this.shown[side], version);
      });
      // A server that refuses for a while is asked again later; the package gives up.
      socket.on('connect_error', () => {
        if (!socket.active) setTimeout(() => socket.connect(), 500);
      });
    }
  }

  static async sit(url: string, wish = {}): Promise<Couple> {
    const match = await twoPeople(url, wish);
    const page = (side: Side) => new Page(url, match.id, match[side].token);
    const tokens = { moscow: match.moscow.token, tehran: match.tehran.token };
    const couple = new Couple(match.id, { moscow: page('moscow'), tehran: page('tehran') }, tokens);
    try {
      await Promise.all([couple.pages.moscow.reaches(0), couple.pages.tehran.reaches(0)]);
      return couple;
    } catch (error) {
      couple.leave();
      throw error;
    }
  }

  /** Plays until it is over or `enough` says so. */
  async play(enough: () => boolean, from = 0): Promise<void> {
    const { pages } = this;
    for (let n = from; !enough() && this.odd.length === 0; n++) {
      const last = Math.max(0, ...this.acknowledged.map(({ version }) => version));
      const upToDate = () => Object.values(pages).every(({ position }) => (position?.version ?? -1) >= last);
      await until(() => upToDate() || enough(), 'both positions', 120_000);
      if (!upToDate()) return;
      const { view } = pages.moscow.position!;
      this.over = isOver(view);
      if (this.over) return;
      const sides = (['moscow', 'tehran'] as const).filter((side) => awaits(view, side));
      await Promise.all(sides.map((side, i) => this.decide(side, n + i, enough)));
    }
  }

  /** What a side sends from now on. */
  listenOut(side: Side): unknown[][] {
    const sent: unknown[][] = [];
    this.pages[side].socket.onAnyOutgoing((...args: unknown[]) => sent.push(args));
    return sent;
  }

  /** Plays one side only, against whatever the other one does. */
  async playSide(side: Side, enough: () => boolean): Promise<void> {
    for (let n = 0; !enough(); n++) {
      const { position } = this.pages[side];
      if (position && isOver(position.view)) return;
      if (position && awaits(position.view, side)) await this.decide(side, n, enough, true);
      else await pause(10);
    }
  }

  private async decide(side: Side, n: number, enough: () => boolean, crossed = false): Promise<void> {
    const page = this.pages[side];
    const { version: seen, view } = page.position!;
    const decision = choiceOf(view, side, n);
    const key = `${side}-${this.id.slice(0, 6)}-${this.keys++}`;
    while (!enough()) {
      const receipt = await Promise.race([
        page.send(decision, { seen, key }).catch(() => null),
        pause(PATIENCE).then(() => null),
      ]);
      if (receipt?.ok) {
        if (receipt.version <= seen) this.odd.push(`${key} was acknowledged as ${receipt.version} after ${seen}`);
        this.acknowledged.push({ side, key, version: receipt.version });
        return;
      }
      // The other side was faster with something of its own, such as taking back.
      if (crossed && receipt && ['stale', 'rules'].includes(receipt.why)) return;
      if (receipt?.why === 'tooFast') this.tooFast++;
      // Not answered, or not yet known again after a new connection.
      if (receipt && !['unauthorized', 'tooFast'].includes(receipt.why)) {
        this.odd.push(`${side} at ${seen}: ${JSON.stringify(receipt)}`);
        return;
      }
      await pause(receipt ? 100 : 10);
    }
  }

  leave(): void {
    for (const page of Object.values(this.pages)) page.close();
  }
}
