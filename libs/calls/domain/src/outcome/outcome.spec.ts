import type { CaseContext } from '@relance/dunning/domain';
import { FR_DEFAULT } from '../contact/contact-presets';
import { type CallInHand, factOf, type Outcome } from './outcome';

const context = {
  country: 'FR',
  items: [
    { id: 'i1', number: 'F-1', dueOn: '2026-10-01', open: 12_000, currency: 'EUR' },
    { id: 'i2', number: 'F-2', dueOn: '2026-10-15', open: 8_000, currency: 'EUR' },
    { id: 'i3', number: 'F-3', dueOn: '2026-10-15', open: 5_000, currency: 'CHF' },
  ],
} as unknown as CaseContext;

const call: CallInHand = {
  callId: 'c1',
  freshId: 'f1',
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
});
