import type { SpeakerView } from '@voicemill/contracts';
import { CastingEntity, type LineEntity, type RequestContext } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';

/** Who speaks with which voice, script by script. */
export class CastingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Everyone who speaks in a revision or is cast in its script, those with most lines first. */
  async speakersOf(ctx: RequestContext, scriptId: string, revisionId: string): Promise<SpeakerView[]> {
    return this.dataSource.query<SpeakerView[]>(
      `SELECT coalesce(heard.speaker, cast_as.speaker) AS speaker, coalesce(heard.lines, 0)::int AS "lineCount",
         cast_as.voice
       FROM (SELECT speaker, count(*) AS lines FROM line
             WHERE workspace_id = $1 AND revision_id = $3 AND speaker IS NOT NULL GROUP BY speaker) heard
       FULL JOIN (SELECT speaker, voice FROM casting WHERE workspace_id = $1 AND script_id = $2) cast_as
         ON cast_as.speaker = heard.speaker
       ORDER BY 2 DESC, 1`,
      [ctx.workspaceId, scriptId, revisionId],
    );
  }

  /** Voices by speaker, of the script that has this file name. */
  async voicesOfName(ctx: RequestContext, sourceName: string): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ speaker: string; voice: string }[]>(
      `SELECT casting.speaker, casting.voice FROM casting JOIN script ON script.id = casting.script_id
       WHERE script.workspace_id = $1 AND script.source_name = $2`,
      [ctx.workspaceId, sourceName],
    );
    return new Map(rows.map(({ speaker, voice }) => [speaker, voice]));
  }

  /** Makes `voices` the whole casting of a script, or with `keep` adds to it. */
  async put(ctx: RequestContext, scriptId: string, voices: Record<string, string>, keep = false): Promise<void> {
    const { workspaceId } = ctx;
    await this.dataSource.transaction(async (manager) => {
      if (!keep) await manager.delete(CastingEntity, { workspaceId, scriptId });
      const rows = Object.entries(voices).map(([speaker, voice]) => ({ workspaceId, scriptId, speaker, voice }));
      if (rows.length > 0) await manager.upsert(CastingEntity, rows, ['scriptId', 'speaker']);
    });
  }

  /** Gives lines without a voice of their own that of their speaker. */
  async castLines(
    ctx: RequestContext,
    revisionId: string,
    lines: LineEntity[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LineEntity[]> {
    const uncast = lines.filter((line) => line.voice === null && line.speaker !== null);
    if (uncast.length === 0) return lines;
    const rows = await manager.query<{ speaker: string; voice: string }[]>(
      `SELECT casting.speaker, casting.voice FROM casting
       JOIN script_revision revision ON revision.script_id = casting.script_id
       WHERE casting.workspace_id = $1 AND revision.id = $2 AND casting.speaker = ANY($3)`,
      [ctx.workspaceId, revisionId, [...new Set(uncast.map((line) => line.speaker))]],
    );
    const voices = new Map(rows.map(({ speaker, voice }) => [speaker, voice]));
    for (const line of uncast) line.voice = voices.get(line.speaker ?? '') ?? null;
    return lines;
  }
}
