/** Making matches, finding them, sitting down, standing up. Every refusal is a code that the page makes a sentence of. */

import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import { type Config, isOver, rival, SIDES, type Side } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import type { Catalogue } from '../match/catalogue';
import { handSeat } from '../match/hand';
import { isAbsent, type Presence, sideOf, tableOf } from '../match/info';
import { type Answer, dueFrom, type LiveMatch } from '../match/live-match';
import { withSeats } from '../match/log';
import { newMatch } from '../match/new-match';
import type { Registry } from '../match/registry';
import type { MatchOptions, MatchRow, SeatRow, Store } from '../store/types';
import { hashOf, newCode, newToken } from '../tokens';
import type { Webhooks } from '../webhooks';
import type { LobbyWhy, MyGame, OpenGame, Seated, TableMessage } from '../wire';
import type * as forms from './forms';

export class LobbyError extends Error {
  constructor(readonly why: LobbyWhy) {
    super(why);
  }
}

export interface LobbyOptions {
  readonly store: Store;
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly presence: Presence;
  /** Ends the connections of a seat whose token is no longer good. */
  readonly expel: (match: string, side: Side) => void;
  readonly webhooks: Webhooks;
  readonly now?: () => number;
}

interface Created extends Seated {
  /** The invitation; null against a bot. */
  readonly code: string | null;
  /** With which the match's news is signed. */
  readonly webhookKey?: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long an invitation code and a code for another device are good. */
export const JOIN_CODE_LIFE = 7 * DAY;
export const MOVE_CODE_LIFE = 10 * MINUTE;

/** Open games that a list shows. */
const LISTED = 50;

export class Lobby {
  private readonly now: () => number;

  constructor(private readonly options: LobbyOptions) {
    this.now = options.now ?? Date.now;
  }

  async create(wish: z.infer<typeof forms.create>): Promise<Created> {
    const { scenario, branch, level, cards, headlineMode, name, bot, webhook } = wish;
    const refused = webhook === undefined ? null : this.options.webhooks.refuse(webhook);
    if (refused) throw new LobbyError(refused);
    const variant = {
      ...(cards === undefined ? {} : { cards }),
      ...(headlineMode === undefined ? {} : { headlineMode }),
    };
    const setUp = this.options.catalogue.start({ scenario, branch, level, variant });
    if (!setUp) throw new LobbyError('noSuchStart');
    const side = wish.side === 'random' ? SIDES[randomInt(2)]! : wish.side;
    const { pace, listed, chat, spectators } = wish;
    const options = {
      pace,
      listed: listed && bot === null,
      chat,
      spectators,
      follows: null,
      ...(webhook === undefined ? {} : { webhook }),
    };
    const seated = await this.make(setUp.config, options, side, name, bot);
    const code = bot === null ? await this.code(seated.match, 'join', null, JOIN_CODE_LIFE) : null;
    if (webhook === undefined) return { ...seated, code };
    return { ...seated, code, webhookKey: this.options.webhooks.keyOf(seated.match) };
  }

  private async make(
    config: Config,
    options: MatchOptions,
    side: Side,
    name: string,
    bot: string | null,
  ): Promise<Seated> {
    const token = newToken();
    const now = this.now();
    const fresh = newMatch(config, options, bot === null ? 'open' : 'playing', now);
    const own = bot !== null && fresh.awaited.includes(side);
    const row: MatchRow = { ...fresh, dueAt: own ? dueFrom(options.pace, now) : null };
    const seats: SeatRow[] = SIDES.map((one) =>
      one === side
        ? { side: one, tokenHash: hashOf(token), name, bot: null, seenAt: now }
        : { side: one, tokenHash: null, name: null, bot, seenAt: null },
    );
    await this.options.store.createMatch(row, seats);
    return { match: row.id, side, token };
  }

  private async code(match: string, purpose: 'join' | 'move', side: Side | null, life: number): Promise<string> {
    const code = newCode();
    await this.options.store.putCode({ codeHash: hashOf(code), purpose, match, side, expiresAt: this.now() + life });
    return code;
  }

