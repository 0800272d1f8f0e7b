/** The lobby over HTTP: `/api/…`, JSON in and out. A seat's token comes as `Authorization: Bearer`. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { HttpError, idOf, readBody, tokenOf } from '../http';
import type { Limits } from '../limits';
import { readCodeText } from '../tokens';
import { type LobbyWhy, MOST_BYTES } from '../wire';
import * as forms from './forms';
import { type Lobby, LobbyError } from './lobby';

const STATUS: Readonly<Record<LobbyWhy, ContentfulStatusCode>> = {
  missing: 404,
  otherRules: 409,
  damaged: 409,
  unauthorized: 403,
  noSuchStart: 400,
  webhookOff: 409,
  webhookTarget: 400,
  full: 409,
  kept: 403,
  badCode: 404,
  notAbsent: 409,
  notYourSeat: 403,
  notOver: 409,
  closed: 409,
  busy: 503,
};

export interface ApiOptions {
  readonly lobby: Lobby;
  readonly limits: Limits;
  readonly addressOf: (context: Context) => string;
  /** Whether a request of this origin may change anything. */
  readonly originAllowed: (origin: string | undefined, host: string | undefined) => boolean;
  readonly broke: (error: unknown) => void;
  /** Further addresses below `/api`, behind the same limits. */
  readonly also?: (api: Hono) => void;
}

export function createApi({ lobby, limits, addressOf, originAllowed, broke, also }: ApiOptions): Hono {
  const api = new Hono().basePath('/api');
  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    if (context.req.method === 'GET') {
      if (!(await limits.read(addressOf(context)))) throw new HttpError('tooFast', 429);
      return next();
    }
    if (!originAllowed(context.req.header('Origin'), context.req.header('Host'))) throw new HttpError('origin', 403);
    if (!(await limits.change(addressOf(context)))) throw new HttpError('tooFast', 429);
    return next();
  });
  api.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new HttpError('tooLarge', 413);
      },
    }),
  );

  api.post('/matches', async (c) => {
    const wish = await readBody(c, forms.create);
    if (!(await limits.create(addressOf(c)))) throw new HttpError('tooFast', 429);
    return c.json(await lobby.create(wish), 201);
  });
  api.get('/features', (c) => c.json({ webhooks: lobby.webhookHosts }));
  api.get('/open', async (c) => c.json(await lobby.openGames()));
  api.post('/mine', async (c) => c.json(await lobby.mine((await readBody(c, forms.mine)).tokens)));
  api.get('/matches/:id', async (c) => c.json(await lobby.table(idOf(c))));
  api.get('/matches/:id/game', async (c) => c.json(await lobby.game(idOf(c))));
  api.post('/matches/:id/join', async (c) =>
    c.json(await lobby.join(idOf(c), (await readBody(c, forms.join)).name), 201),
  );
  api.post('/matches/:id/code', async (c) => c.json(await lobby.moveCode(idOf(c), tokenOf(c)), 201));
  api.post('/matches/:id/token', async (c) => c.json(await lobby.renew(idOf(c), tokenOf(c)), 201));
  api.post('/matches/:id/rematch', async (c) => c.json(await lobby.rematch(idOf(c), tokenOf(c)), 201));
  api.post('/matches/:id/close', async (c) => {
    await lobby.close(idOf(c), tokenOf(c));
    return c.json({ ok: true });
  });
  api.post('/matches/:id/hand', async (c) => {
    const { side, to } = await readBody(c, forms.hand);
    await lobby.hand(idOf(c), tokenOf(c), side, to);
    return c.json({ ok: true });
  });
  api.post('/codes/:code', async (c) => {
    const address = addressOf(c);
    if (!(await limits.mayGuess(address))) throw new HttpError('tooFast', 429);
    const code = readCodeText(c.req.param('code'));
    try {
      if (code === null) throw new LobbyError('badCode');
      return c.json(await lobby.open(code));
    } catch (error) {
      await limits.wrong(address);
      throw error;
    }
  });

  also?.(api);
  api.notFound((c) => c.json({ why: 'missing' }, 404));
  api.onError((error, c) => {
    if (error instanceof HttpError) return c.json({ why: error.why, at: error.at }, error.status);
    if (error instanceof LobbyError) return c.json({ why: error.why }, STATUS[error.why]);
    broke(error);
    return c.json({ why: 'broken' }, 500);
  });
  return api;
}
