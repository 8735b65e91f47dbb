import type { DifferenceView } from '@voicemill/contracts';
import { ChapterEntity, type EntityManager, type RequestContext } from '@voicemill/db';
import { chapterChanges } from './chapter-changes';
import { changesOf, differenceOf, type ChangeKind, type LineChange, type LineNumbers } from './difference';
import { pairSimilar } from './pair-similar';

const pageSize = 2000;
/** Chapters that a difference lists; it counts the rest. */
const chaptersListed = 500;

/** Two revisions of one script. */
export interface ComparedRevisions {
  oldId: string;
  newId: string;
}

/**
 * Compares two stored revisions and hands the changed lines, in pages, to `sink`. A line counts as a few numbers here;
 * texts are read only of short stretches of changed lines.
 *
 * @returns the counts, and what became of the chapters; the voice of the whole script is the caller's to compare.
 */
export async function compareRevisions(
  manager: EntityManager,
  ctx: RequestContext,
  { oldId, newId }: ComparedRevisions,
  sink: (page: (LineChange & { position: number })[]) => Promise<void>,
): Promise<Omit<DifferenceView, 'voice'>> {
  const [old, next] = await lineNumbers(manager, ctx, oldId, newId);
  const difference = await differenceOf(old, next, async (oldLines, newLines) => {
    const [before, after] = [
      await textsOf(manager, ctx, oldId, oldLines),
      await textsOf(manager, ctx, newId, newLines),
    ];
    return pairSimilar(before, after).map(([i, j]) => [oldLines[i] as number, newLines[j] as number]);
  });
  const counts: Record<ChangeKind, number> = { added: 0, removed: 0, changed: 0, moved: 0 };
  let position = 0;
  let page: (LineChange & { position: number })[] = [];
  for (const change of changesOf(difference)) {
    counts[change.kind] += 1;
    page.push({ ...change, position });
    position += 1;
    if (page.length < pageSize) continue;
    await sink(page);
    page = [];
  }
  if (page.length > 0) await sink(page);
  const chapters = chapterChanges(
    await chaptersOf(manager, ctx, oldId),
    await chaptersOf(manager, ctx, newId),
    difference.oldOf,
  );
  const unchanged = next.whole.length - counts.added - counts.changed - counts.moved;
  return { ...counts, unchanged, chapters: chapters.slice(0, chaptersListed), chaptersChanged: chapters.length };
}

/** Equal numbers, equal lines: ranks of 64-bit hashes, over both revisions together. */
async function lineNumbers(
  manager: EntityManager,
  ctx: RequestContext,
  oldId: string,
  newId: string,
): Promise<[LineNumbers, LineNumbers]> {
  const rows = await manager.query<({ revisionId: string } & Record<keyof LineNumbers, number[]>)[]>(numbersSql, [
    ctx.workspaceId,
    oldId,
    newId,
  ]);
  const of = (id: string): LineNumbers => {
    const row = rows.find(({ revisionId }) => revisionId === id);
    return {
      whole: Int32Array.from(row?.whole ?? []),
      text: Int32Array.from(row?.text ?? []),
      id: Int32Array.from(row?.id ?? []),
    };
  };
  return [of(oldId), of(newId)];
}

// All of a line counts, except where it stands: its place, its row in the file, and the break that follows from both.
const numbersSql = `
  SELECT revision_id AS "revisionId", array_agg(whole ORDER BY number) AS whole, array_agg(text ORDER BY number) AS text,
    array_agg(id ORDER BY number) AS id
  FROM (
    SELECT hashed.revision_id, hashed.number, dense_rank() OVER (ORDER BY hashed.whole)::int AS whole,
      dense_rank() OVER (ORDER BY hashed.text)::int AS text,
      CASE WHEN hashed.id IS NULL THEN -1 ELSE dense_rank() OVER (ORDER BY hashed.id)::int END AS id
    FROM (
      SELECT revision_id, number, hashtextextended(text, 0) AS text, hashtextextended(external_id, 0) AS id,
        hashtextextended((to_jsonb(line) - ARRAY['id', 'created_at', 'workspace_id', 'revision_id', 'chapter_id',
          'chapter_number', 'number', 'source_file', 'source_row', 'break_after', 'language'])::text, 0) AS whole
      FROM line WHERE workspace_id = $1 AND revision_id IN ($2, $3)
    ) hashed
  ) ranked GROUP BY revision_id`;

/** @param lines counted from 0 */
async function textsOf(
  manager: EntityManager,
  ctx: RequestContext,
  revisionId: string,
  lines: number[],
): Promise<string[]> {
  const rows = await manager.query<{ text: string }[]>(
    `SELECT text FROM line WHERE workspace_id = $1 AND revision_id = $2 AND number = ANY($3) ORDER BY number`,
    [ctx.workspaceId, revisionId, lines.map((line) => line + 1)],
  );
  return rows.map(({ text }) => text);
}

const chaptersOf = (manager: EntityManager, { workspaceId }: RequestContext, revisionId: string) =>
  manager.find(ChapterEntity, { where: { workspaceId, revisionId }, order: { number: 'ASC' } });
