/** Play and eavesdropping for tests of the table. */
import type { Game } from 'boardgame.io';
import type { Master } from 'boardgame.io/master';
import { Local } from 'boardgame.io/multiplayer';
import { expect } from 'vitest';
import { type Policy, randomPolicy } from '../../src/bots/random';
import { sensiblePolicy } from '../../src/bots/sensible';
import {
  apply,
  type Config,
  choices,
  cloneState,
  type Decision,
  ERAS,
  FastRng,
  isLegal,
  kindOfMove,
  type Level,
  MOVES,
  type Rng,
  type SetUp,
  type Side,
  type State,
  sealOf,
  setStance,
  type Viewer,
} from '../../src/rules';
import { type GameRecord, levelsOf, newRecord, type StagedDice, setUpOf } from '../../src/scenario';
import { listScenarios } from '../../src/scenario/files';
import { axisGame, moveNameOf, SEATS } from '../../src/table/game';
import { seatClients } from '../../src/table/hotseat';
import { decideMatch, type MatchState, openMatch } from '../../src/table/match';
import { type Connect, localMatch, type Message } from '../../src/table/transport';

export const VIEWERS = ['moscow', 'tehran', 'spectator'] as const satisfies readonly Viewer[];

const shelf = listScenarios();

/** Every scenario that comes with the game, set up at each of its levels. */
export const SCENARIOS: Readonly<Record<string, readonly SetUp[]>> = Object.fromEntries(
  shelf.map((scenario) => [scenario.id, levelsOf(scenario).map((level) => setUpOf(scenario, level))]),
);
export const SET_UPS: readonly SetUp[] = Object.values(SCENARIOS).flat();

/** One of them, without cards; both are set up alike but for the numbers of their level. */
export function startOf(id: 'campaign-2015-2024' | 'intervention-2015', level: Level = 'historic'): SetUp {
  return withConfig(setUpOf(shelf.find((scenario) => scenario.id === id)!, level), { cards: false });
}

export function withConfig(setUp: SetUp, config: Partial<Config>): SetUp {
  return { ...setUp, config: { ...setUp.config, ...config } };
}

/** The same start with module C on, whatever the scenario says: three eras of equal length. */
export function withCards(setUp: SetUp, config: Partial<Config> = {}): SetUp {
  const { turns } = setUp.config;
  const eras = Array.from({ length: turns }, (_, i) => ERAS[Math.floor((i * ERAS.length) / turns)]!);
  const calendar = eras.map((_, i) => 2015 + i);
  return withConfig(setUp, { cards: true, eras, calendar, lastYear: 2024, openingHand: 2, ...config });
}

/** Every set-up with its cards on. */
export const DEALT: readonly SetUp[] = SET_UPS.map((setUp) => (setUp.config.cards ? setUp : withCards(setUp)));

/** 32 hexadecimal digits from a small number. */
export function seedOf(n: number): string {
  return n.toString(16).padStart(32, '0');
}

/** Generous and sensible enough that games last, random enough that everything happens. */
export const mixedPolicy: Policy = (s, side, rng) => {
  const { first, end } = choices(s, side);
  if (MOVES[first]?.type === 'aid' && rng.below(6) > 0) {
    for (let id = end - 1; id >= first; id--) if (isLegal(s, id)) return id;
  }
  return (rng.below(8) === 0 ? randomPolicy : sensiblePolicy)(s, side, rng);
};

/** The side to decide; while both write, either. */
export function toMove(s: State, rng: Rng): Side {
  if (s.active === 'both') return rng.below(2) ? 'tehran' : 'moscow';
  return s.active === 'tehran' ? 'tehran' : 'moscow';
}

/** A policy's choice as a table takes it: a whole sheet where orders are written. */
export function choose(s: State, side: Side, rng: FastRng, policy: Policy = mixedPolicy): Decision {
  const draft = cloneState(s);
  for (;;) {
    const id = policy(draft, side, rng);
    const move = MOVES[id]!;
    if (move.type === 'channel' || move.type === 'posture') {
      const sheet = side === 'moscow' ? draft.secret.moscowSheet : draft.secret.tehranSheet;
      setStance(sheet, move.type === 'channel' ? move.channel : move.posture);
      return sealOf(side, sheet);
    }
    if (!['units', 'aid'].includes(kindOfMove(id).slot)) return move as Decision;
    apply(draft, id, rng);
  }
}

