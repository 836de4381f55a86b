import PDFDocument from 'pdfkit';
import { drawable } from './win-ansi';

export const MM = 72 / 25.4;
/** A4 in points, and where text may stand. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 22 * MM,
  right: 188 * MM,
  top: 20 * MM,
  bottom: 275 * MM,
};
export const INK = '#14181F';
export const MUTED = '#5A6472';
const HAIRLINE = '#C9D0D9';
const WASH = '#F3F5F8';

export type Face = 'Helvetica' | 'Helvetica-Bold';
export interface Style {
  size?: number;
  face?: Face;
  colour?: string;
  align?: 'left' | 'right';
  gap?: number;
}

/** A sheet with a pen: every text passes through here, so that only what can be drawn is drawn, and pages break in one way. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  y = PAGE.top;

  constructor(
    info: { title: string; author: string; createdAt: Date; language: string },
    private readonly onNewPage: (sheet: Sheet) => void,
  ) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: info.language,
      displayTitle: true,
      info: {
        Title: drawable(info.title),
        Author: drawable(info.author),
        Creator: 'Relance',
        Producer: 'Relance',
        CreationDate: info.createdAt,
        ModDate: info.createdAt,
      },
    });
  }

  /** Text in a box at a place; gives its height. */
  place(text: string, x: number, y: number, width: number, style: Style = {}): number {
    this.doc
      .font(style.face ?? 'Helvetica')
      .fontSize(style.size ?? 10)
      .fillColor(style.colour ?? INK)
      .text(drawable(text), x, y, { width, align: style.align ?? 'left', lineGap: style.gap ?? 2 });
    return this.doc.y - y;
  }

  /** A paragraph below what stands already, on a new page when it does not fit. */
  paragraph(text: string, style: Style & { after?: number; width?: number } = {}): void {
    const width = style.width ?? PAGE.right - PAGE.left;
    this.need(this.heightOf(drawable(text), width, style));
    this.y += this.place(text, PAGE.left, this.y, width, style) + (style.after ?? 7);
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    this.doc.font(style.face ?? 'Helvetica').fontSize(style.size ?? 10);
    return this.doc.heightOfString(text, { width, lineGap: style.gap ?? 2 });
  }

  /** Makes sure of that height on this page; true when a page was begun for it. */
  need(height: number): boolean {
    if (this.y + height <= PAGE.bottom) return false;
    this.doc.addPage();
    this.y = PAGE.top;
    this.onNewPage(this);
    return true;
  }

  line(x1: number, y1: number, x2: number, y2: number, colour = HAIRLINE, width = 0.5): void {
    this.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(colour).stroke();
  }

  wash(x: number, y: number, width: number, height: number): void {
    this.doc.roundedRect(x, y, width, height, 4).fill(WASH);
  }

  /** Ends the document: each page gets its foot, which knows how many there are. */
  finish(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page);
      foot(page + 1, count);
    }
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }
}
