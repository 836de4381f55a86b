export * from './database/actor';
export * from './database/database';
export * from './database/migrate';
export * from './database/migrations';
export * from './clock';
export * from './live/outbox';
export * from './audit/audit';
export * from './graphql/platform.schema';
