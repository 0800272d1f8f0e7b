/** A class over HTTP: `/api/classes/…`. Tokens of the control link, the projector and each person as bearer. */
import { type Context, Hono } from 'hono';
import { HttpError, idOf, readBody, tokenOf } from '../http';
import type { Limits } from '../limits';
import type { PersonRow, WholeClass } from '../store/class-types';
import { readClassCode } from '../tokens';
import type { Classes } from './classes';
import type { Desk } from './desk';
import { ClassError } from './errors';
import * as forms from './forms';
import type { Members } from './members';
import type { Outcome } from './outcome';
import { type ClassViewer, isRevealed } from './views';

export interface ClassApiOptions {
  readonly classes: Classes;
  readonly desk: Desk;
  readonly members: Members;
  readonly outcome: Outcome;
  readonly limits: Limits;
  readonly addressOf: (context: Context) => string;
}

export function createClassApi({ classes, desk, members, outcome, limits, addressOf }: ClassApiOptions): Hono {
  const api = new Hono();

  async function mine(c: Context) {
    return classes.viewer(idOf(c), tokenOf(c));
  }

  async function control(c: Context): Promise<WholeClass> {
    const { whole, viewer } = await mine(c);
    if (viewer.kind !== 'control') throw new ClassError('unauthorized');
    return whole;
  }

  async function person(c: Context): Promise<{ readonly whole: WholeClass; readonly person: PersonRow }> {
    const { whole, viewer } = await mine(c);
    if (viewer.kind !== 'person') throw new ClassError('unauthorized');
    if (!(await limits.classSay(`${whole.row.id}/${viewer.person.id}`))) throw new HttpError('tooFast', 429);
    return { whole, person: viewer.person };
  }

  /** What is opened to a class when its games are over. */
  async function revealed(c: Context): Promise<{ readonly whole: WholeClass; readonly viewer: ClassViewer }> {
    const found = await mine(c);
    if (!isRevealed(found.whole.row)) throw new ClassError('notNow');
    return found;
  }

  /** The class of a code; wrong codes count against the address, what is done with a right one against the class. */
  async function coded(c: Context): Promise<WholeClass> {
    const address = addressOf(c);
    if (!(await limits.mayGuess(address))) throw new HttpError('tooFast', 429);
    try {
      return await classes.byCode(readClassCode(c.req.param('code') ?? ''));
    } catch (error) {
      await limits.wrong(address);
      throw error;
    }
  }

  async function entering(c: Context): Promise<string> {
    const { row } = await coded(c);
    if (!(await limits.classJoin(row.id))) throw new HttpError('tooFast', 429);
    return row.id;
  }

  api.post('/', async (c) => {
    const wish = await readBody(c, forms.create);
    if (!(await limits.classMade(addressOf(c)))) throw new HttpError('tooFast', 429);
    return c.json(await classes.create(wish), 201);
  });
  api.get('/code/:code', async (c) => c.json(classes.notice(await coded(c))));
  api.post('/code/:code/join', async (c) => {
    const wish = await readBody(c, forms.join);
    return c.json(await classes.join(await entering(c), wish), 201);
  });
  api.post('/code/:code/rejoin', async (c) => {
    const wish = await readBody(c, forms.rejoin);
    const answer = await classes.rejoin(await entering(c), wish);
    return c.json(answer, 'waiting' in answer ? 202 : 201);
  });
  api.post('/code/:code/ticket', async (c) => {
    const { ticket } = await readBody(c, forms.ticket);
    const answer = await classes.claim((await coded(c)).row.id, ticket);
    return c.json(answer, 'waiting' in answer ? 202 : 201);
  });

  api.get('/:id', async (c) => {
    const { whole, viewer } = await mine(c);
    return c.json(await classes.view(whole.row.id, viewer));
  });
  api.post('/:id/act', async (c) => {
    const { row } = await control(c);
    if (!(await limits.classAct(row.id))) throw new HttpError('tooFast', 429);
    await desk.act(row.id, await readBody(c, forms.act));
    return c.json({ ok: true });
  });
  api.post('/:id/leave', async (c) => {
    const { whole, person: own } = await person(c);
    await readBody(c, forms.nothing);
    await classes.leave(whole.row.id, own.id);
    return c.json({ ok: true });
  });
  api.post('/:id/propose', async (c) => {
    const { whole, person: own } = await person(c);
    await members.propose(whole, own, await readBody(c, forms.propose));
    return c.json({ ok: true });
  });
  api.post('/:id/predict', async (c) => {
    const { whole, person: own } = await person(c);
    await members.predict(whole, own, await readBody(c, forms.predict));
    return c.json({ ok: true });
  });
  api.get('/:id/debrief', async (c) => c.json(await outcome.debrief((await revealed(c)).whole)));
  api.get('/:id/report/:person', async (c) => {
    const { whole, viewer } = await revealed(c);
    const wanted = c.req.param('person');
    const own = viewer.kind === 'person' && viewer.person.id === wanted;
    if (viewer.kind !== 'control' && !own) throw new ClassError('unauthorized');
    return c.json(await outcome.report(whole, wanted));
  });
  api.get('/:id/export.json', async (c) => {
    const whole = await control(c);
    if (!isRevealed(whole.row)) throw new ClassError('notNow');
    c.header('Content-Disposition', `attachment; filename="axis-class-${whole.row.code}.json"`);
    return c.json(await outcome.exported(whole));
  });
  api.get('/:id/export.csv', async (c) => {
    const whole = await control(c);
    if (!isRevealed(whole.row)) throw new ClassError('notNow');
    c.header('Content-Disposition', `attachment; filename="axis-class-${whole.row.code}.csv"`);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(await outcome.csv(whole));
  });
  return api;
}
