import { FileRefused } from './import-message';

export const FILE_FORMATS = ['csv', 'ubl', 'cii', 'camt', 'pdf'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The format of a file by its first bytes, not its name. Error: FileRefused `empty-file`, `unknown-format`. */
export function detectFormat(head: Uint8Array): FileFormat {
  if (head.length === 0) throw new FileRefused('empty-file');
  const text = Buffer.from(head.subarray(0, 65_536)).toString('latin1').replace(/\0/g, '');
  const start = text.replace(/<!--[\s\S]*?-->/g, '');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (!/^(ï»¿|ÿþ|þÿ)?\s*</.test(start)) return 'csv';
  const root = /<(?:[\w.-]+:)?(Invoice|CreditNote|CrossIndustryInvoice|Document)[\s/>]/.exec(start)?.[1];
  if (root === 'Invoice' || root === 'CreditNote') return 'ubl';
  if (root === 'CrossIndustryInvoice') return 'cii';
  if (root === 'Document' && /camt\.05[234]/.test(start)) return 'camt';
  throw new FileRefused('unknown-format');
}