/** Plays random games on the match functions, decision by decision. */
export function* randomGame(setUp: SetUp, seed: number, change: (d: Decision) => Decision = (d) => d) {
  const rng = new FastRng(seed);
  let match = openMatch(setUp, newRecord(setUp, seedOf(seed)));
  while (match.state.active !== 'none') {
    const decision = change(choose(match.state, toMove(match.state, rng), rng));
    const before = match;
    match = accepted(match, decision);
    yield { before, decision, after: match, rng };
  }
}

export function accepted(match: MatchState, decision: Decision): MatchState {
  const { match: next, refusal } = decideMatch(match, decision);
  if (!next) throw new Error(`${JSON.stringify(decision)} is refused: ${refusal.code}`);
  return next;
}

/** Fails at the first byte at which two values differ as JSON, and shows no more than what is around it. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual) ?? 'nothing', JSON.stringify(expected) ?? 'nothing'];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  expect(around(a), `byte ${at} as JSON`).toBe(around(b));
}

/** Everything a client was sent: one list of messages, as bytes, for the connection and for each move after it. */
export type Tape = string[][];

/** Ours; boardgame.io's own without the initial state that it sends whole; and as it comes. */
export type Wire = 'guarded' | 'stock' | 'raw';

/** boardgame.io's own transport, as it comes. */
function stockLocal(): Connect {
  const local = Local();
  return (options) => local(options);
}

/** A match whose clients are listened to; its moves go through the real clients, transport and master. */
export class TapedMatch {
  readonly tapes: Record<Viewer, Tape> = { moscow: [[]], tehran: [[]], spectator: [[]] };
  readonly clients;
  private transport: { readonly master: Master } | null = null;

  /** @param alter plants something in the game, to see that the listening finds it */
  constructor(
    setUp: SetUp,
    record: GameRecord,
    wire: Wire = 'guarded',
    alter: (game: Game<MatchState>) => Game<MatchState> = (g) => g,
  ) {
    const connect = wire === 'guarded' ? localMatch() : stockLocal();
    this.clients = seatClients(alter(axisGame({ setUp, record })), (options) => {
      const viewer = VIEWERS.find((v) => v !== 'spectator' && SEATS[v] === options.playerID) ?? 'spectator';
      const transport = connect({
        ...options,
        transportDataCallback: (message) => {
          this.tapes[viewer].at(-1)!.push(bytes(message, wire));
          options.transportDataCallback(message);
        },
      });
      this.transport = transport as unknown as { readonly master: Master };
      return transport;
    });
    for (const client of Object.values(this.clients)) client.start();
  }

  get master(): Master {
    if (!this.transport) throw new Error('there is no transport');
    return this.transport.master;
  }

  /** What the master holds of the match. */
  get held(): { readonly G: MatchState; readonly ctx: object; readonly _stateID: number } {
    const { storageAPI } = this.master;
    const fetched = storageAPI.fetch('default', { state: true });
    if (fetched instanceof Promise) throw new Error('the local storage answers at once');
    return fetched.state;
  }

  /** boardgame.io's log as the master keeps it. */
  get log(): readonly unknown[] {
    const fetched = this.master.storageAPI.fetch('default', { log: true });
    if (fetched instanceof Promise) throw new Error('the local storage answers at once');
    return fetched.log;
  }

  /** @param rejoin everybody connects anew after every move and is sent the match as it stands */
  play(decisions: readonly Decision[], rejoin = false): this {
    for (const decision of decisions) {
      this.nextPart();
      this.clients[decision.side].moves[moveNameOf(decision.type)]!(decision);
      if (rejoin) for (const seat of ['0', '1', null]) void this.master.onSync('default', seat);
    }
    return this;
  }

  undo(side: Side): this {
    this.nextPart();
    this.clients[side].moves.undo!();
    return this;
  }

  stop(): void {
    for (const client of Object.values(this.clients)) client.stop();
  }

  private nextPart(): void {
    for (const viewer of VIEWERS) this.tapes[viewer].push([]);
  }
}

/** The stock transport sends the initial state with every secret; what else it sends must be clean all the same. */
function bytes(message: Message, wire: Wire): string {
  if (wire !== 'stock' || message.type !== 'sync') return JSON.stringify(message);
  const [matchID, { initialState: _, ...rest }] = message.args;
  return JSON.stringify({ type: message.type, args: [matchID, rest] });
}

/** Number of the first move after which two clients have been sent different bytes; 0 is the connection. */
export function firstDifference(a: Tape, b: Tape): number | 'never' {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (JSON.stringify(a[i]) !== JSON.stringify(b[i])) return i;
  return 'never';
}

/** A record with moves already made. */
export function recordOf(setUp: SetUp, seed: number, moves: readonly Decision[], staged: StagedDice = {}): GameRecord {
  return { ...newRecord(setUp, seedOf(seed), staged), moves };
}
