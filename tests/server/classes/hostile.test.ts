/** What somebody with a seat, a foreign link or no link at all tries on a class. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legalMoves } from '../../../src/rules';
import { newToken } from '../../../src/server/tokens';
import type { ClassSeat, ControlAct, ControlView, PersonView, Rejoined } from '../../../src/table/class-wire';
import { choiceOf } from '../choice';
import { ask, bearer, Page, type Running, startServer, until } from '../online';
import { bearerOf, Ear, Room } from './room';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function joined(count: number, wish: object = {}): Promise<{ room: Room; people: ClassSeat[] }> {
  const room = await Room.make(server.url, wish);
  const people: ClassSeat[] = [];
  for (let n = 1; n <= count; n++) people.push(await room.join(`Student ${n}`));
  return { room, people };
}

const ACTS: readonly ControlAct[] = [
  { do: 'seat' },
  { do: 'move', person: 'x', table: 1, side: 'moscow', role: 'leader' },
  { do: 'begin' },
  { do: 'pause', table: null },
  { do: 'resume', table: null },
  { do: 'open', turn: 2 },
  { do: 'extend', table: null, minutes: 5 },
  { do: 'message', table: null, text: 'hello' },
  { do: 'headline', table: 1, headline: 'h03' },
  { do: 'hand', table: 1, side: 'moscow', bot: 'novice' },
  { do: 'end', table: null, when: 'now' },
  { do: 'admit', ticket: 'abcdefgh' },
  { do: 'refuse', ticket: 'abcdefgh' },
  { do: 'remove', person: 'x' },
  { do: 'debrief' },
  { do: 'keep', days: 365 },
  { do: 'delete' },
];

describe('a link', () => {
  it('of control is needed for each control, and its own', async () => {
    const { room, people } = await joined(2);
    const other = await Room.make(server.url);
    const foreign = [people[0]!.token, room.made.projector, other.made.control, newToken(), 'nonsense', ''];
    for (const token of foreign) {
      for (const act of ACTS) {
        const { status, body } = await room.tryAct(act, token);
        expect([status, body.why]).toEqual([403, 'unauthorized']);
      }
    }
    const control = await room.control();
    expect(control).toMatchObject({ status: 'gathering', paused: false, openTurn: 1 });
    expect(control.people).toHaveLength(2);
  });

  it('opens what is its own and nothing else', async () => {
    const { room, people } = await joined(4);
    const other = await Room.make(server.url);
    const [a, b] = people as [ClassSeat, ClassSeat];
    for (const token of [other.made.control, newToken(), 'short'])
      expect((await room.get('', token)).body).toMatchObject({ why: 'unauthorized' });
    expect((await ask(server.url, `/classes/${room.id}`)).status).toBe(403);
    expect((await ask(server.url, '/classes/unknownClassId', undefined, bearerOf(a.token))).status).toBe(404);
    for (const path of ['/export.json', '/export.csv', '/debrief', `/report/${b.person}`])
      expect((await room.get(path, a.token)).status).toBeGreaterThanOrEqual(400);
    for (const path of ['/leave', '/propose', '/predict'])
      for (const token of [room.made.control, room.made.projector])
        expect((await room.post(path, token)).body).toMatchObject({ why: 'unauthorized' });
    await room.act({ do: 'begin' });
    // A token of the class opens its own seat and no other one, and no class socket takes an order.
    const { match } = await room.person(a);
    const thief = new Page(server.url, match!, room.made.projector);
    await until(() => thief.refused.length > 0);
    expect(thief.refused[0]).toMatchObject({ why: 'unauthorized' });
    const { match: theirs } = await room.person(people[2]!);
    const neighbour = new Page(server.url, theirs!, a.token);
    await until(() => neighbour.refused.length > 0);
    expect(neighbour.refused[0]).toMatchObject({ why: 'unauthorized' });
    const stranger = new Page(server.url, match!);
    await until(() => stranger.refused.length > 0);
    expect(stranger.refused[0]).toMatchObject({ why: 'noSpectators' });
    const ear = new Ear<PersonView>(server.url, a.token);
    await ear.sees(({ match: seen }) => seen !== null);
    for (let n = 0; n < 30; n++) ear.socket.emit('act', { do: 'delete' });
    await until(() => !ear.socket.connected);
    const deaf = new Ear(server.url, newToken());
    await until(() => deaf.refused === 'unauthorized');
    for (const one of [thief, neighbour, stranger, ear, deaf]) one.close();
    expect((await room.control()).status).toBe('playing');
  });

  it('of a seat does nothing in the lobby that is the teacher’s', async () => {
    const { room, people } = await joined(2);
    await room.act({ do: 'begin' });
    const [a] = people as [ClassSeat, ClassSeat];
    const { match } = await room.person(a);
    const lobby = (path: string, body: object = {}) => ask(server.url, `/matches/${match}${path}`, body, bearer(a));
    for (const path of ['/close', '/rematch', '/token', '/code'])
      expect((await lobby(path)).body).toMatchObject({ why: 'kept' });
    expect((await lobby('/hand', { side: 'tehran', to: 'novice' })).body).toMatchObject({ why: 'kept' });
    expect((await ask(server.url, `/matches/${match}/join`, { name: 'X' })).body).toMatchObject({ why: 'kept' });
    // One's own seat may be lent to a bot and taken back.
    expect((await lobby('/hand', { side: 'moscow', to: 'novice' })).status).toBe(200);
    expect((await room.control()).people[0]).toMatchObject({ away: true });
    expect((await lobby('/hand', { side: 'moscow', to: null })).status).toBe(200);
  });

  it('of control sees any table and decides at none', async () => {
    const { room, people } = await joined(2);
    await room.act({ do: 'begin' });
    const { tables } = await room.control();
    const page = new Page(server.url, tables[0]!.match!, room.made.control);
    await page.reaches(0);
    expect(page.table!.you).toBe('spectator');
    expect(page.table!.watching).toBe(0);
    const [move] = legalMoves(page.position!.view, 'moscow');
    expect(await page.send(move as never)).toMatchObject({ ok: false, why: 'readOnly' });
    expect(page.position!.view.secret.credits).toBeNull();
    await room.act({ do: 'remove', person: people[0]!.person });
    page.close();
  });
});

describe('a seat', () => {
  it('is opened on another device by its PIN, and the old device is sent away', async () => {
    const { room, people } = await joined(2);
    await room.act({ do: 'begin' });
    const [a] = people as [ClassSeat, ClassSeat];
    const { match } = await room.person(a);
    const old = new Page(server.url, match!, a.token);
    const ear = new Ear(server.url, a.token);
    await old.reaches(0);
    const { status, body } = await room.code<ClassSeat>('/rejoin', { nickname: ' student  1', pin: a.pin });
    expect(status).toBe(201);
    expect(body).toMatchObject({ person: a.person, pin: a.pin, nickname: 'Student 1' });
    await until(() => !old.socket.connected && !ear.socket.connected, 'the old device to be sent away');
    expect((await room.get('', a.token)).body).toMatchObject({ why: 'unauthorized' });
    const page = new Page(server.url, match!, body.token);
    await page.reaches(0);
    expect(await page.send(choiceOf(page.position!.view, 'moscow', 0))).toMatchObject({ ok: true });
    for (const one of [old, ear, page]) one.close();
  });

  it('is shut after five wrong PINs, also for the right one, until the teacher opens it', async () => {
    const { room, people } = await joined(2);
    const [a] = people as [ClassSeat, ClassSeat];
    const wrong = { nickname: a.nickname, pin: String((Number(a.pin) + 1) % 10_000).padStart(4, '0') };
    const tries = await Promise.all(Array.from({ length: 9 }, () => room.code('/rejoin', wrong)));
    expect(tries.filter(({ body }) => body.why === 'badPin')).toHaveLength(5);
    const { body } = await room.code<Rejoined>('/rejoin', { nickname: a.nickname, pin: a.pin });
    // At most three may wait for one seat.
    expect(body).toMatchObject({ why: 'tooFast' });
    const ear = new Ear<ControlView>(server.url, room.made.control);
    await ear.sees(({ asking }) => asking.length === 3);
    const [first, second, third] = ear.view!.asking;
    const tickets = tries.flatMap(({ body: one }) => ((one as Rejoined & { ticket?: string }).ticket ?? []) as string);
    const ticketOf = (id: string) => tickets.find((one) => one.startsWith(id))!;
    expect(JSON.stringify(ear.view)).not.toContain(ticketOf(first!.ticket).slice(9));
    expect((await room.code('/ticket', { ticket: ticketOf(first!.ticket) })).status).toBe(202);
    await room.act({ do: 'admit', ticket: first!.ticket });
    await room.act({ do: 'refuse', ticket: second!.ticket });
    const forged = `${first!.ticket}.${newToken()}`;
    expect((await room.code('/ticket', { ticket: forged })).body).toMatchObject({ why: 'missing' });
    expect((await room.code('/ticket', { ticket: third!.ticket })).body).toMatchObject({ why: 'malformed' });
    const claims = await Promise.all(
      Array.from({ length: 4 }, () => room.code<ClassSeat>('/ticket', { ticket: ticketOf(first!.ticket) })),
    );
    const seats = claims.filter(({ status }) => status === 201);
    expect(seats).toHaveLength(1);
    expect(seats[0]!.body.person).toBe(a.person);
    expect((await room.code('/ticket', { ticket: ticketOf(second!.ticket) })).body).toMatchObject({ why: 'refused' });
    // The new PIN opens, the old one does not.
    expect((await room.code('/rejoin', { nickname: a.nickname, pin: seats[0]!.body.pin })).status).toBe(201);
    ear.close();
  });

  it('without a PIN asks the teacher, at most three at a time, and takes no try', async () => {
    const { room, people } = await joined(1);
    const { nickname, pin } = people[0]!;
    const asks = await Promise.all(
      Array.from({ length: 4 }, () => room.code<Rejoined>('/rejoin', { nickname, pin: null })),
    );
    expect(asks.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429]);
    const { asking } = await room.control();
    await room.act({ do: 'admit', ticket: asking[0]!.ticket });
    const { ticket } = asks
      .map(({ body }) => body as { ticket?: string })
      .find((one) => one.ticket?.startsWith(asking[0]!.ticket))!;
    expect((await room.code<ClassSeat>('/ticket', { ticket: ticket! })).body.person).toBe(people[0]!.person);
    // The PIN is another one now.
    expect((await room.code('/rejoin', { nickname, pin })).body).toMatchObject({ why: 'badPin' });
  });

  it('of a nickname that nobody has says the same as a wrong PIN', async () => {
    const { room } = await joined(1);
    expect((await room.code('/rejoin', { nickname: 'Nobody', pin: '0000' })).body).toEqual({ why: 'badPin', at: '' });
  });
});

describe('a team', () => {
  it('sees with its side’s eyes, proposes, and only its leader decides', async () => {
    const { room, people } = await joined(4, { seating: 'teams', teamSize: 2 });
    await room.act({ do: 'begin' });
    const [leader, rival, member] = people as [ClassSeat, ClassSeat, ClassSeat, ClassSeat];
    const { match, seals, team } = await room.person(member);
    expect([seals, team.length]).toEqual([false, 2]);
    const page = new Page(server.url, match!, member.token);
    await page.reaches(0);
    expect(page.table!.you).toBe('moscow');
    expect(page.table!.seats.moscow.connected).toBe(false);
    expect(page.position!.view.secret.credits).not.toBeNull();
    const decision = choiceOf(page.position!.view, 'moscow', 0);
    expect(await page.send(decision)).toMatchObject({ ok: false, why: 'readOnly' });
    expect(await page.packet('chat', match, { id: 'x', sender: '0', payload: 'hello' }, null)).toMatchObject({
      ok: false,
      why: 'readOnly',
    });
    expect((await room.post('/propose', member.token, { decision, words: 'Recruit here' })).status).toBe(200);
    const foreign = { ...decision, side: 'tehran' };
    expect((await room.post('/propose', member.token, { decision: foreign })).body).toMatchObject({ why: 'notNow' });
    expect((await room.person(leader)).proposals).toMatchObject([
      { nickname: 'Student 3', role: 'commander', decision },
    ]);
    for (const view of [await room.person(rival), await room.projector(), await room.control()])
      expect(JSON.stringify(view)).not.toContain('Recruit here');
    // Moved to the other side, they see with its eyes and no longer with these.
    await room.act({ do: 'move', person: member.person, table: 1, side: 'moscow', role: 'leader' });
    await until(() => !page.socket.connected, 'the guest to be sent away');
    const again = new Page(server.url, match!, member.token);
    await again.reaches(0);
    expect(await again.send(decision)).toMatchObject({ ok: true });
    expect((await room.person(leader)).seals).toBe(false);
    for (const one of [page, again]) one.close();
  });

  it('hides nicknames of the others where that was chosen', async () => {
    const { room, people } = await joined(2, { hiddenNames: true });
    await room.act({ do: 'begin' });
    const page = new Page(server.url, (await room.person(people[0]!)).match!, people[0]!.token);
    await page.reaches(0);
    await until(() => page.table !== null);
    for (const text of [
      JSON.stringify(page.heard),
      JSON.stringify(await room.person(people[0]!)),
      JSON.stringify(await room.projector()),
    ])
      expect(text).not.toContain('Student 2');
    page.close();
  });
});

describe('guesses', () => {
  it('are taken before the reveal, from whoever may be asked', async () => {
    const { room, people } = await joined(2, { predictions: true });
    await room.act({ do: 'begin' });
    const [moscow, tehran] = people as [ClassSeat, ClassSeat];
    const predict = async (seat: ClassSeat, body: object) =>
      (await room.post('/predict', seat.token, body)).body.why ?? 'ok';
    expect(await predict(moscow, { turn: 1, what: 'posture', guess: 'lieLow' })).toBe('ok');
    expect(await predict(moscow, { turn: 1, what: 'channel', guess: 'share' })).toBe('notNow');
    expect(await predict(tehran, { turn: 1, what: 'channel', guess: 'share' })).toBe('ok');
    expect(await predict(tehran, { turn: 2, what: 'channel', guess: 'share' })).toBe('notNow');
    expect(await predict(tehran, { turn: 1, what: 'channel', guess: 'lieLow' })).toBe('malformed');
    const silent = await joined(2);
    await silent.room.act({ do: 'begin' });
    const asked = await silent.room.post('/predict', silent.people[0]!.token, {
      turn: 1,
      what: 'posture',
      guess: 'lieLow',
    });
    expect(asked.body.why).toBe('notNow');
  });
});

describe('a school', () => {
  it('of 150 behind one address is refused nothing: they join, connect, and come back', async () => {
    const room = await Room.make(server.url);
    const seats = await Promise.all(Array.from({ length: 150 }, (_, n) => room.tryJoin(`Pupil ${n + 1}`)));
    expect(seats.filter(({ status }) => status !== 201)).toEqual([]);
    const control = new Ear<ControlView>(server.url, room.made.control);
    const ears = seats.map(({ body }) => new Ear<PersonView>(server.url, body.token));
    await control.sees(({ people }) => people.every(({ connected }) => connected), 'all', 60_000);
    await room.act({ do: 'begin' });
    await until(() => ears.every(({ view }) => (view?.match ?? null) !== null), 'all tables', 60_000);
    for (const ear of ears) ear.socket.disconnect().connect();
    await control.sees(({ people }) => people.every(({ connected }) => connected), 'all again', 60_000);
    expect(ears.flatMap(({ refused }) => refused ?? [])).toEqual([]);
    expect((await room.tryJoin('Pupil 151')).status).toBe(201);
    for (const ear of [control, ...ears]) ear.close();
  }, 180_000);
});

describe('what is malformed', () => {
  it('is refused and changes nothing', async () => {
    const { room, people } = await joined(2);
    const post = async (path: string, body: unknown) =>
      (await ask<{ why: string }>(server.url, path, body as object)).status;
    const options = { scenario: 'intervention-2015', level: 'accessible' };
    for (const wish of [
      {},
      { ...options, scenario: 'nowhere' },
      { ...options, level: 'easy' },
      { ...options, keepDays: 0 },
      { ...options, keepDays: 366 },
      { ...options, minutes: 0.5 },
      { ...options, lastTurn: 9 },
      { ...options, seating: 'teams', teamSize: 1 },
      { ...options, seating: 'teams', teamSize: 5 },
      { ...options, bot: 'oracle' },
      { ...options, more: 1 },
      JSON.parse('{"__proto__":{"a":1},"scenario":"intervention-2015"}'),
      [],
      'x',
    ])
      expect(await post('/classes', wish)).toBe(400);
    const code = `/classes/code/${room.made.code}`;
    for (const wish of [
      {},
      { nickname: '' },
      { nickname: 'x'.repeat(31) },
      { nickname: 'a‮b' },
      { nickname: 'a', x: 1 },
    ])
      expect(await post(`${code}/join`, wish)).toBe(400);
    for (const pin of ['', '123', '12345', 'abcd', 1234, undefined])
      expect(await post(`${code}/rejoin`, { nickname: 'Student 1', pin })).toBe(400);
    for (const act of [
      {},
      { do: 'fly' },
      { do: 'open', turn: 0 },
      { do: 'extend', table: null, minutes: -5 },
      { do: 'message', table: null, text: ' ' },
      { do: 'message', table: null, text: 'x'.repeat(501) },
      { do: 'hand', table: 1, side: 'paris', bot: null },
      { do: 'seat', more: true },
      { do: 'keep', days: 1_000 },
    ])
      expect((await room.tryAct(act)).status).toBe(400);
    for (const act of [
      { do: 'remove', person: 'nobody' },
      { do: 'hand', table: 7, side: 'moscow', bot: null },
      { do: 'pause', table: 3 },
      { do: 'open', turn: 2 },
      { do: 'debrief' },
    ])
      expect((await room.tryAct(act)).status).toBeGreaterThanOrEqual(404);
    expect((await ask(server.url, '/classes/code/AAAAAA')).status).toBe(404);
    expect((await ask(server.url, '/classes/code/%00')).status).toBe(404);
    expect((await room.tryJoin('STUDENT 1')).body).toMatchObject({ why: 'nameTaken' });
    const { people: seen } = await room.control();
    expect(seen.map(({ nickname }) => nickname)).toEqual(people.map(({ nickname }) => nickname));
  });

  it('from another origin changes nothing', async () => {
    const { room } = await joined(1);
    const headers = { ...bearerOf(room.made.control), Origin: 'https://elsewhere.example' };
    expect((await ask(server.url, `/classes/${room.id}/act`, { do: 'delete' }, headers)).status).toBe(403);
  });
});
