import type { DataSource, RequestContext } from '@voicemill/db';
import type { MeasuredTake } from './quote-rates';

/** The newest so many takes of a voice version say how fast it speaks. */
const takesLearntFrom = 300;

/** What the quote reads of a workspace's takes. */
export class QuoteTakesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of these keys the ones that are there; `heard`: and that were to be listened to. */
  async present(ctx: RequestContext, keys: string[], heard: boolean): Promise<string[]> {
    const rows = await this.dataSource.query<{ key: string }[]>(
      `SELECT key FROM take WHERE workspace_id = $1 AND key = ANY($2) AND NOT (unheard AND $3)`,
      [ctx.workspaceId, keys, heard],
    );
    return rows.map(({ key }) => key);
  }

  /** The newest takes of a voice version with the speed each was asked for; takes that no chunk names are left out. */
  recent(ctx: RequestContext, voiceVersionId: string): Promise<MeasuredTake[]> {
    return this.dataSource.query<MeasuredTake[]>(recentSql, [ctx.workspaceId, voiceVersionId, takesLearntFrom]);
  }
}

const recentSql = `
  SELECT take.phones, take.phone_ends_ms AS "phoneEndsMs", take.device_ms AS "deviceMs", asked.speed
  FROM (
    SELECT * FROM take WHERE workspace_id = $1 AND voice_version_id = $2 ORDER BY created_at DESC LIMIT $3
  ) take CROSS JOIN LATERAL (
    SELECT coalesce(line.speed, (job.settings->>'speed')::float8) AS speed
    FROM chunk JOIN job ON job.id = chunk.job_id JOIN line ON line.id = chunk.line_id
    WHERE chunk.workspace_id = take.workspace_id AND chunk.take_key = take.key LIMIT 1
  ) asked`;
