import { judgeTogether, type Delivered, type PresetSpec } from '@voicemill/audio';
import type { Report } from '@voicemill/contracts';
import type { PlannedFile } from './delivery-plan';

export interface EncodedFile {
  planned: PlannedFile;
  path: string;
  delivered: Delivered;
}

export interface ReportFacts extends Pick<
  Report,
  'jobId' | 'title' | 'gainDb' | 'counts' | 'gaps' | 'guesses' | 'faithfulness' | 'voices'
> {
  preset: PresetSpec;
  encoded: EncodedFile[];
}

/**
 * `report.json`: the figures of every encoded file with their targets, verdicts and methods. Files that share a gain
 * have their loudness judged together, each kind of file and each format for itself.
 */
export function reportOf({ preset, encoded, ...facts }: ReportFacts): Report {
  const files = encoded.map(({ path, delivered }) => ({
    path,
    pass: delivered.pass,
    durationMs: Math.round(delivered.durationMs),
    figures: delivered.figures,
  }));
  for (const [name, group] of sharedGain(encoded)) {
    const figures = judgeTogether(
      preset,
      group.map(({ delivered }) => delivered.measurement),
    );
    if (figures.length === 0) continue;
    const durationMs = Math.round(group.reduce((sum, { delivered }) => sum + delivered.durationMs, 0));
    files.push({ path: name, pass: figures.every(({ pass }) => pass), durationMs, figures });
  }
  return {
    format: 'voicemill-report/1',
    ...facts,
    preset: preset.name,
    pass: files.every(({ pass }) => pass),
    limiterLargestReductionDb: Math.max(0, ...encoded.map(({ delivered }) => delivered.limiterLargestReductionDb)),
    files,
  };
}

/** Chapter files by format. Rows are cuts of the same masters: their loudness is their chapter's. */
function sharedGain(encoded: EncodedFile[]): Map<string, EncodedFile[]> {
  const groups = new Map<string, EncodedFile[]>();
  for (const file of encoded.filter(({ planned }) => planned.scope === 'chapter')) {
    const name = `*${file.path.slice(file.path.lastIndexOf('.'))} (all chapters)`;
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}
