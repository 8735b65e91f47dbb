import type { Page, PageQuery, UsageDay, UsageQuery } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { DataSource } from 'typeorm';

/** Entries of days older than this are rolled up; newer ones stay single, so that jobs can be accounted for. */
export const keptDays = 7;

/** What was spoken by day and voice, read from the view `usage_by_day`. */
export class UsageRepository {
  constructor(private readonly dataSource: DataSource) {}

  async listDays(ctx: RequestContext, { from, to }: UsageQuery, page: PageQuery): Promise<Page<UsageDay>> {
    const filter = `FROM usage_by_day WHERE workspace_id = $1
      AND ($2::date IS NULL OR day >= $2) AND ($3::date IS NULL OR day <= $3)`;
    const values = [ctx.workspaceId, from ?? null, to ?? null];
    const items = await this.dataSource.query<UsageDay[]>(
      `SELECT day || ':' || voice_id AS id, to_char(day, 'YYYY-MM-DD') AS day, voice_id AS "voiceId",
         round((audio_ms / 60000)::numeric, 3)::float8 AS "audioMinutes", characters::int AS characters,
         round((device_ms / 1000)::numeric, 3)::float8 AS "deviceSeconds", takes_made AS "takesMade",
         takes_reused AS "takesReused"
       ${filter} ORDER BY day DESC, voice_id LIMIT $4 OFFSET $5`,
      [...values, page.perPage, (page.page - 1) * page.perPage],
    );
    const [{ total }] = await this.dataSource.query<[{ total: number }]>(
      `SELECT count(*)::int AS total ${filter}`,
      values,
    );
    return { items, total, ...page };
  }

  /** Moves the entries of closed days into one row per day and voice. One statement: safe at any time, any number of times. */
  async rollUp(): Promise<void> {
    await this.dataSource.query(
      `WITH closed AS (
         DELETE FROM usage_entry WHERE at < date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - $1 * interval '1 day'
         RETURNING *
       )
       INSERT INTO usage_day (workspace_id, day, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
       SELECT workspace_id, (at AT TIME ZONE 'UTC')::date, voice_id, sum(characters), sum(audio_ms), sum(device_ms),
         sum(takes_made), sum(takes_reused)
       FROM closed GROUP BY 1, 2, 3
       ON CONFLICT (workspace_id, day, voice_id) DO UPDATE SET
         characters = usage_day.characters + excluded.characters, audio_ms = usage_day.audio_ms + excluded.audio_ms,
         device_ms = usage_day.device_ms + excluded.device_ms, takes_made = usage_day.takes_made + excluded.takes_made,
         takes_reused = usage_day.takes_reused + excluded.takes_reused`,
      [keptDays],
    );
  }
}