  /** Hosts that a webhook may name; none where they are off. */
  get webhookHosts(): readonly string[] {
    return this.options.webhooks.hosts;
  }

  async openGames(): Promise<readonly OpenGame[]> {
    const rows = await this.options.store.listMatches({ status: 'open', listed: true, limit: LISTED });
    const games = await Promise.all(rows.map(({ id }) => this.options.store.readMatch(id)));
    return games.flatMap((game) => {
      if (!game) return [];
      const { match, seats } = game;
      const free = seats.find(({ tokenHash, bot }) => tokenHash === null && bot === null);
      const host = seats.find(({ tokenHash }) => tokenHash !== null);
      if (!free) return [];
      const { id, scenario, level, options, createdAt } = match;
      return [{ match: id, scenario, level, name: host?.name ?? null, side: free.side, pace: options.pace, createdAt }];
    });
  }

  async table(id: string): Promise<TableMessage> {
    return tableOf(await this.match(id), this.options.presence, this.now());
  }

  /** Sits somebody down on the free seat. */
  async join(id: string, name: string): Promise<Seated> {
    const match = await this.match(id);
    if (match.row.options.follows !== null || match.row.options.class) throw new LobbyError('kept');
    return this.sit(match, name);
  }

  private async sit(match: LiveMatch, name: string): Promise<Seated> {
    const free = SIDES.find((side) => match.seats[side].tokenHash === null && match.seats[side].bot === null);
    if (!free || match.row.status !== 'open') throw new LobbyError('full');
    const token = newToken();
    const { store } = this.options;
    const taken = await store.takeSeat(match.id, free, hashOf(token), name, this.now());
    if (!taken) throw new LobbyError('full');
    // The first decision has its time as well.
    await store.patchMatch(match.id, { dueAt: dueFrom(match.row.options.pace, this.now()) }, this.now());
    await this.reread(match);
    this.options.webhooks.changed(match);
    return { match: match.id, side: free, token };
  }

  /** What a code is for; one for another device is used up by this and gives the seat a new token. */
  async open(code: string): Promise<{ readonly match: string; readonly seated: Seated | null }> {
    const { store } = this.options;
    const now = this.now();
    const known = await store.readCode(hashOf(code), now);
    if (!known) throw new LobbyError('badCode');
    if (known.purpose === 'join' || known.side === null) return { match: known.match, seated: null };
    const used = await store.takeCode(hashOf(code), now);
    const match = await this.match(known.match);
    const old = match.seats[known.side].tokenHash;
    if (!used || old === null) throw new LobbyError('badCode');
    return { match: match.id, seated: await this.rotate(match, known.side, old) };
  }

  /** A code with which the holder of a seat takes it to another device. */
  async moveCode(id: string, token: string): Promise<{ readonly code: string; readonly expiresAt: number }> {
    const { match, side } = await this.ownSeat(id, token);
    const code = await this.code(match.id, 'move', side, MOVE_CODE_LIFE);
    return { code, expiresAt: this.now() + MOVE_CODE_LIFE };
  }

  /** A new token for the same seat; the old one opens nothing from here on. */
  async renew(id: string, token: string): Promise<Seated> {
    const { match, side } = await this.ownSeat(id, token);
    return this.rotate(match, side, hashOf(token));
  }

  private async rotate(match: LiveMatch, side: Side, old: string): Promise<Seated> {
    const token = newToken();
    if (!(await this.options.store.rotateToken(match.id, side, old, hashOf(token)))) {
      throw new LobbyError('unauthorized');
    }
    await this.reread(match);
    this.options.expel(match.id, side);
    return { match: match.id, side, token };
  }

  async mine(tokens: readonly string[]): Promise<readonly MyGame[]> {
    const found = await this.options.store.matchesOf(tokens.map(hashOf));
    return found.map(({ match, side }) => ({
      match: match.id,
      side,
      scenario: match.scenario,
      status: match.status,
      yours: match.status === 'playing' && match.awaited.includes(side),
      dueAt: match.dueAt,
      updatedAt: match.updatedAt,
    }));
  }

