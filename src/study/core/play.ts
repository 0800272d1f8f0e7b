/** One game between two bots on the bare rules, with the dice of a table. */
import {
  type BotId,
  type BotSpec,
  budgetOf,
  choose,
  type History,
  isSeat,
  observe,
  type Seen,
  type Thought,
  type TurnSeen,
} from '../../bots';
import {
  type CardId,
  choices,
  createGame,
  type Decision,
  decide,
  isLegal,
  isOver,
  KINDS,
  reachedPar,
  type SetUp,
  type Side,
  type State,
  utility,
  view,
} from '../../rules';
import { studyDice } from './dice';
import { type CardUse, type GameRow, type PlayedRow, TRACKS_KEPT, type TrackKept } from './row';
import { botSeedOf, decisionSeed } from './seeds';
import { Tally } from './tally';

export type Chooser = (bot: BotId, seen: Seen, seed: number, budget: BotSpec['budget']) => Thought;

export interface BotGame {
  readonly setUp: SetUp;
  /** 32 hexadecimal digits, see gameSeed. */
  readonly seed: string;
  readonly moscow: BotSpec;
  readonly tehran: BotSpec;
  /** Tells games apart that share their dice. */
  readonly salt?: string;
  readonly pairing?: string;
  readonly game?: number;
  /** Who thinks; the bots of src/bots if left out. */
  readonly chooser?: Chooser;
}

/** A bot that decided what the rules refuse. */
export class IllegalDecision extends Error {}

/** Whether a bot looks at what it has seen in turns before, as all that search do; others need no chronicle. */
function needsHistory(id: BotId): boolean {
  return budgetOf(id) > 0;
}

/** A bot as it is named on the command line. */
export function botText({ id, budget }: BotSpec): string {
  return budget.iterations === undefined ? id : `${id}:${budget.iterations}`;
}

const NO_HISTORY: History = [];

/** What a side remembers, kept up to date from the events that a tally keeps. */
class Memory {
  readonly turns: Record<Side, TurnSeen[]> = { moscow: [], tehran: [] };
  constructor(private readonly sides: readonly Side[]) {}

  update(tally: Tally): void {
    for (const side of this.sides) observe(this.turns[side], tally, side);
    tally.length = 0;
  }
}

/** Plays a game to its end. The same game is the same on every machine and worker. */
export function playBots(options: BotGame): PlayedRow {
  const { setUp, seed, moscow, tehran, salt = '', chooser = choose } = options;
  const specs = { moscow, tehran };
  const tally = new Tally();
  const remembering = (['moscow', 'tehran'] as const).filter((side) => needsHistory(specs[side].id));
  const memory = remembering.length > 0 ? new Memory(remembering) : null;
  tally.keep = memory !== null;
  const dice = studyDice(seed);
  const state = createGame(setUp, dice, tally);
  const bots = botSeedOf(seed, salt);
  const moves: Decision[] = [];
  const counts = new DecisionCount();
  const starts = new TurnStarts();
  const ledger = new Ledger(tally);
  while (!isOver(state)) {
    starts.look(state);
    const side: Side = state.active === 'tehran' ? 'tehran' : 'moscow';
    if (state.step === 'statecraft') ledger.look(state, side);
    memory?.update(tally);
    const seen = view(state, side);
    if (!isSeat(seen)) throw new Error('a side sees as a side');
    const { id, budget } = specs[side];
    const history = memory?.turns[side] ?? NO_HISTORY;
    const mine = decisionSeed(bots, state.turn, state.step, side, counts.next(state, side));
    const { decision } = chooser(id, { view: seen, history }, mine, budget);
    const { turn, step } = state;
    const refusal = decide(state, decision, dice, tally);
    if (refusal) {
      const what = JSON.stringify(decision);
      throw new IllegalDecision(
        `${botText(specs[side])} as ${side} decided ${what} in turn ${turn}, ${step}, of game ${seed}: ${refusal.code}`,
      );
    }
    moves.push(decision);
  }
  return { row: rowOf(options, state, tally, starts, moves.length), moves };
}

