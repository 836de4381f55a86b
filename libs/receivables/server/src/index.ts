export * from './ledger/ledger-observer';
export * from './receivables.schema';
