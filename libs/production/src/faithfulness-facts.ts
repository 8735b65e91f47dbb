import type { Faithfulness, FaithfulnessReport } from '@voicemill/contracts';
import type { ChunkWord, DataSource } from '@voicemill/db';
import { chunkFindings } from './chunk-findings';

/** More would make a report that nobody reads; the chunks tab has them all. */
const listed = 200;

/** What listening to a job's takes has told, added up, with the lines that a person should hear. */
export async function faithfulnessFacts(dataSource: DataSource, jobId: string): Promise<FaithfulnessReport> {
  const [counts] = await dataSource.query<[Omit<FaithfulnessReport, 'flagged'>]>(countsSql, [jobId]);
  const rows = await dataSource.query<FlaggedRow[]>(flaggedSql, [jobId, listed]);
  const flagged = rows.map(({ faithfulness, words, ...row }) => ({
    ...row,
    findings: chunkFindings(faithfulness, words).findings,
  }));
  return { ...counts, flagged };
}

interface FlaggedRow {
  line: number;
  row: number;
  text: string;
  chunkId: string;
  words: ChunkWord[];
  faithfulness: Faithfulness;
}

const placed = `
  FROM chunk JOIN take ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key
  JOIN line ON line.id = chunk.line_id
  WHERE chunk.job_id = $1 AND chunk.status = 'done' AND take.faithfulness IS NOT NULL`;

const countsSql = `
  SELECT count(*)::int AS checked, count(*) FILTER (WHERE (take.faithfulness->>'passed')::boolean)::int AS passed,
    count(*) FILTER (WHERE (take.faithfulness->>'redraw')::int > 0)::int AS redrawn,
    count(*) FILTER (WHERE (take.faithfulness->>'recognised')::boolean)::int AS recognised,
    count(*) FILTER (WHERE NOT (take.faithfulness->>'recognised')::boolean)::int AS unrecognised,
    count(*) FILTER (WHERE NOT (take.faithfulness->>'passed')::boolean)::int AS "flaggedTotal" ${placed}`;

const flaggedSql = `
  SELECT chunk.line_number AS line, line.source_row AS row, chunk.text, chunk.id::text AS "chunkId", chunk.words,
    take.faithfulness ${placed} AND NOT (take.faithfulness->>'passed')::boolean
  ORDER BY chunk.line_number, chunk.ordinal LIMIT $2`;
