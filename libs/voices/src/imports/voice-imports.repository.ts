import {
  endedImportStatuses,
  type Page,
  type PageQuery,
  type VoiceImportView,
} from '@voicemill/contracts';
import { VoiceImportEntity, type RequestContext } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';

/** What an import ended as. */
export type ImportEnd = Pick<VoiceImportEntity, 'status'> &
  Partial<Pick<VoiceImportEntity, 'fault' | 'cancelledBy'>>;

/** Imports of voices, of one workspace. */
export class VoiceImportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async list(ctx: RequestContext, { page, perPage }: PageQuery): Promise<Page<VoiceImportView>> {
    const [items, total] = await this.rows.findAndCount({
      where: { workspaceId: ctx.workspaceId },
      order: { createdAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    return { items: items.map(viewOf), total, page, perPage };
  }

  async find(ctx: RequestContext, id: string): Promise<VoiceImportView | null> {
    const row = await this.rows.findOneBy({ id, workspaceId: ctx.workspaceId });
    return row && viewOf(row);
  }

  add(row: Pick<VoiceImportEntity, 'id' | 'workspaceId' | 'createdBy' | 'fileName' | 'fileBytes' | 'sources' | 'details'>) {
    return this.rows.insert(row);
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.rows.delete({ id, workspaceId: ctx.workspaceId });
  }

  /** The row, held until the transaction ends, unless the import has ended. */
  async lockOpen(manager: EntityManager, ctx: RequestContext, id: string): Promise<VoiceImportEntity | null> {
    const row = await manager.findOne(VoiceImportEntity, {
      where: { id, workspaceId: ctx.workspaceId },
      lock: { mode: 'pessimistic_write' },
    });
    return row && !endedImportStatuses.includes(row.status) ? row : null;
  }

  /** Marks the import as being checked; null when it has ended or is nobody's. Says the same the second time. */
  begin(ctx: RequestContext, id: string): Promise<VoiceImportEntity | null> {
    return this.dataSource.transaction(async (manager) => {
      const row = await this.lockOpen(manager, ctx, id);
      if (!row) return null;
      row.status = 'checking';
      row.startedAt ??= new Date();
      return manager.save(row);
    });
  }

  /** What is found out while the import is being checked. */
  async note(
    ctx: RequestContext,
    id: string,
    found: Partial<Pick<VoiceImportEntity, 'step' | 'voiceId' | 'voiceVersion'>>,
  ): Promise<void> {
    await this.rows.update({ id, workspaceId: ctx.workspaceId, status: 'checking' }, found);
  }

  async end(manager: EntityManager, ctx: RequestContext, id: string, end: ImportEnd): Promise<void> {
    await manager.update(VoiceImportEntity, { id, workspaceId: ctx.workspaceId }, { ...end, finishedAt: new Date() });
  }

  async hasEnded(ctx: RequestContext, id: string): Promise<boolean> {
    const row = await this.rows.findOneBy({ id, workspaceId: ctx.workspaceId });
    return !row || endedImportStatuses.includes(row.status);
  }

  /** Open imports of an hour ago or longer that no queue knows any more: their server was killed while files came in. */
  listLost(): Promise<{ id: string; workspaceId: string }[]> {
    return this.dataSource.query(
      `SELECT id, workspace_id AS "workspaceId" FROM voice_import
       WHERE status <> ALL($1) AND created_at < now() - interval '1 hour' AND NOT EXISTS (
         SELECT 1 FROM pgboss.job WHERE name = 'voice.import' AND data->>'importId' = voice_import.id::text
           AND state IN ('created', 'retry', 'active'))`,
      [endedImportStatuses],
    );
  }

  private get rows() {
    return this.dataSource.getRepository(VoiceImportEntity);
  }
}

export function viewOf(row: VoiceImportEntity): VoiceImportView {
  const { id, fileName, status, step, voiceId, voiceVersion, fault, createdBy, cancelledBy } = row;
  return {
    ...{ id, fileName, fileBytes: Number(row.fileBytes), status, step, voiceId, voiceVersion, fault },
    ...{ createdBy, cancelledBy },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
