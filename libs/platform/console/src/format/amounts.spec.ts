import { addUp } from './amounts';

describe('adding up amounts', () => {
  it('keeps one sum for each currency and never mixes them', () => {
    const amounts = [
      { minor: 1050, currency: 'EUR' },
      { minor: 200, currency: 'CHF' },
      { minor: -50, currency: 'EUR' },
    ];
    expect(addUp(amounts)).toEqual([
      { minor: 1000, currency: 'EUR' },
      { minor: 200, currency: 'CHF' },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(addUp([])).toEqual([]);
  });
});
