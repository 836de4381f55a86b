import process from 'node:process';

const AFTER = 2_000;

/**
 * Tells, on standard error, what takes more than two seconds, and how long it took. On a terminal the line counts on.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1_000);
  let shown = false;
  const timer = setInterval(() => {
    const elapsed = Date.now() - began;
    if (process.stderr.isTTY) process.stderr.write(`\r${what} … ${seconds()} s `);
    else if (!shown || Math.floor(elapsed / AFTER) % 5 === 0)
      process.stderr.write(`${what} … ${shown ? `${seconds()} s` : ''}\n`);
    shown = true;
  }, AFTER);
  try {
    const result = await work();
    if (shown) process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${what}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (shown) process.stderr.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
