import fc from 'fast-check';
import type { LetterItem } from './letter';
import { plainGsm, SMS_AT_MOST, smsEncoding, smsLength, smsSegments, writeSms, type SmsFacts } from './sms';
import { SMS_TEMPLATES } from './templates';

const item = (number: string, minor: number, currency = 'EUR'): LetterItem => ({
  number,
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  open: { minor, currency },
  paymentReference: null,
  charge: null,
});

const facts = (more: Partial<SmsFacts> = {}): SmsFacts => ({
  template: 'sms-reminder',
  channel: 'sms',
  language: 'fr',
  writtenOn: '2026-11-21',
  creditor: {
    name: 'Papeteries du Lac SAS',
    country: 'FR',
    address: [],
    siren: null,
    vatNumber: null,
    iban: null,
    bic: null,
    email: null,
    phone: '+33450000000',
  },
  debtor: { name: 'Imprimerie Morel', kind: 'business', address: [], siren: null },
  contactName: null,
  accountNumber: 'CL-0042',
  caseNumber: 'C-000123',
  agentName: null,
  items: [item('F-1', 123_456)],
  unapplied: [],
  ...more,
});

describe('a text message', () => {
  it('says who asks, how much, for what and whom to call, in the debtor’s language', () => {
    expect(writeSms(facts()).text).toBe(
      'Papeteries du Lac SAS : sauf erreur de notre part, 1 234,56 € restent dus sur votre compte CL-0042 (facture F-1). ' +
        'Merci de régler cette somme ou de nous appeler au +33450000000. Si vous avez déjà payé, merci de ne pas tenir compte de ce message.',
    );
    expect(writeSms(facts({ language: 'en', items: [item('F-1', 100), item('F-2', 200)] })).text).toContain(
      '€3.00 are outstanding on your account CL-0042 (invoice F-1 and 1 more)',
    );
  });

  it('is counted as the networks count it', () => {
    expect([smsSegments(''), smsSegments('a'.repeat(160)), smsSegments('a'.repeat(161))]).toEqual([0, 1, 2]);
    expect([smsSegments('a'.repeat(459)), smsSegments('a'.repeat(460))]).toEqual([3, 4]);
    // the euro sign takes two of the 160 places
    expect(smsLength('10 €')).toBe(5);
    expect([smsEncoding('дом'), smsSegments('д'.repeat(70)), smsSegments('д'.repeat(71))]).toEqual(['ucs2', 1, 2]);
  });

  it('is written in the plain alphabet where that is possible', () => {
    expect(plainGsm('L’échéance\u00a0: 1\u202f234 € – reçu à l’hôtel')).toBe("L'échéance : 1 234 € - recu à l'hotel");
    expect(smsEncoding(writeSms(facts({ creditor: { ...facts().creditor, name: 'Ça & Là “Œuvres”' } })).text)).toBe(
      'gsm7',
    );
  });

  it('never passes three segments of the plain alphabet, whatever the names and amounts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 200 }),
        fc.array(fc.constantFrom('EUR', 'USD', 'GBP', 'CHF', 'JPY', 'PLN', 'SEK', 'NOK'), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.constantFrom(...SMS_TEMPLATES),
        fc.constantFrom('fr', 'en'),
        (name, number, currencies, template, language) => {
          const { text } = writeSms(
            facts({
              template,
              language,
              accountNumber: number,
              creditor: { ...facts().creditor, name },
              items: currencies.map((currency, n) => item(`${number}${n}`, 99_999_999_999 + n, currency)),
            }),
          );
          expect(smsLength(text)).toBeLessThanOrEqual(SMS_AT_MOST);
        },
      ),
    );
  });

  it('demands nothing when nothing is open, and no charge from a consumer', () => {
    expect(() => writeSms(facts({ items: [] }))).toThrow(RangeError);
    const charge: LetterItem = { ...item('F-1-IF', 4000), charge: { kind: 'fixedSum', invoiceNumber: 'F-1' } };
    const debtor = { ...facts().debtor, kind: 'consumer' as const };
    expect(() => writeSms(facts({ debtor, items: [charge] }))).toThrow(RangeError);
  });
});
