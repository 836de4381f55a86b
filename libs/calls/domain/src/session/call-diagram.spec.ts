import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callMachine } from './call-session.machine';

const DOCUMENT = join(__dirname, '../../../../../docs/domain.md');
const PLACE = /(<!-- call:begin -->\n)[\s\S]*?(<!-- call:end -->)/;

interface Taken {
  target?: string;
  guard?: string;
}

/** The machine as Mermaid reads it: one line for each two states, with the events between them. */
function callDiagram(): string {
  const lines = new Map<string, string[]>();
  for (const [from, { on }] of Object.entries(callMachine.config.states!)) {
    for (const [type, taken] of Object.entries(on ?? {})) {
      const { target, guard } = (typeof taken === 'string' ? { target: taken } : taken) as Taken;
      const way = `${from} --> ${target}`;
      lines.set(way, [...(lines.get(way) ?? []), guard ? `${type} [${guard}]` : type]);
    }
  }
  const ways = [...lines].map(([way, events]) => `  ${way}: ${events.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> preparing', ...ways, '```'].join('\n');
}

describe('docs/domain.md', () => {
  it('shows the call as it is (RELANCE_UPDATE_DOCS=1 writes it anew)', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    const current = text.replace(PLACE, (_, begin: string, end: string) => `${begin}\n${callDiagram()}\n\n${end}`);
    if (process.env['RELANCE_UPDATE_DOCS']) writeFileSync(DOCUMENT, current);
    else expect(text).toBe(current);
    expect(current).toContain('wrapUp --> closed');
  });
});
