/** The teacher's desk: everything that the control link may do. */
import type { FacilitatorAct } from '../../rules';
import type { ControlAct } from '../../table/class-wire';
import { handSeat } from '../match/hand';
import type { PersonRow, WholeClass } from '../store/class-types';
import type { Classes } from './classes';
import { ClassError } from './errors';
import { facilitate } from './facilitate';
import { deal } from './seating';
import { isRevealed } from './views';

const DAY = 86_400_000;

type Act<D extends ControlAct['do']> = Extract<ControlAct, { do: D }>;

/** Where somebody is put down, and where whoever had the place goes: to the place that was left. */
async function swap(classes: Classes, whole: WholeClass, person: PersonRow, act: Act<'move'>): Promise<void> {
  const { table, side } = act;
  if (whole.row.options.seating === 'teams' || table === null || side === null) return;
  const there = whole.people.find((one) => one.table === table && one.side === side && one.id !== person.id);
  if (!there) return;
  const place = { table: person.table, side: person.side };
  await classes.options.store.classes.patchPerson(whole.row.id, there.id, place);
}

export class Desk {
  constructor(private readonly classes: Classes) {}

  /** @throws ClassError */
  async act(id: string, act: ControlAct): Promise<void> {
    if (act.do === 'delete') return this.classes.delete(id);
    await this.classes.inTurn(id, async (whole) => {
      await this.carryOut(whole, act);
      const { now, options } = this.classes;
      // What was said to a class is kept as a message; everything else as what was done.
      const kind = act.do === 'message' ? 'message' : 'act';
      const table = 'table' in act ? act.table : null;
      const body = act.do === 'message' ? act.text : act.do;
      await options.store.classes.note(id, { at: now(), kind, table, person: null, body });
    });
  }

  private async carryOut(whole: WholeClass, act: ControlAct): Promise<void> {
    const { id } = whole.row;
    const { store } = this.classes.options;
    switch (act.do) {
      case 'seat':
        return this.seat(whole);
      case 'move':
        return this.move(whole, act);
      case 'begin':
        return this.begin(whole);
      case 'pause':
      case 'resume':
        return this.pause(whole, act.table, act.do === 'pause');
      case 'open':
        return this.open(whole, act.turn);
      case 'extend':
        return this.classes.tables.extend(whole, act.table, act.minutes);
      case 'message':
        if (act.table !== null && !whole.people.some(({ table }) => table === act.table))
          throw new ClassError('noSuchTable');
        return;
      case 'headline':
        return this.facilitate(whole, act.table, { type: 'injectHeadline', headline: act.headline });
      case 'hand':
        return this.hand(whole, act);
      case 'end':
        return this.end(whole, act);
      case 'admit':
      case 'refuse': {
        const state = act.do === 'admit' ? 'admitted' : 'refused';
        if (!(await store.classes.answerTicket(id, act.ticket, state))) throw new ClassError('missing');
        return;
      }
      case 'remove':
        this.person(whole, act.person);
        await store.classes.removePerson(id, act.person);
        await this.classes.settle(id);
        return;
      case 'debrief':
        return this.debrief(whole);
      case 'keep':
        return store.classes.patch(id, { deleteAt: this.classes.now() + act.days * DAY });
      case 'delete':
        return;
    }
  }

  private person({ people }: WholeClass, id: string): PersonRow {
    const person = people.find((one) => one.id === id);
    if (!person) throw new ClassError('noSuchPerson');
    return person;
  }

  private async seat(whole: WholeClass): Promise<void> {
    if (isRevealed(whole.row)) throw new ClassError('notNow');
    const closed = await this.classes.tables.closed(whole);
    const places = deal(whole.people, whole.row.options, closed);
    for (const [person, place] of places) {
      await this.classes.options.store.classes.patchPerson(whole.row.id, person, place);
    }
    await this.classes.settle(whole.row.id);
  }

