/**
 * A whole lesson without a hand on it: students come, play with what goes wrong in a school (late comers, lost devices,
 * an absent partner, a server that is started again), to the debrief and the export, while the control page is watched.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOver, type Side } from '../../../src/rules';
import { createLimits, RATES } from '../../../src/server/limits';
import { Person } from '../../../src/server/soak/person';
import type {
  ClassDebrief,
  ClassExport,
  ClassReport,
  ClassSeat,
  ControlView,
  PersonView,
  ProjectorView,
  Rejoined,
} from '../../../src/table/class-wire';
import { sized, tellFigure } from '../figures';
import { type Running, startServer, until } from '../online';
import { Ear, Room } from './room';

const SEATS = sized(30, 120);
const LATE = 3;
/** Turns that are played: a lesson of 45 minutes has three. */
const TURNS = sized(2, 3);
const LONG = sized(120_000, 900_000);

const data = mkdtempSync(join(tmpdir(), 'axis-class-run-'));
let server: Running;
async function start(port = 0): Promise<Running> {
  // What the limits are is another test's business; all of these come from one address and never rest.
  const loose = { points: 1_000_000, duration: 1 };
  const limits = createLimits({ ...RATES, move: loose, sync: loose, packets: loose, read: loose });
  return startServer({ AXIS_DATA: data }, { limits, classAway: 2_000 }, port);
}
beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Milliseconds that students think. Slow at first, so that what goes wrong goes wrong in the middle of a turn. */
let tempo = 1_500;

/** One student with a device. */
class Student {
  ear!: Ear<PersonView>;
  game: Person | null = null;
  private readonly urls: string[];

  constructor(
    readonly room: Room,
    public seat: ClassSeat,
  ) {
    this.urls = [room.url];
    this.open();
  }

  open(): void {
    this.ear = new Ear<PersonView>(this.room.url, this.seat.token);
    this.ear.socket.on('class', (view: PersonView) => this.play(view));
  }

  private play({ match, me, seals }: PersonView): void {
    if (this.game !== null || match === null || me.side === null || !seals) return;
    const seated = { match, side: me.side, token: this.seat.token };
    const pick = <T>(list: readonly T[]) => list[0]!;
    this.game = new Person({ seated, urls: this.urls, pick, until: Number.POSITIVE_INFINITY, pause: () => tempo });
  }

  get side(): Side {
    return this.ear.view!.me.side!;
  }

  get table(): number {
    return this.ear.view!.me.table!;
  }

  /** The device is gone. */
  lose(): void {
    this.ear.close();
    this.game?.close();
    this.game = null;
  }

  async guess(turn: number): Promise<void> {
    const body = this.side === 'moscow' ? { what: 'posture', guess: 'lieLow' } : { what: 'channel', guess: 'share' };
    await this.room.post('/predict', this.seat.token, { turn, ...body });
  }
}

/** What the control page shows of a table, and what its players see. */
function disagreements(control: ControlView, students: readonly Student[]): string[] {
  return students.flatMap((student) => {
    const { view } = student.game?.position ?? {};
    const table = control.tables.find(({ number }) => number === student.ear.view?.me.table);
    if (!view || !table) return [`${student.seat.nickname} has no table`];
    const shown = [table.turn, table.step, table.score, table.trust, table.stability];
    const seen = [view.turn, view.step, { moscow: view.moscow.vp, tehran: view.tehran.vp }, view.trust, view.stability];
    return JSON.stringify(shown) === JSON.stringify(seen) ? [] : [`table ${table.number}: ${shown} / ${seen}`];
  });
}

