/** A facilitator's acts on a server: stored in the log, told to all, replayed to the same game, and closed to seats. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sensiblePolicy } from '../../src/bots/sensible';
import { type FacilitatorAct, FastRng, isOver, RULES_VERSION, SIDES, type Side } from '../../src/rules';
import { rebuild } from '../../src/scenario';
import { ALONE } from '../../src/server/bus';
import { openCatalogue } from '../../src/server/match/catalogue';
import type { LiveMatch } from '../../src/server/match/live-match';
import { recordOf } from '../../src/server/match/log';
import { Registry } from '../../src/server/match/registry';
import { verify } from '../../src/server/match/verify';
import { openStore } from '../../src/server/store/open';
import type { MatchEvent, MatchRow, Store } from '../../src/server/store/types';
import { choose, toMove } from '../table/support';
import { ask, Page, type Running, startServer, twoPeople, until } from './online';

const catalogue = openCatalogue();
const setUp = catalogue.start({ scenario: 'intervention-2015', branch: null, level: 'accessible', variant: {} })!;
const folder = mkdtempSync(join(tmpdir(), 'axis-facilitated-'));
let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, 'axis.db'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (now = () => 1_000) =>
  new Registry({
    store,
    catalogue,
    bus: ALONE,
    rulesVersion: RULES_VERSION,
    now,
    broke: (_, __, error) => {
      throw error;
    },
  });

async function kept(id: string): Promise<void> {
  const { scenario, scenarioHash, level } = setUp.config;
  const row: MatchRow = {
    id,
    status: 'playing',
    closedWhy: null,
    scenario,
    scenarioHash,
    level,
    rulesVersion: RULES_VERSION,
    seed: '0123456789abcdef0123456789abcdef',
    options: { pace: { kind: 'live', minutes: 10 }, listed: false, chat: false, spectators: true, follows: null },
    version: 0,
    createdAt: 1,
    updatedAt: 1,
    dueAt: null,
    awaited: ['moscow'],
    rematch: null,
  };
  const seat = (side: Side) => ({ side, tokenHash: `${id}-${side}`, name: side, bot: null, seenAt: null });
  await store.createMatch(row, SIDES.map(seat));
}

async function openMatch(id: string): Promise<LiveMatch> {
  const match = await opened().get(id);
  if (typeof match === 'string') throw new Error(match);
  return match;
}

let keys = 0;
const act = (match: LiveMatch, event: MatchEvent, by: Parameters<LiveMatch['act']>[0]['by'] = 'facilitator') =>
  match.act({ event, by, key: `key-${keys++}`, seen: null });
const facilitate = (match: LiveMatch, doing: FacilitatorAct) => act(match, { kind: 'facilitate', act: doing });

/** The next decision of whoever is awaited, by its person or the bot that stands in. */
async function next(match: LiveMatch, rng: FastRng): Promise<void> {
  const side = toMove(match.state, rng);
  const decision = choose(match.state, side, rng, sensiblePolicy);
  const by = match.seats[side].bot === null ? side : 'bot';
  expect(await act(match, { kind: 'decide', decision }, by)).toMatchObject({ ok: true });
}

/** Read anew from the database, replayed by the bare rules, and verified, it is the same game. */
async function expectTrue(match: LiveMatch): Promise<void> {
  const again = await openMatch(match.id);
  expect(again.version).toBe(match.version);
  expect(JSON.stringify(again.position.G)).toBe(JSON.stringify(match.position.G));
  expect(JSON.stringify(again.position.ctx.gameover)).toBe(JSON.stringify(match.position.ctx.gameover));
  const read = (await store.readMatch(match.id))!;
  const bare = rebuild(setUp, recordOf(read.match, await store.events(match.id)));
  expect(JSON.stringify(bare)).toBe(JSON.stringify({ state: match.state, chronicle: match.position.G.chronicle }));
  expect(await verify(store, catalogue, read.match)).toMatchObject({ result: 'same' });
}

