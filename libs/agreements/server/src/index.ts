export * from './agreements.schema';
