/** How many may watch, and that nobody who has a place of their own is refused for it. */
import { afterEach, expect, it } from 'vitest';
import { openOnline } from '../../src/table/online';
import { Room } from './classes/room';
import { Page, type Running, startServer, twoPeople, until } from './online';

const FULL = { ok: false, why: 'spectatorsFull' };

let server: Running;
const pages: { close(): void }[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await server.stop();
});

function open(match: string, token?: string): Page {
  const page = new Page(server.url, match, token);
  pages.push(page);
  return page;
}

/** Somebody who has come in. */
async function seated(match: string, token?: string): Promise<Page> {
  const page = open(match, token);
  await page.reaches(0);
  return page;
}

/** Somebody who was not let in, and was sent nothing of the game. */
async function turnedAway(match: string): Promise<Page> {
  const page = open(match);
  await until(() => page.refused.length > 0, 'a refusal');
  expect(page.refused[0]).toMatchObject({ why: 'spectatorsFull' });
  expect([page.position, page.table]).toEqual([null, null]);
  return page;
}

it('at one match: a place that is left is free again, seats are never refused', async () => {
  server = await startServer({ AXIS_MATCH_SPECTATORS: '2' });
  const { id, moscow, tehran } = await twoPeople(server.url);
  const first = await seated(id);
  await seated(id);
  const third = await turnedAway(id);
  for (const { token } of [moscow, tehran]) expect((await seated(id, token)).position).not.toBeNull();
  // Whoever watches already does not stand in its own way.
  expect(await first.packet('sync', id, null, null)).toMatchObject({ ok: true });
  expect(await third.packet('sync', id, null, null)).toMatchObject(FULL);
  const other = await twoPeople(server.url);
  // Going to another match gives the place back.
  expect(await first.packet('sync', other.id, null, null)).toMatchObject({ ok: true });
  expect(await third.packet('sync', id, null, null)).toMatchObject({ ok: true });
  expect(third.table?.watching).toBe(2);
});

it('at all matches of a process together, also of many who come at once', async () => {
  server = await startServer({ AXIS_SPECTATORS: '3' });
  const matches = [await twoPeople(server.url), await twoPeople(server.url)] as const;
  const crowd = Array.from({ length: 12 }, (_, n) => open(matches[n % 2]!.id));
  const inside = () => crowd.filter(({ position }) => position !== null);
  const outside = () => crowd.filter(({ refused }) => refused[0]?.why === 'spectatorsFull');
  await until(() => inside().length + outside().length === 12, 'an answer for everybody');
  expect(inside()).toHaveLength(3);
  for (const { id, moscow, tehran } of matches) {
    for (const { token } of [moscow, tehran]) await seated(id, token);
  }
  expect(await inside()[0]!.packet('sync', matches[1].id, null, null)).toMatchObject({ ok: true });
  expect(await outside()[0]!.packet('sync', matches[1].id, null, null)).toMatchObject(FULL);
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^axis_spectators 3$/m);
});

it('not the teacher, the observers and the team members of a class', async () => {
  server = await startServer({ AXIS_SPECTATORS: '0', AXIS_MATCH_SPECTATORS: '0' });
  const room = await Room.make(server.url, { seating: 'teams', teamSize: 2 });
  const people = [];
  for (const name of ['Anna', 'Behrouz', 'Cyril', 'Darya']) people.push(await room.join(name));
  const observer = await room.join('Elif', true);
  await room.act({ do: 'begin' });
  await room.act({ do: 'move', person: observer.person, table: 1, side: null, role: 'observer' });
  const { match } = await room.person(people[0]!);
  for (const { token } of [...people, observer]) await seated(match!, token);
  await seated(match!, room.made.control);
  const { id } = await twoPeople(server.url);
  await turnedAway(id);
});

it('our page says why, and gets in when it tries again after somebody has left', async () => {
  server = await startServer({ AXIS_MATCH_SPECTATORS: '1' });
  const { id } = await twoPeople(server.url);
  const first = await seated(id);
  const online = openOnline({ url: server.url, match: id, token: null });
  pages.push({ close: () => online.stop() });
  await until(() => online.read().line === 'refused', 'the refusal');
  expect(online.read()).toMatchObject({ refused: 'spectatorsFull', view: null });
  first.close();
  await until(() => {
    if (online.read().line === 'refused') online.retry();
    return online.read().line === 'open';
  }, 'a place');
  expect(online.read().view).not.toBeNull();
});
