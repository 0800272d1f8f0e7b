/** A class from its code to its end, over the real API and real sockets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addableHeadlines, awaits, type HeadlineId, isOver, type Side } from '../../../src/rules';
import { messageFor } from '../../../src/server/classes/views';
import { openStore } from '../../../src/server/store/open';
import type { ClassSeat, ControlView, PersonView } from '../../../src/table/class-wire';
import { choiceOf } from '../choice';
import { ask, Page, type Running, startServer, until } from '../online';
import { Ear, Room } from './room';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const names = (count: number) => Array.from({ length: count }, (_, n) => `Student ${n + 1}`);

async function joined(count: number, wish: object = {}): Promise<{ room: Room; people: ClassSeat[] }> {
  const room = await Room.make(server.url, wish);
  const people: ClassSeat[] = [];
  for (const name of names(count)) people.push(await room.join(name));
  return { room, people };
}

/** Seats as `1moscow`, in the order of joining. */
async function seats(room: Room): Promise<string[]> {
  return (await room.control()).people.map(
    ({ table, side, role }) => `${table ?? ''}${side ?? ''}${role === 'leader' ? '' : `/${role}`}`,
  );
}

async function open(room: Room, seat: ClassSeat): Promise<Page> {
  const { match } = await room.person(seat);
  const page = new Page(room.url, match!, seat.token);
  await page.reaches(0);
  return page;
}

async function decide(page: Page, side: Side, n = 0) {
  return page.send(choiceOf(page.position!.view, side, n));
}

describe('seating', () => {
  it('deals pairs in the order of joining, and an odd one gets a bot', async () => {
    const { room } = await joined(5);
    await room.act({ do: 'seat' });
    expect(await seats(room)).toEqual(['1moscow', '1tehran', '2moscow', '2tehran', '3moscow']);
    await room.act({ do: 'begin' });
    const { tables, status } = await room.control();
    expect(status).toBe('playing');
    expect(tables.map(({ bots }) => bots)).toEqual([
      { moscow: null, tehran: null },
      { moscow: null, tehran: null },
      { moscow: null, tehran: 'novice' },
    ]);
    // Who comes late takes the bot's place, then a table of their own.
    await room.join('Late 1');
    await room.join('Late 2');
    expect((await seats(room)).slice(5)).toEqual(['3tehran', '4moscow']);
    expect((await room.control()).tables[2]!.bots).toEqual({ moscow: null, tehran: null });
  });

  it('deals teams with roles, and solo against a bot', async () => {
    const teams = await joined(7, { seating: 'teams', teamSize: 3 });
    await teams.room.act({ do: 'seat' });
    expect(await seats(teams.room)).toEqual([
      '1moscow',
      '1tehran',
      '1moscow/commander',
      '1tehran/commander',
      '1moscow/diplomat',
      '1tehran/diplomat',
      '2moscow',
    ]);
    const solo = await joined(3, { seating: 'solo', bot: 'steady' });
    await solo.room.act({ do: 'begin' });
    expect(await seats(solo.room)).toEqual(['1moscow', '2tehran', '3moscow']);
    expect((await solo.room.control()).tables.map(({ bots }) => bots)).toEqual([
      { moscow: null, tehran: 'steady' },
      { moscow: 'steady', tehran: null },
      { moscow: null, tehran: 'steady' },
    ]);
  });

  it('is changed by hand before and in the middle, and the tokens open the new seats', async () => {
    const { room, people } = await joined(4);
    await room.act({ do: 'seat' });
    const [a, b, c] = people as [ClassSeat, ClassSeat, ClassSeat, ClassSeat];
    await room.act({ do: 'move', person: a.person, table: 2, side: 'tehran', role: 'leader' });
    expect(await seats(room)).toEqual(['2tehran', '1tehran', '2moscow', '1moscow']);
    await room.act({ do: 'begin' });
    const page = await open(room, a);
    expect(page.table?.you).toBe('tehran');
    await room.act({ do: 'move', person: a.person, table: 1, side: 'tehran', role: 'leader' });
    expect(await seats(room)).toEqual(['1tehran', '2tehran', '2moscow', '1moscow']);
    await until(() => !page.socket.connected, 'the old seat to be shut');
    page.close();
    const [again, other] = [await open(room, a), await open(room, b)];
    expect([again.table?.you, other.table?.you]).toEqual(['tehran', 'tehran']);
    expect((await room.control()).tables.every(({ bots }) => bots.moscow === null && bots.tehran === null)).toBe(true);
    // Nobody sits there any more: a bot does.
    await room.act({ do: 'move', person: c.person, table: null, side: null, role: 'leader' });
    expect((await room.control()).tables[1]!.bots).toEqual({ moscow: 'novice', tehran: null });
    for (const one of [again, other]) one.close();
  });
});

