/** Classes of this server: making them, coming in, coming back, leaving, and how a viewer sees them. */
import type { z } from 'zod';
import type { ClassMade, ClassNotice, ClassSeat, ClassView, Rejoined } from '../../table/class-wire';
import type { Bus } from '../bus';
import type { Catalogue } from '../match/catalogue';
import type { Registry } from '../match/registry';
import { nameKey } from '../store/class-store';
import type { PersonRow, WholeClass } from '../store/class-types';
import type { Store } from '../store/types';
import { hashOf, hashPin, matches, newClassCode, newMatchId, newPin, newToken, pinMatches } from '../tokens';
import { ClassError } from './errors';
import * as forms from './forms';
import { leadersOf, nextPlace } from './seating';
import { isSeated, startOf, Tables } from './tables';
import { type ClassViewer, isRevealed, type Scene, tablesOf, viewerOf, viewFor } from './views';

/** Who is connected to a class right now, in this process or another. */
export interface ClassPresence {
  isHere(id: string, person: PersonRow): boolean;
}

export interface ClassesOptions {
  readonly store: Store;
  readonly registry: Registry;
  readonly catalogue: Catalogue;
  readonly bus: Bus;
  readonly now?: () => number;
}

const DAY = 86_400_000;
export const MOST_PEOPLE = 200;
/** Wrong PINs after which the teacher has to let somebody in. */
export const MOST_TRIES = 5;
/** People who may wait to be let in at one time, of one seat and of a class. */
const MOST_ASKING = { seat: 3, class: 60 };
/** How long a class is remembered where other processes serve it too, in milliseconds. */
const FRESH = 5_000;
/** How often a code that is taken is drawn anew. */
const CODE_TRIES = 20;

export class Classes {
  readonly tables: Tables;
  readonly now: () => number;
  presence: ClassPresence = { isHere: () => false };
  private readonly known = new Map<string, { readonly at: number; readonly found: Promise<WholeClass | null> }>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly listeners = new Set<(id: string, stored: boolean) => void>();

  constructor(readonly options: ClassesOptions) {
    this.now = options.now ?? Date.now;
    this.tables = new Tables({ ...options, now: this.now });
  }

  /** Calls `fn` when something about a class may have changed: what is stored of it, or only what goes on at its tables. */
  onChange(fn: (id: string, stored: boolean) => void): void {
    this.listeners.add(fn);
  }

  /** The class as it is stored; remembered until it changes. */
  read(id: string): Promise<WholeClass | null> {
    const now = this.now();
    const known = this.known.get(id);
    // Other processes note who is with them without a word about it.
    if (known && !(this.options.bus.shared && now - known.at > FRESH)) return known.found;
    const found = this.options.store.classes.read(id);
    this.known.set(id, { at: now, found });
    found.then(
      (whole) => whole === null && this.known.delete(id),
      () => this.known.delete(id),
    );
    return found;
  }

  /** @throws ClassError `missing` */
  async whole(id: string): Promise<WholeClass> {
    const whole = await this.read(id);
    if (!whole) throw new ClassError('missing');
    return whole;
  }

  /** Forgets what nobody has asked for lately. */
  sweep(): void {
    this.known.clear();
  }

  /** Something was stored here: others are told. */
  changed(id: string): void {
    this.heard(id);
    this.options.bus.publish({ kind: 'class', class: id });
  }

  /** Another process has stored something. */
  heard(id: string): void {
    this.known.delete(id);
    for (const fn of this.listeners) fn(id, true);
  }

  /** A game or somebody's presence has changed: nothing of the class itself. */
  touched(id: string): void {
    for (const fn of this.listeners) fn(id, false);
  }

