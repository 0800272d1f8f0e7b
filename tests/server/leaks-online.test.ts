/**
 * R14.1 over real sockets and HTTP: games that differ only in what one side may keep to itself send the same bytes to
 * the other side, to watchers and to the lobby, until the end opens them.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SetUp, Side } from '../../src/rules';
import { rival } from '../../src/rules';
import type { StagedDice } from '../../src/scenario';
import { decisionsOf } from '../../src/scenario/record';
import { createLimits, RATES } from '../../src/server/limits';
import { openStore } from '../../src/server/store/open';
import type { Store } from '../../src/server/store/types';
import type { MatchState, MatchView } from '../../src/table/match';
import { DEALT, recordOf, SET_UPS } from '../table/support';
import { discardTwin, discreetGame, handTwin, secretTwin } from '../table/twins';
import { sized, tellFigure } from './figures';
import { type Running, startServer } from './online';
import { beforeTheEnd, EARS, type Ear, type Script, tape } from './tapes';

const PAIRS = sized(6, 200);

/** What a server cannot be asked for: fixed dice and other credits; and a leak that is planted. */
const planted = vi.hoisted(() => ({
  staged: new Map<string, StagedDice>(),
  setUps: new Map<string, SetUp>(),
  leak: null as ((match: MatchState, view: MatchView) => MatchView) | null,
}));

vi.mock('../../src/server/match/log', async (original) => {
  const real = await original<typeof import('../../src/server/match/log')>();
  const recordOf: typeof real.recordOf = (match, events) => {
    const record = real.recordOf(match, events);
    return { ...record, stagedDice: planted.staged.get(match.seed) ?? record.stagedDice };
  };
  return { ...real, recordOf };
});
vi.mock('../../src/server/match/catalogue', async (original) => {
  const real = await original<typeof import('../../src/server/match/catalogue')>();
  const openCatalogue: typeof real.openCatalogue = (folder) => {
    const shelf = real.openCatalogue(folder);
    return {
      ...shelf,
      startOf: (match) => planted.setUps.get((match as unknown as { id: string }).id) ?? shelf.startOf(match),
    };
  };
  return { ...real, openCatalogue };
});
vi.mock('../../src/table/match', async (original) => {
  const real = await original<typeof import('../../src/table/match')>();
  const viewMatch: typeof real.viewMatch = (match, viewer) => {
    const view = real.viewMatch(match, viewer);
    return planted.leak ? planted.leak(match, view) : view;
  };
  return { ...real, viewMatch };
});

let server: Running;
let store: Store;
beforeAll(async () => {
  // Outside production boardgame.io walks through all of G several times a move.
  vi.stubEnv('NODE_ENV', 'production');
  const loose = { points: 1_000_000, duration: 1 };
  const limits = createLimits({ ...RATES, move: loose, sync: loose, connection: loose, read: loose, packets: loose });
  server = await startServer({}, { limits });
  store = await openStore(server.config.database);
});
afterAll(async () => {
  await store.close();
  await server.stop();
  vi.unstubAllEnvs();
});

interface Half {
  readonly setUp: SetUp;
  readonly script: Script;
  readonly staged: StagedDice;
}

let seeds = 0;

function half(setUp: SetUp, moves: Script['moves'], owner: Side, staged: StagedDice, other: boolean): Half {
  const record = recordOf(setUp, 0x5eed_0000 + seeds++, []);
  const first: Script['first'] = (seal) => (other ? ({ ...seal, units: {}, aid: 0 } as typeof seal) : seal);
  return { setUp, staged, script: { record, moves, owner, first } };
}

interface Twins {
  readonly name: string;
  readonly a: Half;
  readonly b: Half;
}