describe('the desk', () => {
  it('pauses and resumes, and the clock stands meanwhile', async () => {
    const { room, people } = await joined(2, { minutes: 5 });
    await room.act({ do: 'begin' });
    const page = await open(room, people[0]!);
    await room.act({ do: 'pause', table: null });
    expect(await decide(page, 'moscow')).toMatchObject({ ok: false, why: 'paused' });
    expect((await room.control()).tables[0]).toMatchObject({ paused: true, dueAt: null });
    expect((await room.person(people[0]!)).paused).toBe(true);
    await room.act({ do: 'extend', table: null, minutes: 10 });
    await room.act({ do: 'resume', table: null });
    const [table] = (await room.control()).tables;
    expect(table!.dueAt! - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(await decide(page, 'moscow')).toMatchObject({ ok: true });
    page.close();
  });

  it('holds each table at the end of its turn until the next is opened', async () => {
    const { room, people } = await joined(1, { seating: 'solo', pace: 'guided' });
    await room.act({ do: 'begin' });
    await room.act({ do: 'hand', table: 1, side: 'moscow', bot: 'novice' });
    const ear = new Ear<ControlView>(server.url, room.made.control);
    await ear.sees(({ tables }) => tables[0]?.held === true, 'the table to be held', 60_000);
    expect(ear.view!.tables[0]).toMatchObject({ turn: 2, held: true });
    await room.act({ do: 'hand', table: 1, side: 'moscow', bot: null });
    const page = await open(room, people[0]!);
    if (awaits(page.position!.view, 'moscow'))
      expect(await decide(page, 'moscow')).toMatchObject({ ok: false, why: 'held' });
    await new Promise((done) => setTimeout(done, 300));
    expect(ear.view!.tables[0]!.turn).toBe(2);
    expect((await room.tryAct({ do: 'open', turn: 2 })).status).toBe(200);
    await until(() => awaits(page.position!.view, 'moscow'), 'the next turn');
    expect(await decide(page, 'moscow')).toMatchObject({ ok: true });
    for (const one of [page, ear]) one.close();
  }, 90_000);

  it('adds a headline where the rules allow it, and ends with the verdict of the position', async () => {
    const { room, people } = await joined(4);
    await room.act({ do: 'begin' });
    const [page, other] = [await open(room, people[0]!), await open(room, people[2]!)];
    const [headline] = addableHeadlines(page.position!.view);
    const taken = page.position!.view.config.headlines[0] as HeadlineId;
    await room.act({ do: 'headline', table: 1, headline: headline! });
    await until(() => JSON.stringify(page.lines).includes(`"headlineAdded"`), 'the headline');
    expect((await room.tryAct({ do: 'headline', table: 1, headline: headline! })).body.why).toBe('notYet');
    expect((await room.tryAct({ do: 'headline', table: 1, headline: taken })).body.why).toBe('notYet');
    expect(JSON.stringify(other.lines)).not.toContain('headlineAdded');
    await room.act({ do: 'end', table: 1, when: 'turn' });
    expect((await room.tryAct({ do: 'end', table: 1, when: 'turn' })).body.why).toBe('notNow');
    await until(() => page.position!.view.lastTurn === 1, 'the last turn');
    expect((await room.control()).tables.map(({ turns }) => turns)).toEqual([1, 4]);
    await room.act({ do: 'end', table: 2, when: 'now' });
    await until(() => isOver(other.position!.view), 'the end');
    expect((await room.control()).tables[1]).toMatchObject({ over: true, verdict: { kind: 'stopped', side: null } });
    expect((await room.tryAct({ do: 'end', table: 2, when: 'now' })).body.why).toBe('notNow');
    for (const one of [page, other]) one.close();
  });

  it('sends messages to those whom they are for, and to the wall', async () => {
    const { room, people } = await joined(4);
    await room.act({ do: 'begin' });
    const ear = new Ear<PersonView>(server.url, people[2]!.token);
    await ear.sees(({ match }) => match !== null);
    await room.act({ do: 'message', table: 1, text: 'Only table 1' });
    await room.act({ do: 'message', table: null, text: 'Five minutes left' });
    await ear.sees(({ message }) => message?.text === 'Five minutes left');
    expect(ear.heard.join()).not.toContain('Only table 1');
    await room.act({ do: 'message', table: 1, text: 'Table 1 again' });
    expect((await room.person(people[0]!)).message?.text).toBe('Table 1 again');
    expect((await room.projector()).message).toBe('Five minutes left');
    ear.close();
  });

  it('takes a message down after five minutes', () => {
    const note = { n: 1, at: 1_000, kind: 'message', table: null, person: null, body: 'Lunch' } as const;
    expect(messageFor([note], 1, 300_999)).toEqual({ at: 1_000, text: 'Lunch' });
    expect(messageFor([note], 1, 301_000)).toBeNull();
  });

  it('ends, debriefs, exports, keeps and deletes', async () => {
    const { room, people } = await joined(3, { lastTurn: 1, seating: 'solo' });
    await room.act({ do: 'begin' });
    expect((await room.get('/debrief')).body).toEqual({ why: 'notNow', at: '' });
    for (const table of [1, 2, 3])
      await room.act({ do: 'hand', table, side: table === 2 ? 'tehran' : 'moscow', bot: 'novice' });
    const ear = new Ear<ControlView>(server.url, room.made.control);
    await ear.sees(({ tables }) => tables.every(({ over }) => over), 'the end after turn 1', 60_000);
    await room.act({ do: 'debrief' });
    await ear.sees(({ status }) => status === 'debrief');
    const debrief = (await room.get<{ tables: unknown[]; turns: { tables: number }[] }>('/debrief')).body;
    expect(debrief.tables).toHaveLength(3);
    expect(debrief.turns[0]!.tables).toBe(3);
    const report = await room.get<{ pseudonym: string }>(`/report/${people[0]!.person}`, people[0]!.token);
    expect(report.body).toMatchObject({ pseudonym: 'T1-moscow', nickname: 'Student 1' });
    expect((await room.get(`/report/${people[0]!.person}`, people[1]!.token)).status).toBe(403);
    const exported = await room.get<{ rows: { who: string }[] }>('/export.json');
    expect(exported.body.rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(exported.body)).not.toContain('Student');
    const id = (await room.control()).tables[0]!.match!;
    await room.act({ do: 'keep', days: 100 });
    expect((await room.control()).deletedAt).toBeGreaterThan(Date.now() + 99 * 86_400_000);
    await room.act({ do: 'delete' });
    expect((await room.get('')).status).toBe(404);
    expect((await ask(server.url, `/matches/${id}`)).status).toBe(404);
    await until(() => !ear.socket.connected || ear.refused !== null);
    ear.close();
  }, 90_000);
});

describe('a server that is started again', () => {
  it('knows the pause, the clock, the tries, who waits, and the last turn', async () => {
    const data = mkdtempSync(join(tmpdir(), 'axis-again-'));
    const first = await startServer({ AXIS_DATA: data });
    const room = await Room.make(first.url, { minutes: 5, pace: 'guided' });
    const [anna, behrouz] = [await room.join('Anna'), await room.join('Behrouz')];
    await room.act({ do: 'begin' });
    const wrong = String((Number(anna.pin) + 1) % 10_000).padStart(4, '0');
    for (let n = 0; n < 4; n++) await room.code('/rejoin', { nickname: 'Anna', pin: wrong });
    await room.act({ do: 'open', turn: 3 });
    await room.act({ do: 'extend', table: 1, minutes: 2 });
    await room.act({ do: 'pause', table: null });
    await room.act({ do: 'message', table: null, text: 'Lunch' });
    for (let n = 0; n < 6; n++)
      await room.code('/rejoin', { nickname: 'Behrouz', pin: wrong === behrouz.pin ? '0000' : wrong });
    const before = await room.control();
    await first.stop();

    const again = await startServer({ AXIS_DATA: data });
    room.url = again.url;
    const { now: _, ...after } = await room.control();
    expect({ ...after, now: before.now }).toEqual(before);
    expect(after).toMatchObject({ paused: true, openTurn: 3, asking: [{ nickname: 'Behrouz' }] });
    expect((await room.projector()).message).toBe('Lunch');
    await room.act({ do: 'resume', table: null });
    const due = (await room.control()).tables[0]!.dueAt! - Date.now();
    expect(due).toBeGreaterThan(6.5 * 60_000);
    expect(due).toBeLessThan(7 * 60_000);
    // One try was left.
    expect((await room.code('/rejoin', { nickname: 'Anna', pin: wrong })).body.why).toBe('badPin');
    expect((await room.code<{ waiting?: boolean }>('/rejoin', { nickname: 'Anna', pin: anna.pin })).body.waiting).toBe(
      true,
    );
    const page = await open(room, anna);
    expect(await decide(page, 'moscow')).toMatchObject({ ok: true });
    page.close();
    await again.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  it('ends what another one had begun when it died: somebody’s move to another table', async () => {
    const data = mkdtempSync(join(tmpdir(), 'axis-died-'));
    const first = await startServer({ AXIS_DATA: data });
    const room = await Room.make(first.url);
    const people = [await room.join('Anna'), await room.join('Behrouz')] as const;
    await room.act({ do: 'begin' });
    await first.stop();
    const store = await openStore(first.config.database);
    await store.classes.patchPerson(room.id, people[1].person, { table: 2, side: 'moscow' });
    await store.close();

    const again = await startServer({ AXIS_DATA: data });
    room.url = again.url;
    const control = new Ear<ControlView>(again.url, room.made.control);
    await control.sees(({ tables }) => tables[0]?.bots.tehran === 'novice' && (tables[1]?.match ?? null) !== null);
    const page = await open(room, people[1]);
    expect(page.table!.you).toBe('moscow');
    for (const one of [page, control]) one.close();
    await again.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);
});