  /** Gives one's own seat to a bot or takes it back, or an absent partner's seat to a bot. */
  async hand(id: string, token: string, side: Side, to: string | null): Promise<void> {
    const { match, side: own } = await this.seat(id, token);
    if (side !== own) {
      if (match.row.options.class) throw new LobbyError('kept');
      if (to === null) throw new LobbyError('notYourSeat');
      if (!isAbsent(match, side, this.options.presence, this.now())) throw new LobbyError('notAbsent');
    }
    if (match.seats[side].bot === to) return;
    this.check(await handSeat(this.options, match, side, to, own));
  }

  /** Ends a game early: one that nobody joined, against a bot, or whose other player is absent. */
  async close(id: string, token: string): Promise<void> {
    const { match, side } = await this.ownSeat(id, token);
    const other = match.seats[rival(side)];
    const alone = match.row.status === 'open' || other.bot !== null;
    if (!alone && !isAbsent(match, rival(side), this.options.presence, this.now())) throw new LobbyError('notAbsent');
    const why = alone ? 'agreed' : 'absent';
    this.check(await match.act({ event: { kind: 'close', why }, by: side, key: null, seen: null }));
  }

  /** The next game with sides swapped: the first of the two makes it, the other one finds it. */
  async rematch(id: string, token: string): Promise<Seated> {
    const { match, side } = await this.ownSeat(id, token);
    const { row, seats } = match;
    if (row.status !== 'over' && row.status !== 'closed') throw new LobbyError('notOver');
    const name = seats[side].name ?? '';
    const bot = seats[rival(side)].tokenHash === null ? seats[rival(side)].bot : null;
    if (row.rematch === null) {
      // News of a match goes where its maker said, and is signed with a key that only its maker has.
      const { webhook: _, ...kept } = row.options;
      const options = { ...kept, listed: false, follows: row.id };
      const made = await this.make(match.setUp.config, options, rival(side), name, bot);
      const linked = await this.options.store.linkRematch(row.id, made.match);
      await this.reread(match);
      if (linked === made.match) return made;
      // The other one was faster: the second match is given up again.
      await this.options.store.deleteMatch(made.match);
    }
    const next = await this.match(match.row.rematch!);
    const kept = next.seats[rival(side)];
    if (kept.tokenHash !== null || kept.bot !== null) throw new LobbyError('full');
    return this.sit(next, name);
  }

  /** The whole game once it is over (R14.1). */
  async game(id: string): Promise<GameRecord> {
    const match = await this.match(id);
    if (!isOver(match.state)) throw new LobbyError('notOver');
    const seats = SIDES.map((side) => match.seats[side]);
    return withSeats(match.position.G.record, seats);
  }

  private check(answer: Answer): void {
    if (answer.ok) return;
    throw new LobbyError(answer.why === 'over' || answer.why === 'closed' ? 'closed' : 'busy');
  }

  private async reread(match: LiveMatch): Promise<void> {
    await match.reread();
    this.options.registry.changed(match.id);
  }

  private async match(id: string): Promise<LiveMatch> {
    const match = await this.options.registry.fresh(id);
    if (typeof match === 'string') throw new LobbyError(match);
    return match;
  }

  /** A seat that is its holder's own: those of a class are its teacher's, and move with the class's own PINs. */
  private async ownSeat(id: string, token: string): ReturnType<Lobby['seat']> {
    const seated = await this.seat(id, token);
    if (seated.match.row.options.class) throw new LobbyError('kept');
    return seated;
  }

  private async seat(id: string, token: string): Promise<{ readonly match: LiveMatch; readonly side: Side }> {
    const match = await this.match(id);
    const side = sideOf(match, hashOf(token));
    if (side === null) throw new LobbyError('unauthorized');
    return { match, side };
  }
}
