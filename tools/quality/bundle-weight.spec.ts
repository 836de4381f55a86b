import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWeight, tooHeavy } from './bundle-weight.mjs';

/** So many KiB that cannot be compressed, as a comment. */
const heavy = (kib: number): string => `/*${randomBytes(kib * 768).toString('base64')}*/`;

describe('the weight of the screens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weight-'));
  const file = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  file('index.html', '<link rel="stylesheet" href="styles-A.css"><script src="main-A.js" type="module"></script>');
  file('styles-A.css', heavy(4));
  file('main-A.js', `import{a as b}from"./chunk-B.js";import"./chunk-C.js";b(()=>import("./chunk-D.js"));${heavy(40)}`);
  file('chunk-B.js', `export const a=1;${heavy(20)}`);
  file('chunk-C.js', heavy(20));
  file('chunk-D.js', `import{a}from"./chunk-B.js";export*from"./chunk-E.js";${heavy(40)}`);
  file('chunk-E.js', `import("./chunk-G.js");${heavy(40)}`);
  file('chunk-G.js', `import"./chunk-E.js";${heavy(20)}`);
  file('chunk-F.js', heavy(400));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the first page needs at once, and what a screen adds to it', () => {
    const { initial, css, lazy } = bundleWeight(folder);
    expect(Math.round(initial / 10)).toBe(6);
    expect(Math.round(css)).toBe(3);
    expect(lazy.map(({ entry, weight }) => [entry, Math.round(weight / 10)])).toEqual([
      ['chunk-D.js', 6],
      ['chunk-G.js', 2],
    ]);
  });

  it('is told where it is too much', () => {
    const weight = bundleWeight(folder);
    expect(tooHeavy(weight, { initial: 100, lazy: 100, css: 100 })).toEqual([]);
    expect(tooHeavy(weight, { initial: 50, lazy: 50, css: 2 })).toEqual([
      expect.stringMatching(/^the first page loads \d/),
      expect.stringMatching(/^the style sheet is \d/),
      expect.stringMatching(/^chunk-D\.js adds \d/),
    ]);
  });
});
