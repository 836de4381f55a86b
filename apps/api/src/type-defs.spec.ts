import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedContract } from './type-defs';

const FILE = join(__dirname, '../../../docs/schema.graphql');

describe('docs/schema.graphql', () => {
  it('is the contract that the api serves (UPDATE_SCHEMA=1 writes it anew)', () => {
    const contract = printedContract();
    if (process.env['UPDATE_SCHEMA']) writeFileSync(FILE, contract);
    expect(readFileSync(FILE, 'utf8')).toBe(contract);
  });
});
