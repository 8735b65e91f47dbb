import type { Quote } from '@voicemill/contracts';
import type { RequestContext, DataSource } from '@voicemill/db';
import type { PlannedLine } from './script-plan';
import { secondsPerPhone } from './slice-context';

const pageSize = 1000;
/** Device seconds per second of audio before anything was measured: the starter voices on one core of a server CPU. */
const assumedDeviceRatio = 0.02;

interface Sums {
  lines: number;
  characters: number;
  chunks: number;
  takesReused: number;
  audioSeconds: number;
  secondsToMake: number;
}

/** Adds a plan up without storing it. Takes that exist, and takes asked for twice, cost nothing. */
export async function quoteScript(
  dataSource: DataSource,
  ctx: RequestContext,
  plan: AsyncIterable<PlannedLine>,
): Promise<Quote> {
  const sums: Sums = { lines: 0, characters: 0, chunks: 0, takesReused: 0, audioSeconds: 0, secondsToMake: 0 };
  const voices = new Map<string, { voiceId: string; lines: number; licence: string }>();
  const seen = new Set<string>();
  let page = new Map<string, number>();
  const settlePage = async (): Promise<void> => {
    const present = await dataSource.query<{ key: string }[]>(
      `SELECT key FROM take WHERE workspace_id = $1 AND key = ANY($2)`,
      [ctx.workspaceId, [...page.keys()]],
    );
    for (const { key } of present) page.delete(key);
    sums.takesReused += present.length;
    for (const seconds of page.values()) sums.secondsToMake += seconds;
    page = new Map();
  };
  for await (const { line, voice, chunks } of plan) {
    sums.lines += 1;
    sums.characters += line.text.length;
    const used = voices.get(voice.voiceId) ?? { voiceId: voice.voiceId, lines: 0, licence: voice.manifest.licence };
    voices.set(voice.voiceId, { ...used, lines: used.lines + 1 });
    for (const { takeKey, recipe, pauseAfterMs } of chunks) {
      sums.chunks += 1;
      const spoken = recipe ? ((recipe.keepTo - recipe.keepFrom) * secondsPerPhone) / recipe.speed : 0;
      sums.audioSeconds += spoken + pauseAfterMs / 1000;
      if (!takeKey || seen.has(takeKey)) continue;
      seen.add(takeKey);
      page.set(takeKey, spoken);
    }
    if (page.size >= pageSize) await settlePage();
  }
  await settlePage();
  const deviceRatio = await measuredDeviceRatio(dataSource, ctx);
  return {
    lines: sums.lines,
    characters: sums.characters,
    chunks: sums.chunks,
    takesReused: sums.takesReused,
    audioMinutes: round(sums.audioSeconds / 60),
    deviceSeconds: round(sums.secondsToMake * deviceRatio),
    voices: [...voices.values()],
  };
}

/** Device seconds per second of audio over the last week of this workspace. */
async function measuredDeviceRatio(dataSource: DataSource, ctx: RequestContext): Promise<number> {
  const [row] = await dataSource.query<{ ratio: number | null }[]>(
    `SELECT sum(device_ms) / nullif(sum(audio_ms), 0) AS ratio FROM usage_entry
     WHERE workspace_id = $1 AND at > now() - interval '7 days' AND takes_made > 0`,
    [ctx.workspaceId],
  );
  return row?.ratio ?? assumedDeviceRatio;
}

const round = (value: number): number => Math.round(value * 100) / 100;
