export * from './money';
export * from './business-date';
export * from './business-calendar';
export * from './id';
export * from './input-error';
