export * from './dunning.schema';
export * from './effect-registry';
export * from './apply-request';
