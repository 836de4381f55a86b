import type { CaseContext, PromiseFact } from '@relance/dunning/domain';
import { FR_DEFAULT } from '../contact/contact-presets';
import { AUTHORITY_DEFAULTS } from './authority';
import { type CallInHand, factOf } from './fact-of';
import type { Outcome } from './outcome';
import { OUTCOME_DEFAULTS } from './outcome-effects';

const context = {
  country: 'FR',
  today: '2026-11-23',
  disputes: [],
  holds: [],
  items: [
    { id: 'i1', number: 'F-1', dueOn: '2026-10-01', open: 12_000, currency: 'EUR' },
    { id: 'i2', number: 'F-2', dueOn: '2026-10-15', open: 8_000, currency: 'EUR' },
    { id: 'i3', number: 'F-3', dueOn: '2026-10-15', open: 5_000, currency: 'CHF' },
  ],
} as unknown as CaseContext;

const call: CallInHand = {
  callId: 'c1',
  freshId: 'f1',
  personId: 'agent',
  settings: OUTCOME_DEFAULTS,
  authority: AUTHORITY_DEFAULTS[0]!,
  rightParty: true,
  reasonForDelay: 'forgotten',
  contactId: 'p1',
  phone: '+33140000000',
  at: '2026-11-23T09:30:00.000Z',
  today: '2026-11-23',
  context,
  debtor: { zone: 'Europe/Paris', country: 'FR' },
  policy: FR_DEFAULT,
  otherNumber: false,
};
const of = (outcome: Outcome, changed: Partial<CallInHand> = {}) => factOf(outcome, { ...call, ...changed });
const refused = (code: string, field: string) => expect.objectContaining({ code, field });

