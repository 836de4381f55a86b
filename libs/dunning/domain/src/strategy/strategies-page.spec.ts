import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lint, PROBLEMS } from './lint/lint';
import { strategySchema } from './strategy';
import { readStrategy } from './strategy-file';

const page = readFileSync(join(__dirname, '../../../../../docs/strategies.md'), 'utf8');

/** Every name of a field, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as { properties?: Record<string, unknown> };
  return [...Object.keys(properties ?? {}), ...Object.values({ ...properties, ...rest }).flatMap(fieldsOf)];
}

describe('docs/strategies.md', () => {
  it.each([...new Set(fieldsOf(z.toJSONSchema(strategySchema)))])('explains the field %s', (field) => {
    expect(page).toContain(`\`${field}\``);
  });

  it.each(Object.entries(PROBLEMS))('lists the problem %s with its rule', (code, { rule }) => {
    const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${code}\``));
    expect(row).toContain(rule.replace(/ \(.*/, ''));
  });

  it('has an example that can be published', () => {
    const read = readStrategy(JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!));
    if (Array.isArray(read)) throw new Error(read[0]!.message.en);
    expect(lint({ strategy: read.definition, debtorKinds: read.head!.debtorKinds, vocabulary: null })).toEqual([]);
  });
});
