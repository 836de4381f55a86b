import { effectText, runProgress, shownEffects } from './run-words';

describe('what a run brought about', () => {
  it('names documents by their channel, and not once more in all', () => {
    const effects = {
      openLegalFile: 2,
      issueDocument: 5,
      'issueDocument.email': 3,
      'issueDocument.letter': 2,
      promiseKept: 0,
    };
    expect(shownEffects(effects)).toEqual([
      { key: 'issueDocument.email', count: 3 },
      { key: 'issueDocument.letter', count: 2 },
      { key: 'openLegalFile', count: 2 },
    ]);
    expect(effectText('issueDocument.email')).toBe('documents.email');
    expect(effectText('promiseBroken')).toBe('promiseBroken');
  });

  it('is never more than all of it', () => {
    expect(runProgress({ waiting: 200, advanced: 99, failed: 1 })).toBe(50);
    expect(runProgress({ waiting: 10, advanced: 40, failed: 0 })).toBe(100);
    expect(runProgress({ waiting: 0, advanced: 0, failed: 0 })).toBe(100);
  });
});
