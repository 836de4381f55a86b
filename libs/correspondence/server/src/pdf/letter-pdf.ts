import { sayPhone, saySiren, WORDS, type Letter, type LetterFacts } from '@relance/correspondence/domain';
import { drawItems } from './item-table';
import { MM, MUTED, PAGE, Sheet } from './page';

/** Where a French window envelope (110 × 220 mm) shows the address, and how wide. */
const WINDOW = { x: 112 * MM, y: 52 * MM, width: 78 * MM };
const BODY_STARTS = 96 * MM;

/**
 * The page that is posted, attached, and kept as evidence: A4, the creditor's letterhead, the address in the window, one table
 * of what is open, how to pay. The same letter and instant give the same bytes.
 */
export async function letterPdf(letter: Letter, facts: LetterFacts, createdAt: Date): Promise<Buffer> {
  const words = WORDS[letter.language];
  const sheet = new Sheet(
    { title: letter.subject, author: facts.creditor.name, createdAt, language: letter.language },
    (next) => {
      const running = `${facts.creditor.name} – ${letter.references
        .map(({ label, value }) => `${label} ${value}`)
        .slice(0, 2)
        .join(' – ')}`;
      next.y += next.place(running, PAGE.left, PAGE.top - 6 * MM, PAGE.right - PAGE.left, { size: 8, colour: MUTED });
    },
  );
  sheet.y = drawHead(sheet, letter, facts);
  sheet.paragraph(letter.subject, { face: 'Helvetica-Bold', size: 11.5, after: 14 });
  sheet.paragraph(letter.salutation, { after: 8 });
  for (const text of letter.before) sheet.paragraph(text);
  sheet.y += 3;
  drawItems(sheet, letter.table);
  drawPayment(sheet, letter);
  for (const text of letter.after) sheet.paragraph(text);
  sheet.need(20 * MM);
  sheet.paragraph(letter.closing, { after: 14 });
  for (const [index, line] of letter.signature.entries()) {
    const style = index === 0 ? {} : ({ face: 'Helvetica-Bold' } as const);
    sheet.y += sheet.place(line, WINDOW.x, sheet.y, WINDOW.width, style);
  }
  return sheet.finish((page, pages) => drawFoot(sheet, facts, words.page(page, pages), letter.language));
}

/** Letterhead, references, address and date; gives where the body begins: lower only when an address is very long. */
function drawHead(sheet: Sheet, letter: Letter, { creditor, debtor, contactName }: LetterFacts): number {
  const words = WORDS[letter.language];
  const left = 84 * MM;
  let y = PAGE.top - 4 * MM;
  y += sheet.place(creditor.name, PAGE.left, y, left, { face: 'Helvetica-Bold', size: 14 }) + 2;
  const reach = [creditor.phone && sayPhone(creditor.phone), creditor.email].filter(Boolean).join('  ·  ');
  for (const line of [...creditor.address, reach].filter(Boolean)) {
    y += sheet.place(line, PAGE.left, y, left, { size: 8.5, colour: MUTED, gap: 1.5 });
  }

  y = Math.max(y + 6 * MM, WINDOW.y);
  for (const { label, value } of letter.references) {
    sheet.place(label, PAGE.left, y, 34 * MM, { size: 8.5, colour: MUTED });
    y += Math.max(sheet.place(value, PAGE.left + 34 * MM, y, 48 * MM, { size: 8.5 }), 12) + 1;
  }

  if (letter.postalMention) {
    sheet.place(letter.postalMention, WINDOW.x, WINDOW.y - 8 * MM, WINDOW.width, { face: 'Helvetica-Bold', size: 8.5 });
  }
  let line = WINDOW.y;
  line += sheet.place(debtor.name, WINDOW.x, line, WINDOW.width, { face: 'Helvetica-Bold', size: 10.5 });
  const attention =
    contactName && debtor.kind !== 'consumer' && contactName !== debtor.name ? [words.attention(contactName)] : [];
  for (const text of [...attention, ...debtor.address])
    line += sheet.place(text, WINDOW.x, line, WINDOW.width, { size: 10.5 });

  const dated = Math.max(BODY_STARTS - 9 * MM, line + 4 * MM, y + 2 * MM);
  sheet.place(letter.date, WINDOW.x, dated, WINDOW.width);
  for (const fold of [99 * MM, 198 * MM]) sheet.line(5 * MM, fold, 9 * MM, fold);
  return dated + 9 * MM;
}

function drawPayment(sheet: Sheet, { payment }: Letter): void {
  const [x, width, inset, row] = [PAGE.left, PAGE.right - PAGE.left, 10, 14];
  const height = inset * 2 + row * (1 + payment.lines.length + (payment.note ? 1 : 0)) - 6;
  sheet.need(height + 10);
  sheet.wash(x, sheet.y, width, height);
  let y = sheet.y + inset;
  sheet.place(payment.title, x + inset, y, width, { face: 'Helvetica-Bold', size: 9.5 });
  y += row;
  if (payment.note) {
    sheet.place(payment.note, x + inset, y, width - 2 * inset, { size: 9.5 });
    y += row;
  }
  for (const { label, value } of payment.lines) {
    sheet.place(label, x + inset, y, 38 * MM, { size: 9.5, colour: MUTED });
    sheet.place(value, x + inset + 38 * MM, y, width - 2 * inset - 38 * MM, { size: 9.5 });
    y += row;
  }
  sheet.y += height + 12;
}

function drawFoot(sheet: Sheet, { creditor }: LetterFacts, pageText: string, language: Letter['language']): void {
  const words = WORDS[language];
  const y = PAGE.height - 17 * MM;
  sheet.line(PAGE.left, y, PAGE.right, y);
  const identity = [
    creditor.name,
    creditor.siren && `${words.siren} ${saySiren(creditor.siren)}`,
    creditor.vatNumber && `${words.vat} ${creditor.vatNumber}`,
  ];
  const style = { size: 7.5, colour: MUTED } as const;
  sheet.place(identity.filter(Boolean).join('  ·  '), PAGE.left, y + 5, 130 * MM, style);
  sheet.place(pageText, PAGE.right - 34 * MM, y + 5, 34 * MM, { ...style, align: 'right' });
}
