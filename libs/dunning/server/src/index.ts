export * from './dunning.schema';
export * from './dunning.module';
export * from './entities';
export * from './case/apply-request';
export * from './case/case.service';
export { readLog } from './case/case-log';
export * from './case/effect-registry';
export * from './case/strategy.store';
export * from './due-run/due-run';