  /** Does things to a class one after the other; what they have stored is told afterwards, also if they fail halfway. */
  inTurn<T>(id: string, work: (whole: WholeClass) => Promise<T>): Promise<T> {
    const before = this.queues.get(id) ?? Promise.resolve();
    const run = async () => {
      // Another process may have stored something since.
      if (this.options.bus.shared) this.known.delete(id);
      try {
        return await work(await this.whole(id));
      } finally {
        this.changed(id);
      }
    };
    const done = before.then(run, run);
    const kept = done.catch(() => {});
    this.queues.set(id, kept);
    void kept.then(() => this.queues.get(id) === kept && this.queues.delete(id));
    return done;
  }

  /** Reads a class again inside {@link inTurn} and makes the tables agree with its people. */
  async settle(id: string, newest: string | null = null): Promise<WholeClass> {
    this.known.delete(id);
    let whole = await this.whole(id);
    const roles = leadersOf(whole.people, newest);
    for (const [person, role] of roles) await this.options.store.classes.patchPerson(id, person, { role });
    if (roles.size > 0) {
      this.known.delete(id);
      whole = await this.whole(id);
    }
    await this.tables.follow(whole);
    return whole;
  }

  async create(wish: z.infer<typeof forms.create>): Promise<ClassMade> {
    const { cards, headlineMode, ...rest } = wish;
    const options = {
      ...rest,
      ...(cards === undefined ? {} : { cards }),
      ...(headlineMode === undefined ? {} : { headlineMode }),
    };
    const setUp = startOf(this.options.catalogue, options);
    if (options.lastTurn !== null && options.lastTurn > setUp.config.turns) throw new ClassError('noSuchStart');
    const [id, control, projector, now] = [newMatchId(), newToken(), newToken(), this.now()];
    for (let tries = 1; tries <= CODE_TRIES; tries++) {
      const code = newClassCode();
      const made = await this.options.store.classes.create({
        id,
        code,
        controlHash: hashOf(control),
        projectorHash: hashOf(projector),
        status: 'gathering',
        options,
        paused: false,
        openTurn: 1,
        createdAt: now,
        deleteAt: now + options.keepDays * DAY,
      });
      if (made) return { id, code, control, projector };
    }
    throw new Error('no class code could be had');
  }

  /** @throws ClassError `badCode` */
  async byCode(code: string | null): Promise<WholeClass> {
    const id = code === null ? null : await this.options.store.classes.byCode(code);
    const whole = id === null ? null : await this.read(id);
    if (!whole) throw new ClassError('badCode');
    return whole;
  }

  notice({ row, people }: WholeClass): ClassNotice {
    const { id, code, status } = row;
    const { scenario, level, seating } = row.options;
    return { id, code, status, scenario, level, seating, people: people.length };
  }

  /** Sits somebody new down: at once where tables play already, otherwise when the teacher deals. */
  join(id: string, { nickname, observer }: z.infer<typeof forms.join>): Promise<ClassSeat> {
    const [person, token, pin] = [newMatchId(), newToken(), newPin()];
    const hashed = hashPin(pin);
    return this.inTurn(id, async ({ row, people }) => {
      if (isRevealed(row)) throw new ClassError('notNow');
      if (people.length >= MOST_PEOPLE) throw new ClassError('full');
      const added = await this.options.store.classes.addPerson(id, {
        id: person,
        nickname,
        tokenHash: hashOf(token),
        pinHash: await hashed,
        tries: 0,
        table: null,
        side: null,
        role: observer ? 'observer' : 'leader',
        seenAt: null,
        goneAt: null,
      });
      if (!added) throw new ClassError('nameTaken');
      if (row.status === 'playing' && !observer) await this.seatLate(id, added);
      return { class: id, person, nickname, token, pin };
    });
  }

  private async seatLate(id: string, person: PersonRow): Promise<void> {
    this.known.delete(id);
    const whole = await this.whole(id);
    const place = nextPlace(whole.people.filter(isSeated), whole.row.options, await this.tables.closed(whole));
    await this.options.store.classes.patchPerson(id, person.id, place);
    await this.settle(id);
  }

