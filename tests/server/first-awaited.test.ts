/** R3.3, 13.5: where Tehran is first on the scene, its games wait for Tehran from the first moment. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MyGame, Seated } from '../../src/table/wire';
import { ask, type Running, startServer } from './online';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it.each([
  ['rescue-2011', 'tehran'],
  ['intervention-2015', 'moscow'],
] as const)('in %s the list of games says that %s decides first, and by when', async (scenario, first) => {
  const wish = { scenario, level: 'accessible', name: 'A', bot: 'novice', pace: { kind: 'days', days: 1 } };
  for (const side of ['moscow', 'tehran']) {
    const { match, token } = (await ask<Seated>(server.url, '/matches', { ...wish, side })).body;
    const games = (await ask<MyGame[]>(server.url, '/mine', { tokens: [token] })).body;
    const mine = games.find((game) => game.match === match);
    // The bot may have decided already where it is first.
    if (side === first) expect(mine).toMatchObject({ yours: true, dueAt: expect.any(Number) });
    else expect(mine?.side).toBe(side);
  }
});
