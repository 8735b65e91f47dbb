import type { ChunkStatus, TimingSource } from '@voicemill/contracts';
import type { ChunkWord, DataSource } from '@voicemill/db';

/** A chunk with its take's facts and its line's, as mastering needs them. */
export interface PlacedChunk {
  ordinal: number;
  lineNumber: number;
  sourceRow: number;
  externalId: string | null;
  lineText: string;
  /** The line's own. */
  gainDb: number | null;
  text: string;
  words: ChunkWord[];
  pauseAfterMs: number;
  status: ChunkStatus;
  reason: string | null;
  takeKey: string | null;
  sampleRateHz: number | null;
  sampleCount: number | null;
  phoneEndsMs: number[] | null;
  phones: string[] | null;
  timingSource: TimingSource | null;
}

const pageSize = 250;

/** A chapter's chunks in order, a page in memory at a time. */
export async function* chapterChunks(dataSource: DataSource, jobChapterId: string): AsyncGenerator<PlacedChunk> {
  let after = -1;
  for (;;) {
    const page = await dataSource.query<PlacedChunk[]>(pageSql, [jobChapterId, after, pageSize]);
    yield* page;
    const last = page[page.length - 1];
    if (!last || page.length < pageSize) return;
    after = last.ordinal;
  }
}

const pageSql = `
  SELECT chunk.ordinal, chunk.line_number AS "lineNumber", line.source_row AS "sourceRow",
    line.external_id AS "externalId", line.text AS "lineText", line.gain_db AS "gainDb", chunk.text, chunk.words,
    chunk.pause_after_ms AS "pauseAfterMs", chunk.status, chunk.reason, chunk.take_key AS "takeKey",
    take.sample_rate_hz AS "sampleRateHz", take.sample_count AS "sampleCount", take.phone_ends_ms AS "phoneEndsMs",
    take.phones, take.timing_source AS "timingSource"
  FROM chunk
  JOIN line ON line.id = chunk.line_id
  LEFT JOIN take ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key
  WHERE chunk.job_chapter_id = $1 AND chunk.ordinal > $2
  ORDER BY chunk.ordinal LIMIT $3`;
