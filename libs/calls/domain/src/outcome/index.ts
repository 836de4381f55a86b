export * from './authority';
export * from './escalation-checklist';
export * from './note-words';
export * from './offer';
export * from './outcome';
export * from './outcome-effects';
export * from './retry';
