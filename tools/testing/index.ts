export { testDatabase, type TestDatabase } from './database';
export * from './demo';
export { chromiumPath } from './chromium.mjs';
export * from './portfolio';
