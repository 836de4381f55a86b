export * from './dunning.schema';
