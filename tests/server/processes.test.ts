/** Several server processes on one PostgreSQL and one Redis. The full figures: `npm run soak`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaits, type Side } from '../../src/rules';
import { type Child, startChild } from '../../src/server/soak/child';
import { playOnProcesses } from '../../src/server/soak/processes';
import { openStore } from '../../src/server/store/open';
import { choiceOf } from './choice';
import { ask, bearer, Page, twoPeople, until } from './online';
import { postgresHere, redisHere, type Service, startPostgres, startRedis } from './services';

/** What follows one from the other takes longer than this where processes only look into the store, every 15 s; in milliseconds. */
const AT_ONCE = 25_000;

describe.skipIf(!postgresHere || !redisHere)('several processes (PostgreSQL and Redis)', () => {
  let postgres: Service;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it('store every move once and in order, through a rolling restart and an outage of Redis', async () => {
    const redis = await startRedis();
    const shared = { database: postgres.url, redis, processes: 2, matches: 10, moves: 20, rolling: true, outage: true };
    const report = await playOnProcesses(shared);
    expect(report.problems).toEqual([]);
    expect(report.acts).toBeGreaterThan(150);
    expect(report.stops).toHaveLength(2);
    // Everybody was at one of the two, and was told before it went.
    expect(report.told).toBeGreaterThanOrEqual(20);
    for (const ms of report.stops) expect(ms).toBeLessThan(6_000);
  }, 180_000);

  describe('two of them', () => {
    let redis: Service;
    let one: Child;
    let two: Child;
    beforeAll(async () => {
      redis = await startRedis();
      const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, AXIS_LOG: 'error' };
      [one, two] = await Promise.all([startChild(env), startChild(env)]);
    }, 180_000);
    afterAll(async () => {
      await Promise.all([one?.stop(), two?.stop()]);
      await redis?.stop();
    });

    const sees = (page: Page, side: Side, connected: boolean) =>
      until(() => page.table?.seats[side].connected === connected, `${side} connected: ${connected}`);
    const say = (page: Page, side: '0' | '1', payload: string) =>
      page.packet('chat', page.match, { id: 'x', sender: side, payload }, null);
    const texts = ({ chat }: Page) => chat.map(({ text }) => text);

    it('carry what the two say to each other, in one order and once, and to nobody else', async () => {
      const { id, moscow, tehran } = await twoPeople(one.url);
      const anna = new Page(one.url, id, moscow.token);
      const behrouz = new Page(two.url, id, tehran.token);
      const watcher = new Page(two.url, id);
      await Promise.all([anna, behrouz, watcher].map((page) => page.reaches(0)));
      const said = ['Hold Homs', 'With what?', 'Your brigades', 'Never', 'Then Hama', 'Ours', 'Well', 'Good'];
      const began = Date.now();
      for (const [n, text] of said.entries()) {
        const [page, side, other] = n % 2 === 0 ? ([anna, '0', behrouz] as const) : ([behrouz, '1', anna] as const);
        expect(await say(page, side, text)).toMatchObject({ ok: true });
        await until(() => texts(other).includes(text), text);
      }
      expect(Date.now() - began).toBeLessThan(AT_ONCE);
      // At once from both: whatever the order is, it is the same for both.
      await Promise.all([0, 1, 2].flatMap((n) => [say(anna, '0', `Moscow ${n}`), say(behrouz, '1', `Tehran ${n}`)]));
      const most = said.length + 6;
      await until(() => anna.chat.length >= most && behrouz.chat.length >= most, 'the lines of both');
      expect(texts(anna).slice(0, said.length)).toEqual(said);
      expect(texts(anna)).toHaveLength(most);
      expect(texts(behrouz)).toEqual(texts(anna));
      // Whoever comes later, to the other process, reads the same.
      const late = new Page(one.url, id, tehran.token);
      await until(() => late.chat.length > 0, 'what was said before');
      expect(texts(late)).toEqual(texts(anna));
      expect(texts(watcher)).toEqual([]);
      for (const page of [anna, behrouz, watcher, late]) page.close();
    });

    it('tell each other who comes and goes', async () => {
      const { id, moscow, tehran } = await twoPeople(one.url);
      const anna = new Page(one.url, id, moscow.token);
      const behrouz = new Page(two.url, id, tehran.token);
      await Promise.all([sees(anna, 'tehran', true), sees(behrouz, 'moscow', true)]);
      const began = Date.now();
      let again = behrouz;
      for (let n = 0; n < 3; n++) {
        again.close();
        await sees(anna, 'tehran', false);
        again = new Page(two.url, id, tehran.token);
        await sees(anna, 'tehran', true);
      }
      expect(Date.now() - began).toBeLessThan(AT_ONCE);
      // A second window at the other process: who closes one of them is still there, for those at either.
      const second = new Page(two.url, id, moscow.token);
      const watcher = new Page(one.url, id);
      await Promise.all([second.reaches(0), watcher.reaches(0)]);
      await Promise.all([again, watcher].map((page) => sees(page, 'moscow', true)));
      anna.close();
      await sees(watcher, 'moscow', false);
      await Promise.all([again, watcher].map((page) => sees(page, 'moscow', true)));
      second.close();
      await Promise.all([again, watcher].map((page) => sees(page, 'moscow', false)));
      for (const page of [again, watcher]) page.close();
    });

    it('hand the seat of somebody who stays away to a bot, and back', async () => {
      const { id, moscow, tehran } = await twoPeople(one.url);
      const hand = (url: string, token: string, side: Side, to: string | null) =>
        ask(url, `/matches/${id}/hand`, { side, to }, bearer({ token }));
      const anna = new Page(one.url, id, moscow.token);
      const behrouz = new Page(two.url, id, tehran.token);
      await Promise.all([sees(anna, 'tehran', true), sees(behrouz, 'moscow', true)]);
      // Ten minutes pass, in the store only.
      const store = await openStore(postgres.url);
      const long = Date.now() - 600_000;
      await store.patchMatch(id, {}, long);
      const notAbsent = { status: 409, body: { why: 'notAbsent' } };
      expect(await hand(two.url, tehran.token, 'moscow', 'novice')).toMatchObject(notAbsent);
      anna.close();
      await sees(behrouz, 'moscow', false);
      expect(await hand(two.url, tehran.token, 'moscow', 'novice')).toMatchObject(notAbsent);
      await store.setSeat(id, 'moscow', { seenAt: long });
      await store.close();
      expect(await hand(two.url, tehran.token, 'moscow', 'novice')).toMatchObject({ status: 200 });
      await until(
        () => behrouz.position !== null && behrouz.position.version > 1 && awaits(behrouz.position.view, 'tehran'),
        'what the bot decides',
      );
      expect(behrouz.table!.seats.moscow).toMatchObject({ bot: 'novice', taken: true });

      // Who was away comes back, to the other process, sees what was done, and takes the seat back.
      const back = new Page(one.url, id, moscow.token);
      await back.reaches(behrouz.position!.version);
      await until(() => back.table?.seats.moscow.bot === 'novice', 'that a bot has the seat');
      const pass = { side: 'moscow', type: 'pass' } as never;
      expect(await back.send(pass)).toMatchObject({ ok: false, why: 'notYourSeat' });
      expect(await hand(one.url, moscow.token, 'moscow', null)).toMatchObject({ status: 200 });
      await until(() => behrouz.table!.seats.moscow.bot === null, 'that the seat has its person again');
      await sees(behrouz, 'moscow', true);
      const pages = { moscow: back, tehran: behrouz };
      for (let n = 0; n < 4; n++) {
        const side = awaits(behrouz.position!.view, 'tehran') ? 'tehran' : 'moscow';
        const { version } = pages[side].position!;
        expect(await pages[side].send(choiceOf(pages[side].position!.view, side, n))).toMatchObject({ ok: true });
        await Promise.all([back.reaches(version + 1), behrouz.reaches(version + 1)]);
      }
      for (const page of [back, behrouz]) page.close();
    });
  });
});
