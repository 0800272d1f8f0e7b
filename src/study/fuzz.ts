/** Random legal play with the invariants after every move; a failure is a game file that replays (house style). */
import { randomPolicy } from '../bots/random';
import { sensiblePolicy } from '../bots/sensible';
import { FastRng, type GameMove, isOver } from '../rules';
import type { GameRecord } from '../scenario';
import { Failure, FuzzGame, type FuzzStart } from './fuzzGame';
import { expectedBranches, expectedCards, expectedOf, missing, type Visits, visit } from './visits';

export interface FuzzOptions {
  readonly starts: readonly FuzzStart[];
  /** Games in all, shared evenly among the starts. */
  readonly games: number;
  readonly seed: string;
  /** Fail when a branch, turn or headline was never visited; needs a few hundred games a start. */
  readonly coverage?: boolean;
  readonly onProgress?: (done: number, games: number) => void;
  readonly signal?: AbortSignal;
}

export interface FuzzFailure {
  readonly start: string;
  readonly problem: string;
  readonly record: GameRecord;
}

export interface FuzzReport {
  readonly games: number;
  readonly moves: number;
  readonly failures: readonly FuzzFailure[];
  /** Games and those that reached the last Reckoning, by scenario. */
  readonly reached: Readonly<Record<string, { games: number; final: number }>>;
  /** Branches, turns and headlines that never came up (empty when coverage is off). */
  readonly missing: readonly string[];
  readonly visits: Readonly<Record<string, number>>;
  readonly cancelled: boolean;
  /** A number that depends on every final position: equal for equal runs. */
  readonly fingerprint: string;
}

/** At least this share of the games of every scenario must reach the last Reckoning. */
export const REACH_SHARE = 0.25;
const MAX_FAILURES = 10;
const MAX_MOVES = 5000;
const KEPT_LATE = 40;

interface Late {
  readonly seed: string;
  readonly moves: readonly GameMove[];
}

/** The ways a game is played: most with a little sense, some evenly at random, some at random from a late turn. */
const MODES = ['sense', 'sense', 'late', 'sense', 'random', 'sense', 'late', 'sense'] as const;

function mix(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** In one game of six somebody adds headlines and ends it or not. */
function isFacilitated(game: number, seed: string): boolean {
  return mix(mix(0x811c9dc5, seed), `facilitator ${game}`) % 6 === 0;
}

/** Scenario of a start; levels of one scenario count together. */
const scenarioOf = (start: FuzzStart) => start.setUp.config.scenario;

/** Accessible is where play with a little sense survives; Historic gets every fourth such game. */
function pick(starts: readonly FuzzStart[], game: number): FuzzStart {
  const scenarios = [...new Set(starts.map(scenarioOf))];
  const scenario = scenarios[game % scenarios.length]!;
  const round = Math.floor(game / scenarios.length);
  const own = starts.filter((start) => scenarioOf(start) === scenario);
  const accessible = own.filter((start) => start.setUp.config.level === 'accessible');
  const easy = accessible.length > 0 ? accessible : own;
  return round % 4 === 3 ? own[Math.floor(round / 4) % own.length]! : easy[round % easy.length]!;
}

/** Plays `games` games; the same options give the same report, whatever the machine. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { starts, games, seed, coverage = true } = options;
  const visits: Visits = new Map();
  const failures: FuzzFailure[] = [];
  const reached: Record<string, { games: number; final: number }> = {};
  const late = new Map<string, Late[]>();
  let moves = 0;
  let done = 0;
  let fingerprint = 0x811c9dc5;
  for (; done < games && failures.length < MAX_FAILURES && !options.signal?.aborted; done++) {
    const start = pick(starts, done);
    const kept = late.get(start.name) ?? [];
    late.set(start.name, kept);
    const rng = new FastRng(mix(done, seed));
    const mode = MODES[Math.floor(done / starts.length) % MODES.length]!;
    const hard = failsOften(reached[scenarioOf(start)]);
    const from =
      (mode === 'late' || (hard && mode === 'sense')) && kept.length > 0 ? kept[rng.below(kept.length)] : undefined;
    const game = new FuzzGame(start, from?.seed ?? mixSeed(seed, done), rng);
    let lastTurn: GameMove[] | null = null;
    const facilitated = isFacilitated(done, seed);
    try {
      if (from) game.resume(from.moves);
      const policy = mode === 'sense' ? sensiblePolicy : randomPolicy;
      for (let n = 0; game.state.step !== 'over'; n++, moves++) {
        if (n > MAX_MOVES) throw new Failure('the game does not end');
        const { turn } = game.state;
        if (facilitated) game.facilitate();
        if (isOver(game.state)) break;
        game.step(policy);
        const turned = game.state.turn > turn && game.state.turn >= game.state.config.turns;
        if (turned && mode === 'sense' && !from && !facilitated) lastTurn = game.moves.slice();
      }
      game.checkReplay();
      // Only games that lasted give late turns from which others may last.
      if (lastTurn && game.state.ending === 'final' && kept.length < KEPT_LATE)
        kept.push({ seed: game.seed, moves: lastTurn });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      failures.push({ start: start.name, problem, record: game.record() });
    }
    const tally = reached[scenarioOf(start)] ?? { games: 0, final: 0 };
    reached[scenarioOf(start)] = tally;
    // A game that its facilitator may end says nothing about how far play comes.
    if (!facilitated) tally.games++;
    if (!facilitated && game.state.ending === 'final') tally.final++;
    visit(visits, scenarioOf(start), game.chronicle);
    fingerprint = mix(fingerprint, JSON.stringify(game.state));
    if (done % 20 === 19) {
      options.onProgress?.(done + 1, games);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const cancelled = done < games && failures.length < MAX_FAILURES;
  const expected =
    coverage && !cancelled
      ? [
          ...expectedBranches(games),
          ...expectedCards(starts.map(({ setUp }) => setUp)),
          ...starts.flatMap((s) => expectedOf(scenarioOf(s), s.setUp)),
        ]
      : [];
  return {
    games: done,
    moves,
    failures,
    reached,
    missing: missing(visits, expected),
    visits: Object.fromEntries([...visits].sort(([a], [b]) => (a < b ? -1 : 1))),
    cancelled,
    fingerprint: fingerprint.toString(16).padStart(8, '0'),
  };
}

/** A scenario that collapses in most games gets more of them from a stored late turn. */
function failsOften(tally: { games: number; final: number } | undefined): boolean {
  return (
    tally !== undefined && tally.games >= 10 && tally.final < tally.games * (REACH_SHARE + 0.1) && tally.games % 2 === 0
  );
}

/** 128 bits for one game of a run, from the run's seed. */
function mixSeed(seed: string, game: number): string {
  const part = (salt: string) => mix(mix(0x811c9dc5, salt), `${seed}/${game}`).toString(16).padStart(8, '0');
  return part('a') + part('b') + part('c') + part('d');
}

/** Scenarios in which too few games reached the last Reckoning. */
export function tooShort(report: FuzzReport): string[] {
  return Object.entries(report.reached)
    .filter(([, { games, final }]) => final < games * REACH_SHARE)
    .map(([scenario, { games, final }]) => `${scenario}: ${final} of ${games}`);
}
