export * from './money';
export * from './business-date';
export * from './id';
export * from './input-error';
