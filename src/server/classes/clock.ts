/**
 * What happens at tables of classes by itself. A decision whose time is up is made once by the class's bot if its
 * player is connected. Whoever is away when the time is up, or for two minutes while awaited, is stood in for by the
 * bot until they come back. A game is told its last turn when that begins.
 */
import { BOTS } from '../../bots';
import { SIDES, type Side } from '../../rules';
import { botSeed, decidedBy } from '../../table/occasion';
import type { BotPool } from '../bots/pool';
import { handSeat } from '../match/hand';
import { AWAY, type Presence } from '../match/info';
import type { LiveMatch } from '../match/live-match';
import type { WholeClass } from '../store/class-types';
import type { Classes } from './classes';
import { nameLastTurn } from './facilitate';
import { leaderOf } from './seating';
import { isEnded } from './tables';

export interface ClockOptions {
  readonly classes: Classes;
  readonly pool: BotPool;
  /** Who is connected to the games. */
  readonly presence: Presence;
  readonly broke: (error: unknown) => void;
  /** Milliseconds after which an awaited player who is not connected is stood in for. */
  readonly away?: number;
}

const TICK = 1_000;

export class ClassClock {
  private readonly timer: NodeJS.Timeout;
  private looking = false;
  /** Classes whose tables this process has seen to agree with their people. */
  private readonly settled = new Set<string>();
  private readonly thinking = new Set<string>();

  constructor(private readonly options: ClockOptions) {
    this.timer = setInterval(() => void this.tick(), TICK);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    // A slow database is not asked twice at once.
    if (this.looking) return;
    this.looking = true;
    try {
      const { classes } = this.options;
      for (const id of await classes.options.store.classes.playing()) {
        if (!this.settled.has(id)) await this.settle(id);
        const whole = await classes.read(id);
        if (whole) await this.look(whole);
      }
    } catch (error) {
      this.options.broke(error);
    } finally {
      this.looking = false;
    }
  }

  /** A process may have died in the middle of seating somebody. */
  private async settle(id: string): Promise<void> {
    const { classes } = this.options;
    this.settled.add(id);
    await classes.inTurn(id, async () => void (await classes.settle(id)));
  }

  private async look(whole: WholeClass): Promise<void> {
    const { classes } = this.options;
    if (whole.row.status !== 'playing') return;
    for (const { number, match } of await classes.tables.opened(whole)) {
      if (typeof match === 'string' || isEnded(match)) continue;
      await nameLastTurn(match);
      await this.giveBack(whole, number, match);
      if (match.gated) continue;
      for (const side of match.awaited()) {
        if (match.seats[side].bot === null) await this.watch(whole, number, match, side);
      }
    }
    // Alerts come with time.
    classes.touched(whole.row.id);
  }

  private isHere(whole: WholeClass, table: number, match: LiveMatch, side: Side): boolean {
    const { presence, classes } = this.options;
    if (presence.connected(match.id, side) || presence.elsewhere(match.id, side, match.seats[side].seenAt)) return true;
    const leader = leaderOf(whole.people, table, side);
    return leader !== null && classes.presence.isHere(whole.row.id, leader);
  }

  private async giveBack(whole: WholeClass, table: number, match: LiveMatch): Promise<void> {
    const standIn = match.row.gate?.standIn ?? [];
    const back = standIn.filter((side) => match.seats[side].bot === null || this.isHere(whole, table, match, side));
    if (back.length === 0) return;
    for (const side of back) {
      if (match.seats[side].bot !== null) await handSeat(this.options.classes.options, match, side, null, 'server');
    }
    await match.govern(({ gate }) =>
      gate ? { gate: { ...gate, standIn: gate.standIn.filter((side) => !back.includes(side)) } } : null,
    );
  }

  private async watch(whole: WholeClass, table: number, match: LiveMatch, side: Side): Promise<void> {
    const { classes, away = AWAY } = this.options;
    const { row, seats } = match;
    const now = classes.now();
    const late = row.dueAt !== null && row.dueAt <= now;
    if (!this.isHere(whole, table, match, side)) {
      const leader = leaderOf(whole.people, table, side);
      const seen = Math.max(seats[side].seenAt ?? 0, leader?.goneAt ?? 0, row.updatedAt);
      if (late || now - seen > away) await this.standIn(whole, match, side);
    } else if (late) void this.decideOnce(whole, match, side).catch(this.options.broke);
  }

  private async standIn(whole: WholeClass, match: LiveMatch, side: Side): Promise<void> {
    const { bot } = whole.row.options;
    const answer = await handSeat(this.options.classes.options, match, side, bot, 'server');
    if (!answer.ok) return;
    await match.govern(({ gate }) =>
      gate ? { gate: { ...gate, standIn: SIDES.filter((one) => one === side || gate.standIn.includes(one)) } } : null,
    );
  }

  private async decideOnce(whole: WholeClass, match: LiveMatch, side: Side): Promise<void> {
    const { version } = match;
    const name = `${match.id}/${version}/${side}`;
    const bot = BOTS.find((one) => one === whole.row.options.bot);
    if (this.thinking.has(name) || !bot) return;
    this.thinking.add(name);
    try {
      const { view, chronicle } = match.view(side);
      const { seed, moves } = match.position.G.record;
      const occasion = { side, turn: view.turn, step: view.step, decided: decidedBy(moves, side) };
      const still = () => match.version === version;
      const question = { bot, view: { ...view, viewer: side }, chronicle, seed: botSeed(seed, occasion), budget: {} };
      const decision = await this.options.pool.think(question, still);
      if (!still()) return;
      const event = { kind: 'decide', decision } as const;
      await match.act({ event, by: 'server', key: `late-${version}-${side}`, seen: version });
    } finally {
      this.thinking.delete(name);
    }
  }
}
