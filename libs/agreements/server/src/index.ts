export * from './agreements.schema';
export * from './agreements.module';
export * from './dispute.query';
export * from './entities';
export * from './promise.query';
