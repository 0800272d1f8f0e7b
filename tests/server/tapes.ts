/** Everything that a seat, a watcher and a visitor of the lobby are sent over real connections while a game is played. */
import { io } from 'socket.io-client';
import { awaits, type Decision, rival, type SealMove, type Side } from '../../src/rules';
import type { GameRecord } from '../../src/scenario/record';
import type { MatchRow, Store } from '../../src/server/store/types';
import { hashOf, newMatchId, newToken } from '../../src/server/tokens';
import { SEATS } from '../../src/table/game';
import { ask, Page, type Running, until } from './online';

/** `stock` is boardgame.io's own client at the seat of whoever must not know, and without a seat. */
export const EARS = ['moscow', 'tehran', 'watcher', 'stockSeat', 'stockWatcher', 'lobby'] as const;
export type Ear = (typeof EARS)[number];
export type Tapes = Readonly<Record<Ear, string[]>>;

/** A game that is to be played, and whose eyes must not see what is secret in it. */
export interface Script {
  readonly record: GameRecord;
  readonly moves: readonly Decision[];
  /** The side whose secrets these are. */
  readonly owner: Side;
  /** A sheet that is sealed and taken back before each real one. */
  readonly first: (seal: SealMove) => SealMove;
}

/** Legal for nobody at any time, so that only its refusal is heard. */
function probes(side: Side, idle: boolean): Decision[] {
  const never = [
    { side, type: 'seal', units: { homs: 99 }, aid: 99, stance: side === 'moscow' ? 'share' : 'lieLow' },
    { side, type: 'offer', amount: 99 },
    { side, type: 'recruit', province: 'nowhere' },
  ];
  const later = [
    { side, type: 'pass' },
    { side, type: 'accuse' },
    { side, type: 'vote', vote: 'support' },
    { side, type: 'discard', card: side === 'moscow' ? 'm01' : 't01' },
    { side, type: 'seal', units: {}, aid: 0, stance: side === 'moscow' ? 'share' : 'lieLow' },
  ];
  return [...never, ...(idle ? later : [])] as unknown as Decision[];
}

/** Puts a match into the store as if the lobby had made it. */
async function seat(store: Store, { record }: Script): Promise<{ readonly id: string } & Record<Side, string>> {
  const [id, moscow, tehran] = [newMatchId(), newToken(), newToken()];
  const now = Date.now();
  const row: MatchRow = {
    id,
    status: 'playing',
    closedWhy: null,
    scenario: record.scenario,
    scenarioHash: record.scenarioHash,
    level: record.level,
    rulesVersion: record.rulesVersion,
    seed: record.seed,
    options: { pace: { kind: 'live', minutes: null }, listed: true, chat: true, spectators: true, follows: null },
    version: 0,
    createdAt: now,
    updatedAt: now,
    dueAt: null,
    awaited: ['moscow'],
    rematch: null,
  };
  const held = (side: Side, token: string) => ({ side, tokenHash: hashOf(token), name: side, bot: null, seenAt: now });
  await store.createMatch(row, [held('moscow', moscow), held('tehran', tehran)]);
  return { id, moscow, tehran };
}

/** @param known is told the match's id before anybody opens it */
export async function tape(server: Running, store: Store, script: Script, known: (id: string) => void): Promise<Tapes> {
  const match = await seat(store, script);
  known(match.id);
  const { id } = match;
  const tapes: Tapes = { moscow: [], tehran: [], watcher: [], stockSeat: [], stockWatcher: [], lobby: [] };
  const write = (ear: Ear, what: unknown) => {
    const text = JSON.stringify(what)
      .replaceAll(id, 'M')
      .replace(/"now":\d+/g, '"now":0');
    tapes[ear].push(text);
  };

  const pages = {
    moscow: new Page(server.url, id, match.moscow, 'at-moscow'),
    tehran: new Page(server.url, id, match.tehran, 'at-tehran'),
    watcher: new Page(server.url, id, undefined, 'watcher'),
  };
  await Promise.all(Object.values(pages).map((page) => page.reaches(0)));
  // What is told around the game while all come in depends on who was faster; from here on there is one order.
  await new Promise((done) => setTimeout(done, 100));
  for (const ear of ['moscow', 'tehran', 'watcher'] as const) pages[ear].socket.onAny((...args) => write(ear, args));
  const hider = rival(script.owner);
  const stock = (ear: Ear) => {
    const socket = io(`${server.url}/axis`, { transports: ['websocket'], forceNew: true });
    socket.onAny((...args) => write(ear, args));
    return socket;
  };
  const stocks = { stockSeat: stock('stockSeat'), stockWatcher: stock('stockWatcher') };
  const rejoin = async () => {
    write('stockSeat', await stocks.stockSeat.emitWithAck('sync', id, SEATS[hider], match[hider], 2));
    write('stockWatcher', await stocks.stockWatcher.emitWithAck('sync', id, null, undefined, 2));
    write('watcher', await pages.watcher.packet('sync', id, null, null));
    write(hider, await pages[hider].packet('sync', id, SEATS[hider], null));
  };
  await rejoin();

  const look = async () => {
    for (const path of [`/matches/${id}`, `/matches/${id}/game`, '/open']) write('lobby', await ask(server.url, path));
  };
  let version = 0;
  const send = async (side: Side, packet: Promise<unknown>) => {
    const receipt = (await packet) as { ok: boolean; version: number };
    if (!receipt.ok) throw new Error(`${side}'s move is refused: ${JSON.stringify(receipt)}`);
    write(side, receipt);
    version = receipt.version;
    await Promise.all(Object.values(pages).map((page) => page.reaches(version)));
  };
  const undo = (side: Side) => {
    const payload = { type: 'undo', args: [], playerID: SEATS[side] };
    return pages[side].packet('update', { type: 'MAKE_MOVE', payload }, version, id, SEATS[side]);
  };

  for (const [n, move] of script.moves.entries()) {
    const page = pages[move.side];
    // Only the first of two sheets can be taken back.
    if (move.type === 'seal' && move.side === script.owner && n % 2 === 0 && awaits(page.position!.view, hider)) {
      await send(move.side, page.send(script.first(move)));
      await send(move.side, undo(move.side));
    }
    await send(move.side, page.send(move));
    if (n === script.moves.length - 1) break;
    if (n % 4 === 0) await look();
    if (n % 5 === 0) await rejoin();
    if (n % 3 === 0) {
      const view = pages[hider].position!.view;
      const idle = !awaits(view, hider);
      const all = probes(hider, idle);
      write(hider, await pages[hider].send(all[n % all.length]!));
    }
  }
  await until(() => tapes.stockWatcher.some((text) => text.includes('"record":{')), 'the end');
  for (const page of Object.values(pages)) page.close();
  for (const socket of Object.values(stocks)) socket.disconnect();
  return tapes;
}

/** What came before the whole game was opened to all. */
export function beforeTheEnd(tapes: Tapes, ear: Ear): string[] {
  const end = tapes[ear].findIndex((text) => text.includes('"record":{'));
  return end < 0 ? tapes[ear] : tapes[ear].slice(0, end);
}
