import { toSrt, toTimingsJson, toVtt } from '@voicemill/audio';
import type { CaptionFormat, ChapterTimings, TimedLine } from '@voicemill/contracts';
import type { FileStore } from '@voicemill/platform';
import { captionTimings, readTimings } from './chapter-timings';
import type { DeliveryWork } from './deliver-job.job';
import type { MasteredChapter } from './delivery-plan';
import type { EncodedFile } from './delivery-report';
import { storageKeys } from './storage-keys';

/** Captions end with the last sound of their line: what is heard and what is shown are one. */
const options = { exactEnds: true };

/** Captions and timings beside every book or chapter file; formats of one file share them, since they share its times. */
export async function writeCaptions(files: FileStore, work: DeliveryWork, encoded: EncodedFile[]): Promise<void> {
  const seen = new Set<string>();
  for (const { planned, delivered } of encoded) {
    if (seen.has(planned.name)) continue;
    seen.add(planned.name);
    const { inputOffsetsMs } = delivered;
    for (const format of work.job.settings.captions) {
      const text = await captionText(files, work, planned.chapters, inputOffsetsMs, format);
      await files.writeIn(work.dir, `${planned.name}.${format === 'json' ? 'timings.json' : format}`, text);
    }
  }
}

async function captionText(
  files: FileStore,
  { job }: DeliveryWork,
  chapters: MasteredChapter[],
  offsetsMs: number[],
  format: CaptionFormat,
): Promise<string> {
  const timings: ChapterTimings[] = [];
  for (const chapter of chapters) {
    const key = storageKeys.timings(job.workspaceId, job.id, chapter.id);
    timings.push(
      format === 'json' ? await fullTimings(files, key, chapter) : await captionTimings(files, key, chapter),
    );
  }
  switch (format) {
    case 'srt':
      return toSrt(timings, offsetsMs, options);
    case 'vtt':
      return toVtt(timings, offsetsMs, options);
    case 'json':
      return toTimingsJson(timings, offsetsMs);
  }
}

async function fullTimings(files: FileStore, key: string, chapter: MasteredChapter): Promise<ChapterTimings> {
  const { number, title, durationMs } = chapter;
  const lines: TimedLine[] = [];
  for await (const line of readTimings(files, key)) lines.push(line);
  return { chapter: number, title, durationMs, lines };
}
