export * from './templates';
export * from './letter';
export * from './wording';
export * from './write-letter';
export * from './plain-text';
export * from './email-address';
export * from './sms';
export * from './visit-sheet';
