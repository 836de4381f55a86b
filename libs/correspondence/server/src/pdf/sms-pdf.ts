import { smsEncoding, smsLength, smsSegments, type Sms } from '@relance/correspondence/domain';
import type { Party } from '../writing/facts.query';
import { MM, MUTED, PAGE, Sheet } from './page';

/** What is kept as evidence of a text message: to whom, when it was written, and its words as they are to be sent. */
export function smsPdf(sms: Sms, party: Pick<Party, 'creditor' | 'debtor' | 'caseNumber' | 'smsContact'>, at: Date) {
  const sheet = new Sheet(
    { title: sms.subject, author: party.creditor.name, createdAt: at, language: sms.language },
    () => undefined,
  );
  const { smsContact } = party;
  sheet.paragraph(party.creditor.name, { face: 'Helvetica-Bold', size: 14, after: 10 });
  sheet.paragraph(`${sms.subject} – ${party.debtor.name} – ${party.caseNumber}`, { size: 11, after: 4 });
  if (smsContact) {
    sheet.paragraph(`${smsContact.name} · ${smsContact.phone}`, { size: 9.5, colour: MUTED, after: 14 });
  }
  const [width, inset] = [120 * MM, 12];
  const height = sheet.heightOf(sms.text, width - 2 * inset, { size: 11, gap: 3 }) + 2 * inset;
  sheet.wash(PAGE.left, sheet.y, width, height);
  sheet.place(sms.text, PAGE.left + inset, sheet.y + inset, width - 2 * inset, { size: 11, gap: 3 });
  sheet.y += height + 10;
  const { text } = sms;
  sheet.paragraph(`${smsLength(text)} · ${smsSegments(text)} SMS · ${smsEncoding(text)}`, { size: 8.5, colour: MUTED });
  return sheet.finish(() => undefined);
}
