/** What members of a class say in the course of a turn: proposals to their team, and guesses before the reveal. */
import type { z } from 'zod';
import { isOver, type Step } from '../../rules';
import type { LiveMatch } from '../match/live-match';
import type { PersonRow, WholeClass } from '../store/class-types';
import type { Classes } from './classes';
import { ClassError } from './errors';
import type * as forms from './forms';

/** Steps before the sheets of a turn are opened. */
const BEFORE_REVEAL: readonly Step[] = ['discard', 'reply', 'statecraft', 'joint', 'orders'];

export class Members {
  constructor(private readonly classes: Classes) {}

  /** @throws ClassError `notNow` where this person's game does not go on */
  private async ownGame(whole: WholeClass, person: PersonRow): Promise<LiveMatch> {
    const table = whole.tables.find(({ number }) => number === person.table);
    const match = table ? await this.classes.options.registry.fresh(table.match) : null;
    const playing = match !== null && typeof match !== 'string' && !isOver(match.state);
    if (!playing || whole.row.status !== 'playing' || person.side === null) throw new ClassError('notNow');
    return match;
  }

  async propose(whole: WholeClass, person: PersonRow, wish: z.infer<typeof forms.propose>): Promise<void> {
    const match = await this.ownGame(whole, person);
    if (wish.decision.side !== person.side) throw new ClassError('notNow');
    const body = { side: person.side, turn: match.state.turn, decision: wish.decision, words: wish.words };
    const note = { at: this.classes.now(), kind: 'propose', table: person.table, person: person.id, body } as const;
    await this.classes.options.store.classes.note(whole.row.id, note);
    this.classes.changed(whole.row.id);
  }

  async predict(whole: WholeClass, person: PersonRow, wish: z.infer<typeof forms.predict>): Promise<void> {
    const { id, options } = whole.row;
    const { state } = await this.ownGame(whole, person);
    const { table, side } = person;
    const { turn, what, guess } = wish;
    const asked = side === 'moscow' ? what === 'posture' : what !== 'posture';
    const open = what === 'vote' || BEFORE_REVEAL.includes(state.step);
    if (!options.predictions || !asked || !open || turn !== state.turn) throw new ClassError('notNow');
    if (table === null || side === null) throw new ClassError('notNow');
    const row = { person: person.id, table, side, turn, what, guess, at: this.classes.now() };
    await this.classes.options.store.classes.guess(id, row);
  }
}
