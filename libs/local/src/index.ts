export { FolderInUse } from './owner-lock.js';
export { startPostgres, type LocalPostgres, type PostgresOptions } from './postgres.js';
export { findRedis, installRedis } from './redis-program.js';
export { startRedis, type LocalRedis } from './redis.js';
