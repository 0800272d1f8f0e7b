/**
 * A whole lesson in real browsers over the local network, without a hand on it: AXIS_WHOLE_CLASS=30 npx playwright test lesson
 * (seats; an even number from 8). Too heavy for `npm test`; `npm run soak` runs it. Printed: what docs/measurements/class.md keeps.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { SIDES } from '../../src/rules';
import type { ClassExport } from '../../src/table/class-wire';
import { tellFigure } from '../server/figures';
import { audit } from './audit';
import { closeDevices, over, waiting } from './class-players';
import { cardsOf, fileOf } from './class-truth';
import { lanAddress, startLan } from './lan-server';
import { eachOf, Lesson, type Student } from './lesson-room';
import { button } from './player';

test.afterEach(closeDevices);

const SEATS = Number(process.env.AXIS_WHOLE_CLASS ?? 0);
const LATE = 3;
/** When play or the debrief begins every device in the room draws its own at once, here all of them on one machine. */
const ALL_DRAW = { timeout: 180_000 };
/** The plan of 45 minutes. */
const TURNS = 3;

const seconds = (from: number) => Math.round((Date.now() - from) / 1_000);

async function begin(lesson: Lesson): Promise<number> {
  const { teacher, wall, students } = lesson;
  const names = Array.from({ length: SEATS - LATE }, (_, n) => `Student ${n + 1}`);
  await eachOf(names, (nickname) => lesson.join(nickname));
  await expect(wall.getByText(`${names.length} people have joined`)).toBeVisible();
  await button(teacher, 'Deal the seats and begin').click();
  const begun = Date.now();
  for (const { page } of students) await expect(page.getByRole('tab', { name: 'Class' })).toBeVisible(ALL_DRAW);
  return Date.now() - begun;
}

/** A phone is closed and does not come back before the bot has stood in for two minutes. */
async function miss(lesson: Lesson, absent: Student): Promise<void> {
  const { teacher } = lesson;
  await absent.page.close();
  const card = async () => (await cardsOf(teacher)).find(({ table }) => table === absent.table)!;
  await expect
    .poll(async () => (await card()).names, { timeout: 30_000 })
    .toContain(`${absent.nickname} (not connected)`);
  await lesson.play(undefined, absent);
  // The turn went on to its end, so the bot has decided.
  await expect.poll(async () => (await card()).names, { timeout: 30_000 }).toContain('(away, a bot plays)');
}

async function returns(lesson: Lesson, absent: Student): Promise<void> {
  // The same device: its browser has kept the seat.
  const context = lesson.students.find((one) => one === absent)!.page.context();
  absent.page = await context.newPage();
  await absent.page.goto(lesson.link);
  await absent.page.getByRole('link', { name: 'Go to my seat' }).click();
  await expect(absent.page.getByRole('heading', { level: 1, name: /^Turn \d+ of 3/ })).toBeVisible();
  const names = async () => (await cardsOf(lesson.teacher)).map((card) => card.names).join();
  await expect.poll(names, { timeout: 30_000 }).not.toContain('a bot plays');
}

/** Every slide, in the order in which a teacher shows them. */
async function slides(wall: Page): Promise<number> {
  const next = button(wall, 'Next');
  for (let n = 1; ; n++) {
    await audit(wall, `slide ${n}`);
    if (await next.isDisabled()) return n;
    await next.click();
  }
}

/** The files against what was done in this test. */
async function exported(lesson: Lesson, absent: Student): Promise<number> {
  const { teacher, students } = lesson;
  const cards = await cardsOf(teacher);
  await teacher.getByRole('tab', { name: 'Debrief' }).click();
  const json = await fileOf(teacher, 'Everything (JSON)');
  const csv = await fileOf(teacher, 'Decisions (CSV)');
  expect([json.name, csv.name].map((name) => name.replace(/[A-Z0-9]{6}/, 'CODE'))).toEqual([
    'axis-class-CODE.json',
    'axis-class-CODE.csv',
  ]);
  const whole = JSON.parse(readFileSync(json.path, 'utf8')) as ClassExport;
  const [head, ...lines] = readFileSync(csv.path, 'utf8').trim().split(/\r?\n/);
  expect(head).toBe('table,turn,step,side,who,what,value,seconds');
  expect(lines).toHaveLength(whole.rows.length);
  expect(JSON.stringify(whole)).not.toMatch(/Student|Late/);
  expect(whole.tables.map(({ table, score }) => ({ table, score }))).toEqual(
    cards.map(({ table, score }) => ({ table, score })),
  );
  for (const { table, side, decided } of students) {
    const own = whole.rows.filter(({ who }) => who === `T${table}-${side}`);
    expect(own.length, `decisions of table ${table}, ${side}`).toBe(decided);
  }
  expect(
    whole.rows.some(({ table, side, who }) => table === absent.table && side === absent.side && who === 'bot:steady'),
  ).toBe(true);
  expect(Math.max(...whole.rows.map(({ turn }) => turn))).toBe(TURNS);
  return whole.rows.length;
}

