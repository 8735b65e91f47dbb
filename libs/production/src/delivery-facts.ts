import type { DataSource } from '@voicemill/db';
import type { Report } from '@voicemill/contracts';
import { voiceManifestSchema } from '@voicemill/speech';
import { faithfulnessFacts } from './faithfulness-facts';

export interface DeliveryFacts extends Pick<Report, 'counts' | 'gaps' | 'voices' | 'faithfulness'> {
  narrators: string[];
}

/**
 * What a job's rows say was spoken, read back and added up.
 *
 * @throws Error when the sums do not agree: a line that is nowhere must stop the delivery, not be missing from it.
 */
export async function deliveryFacts(dataSource: DataSource, jobId: string, linesTimed: number): Promise<DeliveryFacts> {
  const [counts] = await dataSource.query<[Report['counts'] & { planned: number; open: number }]>(countsSql, [jobId]);
  const { planned, open, ...sums } = counts;
  const accounted = sums.takesPlaced + sums.gaps + sums.pauseChunks;
  if (linesTimed !== sums.lines || sums.lines !== planned || accounted !== sums.chunks || open > 0) {
    throw new Error(
      `the sums of job ${jobId} differ: ${planned} lines in the script, ${sums.lines} planned, ${linesTimed} timed; ` +
        `${sums.chunks} chunks, ${sums.takesPlaced} takes placed, ${sums.gaps} gaps, ${sums.pauseChunks} pauses`,
    );
  }
  const gaps = await dataSource.query<Report['gaps']>(gapsSql, [jobId]);
  const manifests = await dataSource.query<{ manifest: unknown }[]>(voicesSql, [jobId]);
  const voices = manifests.map(({ manifest }) => voiceManifestSchema.parse(manifest));
  return {
    counts: sums,
    gaps,
    faithfulness: await faithfulnessFacts(dataSource, jobId),
    voices: voices.map(({ id, version, licence, credits }) => ({ id, version, licence, credits })),
    narrators: voices.map(({ names }) => names.en),
  };
}

const countsSql = `
  SELECT revision.line_count AS planned, count(DISTINCT chunk.line_id)::int AS lines,
    count(DISTINCT chunk.line_id) FILTER (WHERE chunk.status = 'done' AND chunk.take_key IS NOT NULL)::int AS "linesSpoken",
    (count(DISTINCT chunk.line_id) - count(DISTINCT chunk.line_id) FILTER (WHERE chunk.take_key IS NOT NULL))::int
      AS "pauseLines",
    count(chunk.id)::int AS chunks, count(take.key) FILTER (WHERE chunk.status = 'done')::int AS "takesPlaced",
    count(*) FILTER (WHERE chunk.reused)::int AS "takesReused", count(*) FILTER (WHERE chunk.status = 'gap')::int AS gaps,
    count(*) FILTER (WHERE chunk.status = 'done' AND chunk.take_key IS NULL)::int AS "pauseChunks",
    count(*) FILTER (WHERE chunk.status = 'open')::int AS open
  FROM job JOIN script_revision revision ON revision.id = job.revision_id
  LEFT JOIN chunk ON chunk.job_id = job.id
  LEFT JOIN take ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key
  WHERE job.id = $1 GROUP BY revision.line_count`;

const gapsSql = `
  SELECT chunk.line_number AS line, line.source_row AS row, chunk.text, coalesce(chunk.reason, '') AS reason
  FROM chunk JOIN line ON line.id = chunk.line_id
  WHERE chunk.job_id = $1 AND chunk.status = 'gap' ORDER BY chunk.line_number, chunk.ordinal`;

const voicesSql = `
  SELECT manifest FROM voice_version WHERE id IN (
    SELECT DISTINCT take.voice_version_id FROM chunk
    JOIN take ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key WHERE chunk.job_id = $1)
  ORDER BY voice_id`;
