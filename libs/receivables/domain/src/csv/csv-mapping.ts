import { InputError, isCurrencyCode } from '@relance/kernel';
import { z } from 'zod';
import { DEBTOR_KINDS } from '../parties/party';
import { isPaymentTerms } from '../terms/payment-terms';
import { DATE_ORDERS } from './csv-values';

/** What a column of a customer ledger may mean. */
export const LEDGER_FIELDS = [
  'accountNumber',
  'debtorName',
  'debtorKind',
  'segment',
  'siren',
  'siret',
  'vatNumber',
  'language',
  'country',
  'street',
  'postalCode',
  'city',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
  'invoiceNumber',
  'documentKind',
  'issueDate',
  'dueDate',
  'terms',
  'amount',
  'currency',
  'paidAmount',
  'settledDate',
  'paymentReference',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'cp850',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * How a CSV file is to be read. Everything that two files may do differently is declared here, never guessed while reading.
 * A column is named by its heading, or by its number from 1 when the file has none.
 */
export const csvMappingSchema = z.strictObject({
  format: z.literal('csv'),
  encoding: z.enum(ENCODINGS).default('utf-8'),
  separator: z.string().length(1),
  quote: z.string().max(1).default('"'),
  /** Lines to pass over before the headings (or the first row). */
  skipLines: z.number().int().min(0).max(100).default(0),
  header: z.boolean().default(true),
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(DATE_ORDERS),
  columns: z
    .partialRecord(z.enum(LEDGER_FIELDS), z.union([z.string().min(1), z.number().int().min(1)]))
    .refine((it) => it.invoiceNumber !== undefined, { message: 'invoiceNumber has no column', path: ['invoiceNumber'] })
    .refine((it) => it.issueDate !== undefined, { message: 'issueDate has no column', path: ['issueDate'] })
    .refine((it) => it.amount !== undefined, { message: 'amount has no column', path: ['amount'] })
    .refine((it) => ['accountNumber', 'debtorName', 'siren', 'siret', 'vatNumber'].some((key) => key in it), {
      message: 'no column says who owes: accountNumber, debtorName, siren, siret or vatNumber',
      path: ['accountNumber'],
    }),
  defaults: z
    .strictObject({
      currency: z.string().refine(isCurrencyCode, 'not an ISO 4217 code').optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      language: z.enum(['fr', 'en']).optional(),
      debtorKind: z.enum(DEBTOR_KINDS).optional(),
      terms: z.string().refine(isPaymentTerms, 'not payment terms').optional(),
    })
    .default({}),
});
export type CsvMapping = z.infer<typeof csvMappingSchema>;

/** A declared mapping, checked. Error: InputError `bad-mapping` naming the field. */
export function readMapping(json: unknown): CsvMapping {
  const result = csvMappingSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || 'mapping';
  throw new InputError('bad-mapping', `${field}: ${issue?.message ?? 'not a mapping'}`, { field });
}
