import { replay } from '../replay';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';

const EUR = (minor: number) => ({ minor, currency: 'EUR' });

function promised(minor = 10_000, dueOn = '2026-01-30'): { life: Life; seq: number } {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-22');
  life.promise('promise', minor, dueOn);
  return { life, seq: life.log.length };
}

describe('a correction', () => {
  it('has the case wait for the right day and amount', () => {
    const { life, seq } = promised();
    life.until('2026-01-25');
    const actions = life.correct(seq, { promise: { amount: EUR(8_000), dueOn: '2026-02-05' } });
    expect(actions).toMatchObject([{ type: 'promiseCorrected', promise: { id: 'promise', amount: EUR(8_000) } }]);
    expect(life.context.promise).toMatchObject({ amount: EUR(8_000), dueOn: '2026-02-05', madeOn: '2026-01-22' });
    expect(life.decision.nextAction?.at).toBe('2026-02-05T23:00:00.000Z');
    expect(replay(life.log, life.strategyOf)!.snapshot).toEqual(life.decision.snapshot);
  });

  it('keeps the promise by what came meanwhile, on the day it came', () => {
    const { life, seq } = promised(100_00);
    life.until('2026-01-24');
    life.payPart('p', invoice('a', '2026-01-10'), 1_000);
    life.until('2026-01-26');
    expect(life.correct(seq, { promise: { amount: EUR(1_000), dueOn: '2026-01-30' } })).toMatchObject([
      { type: 'promiseCorrected' },
      { type: 'promiseKept', promiseId: 'promise', on: '2026-01-24' },
    ]);
    expect(life.context.promise).toBeNull();
  });

  it('breaks it when the right day has passed without the money', () => {
    const { life, seq } = promised();
    life.until('2026-01-27');
    const actions = life.correct(seq, { promise: { amount: EUR(10_000), dueOn: '2026-01-23' } });
    expect(actions.map(({ type }) => type)).toEqual(['promiseCorrected', 'promiseBroken']);
    expect(life.context.callOwed).toMatchObject({ reason: 'brokenPromise' });
  });

  it('of who was spoken to changes what counts as contact', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-20');
    life.fact({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: '2026-01-26T10:00:00.000Z' });
    const seq = life.log.length;
    expect(life.correct(seq, { rightParty: false, reasonForDelay: null })).toEqual([]);
    expect(life.context).toMatchObject({ lastContactOn: '2026-01-13', outcomes: [] });
    life.correct(seq, { callbackAt: '2026-01-27T10:00:00.000Z' });
    expect(life.context.callbackAt).toBe('2026-01-27T10:00:00.000Z');
    expect(life.context.outcomes).toEqual([]);
  });

  it('is refused when it speaks of what that outcome does not have, or of none', () => {
    const { life, seq } = promised();
    const dated = { promise: { amount: EUR(100), dueOn: '2026-02-05' } };
    expect(() => life.correct(1, {})).toThrow('OutcomeCorrected');
    expect(() => life.correct(seq, { callbackAt: '2026-02-05T10:00:00.000Z' })).toThrow('OutcomeCorrected');
    expect(() =>
      life.correct(seq, { promise: { amount: { minor: 1, currency: 'USD' }, dueOn: '2026-02-05' } }),
    ).toThrow();
    expect(() => life.correct(seq, { promise: { amount: EUR(100), dueOn: '2026-01-01' } })).toThrow('PromiseMade');
    life.fact({ type: 'OutcomeUndone', undoneSeq: seq });
    expect(() => life.correct(seq, dated)).toThrow('OutcomeCorrected');
  });

  it('is refused when something that cannot be taken back followed', () => {
    const { life, seq } = promised(10_000, '2026-01-23');
    life.until('2026-02-20');
    expect(life.written.length).toBeGreaterThan(2);
    expect(() => life.correct(seq, { promise: { amount: EUR(10_000), dueOn: '2026-03-30' } })).toThrow(
      'OutcomeCorrected',
    );
  });
});
