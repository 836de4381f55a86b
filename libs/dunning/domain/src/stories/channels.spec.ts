import { BUSINESS_FR } from '../strategy/default-strategies';
import { invoice, Life } from '../testing/life';

describe('a step by SMS or by visit', () => {
  it.each(['sms', 'visit'] as const)('is written like any other: %s', (channel) => {
    const { definition } = BUSINESS_FR;
    const steps = definition.steps.map((step) =>
      step.key === 'secondReminder' ? { ...step, channel, template: 'second' } : step,
    );
    const life = new Life('2026-01-05', { ...definition, steps });
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-31');
    expect(life.done.at(-1)).toEqual({
      on: '2026-01-30',
      action: {
        type: 'issueDocument',
        stepKey: 'secondReminder',
        channel,
        template: 'second',
        severity: 3,
        itemIds: ['a'],
      },
    });
    expect(life.context).toMatchObject({ lastContactOn: '2026-01-30', announced: 3, unsent: null });
  });
});
