import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB gzipped: what the first page loads, what one lazy screen adds to it, the style sheet. */
export const LIMITS = { initial: 220, lazy: 60, css: 25 };

const STATIC = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"`;()]*?from\s*)?["']\.\/([\w-]+\.js)["']/g;
const DYNAMIC = /import\(\s*["'`]\.\/([\w-]+\.js)["'`]\s*\)/g;

/**
 * Weighs a built console by following its imports from `index.html`: the first page with all that it needs at once, then each
 * lazily loaded entry with all that it needs beyond the first page and the screen that asks for it.
 * @param {string} folder of `index.html`
 * @returns {{ initial: number, css: number, lazy: { entry: string, weight: number }[] }} KiB gzipped, the heaviest first
 */
export function bundleWeight(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const linked = (pattern) => [...html.matchAll(pattern)].map(([, name]) => name);
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
  const textOf = (name) => files.get(name)?.toString('utf8') ?? '';
  const named = (name, pattern) => [...textOf(name).matchAll(pattern)].map(([, other]) => other);
  const withImports = (entries) => {
    const found = new Set();
    const waiting = [...entries];
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      if (found.has(name) || !files.has(name)) continue;
      found.add(name);
      waiting.push(...named(name, STATIC));
    }
    return found;
  };
  const weights = new Map([...files].map(([name, bytes]) => [name, gzipSync(bytes).byteLength / 1024]));
  const weigh = (names) => [...names].reduce((sum, name) => sum + weights.get(name), 0);

  const initial = withImports(linked(/<(?:script|link)[^>]*(?:src|href)="([\w-]+\.js)"/g));
  const entries = new Map();
  for (const importer of files.keys())
    for (const entry of named(importer, DYNAMIC)) entries.set(entry, [...(entries.get(entry) ?? []), importer]);
  const lazy = [...entries]
    .map(([entry, importers]) => {
      // what is there already wherever it is asked for
      const there = importers.map((importer) => withImports([importer]));
      const isThere = (name) => initial.has(name) || there.every((names) => names.has(name));
      return { entry, weight: weigh([...withImports([entry])].filter((name) => !isThere(name))) };
    })
    .sort((one, other) => other.weight - one.weight);
  const css = linked(/<link[^>]*href="([\w-]+\.css)"/g)
    .map((name) => gzipSync(readFileSync(join(folder, name))).byteLength / 1024)
    .reduce((sum, weight) => sum + weight, 0);
  return { initial: weigh(initial), css, lazy };
}

/** What is heavier than it may be, in words; empty: nothing. */
export function tooHeavy({ initial, css, lazy }, limits = LIMITS) {
  const kib = (weight) => `${Math.round(weight * 10) / 10} KiB gzipped`;
  const found = [];
  if (initial > limits.initial) found.push(`the first page loads ${kib(initial)}, at most ${limits.initial}`);
  if (css > limits.css) found.push(`the style sheet is ${kib(css)}, at most ${limits.css}`);
  for (const { entry, weight } of lazy)
    if (weight > limits.lazy) found.push(`${entry} adds ${kib(weight)} when it is opened, at most ${limits.lazy}`);
  return found;
}
