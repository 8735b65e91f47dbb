import type { AudioFormat, JobSettings, TimedLine } from '@voicemill/contracts';
import { presets, type FileScope, type PresetSpec } from '@voicemill/audio';
import { bookName, chapterName, rowName } from './delivery-names';

/** A mastered chapter, ready to go into files. */
export interface MasteredChapter {
  id: string;
  number: number;
  title: string;
  path: string;
  sampleRateHz: number;
  durationMs: number;
}

/** One file to be made in each format; `name` has no extension yet. */
export interface PlannedFile {
  scope: FileScope;
  name: string;
  title: string;
  chapters: MasteredChapter[];
  /** Set for a row: the part of its chapter that it is. */
  cut?: { startMs: number; endMs: number };
  track?: { number: number; of: number };
}

/** Soft beginnings and ends of words lie below the slice level: a row keeps this much around its speech. */
const rowLeadMs = 30;
const rowTrailMs = 60;

export function formatsOf(settings: JobSettings): { preset: PresetSpec; formats: readonly AudioFormat[] } {
  const preset = presets[settings.preset];
  return { preset, formats: settings.formats.length > 0 ? settings.formats : preset.formats };
}

/** The book or chapter files of a preset, in order. */
export function plannedFiles(preset: PresetSpec, title: string, chapters: MasteredChapter[]): PlannedFile[] {
  const files: PlannedFile[] = [];
  if (preset.oneFilePer.includes('book')) files.push({ scope: 'book', name: bookName(title), title, chapters });
  if (preset.oneFilePer.includes('chapter')) {
    for (const [index, chapter] of chapters.entries()) {
      const name = chapterName(chapter.number, chapters.length, chapter.title);
      const track = { number: index + 1, of: chapters.length };
      files.push({ scope: 'chapter', name, title: chapter.title, chapters: [chapter], track });
    }
  }
  return files;
}

/** The file of one row, or undefined when nothing of it is heard. */
export function plannedRow(chapter: MasteredChapter, line: TimedLine, linesInScript: number): PlannedFile | undefined {
  if (line.endMs <= line.startMs) return undefined;
  return {
    scope: 'row',
    name: rowName(line.line, linesInScript, line.externalId),
    title: line.text,
    chapters: [chapter],
    cut: {
      startMs: Math.max(0, line.startMs - rowLeadMs),
      endMs: Math.min(chapter.durationMs, line.endMs + rowTrailMs),
    },
  };
}
