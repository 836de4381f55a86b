export * from './insight.schema';
