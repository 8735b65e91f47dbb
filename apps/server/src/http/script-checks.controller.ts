import { Controller, Header, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { IngestResult, TableHead } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { faultsInTable, faultsTable, readTableHead, ScriptsService } from '@voicemill/scripts';
import { contentDisposition } from './answers/content-disposition';
import { Route } from './openapi/route';
import { readOptionsOf, readQuery, type ReadQuery } from './request/read-options';
import { Ctx } from './request/request-context';
import { UploadInterceptor, uploadOf, type ReceivedFile } from './request/upload.interceptor';
import { ZodPipe } from './request/zod-pipe';
import { UploadLimit } from './tokens';

const query = new ZodPipe(readQuery);

/** Reads uploads without storing them. */
@ApiTags('scripts')
@Controller('scripts')
export class ScriptChecksController {
  constructor(
    private readonly scripts: ScriptsService,
    private readonly limit: UploadLimit,
  ) {}

  @Post('check')
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'Read a file as an upload would, list what is wrong with it, store nothing',
    answer: 'IngestResult',
    body: 'file',
    query: [readQuery],
    refuses: [413],
  })
  check(
    @Ctx() ctx: RequestContext,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query(query) asked: ReadQuery,
  ): Promise<IngestResult> {
    return this.read(ctx, file, asked);
  }

  @Post('check/faults.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', contentDisposition('attachment', 'faults.csv'))
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'The same, answered as a table of faults for spreadsheets',
    answer: { media: 'text/csv' },
    body: 'file',
    query: [readQuery],
    refuses: [413],
  })
  async table(
    @Ctx() ctx: RequestContext,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query(query) asked: ReadQuery,
  ): Promise<string> {
    const { faults } = await this.read(ctx, file, asked, faultsInTable);
    return faultsTable(faults);
  }

  @Post('check/columns')
  @UseInterceptors(UploadInterceptor)
  @Route({
    summary: 'List the columns of a table and what each is taken for; the beginning of the file will do',
    answer: 'TableHead',
    body: 'file',
    refuses: [400, 413],
  })
  columns(@UploadedFile() file: ReceivedFile | undefined): Promise<TableHead> {
    return readTableHead({ ...uploadOf(file), limitBytes: this.limit.bytes });
  }

  private async read(
    ctx: RequestContext,
    file: ReceivedFile | undefined,
    asked: ReadQuery,
    faultsListed?: number,
  ): Promise<IngestResult> {
    const options = await readOptionsOf(this.scripts, ctx, asked);
    return this.scripts.check(ctx, { ...uploadOf(file), limitBytes: this.limit.bytes, options, faultsListed });
  }
}
