import { NOT_LATE, type LetterTable } from '@relance/correspondence/domain';
import { INK, MM, MUTED, PAGE, type Sheet, type Style } from './page';
import { drawable } from './win-ansi';

interface Column {
  x: number;
  width: number;
  align: 'left' | 'right';
}

const column = (from: number, to: number, align: Column['align']): Column => ({
  x: PAGE.left + from * MM,
  width: (to - from) * MM,
  align,
});
/** Invoice, issued, due, late, outstanding: 166 mm in all. */
const COLUMNS: readonly Column[] = [
  column(0, 58, 'left'),
  column(60, 84, 'right'),
  column(86, 110, 'right'),
  column(112, 134, 'right'),
  column(136, 166, 'right'),
];
const ROW: Style = { size: 9.5, gap: 1 };
const PADDING = 4.5;

/** The open items, each with its amount; the heading stands again on every page, the totals stay with the last row. */
export function drawItems(sheet: Sheet, table: LetterTable): void {
  drawHeading(sheet, table);
  for (const [index, row] of table.rows.entries()) {
    // only a number or an amount can be longer than its column
    const height =
      Math.max(...[0, 4].map((i) => sheet.heightOf(drawable(row[i]!), COLUMNS[i]!.width, ROW))) + 2 * PADDING;
    const totals = index === table.rows.length - 1 ? table.totals.length * 18 : 0;
    if (sheet.need(height + totals)) drawHeading(sheet, table);
    for (const i of shownColumns(table)) cell(sheet, row[i]!, COLUMNS[i]!, ROW);
    sheet.y += height;
    sheet.line(PAGE.left, sheet.y, PAGE.right, sheet.y);
  }
  for (const [index, total] of table.totals.entries()) {
    const bold: Style = { face: 'Helvetica-Bold', size: 10.5 };
    if (index === 0) cell(sheet, table.totalLabel, column(0, 120, 'left'), bold);
    cell(sheet, total, column(110, 166, 'right'), bold);
    sheet.y += 18;
  }
  sheet.y += 8;
}

/** Before the due date nothing is late: that column stays empty. */
function shownColumns({ rows }: LetterTable): number[] {
  const late = rows.some((row) => row[3] !== NOT_LATE);
  return late ? [0, 1, 2, 3, 4] : [0, 1, 2, 4];
}

function drawHeading(sheet: Sheet, table: LetterTable): void {
  sheet.need(40);
  for (const i of shownColumns(table)) cell(sheet, table.headings[i]!, COLUMNS[i]!, { size: 8.5, colour: MUTED });
  sheet.y += 18;
  sheet.line(PAGE.left, sheet.y, PAGE.right, sheet.y, INK, 0.8);
}

function cell(sheet: Sheet, text: string, { x, width, align }: Column, style: Style): void {
  sheet.place(text, x, sheet.y + PADDING, width, { ...style, align });
}
