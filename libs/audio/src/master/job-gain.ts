import { integratedLoudnessLufs, rmsDb, type LoudnessSummary } from '../meter/loudness-summary';
import type { PresetSpec } from '../presets/preset-spec';

/** Kept clear of both ends of an RMS window: the limiter takes a little and codecs move it a little. */
const windowMarginDb = 0.3;

/**
 * The one gain of a job, in dB, so that its chapters stay comparable: for LUFS presets from the integrated loudness of
 * the whole; for RMS presets (ACX) to the middle of the window, moved where `chapters` are given so that, if one gain
 * can do it, each lies inside with its head and tail. 0 for presets without a target and for a job that is silent.
 *
 * @param whole the chapters' summaries merged.
 * @param chapters one summary for each file that will be judged alone.
 */
export function jobGainDb(whole: LoudnessSummary, preset: PresetSpec, chapters: LoudnessSummary[] = [whole]): number {
  const { loudness } = preset;
  if (loudness.kind === 'none') return 0;
  if (loudness.kind === 'lufs') return finite(loudness.target - integratedLoudnessLufs(whole));
  const levels = chapters.map((chapter) => levelInFile(chapter, preset)).filter(Number.isFinite);
  if (levels.length === 0) return 0;
  const lowest = loudness.minDb + windowMarginDb - Math.min(...levels);
  const highest = loudness.maxDb - windowMarginDb - Math.max(...levels);
  const middle = loudness.aimDb - levelInFile(whole, preset, chapters.length);
  // Chapters further apart than the window is wide: no gain fits all, the middle of the extremes misses by the least.
  return lowest > highest ? (lowest + highest) / 2 : Math.min(highest, Math.max(lowest, middle));
}

/** RMS once room tone is around it: the files' quiet seconds lower what a meter of RMS reads. */
function levelInFile(summary: LoudnessSummary, preset: PresetSpec, files = 1): number {
  const quietSeconds = (files * (preset.headMs + preset.tailMs)) / 1000;
  return rmsDb({ ...summary, seconds: summary.seconds + quietSeconds });
}

const finite = (gainDb: number): number => (Number.isFinite(gainDb) ? gainDb : 0);
