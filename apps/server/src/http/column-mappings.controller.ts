import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  columnMappingNameSchema,
  keepColumnMappingSchema,
  pageQuerySchema,
  type KeepColumnMapping,
  type Page,
  type PageQuery,
  type SavedColumnMapping,
} from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { NotFound } from '@voicemill/platform';
import { ScriptsService } from '@voicemill/scripts';
import { Route } from './openapi/route';
import { Ctx } from './request/request-context';
import { ZodPipe } from './request/zod-pipe';

const named = new ZodPipe(columnMappingNameSchema);
const missing = (name: string): NotFound => new NotFound(`There is no column mapping called "${name.slice(0, 64)}".`);

/** Which header of a table means which column, kept under names. */
@ApiTags('column mappings')
@Controller('column-mappings')
export class ColumnMappingsController {
  constructor(private readonly scripts: ScriptsService) {}

  @Get()
  @Route({ summary: 'List the column mappings by name', answer: { page: 'ColumnMapping' }, query: [pageQuerySchema] })
  list(
    @Ctx() ctx: RequestContext,
    @Query(new ZodPipe(pageQuerySchema)) query: PageQuery,
  ): Promise<Page<SavedColumnMapping>> {
    return this.scripts.columnMappings.list(ctx, query);
  }

  @Get(':name')
  @Route({ summary: 'Show a column mapping', answer: 'ColumnMapping', refuses: [404] })
  async show(@Ctx() ctx: RequestContext, @Param('name') name: string): Promise<SavedColumnMapping> {
    const mapping = await this.scripts.columnMappings.find(ctx, name);
    if (!mapping) throw missing(name);
    return mapping;
  }

  @Put(':name')
  @Route({
    summary: 'Keep a column mapping under this name, in place of any before it',
    answer: 'ColumnMapping',
    body: 'KeepColumnMapping',
    refuses: [400],
  })
  keep(
    @Ctx() ctx: RequestContext,
    @Param('name', named) name: string,
    @Body(new ZodPipe(keepColumnMappingSchema)) { columns }: KeepColumnMapping,
  ): Promise<SavedColumnMapping> {
    return this.scripts.columnMappings.keep(ctx, name, columns);
  }

  @Delete(':name')
  @Route({ summary: 'Remove a column mapping', status: 204, refuses: [404] })
  async remove(@Ctx() ctx: RequestContext, @Param('name') name: string): Promise<void> {
    if (!(await this.scripts.columnMappings.remove(ctx, name))) throw missing(name);
  }
}