describe('the outcome of a call', () => {
  it('no answer is tried again in the other half of the next working day', () => {
    expect(of({ kind: 'noAnswer', voicemail: true })).toMatchObject({
      type: 'NoAnswer',
      voicemail: true,
      retryAt: '2026-11-24T14:00:00.000Z',
    });
  });

  it('a wrong number is tried again only when there is another one', () => {
    expect(of({ kind: 'wrongNumber' })).toMatchObject({ type: 'WrongNumber', phone: '+33140000000', retryAt: null });
    expect(of({ kind: 'wrongNumber' }, { otherNumber: true })).toMatchObject({ retryAt: '2026-11-24T14:00:00.000Z' });
  });

  it('a promise is within what is open in its currency, and within thirty days', () => {
    const promise =
      (minor: number, dueOn: string, currency = 'EUR') =>
      () =>
        of({ kind: 'promise', amount: { minor, currency }, dueOn });
    expect(promise(20_000, '2026-12-23')()).toMatchObject({
      type: 'PromiseMade',
      promise: { id: 'f1', amount: { minor: 20_000, currency: 'EUR' }, dueOn: '2026-12-23', graceDays: 2 },
    });
    expect(promise(20_001, '2026-12-01')).toThrow(refused('promise-amount', 'amount'));
    expect(promise(0, '2026-12-01')).toThrow(refused('promise-amount', 'amount'));
    expect(promise(1, '2026-12-01', 'USD')).toThrow(refused('promise-amount', 'amount'));
    expect(promise(100, '2026-12-24')).toThrow(refused('promise-day', 'dueOn'));
    expect(promise(100, '2026-11-22')).toThrow(refused('promise-day', 'dueOn'));
  });

  it('a callback is ahead, within sixty days, at an hour when the debtor may be called', () => {
    const callback = (at: string) => () => of({ kind: 'callback', at });
    expect(callback('2026-11-24T08:00:00.000Z')()).toMatchObject({
      type: 'CallbackAgreed',
      callbackAt: '2026-11-24T08:00:00.000Z',
    });
    expect(callback('2026-11-23T09:30:00.000Z')).toThrow(refused('callback-when', 'at'));
    expect(callback('2027-02-01T09:30:00.000Z')).toThrow(refused('callback-when', 'at'));
    expect(callback('2026-11-24T20:00:00.000Z')).toThrow(refused('callback-hours', 'at'));
    expect(callback('2026-11-29T10:00:00.000Z')).toThrow(refused('callback-hours', 'at'));
  });

  it('"already paid" waits three days for the bank, and not for a day to come', () => {
    expect(of({ kind: 'alreadyPaid', paidOn: '2026-11-20' })).toMatchObject({
      type: 'PaymentClaimed',
      until: '2026-11-26',
    });
    expect(() => of({ kind: 'alreadyPaid', paidOn: '2026-11-24' })).toThrow(refused('paid-in-future', 'paidOn'));
  });

  it('a dispute names open invoices of the account and a known reason', () => {
    const dispute = (category: string, itemIds: string[]) => () => of({ kind: 'dispute', category, itemIds });
    expect(dispute('price', ['i1'])()).toMatchObject({ type: 'DisputeRaised', disputeId: 'f1', itemIds: ['i1'] });
    expect(dispute('price', [])).toThrow(refused('dispute-items', 'itemIds'));
    expect(dispute('price', ['i1', 'another'])).toThrow(refused('dispute-items', 'itemIds'));
    expect(dispute('whatever', ['i1'])).toThrow(refused('dispute-category', 'category'));
  });

  it('a refusal and an escalation say why', () => {
    expect(of({ kind: 'refusal', reason: ' cannotPay ' })).toMatchObject({
      type: 'PaymentRefused',
      reason: 'cannotPay',
    });
    expect(of({ kind: 'escalation', reason: 'unreachable' })).toMatchObject({
      type: 'Escalated',
      fileId: 'f1',
      reason: 'unreachable',
    });
    expect(() => of({ kind: 'escalation', reason: '  ' })).toThrow(refused('reason-needed', 'reason'));
  });

  it('a plan is in order, makes up the amount, and has no more parts than the agent may offer', () => {
    const plan =
      (...parts: [number, string][]) =>
      () =>
        of({
          kind: 'promise',
          amount: { minor: 9_000, currency: 'EUR' },
          dueOn: parts.at(-1)![1],
          instalments: parts.map(([minor, dueOn]) => ({ minor, dueOn })),
        });
    expect(plan([3_000, '2026-12-01'], [3_000, '2026-12-10'], [3_000, '2026-12-20'])()).toMatchObject({
      promise: { instalments: [{ number: 1 }, { number: 2 }, { number: 3, dueOn: '2026-12-20' }] },
    });
    expect(plan([3_000, '2026-12-10'], [6_000, '2026-12-01'])).toThrow(refused('plan-parts', 'instalments'));
    expect(plan([3_000, '2026-12-01'], [3_000, '2026-12-10'])).toThrow(refused('plan-parts', 'instalments'));
    expect(plan([9_000, '2026-12-01'])).toThrow(refused('plan-parts', 'instalments'));
    const four = [1, 2, 3, 4].map((n): [number, string] => [2_250, `2026-12-0${n}`]);
    expect(plan(...four)).toThrow(refused('plan-authority', 'instalments'));
  });

  it('a settlement is all that is overdue in its currency for less, in one go, by no more than the agent may give up', () => {
    const settled =
      (minor: number, maxDiscountPercent: number, more: { instalments?: { minor: number; dueOn: string }[] } = {}) =>
      () =>
        of(
          { kind: 'promise', amount: { minor, currency: 'EUR' }, dueOn: '2026-12-01', settles: true, ...more },
          { authority: { maxDelayDays: 30, maxInstalments: 3, maxDiscountPercent, upTo: null } },
        );
    const { settles } = (settled(18_000, 10)() as unknown as { promise: PromiseFact }).promise;
    expect(settles).toEqual({ itemIds: expect.any(Array), discount: 2_000 });
    expect(settles!.itemIds).not.toHaveLength(0);
    expect(settled(17_999, 10)).toThrow(refused('discount-authority', 'amount'));
    expect(settled(19_999, 0)).toThrow(refused('discount-authority', 'amount'));
    expect(settled(20_000, 10)).toThrow(refused('settlement', 'amount'));
    const instalments = [1, 2].map((day) => ({ minor: 9_000, dueOn: `2026-12-0${day}` }));
    expect(settled(18_000, 10, { instalments })).toThrow(refused('settlement', 'amount'));
  });

  it('what stops dunning becomes the hold that the matrix names, for as long as the settings say', () => {
    expect(of({ kind: 'hardship', words: 'lost the job' })).toMatchObject({
      type: 'StopReported',
      hold: {
        id: 'f1',
        kind: 'vulnerability',
        reason: 'lost the job',
        until: null,
        debtorWide: true,
        placedBy: 'agent',
      },
    });
    const settings = { ...OUTCOME_DEFAULTS, insolvencyDays: 30 };
    expect(of({ kind: 'insolvency', words: '' }, { settings })).toMatchObject({
      hold: { kind: 'insolvencyAnnounced', reason: 'insolvency', until: '2026-12-23' },
    });
    expect(of({ kind: 'doNotCall', words: 'x' })).toMatchObject({ hold: { kind: 'doNotCall' } });
  });

  it('follows the settings: grace, pause and when to try again', () => {
    const settings = {
      ...OUTCOME_DEFAULTS,
      promiseGraceDays: 5,
      claimPauseDays: 7,
      retryWorkingDays: 2,
      retryAfternoon: '16:30',
    };
    const promised = of({ kind: 'promise', amount: { minor: 1, currency: 'EUR' }, dueOn: '2026-12-01' }, { settings });
    expect(promised).toMatchObject({ promise: { graceDays: 5 } });
    expect(of({ kind: 'alreadyPaid', paidOn: null }, { settings })).toMatchObject({ until: '2026-11-30' });
    expect(of({ kind: 'thirdParty', messageLeft: true }, { settings })).toMatchObject({
      type: 'ThirdPartyReached',
      retryAt: '2026-11-25T15:30:00.000Z',
    });
  });
});
