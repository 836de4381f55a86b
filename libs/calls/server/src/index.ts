export * from './calls.schema';
