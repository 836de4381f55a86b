import { invoice, Life } from '../testing/life';

describe('the carrying invoice is paid while others remain', () => {
  it('re-anchors on the next one and takes the step that fits it', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-15'), invoice('b', '2026-02-20'));
    life.until('2026-02-26');
    expect(life.context.announced).toBe(4);
    life.pay('p', 'a');
    expect(life.context.carryingItemId).toBe('b');
    expect(life.state).toBe('reminding');
    life.until('2026-03-15');
    expect(life.written.at(-1)).toBe('2026-03-12 secondReminder');
  });

  it('never falls onto a harsher step: the other is just as late but the path has not been walked', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-20');
    life.book(invoice('b', '2025-09-01'));
    expect(life.context.carryingItemId).toBe('b');
    expect(life.context.stepsTaken.map(({ key }) => key)).toEqual(['reminder', 'firstCall']);
    life.until('2026-01-21');
    life.pay('p', 'a');
    life.wait(8);
    expect(life.written.some((step) => step.includes('formalNotice'))).toBe(false);
  });

  it('gives formal notice of the next invoice too before legal', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-15'), invoice('b', '2026-02-20'));
    life.until('2026-02-26');
    life.pay('p', 'a');
    life.until('2026-06-01');
    const notices = life.written.filter((step) => step.endsWith('formalNotice'));
    expect(notices).toEqual(['2026-02-19 formalNotice', '2026-03-27 formalNotice']);
    expect(life.state).toBe('referred');
  });
});
