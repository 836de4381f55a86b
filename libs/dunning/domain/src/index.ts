export * from './case-state';
export * from './case-event';
export * from './case-action';
