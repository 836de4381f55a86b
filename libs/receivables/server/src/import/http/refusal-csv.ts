import type { Language, Tx } from '@relance/platform/server';
import { importById, refusalsOf } from '../import.query';

const HEADINGS = { fr: ['Ligne', 'Champ', 'Code', 'Motif'], en: ['Line', 'Field', 'Code', 'Reason'] };
const ALL = 2_147_483_647;

/** The refused rows of an import as CSV: semicolons and a byte order mark, as spreadsheets of both languages read. Null: no such import. */
export async function refusalCsv(tx: Tx, id: string, language: Language): Promise<string | null> {
  if (!(await importById(tx, id))) return null;
  const refusals = await refusalsOf(tx, id, ALL, -1);
  const rows = refusals.map((it) => [
    String(it.line),
    it.field ?? '',
    it.code,
    language === 'fr' ? it.messageFr : it.messageEn,
  ]);
  return `\ufeff${[HEADINGS[language], ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Quoted; text that a spreadsheet would run as a formula is held back by an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}
