import type { ColumnMapping, Page, PageQuery, SavedColumnMapping } from '@voicemill/contracts';
import { ColumnMappingEntity, type RequestContext } from '@voicemill/db';
import type { DataSource } from 'typeorm';

const view = ({ name, columns }: ColumnMappingEntity): SavedColumnMapping => ({ name, columns });

/** Column mappings that a workspace keeps under names. */
export class ColumnMappingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async list(ctx: RequestContext, query: PageQuery): Promise<Page<SavedColumnMapping>> {
    const [rows, total] = await this.dataSource.getRepository(ColumnMappingEntity).findAndCount({
      where: { workspaceId: ctx.workspaceId },
      order: { name: 'ASC' },
      skip: (query.page - 1) * query.perPage,
      take: query.perPage,
    });
    return { items: rows.map(view), total, ...query };
  }

  async find(ctx: RequestContext, name: string): Promise<SavedColumnMapping | null> {
    const { workspaceId } = ctx;
    const row = await this.dataSource.getRepository(ColumnMappingEntity).findOneBy({ workspaceId, name });
    return row && view(row);
  }

  async keep(ctx: RequestContext, name: string, columns: ColumnMapping): Promise<SavedColumnMapping> {
    const { workspaceId } = ctx;
    await this.dataSource
      .getRepository(ColumnMappingEntity)
      .upsert({ workspaceId, name, columns }, ['workspaceId', 'name']);
    return { name, columns };
  }

  /** @returns whether there was one. */
  async remove(ctx: RequestContext, name: string): Promise<boolean> {
    const { workspaceId } = ctx;
    const { affected } = await this.dataSource.getRepository(ColumnMappingEntity).delete({ workspaceId, name });
    return affected === 1;
  }
}
