/**
 * `npm run bench`: speed of the bare rules in sampled play, and of boardgame.io's reducer on the same moves in the
 * same run. Figures are for comparing by ratio; nothing here passes or fails.
 */
import { type Policy, randomPolicy } from '../bots/random';
import { sensiblePolicy } from '../bots/sensible';
import {
  apply,
  cloneState,
  copyInto,
  createGame,
  type Decision,
  type Dice,
  FastRng,
  MOVES,
  type SetUp,
  type Side,
  type State,
  sealOf,
  setStance,
} from '../rules';
import { dieKey, drawKey, keyedDice, setUpOf } from '../scenario';
import { scenarioByName } from '../scenario/files';
import { reducerRunner } from '../table/reducer';
import { benchBots } from './bench-bots';

const GAMES = Number(process.env.BENCH_GAMES ?? 20_000);
const ROUNDS = 5;
const TABLE_GAMES = 12;
/** Never asked for a die: those of recorded games are all staged. */
const SEED = '0'.repeat(32);

interface Played {
  readonly moves: number;
  readonly turns: number;
}

function toMove(s: State): Side {
  return s.active === 'tehran' ? 'tehran' : 'moscow';
}

function playSampled(start: State, s: State, policy: Policy, rng: FastRng): Played {
  copyInto(s, start);
  let moves = 0;
  while (s.active !== 'none') {
    apply(s, policy(s, toMove(s), rng), rng);
    moves++;
  }
  return { moves, turns: s.turn };
}

function seconds(run: () => void): number {
  const from = performance.now();
  run();
  return (performance.now() - from) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function benchSampled(name: string, start: State, policy: Policy): number {
  const s = cloneState(start);
  const rates: number[] = [];
  let turns = 0;
  let gamesPerSecond = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const rng = new FastRng(round + 1);
    let moves = 0;
    turns = 0;
    const time = seconds(() => {
      for (let g = 0; g < GAMES; g++) {
        const played = playSampled(start, s, policy, rng);
        moves += played.moves;
        turns += played.turns;
      }
    });
    rates.push(moves / time);
    gamesPerSecond = GAMES / time;
  }
  const rate = median(rates);
  console.log(
    `${name}: ${(rate / 1e6).toFixed(2)} M moves/s (median of ${ROUNDS}), ${gamesPerSecond.toFixed(0)} games/s, last turn ${(turns / GAMES).toFixed(1)} on average`,
  );
  return rate;
}

/** One game with what both ways need: the atomic moves, the decisions of a table, and the dice it asked for. */
interface Recorded {
  readonly ids: number[];
  readonly decisions: Decision[];
  readonly staged: Record<string, number>;
}

function recordGame(setUp: SetUp, seed: number): Recorded {
  const rng = new FastRng(seed);
  const staged: Record<string, number> = {};
  const dice: Dice = {
    d6(turn, purpose, place) {
      const die = rng.d6();
      staged[dieKey(turn, purpose, place)] = die;
      return die;
    },
    pick(turn, draw, place, n) {
      const drawn = rng.below(n);
      staged[drawKey(turn, draw, place)] = drawn;
      return drawn;
    },
  };
  const s = createGame(setUp, dice);
  const ids: number[] = [];
  const decisions: Decision[] = [];
  while (s.active !== 'none') {
    const side = toMove(s);
    const id = sensiblePolicy(s, side, rng);
    const move = MOVES[id]!;
    if (move.type === 'channel' || move.type === 'posture') {
      const own = side === 'moscow' ? s.secret.moscowSheet : s.secret.tehranSheet;
      const sheet = { ...own, units: own.units.slice() };
      setStance(sheet, move.type === 'channel' ? move.channel : move.posture);
      decisions.push(sealOf(side, sheet));
    } else if (!['sortie', 'brigade', 'ready', 'aid'].includes(move.type)) decisions.push(move as Decision);
    ids.push(id);
    apply(s, id, dice);
  }
  return { ids, decisions, staged };
}

function benchTable(setUp: SetUp, sampled: number): void {
  const games = Array.from({ length: TABLE_GAMES }, (_, i) => recordGame(setUp, i + 1));
  const moves = games.reduce((sum, game) => sum + game.ids.length, 0);
  const decisions = games.reduce((sum, game) => sum + game.decisions.length, 0);
  // Every game deals its own cards, so each has a start of its own.
  const prepared = games.map(({ ids, staged }) => {
    const dice = keyedDice(SEED, staged);
    return { ids, dice, start: createGame(setUp, dice) };
  });
  const s = cloneState(prepared[0]!.start);
  const repeats = 200;
  const replay = ({ ids, dice, start }: (typeof prepared)[number]) => {
    copyInto(s, start);
    for (const id of ids) apply(s, id, dice);
  };
  for (const game of prepared) replay(game);
  const bare = seconds(() => {
    for (let i = 0; i < repeats; i++) for (const game of prepared) replay(game);
  });
  const table = seconds(() => {
    for (const game of games) {
      const run = reducerRunner(setUp, game.staged);
      for (const decision of game.decisions) run(decision);
    }
  });
  const bareRate = (moves * repeats) / bare;
  const tableRate = moves / table;
  console.log(`bare rules, replaying ${TABLE_GAMES} of these games: ${(bareRate / 1e6).toFixed(2)} M moves/s`);
  console.log(
    `boardgame.io reducer, the same games: ${(decisions / table).toFixed(0)} decisions/s, ${tableRate.toFixed(0)} atomic moves/s`,
  );
  console.log(`ratio bare rules to reducer on the same games: ${(bareRate / tableRate).toFixed(0)}`);
  console.log(`ratio sampled play to reducer: ${(sampled / tableRate).toFixed(0)}`);
}

const scenario = scenarioByName('campaign-2015-2024');
const setUp = setUpOf(scenario, 'accessible', { cards: false });
const start = createGame(setUp, new FastRng(1));
console.log(`node ${process.version}, ${process.arch}; campaign-2015-2024, accessible, one core`);
const sampled = benchSampled('sampled play with a little sense', start, sensiblePolicy);
benchSampled('evenly random play', start, randomPolicy);
const withCards = createGame(setUpOf(scenario, 'accessible', { cards: true }), new FastRng(1));
benchSampled('with cards, sampled play with a little sense', withCards, sensiblePolicy);
benchSampled('with cards, evenly random play', withCards, randomPolicy);
benchTable(setUp, sampled);
await benchBots();
