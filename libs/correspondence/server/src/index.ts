export * from './correspondence.schema';
