/** Several server processes on one PostgreSQL and one Redis. The full figures: `npm run soak`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playOnProcesses } from '../../src/server/soak/processes';
import { postgresHere, redisHere, type Service, startPostgres, startRedis } from './services';

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
});
