/**
 * Nothing secret by way of a class: classes whose games differ only in what Moscow may keep to itself send the same
 * bytes to the wall, the control page, the rivals, other students and observers, by HTTP and by socket, until the end.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Decision, SetUp } from '../../../src/rules';
import type { StagedDice } from '../../../src/scenario';
import { decisionsOf } from '../../../src/scenario/record';
import type { Scene } from '../../../src/server/classes/views';
import { createLimits, RATES } from '../../../src/server/limits';
import type { ClassSeat, ControlView } from '../../../src/table/class-wire';
import { recordOf, SET_UPS } from '../../table/support';
import { discreetGame, secretTwin } from '../../table/twins';
import { sized, tellFigure } from '../figures';
import { Page, type Running, startServer, until } from '../online';
import { Ear, Room } from './room';

const PAIRS = sized(2, 20);

const planted = vi.hoisted(() => ({
  seed: null as string | null,
  staged: new Map<string, StagedDice>(),
  leak: null as ((scene: Scene, view: object) => object) | null,
}));

vi.mock('../../../src/scenario/dice', async (original) => {
  const real = await original<typeof import('../../../src/scenario/dice')>();
  return { ...real, newSeed: () => planted.seed ?? real.newSeed() };
});
vi.mock('../../../src/server/match/log', async (original) => {
  const real = await original<typeof import('../../../src/server/match/log')>();
  const recordOf: typeof real.recordOf = (match, events) => {
    const record = real.recordOf(match, events);
    return { ...record, stagedDice: planted.staged.get(match.seed) ?? record.stagedDice };
  };
  return { ...real, recordOf };
});
vi.mock('../../../src/server/classes/views', async (original) => {
  const real = await original<typeof import('../../../src/server/classes/views')>();
  const viewFor: typeof real.viewFor = (scene, tables, viewer) => {
    const view = real.viewFor(scene, tables, viewer);
    return planted.leak ? (planted.leak(scene, view) as typeof view) : view;
  };
  return { ...real, viewFor };
});

const loose = { points: 1_000_000, duration: 1 };
let server: Running;
beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const limits = createLimits({ ...RATES, move: loose, sync: loose, read: loose, change: loose, packets: loose });
  server = await startServer({}, { limits, classGather: 5 });
});
afterAll(async () => {
  await server.stop();
  vi.unstubAllEnvs();
});

interface Half {
  readonly seed: string;
  readonly moves: readonly Decision[];
  readonly staged: StagedDice;
}

interface Twins {
  readonly setUp: SetUp;
  readonly a: Half;
  readonly b: Half;
}

function* pairs(): Generator<Twins> {
  const plain = SET_UPS.filter(({ config }) => config.scenario === 'intervention-2015');
  for (let n = 0; ; n++) {
    const setUp = plain[n % plain.length]!;
    const game = discreetGame(setUp, 31_000 + n);
    const { moves, staged } = secretTwin(game, setUp);
    const a = { seed: game.record.seed, moves: decisionsOf(game.record), staged: {} };
    // A game in which Moscow kept nothing to itself has no twin.
    if (JSON.stringify(a.moves) === JSON.stringify(moves)) continue;
    yield { setUp, a, b: { seed: recordOf(setUp, 0x6eed_0000 + n, []).seed, moves, staged } };
  }
}

/** What differs from one class to another by chance: ids, secrets, times. */
const CHANCE =
  /"(?:now|at|idleSince|dueAt|deletedAt|createdAt|ticket|id|code|match|person|class)":(?:"[^"]*"|\d+|null)/g;

const HEARERS = ['wall', 'control', 'rival', 'other', 'observer', 'facilitator', 'watcher'] as const;
type Tapes = Record<(typeof HEARERS)[number], string[]>;

