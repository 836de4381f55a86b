export { testDatabase, type TestDatabase } from './database';
export { MortalPostgres } from './mortal-postgres';
export * from './prepared';
export { chromiumPath } from './chromium.mjs';
export * from './portfolio';
