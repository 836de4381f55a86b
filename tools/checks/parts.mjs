/** What `npm test` is made of, in its order: what fails fast comes first. */
const PARTS = ['checks', 'console', 'unit db api browser', 'demo'];

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
    default:
      return runProjects(part.split(' '), say);
  }
}

async function runProjects(projects, say) {
  const { runJest } = await import('./jest.mjs');
  if (!projects.includes('browser')) return runJest(projects);
  const { ensureChromium } = await import('../testing/chromium.mjs');
  try {
    return await runJest(projects, { env: { RELANCE_CHROMIUM: ensureChromium(say) } });
  } catch (error) {
    say(`FAIL ${error.message}`);
    const others = projects.filter((project) => project !== 'browser');
    const tally = others.length ? await runJest(others) : { passed: 0, failed: 0, skipped: 0 };
    return { ...tally, failed: tally.failed + 1 };
  }
}
