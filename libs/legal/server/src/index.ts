export * from './legal.schema';
export * from './legal.module';
export * from './entities';