it(
  `a class of ${SEATS} plays from its code to its export`,
  async () => {
    const began = Date.now();
    const room = await Room.make(server.url, { pace: 'guided', predictions: true, lastTurn: TURNS });
    const control = new Ear<ControlView>(server.url, room.made.control);
    const second = new Ear<ControlView>(server.url, room.made.control);
    const wall = new Ear<ProjectorView>(server.url, room.made.projector);
    const seats = await Promise.all(Array.from({ length: SEATS - LATE }, (_, n) => room.join(`Student ${n + 1}`)));
    const students = seats.map((seat) => new Student(room, seat));
    await control.sees(
      ({ people }) => people.filter(({ connected }) => connected).length === SEATS - LATE,
      'all',
      LONG,
    );
    await room.act({ do: 'seat' });
    await room.act({ do: 'begin' });
    await until(() => students.every(({ game }) => (game?.position ?? null) !== null), 'the first positions', LONG);
    const joinToPlay = Date.now() - began;

    // Late comers: the first has the bot's place, the others a table of their own.
    for (let n = 0; n < LATE; n++) students.push(new Student(room, await room.join(`Late ${n + 1}`)));
    await until(() => students.every(({ game }) => (game?.position ?? null) !== null), 'the late comers', LONG);
    expect(new Set(students.map(({ table, side }) => `${table}${side}`)).size).toBe(SEATS);
    await Promise.all(students.map((student) => student.guess(1)));

    // Two devices are lost: one is replaced by its PIN, one by the teacher's leave.
    const [first, locked, absent] = [students[1]!, students[4]!, students[6]!];
    first.lose();
    first.seat = (await room.code<ClassSeat>('/rejoin', { nickname: first.seat.nickname, pin: first.seat.pin })).body;
    first.open();
    locked.lose();
    const { nickname } = locked.seat;
    const wrong = String((Number(locked.seat.pin) + 1) % 10_000).padStart(4, '0');
    for (let n = 0; n < 5; n++) expect((await room.code('/rejoin', { nickname, pin: wrong })).status).toBe(403);
    const asked = (await room.code<Rejoined>('/rejoin', { nickname, pin: wrong })).body as { ticket: string };
    const { asking } = await control.sees(({ asking: waiting }) => waiting.length === 1, 'the ticket');
    await room.act({ do: 'admit', ticket: asking[0]!.ticket });
    locked.seat = (await room.code<ClassSeat>('/ticket', { ticket: asked.ticket })).body;
    locked.open();

    // One is away: the bot stands in, and gives the seat back.
    absent.lose();
    await control.sees(
      ({ people }) => people.some(({ id, away }) => id === absent.seat.person && away),
      'the bot',
      LONG,
    );
    const stoodIn = control.view!.people.find(({ id }) => id === absent.seat.person)!;
    const tableOf = ({ tables }: ControlView) => tables.find(({ number }) => number === stoodIn.table)!;
    await control.sees((view) => !tableOf(view).awaited.includes(stoodIn.side!), 'the bot to decide', LONG);
    absent.open();
    await control.sees(({ people }) => people.every(({ away }) => !away), 'the seat to be given back', LONG);

    tempo = 5;
    const settled = () => control.view!.tables.every(({ held, over }) => held || over);
    for (let turn = 1; turn < TURNS; turn++) {
      await until(
        settled,
        () => `turn ${turn}; ${JSON.stringify(control.view!.tables.filter(({ held, over }) => !held && !over))}`,
        LONG,
      );
      expect(control.view!.tables.every((table) => table.over || table.turn === turn + 1)).toBe(true);
      await until(
        () => disagreements(control.view!, students).length === 0,
        () => disagreements(control.view!, students).join(),
      );
      if (turn === 1) {
        // The server is started again: everybody comes back by themselves, and everything is as it was.
        const before = JSON.stringify(control.view!.tables.map(({ idleSince: _, alerts: __, ...table }) => table));
        const { port } = new URL(server.url);
        await server.stop();
        server = await start(Number(port));
        const here = () => students.every(({ ear }) => ear.socket.connected) && control.socket.connected;
        await until(here, 'everybody to be back', LONG);
        const after = await room.control();
        expect(JSON.stringify(after.tables.map(({ idleSince: _, alerts: __, ...table }) => table))).toBe(before);
        expect(after.people.map(({ nickname: name }) => name)).toEqual(students.map(({ seat }) => seat.nickname));
      }
      await room.act({ do: 'open', turn: turn + 1 });
      await Promise.all(students.map((student) => student.guess(turn + 1)));
    }
    await until(
      () => control.view!.tables.every(({ over }) => over),
      () => JSON.stringify(control.view!.tables.filter(({ over }) => !over)),
      LONG,
    );
    const ended = () => students.every(({ game }) => game?.position && isOver(game.position.view));
    await until(ended, 'the end to be seen', LONG);
    expect(disagreements(control.view!, students)).toEqual([]);
    await until(
      () => JSON.stringify(second.view!.tables) === JSON.stringify(control.view!.tables),
      'the second device',
    );
    expect(wall.view!.tables.map(({ score }) => score)).toEqual(control.view!.tables.map(({ score }) => score));

    await room.act({ do: 'debrief' });
    await wall.sees(({ status }) => status === 'debrief');
    const debrief = (await room.get<ClassDebrief>('/debrief', room.made.projector)).body;
    // The control page measures a table by the par that its verdict knows.
    expect(debrief.tables.map(({ table, par }) => ({ table, par }))).toEqual(
      control.view!.tables.map(({ number, par }) => ({ table: number, par })),
    );
    expect(debrief.turns.map(({ turn }) => turn)).toEqual(Array.from({ length: TURNS }, (_, n) => n + 1));
    expect(debrief.moments.length).toBeGreaterThan(0);
    expect(debrief.guesses.reduce((sum, { asked: count }) => sum + count, 0)).toBeGreaterThan(SEATS / 2);
    const exported = (await room.get<ClassExport>('/export.json')).body;
    const own = exported.rows.filter(({ who }) => !who.startsWith('bot:'));
    expect(own.length).toBeGreaterThan(SEATS * TURNS * 2);
    expect(exported.rows.some(({ who }) => who === 'bot:novice')).toBe(true);
    for (const student of students) {
      const { body, status } = await room.get<ClassReport>(`/report/${student.seat.person}`, student.seat.token);
      expect([status, body.pseudonym]).toEqual([200, `T${student.table}-${student.side}`]);
      expect(student.game!.refused).toEqual([]);
      expect(student.game!.backwards).toBe(0);
    }
    await room.act({ do: 'delete' });
    expect((await room.get('/export.json')).status).toBe(404);
    for (const student of students) student.lose();
    for (const ear of [control, second, wall]) ear.close();
    const seconds = Math.round((Date.now() - began) / 1000);
    tellFigure(
      'class',
      `${SEATS} seats, ${control.view!.tables.length} tables, ${TURNS} turns, ${exported.rows.length} decisions in ${seconds} s, all in play after ${joinToPlay} ms`,
    );
  },
  2 * LONG,
);
