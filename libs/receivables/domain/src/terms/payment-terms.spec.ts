import { dueDateOf, readTerms } from './payment-terms';

describe('payment terms', () => {
  it('count days, and both ways of 45 days end of month (RULES 3.1)', () => {
    expect(dueDateOf('net-30', '2026-01-31')).toBe('2026-03-02');
    expect(dueDateOf('45-eom-after', '2026-01-20')).toBe('2026-03-31');
    expect(dueDateOf('45-eom-before', '2026-01-20')).toBe('2026-03-17');
  });
  it('are read as ledgers write them, and never guessed', () => {
    expect(['30', '30 jours', '30 days net', 'NET-45', '10 Tage'].map(readTerms)).toEqual([
      'net-30',
      'net-30',
      'net-30',
      'net-45',
      'net-10',
    ]);
    expect(['45 jours fin de mois', 'comptant', ''].map(readTerms)).toEqual([undefined, undefined, undefined]);
  });
});
