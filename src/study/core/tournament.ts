/** A round robin: who meets whom, and the tables of what came of it. */
import { type BotId, parseBot, sidesOf } from '../../bots';
import { rival, type SetUp, SIDES, type Side } from '../../rules';
import { type RatedGame, type Ratings, ratings } from './elo';
import { collapsed, scoreOf } from './outcome';
import type { Pairing } from './pairing';
import type { GameRow } from './row';
import { type Estimate, mean, share } from './stats';

/** Every bot as Moscow against every bot as Tehran, itself among them; all on the same seeds. */
export function roundRobin(bots: readonly string[], setUp: SetUp, seed: string, games: number): Pairing[] {
  const plays = (bot: string, side: Side) => sidesOf(idOf(bot)).includes(side);
  return bots
    .filter((bot) => plays(bot, 'moscow'))
    .flatMap((moscow) =>
      bots
        .filter((bot) => plays(bot, 'tehran'))
        .map((tehran) => ({ name: `${moscow} v ${tehran}`, setUp, moscow, tehran, seed, games })),
    );
}

function idOf(bot: string): BotId {
  const spec = parseBot(bot);
  if (!spec) throw new RangeError(`no such bot: ${bot}`);
  return spec.id;
}

/** What a bot got against another, both sides together; null where they never met. */
export interface Meeting {
  readonly utility: Estimate;
  readonly score: Estimate;
  readonly collapsed: Estimate;
}

export interface Standing {
  readonly bot: string;
  readonly games: number;
  readonly elo: Estimate;
  readonly utility: Estimate;
  readonly bySide: Readonly<Record<Side, Estimate>>;
  readonly score: Estimate;
  readonly collapsed: Estimate;
}

export interface Tournament {
  /** By mean utility, best first: the order of Axelrod's tournament. */
  readonly standings: readonly Standing[];
  readonly moscow: Ratings['moscow'];
  /** Row bot against column bot, in the order of the standings. */
  readonly cross: readonly (readonly (Meeting | null)[])[];
}

interface Part {
  readonly row: GameRow;
  readonly side: Side;
}

function partsOf(rows: readonly GameRow[], bot: string, other?: string): Part[] {
  return SIDES.flatMap((side) =>
    rows
      .filter((row) => row.bots[side] === bot && (other === undefined || row.bots[rival(side)] === other))
      .map((row) => ({ row, side })),
  );
}

function meeting(parts: readonly Part[]): Meeting {
  return {
    utility: mean(parts.map(({ row, side }) => row.utility[side])),
    score: mean(parts.map(({ row, side }) => scoreOf(row, side))),
    collapsed: share(parts.filter(({ row }) => collapsed(row)).length, parts.length),
  };
}

export function tournament(rows: readonly GameRow[], bots: readonly string[]): Tournament {
  const rated = rows.map(
    (row): RatedGame => ({
      game: row.game,
      moscow: row.bots.moscow,
      tehran: row.bots.tehran,
      score: scoreOf(row, 'moscow'),
    }),
  );
  const { bots: elos, moscow } = ratings(rated, bots);
  const standings = bots
    .map((bot, i): Standing => {
      const parts = partsOf(rows, bot);
      const bySide = (side: Side) =>
        mean(parts.filter((part) => part.side === side).map(({ row }) => row.utility[side]));
      const { utility, score, collapsed: ruined } = meeting(parts);
      const sides = { moscow: bySide('moscow'), tehran: bySide('tehran') };
      return { bot, games: parts.length, elo: elos[i]!.elo, utility, bySide: sides, score, collapsed: ruined };
    })
    .sort((a, b) => b.utility.value - a.utility.value);
  const cross = standings.map(({ bot }) =>
    standings.map(({ bot: other }) => {
      const parts = partsOf(rows, bot, other);
      return parts.length > 0 ? meeting(parts) : null;
    }),
  );
  return { standings, moscow, cross };
}
