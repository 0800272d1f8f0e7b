/** A class in browsers: its teacher, its wall and its students, each at a device of their own. */
import { type Browser, expect, type Page } from '@playwright/test';
import type { Side } from '../../src/rules';
import { comeBack, DESK, device, held, PHONE, type Player, playTable, sitDown, WALL } from './class-players';
import { expectTruth, type TruthOf } from './class-truth';
import { button, type Moment, newTurn } from './player';

/** Tables whose people decide at the same time: as many as a small machine carries. */
const AT_ONCE = 4;

/** What a server that is gone makes a browser complain of. */
const CUT = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket connection to|xhr poll error/;

export interface Student extends Player {
  readonly nickname: string;
  readonly viewport: typeof DESK;
  pin: string;
  table: number;
  side: Side;
}

/** Does something for each, a few at the same time. */
export async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

export class Lesson {
  readonly faults: string[] = [];
  readonly students: Student[] = [];
  /** When something happened last, by table. */
  private readonly movedAt = new Map<number, number | null>();
  compared = 0;
  teacher!: Page;
  wall!: Page;
  /** What the QR code says. */
  link = '';

  constructor(readonly browser: Browser) {}

  private device(viewport: typeof DESK): Promise<Page> {
    return device(this.browser, viewport, this.faults, CUT);
  }

  async open(url: string): Promise<void> {
    this.teacher = await this.device(DESK);
    await this.teacher.goto(`${url}#/teach`);
    await button(this.teacher, 'Make the class').click();
    const code = this.teacher.getByRole('img', { name: /^QR code of / });
    this.link = (await code.getAttribute('aria-label'))!.replace('QR code of ', '');
    this.wall = await this.device(WALL);
    await this.wall.goto(await this.teacher.getByLabel(/^Projector link/).inputValue());
    await this.teacher.getByRole('link', { name: 'Go to the control page' }).click();
    await expect(this.teacher.getByRole('heading', { level: 1, name: /^Class / })).toBeVisible();
  }

  /** By the QR code, past the content note; late comers find their game, the others a waiting room. */
  async join(nickname: string): Promise<void> {
    const viewport = this.students.length % 2 === 0 ? PHONE : DESK;
    const turn = newTurn();
    const student: Student = {
      ...{ nickname, viewport, turn, decided: 0, pin: '', table: 0, side: 'moscow' },
      page: await this.device(viewport),
    };
    // Not everybody plays alike.
    turn.actions = turn.channels = turn.postures = turn.councils = turn.accusations = this.students.length;
    this.students.push(student);
    await student.page.goto(this.link);
    await sitDown(student.page, nickname);
    await expect(
      student.page.getByText(/^Your PIN: /).or(student.page.getByRole('tab', { name: 'Class' })),
    ).toBeVisible();
  }

  /** Where somebody sits, as their own page says it. */
  async found(student: Student): Promise<void> {
    const { page } = student;
    await page.getByRole('tab', { name: 'Class' }).click();
    const [, table = '', side = ''] = /^Table (\d+): you play (Moscow|Tehran)/.exec(
      (await page.getByRole('heading', { level: 2, name: /^Table \d/ }).textContent())!,
    )!;
    student.table = Number(table);
    student.side = side === 'Moscow' ? 'moscow' : 'tehran';
    student.pin = /\d{4}/.exec((await page.getByText(/^Your PIN: /).textContent())!)![0];
    await page.getByRole('tab', { name: 'Your turn' }).click();
  }

  /** The device is gone; the code, the nickname and the PIN open the seat on another one. */
  async loseDevice(student: Student): Promise<void> {
    await student.page.context().close();
    student.page = await this.device(student.viewport === PHONE ? DESK : PHONE);
    await student.page.goto(this.link);
    await comeBack(student.page, student.nickname, student.pin);
    await expect(student.page.getByRole('heading', { level: 1, name: /^Turn \d+ of 3/ })).toBeVisible();
    this.movedAt.set(student.table, null);
  }

  get tables(): number[] {
    return [...new Set(this.students.map(({ table }) => table))].sort((a, b) => a - b);
  }

  at(table: number, side?: Side): Student[] {
    return this.students.filter((one) => one.table === table && (side === undefined || one.side === side));
  }

  private truthOf(table: number, absent: Student | null): TruthOf {
    const here = this.at(table).filter((one) => one !== absent);
    return {
      table,
      pages: Object.fromEntries(here.map(({ side, page }) => [side, page])),
      idleSince: this.movedAt.get(table) ?? null,
      away: absent?.table === table ? [absent.side] : [],
    };
  }

  /** The control page tells of a table what its own screens tell. */
  async compare(table: number, absent: Student | null = null): Promise<void> {
    await expectTruth(this.teacher, this.truthOf(table, absent));
    this.compared++;
  }

  /** Everybody plays on, the control page compared at every step of every table. */
  async play(until?: Moment, absent: Student | null = null): Promise<void> {
    await eachOf(this.tables, async (table) => {
      const here = this.at(table).filter((one) => one !== absent);
      const stage = () => this.compare(table, absent);
      // What the bot of somebody who is away does is not seen from here.
      const moved = () => void this.movedAt.set(table, absent?.table === table ? null : Date.now());
      await playTable(here, { stage, moved, ...(until ? { until } : {}) });
      await this.compare(table, absent);
    });
  }

  /** How long a table has been idle is counted anew where its server was started again. */
  forget(): void {
    this.movedAt.clear();
  }

  /** Opens a turn: all tables begin it now. */
  async openTurn(turn: number, absent: Student | null = null): Promise<void> {
    await expect(this.wall.locator('.wall-tables :is(.held, .over)')).toHaveCount(this.tables.length);
    await button(this.teacher, `Open turn ${turn}`).click();
    for (const one of this.students) if (one !== absent) await expect(held(one.page)).toBeHidden();
    for (const table of this.tables) this.movedAt.set(table, Date.now());
  }
}
