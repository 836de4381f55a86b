import { newId } from '@relance/kernel';
import { readToken, writeToken } from './snooze-token';

describe('the token that takes a snooze back', () => {
  it('names the snooze and its cases', () => {
    const snoozing = { key: newId(), caseIds: [newId(), newId(), newId()] };
    expect(readToken(writeToken(snoozing))).toEqual(snoozing);
  });

  it.each([
    '',
    'x',
    'not a token',
    writeToken({ key: newId(), caseIds: [] }),
    `${writeToken({ key: newId(), caseIds: [newId()] })}AA`,
  ])('is no other text: %s', (text) => {
    expect(readToken(text)).toBeNull();
  });
});
