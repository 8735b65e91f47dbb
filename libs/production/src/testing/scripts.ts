import type { BreakKind, ChunkStatus } from '@voicemill/contracts';
import type { TestDatabase } from '@voicemill/db/testing';

/** A CSV lesson of one chapter, or of several when a text is written as `chapter|text`. */
export function lessonCsv(texts: string[]): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = texts.map((text) => {
    const [chapter, spoken] = text.includes('|') ? text.split('|') : ['One', text];
    return [chapter ?? '', spoken ?? ''].map(quoted).join(',');
  });
  return ['chapter,text', ...rows, ''].join('\n');
}

export interface ChunkRow {
  chapterNumber: number;
  ordinal: number;
  lineNumber: number;
  text: string;
  takeKey: string | null;
  status: ChunkStatus;
  reused: boolean;
  reason: string | null;
  breakAfter: BreakKind;
  pauseAfterMs: number;
  sliceStart: number;
  sliceEnd: number;
}

/** A job's chunks in the order in which they are heard. */
export const chunksOf = ({ dataSource }: TestDatabase, jobId: string): Promise<ChunkRow[]> =>
  dataSource.query<ChunkRow[]>(
    `SELECT chapter_number AS "chapterNumber", ordinal, line_number AS "lineNumber", text, take_key AS "takeKey", status,
       reused, reason, break_after AS "breakAfter", pause_after_ms AS "pauseAfterMs", slice_start AS "sliceStart",
       slice_end AS "sliceEnd"
     FROM chunk WHERE job_id = $1 ORDER BY chapter_number, ordinal`,
    [jobId],
  );
