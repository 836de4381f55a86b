export { testDatabase, type TestDatabase } from './database';
export * from './prepared';
export { chromiumPath } from './chromium.mjs';
export * from './portfolio';
export { buildStale } from '../build/build.mjs';
export { childEnvironment, nodePath } from '../runtime/node24.mjs';
export { repository } from '../runtime/repository.mjs';
