/** PostgreSQL and Redis of this machine, as the long runs start them too. */
export { postgresHere, redisHere, type Service, startPostgres, startRedis } from '../../src/server/soak/services';