if (SEATS > 0) {
  test(`a class of ${SEATS} from its making to its export, in browsers over the local network`, async ({ browser }) => {
    test.setTimeout(90 * 60_000);
    expect(lanAddress, 'this machine is in no network but its own').toBeDefined();
    const server = await startLan();
    const lesson = new Lesson(browser);
    const { faults, students } = lesson;
    const from = Date.now();
    try {
      await lesson.open(server.url);
      const { teacher, wall } = lesson;
      const begun = await begin(lesson);
      // The first late comer has the bot's place, the others a table of their own.
      for (let n = 0; n < LATE; n++) await lesson.join(`Late ${n + 1}`);
      await eachOf(students, (student) => lesson.found(student));
      expect(lesson.tables).toEqual(Array.from({ length: SEATS / 2 }, (_, n) => n + 1));
      for (const table of lesson.tables) for (const side of SIDES) expect(lesson.at(table, side)).toHaveLength(1);
      await teacher.getByRole('tab', { name: 'Tables' }).click();
      const joined = seconds(from);
      console.log(`all seated after ${joined} s`);

      // Turn 1, with two lost devices in the middle of it.
      await lesson.play('orders');
      await lesson.loseDevice(students[1]!);
      await lesson.loseDevice(students[4]!);
      await lesson.play();
      await audit(teacher, 'all tables');
      await audit(wall, 'all tables on the wall');
      await lesson.openTurn(2);

      // Turn 2, in the middle of which the server dies and comes again.
      await lesson.play('orders');
      const before = JSON.stringify(
        await cardsOf(teacher).then((cards) => cards.map(({ alerts: _, ...card }) => card)),
      );
      const cut = Date.now();
      await server.kill();
      await expect(students[0]!.page.locator('.line-away')).toBeVisible();
      await server.again();
      const started = seconds(cut);
      lesson.forget();
      for (const { page } of [{ page: teacher }, { page: wall }, ...students]) {
        await expect(page.locator('.line-away')).toHaveCount(0, { timeout: 60_000 });
      }
      await expect
        .poll(async () => JSON.stringify((await cardsOf(teacher)).map(({ alerts: _, ...card }) => card)), {
          timeout: 60_000,
        })
        .toBe(before);
      const back = seconds(cut);
      console.log(`everybody back ${back} s after the server was killed, ${seconds(from)} s after the beginning`);
      // One phone is put away: the bot stands in for it to the end of the turn.
      const absent = students[6]!;
      await miss(lesson, absent);
      await lesson.openTurn(3, absent);
      await returns(lesson, absent);
      await lesson.play();
      for (const { page } of students) await expect(over(page)).toBeVisible();
      await expect(teacher.getByText('All tables are over.')).toBeVisible();
      const played = seconds(from);
      console.log(`all tables over after ${played} s, compared ${lesson.compared} times`);

      const cards = await cardsOf(teacher);
      expect(cards.every((card) => card.over)).toBe(true);
      await button(teacher, 'Begin the debrief').click();
      await expect(wall.getByRole('heading', { level: 2, name: 'Where the tables ended' })).toBeVisible(ALL_DRAW);
      for (const { page } of students) {
        await expect(page.getByRole('heading', { level: 1, name: 'Verdict' })).toBeVisible(ALL_DRAW);
      }
      await expect(wall.locator('.chip')).toHaveCount(SEATS / 2);
      const shown = await slides(wall);
      await teacher.getByRole('tab', { name: 'Tables' }).click();
      const rows = await exported(lesson, absent);
      await button(students[0]!.page, 'My report').click();
      await expect(students[0]!.page.getByText('It is no grade.')).toBeVisible();
      await expect(waiting(students[1]!.page)).toBeHidden();
      await teacher.getByRole('tab', { name: 'End and delete' }).click();
      await audit(teacher, 'end and delete');
      await button(teacher, 'Delete the class').click();
      await button(teacher, 'Delete now, for good').click();
      await expect(teacher.getByRole('heading', { level: 1, name: 'Teach with it' })).toBeVisible();
      expect(faults).toEqual([]);
      const figure = [
        `${SEATS} seats at ${SEATS / 2} tables, each in a browser of its own, ${TURNS} turns, ${rows} decisions in ${seconds(from)} s`,
        `all seated after ${joined} s, all at their boards ${begun} ms after Begin, the last table over after ${played} s`,
        `${shown} slides, every one without a finding of axe in light and dark`,
        `control page compared with the tables ${lesson.compared} times, every time the same`,
        `server killed in turn 2: up again after ${started} s, everybody back after ${back} s`,
        '3 late comers, 2 lost devices, 1 absent partner, no error on any console',
      ].join('; ');
      console.log(figure);
      tellFigure('lesson', figure);
    } finally {
      await server.end();
    }
  });
}
