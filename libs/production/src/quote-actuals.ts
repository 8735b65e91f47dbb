import type { JobActuals, JobQuote, Quote } from '@voicemill/contracts';
import type { DataSource, RequestContext } from '@voicemill/db';
import { NotFound } from '@voicemill/platform';
import { chargeFor, PricesRepository } from './quote-price';

type Row = Omit<JobActuals, 'audioMinutes' | 'minutesToMake' | 'price'> & {
  quote: Quote | null;
  charactersMade: number;
  madeMinutes: number;
  audioMinutes: number | null;
};

/**
 * The quote that a job was planned with and, beside it, what the job really took so far.
 * @throws NotFound
 */
export async function jobQuote(dataSource: DataSource, ctx: RequestContext, jobId: string): Promise<JobQuote> {
  const [row] = await dataSource.query<Row[]>(actualsSql, [ctx.workspaceId, jobId]);
  if (!row) throw new NotFound('There is no such job.');
  const { quote, charactersMade, madeMinutes, ...actual } = row;
  const prices = await new PricesRepository(dataSource).read(ctx);
  const price = chargeFor(prices, {
    minutesMade: madeMinutes,
    charactersMade,
    deviceSeconds: actual.deviceSeconds,
  });
  return { quoted: quote, actual: { ...actual, minutesToMake: madeMinutes, price } };
}

// Audio as measured on the delivered files: those of one format, without the files of single rows, which hold it again.
const actualsSql = `
  SELECT job.quote, chapters.*, used.*, delivered.*,
    round(extract(epoch FROM job.finished_at - job.started_at), 2)::float8 AS "finishSeconds"
  FROM job
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(total_chunks), 0)::int AS chunks, coalesce(sum(reused_chunks), 0)::int AS "takesReused"
    FROM job_chapter WHERE job_chapter.job_id = job.id
  ) chapters
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(takes_made), 0)::int AS "takesMade", coalesce(sum(characters), 0)::int AS "charactersMade",
      round(coalesce(sum(audio_ms), 0)::numeric / 60000, 2)::float8 AS "madeMinutes",
      round(coalesce(sum(device_ms), 0)::numeric / 1000, 2)::float8 AS "deviceSeconds"
    FROM usage_entry WHERE usage_entry.job_id = job.id AND takes_made > 0
  ) used
  LEFT JOIN LATERAL (
    SELECT id FROM delivery WHERE delivery.job_id = job.id ORDER BY number DESC LIMIT 1
  ) newest ON true
  LEFT JOIN LATERAL (
    SELECT sum(bytes)::float8 AS "deliveryBytes", round((sum(duration_ms) FILTER (WHERE position('/' IN path) = 0)
      / greatest(1, count(DISTINCT media_type) FILTER (WHERE position('/' IN path) = 0 AND duration_ms IS NOT NULL))
      / 60000)::numeric, 2)::float8 AS "audioMinutes"
    FROM delivery_file WHERE delivery_file.delivery_id = newest.id
  ) delivered ON true
  WHERE job.workspace_id = $1 AND job.id = $2`;
