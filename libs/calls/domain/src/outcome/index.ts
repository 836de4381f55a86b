export * from './authority';
export * from './escalation-checklist';
export * from './fact-of';
export * from './note-words';
export * from './offer';
export * from './outcome';
export * from './outcome-effects';
export { checkPromise } from './promise-checks';
export * from './retry';