  private async move(whole: WholeClass, act: Act<'move'>): Promise<void> {
    if (isRevealed(whole.row)) throw new ClassError('notNow');
    const person = this.person(whole, act.person);
    const isObserver = act.role === 'observer';
    const { seating, teamSize } = whole.row.options;
    const { table } = act;
    // A seat is a table and a side; an observer may be put at a table, to watch.
    if (table !== null && !isObserver && act.side === null) throw new ClassError('noSuchTable');
    const side = table === null || isObserver ? null : act.side;
    const closed = await this.classes.tables.closed(whole);
    if (table !== null && side !== null && table !== person.table && closed.has(table)) throw new ClassError('notNow');
    const most = seating === 'teams' ? teamSize : Number.POSITIVE_INFINITY;
    const there = whole.people.filter((one) => one.id !== person.id && one.table === table && one.side === side);
    if (side !== null && there.length >= most) throw new ClassError('full');
    await swap(this.classes, whole, person, { ...act, side });
    const role = side !== null && seating !== 'teams' ? 'leader' : table === null && !isObserver ? 'leader' : act.role;
    await this.classes.options.store.classes.patchPerson(whole.row.id, person.id, { table, side, role });
    await this.classes.settle(whole.row.id, role === 'leader' ? person.id : null);
  }

  private async begin(whole: WholeClass): Promise<void> {
    const { id, status } = whole.row;
    if (status !== 'gathering') throw new ClassError('notNow');
    if (!whole.people.some(({ role }) => role !== 'observer')) throw new ClassError('nobody');
    await this.seat(whole);
    if (!(await this.classes.options.store.classes.turnTo(id, 'gathering', 'playing'))) throw new ClassError('notNow');
    await this.classes.settle(id);
  }

  private async pause(whole: WholeClass, table: number | null, paused: boolean): Promise<void> {
    if (whole.row.status !== 'playing') throw new ClassError('notNow');
    if (table === null) await this.classes.options.store.classes.patch(whole.row.id, { paused });
    await this.classes.tables.gate(whole, table, { paused });
  }

  private async open(whole: WholeClass, turn: number): Promise<void> {
    const { id, status, options, openTurn } = whole.row;
    if (status !== 'playing' || options.pace !== 'guided' || turn < openTurn) throw new ClassError('notNow');
    await this.classes.options.store.classes.patch(id, { openTurn: turn });
    await this.classes.tables.gate(whole, null, { openTurn: turn });
  }

  private async hand(whole: WholeClass, { table, side, bot }: Act<'hand'>): Promise<void> {
    await this.classes.tables.each(whole, table, async (match) => {
      if (bot === null && match.seats[side].tokenHash === null) throw new ClassError('nobody');
      const standIn = (match.row.gate?.standIn ?? []).filter((one) => one !== side);
      await match.govern(({ gate }) => (gate?.standIn.includes(side) ? { gate: { ...gate, standIn } } : null));
      if (match.seats[side].bot === bot) return;
      const answer = await handSeat(this.classes.options, match, side, bot, 'facilitator');
      if (!answer.ok) throw new ClassError('notNow');
    });
  }

  private async end(whole: WholeClass, { table, when }: Act<'end'>): Promise<void> {
    if (whole.row.status !== 'playing') throw new ClassError('notNow');
    await this.facilitate(whole, table, { type: when === 'now' ? 'endNow' : 'endAfterTurn' });
  }

  private facilitate(whole: WholeClass, table: number | null, act: FacilitatorAct): Promise<void> {
    return this.classes.tables.each(whole, table, (match) => facilitate(match, act));
  }

  private async debrief(whole: WholeClass): Promise<void> {
    const { id, status } = whole.row;
    if (status !== 'playing') throw new ClassError('notNow');
    // Nothing is opened while anybody can still decide.
    await this.facilitate(whole, null, { type: 'endNow' });
    if (!(await this.classes.options.store.classes.turnTo(id, 'playing', 'debrief'))) throw new ClassError('notNow');
  }
}
