export * from './rank';
export * from './rank-facts';
export * from './rank-reason';
export * from './rank-weights';
export { needsOf } from './reasons/fit';
export { LIMITATION_DAYS } from './reasons/limitation';
