/** Apart from the rest of the domain: screens say the rules of contact, and need not carry the machine and the ledger for it. */
export * from './rank';
export * from './rank-facts';
export * from './rank-reason';
export * from './rank-weights';
export { needsOf } from './reasons/fit';
