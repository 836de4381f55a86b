import { sayAmounts, sayMoney, WORDS, type VisitSheet } from '@relance/correspondence/domain';
import { drawItems } from './item-table';
import { MM, MUTED, PAGE, Sheet, type Face } from './page';

const FULL = PAGE.right - PAGE.left;
const HALF = FULL / 2 - 4 * MM;

/** One page to take along: where, whom, how much, what happened, and lines to write the report on. */
export function visitPdf(visit: VisitSheet, creditorName: string, at: Date): Promise<Buffer> {
  const words = WORDS[visit.language];
  const sheet = new Sheet(
    { title: visit.subject, author: creditorName, createdAt: at, language: visit.language },
    (next) => {
      next.y += next.place(visit.subject, PAGE.left, PAGE.top - 6 * MM, FULL, { size: 8, colour: MUTED });
    },
  );
  sheet.paragraph(visit.subject, { face: 'Helvetica-Bold', size: 15, after: 2 });
  const references = visit.references.map(({ label, value }) => `${label} ${value}`).join('  ·  ');
  sheet.paragraph([creditorName, visit.date, references].join('  ·  '), { size: 9, colour: MUTED, after: 12 });

  const top = sheet.y;
  const left = block(sheet, PAGE.left, top, words.visit.address, visit.address, 'Helvetica-Bold');
  const people = visit.contacts.length > 0 ? visit.contacts : [words.visit.noContact];
  const right = block(sheet, PAGE.left + HALF + 8 * MM, top, words.visit.contacts, people, 'Helvetica');
  sheet.y = Math.max(left, right) + 12;

  drawItems(sheet, visit.table);
  if (visit.unapplied.length > 0) {
    sheet.paragraph(`${words.visit.unapplied} : ${sayAmounts(visit.unapplied, visit.language)}`, { size: 9.5 });
  }
  heading(sheet, words.visit.history);
  for (const { on, text, amount } of visit.history) {
    sheet.need(16);
    sheet.place(on, PAGE.left, sheet.y, 26 * MM, { size: 9.5, colour: MUTED });
    if (amount) {
      sheet.place(sayMoney(amount, visit.language), PAGE.right - 40 * MM, sheet.y, 40 * MM, {
        size: 9.5,
        align: 'right',
      });
    }
    sheet.y += sheet.place(text, PAGE.left + 28 * MM, sheet.y, FULL - 70 * MM, { size: 9.5 });
  }
  if (visit.history.length === 0) sheet.paragraph(words.visit.noHistory, { size: 9.5, colour: MUTED });
  sheet.y += 8;
  sheet.need((words.visit.reportLines.length * 12 + 10) * MM);
  heading(sheet, words.visit.report);
  for (const line of words.visit.reportLines) {
    sheet.place(line, PAGE.left, sheet.y + 3 * MM, 42 * MM, { size: 9, colour: MUTED });
    sheet.line(PAGE.left + 44 * MM, sheet.y + 8 * MM, PAGE.right, sheet.y + 8 * MM);
    sheet.y += 12 * MM;
  }
  return sheet.finish((page, pages) => {
    if (pages === 1) return;
    sheet.place(words.page(page, pages), PAGE.right - 34 * MM, PAGE.height - 15 * MM, 34 * MM, {
      size: 7.5,
      colour: MUTED,
      align: 'right',
    });
  });
}

function heading(sheet: Sheet, text: string): void {
  sheet.need(30);
  sheet.paragraph(text, { face: 'Helvetica-Bold', size: 10.5, after: 4 });
}

function block(sheet: Sheet, x: number, top: number, title: string, lines: readonly string[], first: Face): number {
  let y = top + sheet.place(title, x, top, HALF, { size: 8.5, colour: MUTED });
  for (const [index, line] of lines.entries()) {
    y += sheet.place(line, x, y, HALF, { size: 10.5, face: index === 0 ? first : 'Helvetica' });
  }
  return y;
}