/** How many decisions a side has made in this turn. */
class DecisionCount {
  private turn = 0;
  private readonly made = { moscow: 0, tehran: 0 };

  next({ turn }: State, side: Side): number {
    if (turn !== this.turn) {
      this.turn = turn;
      this.made.moscow = 0;
      this.made.tehran = 0;
    }
    return this.made[side]++;
  }
}

/** Tracks and VP at the first decision of each turn. */
class TurnStarts {
  readonly track: Record<TrackKept, number[]> = {
    trust: [],
    stability: [],
    tension: [],
    sanctions: [],
    patronage: [],
    detente: [],
  };
  readonly vp: Record<Side, number[]> = { moscow: [], tehran: [] };
  private turn = 0;

  look(s: State): void {
    if (s.turn === this.turn) return;
    this.turn = s.turn;
    for (const name of TRACKS_KEPT) this.track[name].push(s[name]);
    this.vp.moscow.push(s.moscow.vp);
    this.vp.tehran.push(s.tehran.vp);
  }
}

const ACTION_KINDS = {
  moscow: KINDS.filter(({ side, slot }) => side === 'moscow' && slot === 'statecraft'),
  tehran: KINDS.filter(({ side, slot }) => side === 'tehran' && slot === 'statecraft'),
};

/** In which turns each kind of action was legal. */
class Ledger {
  private turn = 0;
  private readonly found = new Set<(typeof KINDS)[number]>();
  constructor(private readonly tally: Tally) {}

  look(s: State, side: Side): void {
    if (s.turn !== this.turn) {
      this.turn = s.turn;
      this.found.clear();
    }
    const range = choices(s, side);
    for (const kind of ACTION_KINDS[side]) {
      if (kind.first < range.first || kind.first >= range.end || this.found.has(kind)) continue;
      if ((kind.type === 'play' || kind.type === 'file') && s[side].hand === 0) continue;
      for (let id = kind.first; id < kind.first + kind.count; id++) {
        if (!isLegal(s, id)) continue;
        this.found.add(kind);
        this.tally.use(side, kind.type).legal++;
        break;
      }
    }
  }
}

function cardUse(cards: Tally['cards'][Side]): CardUse {
  const list = (set: Set<CardId>) => [...set];
  const { held, played, filed, discarded } = cards;
  return { held: list(held), played: list(played), filed: list(filed), discarded: list(discarded) };
}

function rowOf(options: BotGame, s: State, tally: Tally, starts: TurnStarts, decisions: number): GameRow {
  const { config } = options.setUp;
  const burden = (side: Side) => {
    const { aidGiven, jointUnits, jointHonoured, jointBroken } = s[side];
    return { aid: aidGiven, units: jointUnits, honoured: jointHonoured, broken: jointBroken };
  };
  const { lines, actions, channels, postures, votes, offers, accusations, hits, aid } = tally;
  return {
    pairing: options.pairing ?? '',
    game: options.game ?? 0,
    seed: options.seed,
    scenario: config.scenario,
    level: config.level,
    cards: config.cards,
    bots: { moscow: botText(options.moscow), tehran: botText(options.tehran) },
    ending: s.ending,
    turns: s.turn,
    ofTurns: config.turns,
    verdict: { moscow: s.moscowVerdict, tehran: s.tehranVerdict },
    vp: { moscow: s.moscow.vp, tehran: s.tehran.vp },
    utility: { moscow: utility(s, 'moscow'), tehran: utility(s, 'tehran') },
    par: { moscow: reachedPar(s, 'moscow'), tehran: reachedPar(s, 'tehran') },
    lines,
    actions,
    channels,
    postures,
    votes,
    offers,
    accusations,
    joint: { named: tally.named, honoured: tally.honoured, broken: tally.broken, neither: tally.neither },
    hits,
    aid,
    track: starts.track,
    vpAt: starts.vp,
    burden: { moscow: burden('moscow'), tehran: burden('tehran') },
    cardUse: { moscow: cardUse(tally.cards.moscow), tehran: cardUse(tally.cards.tehran) },
    decisions,
  };
}
