import { newId } from '@relance/kernel';
import { armOf } from './trial-arm';

describe('the arm of a trial', () => {
  const debtors = Array.from({ length: 4000 }, () => newId());

  it('is the same for a debtor whenever it is asked', () => {
    const trial = newId();
    for (const debtor of debtors.slice(0, 50)) expect(armOf(debtor, trial, 40)).toBe(armOf(debtor, trial, 40));
  });

  it('gives the challenger its share', () => {
    const challengers = debtors.filter((debtor) => armOf(debtor, 'trial', 25) === 'challenger').length;
    expect(challengers / debtors.length).toBeGreaterThan(0.21);
    expect(challengers / debtors.length).toBeLessThan(0.29);
  });

  it('keeps every challenger when the share grows', () => {
    for (const debtor of debtors.slice(0, 500)) {
      if (armOf(debtor, 'trial', 20) === 'challenger') expect(armOf(debtor, 'trial', 30)).toBe('challenger');
    }
  });

  it('says nothing about the arm in another trial', () => {
    const both = debtors.filter((debtor) => armOf(debtor, 'one', 50) === armOf(debtor, 'other', 50)).length;
    expect(both / debtors.length).toBeGreaterThan(0.45);
    expect(both / debtors.length).toBeLessThan(0.55);
  });
});
