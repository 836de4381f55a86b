import {
  Controller,
  Get,
  Header,
  HttpException,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { dateInZone, InputError, isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, Roles, type Viewer } from '@relance/platform/server';
import { FILE_FORMATS, readMapping, type CsvMapping, type FileFormat } from '@relance/receivables/domain';
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
  async preview(@Req() request: Request, @Query() query: ImportQuery) {
    const today = dateInZone(this.clock.now().toISOString(), 'Europe/Paris');
    const { format, mapping } = asked(query);
    return withUpload(request, (path) => previewFile(path, format, mapping, today));
  }

  /** Imports the file, or tries it (`dryRun=true`). 200 with what came of it; 422 when the whole file is refused. */
  @Post('run')
  async run(@Req() request: Request, @Query() query: ImportQuery, @CurrentViewer() viewer: Viewer) {
    const { format, mapping } = asked(query);
    const fileName = (query.fileName ?? '').replace(/[\p{Cc}/\\]/gu, '').slice(0, 200) || 'import';
    try {
      return await withUpload(request, async (path) => {
        const outcome = await this.imports.run({
          path,
          fileName,
          format,
          mapping,
          creditorKey: query.creditorKey?.trim() || null,
          dryRun: query.dryRun === 'true',
          actor: viewer.actor,
        });
        return { importId: outcome.importId, format: outcome.format, creditors: outcome.creditors, ...outcome.counts };
      });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      throw new HttpException(
        {
          importId: error.importId,
          error: { code: error.code, messageFr: error.said.fr, messageEn: error.said.en, ...error.where },
        },
        422,
      );
    }
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

function asked(query: ImportQuery): { format: FileFormat | 'auto'; mapping: CsvMapping | null } {
  const wanted = query.format ?? 'auto';
  const format = wanted === 'auto' ? 'auto' : FILE_FORMATS.find((it) => it === wanted);
  if (!format) throw new HttpException({ error: { code: 'unknown-format', field: 'format' } }, 400);
  try {
    return { format, mapping: query.mapping ? readMapping(JSON.parse(query.mapping)) : null };
  } catch (error) {
    if (error instanceof InputError)
      throw new HttpException(
        { error: { code: error.code, messageFr: error.message, messageEn: error.message, ...error.where } },
        422,
      );
    throw new HttpException({ error: { code: 'bad-mapping', field: 'mapping' } }, 400);
  }
}
