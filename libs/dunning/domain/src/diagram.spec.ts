import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineDiagram } from './testing/machine-diagram';

const DOCUMENT = join(__dirname, '../../../../docs/domain.md');
const PLACE = /(<!-- machine:begin -->\n)[\s\S]*?(<!-- machine:end -->)/;

describe('docs/domain.md', () => {
  it('shows the machine as it is (RELANCE_UPDATE_DOCS=1 writes it anew)', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const current = text.replace(PLACE, (_, begin: string, end: string) => `${begin}\n${machineDiagram()}\n${end}`);
    if (process.env['RELANCE_UPDATE_DOCS']) writeFileSync(DOCUMENT, current);
    else expect(text).toBe(current);
    expect(current).toContain('stateDiagram-v2');
  });
});
