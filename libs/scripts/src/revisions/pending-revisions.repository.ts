import {
  differenceSchema,
  type LineChangeView,
  type LineView,
  type Page,
  type PageQuery,
  type PendingRevisionView,
} from '@voicemill/contracts';
import {
  LineEntity,
  RevisionChangeEntity,
  type DataSource,
  type EntityManager,
  type RequestContext,
  type RevisionHead,
} from '@voicemill/db';
import { In } from 'typeorm';
import { lineView } from '../line-view';
import type { LineChange } from './difference';

/** A revision that nobody accepts is thrown away after a day. */
export const pendingHours = 24;

export interface PendingRow extends Omit<PendingRevisionView, 'difference' | 'createdAt' | 'expiresAt'> {
  baseRevisionId: string;
  head: RevisionHead;
  difference: unknown;
  createdAt: Date;
}

/** Revisions that wait to be accepted; every method sees the rows of one workspace only. */
export class PendingRevisionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    ctx: RequestContext,
    scriptId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PendingRow | undefined> {
    const [row] = await manager.query<PendingRow[]>(`${pendingSql} AND pending.revision_id = $3`, [
      ctx.workspaceId,
      scriptId,
      id,
    ]);
    return row;
  }

  async insertChanges(
    manager: EntityManager,
    ctx: RequestContext,
    revisionId: string,
    changes: (LineChange & { position: number })[],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO revision_change (workspace_id, revision_id, position, kind, old_line, new_line, unchanged_before)
       SELECT $1, $2, c.position, c.kind, c."oldLine", c."newLine", c."unchangedBefore" FROM jsonb_to_recordset($3::jsonb)
         AS c (position int, kind text, "oldLine" int, "newLine" int, "unchangedBefore" int)`,
      [ctx.workspaceId, revisionId, JSON.stringify(changes)],
    );
  }

  /** Changed lines with both their sides, and how many lines stay as they are before each. */
  async listChanges(ctx: RequestContext, pending: PendingRow, query: PageQuery): Promise<Page<LineChangeView>> {
    const { workspaceId } = ctx;
    const repository = this.dataSource.getRepository(RevisionChangeEntity);
    const [from, revisionId] = [(query.page - 1) * query.perPage, pending.id];
    const [rows, total] = await repository.findAndCount({
      where: { workspaceId, revisionId },
      order: { position: 'ASC' },
      skip: from,
      take: query.perPage,
    });
    const old = await this.linesOf(
      ctx,
      pending.baseRevisionId,
      rows.map(({ oldLine }) => oldLine),
    );
    const next = await this.linesOf(
      ctx,
      revisionId,
      rows.map(({ newLine }) => newLine),
    );
    const items = rows.map(({ position, kind, oldLine, newLine, unchangedBefore }) => {
      const [before, after] = [old.get(oldLine ?? 0) ?? null, next.get(newLine ?? 0) ?? null];
      return { position, kind, old: before, new: after, fields: fieldsOf(before, after), unchangedBefore };
    });
    return { items, total, ...query };
  }

  private async linesOf(
    { workspaceId }: RequestContext,
    revisionId: string,
    numbers: (number | null)[],
  ): Promise<Map<number, LineView>> {
    const wanted = numbers.filter((number) => number !== null);
    const rows = await this.dataSource
      .getRepository(LineEntity)
      .findBy({ workspaceId, revisionId, number: In(wanted) });
    return new Map(rows.map((row) => [row.number, lineView(row)]));
  }
}

/** Where a line stands, and what follows from it, is not part of what it says. */
const places: readonly string[] = [
  'id',
  'number',
  'chapterNumber',
  'sourceFile',
  'sourceRow',
  'breakAfter',
  'language',
];

function fieldsOf(old: LineView | null, next: LineView | null): string[] {
  if (!old || !next) return [];
  const keys = Object.keys(next) as (keyof LineView)[];
  return keys.filter((key) => !places.includes(key) && JSON.stringify(old[key]) !== JSON.stringify(next[key]));
}

export function pendingView({
  head: _h,
  baseRevisionId: _b,
  createdAt,
  difference,
  ...row
}: PendingRow): PendingRevisionView {
  return {
    ...row,
    difference: differenceSchema.parse(difference),
    createdAt: createdAt.toISOString(),
    expiresAt: new Date(createdAt.getTime() + pendingHours * 3_600_000).toISOString(),
  };
}

const pendingSql = `
  SELECT pending.revision_id AS id, pending.script_id AS "scriptId", script.title AS "scriptTitle",
    pending.head->>'title' AS title, revision.line_count AS "lineCount", revision.character_count AS "characterCount",
    pending.base_revision_id AS "baseRevisionId", pending.head, pending.difference, pending.created_at AS "createdAt",
    pending.base_revision_id <> script.latest_revision_id AS outdated
  FROM pending_revision pending JOIN script ON script.id = pending.script_id
  JOIN script_revision revision ON revision.id = pending.revision_id
  WHERE pending.workspace_id = $1 AND pending.script_id = $2`;
