import { clockTime } from '../clock-time';

/** A chapter mark; the marks of a file leave no gaps, and the first begins at 0. */
export interface ChapterMark {
  title: string;
  startMs: number;
  endMs: number;
}

const escaped = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/[=;#\\\n]/g, '\\$&');

/** Tags and chapters in ffmpeg's own text format. Without the time base ffmpeg would count in nanoseconds. */
export function ffmetadata(tags: Record<string, string>, chapters: ChapterMark[]): string {
  const lines = [';FFMETADATA1', ...Object.entries(tags).map(([key, value]) => `${escaped(key)}=${escaped(value)}`)];
  for (const { title, startMs, endMs } of chapters) {
    lines.push('[CHAPTER]', 'TIMEBASE=1/1000', `START=${Math.round(startMs)}`, `END=${Math.round(endMs)}`);
    lines.push(`title=${escaped(title)}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Chapters as the comments that Ogg players read. ffmpeg 4.1 writes none into Opus files and newer ones do, so these are
 * written as tags, and ffmpeg is told of no chapters.
 */
export function chapterComments(chapters: ChapterMark[]): Record<string, string> {
  return Object.fromEntries(
    chapters.flatMap(({ title, startMs }, index) => {
      const key = `CHAPTER${`${index}`.padStart(3, '0')}`;
      return [
        [key, clockTime(startMs, '.')],
        [`${key}NAME`, title],
      ];
    }),
  );
}
