import { reason } from './reason';
import { REASON_CODES, sayReason } from './sentences';

const PARAMS = {
  amounts: [
    { minor: 123_456, currency: 'EUR' },
    { minor: 500, currency: 'CHF' },
  ],
  amount: { minor: 123_456, currency: 'EUR' },
  receivedAmount: { minor: 1_000, currency: 'EUR' },
  items: ['F-1', 'F-2'],
  number: 'F-1',
  step: 'thirdReminder',
  channel: 'sms',
  kind: 'manual',
  reason: 'salon',
  problem: 'noAddress',
  asked: 'conditionSegments',
  wanted: ['gold'],
  actual: 'none',
  category: 'price',
  since: '2026-11-22',
  on: '2026-11-22',
  dueOn: '2026-11-22',
  raisedOn: '2026-11-22',
  until: '2026-11-22',
  last: '2026-11-22',
  sent: '2026-11-22',
  at: '2026-11-22T13:00:00.000Z',
  days: 3,
  times: 2,
  broken: 2,
  years: 3,
  from: '09:00',
  to: '18:00',
  by: 'Léa',
  segment: 'gold',
};

describe('a reason in words', () => {
  it.each(REASON_CODES)('%s has a whole sentence in French and in English', (code) => {
    for (const language of ['fr', 'en'] as const) {
      for (const params of [PARAMS, {}]) {
        const words = sayReason(reason(code, params), language);
        expect(words).toMatch(/^[\p{Lu}\d«“€…].*\.$/u);
        expect(words).not.toMatch(/undefined|null|NaN|\[object|{{/);
      }
    }
  });

  it('writes amounts, dates and times as each language does', () => {
    const overdue = { code: 'overdue', params: { amounts: [{ minor: 123_456, currency: 'EUR' }], items: 1 } };
    expect(sayReason(overdue, 'fr')).toBe('1\u202f234,56\u00a0€ en retard sur 1 facture.');
    expect(sayReason(overdue, 'en')).toBe('€1,234.56 overdue on 1 invoice.');
    const later = { code: 'callLater', params: { at: '2026-11-22T13:00:00.000Z', zone: 'Europe/Paris' } };
    expect(sayReason(later, 'fr')).toBe('L’appel n’est pas à passer avant le 22/11/2026 à 14:00.');
    expect(sayReason(later, 'en')).toBe('The call is not to be made before 22 Nov 2026 at 14:00.');
  });

  it('says a midnight as its day, in the creditor’s zone', () => {
    const ends = { code: 'holdEnds', params: { at: '2026-11-22T23:00:00.000Z', zone: 'Europe/Paris' } };
    expect(sayReason(ends, 'en')).toBe('On 23 Nov 2026 the hold ends.');
  });

  it('never adds up currencies', () => {
    expect(sayReason(reason('somethingOpen', PARAMS), 'fr')).toBe('1\u202f234,56\u00a0€ + 5,00\u00a0CHF ouvert.');
  });

  it('keeps French double punctuation on its line', () => {
    const held = sayReason(reason('onHold', { kind: 'manual', reason: 'salon', until: null }), 'fr');
    expect(held).toBe('Suspendu (suspension décidée par une personne\u00a0: salon) jusqu’à ce que quelqu’un la lève.');
  });

  it('reads a step that has no words of its own as the words of its key', () => {
    expect(sayReason(reason('callStep', { step: 'thirdReminder', since: '2026-11-22' }), 'en')).toContain(
      'Third reminder',
    );
    expect(sayReason(reason('callStep', { step: 'firstCall', since: '2026-11-22' }), 'fr')).toContain('Premier appel');
  });

  it('leaves a code that it does not know as it is', () => {
    expect(sayReason({ code: 'somethingNew', params: {} }, 'fr')).toBe('somethingNew');
  });
});
