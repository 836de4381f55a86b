import type { BusinessDate } from '@relance/kernel';
import { parseDate } from '../csv/csv-values';
import { FileRefused } from '../import/import-message';
import { readCii } from './cii';
import { invoiceDocument, type InvoiceDocument } from './invoice-document';
import { readUbl } from './ubl';
import { parseXml, xmlText } from './xml';

/** An EN 16931 document in either syntax, checked against its own totals. Error: FileRefused; nothing of it may be taken then. */
export function readInvoice(bytes: Uint8Array): InvoiceDocument {
  const { name, root } = parseXml(xmlText(bytes));
  if (name === 'Invoice' || name === 'CreditNote') return invoiceDocument(readUbl(root, name), isoDate);
  if (name === 'CrossIndustryInvoice') return invoiceDocument(readCii(root), isoDate);
  throw new FileRefused('unknown-format');
}

/** `2013-06-30`, with or without a zone behind it (UBL), or `20130630` (CII, format 102). */
function isoDate(text: string): BusinessDate | undefined {
  return parseDate(text.replace(/(Z|[+-]\d{2}:\d{2})$/, ''), 'YMD');
}
