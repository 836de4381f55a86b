import { groupsOf, ordered, type Proposed } from './proposal-groups';

function proposal(caseId: string, stepKey: string, severity: number, minor: number, currency = 'EUR'): Proposed {
  const channel = severity >= 4 ? 'registeredLetter' : 'email';
  return { caseId, stepKey, channel, severity, mandatory: severity >= 4, overdue: [{ minor, currency }] };
}

describe('what waits for a yes', () => {
  const all = [
    proposal('a', 'reminder', 1, 500),
    proposal('b', 'formalNotice', 4, 300),
    proposal('c', 'formalNotice', 4, 900),
    proposal('d', 'reminder', 1, 100, 'CHF'),
  ];

  it('stands together by step, the harshest first, the largest amount first', () => {
    expect(ordered(all).map(({ caseId }) => caseId)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('is counted by step, and no sum mixes currencies', () => {
    expect(groupsOf(all)).toEqual([
      {
        stepKey: 'formalNotice',
        channel: 'registeredLetter',
        severity: 4,
        count: 2,
        overdue: [{ minor: 1200, currency: 'EUR' }],
      },
      {
        stepKey: 'reminder',
        channel: 'email',
        severity: 1,
        count: 2,
        overdue: [
          { minor: 500, currency: 'EUR' },
          { minor: 100, currency: 'CHF' },
        ],
      },
    ]);
  });
});
