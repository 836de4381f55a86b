import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile, runScript } from './run.mjs';

/**
 * Runs Jest projects and counts: a test file that could not be run at all is one failure, and so is a run without a result.
 * @param {string[]} projects
 * @param {{ workers?: number, env?: Record<string, string>, only?: readonly string[] }} [options] `only`: files whose path has one of these
 */
export async function runJest(projects, { workers = 2, env = {}, only = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'relance-jest-'));
  const file = join(folder, 'result.json');
  try {
    const flags = projects.includes('console')
      ? []
      : ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const jest = [packageFile('jest', 'bin', 'jest.js'), '-c', 'jest.config.cts', '--selectProjects', ...projects];
    const patterns = only.length ? ['--testPathPatterns', ...only] : [];
    const options = [...patterns, `--maxWorkers=${workers}`, '--passWithNoTests', '--json', `--outputFile=${file}`];
    await runScript([...flags, ...jest, ...options], { live: true, env });
    return countOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} result */
export function countOf(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
