export * from './receivables.schema';