async function tape({ config }: SetUp, { seed, moves, staged }: Half): Promise<Tapes> {
  planted.seed = seed;
  planted.staged.set(seed, staged);
  const { scenario, level } = config;
  const room = await Room.make(server.url, { scenario, level, predictions: true });
  const tapes: Tapes = { wall: [], control: [], rival: [], other: [], observer: [], facilitator: [], watcher: [] };
  const write = (ear: keyof Tapes, what: unknown) => {
    const text = JSON.stringify(what).replaceAll(CHANCE, '""');
    if (tapes[ear].at(-1) !== text) tapes[ear].push(text);
  };
  const people: ClassSeat[] = [];
  for (const name of ['Anna', 'Behrouz', 'Carl', 'Dora']) people.push(await room.join(name));
  const observer = await room.join('Emil', true);
  await room.act({ do: 'move', person: observer.person, table: 1, side: null, role: 'observer' });
  await room.act({ do: 'begin' });
  const match = (await room.person(people[0]!)).match!;
  const tokens = {
    wall: room.made.projector,
    control: room.made.control,
    rival: people[1]!.token,
    other: people[2]!.token,
    observer: observer.token,
  };
  const pages = {
    moscow: new Page(server.url, match, people[0]!.token, 'at-moscow'),
    tehran: new Page(server.url, match, people[1]!.token, 'at-tehran'),
    facilitator: new Page(server.url, match, room.made.control, 'facilitator'),
    watcher: new Page(server.url, match, observer.token, 'watcher'),
  };
  await Promise.all(Object.values(pages).map((page) => page.reaches(0)));
  const names = Object.keys(tokens) as (keyof typeof tokens)[];
  const ears = Object.fromEntries(names.map((name) => [name, new Ear(server.url, tokens[name])]));
  await Promise.all(Object.values(ears).map((ear) => ear.sees(() => true)));
  // Who is there is told while all come in, in one order or another.
  await (ears.control as Ear<ControlView>).sees(
    ({ people: all }) => all.filter((one) => one.connected).length === 4 - 1,
  );
  await new Promise((done) => setTimeout(done, 100));
  for (const name of names) ears[name]!.socket.onAny((...args) => write(name, args));
  for (const name of ['facilitator', 'watcher'] as const) pages[name].socket.onAny((...args) => write(name, args));
  pages.tehran.socket.onAny((...args) => write('rival', args));

  for (const [n, move] of moves.slice(0, -1).entries()) {
    const receipt = await pages[move.side].send(move);
    if (!receipt.ok) throw new Error(`move ${n} is refused: ${JSON.stringify(receipt)}`);
    await Promise.all(Object.values(pages).map((page) => page.reaches(receipt.version)));
    const { tables } = (await room.get<ControlView>('')).body;
    const idle = tables[0]!.idleSince;
    const upToDate = (ear: Ear) => (ear.view as ControlView).tables[0]!.idleSince === idle;
    await until(() => upToDate(ears.wall!) && upToDate(ears.control!), 'the news');
    if (n % 3 > 0) continue;
    for (const name of names) {
      write(name, await room.get('', tokens[name]));
      for (const path of ['/debrief', `/report/${people[0]!.person}`, '/export.json'])
        write(name, await room.get(path, tokens[name]));
    }
    const guess = { turn: pages.tehran.position!.view.turn, what: 'channel', guess: 'share' };
    write('rival', await room.post('/predict', tokens.rival, guess));
  }
  for (const one of [...Object.values(pages), ...Object.values(ears)]) one.close();
  await room.act({ do: 'delete' });
  return tapes;
}

function differences(a: Tapes, b: Tapes): string[] {
  return HEARERS.flatMap((name) => {
    const at = a[name].findIndex((text, i) => text !== b[name][i]);
    if (at < 0 && a[name].length === b[name].length) return [];
    return [`${name}, message ${at}: ${a[name][at]?.slice(0, 300)} / ${b[name][at]?.slice(0, 300)}`];
  });
}

it(
  `differing twins sound alike to everybody else (${PAIRS} pairs)`,
  async () => {
    let bytes = 0;
    let count = 0;
    for (const { setUp, a, b } of pairs()) {
      if (++count > PAIRS) break;
      const [one, two] = [await tape(setUp, a), await tape(setUp, b)];
      expect(differences(one, two)).toEqual([]);
      for (const name of HEARERS) {
        expect(one[name].length).toBeGreaterThan(3);
        bytes += one[name].join('').length;
      }
      expect(JSON.stringify(a.moves)).not.toBe(JSON.stringify(b.moves));
    }
    tellFigure('classes', `${PAIRS} pairs of classes, ${Math.round(bytes / 1e6)} MB to each half`);
  },
  sized(180_000, 3_600_000),
);

it('hears a leak that is planted', async () => {
  const [{ setUp, a, b }] = [pairs().next().value as Twins];
  planted.leak = (scene, view) => {
    const match = scene.tables[0]?.match;
    return { ...view, leak: typeof match === 'object' ? match.state.secret.channel : null };
  };
  try {
    expect(differences(await tape(setUp, a), await tape(setUp, b))).not.toEqual([]);
  } finally {
    planted.leak = null;
  }
}, 120_000);
