import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCycles } from './import-cycles.mjs';

describe('import cycles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cycles-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds files that need each other, round any number of corners', () => {
    const files = [
      file('a.ts', `import { b } from './b'; export const a = b;`),
      file('b.ts', `export * from './c'; export const b = 1;`),
      file('c.ts', `import { a } from './a'; export const c = a;`),
      file('d.ts', `import { a } from './a'; export const d = a;`),
    ];
    expect(importCycles(files)).toEqual([
      expect.arrayContaining([expect.stringMatching(/a\.ts$/), expect.stringMatching(/c\.ts$/)]),
    ]);
    expect(importCycles(files)[0]).toHaveLength(3);
  });

  it('overlook what is a type only', () => {
    const files = [
      file('e.ts', `import type { F } from './f'; export type E = F;`),
      file('f.ts', `import { type E } from './e'; export type F = E;`),
    ];
    expect(importCycles(files)).toEqual([]);
  });
});
