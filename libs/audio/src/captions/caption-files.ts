import type { ChapterTimings, TimedLine } from '@voicemill/contracts';
import { clockTime } from '../clock-time';
import { captionCues, type CaptionOptions } from './caption-cues';

/**
 * SubRip: numbered cues, comma before the milliseconds, no byte order mark. The format has no escapes: an arrow inside
 * the text, which players take for a time line, becomes `→`.
 */
export function toSrt(chapters: ChapterTimings[], offsetsMs: number[], options?: CaptionOptions): string {
  return captionCues(chapters, offsetsMs, options)
    .map(({ startMs, endMs, lines }, index) => {
      const text = lines.join('\n').replaceAll('-->', '→');
      return `${index + 1}\n${clockTime(startMs, ',')} --> ${clockTime(endMs, ',')}\n${text}\n`;
    })
    .join('\n');
}

/** WebVTT (W3C): `&`, `<` and `>` are escaped, and with the last the arrow that a text must not hold. */
export function toVtt(chapters: ChapterTimings[], offsetsMs: number[], options?: CaptionOptions): string {
  const cues = captionCues(chapters, offsetsMs, options).map(({ startMs, endMs, lines }) => {
    const text = lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `${clockTime(startMs, '.')} --> ${clockTime(endMs, '.')}\n${text}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

/**
 * Lines, words and phones with their times in the file. Lines whose times are only estimated carry no words: a guess
 * is not handed on as a measurement.
 */
export function toTimingsJson(chapters: ChapterTimings[], offsetsMs: number[]): string {
  const timed = chapters.map((chapter, index) => {
    const offsetMs = offsetsMs[index] ?? 0;
    const { durationMs, lines, ...named } = chapter;
    return { ...named, ...shifted({ startMs: 0, endMs: durationMs }, offsetMs), lines: lines.map(movedLine(offsetMs)) };
  });
  return `${JSON.stringify({ format: 'voicemill-timings/1', chapters: timed })}\n`;
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

const shifted = <T extends { startMs: number; endMs: number }>(span: T, byMs: number): T => ({
  ...span,
  startMs: tenths(span.startMs + byMs),
  endMs: tenths(span.endMs + byMs),
});

const movedLine =
  (byMs: number) =>
  (line: TimedLine): TimedLine => ({
    ...shifted(line, byMs),
    words:
      line.source === 'estimated'
        ? []
        : line.words.map((word) => ({
            ...shifted(word, byMs),
            phones: word.phones.map((phone) => shifted(phone, byMs)),
          })),
  });
