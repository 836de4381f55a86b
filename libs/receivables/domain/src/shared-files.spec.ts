import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readCamt053 } from './bank/camt053';
import { invoiceInPdf } from './einvoice/factur-x';
import { readInvoice } from './einvoice/read-invoice';
import { detectFormat } from './import/file-format';
import { checkBic, checkIban, isStructuredReference } from './parties/iban';
import { checkSiren, checkSiret, checkVatNumber } from './parties/identifiers';
import { toE164 } from './parties/phone';

const FOLDER = process.env['RELANCE_SHARED_DATA'] ?? join(process.cwd(), '../shared/data');
const present = existsSync(FOLDER);
if (!present) console.warn(`shared data not found at ${FOLDER}: the tests over real files are skipped`);

const rowsOf = (path: string) =>
  parse(readFileSync(join(FOLDER, path)), { columns: true, bom: true }) as Record<string, string>[];
const filesOf = (folder: string) => readdirSync(join(FOLDER, folder)).filter((it) => /\.(xml|pdf)$/i.test(it));

async function invoiceAt(path: string) {
  const bytes: Uint8Array = readFileSync(join(FOLDER, path));
  return readInvoice(detectFormat(bytes) === 'pdf' ? await invoiceInPdf(bytes) : bytes);
}

(present ? describe : describe.skip)('real files of others', () => {
  it('reads every EN 16931 invoice, in UBL, CII and hybrid PDF', async () => {
    const folders = [
      'en16931-cef/ubl',
      'en16931-cef/cii',
      'zugferd-corpus/UBL',
      'zugferd-corpus/CII',
      'zugferd-corpus/FX',
      'zugferd-corpus/FNFE-fr',
      'factur-x-akretion',
    ];
    let read = 0;
    for (const folder of folders) {
      for (const file of filesOf(folder)) {
        const invoice = await invoiceAt(join(folder, file));
        expect(invoice.total - invoice.prepaid).toBe(invoice.amountDue);
        expect(invoice.number).not.toBe('');
        read++;
      }
    }
    expect(read).toBeGreaterThan(30);
  });

  it('finds the same facts in both syntaxes of one invoice', async () => {
    for (const file of filesOf('zugferd-corpus/UBL')) {
      const ubl = await invoiceAt(join('zugferd-corpus/UBL', file));
      const cii = await invoiceAt(join('zugferd-corpus/CII', file.replace('.ubl.', '.cii.')));
      const facts = ({ kind, number, issuedOn, dueOn, currency, total, prepaid, amountDue, buyer }: typeof ubl) => ({
        kind,
        number,
        issuedOn,
        dueOn,
        currency,
        total,
        prepaid,
        amountDue,
        buyer: buyer.name,
        account: buyer.accountNumber,
      });
      expect(facts(cii)).toEqual(facts(ubl));
    }
  });

  it('takes what is prepaid off, and a correction as a credit', async () => {
    const prepaid = await invoiceAt('en16931-cef/ubl/guide-example2.xml');
    expect([prepaid.total, prepaid.prepaid, prepaid.amountDue, prepaid.currency]).toEqual([
      180178,
      100000,
      80178,
      'NOK',
    ]);
    const correction = await invoiceAt('zugferd-corpus/UBL/EN16931_Rechnungskorrektur.ubl.xml');
    expect([correction.kind, correction.total]).toEqual(['creditNote', 879]);
    const minimum = await invoiceAt('zugferd-corpus/FNFE-fr/Facture_FR_MINIMUM.pdf');
    expect([minimum.total, minimum.prepaid, minimum.warnings[0]?.code]).toEqual([67115, 20100, 'total-unexplained']);
  });

  it('refuses bank files that are no statement or do not add up, and says why', () => {
    const codeOf = (file: string): string => {
      try {
        readCamt053(readFileSync(join(FOLDER, 'camt-genkgo', file)));
        return 'taken';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const codes = Object.fromEntries(filesOf('camt-genkgo').map((file) => [file, codeOf(file)]));
    expect(codes).toMatchObject({
      'camt052.v2.xml': 'not-a-statement',
      'camt054.v4.xml': 'not-a-statement',
      'camt053.v2.minimal.xml': 'balance-currency',
      'camt053.v2.all-balance-types.xml': 'balance-mismatch',
      'camt053.v2.with-account-name.xml': 'balance-missing',
      'camt053.v4.xml': 'balance-currency',
      'camt053.v8.xml': 'balance-currency',
    });
  });

  it('judges business identifiers as their own tests do', () => {
    const checks: Record<string, (raw: string) => boolean> = {
      SIREN: (raw) => checkSiren(raw).valid,
      SIRET: (raw) => checkSiret(raw).valid,
      IBAN: (raw) => checkIban(raw).valid,
      BIC: (raw) => checkBic(raw).valid,
      RF: isStructuredReference,
    };
    const wrong = rowsOf('business-identifiers/identifiers-public.csv').filter(
      (row) => checks[row['kind']!] && checks[row['kind']!]!(row['raw_as_found']!) !== (row['expected'] === 'valid'),
    );
    // the list holds numbers that its own test only re-computes check digits for: those are not IBANs as they stand
    const explained = new Set(['AL', 'AT', 'BA', 'HR', 'CZ', 'DK', 'GI', 'QQ']);
    expect(wrong.filter((row) => !(row['kind'] === 'IBAN' && explained.has(row['raw_as_found']!.slice(0, 2))))).toEqual(
      [],
    );
  });

  it('accepts valid French VAT numbers', () => {
    const french = rowsOf('business-identifiers/identifiers-public.csv').filter(
      (row) => row['kind'] === 'VAT' && row['source_test'] === 'fr_tva' && row['expected'] === 'valid',
    );
    expect(
      french.filter(
        (row) =>
          !checkVatNumber(/^FR/.test(row['raw_as_found']!) ? row['raw_as_found']! : `FR${row['raw_as_found']}`).valid,
      ),
    ).toEqual([]);
  });

  it('reads example phone numbers of every region to E.164', () => {
    const rows = rowsOf('phone-numbers/example-numbers.csv');
    const wrong = rows.filter((row) => toE164(row['e164']!, row['region']!)?.e164 !== row['e164']);
    // Benin went from eight digits to ten between the two tables of numbers
    expect(wrong.filter((row) => row['region'] !== 'BJ')).toEqual([]);
  });
});
