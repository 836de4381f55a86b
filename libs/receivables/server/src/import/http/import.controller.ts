import { Controller, Get, Header, HttpCode, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { dateInZone, InputError, isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, Roles, type Viewer } from '@relance/platform/server';
import {
  FILE_FORMATS,
  importMessage,
  readMapping,
  type CsvMapping,
  type FileFormat,
} from '@relance/receivables/domain';
import type { Request, Response } from 'express';
import { previewFile } from './import-preview';
import { ImportRefused } from '../import-request';
import { ImportService } from '../import.service';
import { refusalCsv } from './refusal-csv';
import { withUpload } from './upload';

interface ImportQuery {
  fileName?: string;
  format?: string;
  creditorKey?: string;
  dryRun?: string;
  mapping?: string;
}

/**
 * Files over HTTP: the body is the file as it is; what else is to be known stands in the address (`fileName`, `format`, `creditorKey`,
 * `dryRun`, `mapping` as JSON). Leads and admins only; the api's guard has checked the session.
 */
@Controller('imports')
@Roles('lead', 'admin')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How the file would be read: format, proposed mapping or questions, first rows. Nothing is written. */
  @Post('preview')
  @HttpCode(200)
  preview(@Req() request: Request, @Query() query: ImportQuery, @Res({ passthrough: true }) response: Response) {
    const today = dateInZone(this.clock.now().toISOString(), 'Europe/Paris');
    return orRefused(response, () => {
      const { format, mapping } = asked(query);
      return withUpload(request, (path) => previewFile(path, format, mapping, today));
    });
  }

  /** Imports the file, or tries it (`dryRun=true`). 200 with what came of it; 422 when the whole file is refused. */
  @Post('run')
  @HttpCode(200)
  run(
    @Req() request: Request,
    @Query() query: ImportQuery,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ) {
    return orRefused(response, () => {
      const wish = { ...asked(query), creditorKey: query.creditorKey?.trim() || null, dryRun: query.dryRun === 'true' };
      const fileName = (query.fileName ?? '').replace(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'import';
      return withUpload(request, async (path) => {
        const outcome = await this.imports.run({ path, fileName, ...wish, actor: viewer.actor });
        return { importId: outcome.importId, format: outcome.format, creditors: outcome.creditors, ...outcome.counts };
      });
    });
  }

  /** The refused rows as a CSV file in the person's language. */
  @Get(':id/result.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('x-content-type-options', 'nosniff')
  async result(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Res() response: Response) {
    const file = isId(id)
      ? await this.database.transaction(viewer.actor, (tx) => refusalCsv(tx, id, viewer.language))
      : null;
    if (file === null) throw new NotFoundException();
    response.setHeader('content-disposition', `attachment; filename="import-${id}.csv"`);
    response.send(file);
  }
}

/** Errors: InputError naming the part of the address at fault. */
function asked(query: ImportQuery): { format: FileFormat | 'auto'; mapping: CsvMapping | null } {
  const wanted = query.format ?? 'auto';
  const format = wanted === 'auto' ? 'auto' : FILE_FORMATS.find((it) => it === wanted);
  if (!format) throw new InputError('unknown-format', importMessage('unknown-format', {}, 'en'), { field: 'format' });
  try {
    return { format, mapping: query.mapping ? readMapping(JSON.parse(query.mapping)) : null };
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError('bad-mapping', error.message, { field: 'mapping' });
    throw error;
  }
}

/** An input at fault is an answer, not an error: 422 with the sentence in both languages and where it belongs. */
async function orRefused<T>(response: Response, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    response.status(422);
    const refused = error instanceof ImportRefused ? error : null;
    const said = refused?.said ?? { fr: error.message, en: error.message };
    const answer = { code: error.code, messageFr: said.fr, messageEn: said.en, ...error.where };
    return refused ? { importId: refused.importId, error: answer } : { error: answer };
  }
}