  /** Another device for a seat: by its PIN, and without it or after too many wrong ones by the teacher's leave. */
  rejoin(id: string, { nickname, pin }: z.infer<typeof forms.rejoin>): Promise<Rejoined> {
    return this.inTurn(id, async ({ row, people }) => {
      const person = people.find((one) => nameKey(one.nickname) === nameKey(nickname));
      if (!person) throw new ClassError('badPin');
      const { classes } = this.options.store;
      if (pin === null || !(await classes.tryPin(row.id, person.id, MOST_TRIES))) return this.ask(row.id, person);
      if (!(await pinMatches(pin, person.pinHash))) throw new ClassError('badPin');
      return this.moved(row.id, person, pin);
    });
  }

  private async ask(id: string, person: PersonRow): Promise<Rejoined> {
    const { asking } = await this.whole(id);
    const own = asking.filter((one) => one.person === person.id);
    if (own.length >= MOST_ASKING.seat || asking.length >= MOST_ASKING.class) throw new ClassError('tooFast');
    const [ticket, secret] = [newMatchId().slice(0, 8), newToken()];
    const row = { id: ticket, person: person.id, secretHash: hashOf(secret), at: this.now(), state: 'asking' } as const;
    await this.options.store.classes.addTicket(id, row);
    return { waiting: true, ticket: `${ticket}.${secret}` };
  }

  /** A new token for a person: the old one opens nothing from here on. */
  private async moved(id: string, person: PersonRow, pin: string): Promise<ClassSeat> {
    const token = newToken();
    await this.options.store.classes.patchPerson(id, person.id, { tokenHash: hashOf(token), tries: 0 });
    await this.settle(id);
    return { class: id, person: person.id, nickname: person.nickname, token, pin };
  }

  /** What came of waiting to be let in. */
  async claim(id: string, ticket: string): Promise<Rejoined> {
    const [, name = '', secret = ''] = forms.TICKET.exec(ticket) ?? [];
    const { classes } = this.options.store;
    const found = await classes.readTicket(id, name);
    if (!found || !matches(secret, found.secretHash)) throw new ClassError('missing');
    if (found.state === 'asking') return { waiting: true, ticket };
    if (found.state === 'refused') throw new ClassError('refused');
    return this.inTurn(id, async ({ people }) => {
      const person = people.find((one) => one.id === found.person);
      if (!person || !(await classes.takeTicket(id, name))) throw new ClassError('missing');
      const pin = newPin();
      await classes.patchPerson(id, person.id, { pinHash: await hashPin(pin) });
      return this.moved(id, person, pin);
    });
  }

  /** The quiet exit: a bot plays on, the person stays as an observer and may be seated again. */
  leave(id: string, person: string): Promise<void> {
    return this.inTurn(id, async () => {
      const patch = { table: null, side: null, role: 'observer' } as const;
      await this.options.store.classes.patchPerson(id, person, patch);
      await this.settle(id);
    });
  }

  /** The class as a viewer may see it. */
  async view(id: string, viewer: ClassViewer): Promise<ClassView> {
    const scene = await this.scene(await this.whole(id));
    return viewFor(scene, tablesOf(scene), viewer);
  }

  async scene(whole: WholeClass): Promise<Scene> {
    const isHere = (person: PersonRow) => this.presence.isHere(whole.row.id, person);
    return { whole, tables: await this.tables.opened(whole), isHere, now: this.now() };
  }

  /** @throws ClassError `missing` or `unauthorized` */
  async viewer(id: string, token: string): Promise<{ readonly whole: WholeClass; readonly viewer: ClassViewer }> {
    const whole = await this.whole(id);
    const viewer = viewerOf(whole, hashOf(token));
    if (!viewer) throw new ClassError('unauthorized');
    return { whole, viewer };
  }

  /** Deletes a class whole. */
  async delete(id: string): Promise<void> {
    for (const match of await this.options.store.classes.delete(id)) this.options.registry.drop(match);
    this.changed(id);
  }
}
