/** What `npm test` is made of, in its order: what fails fast comes first. */
const PARTS = ['checks', 'console', 'unit db api', 'browser', 'demo'];

/**
 * The parts that a command line names, or all; undefined when one is unknown.
 * @param {readonly string[]} argv
 * @returns {string[] | undefined}
 */
export function readParts(argv) {
  if (argv.length === 0) return PARTS;
  return argv.every((name) => PARTS.some((part) => part.split(' ').includes(name))) ? [...argv] : undefined;
}

/** Runs one part and counts. Chromium is found, installed where that is possible, or its absence is a failure. */
export async function runPart(part, say) {
  switch (part) {
    case 'checks':
      return (await import('./checks.mjs')).runChecks(say);
    case 'demo':
      return (await import('./demo-proof.mjs')).proveDemo(say);
    case 'browser':
      return runBrowser(say);
    default:
      return (await import('./jest.mjs')).runJest(part.split(' '));
  }
}

async function runBrowser(say) {
  const { ensureChromium } = await import('../testing/chromium.mjs');
  let chromium;
  try {
    chromium = ensureChromium(say);
  } catch (error) {
    say(`FAIL ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { runJest } = await import('./jest.mjs');
  return runJest(['browser'], { env: { RELANCE_CHROMIUM: chromium } });
}
