import type { ChapterView, LineView, Page, PageQuery, ScriptView } from '@voicemill/contracts';
import {
  ChapterEntity,
  JobEntity,
  LineEntity,
  ScriptEntity,
  ScriptRevisionEntity,
  type RequestContext,
} from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';
import { CastingRepository } from './casting.repository';
import { lineView } from './line-view';

export type ScriptRow = ScriptEntity & { revision: ScriptRevisionEntity };
type NewRow<T> = Omit<T, 'id' | 'createdAt' | 'workspace' | 'script' | 'revision' | 'chapter'>;
export type NewLine = Omit<NewRow<LineEntity>, 'workspaceId' | 'revisionId'>;

/** Which lines of a revision are listed; unset: all. */
export interface LineFilter {
  /** Number of the chapter. */
  chapter?: number;
  speaker?: string;
}

const offset = ({ page, perPage }: PageQuery) => ({ skip: (page - 1) * perPage, take: perPage });

/** Scripts, their revisions, chapters and lines; every method sees the rows of one workspace only. */
export class ScriptsRepository {
  private readonly casting: CastingRepository;

  constructor(private readonly dataSource: DataSource) {
    this.casting = new CastingRepository(dataSource);
  }

  async list(ctx: RequestContext, query: PageQuery): Promise<Page<ScriptView>> {
    const [rows, total] = await this.withRevision(ctx)
      .orderBy('script.createdAt', 'DESC')
      .addOrderBy('script.id')
      .skip(offset(query).skip)
      .take(query.perPage)
      .getManyAndCount();
    return { items: (rows as ScriptRow[]).map(scriptView), total, ...query };
  }

  async find(ctx: RequestContext, id: string): Promise<ScriptView | null> {
    const row = await this.withRevision(ctx).andWhere('script.id = :id', { id }).getOne();
    return row && scriptView(row as ScriptRow);
  }

  async findIdByName({ workspaceId }: RequestContext, sourceName: string): Promise<string | undefined> {
    const script = await this.dataSource.getRepository(ScriptEntity).findOneBy({ workspaceId, sourceName });
    return script?.id;
  }

  findRevision(ctx: RequestContext, id: string): Promise<ScriptRevisionEntity | null> {
    return this.dataSource.getRepository(ScriptRevisionEntity).findOneBy({ id, workspaceId: ctx.workspaceId });
  }

  /**
   * Where the script of this file name already has these bytes as a revision, makes that its newest one.
   * @returns the script's id, or undefined when the content is new.
   */
  async adoptSameContent(ctx: RequestContext, sourceName: string, sha256: string): Promise<string | undefined> {
    const [adopted] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE script SET latest_revision_id = revision.id FROM script_revision revision
       WHERE script.workspace_id = $1 AND script.source_name = $2
         AND revision.script_id = script.id AND revision.content_sha256 = $3
         AND NOT EXISTS (SELECT 1 FROM pending_revision pending WHERE pending.revision_id = revision.id)
       RETURNING script.id`,
      [ctx.workspaceId, sourceName, sha256],
    );
    return adopted[0]?.id;
  }

  async listChapters(ctx: RequestContext, revisionId: string, query: PageQuery): Promise<Page<ChapterView>> {
    const [rows, total] = await this.dataSource.getRepository(ChapterEntity).findAndCount({
      where: { workspaceId: ctx.workspaceId, revisionId },
      order: { number: 'ASC' },
      ...offset(query),
    });
    return {
      items: rows.map(({ id, number, title, lineCount }) => ({ id, number, title, lineCount })),
      total,
      ...query,
    };
  }

  async listLines(
    ctx: RequestContext,
    revisionId: string,
    query: PageQuery,
    { chapter, speaker }: LineFilter = {},
  ): Promise<Page<LineView>> {
    const [rows, total] = await this.dataSource.getRepository(LineEntity).findAndCount({
      where: {
        workspaceId: ctx.workspaceId,
        revisionId,
        ...(chapter === undefined ? {} : { chapterNumber: chapter }),
        ...(speaker === undefined ? {} : { speaker }),
      },
      order: { number: 'ASC' },
      ...offset(query),
    });
    return { items: (await this.casting.castLines(ctx, revisionId, rows)).map(lineView), total, ...query };
  }

  async findLine(ctx: RequestContext, revisionId: string, number: number): Promise<LineEntity | null> {
    const where = { workspaceId: ctx.workspaceId, revisionId, number };
    const line = await this.dataSource.getRepository(LineEntity).findOneBy(where);
    return line && ((await this.casting.castLines(ctx, revisionId, [line]))[0] ?? null);
  }

  /** All chapters of a revision in order. */
  chaptersOf(ctx: RequestContext, revisionId: string): Promise<ChapterEntity[]> {
    return this.dataSource
      .getRepository(ChapterEntity)
      .find({ where: { workspaceId: ctx.workspaceId, revisionId }, order: { number: 'ASC' } });
  }

  /**
   * Lines after `afterNumber` in order, at most `limit`: how a long script is walked without holding it. A line of a speaker has the
   * voice of its casting, unless it has one of its own.
   */
  async linesAfter(
    ctx: RequestContext,
    revisionId: string,
    afterNumber: number,
    limit: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LineEntity[]> {
    const lines = await manager
      .getRepository(LineEntity)
      .createQueryBuilder('line')
      .where('line.workspaceId = :workspaceId AND line.revisionId = :revisionId AND line.number > :afterNumber', {
        workspaceId: ctx.workspaceId,
        revisionId,
        afterNumber,
      })
      .orderBy('line.number')
      .limit(limit)
      .getMany();
    return this.casting.castLines(ctx, revisionId, lines, manager);
  }

  hasJobs(ctx: RequestContext, scriptId: string): Promise<boolean> {
    return this.dataSource.getRepository(JobEntity).existsBy({ workspaceId: ctx.workspaceId, scriptId });
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.dataSource.getRepository(ScriptEntity).delete({ id, workspaceId: ctx.workspaceId });
  }

  private withRevision(ctx: RequestContext) {
    return this.dataSource
      .getRepository(ScriptEntity)
      .createQueryBuilder('script')
      .innerJoinAndMapOne('script.revision', ScriptRevisionEntity, 'revision', 'revision.id = script.latestRevisionId')
      .where('script.workspaceId = :workspaceId', { workspaceId: ctx.workspaceId });
  }
}

function scriptView({ revision, ...script }: ScriptRow): ScriptView {
  const { id, title, sourceName, kind, language, author, createdAt } = script;
  const { chapterCount, lineCount, characterCount } = revision;
  return {
    id,
    title,
    sourceName,
    kind,
    language,
    author,
    revisionId: revision.id,
    revisionNumber: revision.number,
    chapterCount,
    lineCount,
    characterCount,
    createdAt: createdAt.toISOString(),
  };
}
