import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(options?: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(join(__dirname, 'accessibility.ts')).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that look at colours: between two themes nothing else differs. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Every rule of axe-core on what is shown now, or those on colours: each violation with the first place where it is. */
export async function violations(page: Page, onlyColours = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async (options) => {
      // colours on their way from one theme to the other are nobody's
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      const { violations: found } = await window.axe!.run(options);
      return found.map(({ id, nodes }) => {
        const [first] = nodes;
        const words = first?.any[0]?.message ?? first?.all[0]?.message ?? '';
        return `${id} (${nodes.length}×) at ${String(first?.target[0])}: ${words} ${first?.html.slice(0, 160)}`;
      });
    },
    // what passes is not described
    { resultTypes: ['violations' as const], ...(onlyColours ? { runOnly: COLOURS } : {}) },
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
