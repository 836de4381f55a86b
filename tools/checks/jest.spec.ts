import { countOf } from './jest.mjs';
import { readParts } from './parts.mjs';

describe('npm test', () => {
  it('counts a file that could not be run as a failure, and says what was skipped', () => {
    const result = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    };
    expect(countOf(result)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });

  it('runs everything when nothing is named, what is named otherwise, and nothing that it does not know', () => {
    expect(readParts([])).toEqual(['checks', 'console', 'unit db api browser', 'demo']);
    expect(readParts(['api', 'checks'])).toEqual(['api', 'checks']);
    expect(readParts(['api', 'everything'])).toBeUndefined();
  });
});
