import { Controller, Get, Header, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { isId } from '@relance/kernel';
import { CurrentActor, Database, type Actor } from '@relance/platform/server';
import { PDFDocument } from 'pdf-lib';
import { pagesOf } from './document.query';

/** Documents in one download; more are asked for in several. */
const TOGETHER_AT_MOST = 200;
/** A PDF may be opened in the browser, and may do nothing there. */
const SAFE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The files themselves. What is out of the actor's reach answers 404, as what does not exist. */
@Controller('documents')
export class DocumentController {
  constructor(private readonly database: Database) {}

  /** Several documents as one file, in the order asked for: to print and post. `ids`: separated by commas. */
  @Get('outgoing.pdf')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async together(@CurrentActor() actor: Actor, @Query('ids') asked: unknown): Promise<StreamableFile> {
    const ids = typeof asked === 'string' ? [...new Set(asked.split(','))] : [];
    if (ids.length === 0 || ids.length > TOGETHER_AT_MOST || !ids.every(isId)) throw new NotFoundException();
    const pages = await this.database.transaction(actor, (tx) => pagesOf(tx, ids));
    if (pages.length < ids.length) throw new NotFoundException();
    return pdfFile(await merged(pages.map((page) => page.pdf)), 'relance.pdf', 'attachment');
  }

  @Get(':file')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', SAFE)
  async one(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const id = file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '';
    const [page] = isId(id) ? await this.database.transaction(actor, (tx) => pagesOf(tx, [id])) : [];
    if (!page) throw new NotFoundException();
    return pdfFile(page.pdf, `${page.caseNumber}-${page.stepKey}.pdf`, 'inline');
  }
}

function pdfFile(content: Buffer, name: string, disposition: 'inline' | 'attachment'): StreamableFile {
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `${disposition}; filename="${name.replace(/[^\w.-]/g, '_')}"`,
    length: content.length,
  });
}

async function merged(files: readonly Buffer[]): Promise<Buffer> {
  const whole = await PDFDocument.create();
  for (const file of files) {
    const part = await PDFDocument.load(file);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  return Buffer.from(await whole.save());
}
