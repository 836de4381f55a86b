export * from './legal.schema';