/** Number `n` of an endless list of pairs: every scenario and level, with and without cards. */
function* pairs(): Generator<Twins> {
  for (let n = 0; ; n++) {
    const seed = 7_000 + n;
    const plain = SET_UPS[n % SET_UPS.length]!;
    const game = discreetGame(plain, seed);
    const { moves, staged } = secretTwin(game, plain);
    // The dice of the first one, by its seed, for both.
    const own = recordOf(plain, seed, []).seed;
    planted.staged.set(own, {});
    const a = half(plain, decisionsOf(game.record), 'moscow', {}, false);
    const rich: SetUp = { ...plain, credits: 1 + (n % 3) };
    yield {
      name: `${plain.config.scenario} ${plain.config.level}, seed ${seed}: secrets of Moscow`,
      a: { ...a, script: { ...a.script, record: { ...a.script.record, seed: own } } },
      b: half(rich, moves, 'moscow', staged, true),
    };
    const dealt = DEALT[n % DEALT.length]!;
    const held = discreetGame(dealt, seed + 500_000);
    for (const side of ['moscow', 'tehran'] as const) {
      const [what, twin] =
        n % 2 === 0
          ? (['hand', handTwin(held, dealt, side)] as const)
          : (['discard', discardTwin(held, side)] as const);
      if (!twin) continue;
      const record = recordOf(dealt, seed + 500_000, []);
      const one = half(dealt, decisionsOf(held.record), side, {}, false);
      // Both have the dice of one seed; a server's matches never share one.
      const two = half(dealt, twin.moves, side, twin.staged, true);
      yield {
        name: `${dealt.config.scenario} ${dealt.config.level}, seed ${seed}: ${what} of ${side}`,
        a: { ...one, script: { ...one.script, record } },
        b: { ...two, script: { ...two.script, record } },
      };
    }
  }
}

function play({ setUp, script, staged }: Half) {
  planted.staged.set(script.record.seed, staged);
  return tape(server, store, script, (id) => planted.setUps.set(id, setUp));
}

/** The first difference of what an ear heard before the end, with what is around it; null when there is none. */
async function differences({
  a,
  b,
}: Twins): Promise<{ readonly different: Partial<Record<Ear, string>>; bytes: number }> {
  const [one, two] = [await play(a), await play(b)];
  const different: Partial<Record<Ear, string>> = {};
  let bytes = 0;
  for (const ear of EARS) {
    const [left, right] = [beforeTheEnd(one, ear), beforeTheEnd(two, ear)];
    bytes += left.join('').length;
    for (const [tapes, { script }] of [
      [left, a],
      [right, b],
    ] as const)
      expect(
        tapes.some((text) => text.includes(script.record.seed)),
        `the seed, to ${ear}`,
      ).toBe(false);
    const at = left.findIndex((text, i) => text !== right[i]);
    if (at < 0 && left.length === right.length) continue;
    const [x, y] = [left[at] ?? '', right[at] ?? ''];
    let place = 0;
    while (x[place] === y[place] && place < x.length) place++;
    const around = (text: string) => text.slice(Math.max(0, place - 80), place + 80);
    different[ear] = `message ${at} of ${left.length}/${right.length}: ${around(x)} | ${around(y)}`;
  }
  return { different, bytes };
}

it('R14.1: nobody who may not know can tell a game on the wire from its secret twin before it ends', async () => {
  let done = 0;
  let bytes = 0;
  for (const twins of pairs()) {
    if (done++ === PAIRS) break;
    const { owner } = twins.a.script;
    const heard = await differences(twins);
    bytes += heard.bytes;
    const { [owner]: own, ...others } = heard.different;
    expect(others, twins.name).toEqual({});
    expect(own, `${twins.name}: the owner sees the difference`).toBeDefined();
  }
  tellFigure(
    'leaks on the wire',
    `${PAIRS} pairs of games that differ in secrets only: ${(bytes / 1e6).toFixed(0)} MB to the other seat, watchers and the lobby compared, 0 bytes differ`,
  );
}, 3_600_000);

it('R14.1: sees a leak that is planted', async () => {
  const [twins] = pairs();
  planted.leak = ({ state }, view) => ({ ...view, decisions: view.decisions + state.secret.credits / 1000 });
  const { different } = await differences(twins!);
  planted.leak = null;
  expect(Object.keys(different).sort()).toEqual(
    ['moscow', rival('moscow'), 'stockSeat', 'stockWatcher', 'watcher'].sort(),
  );
});
