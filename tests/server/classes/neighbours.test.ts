/** A class at two processes that share PostgreSQL and Redis. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClassSeat, ControlView, PersonView } from '../../../src/table/class-wire';
import { choiceOf } from '../choice';
import { ask, Page, type Running, startServer } from '../online';
import { postgresHere, redisHere, type Service, startPostgres, startRedis } from '../services';
import { Ear, Room } from './room';

describe.skipIf(!postgresHere || !redisHere)('two processes', () => {
  const services: Service[] = [];
  let one: Running;
  let two: Running;
  beforeAll(async () => {
    services.push(await startPostgres(), await startRedis());
    const [postgres, redis] = services as [Service, Service];
    const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    [one, two] = [await startServer(env), await startServer(env)];
  }, 90_000);
  afterAll(async () => {
    for (const server of [one, two]) await server?.stop();
    for (const service of services) await service.stop();
  });

  it('tell each other what happens in a class', async () => {
    const room = await Room.make(one.url);
    const control = new Ear<ControlView>(one.url, room.made.control);
    await control.sees(() => true);
    const code = `/classes/code/${room.made.code}`;
    const join = async (url: string, nickname: string) =>
      (await ask<ClassSeat>(url, `${code}/join`, { nickname })).body;
    const [anna, behrouz] = [await join(two.url, 'Anna'), await join(one.url, 'Behrouz')];
    const ear = new Ear<PersonView>(two.url, anna.token);
    await control.sees(({ people }) => people.length === 2 && people[0]!.connected, 'who is at the other process');
    await room.act({ do: 'begin' });
    const { match } = await ear.sees((view) => view.match !== null, 'the beginning');
    const [moscow, tehran] = [new Page(two.url, match!, anna.token), new Page(one.url, match!, behrouz.token)];
    await Promise.all([moscow.reaches(0), tehran.reaches(0)]);
    await room.act({ do: 'pause', table: null });
    await ear.sees(({ paused }) => paused, 'the pause');
    expect(await moscow.send(choiceOf(moscow.position!.view, 'moscow', 0))).toMatchObject({ ok: false, why: 'paused' });
    await room.act({ do: 'resume', table: null });
    await ear.sees(({ paused }) => !paused);
    const before = control.view!.tables[0]!.idleSince;
    expect(await moscow.send(choiceOf(moscow.position!.view, 'moscow', 0))).toMatchObject({ ok: true });
    await control.sees(({ tables }) => tables[0]!.idleSince > before, 'the decision');
    // Pairs: a third at the other process has a new table, not somebody's seat.
    const late = await join(two.url, 'Late');
    await control.sees(({ people }) => people.some(({ id, table }) => id === late.person && table === 2));
    ear.close();
    await control.sees(({ people }) => !people[0]!.connected || moscow.socket.connected, 'that she left');
    for (const page of [moscow, tehran, control]) page.close();
  }, 60_000);
});
