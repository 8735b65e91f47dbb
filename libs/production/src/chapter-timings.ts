import { createInterface } from 'node:readline';
import { timedLineSchema, type ChapterTimings, type TimedLine } from '@voicemill/contracts';
import type { FileStore } from '@voicemill/platform';
import type { MasteredChapter } from './delivery-plan';

/** The timed lines that mastering wrote for a chapter, one at a time. */
export async function* readTimings(files: FileStore, key: string): AsyncGenerator<TimedLine> {
  for await (const row of createInterface({ input: files.open(key), crlfDelay: Infinity })) {
    if (row !== '') yield timedLineSchema.parse(JSON.parse(row));
  }
}

/** A chapter's timings as captions need them: without phones, which are most of their bulk. */
export async function captionTimings(files: FileStore, key: string, chapter: MasteredChapter): Promise<ChapterTimings> {
  const lines: TimedLine[] = [];
  for await (const line of readTimings(files, key)) {
    lines.push({ ...line, words: line.words.map((word) => ({ ...word, phones: [] })) });
  }
  return { chapter: chapter.number, title: chapter.title, durationMs: chapter.durationMs, lines };
}
