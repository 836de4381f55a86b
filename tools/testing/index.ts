export * from './database';
export { chromiumPath } from './chromium.mjs';
export * from './portfolio';
