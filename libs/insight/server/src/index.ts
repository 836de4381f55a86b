export * from './insight.schema';
export * from './insight.module';
