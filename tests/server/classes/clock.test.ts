/** Time that is up and people who are away, on a real server. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/server/store/open';
import type { Store } from '../../../src/server/store/types';
import type { ClassSeat, ControlView } from '../../../src/table/class-wire';
import { Page, type Running, startServer, until } from '../online';
import { Ear, Room } from './room';

let server: Running;
let store: Store;
beforeAll(async () => {
  server = await startServer({}, { classAway: 300_000 });
  store = await openStore(server.config.database);
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

/** A pair at a table with a clock, whose first decision is due at once. */
async function dueSoon(room: Room): Promise<void> {
  const { match } = (await room.control()).tables[0]!;
  await store.patchMatch(match!, { dueAt: Date.now() + 100 }, Date.now());
  // The server reads it anew with the pause, and has so much left of it afterwards.
  await room.act({ do: 'pause', table: 1 });
  await room.act({ do: 'resume', table: 1 });
}

async function pair(): Promise<{ room: Room; people: ClassSeat[]; control: Ear<ControlView>; page: Page }> {
  const room = await Room.make(server.url, { minutes: 5 });
  const people = [await room.join('Anna'), await room.join('Behrouz')];
  await room.act({ do: 'begin' });
  const control = new Ear<ControlView>(server.url, room.made.control);
  await control.sees(({ tables }) => tables.length === 1);
  const page = new Page(server.url, control.view!.tables[0]!.match!, people[0]!.token);
  await page.reaches(0);
  return { room, people, control, page };
}

it('decides once for who is there and slow, and the next decision has its own time', async () => {
  const { room, control, page } = await pair();
  await dueSoon(room);
  await until(() => page.position!.decisions === 1, 'the decision');
  await new Promise((done) => setTimeout(done, 2_500));
  expect(page.position!.decisions).toBe(1);
  const [table] = control.view!.tables;
  expect(table!.bots).toEqual({ moscow: null, tehran: null });
  expect(table!.dueAt! - Date.now()).toBeGreaterThan(4 * 60_000);
  for (const one of [page, control]) one.close();
}, 60_000);

it('stands in for who is away when the time is up, and gives the seat back', async () => {
  const { room, people, control, page } = await pair();
  page.close();
  await dueSoon(room);
  await control.sees(({ people: all }) => all[0]!.away, 'the bot');
  expect(control.view!.tables[0]!.bots.moscow).toBe('novice');
  const back = new Ear(server.url, people[0]!.token);
  await control.sees(({ people: all }) => !all[0]!.away, 'the seat');
  // A bot that the teacher has put there stays.
  await room.act({ do: 'hand', table: 1, side: 'moscow', bot: 'steady' });
  await control.sees(({ people: all }) => all[0]!.away);
  await new Promise((done) => setTimeout(done, 2_500));
  expect(control.view!.tables[0]!.bots.moscow).toBe('steady');
  await room.act({ do: 'hand', table: 1, side: 'moscow', bot: null });
  await control.sees(({ people: all }) => !all[0]!.away);
  for (const one of [back, control]) one.close();
}, 60_000);

it('shows who is awaited and away, and who comes and goes', async () => {
  const { people, control, page } = await pair();
  await control.sees(({ tables }) => tables[0]!.alerts.includes('absent'));
  const ear = new Ear(server.url, people[0]!.token);
  await control.sees(({ people: all }) => all[0]!.connected && !all[1]!.connected);
  await control.sees(({ tables }) => !tables[0]!.alerts.includes('absent'));
  ear.close();
  await control.sees(({ people: all }) => !all[0]!.connected);
  for (const one of [page, control]) one.close();
}, 60_000);
