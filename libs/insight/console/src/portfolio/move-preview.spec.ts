import { byHolder, loadsAfter } from './move-preview';

const loads = [
  { personId: 'anna', name: 'Anna', casesHeld: 40 },
  { personId: 'karim', name: 'Karim', casesHeld: 10 },
];
const cases = [
  { caseId: '1', agentId: 'anna' },
  { caseId: '2', agentId: 'anna' },
  { caseId: '3', agentId: null },
  { caseId: '4', agentId: 'karim' },
];

describe('the loads before and after a move', () => {
  it('takes from those who held the cases and gives to the one chosen', () => {
    expect(Object.fromEntries(loadsAfter(loads, cases, 'karim'))).toEqual({ anna: 38, karim: 13 });
  });

  it('only takes when the cases go back to the pool', () => {
    expect(Object.fromEntries(loadsAfter(loads, cases, null))).toEqual({ anna: 38, karim: 9 });
  });

  it('does not count an agent who is not shown', () => {
    expect(Object.fromEntries(loadsAfter(loads, [{ caseId: '5', agentId: 'gone' }], 'anna'))).toEqual({
      anna: 41,
      karim: 10,
    });
  });

  it('remembers who held each case, so that a move can be taken back', () => {
    expect([...byHolder(cases)]).toEqual([
      ['anna', ['1', '2']],
      [null, ['3']],
      ['karim', ['4']],
    ]);
  });
});
