/** Lets bots play their seats: whenever a bot is awaited and no person is, it is asked, and its decision is made. */
import { BOTS, type BotId } from '../../bots';
import { isOver, type Side } from '../../rules';
import { botSeed, decidedBy } from '../../table/occasion';
import type { LiveMatch } from '../match/live-match';
import type { Registry } from '../match/registry';
import type { BotPool } from './pool';

export interface BotDriverOptions {
  readonly registry: Registry;
  readonly pool: BotPool;
  readonly broke: (match: LiveMatch, error: unknown) => void;
  /** Milliseconds that pass at least before a bot's decision is made, so that people can follow. */
  readonly pace?: number;
}

const PACE = 700;

/** After a failure the bot is asked again so much later, in milliseconds. */
const AGAIN = 5_000;

function botId(text: string | null): BotId | null {
  return BOTS.find((bot) => bot === text) ?? null;
}

/** Whose bot is to think; nobody while a person decides as well, whose last decision can then still be taken back. */
function awaitedBot(match: LiveMatch): { readonly side: Side; readonly bot: BotId } | null {
  if (match.row.status !== 'playing' || isOver(match.state) || match.gated) return null;
  const awaited = match.awaited();
  if (awaited.some((side) => match.seats[side].bot === null)) return null;
  const [side] = awaited;
  const bot = side && botId(match.seats[side].bot);
  return side && bot ? { side, bot } : null;
}

export class BotDriver {
  /** The position of each match that is thought about. */
  private readonly asked = new Map<string, number>();

  constructor(private readonly options: BotDriverOptions) {
    // Where several processes have a match open, the one in which it changed asks the bot.
    options.registry.onChange((match, here) => here && this.consider(match));
    options.registry.onOpen((match) => this.consider(match));
    options.registry.keepWhile((id) => this.asked.has(id));
  }

  consider(match: LiveMatch): void {
    const next = awaitedBot(match);
    if (!next || this.asked.get(match.id) === match.version) return;
    this.asked.set(match.id, match.version);
    void this.play(match, next.side, next.bot);
  }

  private async play(match: LiveMatch, side: Side, bot: BotId): Promise<void> {
    const { version } = match;
    const { view, chronicle } = match.view(side);
    const { seed, moves } = match.position.G.record;
    const occasion = { side, turn: view.turn, step: view.step, decided: decidedBy(moves, side) };
    const began = Date.now();
    const still = () => match.version === version;
    try {
      const question = { bot, view: { ...view, viewer: side }, chronicle, seed: botSeed(seed, occasion), budget: {} };
      const decision = await this.options.pool.think(question, still);
      const left = began + (this.options.pace ?? PACE) - Date.now();
      if (left > 0) await new Promise((done) => setTimeout(done, left));
      this.forget(match, version);
      if (!still()) return;
      const answer = await match.act({
        event: { kind: 'decide', decision },
        by: 'bot',
        key: `bot-${version}`,
        seen: version,
      });
      // A pause that came while it thought: it is asked again when play goes on.
      if (!answer.ok && answer.why === 'rules') this.options.broke(match, answer.refusal);
    } catch (error) {
      this.forget(match, version);
      if (!still()) return;
      this.options.broke(match, error);
      setTimeout(() => this.consider(match), AGAIN).unref();
    }
  }

  private forget({ id }: LiveMatch, version: number): void {
    if (this.asked.get(id) === version) this.asked.delete(id);
  }
}