describe('a match with a facilitator', () => {
  it('holds headlines, hand-overs and a time that ran out in its log, and replays to the same game', async () => {
    await kept('wholeMatch0001');
    const match = await openMatch('wholeMatch0001');
    const rng = new FastRng(7);
    await next(match, rng);
    const undo = match.state.undo;
    if (undo !== 'none') expect(await act(match, { kind: 'undo', side: undo }, undo)).toMatchObject({ ok: true });
    await next(match, rng);
    expect(await facilitate(match, { type: 'injectHeadline', headline: 'h15' })).toMatchObject({ ok: true });
    expect(match.state.undo).toBe('none');
    // The clock of one side runs out: the server hands it to a bot; later its person comes back.
    expect(await act(match, { kind: 'hand', side: 'tehran', to: 'novice' }, 'server')).toMatchObject({ ok: true });
    while (match.state.turn === 1) await next(match, rng);
    await expectTrue(match);
    expect(await act(match, { kind: 'hand', side: 'tehran', to: null }, 'facilitator')).toMatchObject({ ok: true });
    expect(await facilitate(match, { type: 'endAfterTurn' })).toMatchObject({ ok: true });
    expect(await facilitate(match, { type: 'endAsPlanned' })).toMatchObject({ ok: true });
    while (match.state.turn === 2 && !isOver(match.state)) await next(match, rng);
    await expectTrue(match);
    expect(await facilitate(match, { type: 'endNow' })).toMatchObject({ ok: true });
    expect(match.row).toMatchObject({ status: 'over', closedWhy: null, dueAt: null, awaited: [] });
    expect(match.view('spectator').view).toMatchObject({ ending: 'final', stopped: 2 });
    expect(match.view('moscow').record?.moves.at(-1)).toEqual({ type: 'endNow' });
    await expectTrue(match);
    const kinds = new Set((await store.events(match.id)).map(({ event, by }) => `${event.kind} ${by}`));
    for (const kind of ['facilitate facilitator', 'hand server', 'hand facilitator', 'decide bot', 'decide moscow'])
      expect([...kinds]).toContain(kind);
  });

  it('ends with the turn that was named the last', async () => {
    await kept('namedMatch0001');
    const match = await openMatch('namedMatch0001');
    expect(await facilitate(match, { type: 'endAfterTurn' })).toMatchObject({ ok: true });
    const rng = new FastRng(3);
    while (!isOver(match.state)) await next(match, rng);
    expect(match.state).toMatchObject({ turn: 1, stopped: 1, ending: 'final' });
    expect(match.row.status).toBe('over');
    await expectTrue(match);
  });

  it('takes an act from the facilitator only, once for each key, and says why it takes none', async () => {
    await kept('seatsMatch0001');
    const match = await openMatch('seatsMatch0001');
    for (const by of ['moscow', 'tehran', 'bot', 'server'] as const) {
      expect(await act(match, { kind: 'facilitate', act: { type: 'endNow' } }, by)).toMatchObject({
        why: 'notYourSeat',
      });
    }
    const pivot = await facilitate(match, { type: 'injectHeadline', headline: 'h04' });
    expect(pivot).toMatchObject({ ok: false, why: 'rules', refusal: { code: 'headlineFixed' } });
    expect(match.version).toBe(0);
    const once = {
      event: { kind: 'facilitate', act: { type: 'endNow' } },
      by: 'facilitator',
      key: 'twice',
      seen: null,
    } as const;
    expect(await match.act(once)).toEqual({ ok: true, version: 1, repeated: false });
    expect(await match.act(once)).toEqual({ ok: true, version: 1, repeated: true });
    expect(match.state).toMatchObject({ ending: 'stopped', moscowVerdict: 'none' });
    expect(await facilitate(match, { type: 'endNow' })).toMatchObject({ ok: false, why: 'over' });
    await expectTrue(match);
  });
});

describe('a seat that sends an act of the facilitator', () => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('is refused, whatever it calls it', async () => {
    const { id, moscow } = await twoPeople(server.url);
    const page = new Page(server.url, id, moscow.token);
    await until(() => page.position !== null);
    const send = (type: string, args: unknown[], playerID: unknown = '0') =>
      page.socket
        .timeout(5_000)
        .emitWithAck(
          'update',
          { type: 'MAKE_MOVE', payload: { type, args, playerID } },
          page.position!.version,
          id,
          '0',
          null,
        );
    const end = { type: 'endNow' };
    expect(await send('facilitate', [end])).toMatchObject({ ok: false, why: 'malformed' });
    expect(await send('facilitate', [end], 'facilitator')).toMatchObject({ ok: false, why: 'malformed' });
    expect(await send('decide', [end])).toMatchObject({ ok: false, why: 'malformed' });
    expect(await send('decide', [{ ...end, side: 'moscow' }])).toMatchObject({
      ok: false,
      why: 'rules',
      refusal: { code: 'unknownMove' },
    });
    expect((await ask<{ status: string }>(server.url, `/matches/${id}`)).body).not.toMatchObject({ status: 'over' });
    expect(page.position).toMatchObject({ version: 0, view: { step: 'statecraft' } });
    page.socket.disconnect();
  });
});
