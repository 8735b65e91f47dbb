import {
  type LexiconEntry,
  type LexiconVersions,
  type Page,
  type PageQuery,
  type StoredEntry,
} from '@voicemill/contracts';
import { LexiconEntity, LexiconEntryEntity, ScriptEntity, type RequestContext } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';

/** Whose lexicon: a script's by its id, or (null) the workspace's. */
export type LexiconOwner = string | null;

export interface EntryFilter {
  /** As of this version; unset: the present one. */
  version?: number;
  /** Part of the written word or of its pronunciation. */
  search?: string;
}

/** Lexicons and their entries, of one workspace. */
export class LexiconsRepository {
  constructor(private readonly dataSource: DataSource) {}

  hasScript(ctx: RequestContext, id: string): Promise<boolean> {
    return this.dataSource.getRepository(ScriptEntity).existsBy({ id, workspaceId: ctx.workspaceId });
  }

  find(ctx: RequestContext, owner: LexiconOwner, manager = this.dataSource.manager): Promise<LexiconEntity | null> {
    return manager
      .getRepository(LexiconEntity)
      .createQueryBuilder('lexicon')
      .where('lexicon.workspaceId = :workspaceId', { workspaceId: ctx.workspaceId })
      .andWhere(owner === null ? 'lexicon.scriptId IS NULL' : 'lexicon.scriptId = :owner', { owner })
      .getOne();
  }

  /** The lexicon, made when there is none, held until the transaction ends: changes of one lexicon come one after another. */
  async lock(manager: EntityManager, ctx: RequestContext, owner: LexiconOwner): Promise<LexiconEntity> {
    await manager.query(`INSERT INTO lexicon (workspace_id, script_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      ctx.workspaceId,
      owner,
    ]);
    const found = await this.find(ctx, owner, manager);
    return manager.findOneOrFail(LexiconEntity, {
      where: { id: found?.id ?? '', workspaceId: ctx.workspaceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** A page of the entries that a version has, in the order of their words. */
  async list(
    ctx: RequestContext,
    lexiconId: string,
    query: PageQuery,
    { version, search }: EntryFilter,
  ): Promise<Page<StoredEntry>> {
    const found = this.dataSource
      .getRepository(LexiconEntryEntity)
      .createQueryBuilder('entry')
      .where('entry.workspaceId = :workspaceId AND entry.lexiconId = :lexiconId', {
        workspaceId: ctx.workspaceId,
        lexiconId,
      })
      .andWhere(version === undefined ? 'entry.removedIn IS NULL' : inVersion, { version });
    if (search) {
      const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      found.andWhere('(entry.written ILIKE :like OR entry.value ILIKE :like)', { like });
    }
    const [rows, total] = await found
      .orderBy('entry.written')
      .addOrderBy('entry.createdAt')
      .addOrderBy('entry.id')
      .skip((query.page - 1) * query.perPage)
      .take(query.perPage)
      .getManyAndCount();
    return { items: rows.map(storedEntry), total, ...query };
  }

  count(ctx: RequestContext, lexiconId: string): Promise<number> {
    return this.dataSource
      .getRepository(LexiconEntryEntity)
      .createQueryBuilder('entry')
      .where('entry.workspaceId = :workspaceId AND entry.lexiconId = :lexiconId AND entry.removedIn IS NULL', {
        workspaceId: ctx.workspaceId,
        lexiconId,
      })
      .getCount();
  }

  /** Entries in force, for a change: those about one written word (capitals do not count), or all. */
  inForce(manager: EntityManager, lexiconId: string, written?: string): Promise<LexiconEntryEntity[]> {
    const found = manager
      .getRepository(LexiconEntryEntity)
      .createQueryBuilder('entry')
      .where('entry.lexiconId = :lexiconId AND entry.removedIn IS NULL', { lexiconId });
    if (written !== undefined) found.andWhere('lower(entry.written) = lower(:written)', { written });
    return found.orderBy('entry.createdAt').addOrderBy('entry.id').getMany();
  }

  /** What both lexicons of a script say in these versions, the script's own entries first; without a script the workspace's. */
  async entriesAt(ctx: RequestContext, scriptId: LexiconOwner, versions: LexiconVersions): Promise<LexiconEntry[]> {
    return this.dataSource.query<LexiconEntry[]>(
      `SELECT entry.written, entry.language, entry.before, entry.after, entry.notation, entry.value
       FROM lexicon JOIN lexicon_entry entry ON entry.lexicon_id = lexicon.id
       CROSS JOIN LATERAL (SELECT CASE WHEN lexicon.script_id IS NULL THEN $3::int ELSE $4::int END AS number) version
       WHERE lexicon.workspace_id = $1 AND (lexicon.script_id IS NULL OR lexicon.script_id = $2)
         AND entry.added_in <= version.number AND (entry.removed_in IS NULL OR entry.removed_in > version.number)
       ORDER BY lexicon.script_id NULLS LAST, entry.created_at, entry.id`,
      [ctx.workspaceId, scriptId, versions.workspace, versions.script],
    );
  }

  /** False for an entry of another lexicon, and for one that was replaced or removed. */
  async isInForce(manager: EntityManager, lexiconId: string, id: string): Promise<boolean> {
    const entry = await manager.findOneBy(LexiconEntryEntity, { id, lexiconId });
    return entry !== null && entry.removedIn === null;
  }

  async versions(ctx: RequestContext, scriptId: LexiconOwner): Promise<LexiconVersions> {
    const rows = await this.dataSource.query<{ own: boolean; version: number }[]>(
      `SELECT script_id IS NOT NULL AS own, version FROM lexicon
       WHERE workspace_id = $1 AND (script_id IS NULL OR script_id = $2)`,
      [ctx.workspaceId, scriptId],
    );
    const of = (own: boolean): number => rows.find((row) => row.own === own)?.version ?? 0;
    return { workspace: of(false), script: of(true) };
  }
}

const inVersion = 'entry.addedIn <= :version AND (entry.removedIn IS NULL OR entry.removedIn > :version)';

export function storedEntry(row: LexiconEntryEntity): StoredEntry {
  const { id, written, language, before, after, notation, value, addedIn, createdAt } = row;
  return { id, written, language, before, after, notation, value, addedIn, createdAt: createdAt.toISOString() };
}
