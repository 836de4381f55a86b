export { testDatabase, type TestDatabase } from './database';
export * from './prepared';
export { chromiumPath } from './chromium.mjs';
export * from './portfolio';
